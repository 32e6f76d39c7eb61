import type { PatchSpelling } from './patch-command.js';
import type { DroppedPatch, PortType } from './port-table.js';
import { fullStatus, idleStatus, spacedStatus, type PrimaryState } from './primary-status.js';
import { inRelease, type Changes, type Release } from './release.js';

/** Properties of the primary of one release. Unsupported commands are echoed. */
export interface PrimaryDialect {
  /** The text of `status`. */
  readonly status: (state: PrimaryState) => string;
  /** The reply to `clear`; undefined for an echo. */
  readonly cleared: string | undefined;
  /** The reply to `exit`: none, an echo, or JSON. */
  readonly exit: 'none' | 'echo' | 'json';
  /** Whether it supports `launch`, and whether the reply has a result. */
  readonly launch: 'unknown' | 'echo' | 'json';
  /** Types that add and del support; without any, neither command is supported. */
  readonly types: readonly PortType[];
  /** Whether it supports forward, stop and patch. */
  readonly forwards: boolean;
  /** Whether it can add a ring that another process has added. */
  readonly sharesRings: boolean;
  /** Which patch is dropped with a deleted port. */
  readonly delDrops: DroppedPatch;
  /** Whether ports can have queues (phy:0nq1). */
  readonly queues: boolean;
  /** How the reply to a patch writes the ports. */
  readonly patchNames: PatchSpelling['patchNames'];
  /** Whether it supports flow rules. */
  readonly flow: boolean;
  /** Whether no other process has its devices, as before DPDK hotplug for several processes. */
  readonly ownDevices: boolean;
  /** Maximum number of words. */
  readonly wordRoom: number;
  /** Maximum length of the third word of any command, which could be a program to launch, in bytes. */
  readonly programRoom: number;
}

const PRIMARY_18_02: PrimaryDialect = {
  status: idleStatus,
  cleared: undefined,
  exit: 'none',
  launch: 'unknown',
  types: [],
  forwards: false,
  sharesRings: false,
  delDrops: 'patch-to',
  queues: false,
  patchNames: 'as-read',
  flow: false,
  ownDevices: true,
  wordRoom: 9,
  programRoom: Infinity,
};

/** The changes of each release, from the recordings. */
const CHANGES: Changes<PrimaryDialect> = {
  '18.05.1': {
    status: (state) => spacedStatus(state, 'without-lcores'),
    cleared: '{"status": "cleared"}',
    exit: 'echo',
  },
  '18.08.2': {
    status: (state) => spacedStatus(state, 'with-lcores'),
    launch: 'echo',
    wordRoom: 47,
    programRoom: 15,
  },
  '18.08.4': {
    cleared: '{"result":"succeeded","command":"clear"}',
    exit: 'json',
    launch: 'json',
    types: ['vhost', 'ring', 'pcap', 'nullpmd'],
  },
  '19.08': { status: (state) => fullStatus(state, 'ports'), forwards: true, ownDevices: false },
  '19.11': {
    status: (state) => fullStatus(state, 'ports-queues-pipes'),
    types: ['vhost', 'ring', 'pcap', 'nullpmd', 'memif', 'pipe'],
    delDrops: 'first-patch',
    queues: true,
    patchNames: 'as-sent',
    flow: true,
  },
  '20.02': { sharesRings: true },
};

/** The dialect of a release. */
export function primaryDialect(release: Release): PrimaryDialect {
  return inRelease(release, PRIMARY_18_02, CHANGES);
}
