import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { operations } from '#generated/operations.js';
import { documentConflicts } from '../../src/panel/document/conflicts.js';
import { normalDocument as normal } from '../../src/panel/document/normal.js';
import { planPanel } from '../../src/panel/plan/plan.js';
import { runs } from '../support/runs.js';
import { arbitraryDocument, panelOf } from './documents.js';

describe('a plan for a document', () => {
  test('is empty for a panel in the desired state, in any order of the members', () =>
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        assert.deepEqual(documentConflicts(document), []);
        assert.deepEqual(planPanel(panelOf(document), normal(document)).steps, []);
        assert.deepEqual(planPanel(panelOf(normal(document)), document).steps, []);
      }),
      { numRuns: runs(200) },
    ));

  test('has each step after its dependencies', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), (from, to) => {
        const { steps, conflicts } = planPanel(panelOf(from), to);
        assert.deepEqual(conflicts, []);
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
