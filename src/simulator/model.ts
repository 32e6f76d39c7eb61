import type { Outcome } from './outcome.js';
import type { Release } from './release.js';

/** Kinds of process that can be simulated. vm is answered as nfv: the two are one to a controller. */
export const KINDS = ['primary', 'nfv', 'vm', 'vf'] as const;

export type Kind = (typeof KINDS)[number];

/** What a model needs to know of its process and its host. */
export interface ModelOptions {
  readonly kind: Kind;
  readonly release: Release;
  /** 1 to 99; 0 for the primary. */
  readonly clientId: number;
  /** Logical cores, master first. A primary with a second core has a forwarder. */
  readonly lcores: readonly number[];
  /** Number of phy ports on the host. */
  readonly phys: number;
  /** Number of rings the primary made: ring:0 up to one less. */
  readonly rings: number;
  /** Queues of each phy port; more than 1 shows from 19.11 on. */
  readonly queues: number;
}

/** The state of one process, and what it does with each command. No sockets, no time. */
export interface ProcessModel {
  readonly options: ModelOptions;
  /** Bytes that one recv() of the process takes: more than this arrives as the next command. */
  readonly receiveBytes: number;
  /** Does what the process would do with one command, and says what comes back. */
  execute(command: string | Uint8Array): Outcome;
}

/** The bytes of a command; text goes out as UTF-8. */
export function commandBytes(command: string | Uint8Array): Buffer {
  return typeof command === 'string' ? Buffer.from(command) : Buffer.from(command);
}
