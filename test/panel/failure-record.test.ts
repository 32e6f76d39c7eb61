import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StepResult } from '../../src/panel/apply/run-steps.js';
import { FailureRecord } from '../../src/panel/reconcile/failure-record.js';
import { DEFAULT_BACKOFF } from '../../src/panel/reconcile/backoff.js';
import type { Step } from '../../src/panel/plan/step.js';
import { CommandFailedError, QueueFullError } from '../../src/spp/errors.js';

function step(port: string, after: readonly string[] = []): Step {
  return {
    key: `nfv:1 add ${port}`,
    process: 'nfv:1',
    call: { operation: 'updateNfvPort', path: { client_id: 1 }, body: { action: 'add', port } },
    reason: `${port} is desired`,
    after,
    rank: 0,
  };
}

const [ONE, TWO] = [step('ring:0'), step('ring:1')];
const REFUSED = new CommandFailedError('no such ring');
const BUSY = new QueueFullError('nfv 1', 100);

function failed(of: Step, error: Error): StepResult {
  return { step: of, outcome: 'failed', ms: 1, error };
}

function done(of: Step): StepResult {
  return { step: of, outcome: 'done', ms: 1 };
}

/** When the next ones may be, each beginning when it may and ending likewise at once, from 0 on. */
function delays(attempts: FailureRecord, end: (now: number) => void): number[] {
  const found: number[] = [];
  let now = 0;
  for (;;) {
    end(now);
    const next = attempts.nextAt([ONE]);
    if (next === undefined || found.length > 20) return found;
    found.push(next - now);
    now = next;
  }
}

describe('a temporary failure of a process', () => {
  test('is retried after 1, 2, 4 … seconds, at most a minute, ten times in total', () => {
    const attempts = new FailureRecord();
    const found = delays(attempts, (now) => attempts.ended([failed(ONE, BUSY)], [ONE], now));
    assert.deepEqual(
      found.map((ms) => ms / 1000),
      [1, 2, 4, 8, 16, 32, 60, 60, 60],
    );
    assert.equal(attempts.failed, 10);
    assert.deepEqual(attempts.failure, { step: ONE, error: BUSY.message });
  });

  test('resets its backoff once the process was in sync', () => {
    const attempts = new FailureRecord();
    for (let count = 0; count < 10; count++) attempts.ended([failed(ONE, BUSY)], [ONE], 0);
    assert.ok(attempts.isOver);
    attempts.settled();
    assert.equal(attempts.failure, undefined);
    assert.equal(attempts.nextAt([ONE]), 0);
  });
});

describe('a command that the process rejects', () => {
  test('is not retried, nor are the commands that depend on it, while the others are', () => {
    const attempts = new FailureRecord();
    const needing = step('ring:2', [ONE.key]);
    attempts.ended([failed(ONE, REFUSED), done(TWO)], [ONE], 0);
    assert.deepEqual(attempts.promising([ONE, TWO, needing]), [TWO]);
    assert.equal(attempts.nextAt([ONE]), undefined);
    assert.equal(attempts.nextAt([ONE, TWO]), 1_000);
    // What else is done since does not make it done.
    attempts.ended([done(TWO)], [ONE], 5_000);
    assert.deepEqual([attempts.failure, attempts.failed], [{ step: ONE, error: REFUSED.message }, 1]);
  });

  test('is retried once the process was in sync', () => {
    const attempts = new FailureRecord();
    attempts.ended([failed(ONE, REFUSED)], [ONE], 0);
    attempts.settled();
    assert.deepEqual(attempts.promising([ONE]), [ONE]);
  });
});

describe('an attempt to bring a process in sync', () => {
  test('fails if a command was accepted without effect or was not sent', () => {
    const attempts = new FailureRecord();
    attempts.ended([done(ONE)], [ONE], 0);
    assert.deepEqual(attempts.failure, {
      step: undefined,
      error: 'all commands succeeded, but the process still differs from its process spec',
    });
    attempts.ended([{ step: ONE, outcome: 'left', because: 'vf:2 detach vhost:0' }], [ONE], 0);
    assert.deepEqual(attempts.failure, {
      step: ONE,
      error: 'not sent, because this failed: vf:2 detach vhost:0',
    });
  });

  test('does not fail if a command waits for another process', () => {
    const attempts = new FailureRecord();
    attempts.ended([done(ONE)], [TWO], 0);
    assert.equal(attempts.failure, undefined);
    assert.equal(attempts.nextAt([TWO]), 0);
  });

  test('is delayed longer each time that it is needed, until the process was calm', () => {
    const attempts = new FailureRecord();
    const found = delays(attempts, (now) => attempts.ended([done(ONE)], [], now)).slice(0, 10);
    assert.deepEqual(
      found.map((ms) => ms / 1000),
      [0, 1, 2, 4, 8, 16, 32, 60, 60, 60],
    );
    const calm = 1e9 + DEFAULT_BACKOFF.calmMs;
    attempts.ended([done(ONE)], [], 1e9);
    attempts.ended([done(ONE)], [], calm + 1);
    assert.equal(attempts.nextAt([ONE]), calm + 1);
  });
});

describe('a process that disconnects while it is restored', () => {
  test('is restored at once the first time, later each further time, and finally no more', () => {
    const waits = [0, 1, 2, 3, 10, 11].map((count) => {
      const attempts = new FailureRecord(DEFAULT_BACKOFF, { count, at: 5_000 });
      return [attempts.nextAt([ONE]), attempts.failed];
    });
    assert.deepEqual(waits, [
      [0, 0],
      [0, 0],
      [6_000, 1],
      [7_000, 2],
      [65_000, 9],
      [undefined, 10],
    ]);
  });
});
