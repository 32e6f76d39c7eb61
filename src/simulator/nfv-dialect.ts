import type { PortType } from './port-table.js';
import type { Release } from './release.js';

/** How the nfv of one release differs from the others. */
export interface NfvDialect {
  /** Form of `status`: lines of 18.02, src-dst pairs of 18.05, JSON. */
  readonly status: 'lines' | 'pairs' | 'json';
  /** Whether the JSON status has master-lcore and lcores. */
  readonly lcores: boolean;
  /** Whether `_get_client_id` answers with JSON, and not with the bare number. */
  readonly jsonClientId: boolean;
  /** `words`: add ring 0; `uid`: add ring:0. The other spelling is ignored. */
  readonly ports: 'words' | 'uid';
  /** Whether replies tell success; else they are the command as tokenised. */
  readonly results: boolean;
  /** Types that add and del know. */
  readonly types: readonly PortType[];
  /** Types that fail to be added on the recorded hosts: no libpcap, no memif, no nullpmd with DPDK 18.05. */
  readonly failing: readonly PortType[];
  /** What adding a type that it can't add does. */
  readonly addUnknown: 'ignored' | 'dies' | 'damages';
  /** What deleting a port that it doesn't have does. */
  readonly delMissing: 'ignored' | 'dies';
  /** Whether the process ends after a port that it can't read (`add ring`, `add ring:x`). */
  readonly exitsOnMalformed: boolean;
  /** Whether a ring that is there already can be added again. */
  readonly ringTwice: boolean;
  /** What a patch with an end without a colon does (`patch phy:0 foo`). */
  readonly patchWithoutColon: 'fails' | 'dies';
  /** Which patch goes with a deleted port: the first that leads to it, or that of the first port of all (N5). */
  readonly delDrops: 'patch-to' | 'first-patch';
  /** What adding a vhost that it has does: from 19.11 on it succeeds and opens it again (H6). */
  readonly vhostTwice: 'fails' | 'succeeds';
  /** Whether devices are made through DPDK's hotplug, so that all processes of the host share them. */
  readonly hotplug: boolean;
  /** Whether ports can have queues (phy:0nq1). */
  readonly queues: boolean;
}

const NFV_18_02: NfvDialect = {
  status: 'lines',
  lcores: false,
  jsonClientId: false,
  ports: 'words',
  results: false,
  types: ['vhost', 'ring'],
  failing: [],
  addUnknown: 'ignored',
  delMissing: 'ignored',
  exitsOnMalformed: false,
  ringTwice: false,
  patchWithoutColon: 'fails',
  delDrops: 'patch-to',
  vhostTwice: 'fails',
  hotplug: false,
  queues: false,
};

const NFV_18_05: NfvDialect = {
  ...NFV_18_02,
  status: 'pairs',
  types: ['vhost', 'ring', 'pcap', 'nullpmd'],
  failing: ['pcap', 'nullpmd'],
  addUnknown: 'dies',
  delMissing: 'dies',
};

const NFV_18_08_1: NfvDialect = {
  ...NFV_18_05,
  status: 'json',
  ports: 'uid',
  addUnknown: 'damages',
  delMissing: 'ignored',
  ringTwice: true,
};

const NFV_18_08_2: NfvDialect = { ...NFV_18_08_1, lcores: true, jsonClientId: true, failing: ['pcap'] };

const NFV_18_08_4: NfvDialect = { ...NFV_18_08_2, results: true, exitsOnMalformed: true };

const NFV_19_11: NfvDialect = {
  ...NFV_18_08_4,
  types: ['vhost', 'ring', 'pcap', 'nullpmd', 'memif'],
  failing: [],
  delDrops: 'first-patch',
  vhostTwice: 'succeeds',
  hotplug: true,
  queues: true,
};

const NFV_20_02: NfvDialect = { ...NFV_19_11, patchWithoutColon: 'dies' };

/** The dialect of every release. */
export const NFV_DIALECTS: Readonly<Record<Release, NfvDialect>> = {
  '18.02-march4': NFV_18_02,
  '18.02': NFV_18_05,
  '18.05': NFV_18_05,
  '2018-09': NFV_18_05,
  '18.05.1': NFV_18_08_1,
  '18.08.1': NFV_18_08_1,
  '18.08.2': NFV_18_08_2,
  '18.08.3': NFV_18_08_2,
  '18.08.4': NFV_18_08_4,
  '19.08': NFV_18_08_4,
  '19.11': NFV_19_11,
  '20.02': NFV_20_02,
};
