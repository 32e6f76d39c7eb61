import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { NotSentError } from '../../src/spp/errors.js';
import type { Topology } from '../../src/topology/builder.js';
import { toDot } from '../../src/topology/dot.js';
import type { ProcessReading } from '../../src/spp/reading.js';
import { topologyOf } from '../../src/topology/topology.js';
import { document, validatorOf } from '../support/document.js';
import { assertGraph } from '../support/graph.js';
import { failureOf, nfv, pcap, primary, worker } from '../support/readings.js';
import { runs } from '../support/runs.js';
import { parseSvg } from '../support/svg.js';

const TYPES = ['phy', 'vhost', 'ring', 'pcap', 'nullpmd', 'tap', 'memif', 'pipe'] as const;

const number = fc.integer({ min: 0, max: 3 });
const port = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...TYPES), number).map(([type, n]) => `${type}:${n}`) },
  { weight: 1, arbitrary: fc.tuple(number, number).map(([n, q]) => `phy:${n} nq ${q}`) },
  { weight: 1, arbitrary: fc.constantFrom('udf', 'warp:1', 'phy:01', 'nfv:1', 'vf:2/a', '') },
);
const ports = fc.array(port, { maxLength: 6 });
/** Few names, so that they collide; and names that could be misread. */
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'a#2', '<b>', '&nbsp;', '\\', '"', '->', 'a b', '{', '__proto__', 'constructor'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const patch = fc.tuple(port, port).map(([src, dst]) => `${src} -> ${dst}`);
const patches = fc.array(patch, { maxLength: 6 });

const vlan = fc.option(
  fc.record({ operation: fc.constantFrom('none', 'add', 'del'), id: fc.nat(4_095), pcp: fc.nat(7) }),
  { nil: undefined },
);
const attached = fc.array(fc.record({ port, vlan }), { maxLength: 3 });
const component = fc.oneof(
  fc.record({
    core: number,
    name,
    type: fc.constantFrom('forward', 'merge', 'classifier', 'classifier_mac', 'mirror'),
    rx_port: attached,
    tx_port: attached,
  }),
  fc.record({ core: number, type: fc.constant('unuse') }),
);
const info = fc.record({
  phy: fc.array(number, { maxLength: 2 }),
  ring: fc.array(number, { maxLength: 3 }),
  core: fc.array(component, { maxLength: 5 }),
  classifier_table: fc.array(fc.record({ type: fc.constantFrom('mac', 'vlan'), value: name, port }), {
    maxLength: 4,
  }),
});
const status = fc.constantFrom('running' as const, 'idling' as const);
const counted = fc.array(fc.record({ id: fc.integer({ min: -1, max: 3 }), rx: fc.nat() }), { maxLength: 4 });
const aPrimary = fc
  .record({
    phy_ports: counted,
    ring_ports: counted,
    pipes: fc.array(fc.record({ id: number, rx: number, tx: number }), { maxLength: 3 }),
    forwarder: fc.record({
      status,
      ports,
      patches: fc.array(fc.record({ src: port, dst: port }), { maxLength: 3 }),
    }),
  })
  .map(primary);

/** A secondary, given its client id. */
const secondary: fc.Arbitrary<(clientId: number) => ProcessReading> = fc.oneof(
  fc.tuple(status, ports, patches).map((made) => (id: number) => nfv(id, made[0], made[1], ...made[2])),
  fc.tuple(fc.constantFrom('vf', 'mirror'), info).map((made) => (id: number) => worker(made[0], id, made[1])),
  fc
    .tuple(fc.constantFrom('running', 'idle'), name)
    .map((made) => (id: number) => pcap(id, made[0], made[1])),
  name.map((why) => (id: number) => failureOf('vf', id, new NotSentError(`vf ${id}`, why))),
);

const readings: fc.Arbitrary<readonly ProcessReading[]> = fc
  .tuple(fc.option(aPrimary), fc.array(secondary, { maxLength: 5 }))
  .map(([first, others]) => [...(first === null ? [] : [first]), ...others.map((make, i) => make(i + 1))]);

function topology(panel: readonly ProcessReading[]): Topology {
  return topologyOf(panel, new Date(0), 'run-0');
}

describe('the topology of any statuses', () => {
  it('has edges between existing nodes, and unique ids', () => {
    fc.assert(
      fc.property(readings, (panel) => assertGraph(topology(panel))),
      { numRuns: runs(500) },
    );
  });

  it('conforms to the schema of the document', () => {
    const validate = validatorOf(document.components.schemas['Topology'] ?? {});
    fc.assert(
      fc.property(readings, (panel) => {
        // The schema of a classifier table allows names of ports only.
        const { processes, ...rest } = topology(panel);
        const known = processes.map((process) => ({ ...process, classifier_table: [] }));
        assert.ok(validate({ ...rest, processes: known }), JSON.stringify(validate.errors));
      }),
      { numRuns: runs(200) },
    );
  });

  it('has the same ids when it is read again, and when another process connects', () => {
    const idsOf = ({ processes, components, ports: all, edges }: Topology): string[] =>
      [...processes, ...components, ...all, ...edges].map(({ id }) => id);
    fc.assert(
      fc.property(readings, secondary, (panel, make) => {
        const before = idsOf(topology(panel));
        assert.deepEqual(idsOf(topology(panel)), before);
        const after = new Set(idsOf(topology([...panel, make(50)])));
        assert.deepEqual(
          before.filter((id) => !after.has(id)),
          [],
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('is drawn by Graphviz, as well-formed SVG with all of its processes and components', async () => {
    // Shared by all, as in the server: one picture must not affect the next.
    const viz = await instance();
    fc.assert(
      fc.property(readings, (panel) => {
        const found = topology(panel);
        const { status: outcome, output = '', errors } = viz.render(toDot(found), { format: 'svg' });
        assert.equal(outcome, 'success', JSON.stringify(errors));
        const classes = parseSvg(output).map(({ attributes }) => (attributes['class'] ?? '').split(' '));
        const drawn = (what: string): number => classes.filter((each) => each.includes(what)).length;
        assert.equal(drawn('process'), found.processes.length);
        assert.equal(drawn('component'), found.components.length);
      }),
      // Further attempts after a failure would fail as well.
      { numRuns: runs(200), endOnFailure: true },
    );
  });
});
