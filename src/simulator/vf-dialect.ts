import { inRelease, type Changes, type Release } from './release.js';

/** Properties of the vf and the mirror of one release. */
export interface VfDialect {
  /** Whether the reply to `_get_client_id` has the type of the process. */
  readonly tellsType: boolean;
  /** The error for an invalid word. */
  readonly badValue: (name: string) => string;
  /** The error for a wrong number of words. */
  readonly badFormat: string;
  /** The component type for a classifier. */
  readonly classifier: 'classifier_mac' | 'classifier';
  /** Whether ids in info.phy, vhost and ring are JSON strings. */
  readonly stringIds: boolean;
  /** Whether the status has master-lcore. */
  readonly masterLcore: boolean;
  /** Whether changes stay pending until `flush`, and `cancel` undoes them. */
  readonly flush: boolean;
  /** Whether a mirror stores a classifier entry and updates the component of the port, or ignores it. */
  readonly mirrorClassifies: boolean;
  /** Whether no other process has its devices, as before DPDK hotplug for several processes. */
  readonly ownDevices: boolean;
  /** Whether a process uses the existing vhosts of the host at its launch as its own. */
  readonly findsVhosts: boolean;
  /** Whether the process replies to `exit` before it ends. */
  readonly repliesToExit: boolean;
  /**
   * Whether all components of a core must have one type. A core of classifiers then runs only its first one, and
   * forgets it when a component is added to or removed from the core.
   */
  readonly oneTypePerCore: boolean;
  /** Whether too many ports are rejected at the attach. Otherwise they fail when the change is committed. */
  readonly countsPorts: boolean;
  /** Whether an attach with eight words skips the in-use check, and may change the VLAN tag. */
  readonly retags: boolean;
  /** Names of the three VLAN words in errors. */
  readonly vlanWords: readonly [string, string, string];
  /** Whether a forward without a tx port receives nothing. */
  readonly idlesWithoutTx: boolean;
  /** Whether a forward or merge without an rx port hides its tx port in the status (and shows phy:0 for none). */
  readonly hidesIdleTx: boolean;
  /** Whether port numbers are checked: 0 to 32, one more than there is room for. Otherwise any number is accepted. */
  readonly checksNumbers: boolean;
  /** Whether phy ports can have queues, and a phy that does not exist is rejected. */
  readonly queues: boolean;
  /** Effect of a port number behind the end of the table. */
  readonly beyondTable: 'dies-when-used' | 'reads-zeros' | 'dies-at-status';
  /**
   * Whether a name of 111 bytes or more is rejected. Otherwise it is accepted, and a name that overflows the command
   * ends the process.
   */
  readonly names: 'checked' | 'unchecked';
  /** Whether it never empties its lists of updated devices (V11; read from the source up to 19.11). */
  readonly keepsUpdated: boolean;
  /** The core that it uses as its master: its own, or always core 0. */
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
  repliesToExit: false,
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
  keepsUpdated: false,
  master: 'own',
};

/** The changes of each release, from the recordings; unrecorded ones are read from the public source. */
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
  '18.08.2': { repliesToExit: true, oneTypePerCore: false, countsPorts: true },
  '18.08.3': {
    badValue: (name) => `Invalid value (${name})`,
    badFormat: 'Wrong message format',
    masterLcore: true,
    master: 'core-0',
    mirrorClassifies: false,
    keepsUpdated: true,
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
