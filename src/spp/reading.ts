import type { RequestOrigin } from './request-origin.js';
import { SppError } from './errors.js';
import type { Damage } from './host/findings.js';
import type { ProcessType } from '../text/process-id.js';
import type { AnyProcess } from './processes/index.js';
import type { TypedStatus } from './host/process-kinds.js';
import type { ProcessLimits } from './processes/process.js';

interface ReadingBase {
  /** The id of the process: `primary`, `vf:2`. */
  readonly id: string;
  /** 1 to 99; undefined for the primary. */
  readonly clientId: number | undefined;
  /** What is wrong with the process; undefined when nothing is. */
  readonly damage?: Damage | undefined;
}

/** The status of a process. */
export type SuccessfulReading = ReadingBase & ProcessLimits & TypedStatus;

/** Why a process gave no status. */
export interface FailedReading extends ReadingBase {
  readonly kind: ProcessType;
  readonly error: SppError;
}

/** What came of asking a process for its status. */
export type ProcessReading = SuccessfulReading | FailedReading;

/**
 * Asks processes for their status, all at the same time. One that fails does so within the deadline of a request.
 *
 * @param origin undefined when spp-ctl asks by itself.
 */
export function readStatuses(
  processes: readonly AnyProcess[],
  origin?: RequestOrigin,
): Promise<ProcessReading[]> {
  return Promise.all(processes.map((process) => read(process, origin)));
}

async function read(process: AnyProcess, origin: RequestOrigin | undefined): Promise<ProcessReading> {
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
