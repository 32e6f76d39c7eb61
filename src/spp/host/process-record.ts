import type { ProcessType } from '../../text/process-id.js';
import type { DamageKind } from './findings.js';
import { PortUpdates } from './port-updates.js';

/**
 * Whether spp-ctl knows the whole life of a process. `presumed`: it connected so soon after the start of spp-ctl that
 * it may be older; its first status decides.
 */
export type History = 'known' | 'presumed' | 'unknown';

/** A vhost that an nfv deleted: the nfv keeps a record of it (N9). */
export interface DeletedVhost {
  readonly port: string;
  /** Its former slot; undefined when not known. */
  readonly slot: number | undefined;
  /** Number of devices that the host had created at the time. */
  readonly at: number;
}

/** What is known of one process of the host since it connected. */
export class ProcessRecord {
  isConnected = true;
  /** The object of the last status; undefined when none was read on this connection. */
  lastStatus: unknown;
  /** Whether a command was sent since the last status: the next status may mean something else even if it is equal. */
  mayHaveChanged = false;
  /** The record before the disconnection, until the status shows whether it is the same process. */
  previous: ProcessRecord | undefined;
  /** How the process was disconnected: it exited, or only the connection was lost. */
  end: 'died' | 'lost' | undefined;
  /** Whether no earlier connection of the process is known, and there was none before spp-ctl started. */
  isFirstConnection = false;
  /** Whether a primary may be another one than the one before: its first status decides. */
  mayBeNew = false;
  /** Whether a change was sent since it connected. */
  wasChanged = false;
  /** Whether spp-ctl sent exit to the process. */
  wasToldToExit = false;
  isRunning = false;
  /**
   * Rings and ports that the process created, as its status lists them; for vf and mirror all ports that they ever
   * opened (V8).
   */
  ports = new Set<string>();
  /** Ports of changes whose outcome is unknown: the process may have them. */
  possiblePorts = new Set<string>();
  /** Patches by source; `udf` stands for a deleted destination. */
  patches = new Map<string, string>();
  /** Ports that were ends of a patch since they were added (N3). */
  patchedPorts = new Set<string>();
  /**
   * Slots in which a port other than a ring was created during the life of the process, or that it took over at its
   * launch (H10): a ring of another process in such a slot prevents this process from adding the same ring (seen in
   * random runs on real hosts).
   */
  seenSlots = new Set<number>();
  /** Slots in which the process itself created a port: these count where processes do not share devices. */
  usedSlots = new Set<number>();
  /** Rings that the process has added: it keeps them whatever the primary adds (H9). */
  rings = new Set<string>();
  deletedVhosts: DeletedVhost[] = [];
  /** Ports that vf or mirror could not open when they were attached, and tries to open again with each change (V9). */
  unopenedPorts = new Set<string>();
  /** The updates of the ports of a vf (V11). */
  portUpdates = new PortUpdates();
  /** Ports that another process has removed or broken, with the kind of damage. */
  brokenPorts = new Map<string, DamageKind>();
  /** Whether the first port has become `udf`. */
  isTableBroken = false;

  /** @param since number of the connection on the host; it orders connections in time. */
  constructor(
    readonly id: string,
    readonly kind: ProcessType,
    public history: History,
    readonly since: number,
  ) {}

  get isStatusKnown(): boolean {
    return this.lastStatus !== undefined;
  }

  /** Whether the process has, or may have, the port. */
  mayHold(port: string): boolean {
    return this.ports.has(port) || this.possiblePorts.has(port) || this.unopenedPorts.has(port);
  }

  /** Takes over the record of the same process from before its connection was lost. */
  adopt(previous: ProcessRecord): void {
    this.history = previous.history;
    this.isFirstConnection = false;
    this.rings = previous.rings;
    this.seenSlots = previous.seenSlots;
    this.usedSlots = previous.usedSlots;
    this.deletedVhosts = previous.deletedVhosts;
    this.unopenedPorts = previous.unopenedPorts;
    this.portUpdates = previous.portUpdates;
    this.brokenPorts = previous.brokenPorts;
    this.patchedPorts = previous.patchedPorts;
    this.possiblePorts = previous.possiblePorts;
  }

  clone(): ProcessRecord {
    const copy = new ProcessRecord(this.id, this.kind, this.history, this.since);
    copy.isConnected = this.isConnected;
    copy.lastStatus = this.lastStatus;
    copy.mayHaveChanged = this.mayHaveChanged;
    copy.previous = this.previous?.clone();
    copy.end = this.end;
    copy.isFirstConnection = this.isFirstConnection;
    copy.mayBeNew = this.mayBeNew;
    copy.wasChanged = this.wasChanged;
    copy.wasToldToExit = this.wasToldToExit;
    copy.isRunning = this.isRunning;
    copy.ports = new Set(this.ports);
    copy.possiblePorts = new Set(this.possiblePorts);
    copy.patches = new Map(this.patches);
    copy.patchedPorts = new Set(this.patchedPorts);
    copy.rings = new Set(this.rings);
    copy.seenSlots = new Set(this.seenSlots);
    copy.usedSlots = new Set(this.usedSlots);
    copy.deletedVhosts = [...this.deletedVhosts];
    copy.unopenedPorts = new Set(this.unopenedPorts);
    copy.portUpdates = this.portUpdates.clone();
    copy.brokenPorts = new Map(this.brokenPorts);
    copy.isTableBroken = this.isTableBroken;
    return copy;
  }
}
