import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { operations } from '#generated/operations.js';
import { carryOut } from '../../src/panel/apply.js';
import { contradictionsOf } from '../../src/panel/contradictions.js';
import { readPanel } from '../../src/panel/live.js';
import { normalDocument as normal } from '../../src/panel/normal.js';
import { planPanel } from '../../src/panel/plan.js';
import { runs } from '../support/runs.js';
import { arbitraryDocument, PANEL, panelOf } from './documents.js';
import { CALLER, documentNow, withScene } from './scene.js';

describe('a plan', () => {
  test('is empty for a panel that is as it is to be, in whatever order it is written', () =>
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        assert.deepEqual(contradictionsOf(document), []);
        assert.deepEqual(planPanel(panelOf(document), normal(document)).steps, []);
        assert.deepEqual(planPanel(panelOf(normal(document)), document).steps, []);
      }),
      { numRuns: runs(200) },
    ));

  test('has each step after those that it needs', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), (from, to) => {
        const { steps, obstacles } = planPanel(panelOf(from), to);
        assert.deepEqual(obstacles, []);
        const done = new Set<string>();
        const all = new Set(steps.map(({ key }) => key));
        assert.equal(all.size, steps.length);
        for (const { key, after, call } of steps) {
          for (const other of after) assert.ok(done.has(other) || !all.has(other), `${key} before ${other}`);
          assert.ok(call.operation in operations);
          done.add(key);
        }
      }),
      { numRuns: runs(200) },
    ));
});

describe('what a plan says, done to real processes', () => {
  test('leads from any panel to any other', () =>
    withScene(PANEL, async ({ registry, run }) => {
      await fc.assert(
        fc.asyncProperty(arbitraryDocument(), async (document) => {
          const { steps, obstacles, pending } = planPanel(await readPanel(registry, CALLER), document);
          assert.deepEqual([obstacles, pending], [[], []]);
          const outcomes = await carryOut(steps, { run });
          const failed = outcomes.flatMap((each) =>
            each.outcome === 'failed' ? [`${each.step.key}: ${each.error.message}`] : [],
          );
          assert.deepEqual(failed, []);
          const found = await readPanel(registry, CALLER);
          assert.deepEqual(await documentNow({ registry }), normal(document));
          assert.deepEqual(planPanel(found, document).steps, []);
        }),
        { numRuns: runs(60) },
      );
    }));
});
