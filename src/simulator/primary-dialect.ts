import type { PatchSpelling } from './patch-command.js';
import type { DroppedPatch, PortType } from './port-table.js';
import { fullStatus, idleStatus, spacedStatus, type PrimaryState } from './primary-status.js';
import { inRelease, type Changes, type Release } from './release.js';

/** How the primary of one release differs from the others. What it doesn't know comes back as an echo. */
export interface PrimaryDialect {
  /** The text of `status`. */
  readonly status: (state: PrimaryState) => string;
  /** The reply to `clear`, or undefined for an echo. */
  readonly cleared: string | undefined;
  /** What the reply to `exit` is: there is none, an echo, or JSON. */
  readonly exit: 'none' | 'echo' | 'json';
  /** Whether it knows `launch`, and whether the reply tells so. */
  readonly launch: 'unknown' | 'echo' | 'json';
  /** Types that add and del know; with none it knows neither command. */
  readonly types: readonly PortType[];
  /** Whether it knows forward, stop and patch. */
  readonly forwards: boolean;
  /** Whether it can add a ring that another process has added. */
  readonly sharesRings: boolean;
  /** Which patch goes with a deleted port. */
  readonly delDrops: DroppedPatch;
  /** Whether ports can have queues (phy:0nq1). */
  readonly queues: boolean;
  /** How the reply to a patch writes the ports. */
  readonly patchNames: PatchSpelling['patchNames'];
  /** Whether it knows flow rules. */
  readonly flow: boolean;
  /** Whether no other process has its devices, as before DPDK's hotplug for several processes. */
  readonly ownDevices: boolean;
  /** Words that it has room for. */
  readonly wordRoom: number;
  /** Bytes that it has room for in the third word of any command, which could be a program to launch. */
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

/** What each release changed, from the recordings. */
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
