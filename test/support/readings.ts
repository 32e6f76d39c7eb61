import type { SppError } from '../../src/spp/errors.js';
import * as nfvs from '../../src/spp/protocol/nfv.js';
import * as pcaps from '../../src/spp/protocol/pcap.js';
import * as primaries from '../../src/spp/protocol/primary.js';
import * as workers from '../../src/spp/protocol/worker.js';
import type { Topology } from '../../src/topology/builder.js';
import type { FailedReading, ProcessReading } from '../../src/spp/reading.js';
import { topologyOf } from '../../src/topology/topology.js';
import { assertGraph } from './graph.js';
import type { RecordedKind } from './recordings.js';

/** The result of reading a process with this status. @param clientId 0 for the primary. */
export function readingOf(kind: RecordedKind, clientId: number, reply: string): ProcessReading {
  const identity = {
    id: kind === 'primary' ? kind : `${kind}:${clientId}`,
    clientId: clientId === 0 ? undefined : clientId,
  };
  switch (kind) {
    case 'primary':
      return { ...identity, kind, status: primaries.status.read(reply) };
    case 'nfv':
      return { ...identity, kind, status: nfvs.status.read(reply) };
    case 'vf':
      return { ...identity, kind, status: workers.status.read(reply) };
    case 'mirror':
      return { ...identity, kind, status: workers.status.read(reply) };
    case 'pcap':
      return { ...identity, kind, status: pcaps.status.read(reply) };
  }
}

/** The result of reading a process that failed. */
export function failureOf(kind: RecordedKind, clientId: number, error: SppError): FailedReading {
  return { id: `${kind}:${clientId}`, clientId, kind, error };
}

export function primary(status: object): ProcessReading {
  return readingOf('primary', 0, JSON.stringify(status));
}

/** An nfv. @param patches such as `phy:0 -> ring:0`. */
export function nfv(
  clientId: number,
  status: 'running' | 'idling',
  ports: readonly string[],
  ...patches: readonly string[]
): ProcessReading {
  const pairs = patches.map((patch) => patch.split(' -> ')).map(([src, dst]) => ({ src, dst }));
  return readingOf('nfv', clientId, JSON.stringify({ 'client-id': clientId, status, ports, patches: pairs }));
}

/** A vf or mirror. @param info overrides of its status. */
export function worker(kind: 'vf' | 'mirror', clientId: number, info: object): ProcessReading {
  const all = { 'client-id': clientId, phy: [0], vhost: [], ring: [], core: [], ...info };
  return readingOf(kind, clientId, JSON.stringify({ results: [{ result: 'success' }], info: all }));
}

/** A pcap with phy:0. */
export function pcap(clientId: number, status: 'running' | 'idle', filename: string): ProcessReading {
  const core = [
    { core: 11, role: 'receive', rx_port: [{ port: 'phy:0' }] },
    { core: 12, role: 'write', filename },
  ];
  const info = { 'client-id': clientId, status, 'master-lcore': 10, core };
  return readingOf('pcap', clientId, JSON.stringify({ results: [{ result: 'success' }], info }));
}

/** The topology of a panel, which must be a valid graph. */
export function panel(...readings: readonly ProcessReading[]): Topology {
  const topology = topologyOf(readings, new Date('2026-11-24T10:15:00.000Z'), 'run-7');
  assertGraph(topology);
  return topology;
}
