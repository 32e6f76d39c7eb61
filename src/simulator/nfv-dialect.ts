import type { DroppedPatch, PortType } from './port-table.js';
import type { PatchSpelling } from './patch-command.js';
import { inRelease, type Changes, type Release } from './release.js';

/** How the nfv of one release differs from the others. */
export interface NfvDialect extends PatchSpelling {
  /** Form of `status`: lines of March 2018, src-dst pairs to 18.05, JSON. */
  readonly status: 'lines' | 'pairs' | 'json';
  /** What the JSON status tells of logical cores. */
  readonly lcores: 'none' | 'all' | 'all-and-master';
  /** Whether `_get_client_id` answers with JSON, and not with the bare number. */
  readonly jsonClientId: boolean;
  /** `words`: add ring 0; `uid`: add ring:0. */
  readonly ports: 'words' | 'uid';
  /** Whether `exit` is answered before the process ends. */
  readonly answersExit: boolean;
  /** Types that add and del know. */
  readonly types: readonly PortType[];
  /** Types that fail to be added: nullpmd to 18.08.4. */
  readonly failing: readonly PortType[];
  /** What adding a type that it can't add does. */
  readonly addUnknown: 'dies' | 'damages';
  /** What deleting a port that it doesn't have does. */
  readonly delMissing: 'ignored' | 'dies';
  /** Whether the process ends after a port that it can't read (`add ring`, `add ring:x`). */
  readonly exitsOnMalformed: boolean;
  /** Whether a ring that is there already can be added again. */
  readonly ringTwice: boolean;
  /** Types whose device goes with the port, so that its slot is free for another. */
  readonly delFrees: readonly PortType[];
  /** Which patch goes with a deleted port. */
  readonly delDrops: DroppedPatch;
  /** What adding a vhost that it has does: from 19.11 on it succeeds and opens it again (H6). */
  readonly vhostTwice: 'fails' | 'succeeds';
  /** Whether no other process has its devices, as before DPDK's hotplug for several processes. */
  readonly ownDevices: boolean;
}

const NFV_18_02_MARCH: NfvDialect = {
  status: 'lines',
  lcores: 'none',
  jsonClientId: false,
  ports: 'words',
  results: false,
  answersExit: false,
  types: ['vhost', 'ring', 'pcap', 'nullpmd'],
  failing: ['pcap', 'nullpmd'],
  addUnknown: 'dies',
  delMissing: 'dies',
  exitsOnMalformed: false,
  ringTwice: false,
  delFrees: ['ring', 'pcap', 'nullpmd'],
  delDrops: 'patch-to',
  patchNames: 'as-read',
  vhostTwice: 'fails',
  ownDevices: true,
  queues: false,
};

/** What each release changed, from the recordings; what was not recorded is read from the public source. */
const CHANGES: Changes<NfvDialect> = {
  '18.02': { status: 'pairs' },
  '18.05': { failing: ['nullpmd'] },
  '18.05.1': {
    status: 'json',
    ports: 'uid',
    answersExit: true,
    addUnknown: 'damages',
    delMissing: 'ignored',
    ringTwice: true,
  },
  '18.08.2': { lcores: 'all', jsonClientId: true, delFrees: ['pcap', 'nullpmd'] },
  '18.08.3': { lcores: 'all-and-master' },
  '18.08.4': {
    results: true,
    exitsOnMalformed: true,
    delFrees: ['vhost', 'pcap', 'nullpmd'],
  },
  '19.08': { failing: [], ownDevices: false },
  '19.11': {
    types: ['vhost', 'ring', 'pcap', 'nullpmd', 'memif'],
    delFrees: ['vhost', 'pcap', 'nullpmd', 'memif'],
    delDrops: 'first-patch',
    patchNames: 'as-sent',
    vhostTwice: 'succeeds',
    queues: true,
  },
};

/** The dialect of a release. */
export function nfvDialect(release: Release): NfvDialect {
  return inRelease(release, NFV_18_02_MARCH, CHANGES);
}
