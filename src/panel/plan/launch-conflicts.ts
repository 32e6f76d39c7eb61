/** What keeps a process from being launched, as far as that is known before anything is sent. */
import { coresOf, type EalCores, EalOptionError, memoryProblem } from '../../spp/protocol/eal-cores.js';
import {
  clientIdProblem,
  type Launch,
  type LaunchOptions,
  launchWords,
  missingOption,
} from '../../spp/protocol/launch.js';
import { overrun } from '../../spp/protocol/primary.js';
import { processName } from '../../text/process-id.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
import type { Conflict } from './step.js';

type Reason = Omit<Conflict, 'process'>;

/** A process to launch. */
export interface Launching {
  /** Such as `vf:2`. */
  readonly id: string;
  readonly clientId: number;
  readonly program: Launch['program'];
  /** With the client id. */
  readonly launch: { readonly eal: LaunchOptions; readonly app: LaunchOptions };
}

/** The CPUs of a process by what they are for. */
export interface CoreUse {
  /** Such as `vf:2`. */
  readonly process: string;
  /** Runs the command loop. Undefined when not known. */
  readonly master: ReadonlySet<number>;
  /** Poll ports. */
  readonly workers: ReadonlySet<number>;
}

/** The conflicts of the options of a launch, and its cores where they are valid. */
export function optionConflicts(
  { clientId, program, launch }: Launching,
  { launches }: ObservedPanel,
): { readonly conflicts: readonly Reason[]; readonly cores: EalCores | undefined } {
  const { eal, app } = launch;
  const reasons = [
    memoryProblem(eal),
    clientIdProblem(app, clientId),
    launches?.serverProblem(app['-s']),
    missingOption(program, app),
    overrun(launchWords({ clientId, program, eal, app })),
  ];
  let cores: EalCores | undefined;
  try {
    cores = coresOf(eal);
  } catch (error) {
    if (!(error instanceof EalOptionError)) throw error;
    reasons.push(error.message);
  }
  return {
    conflicts: reasons.flatMap((reason) =>
      reason === undefined ? [] : [{ reason: `it cannot be launched: ${reason}` }],
    ),
    cores,
  };
}

/** The CPUs that the lcores of a process run on. */
export function coreUse(process: string, { master, workers, cpus }: EalCores): CoreUse {
  const all = workers.flatMap((lcore) => [...(cpus.get(lcore) ?? [])]);
  return { process, master: cpus.get(master) ?? new Set(), workers: new Set(all) };
}

/**
 * The CPUs of a connected process: those of its launch, or else its lcores, which are CPUs unless the process was started with
 * a map. Undefined for a process whose release shows no lcores.
 */
export function observedCoreUse(
  { id, facts }: ObservedProcess,
  { launches }: ObservedPanel,
): CoreUse | undefined {
  const launch = launches?.of(id);
  if (launch !== undefined) {
    try {
      return coreUse(id, coresOf(launch.eal));
    } catch (error) {
      if (!(error instanceof EalOptionError)) throw error;
    }
  }
  const { master, workers } = facts?.lcores ?? {};
  if (workers === undefined) return undefined;
  return { process: id, master: new Set(master === undefined ? [] : [master]), workers: new Set(workers) };
}

/**
 * The CPUs of a launch that other processes use. Two secondaries may share a master core: their command loops sleep between
 * commands, and the shell of SPP launches them so.
 */
export function* coreConflicts(own: CoreUse, others: Iterable<CoreUse>): Iterable<Reason> {
  for (const other of others) {
    if (other.process === own.process) continue;
    const mayShareMaster = other.process !== 'primary';
    const shared = [...new Set([...own.master, ...own.workers])].filter((cpu) =>
      own.workers.has(cpu) || !mayShareMaster
        ? other.workers.has(cpu) || other.master.has(cpu)
        : other.workers.has(cpu),
    );
    if (shared.length === 0) continue;
    const cores = shared.length === 1 ? `core ${shared[0] ?? ''} is` : `cores ${shared.join(', ')} are`;
    yield {
      reason: `it cannot be launched: ${cores} used by ${processName(other.process)}`,
      instead: 'use other cores',
    };
  }
}
