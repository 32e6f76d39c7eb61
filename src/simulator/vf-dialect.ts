import type { Release } from './release.js';

/** How the vf of one release differs from the others. */
export interface VfDialect {
  /** Whether `_get_client_id` tells the type of the process. */
  readonly tellsType: boolean;
  /** The error for a word that can't be read. */
  readonly badValue: (name: string) => string;
  /** The error for a wrong number of words. */
  readonly badFormat: string;
  /** The word for a classifier component. */
  readonly classifier: 'classifier_mac' | 'classifier';
  /** Whether ids in info.phy, vhost and ring are JSON strings. */
  readonly stringIds: boolean;
  /** Whether status has master-lcore. */
  readonly masterLcore: boolean;
  /** Whether `default` is a MAC address; before, it is read as 00:00:00:00:00:00. */
  readonly defaultMac: boolean;
  /** Whether all components of a core must have one type. */
  readonly oneTypePerCore: boolean;
  /** Whether the classifier table of a stopped component stays in status. */
  readonly keepsStoppedTable: boolean;
  /** Whether phy ports can have queues, and a phy that doesn't exist is refused. */
  readonly queues: boolean;
  /** Whether a ring that a vf attached first can't be attached by a mirror any more (recorded with 20.02). */
  readonly ringsTaken: boolean;
}

const VF_18_05: VfDialect = {
  tellsType: false,
  badValue: (name) => `bad value(${name})`,
  badFormat: 'bad message format',
  classifier: 'classifier_mac',
  stringIds: false,
  masterLcore: false,
  defaultMac: false,
  oneTypePerCore: true,
  keepsStoppedTable: false,
  queues: false,
  ringsTaken: false,
};

const VF_18_08_1: VfDialect = { ...VF_18_05, tellsType: true };

const VF_18_08_2: VfDialect = { ...VF_18_08_1, defaultMac: true };

const VF_18_08_3: VfDialect = { ...VF_18_08_2, masterLcore: true };

const VF_18_08_4: VfDialect = { ...VF_18_08_3, classifier: 'classifier' };

const VF_19_11: VfDialect = {
  ...VF_18_08_4,
  badValue: (name) => `Invalid value (${name})`,
  badFormat: 'Wrong message format',
  stringIds: true,
  oneTypePerCore: false,
  keepsStoppedTable: true,
  queues: true,
  ringsTaken: true,
};

/** The dialect of every release. 18.05, 18.08.1 and 20.02 are recorded. */
export const VF_DIALECTS: Readonly<Record<Release, VfDialect>> = {
  '18.02': VF_18_05,
  '18.05': VF_18_05,
  '18.08.1': VF_18_08_1,
  '18.08.2': VF_18_08_2,
  '18.08.3': VF_18_08_3,
  '18.08.4': VF_18_08_4,
  '19.11': VF_19_11,
  '20.02': VF_19_11,
};
