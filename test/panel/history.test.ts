import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Change } from '../../src/panel/apply/change.js';
import { History } from '../../src/panel/apply/history.js';
import { withFolder } from '../support/folder.js';

/** How many characters the list of changes may have in its file. */
const MAX_KEPT = 16_777_216;

/** Fails the test when something is wrong with the file. */
const complain = (problem: string): never => assert.fail(problem);

/** A change that has so many characters in the file. */
function changeOf(id: string, size: number): Change {
  const change: Change = {
    id,
    cause: 'request',
    state: 'done',
    on_failure: 'rollback',
    who: '',
    started: '2026-11-27T09:00:00.000Z',
    revision: 'r',
    commands: [],
    differences: [],
    pending: [],
  };
  return { ...change, who: 'x'.repeat(size - JSON.stringify(change).length) };
}

/** The ids of the changes that are read back after these were written, the newest first. */
async function keptOf(...changes: Change[]): Promise<string[]> {
  let kept: string[] = [];
  await withFolder(async ({ path }) => {
    await new History(path, complain).write(changes);
    kept = (await new History(path, complain).read()).map(({ id }) => id);
  });
  return kept;
}

describe('the file of the last changes', () => {
  it('keeps all changes when they fit in exactly', async () => {
    const size = MAX_KEPT / 2;
    assert.deepEqual(await keptOf(changeOf('2', size), changeOf('1', size)), ['2', '1']);
  });

  it('keeps only the newest changes when not all fit in', async () => {
    const size = MAX_KEPT / 2;
    const changes = [changeOf('3', size), changeOf('2', size + 1), changeOf('1', size)];
    assert.deepEqual(await keptOf(...changes), ['3']);
  });

  it('keeps no change that is older than one that does not fit in, however small it is', async () => {
    assert.deepEqual(await keptOf(changeOf('3', 1_000), changeOf('2', MAX_KEPT), changeOf('1', 1_000)), [
      '3',
    ]);
  });

  it('keeps no change at all when the newest one does not fit in', async () => {
    assert.deepEqual(await keptOf(changeOf('2', MAX_KEPT + 1), changeOf('1', 1_000)), []);
  });
});
