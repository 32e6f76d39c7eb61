import type { DroppedPatch, PortType } from './port-table.js';
import type { PatchSpelling } from './patch-command.js';
import { inRelease, type Changes, type Release } from './release.js';

/** Properties of the nfv of one release. */
export interface NfvDialect extends PatchSpelling {
  /** Format of `status`: lines of March 2018, src-dst pairs up to 18.05, JSON. */
  readonly status: 'lines' | 'pairs' | 'json';
  /** Logical cores in the JSON status. */
  readonly lcores: 'none' | 'all' | 'all-and-master';
  /** Whether the reply to `_get_client_id` is JSON instead of the bare number. */
  readonly jsonClientId: boolean;
  /** `words`: add ring 0; `uid`: add ring:0. */
  readonly ports: 'words' | 'uid';
  /** Whether the process replies to `exit` before it ends. */
  readonly repliesToExit: boolean;
  /** Types that add and del support. */
  readonly types: readonly PortType[];
  /** Types whose add fails: nullpmd up to 18.08.4. */
  readonly failing: readonly PortType[];
  /** Effect of adding an unsupported type. */
  readonly addUnknown: 'dies' | 'damages';
  /** Effect of deleting a port that does not exist. */
  readonly delMissing: 'ignored' | 'dies';
  /** Whether the process ends after an invalid port (`add ring`, `add ring:x`). */
  readonly exitsOnMalformed: boolean;
  /** Whether an existing ring can be added again. */
  readonly ringTwice: boolean;
  /** Types whose device is removed with the port, which frees its slot. */
  readonly delFrees: readonly PortType[];
  /** Which patch is dropped with a deleted port. */
  readonly delDrops: DroppedPatch;
  /** Effect of adding an existing vhost: from 19.11 on it succeeds and opens it again (H6). */
  readonly vhostTwice: 'fails' | 'succeeds';
  /** Whether no other process has its devices, as before DPDK hotplug for several processes. */
  readonly ownDevices: boolean;
}

const NFV_18_02_MARCH: NfvDialect = {
  status: 'lines',
  lcores: 'none',
  jsonClientId: false,
  ports: 'words',
  results: false,
  repliesToExit: false,
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

/** The changes of each release, from the recordings; unrecorded ones are read from the public source. */
const CHANGES: Changes<NfvDialect> = {
  '18.02': { status: 'pairs' },
  '18.05': { failing: ['nullpmd'] },
  '18.05.1': {
    status: 'json',
    ports: 'uid',
    repliesToExit: true,
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
