import type { RequestOrigin } from './request-origin.js';
import { SppError } from './errors.js';
import type { Damage } from './host/findings.js';
import type { ProcessType } from '../text/process-id.js';
import type { AnyProcess } from './processes/index.js';
import type { TypedStatus } from './host/process-kinds.js';
import type { ProcessLimits } from './processes/process.js';

interface ReadingBase {
  /** Id of the process: `primary`, `vf:2`. */
  readonly id: string;
  /** 1 to 99; undefined for the primary. */
  readonly clientId: number | undefined;
  /** Damage of the process; undefined when it has none. */
  readonly damage?: Damage | undefined;
}

/** The status of a process. */
export type SuccessfulReading = ReadingBase & ProcessLimits & TypedStatus;

/** Why the status of a process could not be read. */
export interface FailedReading extends ReadingBase {
  readonly kind: ProcessType;
  readonly error: SppError;
}

/** The result of reading the status of a process. */
export type ProcessReading = SuccessfulReading | FailedReading;

/**
 * Reads the statuses of processes concurrently. A process that fails is returned with its error, within the request
 * deadline.
 *
 * @param origin undefined when spp-ctl itself asks.
 */
export function readStatuses(
  processes: readonly AnyProcess[],
  origin?: RequestOrigin,
): Promise<ProcessReading[]> {
  return Promise.all(processes.map((process) => readStatus(process, origin)));
}

/** As {@link readStatuses}, for one process. */
export async function readStatus(process: AnyProcess, origin?: RequestOrigin): Promise<ProcessReading> {
  const { id, kind, clientId } = process;
  try {
    const { state } = await process.status(origin);
    // The status is that of the kind, which the compiler forgets.
    const typed = { kind, status: state } as TypedStatus;
    return { id, clientId, damage: process.damage, ...process.limits, ...typed };
  } catch (error) {
    if (!(error instanceof SppError)) throw error;
    return { id, clientId, damage: process.damage, kind, error };
  }
}
