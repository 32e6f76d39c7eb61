/** Findings on lcores. */
import { processName } from '../../text/process-id.js';
import type { ForwardingProcess } from '../forwarding/model.js';
import { type CheckedPanel, type Found, readProcesses } from './finding.js';
import { processNames, unique } from './words.js';

/**
 * An lcore that polls ports for one process, and is an lcore of another one. Command loops may share a core: they sleep between commands.
 * The guide of DPDK on multi-process support asks for distinct lcores, as two processes corrupt the mempool cache of a shared lcore.
 */
export function* sharedCores(panel: CheckedPanel): Iterable<Found> {
  const polling = new Map<number, string[]>();
  const commanding = new Map<number, string[]>();
  for (const process of readProcesses(panel)) {
    const { workers, master } = lcoresOf(process);
    for (const core of unique(workers)) push(polling, core, process.id);
    if (master !== undefined) push(commanding, master, process.id);
  }
  for (const [core, processes] of [...polling].sort(([a], [b]) => a - b)) {
    if (processes.length > 1) {
      yield {
        severity: 'warning',
        subjects: processes,
        reason: `core ${core} polls ports for ${processNames(processes)}: they wait for each other, and share a packet cache of DPDK that is not safe to share`,
        remedy: `start all but one of ${processNames(processes)} without lcore ${core}`,
      };
      continue;
    }
    const [poller = ''] = processes;
    const guests = (commanding.get(core) ?? []).filter((id) => !processes.includes(id));
    if (guests.length === 0) continue;
    // The master core of many processes is where it should be: the process that polls ports on it is not.
    const isCommon = guests.length > 1;
    yield {
      severity: 'info',
      subjects: isCommon ? [poller] : [poller, ...guests],
      reason: `core ${core} polls ports for ${processName(poller)}, and is the master core of ${processNames(guests)}: packets wait while it carries out commands`,
      remedy: isCommon
        ? `start ${processName(poller)} with another lcore than ${core}`
        : `start ${processNames(guests)} with another master core`,
    };
  }
}

/** A process that is not connected has the cores that its document names. */
function lcoresOf({ facts, elements }: ForwardingProcess): NonNullable<typeof facts.lcores> {
  const named = elements.flatMap(({ core }) => (core === undefined ? [] : [core]));
  return facts.lcores ?? { master: undefined, workers: named };
}

function push(map: Map<number, string[]>, key: number, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
