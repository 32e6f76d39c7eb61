import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Panel } from '../../src/panel/document/schema.js';
import { PanelError } from '../../src/panel/errors.js';
import { randomSource } from '../../src/simulator/host/races.js';
import { runs } from '../support/runs.js';
import { chain, chainWithOddPorts, IDS, SECONDARIES } from './restore-documents.js';
import { type RestoreWorld, WAYS, withRestored } from './restore-world.js';

/** How many things happen to one host. */
const HAPPENINGS = 8;

type Random = () => number;

function one<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('an empty list');
  return found;
}

/** One of the documents, in which some processes have nothing to do. */
function anyDocument(random: Random): Panel {
  const document = (random() < 0.7 ? chain : chainWithOddPorts)(random() < 0.5);
  const { nfvs = {}, ...others } = document;
  const idle = { ports: [], patches: [], forwarding: false };
  return {
    ...others,
    nfvs: Object.fromEntries(
      Object.entries(nfvs).map(([id, nfv]) => [id, random() < 0.25 ? idle : nfv] as const),
    ),
  };
}

/** Has some things happen to a host, most of them while it is being restored. @returns what they were. */
async function happen(world: RestoreWorld, random: Random): Promise<string[]> {
  const story: string[] = [];
  const applying: Promise<unknown>[] = [];
  for (let count = 0; count < HAPPENINGS; count++) {
    const id = one(random, IDS);
    const chance = random();
    if (chance < 0.35) {
      const way = one(random, WAYS);
      // The end of a primary needs a restart of all, after which all is as at the beginning.
      if (id === 'primary' && random() < 0.5) continue;
      story.push(`${way} ${id}`);
      await world.end(id, way);
    } else if (chance < 0.65) {
      if (id === 'primary' && !world.has(id)) continue;
      story.push(`launch ${id}: ${String(await world.launch(id))}`);
    } else if (chance < 0.8) {
      story.push('apply');
      applying.push(world.kept.apply(anyDocument(random)).catch(passOver));
      if (random() < 0.5) await applying.at(-1);
    } else if (chance < 0.9 && world.has(id)) {
      story.push(`lose the connection of ${id}`);
      const isBack = world.kept.next(new RegExp(`^connected ${id}$`));
      world.process(id).drop();
      await isBack;
    } else {
      story.push('wait');
      await world.kept.panelServices.lock.quiet();
    }
  }
  await Promise.all(applying);
  return story;
}

/** What cannot be applied while processes come and go is not what this is about. */
function passOver(error: unknown): void {
  if (!(error instanceof PanelError)) throw error;
}

async function survives(seed: number): Promise<void> {
  const random = randomSource(seed);
  await withRestored(
    chain(true),
    async (world) => {
      const story = await happen(world, random);
      try {
        // The operator launches processes that do not run, a primary only when no secondary runs.
        await Promise.all(SECONDARIES.map((id) => world.launch(id)));
        await world.helped();
        assert.deepEqual(await world.kept.document(), world.desired);
        assert.deepEqual(world.deaths, []);
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        throw new Error(`seed ${seed}: ${story.join(', ')}\n${what}`, { cause: error });
      }
    },
    { seed },
  );
}

describe('a host on which processes end, reconnect and are changed in any order', () => {
  test('reaches the desired state, or reaches it after the reported remedies, and no command ends a process', async () => {
    const first = Number(process.env['SPP_CTL_TEST_SEED'] ?? 1);
    for (let seed = first; seed < first + runs(40); seed++) await survives(seed);
  });
});
