import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waitingCommand } from '../../src/panel/apply/change.js';
import { ChangeLog } from '../../src/panel/apply/change-log.js';
import type { Step } from '../../src/panel/plan/step.js';

function addition(port: string): Step {
  const call = {
    operation: 'updateNfvPort',
    path: { client_id: 1 },
    body: { action: 'add', port },
  } as const;
  return { key: port, process: 'nfv:1', call, reason: `${port} is desired`, after: [], rank: 0 };
}

const STEPS = ['ring:0', 'ring:1', 'ring:2'].map(addition);

function begun(): ChangeLog {
  const log = new ChangeLog();
  const about = { id: '1', cause: 'request', on_failure: 'stop', revision: '', pending: [] } as const;
  log.begin(log.draft({ ...about, commands: STEPS.map(waitingCommand) }));
  return log;
}

function record(log: ChangeLog, at: number): void {
  const step = STEPS[at];
  assert.ok(step);
  log.recordStep('1', 'commands', at, { step, outcome: 'done', ms: 1 });
}

function outcomes(log: ChangeLog): string[] | undefined {
  return log.get('1')?.commands.map(({ outcome }) => outcome);
}

describe('the log of changes', () => {
  it('shows each result once it is recorded, however many are recorded between two readings', () => {
    const log = begun();
    record(log, 1);
    record(log, 0);
    assert.deepEqual(outcomes(log), ['done', 'done', 'waiting']);
    record(log, 2);
    assert.deepEqual(outcomes(log), ['done', 'done', 'done']);
  });

  it('gives a change that stays as it was when later results are recorded', async () => {
    const log = begun();
    record(log, 0);
    const given = [log.get('1'), log.list()[0], log.update('1', {})];
    record(log, 1);
    for (const change of given)
      assert.deepEqual(
        change?.commands.map(({ outcome }) => outcome),
        ['done', 'waiting', 'waiting'],
      );
    const ended = await log.end('1', { state: 'failed', differences: [] });
    assert.deepEqual(
      ended.commands.map(({ outcome }) => outcome),
      ['done', 'done', 'waiting'],
    );
  });
});
