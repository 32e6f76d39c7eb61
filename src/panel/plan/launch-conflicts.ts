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

/** The lcores of a process by what they are for. */
export interface CoreUse {
  /** Such as `vf:2`. */
  readonly process: string;
  /** Runs the command loop. Undefined when not known. */
  readonly master: number | undefined;
  /** Poll ports. */
  readonly workers: readonly number[];
}

/**
 * The conflicts of the options of a launch, and its cores where they are valid.
 *
 * @param fewestLcores see ProcessLife.
 */
export function optionConflicts(
  { clientId, program, launch }: Launching,
  fewestLcores: number,
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
    const count = cores.workers.length + 1;
    if (count < fewestLcores)
      reasons.push(
        `${program} does not start with ${count} ${count === 1 ? 'lcore' : 'lcores'}, but with ${fewestLcores} or more`,
      );
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

/** The lcores of a connected process. Undefined when neither its status nor its launch shows them. */
export function observedCoreUse(
  { id, facts }: ObservedProcess,
  { launches }: ObservedPanel,
): CoreUse | undefined {
  const { lcores } = facts ?? {};
  if (lcores !== undefined) return { process: id, ...lcores };
  const launch = launches?.of(id);
  if (launch === undefined) return undefined;
  try {
    return { process: id, ...coresOf(launch.eal) };
  } catch (error) {
    if (error instanceof EalOptionError) return undefined;
    throw error;
  }
}

/**
 * The lcores of a launch that other processes have. Processes with a common lcore corrupt its packet cache, as the guide of DPDK on
 * multi-process support says. The command loops of secondaries take no packets: they may share a master lcore, and the shell of SPP
 * launches them so.
 */
export function* coreConflicts(own: CoreUse, others: Iterable<CoreUse>): Iterable<Reason> {
  const ownCores = coresIn(own);
  for (const other of others) {
    const otherCores = coresIn(other);
    const mayShareMaster = other.process !== 'primary';
    const shared = ownCores.filter(
      (core) =>
        otherCores.includes(core) && !(mayShareMaster && core === own.master && core === other.master),
    );
    if (shared.length === 0) continue;
    const cores = shared.length === 1 ? `core ${shared[0] ?? ''} is` : `cores ${shared.join(', ')} are`;
    yield {
      reason: `it cannot be launched: ${cores} used by ${processName(other.process)}`,
      instead: 'use other cores',
    };
  }
}

function coresIn({ master, workers }: CoreUse): readonly number[] {
  return master === undefined ? workers : [master, ...workers];
}
