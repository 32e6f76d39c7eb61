import type { components } from '#generated/types.js';
import { coresOf, sortedCores } from '../../topology/builder.js';
import { processName } from '../../text/process-id.js';
import { memberOf, pathOf, type SpecMember, specsByClientId } from './members.js';
import type { ProcessKind } from './process-kind.js';

export type PcapSpec = { readonly kind: 'pcap' } & SpecMember<components['schemas']['PanelPcap']>;

const IDLE: PcapSpec = { kind: 'pcap', capturing: false };

export const pcap: ProcessKind<PcapSpec> = {
  kind: 'pcap',
  member: 'pcaps',
  keepsPorts: false,
  startsAfterKill: false,
  life: {
    idle: IDLE,
    fewestLcores: 3,
    launched: ({ master, workers }) => ({
      spec: IDLE,
      ports: [],
      facts: { lcores: { master, workers } },
    }),
    exit: (id) => ({ operation: 'exitPcap', path: pathOf(id), body: undefined }),
  },
  emptyLabel: () => 'no cores',

  specsIn: ({ pcaps }) =>
    specsByClientId('pcap', pcaps, ({ capturing }): PcapSpec => ({ kind: 'pcap', capturing })),
  documentOf: (specs) => ({ pcaps: memberOf(specs, ({ capturing }) => ({ capturing })) }),
  normal: (spec) => spec,
  isEmpty: ({ capturing }) => !capturing,
  conflictsWithin: () => [],
  ownPorts: () => new Set(),
  portsOf: () => new Set(),
  ways: () => new Map(),

  observe: ({ status: { status, 'master-lcore': master, core: cores } }) => ({
    spec: { kind: 'pcap', capturing: status === 'running' },
    ports: [],
    facts: {
      lcores: { master, workers: sortedCores(cores.map(({ core }) => core)) },
      captures: cores.flatMap(({ core, role, rx_port: rx = [] }) =>
        rx.map(({ port }) => ({ port, component: `${role}${core}`, core })),
      ),
    },
  }),
  conflicts: () => [],
  steps: (id, observed, { capturing }) => {
    if (observed.capturing === capturing) return [];
    const path = pathOf(id);
    return [
      {
        key: `${id} capture`,
        process: id,
        call: { operation: 'setPcapCapture', path, body: { action: capturing ? 'start' : 'stop' } },
        reason: `capturing is ${capturing ? '' : 'not '}desired`,
        after: [],
        rank: 0,
      },
    ];
  },

  // pcap/spp_pcap.c, pcap_proc_receive(): while it captures, packets are taken from the port, and none is sent on. Otherwise none is taken.
  elements: (id, spec, { captures = [] }) =>
    captures.map(({ port, component, core }) => ({
      process: id,
      component,
      core,
      action: 'captured',
      rx: [{ port }],
      tx: [],
      ...(spec?.capturing === true ? {} : { idle: `${processName(id)} does not capture` }),
      take: (packet) => [
        {
          packet,
          end: {
            outcome: 'delivered',
            reason: `written to a file of ${processName(id)}, which sends nothing on`,
          },
        },
      ],
    })),
  addTo: (topology, id, { status, 'master-lcore': masterLcore, core: cores }) => {
    const running = status === 'running';
    for (const { core, role, rx_port: rx = [], filename = '' } of cores) {
      const component = topology.addComponent({
        ...{ process: id, name: `${role}${core}`, type: role, core, running },
        ...(running && filename !== '' ? { filename } : {}),
      });
      topology.addReceivers(component, rx);
    }
    const ports = cores.flatMap(({ rx_port: rx = [] }) => rx.map(({ port }) => port));
    return {
      status: running ? 'running' : 'idling',
      ...coresOf(masterLcore, sortedCores([masterLcore, ...cores.map(({ core }) => core)])),
      ports: topology.addPorts(id, ports),
    };
  },
};
