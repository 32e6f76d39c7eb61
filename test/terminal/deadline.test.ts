import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { inTime } from '../../src/terminal/deadline.js';

/** Longer than a test takes, in milliseconds. */
const NEVER_MS = 3_600_000;

/** A task that ends only with its signal. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

describe('a task with a deadline', () => {
  it('returns the result of the task and removes its listener from the signal', async () => {
    const { signal } = new AbortController();
    assert.equal(await inTime(NEVER_MS, signal, () => Promise.resolve('done')), 'done');
    await assert.rejects(
      inTime(NEVER_MS, signal, () => Promise.reject(new Error('failed'))),
      /^Error: failed$/,
    );
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });

  it('is aborted after its deadline', async () => {
    const { signal } = new AbortController();
    await assert.rejects(inTime(1, signal, untilAborted), { name: 'TimeoutError' });
  });

  it('is aborted with the signal, and never started after the signal was aborted', async () => {
    const ending = new AbortController();
    const why = new Error('the user has had enough');
    const waiting = inTime(NEVER_MS, ending.signal, untilAborted);
    ending.abort(why);
    await assert.rejects(waiting, why);
    let isBegun = false;
    const late = inTime(NEVER_MS, ending.signal, () => {
      isBegun = true;
      return Promise.resolve();
    });
    await assert.rejects(late, why);
    assert.equal(isBegun, false);
  });
});
