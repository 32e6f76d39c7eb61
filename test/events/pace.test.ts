import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { EventLog } from '../../src/events/event-log.js';
import { Pace } from '../../src/events/pace.js';

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

  /** Waits again and again. @returns how often the function was called. */
  function follow(pace: Pace, writeMs: number): () => number {
    let calls = 0;
    const wait = (): void => {
      pace.whenMore(() => {
        calls++;
        now += writeMs;
        wait();
      });
    };
    wait();
    return () => calls;
  }

  it('lets each reader write the events of one turn together, and at once', async () => {
    const log = new EventLog();
    const pace = new Pace(log);
    const [one, two] = [follow(pace, 0), follow(pace, 0)];
    add(log);
    add(log);
    assert.deepEqual([one(), two()], [0, 0]);
    await turn();
    assert.deepEqual([one(), two()], [1, 1]);
    add(log);
    await turn();
    assert.deepEqual([one(), two()], [2, 2]);
  });

  it('pauses twice as long as the writes took', async () => {
    const log = new EventLog();
    const pace = new Pace(log);
    const [one, two] = [follow(pace, 3), follow(pace, 2)];
    add(log);
    await turn();
    assert.deepEqual([one(), two()], [1, 1]);
    add(log);
    mock.timers.tick(9);
    await turn();
    assert.deepEqual([one(), two()], [1, 1]);
    mock.timers.tick(1);
    assert.deepEqual([one(), two()], [2, 2]);
  });

  it('pauses for 50 ms at most', async () => {
    const log = new EventLog();
    const calls = follow(new Pace(log), 1_000);
    add(log);
    await turn();
    add(log);
    mock.timers.tick(49);
    assert.equal(calls(), 1);
    mock.timers.tick(1);
    assert.equal(calls(), 2);
  });

  it('writes at once after a pause without events', async () => {
    const log = new EventLog();
    const calls = follow(new Pace(log), 5);
    add(log);
    await turn();
    now += 10;
    add(log);
    await turn();
    assert.equal(calls(), 2);
  });

  it('waits for nothing when no reader waits any more', async () => {
    const log = new EventLog();
    const waiting = new Set<() => void>();
    const whenMore = log.whenMore.bind(log);
    mock.method(log, 'whenMore', (more: () => void) => {
      waiting.add(more);
      const leave = whenMore(more);
      return () => {
        waiting.delete(more);
        leave();
      };
    });
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
