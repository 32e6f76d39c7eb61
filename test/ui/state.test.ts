import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PanelStatus, SppEvent } from '../../src/client/client.js';
import type { FindingList } from '../../src/ui/findings.js';
import { activityOf } from '../../src/ui/activity.js';
import { neighbour } from '../../src/ui/layout/neighbour.js';
import { age, ageOf, levelOf, Rates, short } from '../../src/ui/rates.js';
import { bestMatch, filterValue, search, withFilter } from '../../src/ui/search.js';
import { focusOf } from '../../src/ui/selection.js';
import { readSettings, writeSettings } from '../../src/ui/settings.js';
import { MAX_ACTIVITY, MAX_NOTICES, Store } from '../../src/ui/store.js';
import { wayOf } from '../../src/ui/way.js';
import { full, Panel, usual } from './topologies.js';

function sorted(set: ReadonlySet<string> | undefined): string[] {
  return [...(set ?? [])].sort();
}

describe('the items that belong to a selection', () => {
  const { topology } = usual();

  it('include the cables and ports of a selected process', () => {
    const focus = focusOf(topology, { kind: 'process', id: 'nfv:3' });
    assert.deepEqual(sorted(focus?.processes), ['nfv:3']);
    assert.deepEqual(sorted(focus?.ports), ['phy:0', 'phy:1', 'ring:1', 'vhost:1']);
    assert.deepEqual(sorted(focus?.edges), ['nfv:3 ring:1 -> vhost:1', 'nfv:3 vhost:1 -> phy:1']);
  });

  it('include the processes that use a selected port, or its owners if none uses it', () => {
    const focus = focusOf(topology, { kind: 'port', id: 'ring:1' });
    assert.deepEqual(sorted(focus?.processes), ['nfv:3', 'vf:1']);
    assert.deepEqual(sorted(focus?.components), ['vf:1/cls']);
    const unused = new Panel().nfv(1, ['phy:0']).nfv(2, ['phy:0']).topology;
    const owners = focusOf(unused, { kind: 'port', id: 'phy:0' })?.processes;
    assert.deepEqual(sorted(owners), ['nfv:1', 'nfv:2']);
  });

  it('include the ends of a selected component or cable', () => {
    const component = focusOf(topology, { kind: 'component', id: 'vf:2/fw' });
    assert.deepEqual(sorted(component?.ports), ['ring:0', 'vhost:0']);
    assert.deepEqual(sorted(component?.processes), ['vf:2']);
    const cable = focusOf(topology, { kind: 'edge', id: 'nfv:3 ring:1 -> vhost:1' });
    assert.deepEqual(sorted(cable?.ports), ['ring:1', 'vhost:1']);
  });

  it('are undefined if the selected item no longer exists', () => {
    assert.equal(focusOf(topology, { kind: 'process', id: 'nfv:9' }), undefined);
  });
});

describe('the search', () => {
  const found = (text: string): string[] => search(full().topology, text).processes.map(({ id }) => id);

  it('finds processes by name, type, port, component and state', () => {
    assert.deepEqual(found('nfv 17'), ['nfv:17']);
    assert.deepEqual(found('nfv 1'), ['nfv:1']);
    assert.deepEqual(found('vhost:9'), ['nfv:10']);
    assert.deepEqual(found('fw42'), ['vf:42']);
    assert.deepEqual(found('(.*['), []);
    assert.deepEqual(found('vhost:97'), ['nfv:98']);
    assert.ok(found('RING:7 running').length > 0);
    assert.deepEqual(found('no such thing'), []);
  });

  it('keeps the connections of the found processes and nothing else', () => {
    const { edges, ports, processes } = search(full().topology, 'nfv 17');
    assert.equal(processes.length, 1);
    assert.ok(edges.length > 0 && edges.every(({ process }) => process === 'nfv:17'));
    assert.deepEqual(ports.map(({ id }) => id).sort(), ['phy:0', 'phy:1', 'ring:17', 'vhost:16']);
  });

  it('returns the whole panel for an empty text', () => {
    const { topology } = usual();
    assert.equal(search(topology, '  '), topology);
  });

  it('filters by kind, state, port, MAC address, VLAN and finding', () => {
    const match = { type: 'vlan', value: '101/52:54:00:12:34:57' } as const;
    const { topology } = usual().edge({
      id: 'e',
      type: 'classify',
      process: 'vf:1',
      from: 'vf:1/cls',
      to: 'ring:0',
      running: true,
      match,
    });
    const findings = {
      findings: [
        {
          kind: 'shared_port',
          severity: 'error',
          subjects: ['vf:1/cls', 'pcap:6/receive19', 'phy:0'],
          reason: '',
          remedy: '',
        },
      ],
      unknown: [],
    } as const;
    const status = {
      restore: 'off',
      drift: 'report',
      processes: [{ process: 'nfv:3', state: 'drifted', since: '2026-11-24T10:00:00.000Z' }],
    } as unknown as PanelStatus;
    const ids = (text: string): string[] =>
      search(topology, text, { status, findings: findings as unknown as FindingList }).processes.map(
        ({ id }) => id,
      );
    assert.deepEqual(ids('kind:vf'), ['vf:1', 'vf:2']);
    assert.deepEqual(ids('state:running'), ['vf:1', 'vf:2', 'nfv:3']);
    assert.deepEqual(ids('state:drifted'), ['nfv:3']);
    assert.deepEqual(ids('port:ring:1'), ['vf:1', 'nfv:3']);
    assert.deepEqual(ids('mac:12:34:57'), ['vf:1']);
    assert.deepEqual(ids('vlan:101'), ['vf:1']);
    assert.deepEqual(ids('vlan:10'), []);
    assert.deepEqual(ids('finding:present'), ['vf:1', 'pcap:6']);
    assert.deepEqual(ids('finding:warning'), []);
    assert.deepEqual(ids('KIND:vf cls'), ['vf:1']);
    assert.equal(filterValue('x kind:vf', 'kind'), 'vf');
    assert.equal(withFilter('x kind:vf', 'kind', 'nfv'), 'x kind:nfv');
    assert.equal(withFilter('x kind:vf', 'kind', ''), 'x');
  });

  it('names what it is most likely about', () => {
    const { topology } = usual();
    assert.deepEqual(bestMatch(topology, 'nfv 3'), { kind: 'process', id: 'nfv:3' });
    assert.deepEqual(bestMatch(topology, 'ring:1'), { kind: 'port', id: 'ring:1' });
    assert.deepEqual(bestMatch(topology, 'port:vhost:1'), { kind: 'port', id: 'vhost:1' });
    assert.deepEqual(bestMatch(topology, 'cls'), { kind: 'component', id: 'vf:1/cls' });
    assert.deepEqual(bestMatch(topology, 'mirror'), { kind: 'process', id: 'mirror:5' });
    assert.equal(bestMatch(topology, 'nothing of that'), undefined);
  });
});

describe('the way of the packets on a cable', () => {
  it('leads through components and rings, and ends at NICs and virtual machines', () => {
    const { topology } = usual();
    const { edges, ports, processes } = wayOf(topology, ['vf:2/fw tx vhost:0']);
    assert.deepEqual(sorted(edges), [
      'vf:1/cls rx phy:0',
      'vf:1/cls tx ring:0',
      'vf:2/fw rx ring:0',
      'vf:2/fw tx vhost:0',
    ]);
    assert.deepEqual(sorted(ports), ['phy:0', 'ring:0', 'vhost:0']);
    assert.deepEqual(sorted(processes), ['vf:1', 'vf:2']);
  });

  it('is known in a loop', () => {
    const { topology } = new Panel().nfv(1, [], ['ring:0 -> ring:1', 'ring:1 -> ring:0'], true);
    assert.equal(wayOf(topology, ['nfv:1 ring:0 -> ring:1']).edges.size, 2);
  });
});

describe('processes that have gone', () => {
  const at = (panel: Panel, time: string) => ({ ...panel.topology, time });
  const NFV = { id: 'nfv:1', type: 'nfv', since: '2026-11-24T10:00:07.000Z', was: 'running' };

  it('stay with their last state until they are back', () => {
    const store = new Store();
    store.read(at(new Panel().nfv(1, [], [], true).nfv(2, []), '2026-11-24T10:00:00.000Z'));
    assert.deepEqual(store.state.gone, []);
    store.read(at(new Panel().nfv(2, []), NFV.since));
    assert.deepEqual(store.state.gone, [NFV]);
    store.read(at(new Panel().nfv(2, []), '2026-11-24T10:00:12.000Z'));
    assert.deepEqual(store.state.gone, [NFV]);
    store.read(at(new Panel().nfv(1, []).nfv(2, []), '2026-11-24T10:00:17.000Z'));
    assert.deepEqual(store.state.gone, []);
  });

  it('are not noticed again once they were dismissed', () => {
    const store = new Store();
    store.read(at(new Panel().nfv(1, [], [], true), '2026-11-24T10:00:00.000Z'));
    store.read(at(new Panel(), NFV.since));
    store.set({ gone: [] });
    store.read(at(new Panel(), '2026-11-24T10:00:12.000Z'));
    assert.deepEqual(store.state.gone, []);
  });
});

describe('packet rates', () => {
  const reading = (seconds: number, rx: number) => ({
    ...new Panel().port('phy:0', undefined, { counters: { rx, tx: 0 } }).topology,
    time: new Date(seconds * 1_000).toISOString(),
  });

  /** The packets per second, received and sent. */
  const pair = (rates: Rates, seconds: number, rx: number): unknown => {
    const rate = rates.next(reading(seconds, rx)).get('phy:0');
    return rate && [rate.rx, rate.tx];
  };

  it('are the packets between two readings, per second', () => {
    const rates = new Rates();
    assert.equal(pair(rates, 0, 100), undefined);
    assert.deepEqual(pair(rates, 5, 600), [100, 0]);
  });

  it('stay unchanged if two readings are too close together', () => {
    const rates = new Rates();
    pair(rates, 0, 0);
    pair(rates, 5, 500);
    assert.deepEqual(pair(rates, 5.1, 511), [100, 0]);
    assert.deepEqual(pair(rates, 10, 1_500), [200, 0]);
  });

  it('are unknown after the counters were cleared', () => {
    const rates = new Rates();
    pair(rates, 0, 1_000);
    assert.deepEqual(pair(rates, 5, 10), [undefined, 0]);
  });

  it('are measured anew after the clock of the server was set back', () => {
    const rates = new Rates();
    pair(rates, 1_000, 1_000);
    pair(rates, 1_005, 1_500);
    assert.equal(pair(rates, 10, 1_600), undefined);
    assert.deepEqual(pair(rates, 15, 2_100), [100, 0]);
  });

  it('have an age when the counters stop, or are no longer reported', () => {
    const rates = new Rates();
    const read = (seconds: number, rx: number) => rates.next(reading(seconds, rx)).get('phy:0')!;
    read(0, 0);
    assert.equal(ageOf(read(5, 500), 5_000), '');
    read(10, 500);
    const still = read(125, 500);
    assert.deepEqual([still.rx, ageOf(still, 125_000)], [0, '2 min']);
    const { topology } = new Panel().port('phy:0');
    const gone = rates.next({ ...topology, time: new Date(165_000).toISOString() }).get('phy:0')!;
    assert.equal(ageOf(gone, 165_000), '40 s old');
    assert.deepEqual([0, 89_400, 5 * 60_000, 3 * 3_600_000, 50 * 3_600_000].map(age), [
      '0 s',
      '89 s',
      '5 min',
      '3 h',
      '2 d',
    ]);
  });

  it('include drops', () => {
    const rates = new Rates();
    const read = (seconds: number, rx_drop: number) =>
      rates.next({
        ...new Panel().port('phy:0', undefined, { counters: { rx: 0, rx_drop } }).topology,
        time: new Date(seconds * 1_000).toISOString(),
      });
    read(0, 0);
    assert.equal(read(5, 50).get('phy:0')?.drops, 10);
  });

  it('have levels, by which cables are drawn', () => {
    assert.deepEqual([0, 5, 5_000, 500_000, 5e6].map(levelOf), [0, 1, 2, 3, 4]);
  });

  it('are formatted in at most four characters and a unit', () => {
    const texts = [0, 999, 999.6, 1_234, 9_999, 12_345, 1e6, 3.21e9].map(short);
    assert.deepEqual(texts, ['0', '999', '1.0k', '1.2k', '10k', '12k', '1.0M', '3.2G']);
  });
});

describe('the arrow keys in the picture', () => {
  const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
  const rects = new Map([
    ['a', at(0, 0)],
    ['b', at(100, 0)],
    ['c', at(0, 100)],
    ['d', at(100, 100)],
    ['e', at(30, 20)],
  ]);

  it('move to the nearest item in their direction', () => {
    assert.equal(neighbour(at(0, 0), 'right', rects), 'e');
    assert.equal(neighbour(at(0, 0), 'down', rects), 'e');
    assert.equal(neighbour(at(0, 100), 'right', rects), 'd');
    assert.equal(neighbour(at(100, 100), 'up', rects), 'b');
    assert.equal(neighbour(at(100, 100), 'left', rects), 'c');
  });

  it('do nothing at the border', () => {
    assert.equal(neighbour(at(0, 0), 'up', rects), undefined);
    assert.equal(neighbour(at(100, 100), 'right', rects), undefined);
  });
});

describe('the store of the page', () => {
  it('keeps the selection of a process that has gone until it is dismissed', () => {
    const store = new Store();
    store.read(usual().topology);
    store.select({ kind: 'process', id: 'nfv:3' });
    store.read(new Panel().topology);
    assert.equal(store.state.selection?.id, 'nfv:3');
    store.dismissGone('nfv:3');
    assert.equal(store.state.selection, undefined);
  });

  it('clears the selection when the selected item no longer exists', () => {
    const store = new Store();
    store.read(usual().topology);
    store.select({ kind: 'component', id: 'vf:2/idle' });
    store.set({ armed: { process: 'nfv:3', port: 'phy:0', side: 'in' } });
    store.read(usual().topology);
    assert.equal(store.state.selection?.id, 'vf:2/idle');
    const { topology } = usual();
    store.read({
      ...topology,
      processes: topology.processes.filter(({ id }) => id !== 'nfv:3'),
      components: topology.components.filter(({ id }) => id !== 'vf:2/idle'),
    });
    assert.equal(store.state.selection, undefined);
    assert.equal(store.state.armed, undefined);
  });

  it('keeps the selection while the selected item has gone with its process', () => {
    for (const selection of [
      { kind: 'process', id: 'nfv:3' },
      { kind: 'component', id: 'vf:2/fw' },
      { kind: 'edge', id: 'nfv:3 ring:1 -> vhost:1' },
      { kind: 'port', id: 'vhost:1' },
    ] as const) {
      const store = new Store();
      store.read(usual().topology);
      store.select(selection);
      store.read(new Panel().topology);
      store.read(new Panel().topology);
      assert.equal(store.state.selection, selection);
      store.read(usual().topology);
      assert.equal(store.state.selection, selection);
      store.read(new Panel().topology);
      for (const { id } of store.state.gone) store.dismissGone(id);
      assert.equal(store.state.selection, undefined);
    }
  });

  it('limits the number of notices and events', () => {
    const store = new Store();
    for (let i = 0; i < 2_000; i++) {
      store.notify({ kind: 'error', text: `${i}` });
      store.happened({ id: `${i}`, time: '', text: `${i}`, bad: false, kind: 'other', processes: [] });
    }
    assert.equal(store.state.notices.length, MAX_NOTICES);
    assert.equal(store.state.notices.at(-1)?.text, '1999');
    assert.equal(store.state.activity.length, MAX_ACTIVITY);
    assert.equal(store.state.activity[0]?.text, '1999');
  });

  it('replaces notices of success, and keeps errors until they are dismissed', () => {
    const store = new Store();
    store.notify({ kind: 'error', text: 'bad' });
    store.notify({ kind: 'done', text: 'one' });
    store.notify({ kind: 'done', text: 'two' });
    assert.deepEqual(
      store.state.notices.map(({ text }) => text),
      ['bad', 'two'],
    );
    store.dismiss(store.state.notices[0]!.id);
    assert.deepEqual(
      store.state.notices.map(({ text }) => text),
      ['two'],
    );
  });

  it('calls its listeners until they unsubscribe', () => {
    const store = new Store();
    let calls = 0;
    const leave = store.subscribe(() => calls++);
    store.set({ zoom: 2 });
    leave();
    store.set({ zoom: 1 });
    assert.equal(calls, 1);
  });
});

describe('the stored view settings', () => {
  it('are restored as they were saved', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const settings = {
      view: 'list',
      zoom: 0.75,
      unusedPorts: true,
      groupBy: 'kind',
      collapsed: new Set(['vf:1']),
      pinned: new Map([['nfv:3', { column: 2, row: 0 }]]),
      gone: [{ id: 'nfv:4', type: 'nfv', since: '2026-11-24T10:00:00.000Z', was: 'running' }],
    } as const;
    writeSettings(storage, { ...new Store().state, ...settings });
    assert.deepEqual(readSettings(storage), settings);
    assert.deepEqual(readSettings(storage, '/another-host'), {});
    writeSettings(storage, { ...new Store().state, ...settings, search: 'nfv', zoom: 1.25 });
    assert.equal(readSettings(storage).zoom, undefined);
  });

  it('are ignored if they are invalid', () => {
    const wrong = [
      '{"view":"<b>","zoom":1e9,"unusedPorts":"yes","groupBy":"luck"}',
      '{"collapsed":[7],"pinned":[["nfv:1",{"column":-1,"row":0}]],"gone":[{"id":"nfv:1","since":"soon"}]}',
      '{"collapsed":{},"pinned":[["nfv:1",null]],"gone":[null]}',
    ];
    for (const text of ['', '{', 'null', '7', ...wrong])
      assert.deepEqual(readSettings({ getItem: () => text }), {}, text);
  });
});

describe('the description of an event', () => {
  const time = '2026-11-24T10:00:00.000Z';
  const nfv = { time, process: 'nfv:3', type: 'nfv', 'client-id': 3 } as const;
  const cases: readonly (readonly [SppEvent, text: string, bad: boolean])[] = [
    [{ id: 'x-1', event: 'connected', data: { ...nfv, address: '127.0.0.1:1' } }, 'nfv 3 connected.', false],
    [
      { id: 'x-2', event: 'disconnected', data: { ...nfv, why: 'closed the connection' } },
      'nfv 3 disconnected: it closed the connection.',
      true,
    ],
    [
      {
        id: 'x-3',
        event: 'changed',
        data: {
          ...nfv,
          by: 'request',
          operation: 'addNfvPatch',
          request: { method: 'PUT', path: '/v1/nfvs/3/patches', body: { src: 'phy:0', dst: 'ring:1' } },
          who: 'alice',
        },
      },
      'Patched phy:0 → ring:1 on nfv 3, by alice.',
      false,
    ],
    [
      {
        id: 'x-11',
        event: 'changed',
        data: {
          ...nfv,
          by: 'request',
          operation: 'applyPanel',
          request: { method: 'PUT', path: '/v1/panel' },
        },
      },
      'Applied a document on nfv 3.',
      false,
    ],
    [
      {
        id: 'x-12',
        event: 'changed',
        data: {
          ...nfv,
          by: 'panel',
          operation: 'setNfvForwarding',
          request: { method: 'PUT', path: '/v1/nfvs/3/forward', body: { action: 'start' } },
        },
      },
      'Started forwarding on nfv 3, by spp-ctl to reconcile the panel.',
      false,
    ],
    [
      { id: 'x-4', event: 'changed', data: { ...nfv, by: 'status' } },
      'nfv 3 was changed past spp-ctl.',
      false,
    ],
    [
      {
        id: 'x-5',
        event: 'command_failed',
        data: { ...nfv, command: 'add ring:99', code: 'command_failed', message: 'no such ring' },
      },
      'nfv 3: “add ring:99” failed: no such ring',
      true,
    ],
    [
      {
        id: 'x-7',
        event: 'damaged',
        data: { ...nfv, kind: 'port_table', reason: 'Its first port has no name', mend: 'Restart nfv 3' },
      },
      'nfv 3 is damaged: Its first port has no name. Restart nfv 3.',
      true,
    ],
    [{ id: 'x-8', event: 'mended', data: nfv }, 'nfv 3 is no longer damaged.', false],
    [
      {
        id: 'x-9',
        event: 'finding_appeared',
        data: {
          time,
          kind: 'loop',
          severity: 'error',
          subjects: ['ring:2', 'nfv:4'],
          reason: 'packets go round for ever: ring:2 -> nfv 4 -> ring:2',
          remedy: 'remove a patch',
        },
      },
      'Packets go round for ever: ring:2 -> nfv 4 -> ring:2.',
      true,
    ],
    [
      {
        id: 'x-10',
        event: 'finding_resolved',
        data: { time, kind: 'unused_port', severity: 'info', subjects: ['vhost:3', 'nfv:4'] },
      },
      'vhost:3 is no longer an unused port of nfv 4.',
      false,
    ],
    [
      { id: 'x-6', event: 'reset', data: { time, why: 'too late' } },
      'Some events were missed (too late). The panel was read again.',
      false,
    ],
  ];
  for (const [event, text, bad] of cases) {
    it(`is one sentence: ${text}`, () => {
      const { id, time: at, text: found, bad: isBad } = activityOf(event);
      assert.deepEqual({ id, at, found, isBad }, { id: event.id, at: time, found: text, isBad: bad });
    });
  }
});
