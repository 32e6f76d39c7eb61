import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StateFile } from '../../src/files/state-file.js';
import { ChangeLog } from '../../src/panel/apply/change-log.js';
import { UndoHistory } from '../../src/panel/apply/history.js';
import { MAX_RECORDED, type UndoRecord, UndoRecords } from '../../src/panel/apply/undo-record.js';
import { withFolder } from '../support/folder.js';
import { nfv } from './kept.js';

/** A record that has so many characters as JSON. */
function recordOf(id: string, size: number): UndoRecord {
  const record = { id, before: nfv([]), left: nfv([]), replaced: { before: null, by: '' } };
  return { ...record, replaced: { before: null, by: 'x'.repeat(size - JSON.stringify(record).length) } };
}

function idsOf(records: UndoRecords): string[] {
  return records.list().map(({ id }) => id);
}

describe('the records of the panel before the last changes', () => {
  it('are kept up to a size, of which the oldest are dropped first', () => {
    const records = new UndoRecords(1_000);
    for (const id of ['1', '2', '3']) records.put(recordOf(id, 400));
    assert.deepEqual(idsOf(records), ['3', '2']);
    records.put(recordOf('4', 200));
    assert.deepEqual(idsOf(records), ['4', '3', '2']);
  });

  it('are replaced at their place, and count once', () => {
    const records = new UndoRecords(1_000);
    for (const id of ['1', '2']) records.put(recordOf(id, 400));
    records.put(recordOf('1', 500));
    assert.deepEqual(idsOf(records), ['2', '1']);
    records.put(recordOf('3', 200));
    assert.deepEqual(idsOf(records), ['3', '2']);
  });

  it('leave out one that is too large on its own, and keep the others', () => {
    const records = new UndoRecords(1_000);
    records.put(recordOf('1', 400));
    records.put(recordOf('2', 1_001));
    assert.deepEqual(idsOf(records), ['1']);
    records.drop('1');
    records.put(recordOf('3', 1_000));
    assert.deepEqual(idsOf(records), ['3']);
  });

  it('are dropped with their changes', () => {
    const log = new ChangeLog({ limit: 2 });
    for (const id of ['1', '2', '3']) {
      log.begin(
        log.draft({ id, cause: 'request', on_failure: 'stop', revision: '', commands: [], pending: [] }),
      );
      log.undo.put(recordOf(id, 200));
    }
    assert.deepEqual(idsOf(log.undo), ['3', '2']);
  });

  it('are read back from the file up to its size, without those that are no records', () =>
    withFolder(async ({ path }) => {
      const historyAnew = () => new UndoHistory(path, (problem) => assert.fail(problem));
      const size = MAX_RECORDED / 2;
      await historyAnew().write([recordOf('3', size), recordOf('2', size), recordOf('1', 200)]);
      assert.deepEqual(
        (await historyAnew().read()).map(({ id }) => id),
        ['3', '2'],
      );
      const record = recordOf('1', 200);
      await rm(join(path, 'undo.jsonl'));
      await new StateFile(join(path, 'undo.json')).write([
        { ...record, before: { nfvs: { 1: {} } } },
        { ...record, replaced: { before: null } },
        { ...record, replaced: 'x' },
        null,
        { ...record, id: 5 },
        record,
      ]);
      assert.deepEqual(await historyAnew().read(), [record]);
    }));
});
