import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { components } from '../../src/client/client.js';
import { reachOf } from '../../src/client/node-reach.js';

type Schemas = components['schemas'];
type Process = Schemas['PanelProcessStatus'];

const SINCE = '2026-11-22T10:15:00.000Z';

/** A node that has reported revision 42 of its document, with these processes. */
function reported(
  processes: readonly Process[],
  more: Partial<Schemas['NodeStatus']> = {},
): Schemas['NodeStatus'] {
  return {
    ...{ node: 'b', connected: true, as_of: SINCE, stale: false, revision: '42' },
    status: {
      ...{ restore: 'off', drift: 'report', processes: [...processes] },
      desired: { revision: '42', since: SINCE },
    },
    ...more,
  };
}

const LAUNCH = {
  ...{ process: 'primary', operation: 'launchSecondary', method: 'PUT' as const },
  ...{ path: '/v1/primary/launch', reason: 'nfv 1 is desired' },
};

const IN_SYNC: Process = { process: 'nfv:1', state: 'in_sync', since: SINCE };

describe('reachOf()', () => {
  it('is reached when the named processes are in sync or not connected', () => {
    const away: Process = { process: 'vf:2', state: 'pending', since: SINCE };
    const other: Process = { process: 'pcap:3', state: 'unmanaged' };
    assert.deepEqual(reachOf(reported([IN_SYNC, away, other]), '42'), {
      state: 'reached',
      pending: ['vf:2'],
    });
    assert.deepEqual(reachOf(reported([]), '42'), { state: 'reached', pending: [] });
  });

  it('goes on while the node has not reported the document, or etcd is unreachable', () => {
    const working = { state: 'working', waiting: [] };
    assert.deepEqual(reachOf(reported([IN_SYNC], { revision: '43' }), '43'), working);
    assert.deepEqual(reachOf(reported([IN_SYNC], { stale: true }), '42'), working);
    // The server has not heard of the write yet.
    assert.deepEqual(reachOf(reported([IN_SYNC], { revision: '42' }), '43'), working);
  });

  it('goes on while a process was not compared yet, drifts without a conflict, or is retried', () => {
    for (const process of [
      { process: 'nfv:1', state: 'pending' },
      { process: 'nfv:1', state: 'pending', since: SINCE, commands: [LAUNCH] },
      { process: 'nfv:1', state: 'drifted', since: SINCE, differences: ['ring:0 is missing'] },
      {
        ...{ process: 'nfv:1', state: 'failed', since: SINCE },
        failure: { error: 'no memory', attempts: 1, next_try: SINCE },
      },
    ] as const satisfies readonly Process[])
      assert.equal(reachOf(reported([process, IN_SYNC]), '42').state, 'working', JSON.stringify(process));
  });

  it('has failed once no process gets further, with the reasons', () => {
    const conflict: Process = {
      process: 'nfv:1',
      state: 'drifted',
      since: SINCE,
      conflicts: ['it has no phy:7'],
    };
    const failed: Process = {
      ...{ process: 'vf:2', state: 'failed', since: SINCE },
      failure: { error: 'no memory', attempts: 10 },
    };
    assert.deepEqual(reachOf(reported([conflict, failed]), '42'), {
      state: 'failed',
      reasons: [
        { process: 'nfv:1', reason: 'it has no phy:7' },
        { process: 'vf:2', reason: 'no memory' },
      ],
    });
  });

  it('tells that the document was replaced or deleted, or that no spp-ctl runs', () => {
    assert.deepEqual(reachOf(reported([IN_SYNC], { revision: '50' }), '42'), {
      state: 'replaced',
      revision: '50',
    });
    const { node, connected, as_of: asOf, stale, status } = reported([IN_SYNC]);
    const without = { node, connected, as_of: asOf, stale, ...(status === undefined ? {} : { status }) };
    assert.deepEqual(reachOf(without, '42'), { state: 'deleted' });
    const gone = { node: 'b', connected: false, as_of: SINCE, stale: false, revision: '42' };
    assert.deepEqual(reachOf(gone, '42'), { state: 'disconnected' });
  });
});
