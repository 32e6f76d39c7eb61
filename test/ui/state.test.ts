import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SppEvent } from '../../src/client/client.js';
import { activityOf } from '../../src/ui/activity.js';
import { neighbour } from '../../src/ui/layout/neighbour.js';
import { Rates, short } from '../../src/ui/rates.js';
import { focusOf, search } from '../../src/ui/selection.js';
import { readSettings, writeSettings } from '../../src/ui/settings.js';
import { MAX_ACTIVITY, MAX_NOTICES, Store } from '../../src/ui/store.js';
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
});

describe('packet rates', () => {
  const reading = (seconds: number, rx: number) => ({
    ...new Panel().port('phy:0', undefined, { counters: { rx, tx: 0 } }).topology,
    time: new Date(seconds * 1_000).toISOString(),
  });

  it('are the packets between two readings, per second', () => {
    const rates = new Rates();
    assert.equal(rates.next(reading(0, 100)).get('phy:0'), undefined);
    assert.deepEqual(rates.next(reading(5, 600)).get('phy:0'), { rx: 100, tx: 0 });
  });

  it('stay unchanged if two readings are too close together', () => {
    const rates = new Rates();
    rates.next(reading(0, 0));
    rates.next(reading(5, 500));
    assert.deepEqual(rates.next(reading(5.1, 511)).get('phy:0'), { rx: 100, tx: 0 });
    assert.deepEqual(rates.next(reading(10, 1_500)).get('phy:0'), { rx: 200, tx: 0 });
  });

  it('are unknown after the counters were cleared', () => {
    const rates = new Rates();
    rates.next(reading(0, 1_000));
    assert.deepEqual(rates.next(reading(5, 10)).get('phy:0'), { rx: undefined, tx: 0 });
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
  it('clears the selection when the selected item no longer exists', () => {
    const store = new Store();
    store.read(usual().topology);
    store.select({ kind: 'process', id: 'nfv:3' });
    store.set({ armed: { process: 'nfv:3', port: 'phy:0', side: 'in' } });
    store.read(usual().topology);
    assert.equal(store.state.selection?.id, 'nfv:3');
    store.read(new Panel().topology);
    assert.equal(store.state.selection, undefined);
    assert.equal(store.state.armed, undefined);
  });

  it('limits the number of notices and events', () => {
    const store = new Store();
    for (let i = 0; i < 500; i++) {
      store.notify({ kind: 'error', text: `${i}` });
      store.happened({ id: `${i}`, time: '', text: `${i}`, bad: false });
    }
    assert.equal(store.state.notices.length, MAX_NOTICES);
    assert.equal(store.state.notices.at(-1)?.text, '499');
    assert.equal(store.state.activity.length, MAX_ACTIVITY);
    assert.equal(store.state.activity[0]?.text, '499');
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
    writeSettings(storage, { ...new Store().state, view: 'list', zoom: 0.75, unusedPorts: true });
    assert.deepEqual(readSettings(storage), { view: 'list', zoom: 0.75, unusedPorts: true });
  });

  it('are ignored if they are invalid', () => {
    for (const text of ['', '{', 'null', '7', '{"view":"<b>","zoom":1e9,"unusedPorts":"yes"}'])
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
        data: { ...nfv, by: 'request', operation: 'addNfvPatch', who: 'alice' },
      },
      'nfv 3 was changed by alice (addNfvPatch).',
      false,
    ],
    [{ id: 'x-4', event: 'changed', data: { ...nfv, by: 'status' } }, 'nfv 3 changed.', false],
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
      'No longer found: unused port (vhost:3, nfv:4).',
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
      assert.deepEqual(activityOf(event), { id: event.id, time, text, bad });
    });
  }
});
