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
  /** The lcores that it had, as far as they are known. */
  readonly lcores?: readonly number[];
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
      ...lcoresOf(process),
    })),
  ];
}

/** The lcores of a process, that of its commands included, as far as it reports them. */
function lcoresOf({ 'master-lcore': master, lcores = [] }: Process): Pick<GoneProcess, 'lcores'> {
  const all = new Set([...(master === undefined ? [] : [master]), ...lcores]);
  return all.size === 0 ? {} : { lcores: [...all].sort((a, b) => a - b) };
}
