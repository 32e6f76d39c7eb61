import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StateFile } from '../../src/files/state-file.js';
import { ChangeLog } from '../../src/panel/apply/change-log.js';
import { InterruptedChange } from '../../src/panel/apply/interrupted-change.js';
import { Journal } from '../../src/panel/apply/journal.js';
import { MemoryStore } from '../../src/panel/store/desired.js';
import { DesiredDocument } from '../../src/panel/store/desired-document.js';
import { withFolder } from '../support/folder.js';
import { panelOf } from './documents.js';
import { nfv } from './kept.js';

const DESIRED = nfv(['ring:0']);

interface Interrupted {
  readonly change: InterruptedChange;
  readonly desired: DesiredDocument;
  readonly log: ChangeLog;
}

/** A change to {@link DESIRED} that an earlier run has not brought to its end. */
function withInterrupted(test: (interrupted: Interrupted) => Promise<void>): Promise<void> {
  return withFolder(async ({ path }) => {
    const journal = new Journal(new StateFile(join(path, 'applying.json')), (problem) =>
      assert.fail(problem),
    );
    const log = new ChangeLog();
    const change = log.draft({
      ...{ id: 'x-1', cause: 'request', on_failure: 'rollback', revision: 'r', commands: [], pending: [] },
    });
    await journal.write({ change, desired: DESIRED, before: nfv([]) });
    const desired = new DesiredDocument(new MemoryStore());
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
});
