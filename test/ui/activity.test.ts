import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SppEvent } from '../../src/client/client.js';
import { activityOf, activityOfChange, filtered, grouped, merged, NO_FILTER } from '../../src/ui/activity.js';
import type { PanelChange } from '../../src/ui/desired.js';
import { wordsOf } from '../../src/ui/words.js';

const CHANGE: PanelChange = {
  id: 'a-1',
  cause: 'request',
  state: 'done',
  on_failure: 'rollback',
  who: 'alice',
  started: '2026-11-28T12:00:00.000Z',
  ended: '2026-11-28T12:00:01.000Z',
  revision: 'r',
  commands: [
    {
      process: 'nfv:3',
      operation: 'setNfvForwarding',
      method: 'PUT',
      path: '/v1/nfvs/3/forward',
      body: { action: 'start' },
      reason: 'forwarding is desired',
      outcome: 'done',
    },
  ],
  differences: [],
  pending: ['vf:9'],
};

function changed(id: string, time: string, path: string, who = 'alice'): SppEvent {
  const data = { time, process: 'nfv:3', type: 'nfv', 'client-id': 3, by: 'request', who } as const;
  return { id, event: 'changed', data: { ...data, request: { method: 'PUT', path } } };
}

describe('what happened', () => {
  it('has each recorded change once, without the events that are part of it', () => {
    const events = [
      changed('e-3', '2026-11-28T12:05:00.000Z', '/v1/panel'),
      changed('e-2', '2026-11-28T12:00:01.002Z', '/v1/panel'),
      changed('e-1', '2026-11-28T12:00:00.500Z', '/v1/nfvs/3/patches'),
    ].map(activityOf);
    assert.deepEqual(
      merged(events, [CHANGE]).map(({ id }) => id),
      ['e-3', 'e-1', 'a-1'],
    );
    assert.deepEqual(merged(events, undefined), events);
  });

  it('describes a recorded change with its principal, its result and its processes', () => {
    const { text, bad, processes, who } = activityOfChange(CHANGE);
    assert.equal(text, 'Applied a document, by alice: done, 1 command.');
    assert.deepEqual({ bad, processes, who }, { bad: false, processes: ['nfv:3', 'vf:9'], who: 'alice' });
    assert.equal(activityOfChange({ ...CHANGE, state: 'failed' }).bad, true);
  });

  it('is filtered by process, by principal and by kind', () => {
    const entries = [
      changed('e-1', CHANGE.started, '/v1/nfvs/3/patches', 'bob'),
      {
        id: 'e-2',
        event: 'connected',
        data: { time: CHANGE.started, process: 'vf:9', type: 'vf', 'client-id': 9, address: '' },
      } satisfies SppEvent,
      {
        id: 'e-3',
        event: 'finding_resolved',
        data: { time: CHANGE.started, kind: 'loop', severity: 'error', subjects: ['ring:0', 'vf:9/fw0'] },
      } satisfies SppEvent,
    ].map(activityOf);
    const all = merged(entries, [CHANGE]);
    const ids = (filter: Partial<typeof NO_FILTER>): string[] =>
      filtered(all, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    assert.equal(ids({}).length, 4);
    assert.deepEqual(ids({ process: 'vf:9' }), ['e-2', 'e-3', 'a-1']);
    assert.deepEqual(ids({ who: 'bob' }), ['e-1']);
    assert.deepEqual(ids({ kind: 'document' }), ['a-1']);
    assert.deepEqual(ids({ kind: 'finding', process: 'nfv:3' }), []);
  });
});

describe('what happened in one second', () => {
  const connected = (at: number, second: number): SppEvent => ({
    id: `c-${at}`,
    event: 'connected',
    data: {
      time: `2026-11-28T12:00:0${second}.${String(at).padStart(3, '0')}Z`,
      process: `nfv:${at}`,
      type: 'nfv',
      'client-id': at,
      address: '',
    },
  });
  const disconnected: SppEvent = {
    id: 'd-1',
    event: 'disconnected',
    data: {
      time: '2026-11-28T12:00:01.005Z',
      process: 'nfv:5',
      type: 'nfv',
      'client-id': 5,
      why: 'closed the connection',
    },
  };

  it('is one line with a count, but for failures and changes', () => {
    const many = Array.from({ length: 12 }, (_, at) => connected(20 - at, 1));
    const entries = [
      ...many.slice(0, 6),
      disconnected,
      changed('e-1', '2026-11-28T12:00:01.004Z', '/v1/nfvs/3/patches'),
      ...many.slice(6),
      connected(1, 0),
    ].map(activityOf);
    assert.deepEqual(
      grouped(entries).map(({ entries: [first, ...rest], text }) => text ?? [first.id, rest.length]),
      ['12 processes connected.', ['d-1', 0], ['e-1', 0], ['c-1', 0]],
    );
  });

  it('stays as it is with a few entries', () => {
    const few = Array.from({ length: 10 }, (_, at) => connected(20 - at, 1)).map(activityOf);
    assert.deepEqual(
      grouped(few).map(({ entries: [{ id }] }) => id),
      few.map(({ id }) => id),
    );
  });

  it('is among the failures when a process disconnected', () => {
    const entries = [disconnected, connected(1, 0)].map(activityOf);
    for (const [kind, count] of [
      ['failure', 1],
      ['connection', 2],
    ] as const)
      assert.equal(filtered(entries, { ...NO_FILTER, kind }).length, count);
  });
});

describe('the words for a request', () => {
  const cases: readonly (readonly [method: string, path: string, body: object | undefined, after: string])[] =
    [
      ['PUT', '/v1/nfvs/3/ports', { action: 'add', port: 'ring:1' }, 'Added ring:1 to nfv 3'],
      ['PUT', '/v1/nfvs/3/ports', { action: 'del', port: 'ring:1' }, 'Removed ring:1 from nfv 3'],
      [
        'PUT',
        '/v1/primary/ports',
        { action: 'add', port: 'pipe:0', rx: 'ring:5', tx: 'ring:6' },
        'Added pipe:0 from ring:5 to ring:6 to primary',
      ],
      ['DELETE', '/v1/nfvs/3/patches', undefined, 'Removed all patches from nfv 3'],
      ['POST', '/v1/vfs/2/components', { name: 'fw0', core: 4 }, 'Started fw0 on core 4 of vf 2'],
      ['DELETE', '/v1/vfs/2/components/fw%200', undefined, 'Stopped fw 0 on vf 2'],
      // The URL of early releases.
      [
        'PUT',
        '/v1/vfs/2/components/fw0',
        { action: 'detach', port: 'ring:0', dir: 'rx' },
        'Detached rx port ring:0 from fw0 of vf 2',
      ],
      [
        'PUT',
        '/v1/vfs/2/components/fw0/ports',
        { action: 'attach', port: 'ring:0', dir: 'tx', vlan: { operation: 'add', id: 101, pcp: 3 } },
        'Attached tx port ring:0 to fw0 of vf 2, which adds VLAN tag 101 with priority 3',
      ],
      [
        'PUT',
        '/v1/vfs/2/classifier_table',
        { action: 'add', type: 'vlan', vlan: 7, mac_address: 'default', port: 'ring:0' },
        'Added the classifier entry for 7/default to ring:0 on vf 2',
      ],
      ['PUT', '/v1/pcaps/6/capture', { action: 'start' }, 'Started capturing on pcap 6'],
      ['PUT', '/v1/primary/launch', { proc_name: 'spp_nfv', client_id: 7 }, 'Launched spp_nfv 7'],
      ['POST', '/v1/primary/flow_rules/port_id/0', {}, 'Created a flow rule on phy:0'],
      ['DELETE', '/v1/primary/flow_rules/3/port_id/0', undefined, 'Destroyed flow rule 3 on phy:0'],
      ['DELETE', '/v1/primary/flow_rules/port_id/0', undefined, 'Destroyed all flow rules on phy:0'],
      ['DELETE', '/v1/mirrors/5', undefined, 'Ended mirror 5'],
      ['DELETE', '/v1/primary', undefined, 'Ended primary'],
      ['PUT', '/v1/panel', undefined, 'Applied a document'],
      ['POST', '/v1/panel/changes/a-1/undo', undefined, 'Undid change a-1'],
    ];
  for (const [method, path, body, after] of cases) {
    it(`are ${after}`, () => {
      assert.equal(wordsOf({ method, path, body })?.after, after);
    });
  }

  it('are missing for what only later releases have', () => {
    assert.equal(wordsOf({ method: 'PUT', path: '/v1/nfvs/3/teleport' }), undefined);
    assert.equal(wordsOf({ method: 'PUT', path: '/v2/panel' }), undefined);
  });
});
