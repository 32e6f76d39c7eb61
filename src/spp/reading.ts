import type { RequestOrigin } from './request-origin.js';
import { SppError } from './errors.js';
import type { Damage } from './host/findings.js';
import type { ProcessType } from './processes/process-type.js';
import type { AnyProcess } from './registry.js';
import type { TypedStatus } from './processes/typed-status.js';

interface ReadingBase {
  /** The id of the process: `primary`, `vf:2`. */
  readonly id: string;
  /** 1 to 99; undefined for the primary. */
  readonly clientId: number | undefined;
  /** What is wrong with the process; undefined when nothing is. */
  readonly damage?: Damage | undefined;
  /** Whether it is a vf that a second classifier on a core may hang. */
  readonly hasOneClassifierPerCore?: boolean;
}

/** The status of a process. */
export type SuccessfulReading = ReadingBase & TypedStatus;

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
