import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StateFile } from '../../src/files/state-file.js';
import type { ChangeCommand, Intent } from '../../src/panel/apply/change.js';
import { ChangeLog } from '../../src/panel/apply/change-log.js';
import { InterruptedChange } from '../../src/panel/apply/interrupted-change.js';
import { Journal } from '../../src/panel/apply/journal.js';
import { digestOf } from '../../src/panel/document/revision.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { MemoryStore } from '../../src/panel/store/desired.js';
import { DesiredDocument } from '../../src/panel/store/desired-document.js';
import { withFolder } from '../support/folder.js';
import { panelOf } from './documents.js';
import { nfv } from './kept.js';

const DESIRED = nfv(['ring:0']);
const COMMAND: ChangeCommand = {
  process: 'nfv:1',
  operation: 'updateNfvPort',
  method: 'PUT',
  path: '/v1/nfvs/1/ports',
  reason: 'ring:0 is desired',
  outcome: 'waiting',
};
const OTHER = nfv(['ring:5']);

interface Interrupted {
  readonly change: InterruptedChange;
  readonly desired: DesiredDocument;
  readonly log: ChangeLog;
}

/**
 * A change to {@link DESIRED} that an earlier run has not brought to its end.
 *
 * @param more what else the journal has of it. @param before the document that is desired meanwhile.
 */
function withInterrupted(
  test: (interrupted: Interrupted) => Promise<void>,
  more: Partial<Pick<Intent, 'previous' | 'undo'>> = {},
  before?: PanelDocument,
): Promise<void> {
  return withFolder(async ({ path }) => {
    const journal = new Journal(new StateFile(join(path, 'applying.json')), (problem) =>
      assert.fail(problem),
    );
    const log = new ChangeLog();
    const change = log.draft({
      ...{
        id: 'x-1',
        cause: 'request',
        on_failure: 'rollback',
        revision: 'r',
        commands: [COMMAND],
        pending: [],
      },
    });
    await journal.write({ change, desired: DESIRED, before: nfv([]), ...more });
    const desired = new DesiredDocument(new MemoryStore());
    if (before !== undefined) await desired.put(before);
    const interrupted = new InterruptedChange({ desired, log, journal, onProblem: () => undefined });
    await interrupted.open();
    await test({ change: interrupted, desired, log });
  });
}

describe('the interrupted change of an earlier run', () => {
  it('is done when the panel is like its document, which becomes the desired one', () =>
    withInterrupted(async ({ change, desired, log }) => {
      assert.equal(await change.settle(panelOf(DESIRED), true), true);
      assert.equal(change.current, undefined);
      assert.equal(log.get('x-1')?.state, 'done');
      assert.deepEqual(desired.current?.document, DESIRED);
    }));

  it('is not said to be over while the panel is being changed', () =>
    withInterrupted(async ({ change, log }) => {
      assert.equal(await change.settle(panelOf(DESIRED), false), false);
      assert.notEqual(change.current, undefined);
      assert.equal(log.get('x-1')?.state, 'interrupted');
    }));

  it('does not bring back its document after the desired document was deleted', () =>
    withInterrupted(async ({ change, desired, log }) => {
      change.drop();
      assert.equal(await change.settle(panelOf(DESIRED), true), true);
      assert.equal(log.get('x-1')?.state, 'done');
      assert.equal(desired.current, undefined);
    }));

  it('can be undone to the panel before it, and once it is done, with what it left and replaced', () =>
    withInterrupted(
      async ({ change, log }) => {
        const unknown = log.undo.get('x-1');
        assert.deepEqual(unknown?.before.nfvs, nfv([]).nfvs);
        assert.deepEqual([unknown?.left, unknown?.replaced], [{}, undefined]);
        await change.settle(panelOf(DESIRED), true);
        const known = log.undo.get('x-1');
        assert.deepEqual(known?.left.nfvs, DESIRED.nfvs);
        assert.deepEqual(known?.replaced, { before: OTHER, by: digestOf(DESIRED) });
      },
      {},
      OTHER,
    ));

  it('is recorded with the document that it had replaced at once', () =>
    withInterrupted(
      ({ log }) => {
        assert.deepEqual(log.undo.get('x-1')?.replaced, { before: OTHER, by: digestOf(DESIRED) });
        return Promise.resolve();
      },
      { previous: OTHER },
      DESIRED,
    ));

  for (const [undo, expected] of [
    [{ desired: null }, undefined],
    [{ desired: DESIRED }, DESIRED],
    [{}, OTHER],
  ] as const)
    it(`makes desired what its undo says: ${JSON.stringify(undo)}`, () =>
      withInterrupted(
        async ({ change, desired }) => {
          await change.settle(panelOf(DESIRED), true);
          assert.deepEqual(desired.current?.document, expected);
        },
        { undo },
        OTHER,
      ));
});
