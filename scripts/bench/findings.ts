import { performance } from 'node:perf_hooks';
import type { SuccessfulReading } from '../../src/spp/reading.js';
import type { WorkerStatus } from '../../src/spp/protocol/worker.js';
import { findingsOf } from '../../src/topology/findings/find.js';
import { observedOf } from '../../src/panel/observed/observed-panel.js';
import { observedModel } from '../../src/topology/forwarding/model.js';
import { topologyOf } from '../../src/topology/topology.js';
import { type Case, type Row, row } from './case.js';
import { growthExponent, median } from './statistics.js';

/** Size of the panel: processes, and ports of all of them. */
const PROCESSES = 99;
const PORTS_EACH = 10;

/** Repetitions of one measurement: the shortest is the least disturbed. */
const REPEATS = 15;

/** Maximum time for findings on the whole panel, in milliseconds. */
const LIMIT_MS = 20;

/** A worker with a chain of forwarders through rings, from a vhost to a vhost. */
function worker(clientId: number): SuccessfulReading {
  const rings = Array.from({ length: PORTS_EACH - 2 }, (_, at) => `ring:${clientId * PORTS_EACH + at}`);
  const ports = [`vhost:${2 * clientId}`, ...rings, `vhost:${2 * clientId + 1}`];
  const status: WorkerStatus = {
    clientId,
    ports,
    masterLcore: 0,
    stringIds: true,
    components: ports.slice(1).map((to, at) => ({
      name: `c${at}`,
      core: clientId,
      type: 'forward',
      rx_port: [{ port: ports[at] ?? to, vlan: { operation: 'add', id: 100, pcp: 0 } }],
      tx_port: [{ port: to }],
    })),
    classifierTable: [],
  };
  return { id: `vf:${clientId}`, kind: 'vf', clientId, status };
}

/** The shortest time of a task, in milliseconds. */
function timed(task: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const begin = performance.now();
    task();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

/** The costs of findings and of a topology on a panel of some processes, both from statuses. */
function costs(processes: number): { readonly findings: number; readonly topology: number } {
  const readings = Array.from({ length: processes }, (_, at) => worker(at + 1));
  return {
    findings: timed(() => findingsOf(observedModel(readings.map(observedOf)))),
    topology: timed(() => topologyOf(readings, new Date(0), '0-0')),
  };
}

/** Findings from new statuses, compared with building the topology from the same statuses. */
export const FINDINGS_CASE: Case = {
  id: 'findings',
  run: ({ rounds }) => {
    costs(PROCESSES);
    const all = Array.from({ length: rounds }, () => costs(PROCESSES));
    const ms = all.map(({ findings }) => findings);
    const sizes = [12, 25, 50, 99];
    const growth = growthExponent(
      sizes,
      sizes.map((size) => costs(size).findings),
    );
    const what = `${PROCESSES} processes and ${PROCESSES * PORTS_EACH} ports`;
    const rows: Row[] = [
      row(
        `findings on ${what}, against building the topology`,
        'x',
        all.map(({ findings, topology }) => findings / topology),
        `${median(ms).toFixed(2)} ms, limit ${LIMIT_MS} ms`,
      ),
      row('findings: the growth with the size of the panel, as a power', '', [growth], 'linear is 1'),
    ];
    return Promise.resolve(rows);
  },
};
