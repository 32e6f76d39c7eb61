import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
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
      const causesOf = (list: readonly Change[]): string[] => list.map(({ id, cause }) => `${id} ${cause}`);
      assert.deepEqual(causesOf(changes), causes);
      assert.deepEqual((await readdir(path)).sort(), ['changes.json', 'changes.json.previous']);
      await history.write([{ ...CHANGE, id: 'x-2', cause: 'undo' } as unknown as Change, ...changes]);
      assert.deepEqual(await readdir(path), ['changes.jsonl']);
      // The file is there again if spp-ctl was killed before it was removed.
      await file.write([CHANGE]);
      const next = new History(path, complain);
      const now = await next.read();
      assert.deepEqual(causesOf(now), ['x-2 undo', ...causes]);
      await next.write(now);
      assert.deepEqual(await readdir(path), ['changes.jsonl']);
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
