/**
 * What each release of SPP can do and how it spells it, as recorded from real processes. The only place that knows
 * releases: classes of processes ask a `Capabilities` of their connection, which narrows the releases that come into question
 * by what the process says.
 */

import type { ProcessKind } from '../text/process-id.js';
import type { PrimaryStatus } from './protocol/primary.js';

/** What a process of a kind calls itself when it is greeted: nothing but a number, an id in JSON, or its type as well. */
export type Greeting = 'number' | 'id' | 'type';

/** What a reply to a change is: its own words again, which tells nothing, or a result. */
export type ReplyForm = 'echo' | 'result';

/** One release. Sources: `spp-*.json`, `extra-*.json` and `hazards-*.json` of the release in test/recordings. */
export interface Release {
  /** As people call it. */
  readonly name: string;
  /** The size of the fixed frames of primary, nfv and vm, in bytes. */
  readonly frameBytes: 1_000 | 2_048 | 32_768;

  /** How nfv and vm greet. */
  readonly nfvGreeting: Greeting;
  /** The form of the status of nfv and vm; see NfvDialect. */
  readonly nfvStatus: 'lines' | 'pairs' | 'json';
  /** Whether the status of nfv and vm tells their cores. */
  readonly nfvLcores: boolean;
  /** `add ring 0` or `add ring:0`. Each ignores the other's form, or ends. */
  readonly nfvPorts: 'words' | 'colon';
  /** What nfv and vm reply to a change. `patch reset` is an echo everywhere. */
  readonly nfvReply: ReplyForm;
  /** Whether an nfv can make memif ports. No release recorded can make tap ports: `add tap:0` damages the port table. */
  readonly memif: boolean;

  /** How vf and mirror greet; undefined when neither was recorded. */
  readonly vfGreeting: Greeting | undefined;
  /** Whether changes of a vf are kept aside until `flush`, and `cancel` drops them. */
  readonly flush: boolean;
  /** Whether the status of a vf hides the tx ports of a forward that has no rx port. */
  readonly hidesTx: boolean;
  /** The word for a classifier component. */
  readonly classifierWord: 'classifier_mac' | 'classifier';
  /** Whether all components of a core must be of one type. */
  readonly oneTypePerCore: boolean;
  /** Whether vf refuses a phy that there is not. Earlier ones die of it, or fail at the flush. */
  readonly checksPhy: boolean;
  /** Whether the ids in the status of vf and mirror are strings. */
  readonly stringIds: boolean;
  /** Whether statuses of nfv, vf, mirror and pcap tell the master core. */
  readonly masterLcore: boolean;
  /** Whether vf and mirror look for commands once a second, which is the longest that a reply takes then. */
  readonly polls: boolean;
  /** How vf, mirror and pcap refuse a word. */
  readonly refusal: 'bad value(x)' | 'Invalid value (x)';

  readonly mirror: boolean;
  readonly pcap: boolean;

  /**
   * Whether all processes of a host have the devices that one of them makes, through DPDK's hotplug. Before, only the 32 slots
   * were shared: one is free as long as nobody has written a name into it (public source of DPDK 18.05 and 18.08).
   */
  readonly sharesDevices: boolean;
  /** Whether an nfv that deletes a ring, or a vhost, frees its slot. */
  readonly deleteFreesRing: boolean;
  readonly deleteFreesVhost: boolean;
  /** Whether the primary can add a ring that another process has added. */
  readonly primarySharesRings: boolean;

  /** The status of the primary: `Server Idling`, or JSON. */
  readonly primaryStatus: 'text' | 'json';
  readonly primaryLcores: boolean;
  readonly primaryMasterLcore: boolean;
  /** Whether the primary's status has flow rules and numbers of queues, and it knows flow commands. */
  readonly flow: boolean;
  readonly pipes: boolean;
  /** What the primary replies to `add` and `del`; undefined when it does not know them. */
  readonly primaryPorts: ReplyForm | undefined;
  /** What it replies to `patch` and `forward`; undefined when it does not know them. */
  readonly primaryForwarder: ReplyForm | undefined;
  /** What it replies to `launch`; undefined when it does not know it. */
  readonly launch: ReplyForm | undefined;
  readonly clear: 'echo' | 'status' | 'result';
  /**
   * The longest list of rings that the primary's status was seen with, in bytes between the brackets, every counter at 0;
   * undefined when it shows none. Further rings are left out.
   */
  readonly ringListBytes: number | undefined;

  /** What the framed processes reply to `exit`: undefined when they close without a reply. */
  readonly exitReply: ReplyForm | undefined;
  /** Whether vf, mirror and pcap reply to `exit` before they close. */
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
/** A state between two releases. Its vf says nothing of flush in the recording, and shows its changes at once. */
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

/** The releases that were recorded, oldest first. */
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

/** What can be seen of a release, or asked of it. */
export type Feature = Exclude<keyof Release, 'name'>;

/**
 * What is known of the release of one process, from what it said on its connection.
 *
 * Evidence that no recorded release fits is kept by itself: what a process says counts, not which release that makes it.
 */
export class Capabilities {
  #possible: readonly Release[];
  readonly #seen: Partial<Release> = {};

  /** @param kind the releases without such a process do not come into question. */
  constructor(kind: ProcessKind) {
    this.#possible = RELEASES.filter(
      (release) =>
        (kind !== 'vf' || release.vfGreeting !== undefined) &&
        (kind !== 'mirror' || release.mirror) &&
        (kind !== 'pcap' || release.pcap),
    );
  }

  /** The names of the releases that it may be of, oldest first. */
  get releases(): readonly string[] {
    return this.#possible.map(({ name }) => name);
  }

  /** Takes note of what the process has shown. */
  see<Name extends Feature>(feature: Name, value: Release[Name]): void {
    // Statuses show the same each time.
    if (this.#seen[feature] === value) return;
    // The type of an object with one computed member is not that of the member.
    Object.assign(this.#seen, { [feature]: value });
    const fitting = this.#possible.filter((release) => release[feature] === value);
    if (fitting.length > 0) this.#possible = fitting;
  }

  /** What the release does, undefined when the process has not shown it and the releases in question differ. */
  of<Name extends Feature>(feature: Name): Release[Name] | undefined {
    const seen = this.seen(feature);
    if (seen !== undefined) return seen;
    const [first, ...others] = this.#possible;
    if (first === undefined || others.some((release) => release[feature] !== first[feature]))
      return undefined;
    return first[feature];
  }

  /** What the process itself has shown, undefined when it has not. */
  seen<Name extends Feature>(feature: Name): Release[Name] | undefined {
    return this.#seen[feature];
  }

  /** Whether a release in question does not have it at all, or the process has not. */
  mayLack(feature: Feature): boolean {
    const seen = this.seen(feature);
    const lacks = (value: unknown): boolean => value === undefined || value === false;
    return seen === undefined ? this.#possible.some((release) => lacks(release[feature])) : lacks(seen);
  }

  /** Whether any release in question does it that way. */
  may<Name extends Feature>(feature: Name, value: Release[Name]): boolean {
    const seen = this.seen(feature);
    return seen === undefined ? this.#possible.some((release) => release[feature] === value) : seen === value;
  }
}

/** Learns from the status of a primary. */
export function learnPrimary(capabilities: Capabilities, status: PrimaryStatus): void {
  capabilities.see('primaryStatus', status.phy_ports === undefined ? 'text' : 'json');
  capabilities.see('primaryLcores', status.lcores !== undefined);
  capabilities.see('primaryMasterLcore', status['master-lcore'] !== undefined);
  capabilities.see('pipes', status.pipes !== undefined);
}

/** Takes note of the size of the frames of a process, if it is one that was recorded. */
export function seeFrame(capabilities: Capabilities, bytes: number): void {
  const release = RELEASES.find(({ frameBytes }) => frameBytes === bytes);
  if (release !== undefined) capabilities.see('frameBytes', release.frameBytes);
}
