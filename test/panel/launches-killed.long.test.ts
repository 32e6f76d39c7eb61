import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually } from '../support/poll.js';
import { LAUNCHED, type LaunchWorld, WHOLE, withLaunchWorld } from './launch-world.js';

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

describe('A host that is brought up by a document', () => {
  it('is in sync in the end, whichever process is killed at whichever command', async () => {
    const victims = new Set<string>();
    let wholes = 0;
    for (let command = 1; command < MANY_COMMANDS; command++) {
      let victim: string | undefined;
      await withLaunchWorld(
        {
          restore: true,
          primaryLost: 'restart',
          backoff: { primaryGraceMs: 20, silentPrimaryGraceMs: 20 },
          commandTimeoutMs: 3_000,
          lives: { connectMs: 2_000 },
        },
        async (world) => {
          const { kept } = world;
          const victimOf = killAt(world, command);
          // Nothing is begun when the primary dies before it was read.
          await kept.apply(WHOLE, 'continue').catch(() => kept.panelServices.desired.put(WHOLE));
          victim = victimOf();
          if (victim === undefined) return;
          victims.add(victim);
          if (victim === 'primary') {
            // A new primary does not start while a secondary lives.
            await eventually('the end of the secondaries', () => world.living.length === 0);
            await world.startPrimary();
          }
          const isWhole = await settled(world, victim);
          wholes += Number(isWhole);
          if (isWhole) assert.deepEqual(world.living, ['primary', ...LAUNCHED].sort());
        },
      ).catch((error: unknown) => {
        throw new Error(`${victim ?? 'nothing'} was killed at command ${command}`, { cause: error });
      });
      if (victim === undefined) break;
    }
    assert.deepEqual([...victims].sort(), ['primary', ...LAUNCHED].sort());
    assert.ok(wholes > victims.size);
  });
});
