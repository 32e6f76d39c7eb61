import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { normalDocument } from '../../src/panel/document/normal.js';
import type { ApplyingOptions } from './applying.js';
import { type Release, RELEASES } from '../../src/simulator/index.js';
import { randomSource } from '../../src/simulator/host/races.js';
import { runs } from '../support/runs.js';
import { HoldableDocuments } from './host-documents.js';
import { type HostWorld, withHost } from './host-world.js';
import { documentNow } from './scene.js';

/** How many documents follow each other on one host. */
const DOCUMENTS = 4;
/** How many hosts there are at the same time: an operation that stops forwarding waits for the clock. */
const AT_ONCE = 8;

function optionsOf(world: HostWorld, more: Partial<ApplyingOptions> = {}): ApplyingOptions {
  return {
    onFailure: 'rollback',
    revision: undefined,
    principal: undefined,
    run: (call) => world.run(call),
    ...more,
  };
}

/** Runs a test for each seed, several concurrently. A failure contains its seed. */
async function forSeeds(count: number, work: (seed: number) => Promise<void>): Promise<void> {
  const first = Number(process.env['SPP_CTL_TEST_SEED'] ?? 1);
  const seeds = Array.from({ length: count }, (_, at) => first + at);
  const failures: Error[] = [];
  const worker = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined && failures.length === 0; seed = seeds.shift()) {
      try {
        await work(seed);
      } catch (error) {
        const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
        failures.push(new Error(`seed ${seed}: ${what}`));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failures[0] !== undefined) throw failures[0];
}

async function applied(world: HostWorld, from: PanelDocument, desired: PanelDocument): Promise<void> {
  const about = (what: unknown): string =>
    `${JSON.stringify(what)}\nfrom ${JSON.stringify(from)}\nto ${JSON.stringify(desired)}`;
  const { plan } = await world.applying.plan(desired);
  assert.deepEqual(plan.conflicts, [], about(plan.conflicts));
  const change = await world.applying.apply(desired, optionsOf(world));
  const failed = change.commands.filter(({ outcome }) => outcome !== 'done');
  assert.equal(change.state, 'done', about([failed, change.differences_before_rollback, change.commands]));
  assert.deepEqual(world.deaths, []);
  assert.deepEqual(await documentNow(world), normalDocument(desired), about(change.commands));
  const again = await world.applying.plan(desired);
  assert.deepEqual(again.plan.steps, [], about(again.plan.steps));
}

/** Runs commands until the one with this number, which fails. */
function failingAt(number: number, world: HostWorld): ApplyingOptions['run'] {
  let count = 0;
  return async (call) => {
    if (count++ === number) throw new Error('it does not want to');
    await world.run(call);
  };
}

/** Why a port that was deleted, or added, stays so: a deleted vhost (N9) or memif, and what the primary cannot delete (P2). */
const NOT_GIVEN_BACK =
  /has deleted vhost:|was deleted, but its device remains|the primary may remove the device of another process|which keeps it as long as it lives/;

const RELEASE = process.env['SPP_CTL_TEST_RELEASE'] as Release | undefined;

describe('a plan for a whole host', () => {
  for (const release of RELEASES.filter((each) => RELEASE === undefined || each === RELEASE))
    test(`leads from any panel of ${release} to any other that its processes can hold`, () =>
      forSeeds(runs(release === '20.02' ? 25 : 5), (seed) =>
        withHost(release, { seed }, async (world) => {
          const documents = new HoldableDocuments(release, randomSource(seed), () => world.host.slots());
          for (let count = 0; count < DOCUMENTS; count++) {
            const from = documents.last;
            await applied(world, from, documents.next());
          }
        }),
      ));

  test('is rolled back for any failed command, or the change reports what could not be rolled back and why', () =>
    forSeeds(runs(25), (seed) =>
      withHost('20.02', { seed }, async (world) => {
        const random = randomSource(seed);
        const documents = new HoldableDocuments('20.02', random, () => world.host.slots());
        await applied(world, documents.last, documents.next());
        const before = await documentNow(world);
        const desired = documents.next();
        const { plan } = await world.applying.plan(desired);
        const number = Math.floor(random() * plan.steps.length);
        const run = failingAt(number, world);
        const change = await world.applying.apply(desired, optionsOf(world, { run }));
        assert.deepEqual(world.deaths, []);
        const now = await documentNow(world);
        const failed = change.commands.filter(({ outcome }) => outcome === 'failed').length;
        if (plan.steps.length === 0) assert.equal(change.state, 'done');
        else assert.equal(failed, 1);
        if (change.state === 'rolled_back') assert.deepEqual(now, before);
        else if (change.state === 'rollback_failed') {
          assert.notDeepEqual(now, before);
          // Only what the rules do not give back may be missing, and each time the reason says why.
          const reasons = change.differences.map(({ reason }) => reason).join('\n');
          assert.match(reasons, NOT_GIVEN_BACK, reasons);
        } else assert.equal(plan.steps.length, 0, change.state);
      }),
    ));
});
