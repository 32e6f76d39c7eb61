import { Capabilities } from '../capabilities.js';
import type { PrimaryPortList } from './primary-port-list.js';
import { typeOf } from './change.js';
import type { ProcessRecord } from './process-record.js';
import { Slots } from './slots.js';

/** The socket file that all memifs of the host share (H11). */
export const MEMIF_FILE = '/tmp/spp-memif.sock';

/** A ring that the primary has added (H9). */
export interface PrimaryRing {
  /** Whether there was a hotplug since: nobody else can add it then. */
  hotplugSince: boolean;
  /** How many connections there had been by then: a process that came later cannot add it at all. */
  readonly at: number;
}

/** A device whose process has died. It stays until the primary is restarted, or somebody removes it. */
export interface Orphan {
  readonly owner: string;
  /** Whether an nfv that was launched since could not delete it: rings in lower slots hide it from all (H10). */
  readonly isStuck?: boolean;
}

/** All that is known of the host. */
export class HostState {
  /** By id; those that were disconnected stay until they are known to have gone for good. */
  processes = new Map<string, ProcessRecord>();
  slots = new Slots();
  /** The primary's list of ports; undefined when its history is not known. */
  primaryPorts: PrimaryPortList | undefined;
  /** Ports of the primary whose add failed or whose deletion hit another: its books do not agree with its status. */
  inconsistentPorts = new Set<string>();
  /** All rings of the host; undefined when the primary's release does not tell all of them. */
  rings: ReadonlySet<string> | undefined;
  /** What is known of the release, by what the primary has shown. */
  release = new Capabilities('primary');
  /** Rings that the primary ever added, and whether there was a hotplug since (H9). */
  primaryRings = new Map<string, PrimaryRing>();
  orphans = new Map<string, Orphan>();
  /** Vhosts and memifs whose add failed: their device may be there all the same (H6). */
  leftovers = new Set<string>();
  /** Whether a secondary has died since the last hotplug add (H4). */
  hasDeathSinceHotplug = false;
  /** Whether the primary is there; `unseen` when none has connected to this spp-ctl yet. */
  primary: 'unseen' | 'here' | 'lost' | 'died' = 'unseen';
  /** When the primary went away, counted as ProcessMemory.since. */
  primaryLeftAt = 0;
  /** Counts connections and their ends. */
  turns = 0;

  clone(): HostState {
    const copy = new HostState();
    copy.processes = new Map([...this.processes].map(([id, record]) => [id, record.clone()]));
    copy.slots = this.slots.clone();
    copy.primaryPorts = this.primaryPorts?.clone();
    copy.inconsistentPorts = new Set(this.inconsistentPorts);
    copy.rings = this.rings;
    copy.release = this.release;
    copy.primaryRings = new Map([...this.primaryRings].map(([ring, state]) => [ring, { ...state }]));
    copy.orphans = new Map(this.orphans);
    copy.leftovers = new Set(this.leftovers);
    copy.hasDeathSinceHotplug = this.hasDeathSinceHotplug;
    copy.primary = this.primary;
    copy.primaryLeftAt = this.primaryLeftAt;
    copy.turns = this.turns;
    return copy;
  }

  /** Whether the devices of one process are those of all. As long as the release is not known, they may be. */
  get sharesDevices(): boolean {
    return this.release.may('sharesDevices', true);
  }

  /** The slot of the device that a process has for a port: a ring has one in each process, and so has all where devices are not shared. */
  slotOf(port: string, id: string): number | undefined {
    return this.slots.find(port, typeOf(port) === 'ring' || !this.sharesDevices ? id : undefined);
  }

  /** There was a hotplug or a launch: rings that the primary added are out of reach for those that have them not yet (H9). */
  blockPrimaryRings(): void {
    for (const ring of this.primaryRings.values()) ring.hotplugSince = true;
  }

  /** Connected processes. */
  *connected(): Iterable<ProcessRecord> {
    for (const record of this.processes.values()) if (record.isConnected) yield record;
  }

  /** Another connected process that has the port, or may have it; rings do not count, which are shared on purpose. */
  holderOf(port: string, besides: string): ProcessRecord | undefined {
    for (const record of this.processes.values()) {
      const isThere = record.isConnected || record.end === 'lost';
      if (isThere && record.id !== besides && record.mayHold(port)) return record;
    }
    return undefined;
  }
}
