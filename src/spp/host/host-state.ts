import { Capabilities } from '../capabilities.js';
import type { PrimaryPortList } from './primary-port-list.js';
import { typeOf } from './change.js';
import type { ProcessRecord } from './process-record.js';
import { Slots } from './slots.js';

/** The socket file that all memifs of the host share (H11). */
export const MEMIF_FILE = '/tmp/spp-memif.sock';

/** A ring that the primary has added (H9). */
export interface PrimaryRing {
  /** Whether a hotplug happened since: then no other process can add the ring. */
  hotplugSince: boolean;
  /** Number of connections at the time: a process that connected later cannot add the ring at all. */
  readonly at: number;
}

/** A device of a dead process. It remains until the primary is restarted, or another process removes it. */
export interface Orphan {
  readonly owner: string;
  /**
   * Whether an nfv launched since then failed to delete it: rings in lower slots hide the device from all processes
   * (H10).
   */
  readonly isStuck?: boolean;
}

/** The state of the host model. */
export class HostState {
  /** By process id. A disconnected process stays until it is known to be gone for good. */
  processes = new Map<string, ProcessRecord>();
  slots = new Slots();
  /** The port list of the primary; undefined when its history is not known. */
  primaryPorts: PrimaryPortList | undefined;
  /**
   * Ports of the primary whose add failed, or whose deletion hit another port: the port list differs from the status.
   */
  inconsistentPorts = new Set<string>();
  /** All rings of the host; undefined when the status of the primary may be incomplete. */
  rings: ReadonlySet<string> | undefined;
  /** Capabilities of the release, from evidence of the primary. */
  release = new Capabilities('primary');
  /** Rings that the primary ever added, and whether a hotplug happened since (H9). */
  primaryRings = new Map<string, PrimaryRing>();
  orphans = new Map<string, Orphan>();
  /** Vhosts and memifs whose add failed: their device may exist nevertheless (H6). */
  leftovers = new Set<string>();
  /** Whether a secondary has died since the last hotplug add (H4). */
  hasDeathSinceHotplug = false;
  /** Connection state of the primary; `unseen` when none has connected to this spp-ctl yet. */
  primary: 'unseen' | 'here' | 'lost' | 'died' = 'unseen';
  /** When the primary disconnected, on the scale of ProcessRecord.since. */
  primaryLeftAt = 0;
  /** Counts connections and disconnections. */
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

  /** Whether all processes share their devices. An unknown release may share them. */
  get sharesDevices(): boolean {
    return this.release.may('sharesDevices', true);
  }

  /**
   * Slot of the device that a process has for a port. Each process has its own device for a ring, and for every port
   * where devices are not shared.
   */
  slotOf(port: string, id: string): number | undefined {
    return this.slots.find(port, typeOf(port) === 'ring' || !this.sharesDevices ? id : undefined);
  }

  /** After a hotplug or a launch, processes cannot add a ring of the primary that they do not have yet (H9). */
  blockPrimaryRings(): void {
    for (const ring of this.primaryRings.values()) ring.hotplugSince = true;
  }

  /** Connected processes. */
  *connected(): Iterable<ProcessRecord> {
    for (const record of this.processes.values()) if (record.isConnected) yield record;
  }

  /** Another connected process that has, or may have, the port. Rings do not count: they are shared on purpose. */
  holderOf(port: string, besides: string): ProcessRecord | undefined {
    for (const record of this.processes.values()) {
      const isThere = record.isConnected || record.end === 'lost';
      if (isThere && record.id !== besides && record.mayHold(port)) return record;
    }
    return undefined;
  }
}
