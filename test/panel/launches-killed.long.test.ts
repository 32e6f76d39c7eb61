import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalDocument } from '../../src/panel/document/normal.js';
import { ConflictError } from '../../src/panel/errors.js';
import { SppError } from '../../src/spp/errors.js';
import { eventually } from '../support/poll.js';
import { LAUNCHED, type LaunchWorld, NOTHING, WHOLE, withLaunchWorld } from './launch-world.js';

/** More than the panel takes commands. */
const MANY_COMMANDS = 1_000;

/** Kills the process that gets this command, once. @returns the id of the process; undefined while it has not come. */
function killAt(world: LaunchWorld, command: number): () => string | undefined {
  let count = 0;
  let victim: string | undefined;
  world.onCommand = (id) => {
    if (++count !== command) return;
    victim = id;
    world.process(id).die();
  };
  return () => victim;
}

/** What only a person can do about a killed process (restore-20.02). */
const HELP = /restart the primary|use another client id/;

/** Resolves when all processes are in sync, but for a killed one that needs a person. @returns whether it is. */
function settled({ kept }: LaunchWorld, victim: string): Promise<boolean> {
  return eventually('a panel in sync', async () => {
    const { processes } = await kept.status();
    const others = processes.filter(({ state }) => state !== 'in_sync');
    const helped = others.filter(
      ({ process, conflicts = [] }) => process === victim && HELP.test(conflicts.join()),
    );
    assert.deepEqual(others, helped);
    return others.length === 0 ? 'whole' : 'helped';
  }).then((state) => state === 'whole');
}

/** A host that brings itself up again after the loss of any process. */
const RECONCILED = {
  restore: true,
  primaryLost: 'restart',
  backoff: { primaryGraceMs: 20, silentPrimaryGraceMs: 20 },
  commandTimeoutMs: 3_000,
  lives: { connectMs: 2_000 },
} as const;

/** Starts the primary again after it was killed: a new primary does not start while a secondary lives. */
async function restartPrimary(world: LaunchWorld): Promise<void> {
  await eventually('the end of the secondaries', () => world.living.length === 0);
  await world.startPrimary();
}

describe('A host that is brought up by a document', () => {
  it('is in sync in the end, whichever process is killed at whichever command', async () => {
    const victims = new Set<string>();
    let wholes = 0;
    for (let command = 1; command < MANY_COMMANDS; command++) {
      let victim: string | undefined;
      await withLaunchWorld(RECONCILED, async (world) => {
        const { kept } = world;
        const victimOf = killAt(world, command);
        // Nothing is begun when the primary dies before it was read.
        await kept.apply(WHOLE, 'continue').catch(() => kept.panelServices.desired.put(WHOLE));
        victim = victimOf();
        if (victim === undefined) return;
        victims.add(victim);
        if (victim === 'primary') await restartPrimary(world);
        const isWhole = await settled(world, victim);
        wholes += Number(isWhole);
        if (isWhole) assert.deepEqual(world.living, ['primary', ...LAUNCHED].sort());
      }).catch((error: unknown) => {
        throw new Error(`${victim ?? 'nothing'} was killed at command ${command}`, { cause: error });
      });
      if (victim === undefined) break;
    }
    assert.deepEqual([...victims].sort(), ['primary', ...LAUNCHED].sort());
    assert.ok(wholes > victims.size);
  });
});

describe('A host that is taken down by a document with a rollback', () => {
  it('has a stated result whichever process is killed at whichever command, and is taken down by the same document then', async () => {
    const victims = new Set<string>();
    const states = new Set<string>();
    for (let command = 1; command < MANY_COMMANDS; command++) {
      let victim: string | undefined;
      await withLaunchWorld(RECONCILED, async (world) => {
        const { kept } = world;
        const { applier, changes } = kept.panelServices;
        assert.equal((await kept.apply(WHOLE)).state, 'done');
        await world.inSync();
        const whole = kept.desired;
        const victimOf = killAt(world, command);
        // Nothing is begun when a process dies before it was read.
        const change = await kept.apply(NOTHING, 'rollback').catch((error: unknown) => {
          assert.ok(error instanceof ConflictError || error instanceof SppError, String(error));
          return undefined;
        });
        victim = victimOf();
        if (victim === undefined) {
          assert.equal(change?.state, 'done');
          return;
        }
        victims.add(victim);
        if (change !== undefined) {
          states.add(change.state);
          assert.ok(['done', 'rolled_back', 'rollback_failed'].includes(change.state), change.state);
          assert.equal(changes.get(change.id)?.state, change.state);
        }
        const isDone = change?.state === 'done';
        if (isDone) assert.deepEqual(normalDocument(kept.desired?.document ?? {}), normalDocument(NOTHING));
        else assert.deepEqual(kept.desired, whole);
        if (victim === 'primary') await restartPrimary(world);
        await settled(world, victim);
        const { plan } = await applier.plan(NOTHING);
        assert.deepEqual([plan.conflicts, plan.steps.length === 0], [[], isDone]);
        assert.equal((await kept.apply(NOTHING, 'rollback')).state, 'done');
        await world.inSync();
        assert.deepEqual(world.living, ['primary']);
      }).catch((error: unknown) => {
        throw new Error(`${victim ?? 'nothing'} was killed at command ${command}`, { cause: error });
      });
      if (victim === undefined) break;
    }
    assert.deepEqual([...victims].sort(), ['primary', ...LAUNCHED].sort());
    assert.ok(states.has('done') && states.has('rolled_back'), [...states].join());
  });
});
