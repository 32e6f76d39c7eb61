import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { TooManyStreamsError } from '../../src/events/errors.js';
import { EventLog } from '../../src/events/event-log.js';
import { EventStreams } from '../../src/events/event-streams.js';
import { waitingFor } from './waiting-for.js';

const VF = { process: 'vf:2', type: 'vf', 'client-id': 2 } as const;
const NEVER = new AbortController().signal;
/** Maximum kept for a blocked reader: a chunk, and an event beyond it. */
const MAX_KEPT = 16_384 + 2_000;

/** Adds events of a kilobyte each. */
function flood(log: EventLog, times: number): void {
  for (let i = 0; i < times; i++) {
    const message = 'x'.repeat(1_000);
    log.add('command_failed', { ...VF, command: 'stop', code: 'command_failed', message });
  }
}

/** A connection that never sends. */
class StuckConnection extends Writable {
  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(): void {
    // Never calls back.
  }
}

describe('event streams', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setInterval', 'setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('keep almost nothing for a reader that reads nothing', async () => {
    const log = new EventLog(10);
    const stream = new EventStreams(log, 1).open(undefined, NEVER);
    stream.once('readable', () => undefined);
    for (let i = 0; i < 20; i++) {
      flood(log, 1_000);
      mock.timers.tick(50);
      await turn();
      assert.ok(stream.readableLength <= MAX_KEPT, String(stream.readableLength));
    }
    stream.destroy();
    await turn();
  });

  it('disconnect a reader that has read nothing for a minute, and no other', async () => {
    const log = new EventLog(1_000);
    const streams = new EventStreams(log, 2);
    const stalled = streams.open(undefined, NEVER);
    const slow = streams.open(undefined, NEVER);
    for (const stream of [stalled, slow]) stream.once('readable', () => undefined);
    await turn();
    flood(log, 1_000);
    mock.timers.tick(50);
    await turn();
    for (let beat = 1; beat <= 4; beat++) {
      mock.timers.tick(15_000);
      assert.ok(!stalled.destroyed);
      assert.notEqual(slow.read(), null);
      await turn();
    }
    mock.timers.tick(15_000);
    await turn();
    assert.ok(stalled.destroyed && !slow.destroyed);
    assert.equal(streams.size, 1);
    slow.destroy();
    await turn();
    assert.equal(streams.size, 0);
  });

  it('leave no waiting reader when they are closed', async () => {
    const log = new EventLog();
    const waiting = waitingFor(log);
    const stream = new EventStreams(log, 1).open(undefined, NEVER);
    stream.resume();
    await turn();
    assert.equal(waiting.size, 1);
    stream.destroy();
    await turn();
    assert.equal(waiting.size, 0);
  });

  it('are limited in number, and a closed stream frees its place', async () => {
    const streams = new EventStreams(new EventLog(), 2);
    const first = streams.open(undefined, NEVER);
    const second = streams.open(undefined, NEVER);
    assert.throws(() => streams.open(undefined, NEVER), TooManyStreamsError);
    first.destroy();
    await turn();
    streams.open(undefined, NEVER).destroy();
    second.destroy();
    await turn();
    assert.equal(streams.size, 0);
  });

  it('disconnect a reader whose connection is blocked, also without events', async () => {
    const streams = new EventStreams(new EventLog(), 1);
    const stream = streams.open(undefined, NEVER);
    stream.pipe(new StuckConnection());
    await turn();
    for (let beat = 1; beat <= 4; beat++) {
      mock.timers.tick(15_000);
      await turn();
      assert.ok(!stream.destroyed);
    }
    mock.timers.tick(15_000);
    await turn();
    assert.ok(stream.destroyed);
    assert.equal(streams.size, 0);
  });

  it('end for a reader whose connection is blocked, although it has read everything', async () => {
    const controller = new AbortController();
    const streams = new EventStreams(new EventLog(), 1);
    const stream = streams.open(undefined, controller.signal);
    stream.pipe(new StuckConnection());
    await turn();
    assert.equal(stream.readableLength, 0);
    controller.abort();
    await turn();
    assert.equal(streams.size, 0);
  });

  it('write the events of one turn together', async () => {
    const log = new EventLog(10);
    const stream = new EventStreams(log, 1).open(undefined, NEVER).setEncoding('utf8');
    const counts: number[] = [];
    stream.on('data', (chunk: string) => counts.push(chunk.split('data: ').length - 1));
    await turn();
    flood(log, 3);
    await turn();
    await turn();
    flood(log, 2);
    await turn();
    assert.deepEqual(counts, [0, 3, 2]);
    stream.destroy();
    await turn();
  });

  it('end with their signal, also when it was aborted before', async () => {
    const streams = new EventStreams(new EventLog(), 2);
    const controller = new AbortController();
    const early = streams.open(undefined, controller.signal).resume();
    controller.abort();
    const late = streams.open(undefined, controller.signal).resume();
    await turn();
    assert.ok(early.readableEnded && late.readableEnded);
    assert.equal(streams.size, 0);
  });
});
