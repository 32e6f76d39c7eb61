import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { SppError } from '../../src/client/client.js';
import { RefreshLoop, ifSupported } from '../../src/client/refresh-loop.js';

/** Reads that end when the test lets them. */
class Readings {
  count = 0;
  readonly #ends: (() => void)[] = [];

  readonly read = (): Promise<void> => {
    this.count++;
    return new Promise((resolve) => this.#ends.push(resolve));
  };

  async end(): Promise<void> {
    this.#ends.shift()?.();
    await setImmediate();
  }
}

describe('the refresh loop', () => {
  it('reads once more for all requests during a read', async () => {
    const readings = new Readings();
    const rereading = new RefreshLoop(readings.read, { signal: new AbortController().signal });
    rereading.request();
    assert.equal(readings.count, 1);
    rereading.request();
    rereading.request();
    assert.equal(readings.count, 1);
    await readings.end();
    assert.equal(readings.count, 2);
    await readings.end();
    assert.equal(readings.count, 2);
    rereading.request();
    assert.equal(readings.count, 3);
  });

  it('waits for further requests before it reads', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const readings = new Readings();
    const rereading = new RefreshLoop(readings.read, { settleMs: 60, signal: new AbortController().signal });
    rereading.request();
    t.mock.timers.tick(59);
    rereading.request();
    await setImmediate();
    assert.equal(readings.count, 0);
    t.mock.timers.tick(1);
    await setImmediate();
    assert.equal(readings.count, 1);
    await readings.end();
    assert.equal(readings.count, 1);
  });

  it('stops when the signal is aborted', async () => {
    const readings = new Readings();
    const ending = new AbortController();
    const rereading = new RefreshLoop(readings.read, { settleMs: 1, signal: ending.signal });
    rereading.request();
    ending.abort();
    await setImmediate();
    rereading.request();
    await setImmediate();
    assert.equal(readings.count, 0);
  });
});

describe('a response of a server that may be too old', () => {
  const refusal = (status: number): Promise<number> =>
    Promise.reject(new SppError(new Response(null, { status }), ''));

  it('is undefined when the server does not know the path', async () => {
    assert.equal(await ifSupported(Promise.resolve(1)), 1);
    assert.equal(await ifSupported(refusal(404)), undefined);
    await assert.rejects(ifSupported(refusal(500)), SppError);
  });
});
