import type { Panel } from '../../src/panel/document/schema.js';
import type { PanelProcess } from '../support/panel.js';
import { idOf } from './kept.js';

/** The processes of the host that these tests are about. */
export const PROCESSES: readonly PanelProcess[] = [
  { kind: 'primary', lcores: [0, 1] },
  { kind: 'nfv', clientId: 1 },
  { kind: 'nfv', clientId: 2 },
  { kind: 'vf', clientId: 3 },
  { kind: 'mirror', clientId: 4 },
  { kind: 'pcap', clientId: 5, capture: 'ring:4' },
];

export const IDS: readonly string[] = PROCESSES.map(idOf);
export const SECONDARIES = IDS.filter((id) => id !== 'primary');

/** What all of them are to do: each shares rings with another, and has ports of its own. */
export function chain(forwarding: boolean): Panel {
  const vlan = { operation: 'add', id: 100, pcp: 3 } as const;
  return {
    primary: { ports: [], pipes: [], patches: [{ src: 'phy:1', dst: 'phy:1' }], forwarding },
    nfvs: {
      1: {
        ports: ['vhost:1', 'nullpmd:1', 'ring:0', 'ring:1'],
        patches: [
          { src: 'phy:0', dst: 'ring:0' },
          { src: 'ring:1', dst: 'vhost:1' },
          { src: 'vhost:1', dst: 'nullpmd:1' },
        ],
        forwarding,
      },
      2: {
        ports: ['nullpmd:2', 'vhost:2', 'ring:0', 'ring:2'],
        patches: [
          { src: 'ring:0', dst: 'vhost:2' },
          { src: 'nullpmd:2', dst: 'ring:2' },
        ],
        forwarding,
      },
    },
    vfs: {
      3: {
        components: [
          {
            name: 'cls',
            core: 4,
            type: 'classifier',
            rx_port: [{ port: 'ring:2' }],
            tx_port: [{ port: 'ring:1' }, { port: 'vhost:3', vlan }, { port: 'ring:3' }],
          },
          {
            name: 'fwd',
            core: 5,
            type: 'forward',
            rx_port: [{ port: 'vhost:3', vlan: { operation: 'del' } }],
            tx_port: [{ port: 'vhost:4' }],
          },
        ],
        classifier_table: [
          { mac_address: '52:54:00:00:00:01', port: 'ring:1' },
          { mac_address: '52:54:00:00:00:02', vlan: 100, port: 'vhost:3' },
          { mac_address: 'default', port: 'ring:3' },
        ],
      },
    },
    mirrors: {
      4: {
        components: [
          {
            name: 'mir',
            core: 9,
            rx_port: [{ port: 'ring:3' }],
            tx_port: [{ port: 'vhost:5' }, { port: 'ring:4' }],
          },
        ],
      },
    },
    pcaps: { 5: { capturing: forwarding } },
  };
}

/** The same with what a host does not give back when its process has died, and with ports of the primary. */
export function chainWithOddPorts(forwarding: boolean): Panel {
  const { primary, nfvs = {}, ...others } = chain(forwarding);
  const { 1: first, 2: second } = nfvs;
  if (primary === undefined || first === undefined || second === undefined) throw new TypeError('no chain');
  return {
    ...others,
    primary: {
      ...primary,
      ports: ['nullpmd:0', 'vhost:0', 'ring:5'],
      pipes: [],
      patches: [
        { src: 'phy:1', dst: 'nullpmd:0' },
        { src: 'nullpmd:0', dst: 'ring:5' },
      ],
    },
    nfvs: {
      1: {
        ...first,
        ports: [...first.ports, 'memif:1'],
        patches: [...first.patches, { src: 'phy:1', dst: 'memif:1' }],
      },
      2: {
        ...second,
        ports: [...second.ports, 'pcap:2', 'ring:5'],
        patches: [...second.patches, { src: 'ring:5', dst: 'pcap:2' }],
      },
    },
  };
}
