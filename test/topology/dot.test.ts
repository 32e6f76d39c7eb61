import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instance } from '@viz-js/viz';
import { NotSentError } from '../../src/spp/errors.js';
import { toDot } from '../../src/topology/dot.js';
import type { ProcessReading } from '../../src/spp/reading.js';
import { topologyOf } from '../../src/topology/topology.js';
import { failureOf, nfv, primary, readingOf, worker } from '../support/readings.js';
import { labelsOf, parseSvg, titlesOf } from '../support/svg.js';

const viz = await instance();

function dotOf(...readings: readonly ProcessReading[]): string {
  return toDot(topologyOf(readings, new Date(), 'run-0'));
}

/** Draws with Graphviz, without warnings. */
function drawn(dot: string): string {
  const { status, output, errors } = viz.render(dot, { format: 'svg' });
  // Graphviz estimates the width of letters of other scripts.
  const complaints = errors.filter(({ message }) => !message.includes('width of non-ASCII character'));
  assert.deepEqual([status, complaints], ['success', []], dot);
  return output ?? '';
}

function vf(component: object, ...table: readonly object[]): ProcessReading {
  return worker('vf', 2, { phy: [], core: [component], classifier_table: table });
}

/** The statements with this beginning. */
function statements(dot: string, beginning: string): string[] {
  return dot.split('\n').filter((line) => line.trimStart().startsWith(beginning));
}

describe('the panel in DOT', () => {
  it('is a graph without nodes if no process is connected', () => {
    assert.deepEqual(titlesOf(drawn(dotOf())), ['panel']);
  });

  it('has the node before each box and port name when there are many nodes', () => {
    const topology = topologyOf([nfv(1, 'running', ['phy:0'])], new Date(), 'run-0');
    const text = JSON.stringify(topology).replaceAll(/"(id|from|to)":"/g, '"$1":"host-1/');
    const labels = labelsOf(drawn(toDot(JSON.parse(text) as typeof topology, true)));
    assert.ok(
      labels.some((label) => label.startsWith('host-1 nfv 1')),
      labels.join(),
    );
  });

  it('draws a process as a box with its components, and ports outside', () => {
    const dot = dotOf(
      vf({ core: 4, name: 'fw0', type: 'forward', rx_port: [{ port: 'ring:0' }], tx_port: [] }),
    );
    const svg = drawn(dot);
    assert.deepEqual(titlesOf(svg), ['panel', 'cluster vf:2', 'vf:2/fw0', 'ring:0', 'ring:0->vf:2/fw0']);
    assert.deepEqual(labelsOf(svg), ['vf 2', 'fw0', 'forward, core 4', 'ring:0']);
    const [box = '', rest = ''] = dot.split('\n  }\n');
    assert.match(box, /subgraph "cluster vf:2" \{[^]*"vf:2\/fw0" \[/);
    assert.match(rest, /^ {2}"ring:0" \[shape="ellipse"/);
  });

  it('has a shape of its own for each type of port', () => {
    const names = ['phy:0', 'vhost:0', 'ring:0', 'pcap:0', 'nullpmd:0', 'tap:0', 'memif:0', 'udf'];
    const dot = dotOf(nfv(1, 'idling', names));
    const shapes = [...dot.matchAll(/^ +"(?!cluster)[^"]+" \[shape="(\w+)"/gm)].map(([, shape]) => shape);
    assert.equal(new Set(shapes).size, names.length);
    drawn(dot);
  });

  it('leads a patch through the box of its process, solid while running and dashed otherwise', () => {
    for (const [status, style] of [
      ['running', 'solid'],
      ['idling', 'dashed'],
    ] as const) {
      const dot = dotOf(nfv(1, status, ['phy:0', 'ring:0'], 'phy:0 -> ring:0'));
      assert.ok(dot.includes(`label="nfv 1: ${status}"`));
      const [to = '', from = ''] = [
        ...statements(dot, '"phy:0" -> "nfv:1 phy:0 -> ring:0"'),
        ...statements(dot, '"nfv:1 phy:0 -> ring:0" -> "ring:0"'),
      ];
      for (const each of [to, from]) assert.ok(each.includes(`style="${style}"`), each);
      assert.equal(titlesOf(drawn(dot)).filter((title) => title === 'nfv:1 phy:0 -> ring:0').length, 1);
    }
  });

  it('labels VLAN operations and classifier entries', () => {
    const dot = dotOf(
      vf(
        {
          ...{ core: 4, name: 'cls0', type: 'classifier' },
          rx_port: [{ port: 'phy:0', vlan: { operation: 'add', id: 101, pcp: 3 } }],
          tx_port: [{ port: 'ring:0', vlan: { operation: 'del', id: 0, pcp: 0 } }],
        },
        { type: 'mac', value: '52:54:00:12:34:56', port: 'ring:0' },
        { type: 'vlan', value: '101/52:54:00:12:34:57', port: 'vhost:0' },
      ),
    );
    const labels = labelsOf(drawn(dot));
    for (const label of [
      'add vlan 101, pcp 3',
      'del vlan',
      'mac 52:54:00:12:34:56',
      'vlan 101/52:54:00:12:34:57',
    ]) {
      assert.ok(labels.includes(label), label);
    }
    // The edge of the classifier and its entry for the port are one line. The other entry belongs to the table only.
    assert.equal(statements(dot, '"vf:2/cls0" -> "ring:0"').length, 1);
    assert.equal(statements(dot, '"vf:2" -> "vhost:0"').length, 1);
    assert.ok(labels.includes('classifier table'));
  });

  it('limits the number of entries in the label of a line', () => {
    const table = Array.from({ length: 100 }, (_, i) => ({
      type: 'mac',
      value: `52:54:00:12:34:${i}`,
      port: 'ring:0',
    }));
    const labels = labelsOf(drawn(dotOf(vf({ core: 4, type: 'unuse' }, ...table))));
    assert.equal(labels.filter((label) => label.startsWith('mac ')).length, 7);
    assert.ok(labels.includes('and 93 more'));
  });

  it('marks a process that cannot be reached, with the reason', () => {
    const why = 'it was busy until too little of the deadline of 5s was left';
    const dot = dotOf(failureOf('vf', 1, new NotSentError('vf 1', why)));
    assert.match(dot, /label="vf 1: unreachable"\n.*\n +style="rounded,filled,dashed"/);
    const labels = labelsOf(drawn(dot));
    assert.equal(labels.slice(1).join(' '), `nothing was sent to vf 1: ${why}`);
    assert.ok(labels.every((label) => label.length < 60));
  });

  it('describes an empty process by what it lacks', () => {
    assert.ok(labelsOf(drawn(dotOf(nfv(1, 'idling', ['phy:0'])))).includes('no patches'));
    assert.ok(labelsOf(drawn(dotOf(vf({ core: 4, type: 'unuse' })))).includes('no components'));
    assert.ok(labelsOf(drawn(dotOf(readingOf('primary', 0, 'Server Idling')))).includes('no forwarder'));
  });

  it('leaves out rings that only the primary counts, but no NIC', () => {
    const counts = { rx: 8, rx_drop: 0, tx: 5, tx_drop: 0 };
    const status = {
      phy_ports: [{ id: 0, eth: '1a:b0:e1:72:ef:fb', rx: 7 }],
      ring_ports: [{ id: 0, ...counts }],
    };
    const svg = drawn(dotOf(primary(status)));
    assert.deepEqual(titlesOf(svg), ['panel', 'cluster primary', 'primary', 'phy:0']);
    assert.ok(labelsOf(svg).includes('1a:b0:e1:72:ef:fb'));
    assert.ok(parseSvg(svg).some(({ attributes }) => attributes['xlink:title'] === 'phy:0\nrx 7'));
  });

  it('is the same text for the same panel at any time', () => {
    const readings = [nfv(1, 'idling', ['phy:0', 'ring:0'])];
    const [one, two] = ['a-1', 'b-2'].map((event, i) => toDot(topologyOf(readings, new Date(i), event)));
    assert.equal(one, two);
  });

  it('has names unchanged, whatever their characters', () => {
    const names = [
      ...[
        '<b>',
        '&',
        '&amp;',
        '&nbsp;',
        '&#60;',
        '<!--',
        '-->',
        ']]>',
        '{|}',
        '#',
        "'",
        '%s',
        '$(id)',
        ';',
        '->',
      ],
      ...['\\N', '\\', '"', '"];x', 'a b', '<script>alert(1)</script>', 'größe', '\u{1f600}', '/*', '//'],
    ];
    for (const name of names) {
      const component = { core: 4, name, type: 'forward', rx_port: [{ port: 'ring:0' }], tx_port: [] };
      const svg = drawn(dotOf(vf(component)));
      assert.ok(labelsOf(svg).includes(name), name);
      assert.ok(titlesOf(svg).includes(`ring:0->vf:2/${name}`) || name.includes('\\'), name);
      assert.ok(!/<script/.test(svg));
    }
  });

  it('does not begin a label with an empty line, which crashes Graphviz', () => {
    for (let i = 0; i < 100; i++) {
      drawn(dotOf(vf({ core: 4, name: '', type: 'forward', rx_port: [], tx_port: [] })));
      drawn(dotOf(vf({ core: 4, name: 'n'.repeat(i), type: 'forward', rx_port: [], tx_port: [] })));
    }
  });

  it('removes characters that are invalid in XML from names', () => {
    const component = {
      core: 4,
      name: 'a\u0000b\u0008\ud800c\uffff',
      type: 'forward',
      rx_port: [],
      tx_port: [],
    };
    assert.ok(labelsOf(drawn(dotOf(vf(component)))).includes('a\ufffdb\ufffd\ufffdc\ufffd'));
  });

  it('shortens long names', () => {
    const component = { core: 4, name: 'n'.repeat(10_000), type: 'forward', rx_port: [], tx_port: [] };
    assert.ok(labelsOf(drawn(dotOf(vf(component)))).every((label) => label.length < 60));
  });
});
