import { inRelease, type Changes, type Release } from './release.js';

/** How the vf and the mirror of one release differ from the others. */
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
  /** Whether changes are kept aside until `flush`, and taken back by `cancel`. */
  readonly flush: boolean;
  /** Whether a mirror notes an entry of the classifier table and updates the component of the port, or does nothing. */
  readonly mirrorClassifies: boolean;
  /** Whether no other process has its devices, as before DPDK's hotplug for several processes. */
  readonly ownDevices: boolean;
  /** Whether a process takes the vhosts of the host that it is launched on for its own. */
  readonly findsVhosts: boolean;
  /** Whether `exit` is answered before the process ends. */
  readonly answersExit: boolean;
  /**
   * Whether all components of a core must have one type. A core of classifiers then runs only its first one, and forgets
   * it when a component of the core comes or goes.
   */
  readonly oneTypePerCore: boolean;
  /** Whether too many ports are refused when one is attached. Else they fail when the change is put in force. */
  readonly countsPorts: boolean;
  /** Whether an attach of eight words skips the check for a port in use, and may change its VLAN tag. */
  readonly retags: boolean;
  /** Names of the three words about VLAN in errors. */
  readonly vlanWords: readonly [string, string, string];
  /** Whether a forward without a port to send to receives nothing. */
  readonly idlesWithoutTx: boolean;
  /** Whether a forward or merge that receives nothing hides its tx port in status (and shows phy:0 for none). */
  readonly hidesIdleTx: boolean;
  /** Whether numbers of ports are checked: 0 to 32, one more than there is room for. Else any number is taken. */
  readonly checksNumbers: boolean;
  /** Whether phy ports can have queues, and a phy that doesn't exist is refused. */
  readonly queues: boolean;
  /** What comes of a port whose number lies behind the end of the table. */
  readonly beyondTable: 'dies-when-used' | 'reads-zeros' | 'dies-at-status';
  /** Whether a name of 111 bytes or more is refused. Else it is taken, and one that overflows the command ends the process. */
  readonly names: 'checked' | 'unchecked';
  /** The core that it takes for its master: its own, or core 0 whatever its own is. */
  readonly master: 'own' | 'core-0';
}

const VF_18_02: VfDialect = {
  tellsType: false,
  badValue: (name) => `bad value(${name})`,
  badFormat: 'bad message format',
  classifier: 'classifier_mac',
  stringIds: false,
  masterLcore: false,
  flush: true,
  mirrorClassifies: true,
  ownDevices: true,
  findsVhosts: false,
  answersExit: false,
  oneTypePerCore: true,
  countsPorts: false,
  retags: false,
  vlanWords: ['port ability 1', 'port ability 2', 'port ability 3'],
  idlesWithoutTx: false,
  hidesIdleTx: true,
  checksNumbers: false,
  queues: false,
  beyondTable: 'dies-when-used',
  names: 'unchecked',
  master: 'own',
};

/** What each release changed, from the recordings; what was not recorded is read from the public source. */
const CHANGES: Changes<VfDialect> = {
  '18.05': { names: 'checked' },
  '2018-09': { flush: false, hidesIdleTx: false },
  '18.08.1': {
    tellsType: true,
    retags: true,
    vlanWords: ['port vlan operation', 'port vid', 'port pcp'],
    idlesWithoutTx: true,
    beyondTable: 'reads-zeros',
  },
  '18.08.2': { answersExit: true, oneTypePerCore: false, countsPorts: true },
  '18.08.3': {
    badValue: (name) => `Invalid value (${name})`,
    badFormat: 'Wrong message format',
    masterLcore: true,
    master: 'core-0',
    mirrorClassifies: false,
  },
  '18.08.4': { classifier: 'classifier', master: 'own' },
  '19.08': { ownDevices: false, findsVhosts: true },
  '19.11': {
    findsVhosts: false,
    stringIds: true,
    checksNumbers: true,
    queues: true,
    beyondTable: 'dies-at-status',
  },
};

/** The dialect of a release. */
export function vfDialect(release: Release): VfDialect {
  return inRelease(release, VF_18_02, CHANGES);
}
