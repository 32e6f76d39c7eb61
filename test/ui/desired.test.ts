import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOCUMENT } from '../../src/ui/selection.js';
import { Store } from '../../src/ui/store.js';
import type { PanelStatus } from '../../src/client/client.js';
import { missingIn } from '../../src/client/sync-states.js';
import {
  applyAgain,
  changeText,
  countsOf,
  isUndoable,
  syncStatusOf,
  summaryOf,
  undoChange,
  warningsOf,
} from '../../src/ui/desired.js';
import { usual } from './topologies.js';

const { topology } = usual();
const NOTHING: PanelStatus = { restore: 'off', drift: 'report', processes: [] };
const DESIRED: PanelStatus = {
  ...NOTHING,
  desired: { revision: 'r-1', since: '2026-11-26T10:00:00.000Z' },
  processes: [
    { process: 'primary', state: 'unmanaged' },
    { process: 'vf:1', state: 'in_sync' },
    { process: 'nfv:3', state: 'drifted' },
    { process: 'nfv:77', state: 'pending' },
  ],
};

function only(...states: PanelStatus['processes'][number]['state'][]): PanelStatus {
  return { ...DESIRED, processes: states.map((state, at) => ({ process: `nfv:${at + 1}`, state })) };
}

describe('the sync status of the desired document on the page', () => {
  it('warns of an interrupted change and of a damaged document', () => {
    assert.deepEqual(warningsOf(undefined), []);
    assert.deepEqual(warningsOf(DESIRED), []);
    const interrupted = { change: 'a-1', to_new: [], to_old: [], pending: [] };
    assert.deepEqual(warningsOf({ ...NOTHING, interrupted, problem: 'it is damaged' }), [
      'spp-ctl ended during change a-1. The panel may be partly changed.',
      'The desired document is not stored correctly: it is damaged.',
    ]);
  });

  it('counts only the processes that the document names', () => {
    assert.equal(summaryOf(DESIRED), '1 of 3 in sync, 1 drifted, 1 missing');
    assert.equal(summaryOf(only('in_sync', 'in_sync')), '2 of 2 in sync');
    assert.equal(syncStatusOf(DESIRED, 'primary'), undefined);
    assert.equal(syncStatusOf(DESIRED, 'nfv:3')?.state, 'drifted');
    assert.equal(syncStatusOf(undefined, 'nfv:3'), undefined);
  });

  it('does not count a damaged process that the document does not name', () => {
    const damage = { kind: 'port_table', reason: 'Its first port has no name', mend: 'Restart it' } as const;
    const since = '2026-11-26T10:00:00.000Z';
    const processes = [
      { process: 'nfv:1', state: 'damaged', damage },
      { process: 'nfv:2', state: 'damaged', damage, since },
      { process: 'nfv:3', state: 'in_sync', since },
    ] as const;
    assert.equal(summaryOf({ ...DESIRED, processes: [...processes] }), '1 of 2 in sync, 1 damaged');
    assert.equal(syncStatusOf({ ...DESIRED, processes: [...processes] }, 'nfv:1'), undefined);
  });

  it('lists the worst states first and leaves out states that no process has', () => {
    const { rest } = countsOf(only('in_sync', 'pending', 'failed', 'drifted', 'pending', 'unmanaged'));
    assert.deepEqual(rest, [
      { state: 'failed', count: 1 },
      { state: 'drifted', count: 1 },
      { state: 'pending', count: 2 },
    ]);
    assert.deepEqual(countsOf(only('in_sync', 'unmanaged')), { inSync: 1, desired: 1, rest: [] });
  });

  it('reports as missing only processes that are not connected, not processes that were not read yet', () => {
    const ids = (status: PanelStatus | undefined): string[] =>
      missingIn(status, topology.processes).map(({ process }) => process);
    assert.deepEqual(ids(DESIRED), ['nfv:77']);
    assert.deepEqual(ids({ ...DESIRED, processes: [{ process: 'nfv:3', state: 'pending' }] }), []);
    assert.deepEqual(ids(undefined), []);
  });

  it('keeps the selection of the document when no document is desired any more, so that another one can be applied', () => {
    const store = new Store();
    store.read(topology, DESIRED);
    store.select(DOCUMENT);
    store.read(topology, NOTHING);
    assert.equal(store.state.selection?.kind, 'document');
    assert.equal(store.state.status, NOTHING);
    store.read(topology);
    assert.equal(store.state.selection, undefined);
  });
});

describe('the request that applies the desired document again', () => {
  const plan = {
    ...{ revision: 'abc', commands: [], conflicts: [], pending: [] },
    ...{ expected_ms: 0, critical_path: [], outages: [] },
  };
  const change = applyAgain({ nfvs: {} }, plan);
  const problemIn = (body: unknown): string | undefined => change.problemIn?.(body);
  const failedChange = { id: 'a-1', state: 'failed', commands: [], differences: [] };
  const command = { process: 'nfv:3', outcome: 'failed', error: 'no such ring' };

  it('sends the revision of its plan and continues after a failure', () => {
    assert.deepEqual(change.headers, { 'If-Match': '"abc"' });
    assert.equal(change.path, '/v1/panel?on_failure=continue');
  });

  it('reports the first failed command or the first remaining difference of its response', () => {
    assert.equal(problemIn({ ...failedChange, state: 'done' }), undefined);
    assert.equal(
      problemIn({ ...failedChange, commands: [{ outcome: 'done' }, command] }),
      'Applying the desired document failed (change a-1): nfv 3: no such ring',
    );
    assert.equal(
      problemIn({
        ...failedChange,
        differences: [{ process: 'vf:1', reason: 'the process has disconnected' }],
      }),
      'Applying the desired document failed (change a-1): vf 1: the process has disconnected',
    );
    assert.equal(problemIn(failedChange), 'Applying the desired document failed (change a-1)');
  });
});

describe('the request that undoes a change', () => {
  const plan = {
    ...{ revision: 'abc', commands: [], conflicts: [], pending: [] },
    ...{ expected_ms: 0, critical_path: [], outages: [] },
  };

  it('sends the revision of its plan, and discards changes since only when asked to', () => {
    const request = undoChange('a-1', false, plan);
    assert.deepEqual(request.headers, { 'If-Match': '"abc"' });
    assert.equal(request.path, '/v1/panel/changes/a-1/undo');
    assert.equal(undoChange('a-1', true, plan).path, '/v1/panel/changes/a-1/undo?force=true');
  });

  it('reports a failure, and is offered for changes that have ended and were not rolled back', () => {
    const change = { id: 'a-2', cause: 'undo', undoes: 'a-1', state: 'rolled_back' } as const;
    const more = { on_failure: 'rollback', started: '', revision: '', pending: [] } as const;
    const failed = { ...change, ...more, commands: [], differences: [{ process: 'vf:1', reason: 'no' }] };
    assert.equal(
      undoChange('a-1', false, plan).problemIn?.(failed),
      'The undo of change a-1 failed (change a-2): vf 1: no. Everything is as before',
    );
    assert.equal(
      changeText({ ...failed, who: 'bob' }),
      'Undid change a-1, by bob: failed and rolled back, 0 commands',
    );
    assert.equal(
      changeText({ ...failed, cause: 'request', state: 'done' }),
      'Applied a document: done, 0 commands',
    );
    const states = ['done', 'failed', 'rollback_failed', 'interrupted', 'rolled_back', 'running'] as const;
    assert.deepEqual(
      states.filter((state) => isUndoable({ ...failed, state })),
      states.slice(0, 4),
    );
  });
});
