import type { RequestOrigin } from './request-origin.js';
import { SppError } from './errors.js';
import type { Damage } from './host/findings.js';
import type { ProcessType } from './processes/process-type.js';
import type { AnyProcess } from './registry.js';
import type { TypedStatus } from './processes/typed-status.js';

interface ReadingBase {
  /** Id of the process: `primary`, `vf:2`. */
  readonly id: string;
  /** 1 to 99; undefined for the primary. */
  readonly clientId: number | undefined;
  /** Damage of the process; undefined when it has none. */
  readonly damage?: Damage | undefined;
  /** Whether it is a vf that a second classifier on a core may hang. */
  readonly hasOneClassifierPerCore?: boolean;
}

/** The status of a process. */
export type SuccessfulReading = ReadingBase & TypedStatus;

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
  return Promise.all(processes.map((process) => read(process, origin)));
}

async function read(process: AnyProcess, origin: RequestOrigin | undefined): Promise<ProcessReading> {
  const { id, kind, clientId } = process;
  try {
    const typedStatus = await statusOf(process, origin);
    const hasOneClassifierPerCore = process.kind === 'vf' && process.hasOneClassifierPerCore;
    return { id, clientId, damage: process.damage, hasOneClassifierPerCore, ...typedStatus };
  } catch (error) {
    if (!(error instanceof SppError)) throw error;
    return { id, clientId, damage: process.damage, kind, error };
  }
}

async function statusOf(process: AnyProcess, origin: RequestOrigin | undefined): Promise<TypedStatus> {
  switch (process.kind) {
    case 'primary':
      return { kind: 'primary', status: (await process.status(origin)).state };
    case 'nfv':
      return { kind: 'nfv', status: (await process.status(origin)).state };
    case 'vf':
      return { kind: 'vf', status: (await process.status(origin)).state };
    case 'mirror':
      return { kind: 'mirror', status: (await process.status(origin)).state };
    case 'pcap':
      return { kind: 'pcap', status: (await process.status(origin)).state };
  }
}
