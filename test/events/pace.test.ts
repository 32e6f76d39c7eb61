import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { EventLog } from '../../src/events/event-log.js';
import { Pace } from '../../src/events/pace.js';
import { waitingFor } from './waiting-for.js';

/** Pause after a thousand streams were written. */
const PAUSE_OF_THOUSAND_MS = 20;

const VF = { process: 'vf:2', type: 'vf', 'client-id': 2 } as const;

describe('the pace of event streams', () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000;
    mock.method(performance, 'now', () => now);
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  const add = (log: EventLog): void => log.add('mended', VF);

  /** Streams that write whenever there are more events. @returns how often each of them has written. */
  function follow(log: EventLog, streams: number): () => Set<number> {
    const pace = new Pace(log);
    const writes = Array.from({ length: streams }, () => 0);
    const wait = (stream: number): void => {
      pace.whenMore(() => {
        writes[stream] = (writes[stream] ?? 0) + 1;
        wait(stream);
      });
    };
    for (const stream of writes.keys()) wait(stream);
    return () => new Set(writes);
  }

  it('lets a few streams write the events of one turn together, and at once', async () => {
    const log = new EventLog();
    const writes = follow(log, 3);
    add(log);
    add(log);
    assert.deepEqual(writes(), new Set([0]));
    await turn();
    assert.deepEqual(writes(), new Set([1]));
    add(log);
    await turn();
    assert.deepEqual(writes(), new Set([2]));
  });

  it('lets many streams pause after each write', async () => {
    const log = new EventLog();
    const writes = follow(log, 1_000);
    add(log);
    await turn();
    assert.deepEqual(writes(), new Set([1]));
    add(log);
    mock.timers.tick(PAUSE_OF_THOUSAND_MS - 1);
    await turn();
    assert.deepEqual(writes(), new Set([1]));
    mock.timers.tick(1);
    assert.deepEqual(writes(), new Set([2]));
  });

  it('pauses for 50 ms at most', async () => {
    const log = new EventLog();
    const writes = follow(log, 100_000);
    add(log);
    await turn();
    add(log);
    mock.timers.tick(49);
    assert.deepEqual(writes(), new Set([1]));
    mock.timers.tick(1);
    assert.deepEqual(writes(), new Set([2]));
  });

  it('lets streams write at once when the pause is over', async () => {
    const log = new EventLog();
    const writes = follow(log, 1_000);
    add(log);
    await turn();
    now += PAUSE_OF_THOUSAND_MS;
    add(log);
    await turn();
    assert.deepEqual(writes(), new Set([2]));
  });

  it('waits for nothing when no stream waits any more', async () => {
    const log = new EventLog();
    const waiting = waitingFor(log);
    const pace = new Pace(log);
    const leave = [1, 2].map(() => pace.whenMore(() => assert.fail('was cancelled')));
    leave[0]?.();
    assert.equal(waiting.size, 1);
    leave[1]?.();
    assert.equal(waiting.size, 0);
    const late = pace.whenMore(() => assert.fail('was cancelled'));
    add(log);
    late();
    await turn();
  });
});
