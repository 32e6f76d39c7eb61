import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingFocus, findingsAbout, findingsByItem, type Finding } from '../../src/ui/findings.js';
import { sentence } from '../../src/ui/names.js';
import {
  fragmentOf,
  requestOf,
  sameChoice,
  summaryOf,
  type Trace,
  traceFocus,
  traceIn,
} from '../../src/ui/trace.js';
import { usual } from './topologies.js';

/** Paths of the packets with these descriptions. */
function paths(...descriptions: string[]): Trace {
  return {
    paths: descriptions.map((description) => ({
      packets: { description },
      hops: [],
      end: { outcome: 'delivered', port: 'phy:0', reason: 'leaves by the NIC phy:0' },
    })),
    unknown: [],
  };
}

describe('the fragment of the URL of the page', () => {
  it('has the packets of a trace and the chosen path', () => {
    const fragments = [
      '#from=phy:0',
      '#from=phy:0&vlan=none',
      '#from=vhost:2&mac=52:54:00:12:34:56&vlan=0&path=2',
      '#from=a+b%26&mac=%C3%A4',
    ];
    for (const fragment of fragments) assert.equal(fragmentOf(traceIn(fragment)!), fragment);
  });

  it('has no trace without a port, and no path with a number that is none', () => {
    for (const fragment of ['', '#', '#mac=52:54:00:12:34:56', '#from='])
      assert.equal(traceIn(fragment), undefined);
    for (const path of ['0', '-1', '1.5', 'x', '99999'])
      assert.equal(traceIn(`#from=phy:0&path=${path}`)?.chosen, undefined, path);
  });
});

describe('the request for a trace', () => {
  it('distinguishes any tag, no tag and VLAN 0', () => {
    const query = { from: 'phy:0', mac: '', vlan: '' };
    assert.deepEqual(requestOf(query), { from: 'phy:0' });
    assert.deepEqual(requestOf({ ...query, vlan: 'none' }), { from: 'phy:0', vlan: null });
    assert.deepEqual(requestOf({ ...query, vlan: '0', mac: 'x' }), {
      from: 'phy:0',
      dst_mac: 'x',
      vlan: { id: 0 },
    });
  });
});

describe('the chosen path of a trace', () => {
  it('stays with its packets when paths before it appear or end', () => {
    const before = paths('a', 'b', 'b', 'c');
    assert.equal(sameChoice(before, paths('x', 'a', 'b', 'b', 'c'), 2), 3);
    assert.equal(sameChoice(before, paths('b', 'c'), 2), 0);
    assert.equal(sameChoice(before, paths('a', 'c'), 2), undefined);
    assert.equal(sameChoice(before, paths('a'), undefined), undefined);
  });

  it('is that of the URL if the trace has as many paths', () => {
    assert.equal(sameChoice(undefined, paths('a', 'b'), 1), 1);
    assert.equal(sameChoice(undefined, paths('a', 'b'), 2), undefined);
  });
});

describe('the paths of a trace', () => {
  const { topology } = usual();

  it('light their ports, components, patches and wires, and nothing else', () => {
    const [path] = paths('all packets').paths;
    const hops = [
      {
        port: 'phy:0',
        process: 'vf:1',
        component: 'cls',
        action: 'classified',
        description: '',
        to: 'ring:1',
      },
      { port: 'ring:1', process: 'nfv:3', action: 'patched', description: '', to: 'vhost:1' },
    ] as const;
    const result: Trace = {
      paths: [{ ...path!, hops: [...hops], end: { ...path!.end, port: 'vhost:1', process: 'nfv:3' } }],
      unknown: [],
    };
    const focus = traceFocus(topology, { ...traceIn('#from=phy:0')!, result })!;
    assert.deepEqual([...focus.processes].sort(), ['nfv:3', 'vf:1']);
    assert.deepEqual([...focus.components], ['vf:1/cls']);
    assert.deepEqual([...focus.ports].sort(), ['phy:0', 'ring:1', 'vhost:1']);
    assert.deepEqual(
      [...focus.edges].sort(),
      topology.edges
        .filter(
          ({ from, to }) =>
            (from === 'phy:0' && to === 'vf:1/cls') ||
            (from === 'vf:1/cls' && to === 'ring:1') ||
            (from === 'ring:1' && to === 'vhost:1'),
        )
        .map(({ id }) => id)
        .sort(),
    );
    assert.equal(focus.edges.size, 3);
  });

  it('are counted by outcome', () => {
    assert.equal(summaryOf(paths('a')), '1 path: 1 delivered');
    const [first] = paths('a').paths;
    const looped = { ...first!, end: { ...first!.end, outcome: 'looped' as const } };
    assert.equal(
      summaryOf({ paths: [looped, first!, looped], unknown: [] }),
      '3 paths: 1 delivered, 2 looped',
    );
  });
});

describe('findings', () => {
  const { topology } = usual();
  const finding = (...subjects: string[]): Finding => ({
    kind: 'loop',
    severity: 'error',
    subjects,
    reason: 'packets go round',
    remedy: 'remove a patch',
  });

  it('belong to the process of a component, and to a component itself', () => {
    const list = { findings: [finding('vf:2/fw', 'ring:0'), finding('nfv:3')], unknown: [] };
    const byItem = findingsByItem(list, topology);
    assert.deepEqual([...byItem.keys()], ['vf:2', 'ring:0', 'nfv:3']);
    assert.equal(findingsAbout(list, topology, { kind: 'component', id: 'vf:2/fw' }).length, 1);
    assert.equal(findingsAbout(list, topology, { kind: 'component', id: 'vf:2/idle' }).length, 0);
    assert.equal(findingsAbout(list, topology, { kind: 'process', id: 'vf:2' }).length, 1);
    assert.equal(findingsAbout(list, topology, { kind: 'port', id: 'ring:1' }).length, 0);
  });

  it('light the connections between their subjects, or all of a subject that is alone', () => {
    const between = findingFocus(topology, finding('ring:1', 'nfv:3'))!;
    assert.deepEqual([...between.edges], ['nfv:3 ring:1 -> vhost:1']);
    const alone = findingFocus(topology, finding('nfv:3'))!;
    assert.equal(alone.edges.size, 2);
  });
});

describe('a sentence of the server', () => {
  it('begins with a capital letter, unless it begins with a name', () => {
    assert.equal(sentence('packets go round'), 'Packets go round.');
    for (const text of ['nfv 3 is idle', 'fw of vf 2 is idle', 'cls0 of vf 1 is idle', 'phy:0 is idle'])
      assert.equal(sentence(text), `${text}.`);
  });
});
