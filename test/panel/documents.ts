import fc from 'fast-check';
import type { Panel, PanelDocument } from '../../src/panel/document/schema.js';
import type { ProcessSpec } from '../../src/panel/kinds/index.js';
import { specsOf } from '../../src/panel/document/document.js';
import type { ObservedPanel, ObservedProcess } from '../../src/panel/observed/observed-panel.js';

type Of<K extends keyof Panel> = NonNullable<Panel[K]>;
type Nfv = Of<'nfvs'>[string];
type Vf = Of<'vfs'>[string];
type Mirror = Of<'mirrors'>[string];
type Component = Vf['components'][number];
type Attached = Component['rx_port'][number];

/** A panel of simulated processes that every document of arbitraryDocument() fits. */
export const PANEL = [
  { kind: 'primary', lcores: [0, 1], rings: 16 },
  { kind: 'nfv', clientId: 1, lcores: [2, 3], rings: 16 },
  { kind: 'vf', clientId: 2, lcores: [4, 5, 6, 7], rings: 16 },
  { kind: 'mirror', clientId: 3, lcores: [8, 9, 10], rings: 16 },
  { kind: 'pcap', clientId: 4, lcores: [11, 12, 13], rings: 16 },
] as const;

function subset<T>(...items: T[]): fc.Arbitrary<T[]> {
  return fc.subarray(items);
}

/** A patch from each of some ports to any port. */
function patches(ports: readonly string[]): fc.Arbitrary<Nfv['patches']> {
  return subset(...ports).chain((sources) =>
    fc
      .array(fc.constantFrom(...ports), { minLength: sources.length, maxLength: sources.length })
      .map((targets) => sources.map((src, at) => ({ src, dst: targets[at] ?? src }))),
  );
}

const nfv: fc.Arbitrary<Nfv> = subset('ring:0', 'ring:1', 'vhost:0', 'vhost:1', 'nullpmd:0').chain((ports) =>
  fc.record({
    ports: fc.constant(ports),
    patches: patches([...ports, 'phy:0', 'phy:1']),
    forwarding: fc.boolean(),
  }),
);

const primary: fc.Arbitrary<Of<'primary'>> = fc
  .tuple(
    subset('ring:2', 'ring:3', 'nullpmd:1'),
    fc
      .subarray(['pipe:0', 'pipe:1'])
      .chain((names) =>
        fc
          .array(fc.constantFrom('ring:4', 'ring:5', 'ring:6'), { minLength: 4, maxLength: 4 })
          .map((rings) =>
            names.map((port, at) => ({ port, rx: rings[at] ?? 'ring:4', tx: rings[at + 2] ?? 'ring:5' })),
          ),
      ),
  )
  .chain(([ports, pipes]) =>
    fc.record({
      ports: fc.constant(ports),
      pipes: fc.constant(pipes),
      patches: patches([...ports, 'phy:0', 'phy:1']),
      forwarding: fc.boolean(),
    }),
  );

const vlan = fc.option(
  fc.oneof(
    fc.record({ operation: fc.constant('add' as const), id: fc.nat(4094), pcp: fc.nat(7) }),
    fc.constant({ operation: 'del' as const }),
  ),
  { nil: undefined },
);

/** Deals ports out to sides of components, none to more than one component and side. */
function dealt<C extends { name: string }>(
  components: readonly C[],
  ports: readonly string[],
  room: (component: C) => number,
  attached: fc.Arbitrary<Omit<Attached, 'port'>>,
): fc.Arbitrary<Map<string, Attached[]>> {
  return fc
    .tuple(
      fc.array(fc.nat(components.length), { minLength: ports.length, maxLength: ports.length }),
      fc.array(attached, { minLength: ports.length, maxLength: ports.length }),
    )
    .map(([owners, extras]) => {
      const lists = new Map(components.map(({ name }): [string, Attached[]] => [name, []]));
      for (const [at, port] of ports.entries()) {
        const owner = components[owners[at] ?? 0];
        const list = owner === undefined ? undefined : lists.get(owner.name);
        if (owner !== undefined && list !== undefined && list.length < room(owner)) {
          list.push({ ...extras[at], port });
        }
      }
      return lists;
    });
}

const VF_PORTS = ['phy:0', 'phy:1', 'ring:8', 'ring:9', 'ring:10', 'vhost:5'];
const MACS = ['52:54:00:12:34:56', '52:54:00:12:34:57', '52:54:00:12:34:58', 'default'];

const vf: fc.Arbitrary<Vf> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('c0', 'c1', 'c2', 'c3'),
      core: fc.constantFrom(5, 6, 7),
      type: fc.constantFrom('forward' as const, 'merge' as const, 'classifier' as const),
    }),
    { selector: ({ name }) => name, maxLength: 4 },
  )
  .chain((components) => {
    const many = (type: string): number => (type === 'forward' ? 1 : Infinity);
    const extra = vlan.map((each) => (each === undefined ? {} : { vlan: each }));
    return fc
      .tuple(
        dealt(components, VF_PORTS, ({ type }) => (type === 'merge' ? many(type) : 1), extra),
        dealt(components, VF_PORTS, ({ type }) => (type === 'classifier' ? many(type) : 1), extra),
      )
      .chain(([rx, tx]) => {
        const full = components.map((each) => ({
          ...each,
          rx_port: rx.get(each.name) ?? [],
          tx_port: tx.get(each.name) ?? [],
        }));
        const sent = full.flatMap(({ type, tx_port }) => (type === 'classifier' ? tx_port : []));
        return fc
          .tuple(
            subset(...sent.map(({ port }) => port)),
            fc.shuffledSubarray(MACS, { minLength: MACS.length }),
            fc.array(fc.option(fc.nat(4094), { nil: undefined }), { minLength: 6, maxLength: 6 }),
          )
          .map(([ports, macs, vlans]) => ({
            components: full,
            classifier_table: ports.slice(0, MACS.length).map((port, at) => ({
              mac_address: macs[at] ?? 'default',
              port,
              ...(vlans[at] === undefined ? {} : { vlan: vlans[at] }),
            })),
          }));
      });
  });

const mirror: fc.Arbitrary<Mirror> = fc
  .uniqueArray(fc.record({ name: fc.constantFrom('m0', 'm1'), core: fc.constantFrom(9, 10) }), {
    selector: ({ name }) => name,
    maxLength: 2,
  })
  .chain((components) =>
    fc
      .tuple(
        dealt(components, ['phy:0', 'phy:1', 'vhost:6'], () => 1, fc.constant({})),
        dealt(components, ['phy:0', 'vhost:6', 'vhost:7'], () => 2, fc.constant({})),
      )
      .map(([rx, tx]) => ({
        components: components.map((each) => ({
          ...each,
          rx_port: rx.get(each.name) ?? [],
          tx_port: tx.get(each.name) ?? [],
        })),
      })),
  );

/** A document that says all about every process of PANEL. */
export function arbitraryDocument(): fc.Arbitrary<Panel> {
  return fc.record({
    primary,
    nfvs: fc.record({ 1: nfv }),
    vfs: fc.record({ 2: vf }),
    mirrors: fc.record({ 3: mirror }),
    pcaps: fc.record({ 4: fc.record({ capturing: fc.boolean() }) }),
  });
}

/** An observed panel that does what a document says. */
export function panelOf(document: PanelDocument): ObservedPanel {
  const process = (id: string, spec: ProcessSpec): ObservedProcess => ({
    id,
    kind: spec.kind,
    spec,
    error: undefined,
    ports: ['phy:0', 'phy:1'],
    workers: spec.kind === 'vf' ? [5, 6, 7] : [9, 10],
    dangling: [],
  });
  return {
    processes: new Map([...specsOf(document)].map(([id, spec]) => [id, process(id, spec)])),
    rings: undefined,
  };
}
