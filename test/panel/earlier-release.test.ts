import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StateFile } from '../../src/files/state-file.js';
import { readStatus } from '../../src/nodes/stored-values.js';
import type { Change } from '../../src/panel/apply/change.js';
import { History } from '../../src/panel/apply/history.js';
import { Journal } from '../../src/panel/apply/journal.js';
import { withFolder } from '../support/folder.js';

const DOCUMENT = { nfvs: { 1: { ports: ['ring:1'], patches: [], forwarding: false } } };
const CHANGE = {
  id: 'x-1',
  cause: 'wanted',
  state: 'done',
  on_failure: 'continue',
  started: '2026-11-27T09:00:00.000Z',
  revision: 'r',
  commands: [],
  differences: [],
  pending: [],
};

function causesOf(changes: readonly Change[]): string[] {
  return changes.map(({ id, cause }) => `${id} ${cause}`);
}

/** Fails the test when something is wrong with a file. */
const complain = (problem: string): never => assert.fail(problem);

describe('the state that spp-ctl 0.1 stored, with its words for the desired document and for conflicts', () => {
  it('is read from the list of changes, which moves to its file of today with the next change', () =>
    withFolder(async ({ path }) => {
      const file = new StateFile(join(path, 'changes.json'));
      await file.write([CHANGE]);
      await file.write([CHANGE, { ...CHANGE, id: 'x-0', cause: 'restore' }]);
      const history = new History(path, complain);
      const changes = await history.read();
      const causes = ['x-1 desired', 'x-0 restore'];
      assert.deepEqual(causesOf(changes), causes);
      assert.deepEqual((await readdir(path)).sort(), ['changes.json', 'changes.json.previous']);
      await history.write([{ ...CHANGE, id: 'x-2', cause: 'undo' } as unknown as Change, ...changes]);
      assert.deepEqual(await readdir(path), ['changes.jsonl']);
      // The file is there again if spp-ctl was killed before it was removed, or if the earlier release was used again.
      await file.write([{ ...CHANGE, id: 'x-3' }, CHANGE]);
      const next = new History(path, complain);
      const now = await next.read();
      assert.deepEqual(causesOf(now), ['x-3 desired', 'x-2 undo', ...causes]);
      await next.write(now);
      assert.deepEqual(await readdir(path), ['changes.jsonl']);
      assert.deepEqual(causesOf(await new History(path, complain).read()), causesOf(now));
    }));

  it('stays as it is when the list of changes cannot be read', () =>
    withFolder(async ({ path }) => {
      await mkdir(join(path, 'changes.json'));
      const problems: string[] = [];
      const history = new History(path, (problem) => problems.push(problem));
      assert.deepEqual(await history.read(), []);
      await history.write([CHANGE as unknown as Change]);
      assert.deepEqual((await readdir(path)).sort(), ['changes.json', 'changes.jsonl']);
      assert.match(
        problems.join('\n'),
        /^\S+changes\.json cannot be read: it is a folder; changes of earlier runs may be missing in the list$/,
      );
    }));

  it('is reported when the old list of changes cannot be removed, and later changes are kept', () =>
    withFolder(async ({ path }) => {
      await new StateFile(join(path, 'changes.json')).write([CHANGE]);
      await mkdir(join(path, 'changes.json.previous', 'x'), { recursive: true });
      const problems: string[] = [];
      const history = new History(path, (problem) => problems.push(problem));
      const changes = await history.read();
      const next = { ...CHANGE, id: 'x-2' } as unknown as Change;
      await history.write([next, ...changes]);
      await history.write([{ ...next, id: 'x-3' }, next, ...changes]);
      assert.deepEqual(
        (await new History(path, complain).read()).map(({ id }) => id),
        ['x-3', 'x-2', 'x-1'],
      );
      assert.match(
        problems.join('\n'),
        /^\S+changes\.json\.previous, which is not used any more, cannot be removed: .+$/,
      );
    }));

  it('is read from the note of a change that was under way', () =>
    withFolder(async ({ path }) => {
      const file = new StateFile(join(path, 'applying.json'));
      const before = { nfvs: {} };
      await file.write({ change: { ...CHANGE, state: 'running' }, wanted: DOCUMENT, before });
      const intent = await new Journal(file, complain).read();
      assert.deepEqual(
        [intent?.desired, intent?.before, intent?.change.cause],
        [DOCUMENT, before, 'desired'],
      );
    }));

  it('is read from the status of another node', () => {
    const wanted = { revision: 'r', since: '2026-11-27T09:00:00.000Z' };
    const process = { process: 'nfv:1', state: 'drifted' };
    const status = {
      wanted,
      restore: 'on',
      drift: 'report',
      processes: [{ ...process, obstacles: ['no'] }, process],
    };
    assert.deepEqual(readStatus(JSON.stringify(status)), {
      desired: wanted,
      restore: 'on',
      drift: 'report',
      processes: [{ ...process, conflicts: ['no'] }, process],
    });
  });
});
