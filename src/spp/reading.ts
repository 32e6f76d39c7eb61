import type { RequestOrigin } from './request-origin.js';
import { SppError } from './errors.js';
import type { Damage } from './host/verdict.js';
import type { ProcessKind } from '../text/process-id.js';
import type { AnyProcess } from './registry.js';
import type { Told } from './processes/told.js';

interface Asked {
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
export type Answer = Asked & Told;

/** Why a process gave no status. */
export interface Failure extends Asked {
  readonly kind: ProcessKind;
  readonly error: SppError;
}

/** What came of asking a process for its status. */
export type Reading = Answer | Failure;

/**
 * Asks processes for their status, all at the same time. One that fails does so within the deadline of a request.
 *
 * @param caller undefined when spp-ctl asks by itself.
 */
export function readAll(processes: readonly AnyProcess[], caller?: RequestOrigin): Promise<Reading[]> {
  return Promise.all(processes.map((process) => read(process, caller)));
}

async function read(process: AnyProcess, caller: RequestOrigin | undefined): Promise<Reading> {
  const { id, kind, clientId } = process;
  try {
    const told = await ask(process, caller);
    const hasOneClassifierPerCore = process.kind === 'vf' && process.hasOneClassifierPerCore;
    return { id, clientId, damage: process.damage, hasOneClassifierPerCore, ...told };
  } catch (error) {
    if (!(error instanceof SppError)) throw error;
    return { id, clientId, damage: process.damage, kind, error };
  }
}

async function ask(process: AnyProcess, caller: RequestOrigin | undefined): Promise<Told> {
  switch (process.kind) {
    case 'primary':
      return { kind: 'primary', status: (await process.status(caller)).state };
    case 'nfv':
      return { kind: 'nfv', status: (await process.status(caller)).state };
    case 'vf':
      return { kind: 'vf', status: (await process.status(caller)).state };
    case 'mirror':
      return { kind: 'mirror', status: (await process.status(caller)).state };
    case 'pcap':
      return { kind: 'pcap', status: (await process.status(caller)).state };
  }
}
