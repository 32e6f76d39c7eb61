/**
 * Capabilities and dialect of each SPP release, as recorded from real processes. This is the only file that knows
 * releases: the process classes ask the `Capabilities` of their connection, which rule out releases by what the
 * process sends.
 */

import type { ProcessType } from '../text/process-id.js';
import type { PrimaryStatus } from './protocol/primary.js';

/**
 * How a process identifies itself in its greeting: by a bare number, by an id in JSON, or by an id and its type in
 * JSON.
 */
export type Greeting = 'number' | 'id' | 'type';

/** The reply to a change: an echo of the command, which says nothing about its effect, or a result. */
export type ReplyForm = 'echo' | 'result';

/** One release. Sources: `spp-*.json`, `extra-*.json` and `hazards-*.json` of the release in test/recordings. */
export interface Release {
  /** The display name. */
  readonly name: string;
  /** The size of the fixed frames of primary, nfv and vm, in bytes. */
  readonly frameBytes: 1_000 | 2_048 | 32_768;

  /** Greeting of nfv and vm. */
  readonly nfvGreeting: Greeting;
  /** Status format of nfv and vm; see NfvDialect. */
  readonly nfvStatus: 'lines' | 'pairs' | 'json';
  /** Whether the status of nfv and vm contains their lcores. */
  readonly nfvLcores: boolean;
  /** `add ring 0` or `add ring:0`. A process ignores the other form, or exits. */
  readonly nfvPorts: 'words' | 'colon';
  /** Reply of nfv and vm to a change. The reply to `patch reset` is an echo in every release. */
  readonly nfvReply: ReplyForm;
  /**
   * Whether an nfv supports memif ports. No recorded release supports tap ports: `add tap:0` damages the port table.
   */
  readonly memif: boolean;

  /** Greeting of vf and mirror; undefined when neither was recorded. */
  readonly vfGreeting: Greeting | undefined;
  /** Whether a vf keeps changes pending until `flush`, and drops them on `cancel`. */
  readonly flush: boolean;
  /** Whether the status of a vf hides the tx ports of a forward component without rx port. */
  readonly hidesTx: boolean;
  /** The component type for a classifier. */
  readonly classifierWord: 'classifier_mac' | 'classifier';
  /** Whether all components of a core must have the same type. */
  readonly oneTypePerCore: boolean;
  /** Whether a vf rejects a phy that does not exist. Earlier releases die of it, or fail at the flush. */
  readonly checksPhy: boolean;
  /** Whether port ids are strings in the status of vf and mirror. */
  readonly stringIds: boolean;
  /** Whether the status of nfv, vf, mirror and pcap contains the master lcore. */
  readonly masterLcore: boolean;
  /** Whether vf and mirror poll for commands once a second, which delays a reply by up to a second. */
  readonly polls: boolean;
  /** Whether vf and mirror never empty their lists of updated ports (rule V11; read from the source, measured on 20.02). */
  readonly keepsUpdates: boolean;
  /** How vf, mirror and pcap reject a word. */
  readonly refusal: 'bad value(x)' | 'Invalid value (x)';

  readonly mirror: boolean;
  readonly pcap: boolean;

  /**
   * Whether all processes of a host share the devices that one of them creates, through DPDK hotplug. Earlier
   * releases share the 32 slots only: a slot is free as long as it has no name (public source of DPDK 18.05 and
   * 18.08).
   */
  readonly sharesDevices: boolean;
  /** Whether the slot of a ring, or of a vhost, becomes free when an nfv deletes it. */
  readonly deleteFreesRing: boolean;
  readonly deleteFreesVhost: boolean;
  /** Whether the primary can add a ring that another process has added. */
  readonly primarySharesRings: boolean;

  /** Format of the primary's status: `Server Idling`, or JSON. */
  readonly primaryStatus: 'text' | 'json';
  readonly primaryLcores: boolean;
  readonly primaryMasterLcore: boolean;
  /** Whether the primary supports flow commands. Its status then contains flow rules and queue numbers. */
  readonly flow: boolean;
  readonly pipes: boolean;
  /** Reply of the primary to `add` and `del`; undefined when it does not support them. */
  readonly primaryPorts: ReplyForm | undefined;
  /** Reply of the primary to `patch` and `forward`; undefined when it does not support them. */
  readonly primaryForwarder: ReplyForm | undefined;
  /** Reply of the primary to `launch`; undefined when it does not support it. */
  readonly launch: ReplyForm | undefined;
  readonly clear: 'echo' | 'status' | 'result';
  /**
   * The longest ring list seen in a status of the primary, in bytes between the brackets, with all counters at 0;
   * undefined when the status has no ring list. The primary leaves out further rings.
   */
  readonly ringListBytes: number | undefined;

  /** Reply of the processes with fixed frames to `exit`; undefined when they close the connection without a reply. */
  readonly exitReply: ReplyForm | undefined;
  /** Whether vf, mirror and pcap reply to `exit` before they close the connection. */
  readonly vfExitReply: boolean;
}

const MARCH_2018: Release = {
  name: '18.02 (March)',
  frameBytes: 1_000,
  nfvGreeting: 'number',
  nfvStatus: 'lines',
  nfvLcores: false,
  nfvPorts: 'words',
  nfvReply: 'echo',
  memif: false,
  vfGreeting: undefined,
  flush: true,
  hidesTx: true,
  classifierWord: 'classifier_mac',
  oneTypePerCore: true,
  checksPhy: false,
  stringIds: false,
  masterLcore: false,
  polls: true,
  keepsUpdates: false,
  refusal: 'bad value(x)',
  mirror: false,
  pcap: false,
  sharesDevices: false,
  deleteFreesRing: true,
  deleteFreesVhost: false,
  primarySharesRings: false,
  primaryStatus: 'text',
  primaryLcores: false,
  primaryMasterLcore: false,
  flow: false,
  pipes: false,
  primaryPorts: undefined,
  primaryForwarder: undefined,
  launch: undefined,
  clear: 'echo',
  ringListBytes: undefined,
  exitReply: undefined,
  vfExitReply: false,
};
const R18_02: Release = { ...MARCH_2018, name: '18.02', nfvStatus: 'pairs', vfGreeting: 'id' };
const R18_05: Release = { ...R18_02, name: '18.05' };
/**
 * A development state between two releases. In the recording, its vf does not mention flush and shows changes at
 * once.
 */
const SEPTEMBER_2018: Release = { ...R18_05, name: '2018-09', flush: false, hidesTx: false };
const R18_05_1: Release = {
  ...SEPTEMBER_2018,
  name: '18.05.1',
  frameBytes: 2_048,
  nfvStatus: 'json',
  nfvPorts: 'colon',
  primaryStatus: 'json',
  clear: 'status',
  ringListBytes: 1_471,
  exitReply: 'echo',
};
const R18_08_1: Release = { ...R18_05_1, name: '18.08.1', vfGreeting: 'type', mirror: true };
const R18_08_2: Release = {
  ...R18_08_1,
  name: '18.08.2',
  nfvGreeting: 'type',
  nfvLcores: true,
  oneTypePerCore: false,
  polls: false,
  pcap: true,
  deleteFreesRing: false,
  primaryLcores: true,
  primaryPorts: 'echo',
  launch: 'echo',
  ringListBytes: 1_357,
  vfExitReply: true,
};
const R18_08_3: Release = {
  ...R18_08_2,
  name: '18.08.3',
  masterLcore: true,
  keepsUpdates: true,
  refusal: 'Invalid value (x)',
};
const R18_08_4: Release = {
  ...R18_08_3,
  name: '18.08.4',
  nfvReply: 'result',
  classifierWord: 'classifier',
  deleteFreesVhost: true,
  primaryPorts: 'result',
  launch: 'result',
  clear: 'result',
  exitReply: 'result',
};
const R19_08: Release = {
  ...R18_08_4,
  name: '19.08',
  sharesDevices: true,
  primaryMasterLcore: true,
  primaryForwarder: 'result',
  ringListBytes: 1_381,
};
const R19_11: Release = {
  ...R19_08,
  name: '19.11',
  frameBytes: 32_768,
  memif: true,
  checksPhy: true,
  stringIds: true,
  flow: true,
  pipes: true,
};
const R20_02: Release = { ...R19_11, name: '20.02', primarySharesRings: true };

/** The recorded releases, oldest first. */
export const RELEASES: readonly Release[] = [
  MARCH_2018,
  R18_02,
  R18_05,
  SEPTEMBER_2018,
  R18_05_1,
  R18_08_1,
  R18_08_2,
  R18_08_3,
  R18_08_4,
  R19_08,
  R19_11,
  R20_02,
];

/** A property of a release that a process can show, and that callers can query. */
export type Feature = Exclude<keyof Release, 'name'>;

/**
 * What is known of the release of one process, from what it sent on its connection.
 *
 * Evidence that matches no recorded release is kept separately: the evidence decides, not the release derived from
 * it.
 */
export class Capabilities {
  #possible: readonly Release[];
  readonly #observed: Partial<Release> = {};

  /** @param kind rules out the releases that have no such process. */
  constructor(kind: ProcessType) {
    this.#possible = RELEASES.filter(
      (release) =>
        (kind !== 'vf' || release.vfGreeting !== undefined) &&
        (kind !== 'mirror' || release.mirror) &&
        (kind !== 'pcap' || release.pcap),
    );
  }

  /** Names of the releases that are still possible, oldest first. */
  get releases(): readonly string[] {
    return this.#possible.map(({ name }) => name);
  }

  /** Records evidence from the process. */
  observe<Name extends Feature>(feature: Name, value: Release[Name]): void {
    // Every status shows the same evidence.
    if (this.#observed[feature] === value) return;
    // TypeScript does not infer the type of an object with one computed key from the type of that key.
    Object.assign(this.#observed, { [feature]: value });
    const fitting = this.#possible.filter((release) => release[feature] === value);
    if (fitting.length > 0) this.#possible = fitting;
  }

  /** The value for the release; undefined when the process has not shown it and the possible releases differ. */
  of<Name extends Feature>(feature: Name): Release[Name] | undefined {
    const observed = this.observed(feature);
    if (observed !== undefined) return observed;
    const [first, ...others] = this.#possible;
    if (first === undefined || others.some((release) => release[feature] !== first[feature]))
      return undefined;
    return first[feature];
  }

  /** The value that the process itself has shown; undefined when it has not shown one. */
  observed<Name extends Feature>(feature: Name): Release[Name] | undefined {
    return this.#observed[feature];
  }

  /** Whether the process, or one of the possible releases if it has not shown the feature, lacks the feature. */
  mayLack(feature: Feature): boolean {
    const observed = this.observed(feature);
    const lacks = (value: unknown): boolean => value === undefined || value === false;
    return observed === undefined
      ? this.#possible.some((release) => lacks(release[feature]))
      : lacks(observed);
  }

  /** Whether the value is possible for the process. */
  may<Name extends Feature>(feature: Name, value: Release[Name]): boolean {
    const observed = this.observed(feature);
    return observed === undefined
      ? this.#possible.some((release) => release[feature] === value)
      : observed === value;
  }
}

/** Records the evidence in the status of a primary. */
export function observePrimary(capabilities: Capabilities, status: PrimaryStatus): void {
  capabilities.observe('primaryStatus', status.phy_ports === undefined ? 'text' : 'json');
  capabilities.observe('primaryLcores', status.lcores !== undefined);
  capabilities.observe('primaryMasterLcore', status['master-lcore'] !== undefined);
  capabilities.observe('pipes', status.pipes !== undefined);
}

/** Records the frame size of a process, if it is the size of a recorded release. */
export function observeFrameSize(capabilities: Capabilities, bytes: number): void {
  const release = RELEASES.find(({ frameBytes }) => frameBytes === bytes);
  if (release !== undefined) capabilities.observe('frameBytes', release.frameBytes);
}
