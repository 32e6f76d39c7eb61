/** Processes that are no longer connected. Their boxes stay until a person dismisses them. */
import { stateOf } from './names.js';
import type { Process, ProcessType, Topology } from './topology.js';

export interface GoneProcess {
  readonly id: string;
  readonly type: ProcessType;
  /** The time of the first reading without the process, in RFC 3339. */
  readonly since: string;
  /** The state before, in a few words. */
  readonly was: string;
}

/** Updates the list after a reading. A process that is back leaves it. */
export function goneAfter(
  gone: readonly GoneProcess[],
  before: Topology | undefined,
  now: Topology,
): readonly GoneProcess[] {
  const here = new Set(now.processes.map(({ id }) => id));
  const still = gone.filter(({ id }) => !here.has(id));
  const known = new Set(still.map(({ id }) => id));
  const lost = (before?.processes ?? []).filter(({ id }) => !here.has(id) && !known.has(id));
  if (lost.length === 0 && still.length === gone.length) return gone;
  return [
    ...still,
    ...lost.map((process) => ({
      id: process.id,
      type: process.type,
      since: now.time,
      was: before === undefined ? '' : stateOf(process, before),
    })),
  ];
}

/** The panel with the processes that are gone, which have no ports, in the order of the topology. */
export function withGone(topology: Topology, gone: readonly GoneProcess[]): Topology {
  const here = new Set(topology.processes.map(({ id }) => id));
  const lost = gone.filter(({ id }) => !here.has(id));
  if (lost.length === 0) return topology;
  const processes = [
    ...topology.processes,
    ...lost.map(({ id, type }): Process => ({ id, type, reachable: false, ports: [] })),
  ];
  return { ...topology, processes: processes.sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** The primary is first; the others are in the order of their client ids. */
function placeOf({ id }: Pick<Process, 'id'>): number {
  return Number(id.split(':')[1] ?? -1);
}
