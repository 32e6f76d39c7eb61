/** What every dialect of an nfv's status is read into. */
export interface NfvStatus {
  /** Which dialect the status came in; it decides how ports are spelt. */
  readonly dialect: NfvDialect;
  /** Undefined in 18.05, whose status does not tell it. */
  readonly clientId: number | undefined;
  readonly running: boolean;
  readonly ports: readonly string[];
  readonly patches: readonly Patch[];
  /** Told from 18.08.2 on. */
  readonly masterLcore: number | undefined;
  /** Told from 18.08.2 on. */
  readonly lcores: readonly number[] | undefined;
  /** The numbers of the ports within the process, in the order of `ports`; only the lines of 18.02 tell them. */
  readonly portNumbers: readonly number[] | undefined;
}

export interface Patch {
  readonly src: string;
  readonly dst: string;
}

/**
 * - `lines`: to 18.02, and spp_vm: a line for each port.
 * - `pairs`: 18.05: one line of source-destination pairs.
 * - `json`: 18.08.1 and later.
 */
export type NfvDialect = 'lines' | 'pairs' | 'json';
