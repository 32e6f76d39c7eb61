/** The status of an nfv, common to all dialects. */
export interface NfvStatus {
  /** The dialect of the status; it determines the port spelling. */
  readonly dialect: NfvDialect;
  /** Undefined in 18.05, whose status does not show it. */
  readonly clientId: number | undefined;
  readonly running: boolean;
  readonly ports: readonly string[];
  readonly patches: readonly Patch[];
  /** Known from 18.08.2 on. */
  readonly masterLcore: number | undefined;
  /** Known from 18.08.2 on. */
  readonly lcores: readonly number[] | undefined;
  /** Port numbers within the process, in the order of `ports`; only the dialect of 18.02 has them. */
  readonly portNumbers: readonly number[] | undefined;
}

export interface Patch {
  readonly src: string;
  readonly dst: string;
}

/**
 * - `lines`: up to 18.02, and spp_vm: a line for each port.
 * - `pairs`: 18.05: one line of source-destination pairs.
 * - `json`: 18.08.1 and later.
 */
export type NfvDialect = 'lines' | 'pairs' | 'json';
