import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Change, OnFailure } from '../../src/panel/apply/change.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { readPanel } from '../../src/panel/observed/observed-panel.js';
import { planPanel } from '../../src/panel/plan/plan.js';
import {
  COMMANDS,
  COMMANDS_FROM_NOTHING,
  type Fault,
  FAULTS,
  faultAt,
  NEW,
  OLD,
  PROCESSES,
} from './faults.js';
import { type Kept, type KeptOptions, withKept } from './kept.js';
import { ORIGIN } from './scene.js';

/** What hangs is given up soon; everything else has all the time that a busy machine needs. */
function deadlineFor(fault: Fault): KeptOptions {
  return { commandTimeoutMs: fault === 'hang' ? 300 : 30_000 };
}

/** Nothing is tried a second time while a test looks. */
const ONCE = { firstDelayMs: 60_000, maxDelayMs: 60_000, lookMs: 1 };

/** The missing steps, as a change reports them. */
async function lacking(kept: Kept, desired: PanelDocument): Promise<[string, string][]> {
  const { steps, conflicts, pending } = planPanel(await readPanel(kept.registry, ORIGIN), desired);
  return [
    ...[...conflicts, ...steps].map(({ process, reason }): [string, string] => [process, reason]),
    ...pending.map((process): [string, string] => [process, 'the process has disconnected']),
  ];
}

/** Asserts that the change reports the state of the panel, except for later effects on the victim. */
async function assertTold(kept: Kept, change: Change, victim: string): Promise<void> {
  const desired = change.state.startsWith('roll') ? OLD : NEW;
  const reported = change.differences.map(({ process, reason }): [string, string] => [process, reason]);
  const real = await lacking(kept, desired);
  const others = (list: [string, string][]): string[] =>
    list.flatMap(([process, reason]) => (process === victim ? [] : `${process}: ${reason}`)).sort();
  assert.deepEqual(others(reported), others(real));
  const ofVictim = (list: [string, string][]): string[] =>
    list.flatMap(([process, reason]) => (process === victim ? reason : [])).sort();
  const [hadGone, isThere] = [
    ofVictim(reported).includes('the process has disconnected'),
    kept.registry.list().some(({ id }) => id === victim),
  ];
  if (!hadGone || !isThere) assert.deepEqual(ofVictim(reported).length > 0, ofVictim(real).length > 0);
  if (!hadGone && isThere) assert.deepEqual(ofVictim(reported), ofVictim(real));
}

async function appliesThrough(fault: Fault, number: number, onFailure: OnFailure): Promise<string> {
  let ended = '';
  await withKept(deadlineFor(fault), async (kept) => {
    const processes = await Promise.all(PROCESSES.map((options) => kept.attach(options)));
    assert.equal((await kept.apply(OLD)).state, 'done');
    const { victim, end } = faultAt(kept, processes, number, fault);
    const change = await kept.apply(NEW, onFailure);
    ended = change.state;
    const where = `${fault} at ${number}, ${onFailure}: ${JSON.stringify(change, undefined, 1)}`;
    const states = onFailure === 'rollback' ? ['rolled_back', 'rollback_failed'] : ['failed'];
    // A restart between two commands of the others is noticed when the panel is read back, at the latest.
    assert.ok(states.includes(ended), where);
    if (ended === 'rolled_back') assert.deepEqual(await kept.document(), OLD, where);
    await assertTold(kept, change, await victim);
    assert.deepEqual(kept.desired?.document, onFailure === 'rollback' ? OLD : NEW);
    await end();
    assert.equal((await kept.apply(NEW)).state, 'done', where);
    assert.deepEqual(await kept.document(), NEW);
    assert.deepEqual([...new Set(Object.values(await kept.states()))], ['in_sync']);
  });
  return ended;
}

const STATE_AFTER: Readonly<Record<Fault, string>> = {
  refuse: 'failed',
  hang: 'pending',
  die: 'pending',
  restart: 'in_sync',
  'other kind': 'pending',
};

async function restoresThrough(fault: Fault, number: number): Promise<void> {
  await withKept({ ...deadlineFor(fault), restore: true, backoff: ONCE }, async (kept) => {
    const processes = await Promise.all(PROCESSES.map((options) => kept.attach(options)));
    assert.equal((await kept.apply(NEW)).state, 'done');
    await kept.until(/ in_sync$/, PROCESSES.length);
    const { victim: happened, end } = faultAt(kept, processes, number, fault);
    for (const process of processes) process.die();
    const victim = await happened;
    const ids = PROCESSES.map(({ kind, clientId }) => `${kind}:${clientId}`);
    await kept.untilStates(
      Object.fromEntries(ids.map((id) => [id, id === victim ? STATE_AFTER[fault] : 'in_sync'])),
    );
    const { processes: reported } = await kept.status();
    const real = await lacking(kept, NEW);
    assert.deepEqual(
      reported.flatMap(({ process, commands = [] }) => commands.map(({ reason }) => [process, reason])),
      real.filter(
        ([, reason]) => reason !== 'the process has disconnected' && !reason.startsWith('the client id'),
      ),
    );
    await end();
    if (fault === 'refuse') assert.equal((await kept.apply(NEW)).state, 'done');
    else await kept.untilStates({ [victim]: 'in_sync' });
    assert.deepEqual(await kept.document(), NEW);
  });
}

describe('applying a document while at any command a process', () => {
  for (const fault of FAULTS)
    test(`${fault}: leaves the old panel or reports the exact state, and applying it again completes it`, async () => {
      const states: string[] = [];
      for (const onFailure of ['rollback', 'stop', 'continue'] as const)
        for (let number = 0; number < COMMANDS; number++)
          states.push(await appliesThrough(fault, number, onFailure));
      if (fault === 'refuse')
        assert.deepEqual(states.slice(0, COMMANDS), new Array(COMMANDS).fill('rolled_back'));
    });
});

describe('restoring processes while at any command one of them', () => {
  for (const fault of FAULTS)
    test(`${fault}: restores all others, and reports the exact differences of this one until it is restored`, async () => {
      for (let number = 0; number < COMMANDS_FROM_NOTHING; number++) await restoresThrough(fault, number);
    });
});
