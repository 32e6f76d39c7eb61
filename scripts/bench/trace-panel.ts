/** The statuses of a full panel, for measurements without processes. */
import type { SuccessfulReading } from '../../src/spp/reading.js';

/** Ports of each spp_vf and spp_nfv. */
const PORTS = 10;
/** One of this many secondaries is an spp_vf. */
const VF_EVERY = 9;

export interface TracePanel {
  readonly readings: readonly SuccessfulReading[];
  /** The number of ports. */
  readonly ports: number;
  /** The number of edges of the graph: patches, and ports of components. */
  readonly edges: number;
}

/**
 * A panel in which packets of phy:0 are spread by classifiers in two levels, and those of phy:1 go through all spp_nfv.
 *
 * @param processes with the primary.
 */
export function tracePanel(processes: number): TracePanel {
  const secondaries = processes - 1;
  const vfs = Math.floor(secondaries / VF_EVERY);
  const nfvs = secondaries - vfs;
  const readings = [
    primary(nfvs * PORTS),
    ...Array.from({ length: vfs }, (_, at) => vf(at + 1, at, nfvs * PORTS)),
    ...Array.from({ length: nfvs }, (_, at) => nfv(vfs + at + 1, at, at === nfvs - 1)),
  ];
  const ports = new Set(readings.flatMap((reading) => portsOf(reading)));
  return { readings, ports: ports.size, edges: vfs * (1 + PORTS) + nfvs * PORTS };
}

/** The same statuses, with counters that have changed: a new status of the primary. */
export function counted([first, ...others]: readonly SuccessfulReading[]): SuccessfulReading[] {
  return first?.kind === 'primary' ? [{ ...first, status: { ...first.status } }, ...others] : others;
}

function primary(rings: number): SuccessfulReading {
  const counters = { rx: 1, tx: 1, tx_drop: 0 };
  return {
    id: 'primary',
    kind: 'primary',
    clientId: undefined,
    status: {
      'master-lcore': 0,
      lcores: [0],
      phy_ports: [0, 1, 2].map((id) => ({ id, ...counters })),
      ring_ports: Array.from({ length: Math.min(32, rings) }, (_, id) => ({ id, rx_drop: 0, ...counters })),
    },
  };
}

/** A chain of patches from one ring to the next. */
function nfv(clientId: number, at: number, isLast: boolean): SuccessfulReading {
  const ring = (number: number): string => `ring:${at * PORTS + number}`;
  const rings = Array.from({ length: PORTS }, (_, number) => ring(number));
  const source = at === 0 ? 'phy:1' : ring(0);
  const names = at === 0 ? ['phy:1', ...rings.slice(1)] : rings;
  const ends = [...names.slice(1), isLast ? 'phy:2' : ring(PORTS)];
  return {
    id: `nfv:${clientId}`,
    kind: 'nfv',
    clientId,
    status: {
      dialect: 'json',
      clientId,
      running: true,
      ports: [source, ...ends],
      patches: names.map((src, index) => ({ src, dst: ends[index] ?? src })),
      masterLcore: 1,
      lcores: [1, 2],
      portNumbers: undefined,
    },
  };
}

/** A classifier: the first one has rings to all others, these have vhosts. */
function vf(clientId: number, at: number, firstRing: number): SuccessfulReading {
  const rx = at === 0 ? 'phy:0' : `ring:${firstRing + at}`;
  const tx = Array.from({ length: PORTS }, (_, number) =>
    at === 0 ? `ring:${firstRing + number + 1}` : `vhost:${at * PORTS + number}`,
  );
  const address = (number: number): string =>
    `52:54:00:00:${at.toString(16).padStart(2, '0')}:${number.toString(16).padStart(2, '0')}`;
  return {
    id: `vf:${clientId}`,
    kind: 'vf',
    clientId,
    status: {
      clientId,
      ports: [rx, ...tx],
      masterLcore: 3,
      stringIds: true,
      components: [
        {
          core: 4,
          type: 'classifier',
          name: 'cls',
          rx_port: [{ port: rx }],
          tx_port: tx.map((port) => ({ port })),
        },
      ],
      classifierTable: tx.map((port, number) => ({
        type: 'mac' as const,
        value: number === 0 ? 'default' : address(number),
        port,
      })),
    },
  };
}

function portsOf(reading: SuccessfulReading): readonly string[] {
  if (reading.kind === 'nfv' || reading.kind === 'vf') return reading.status.ports;
  return [];
}
