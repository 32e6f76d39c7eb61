import type { ProcessKind } from '../../text/process-id.js';
import type { DamageKind } from './verdict.js';

/**
 * Whether spp-ctl has seen all of a process's life. `presumed`: it connected so soon after spp-ctl started that it may have
 * been there before; its first status decides.
 */
export type History = 'known' | 'presumed' | 'unknown';

/** A vhost that an nfv deleted: its record stays in the process (N9). */
export interface StaleVhost {
  readonly port: string;
  /** The slot that it had; undefined when that is not known. */
  readonly slot: number | undefined;
  /** How many devices the host had made by then. */
  readonly at: number;
}

/** What is known of one process of the host, from its connection on. */
export class ProcessMemory {
  isConnected = true;
  /** The object that its last status was read into; undefined when none was read on this connection. */
  lastStatus: unknown;
  /** Whether it was told something since its last status, which may then be another one though it reads the same. */
  wasToldSince = false;
  /** What it was before it was disconnected, until its status tells whether it is the same process. */
  former: ProcessMemory | undefined;
  /** Whether the process ended itself when it was disconnected, or only the connection was lost. */
  end: 'died' | 'lost' | undefined;
  /** Whether anything was changed since it connected. */
  wasChanged = false;
  /** Whether it was told to exit. */
  wasToldToExit = false;
  isRunning = false;
  /** Rings and ports that it made, as its status lists them; of vf and mirror those that it ever opened (V8). */
  ports = new Set<string>();
  /** Ports of changes whose outcome is unknown: it may have them. */
  perhaps = new Set<string>();
  /** Its patches by source; `udf` for a destination that was deleted. */
  patches = new Map<string, string>();
  /** Ports that were ends of a patch since they were added (N3). */
  ends = new Set<string>();
  /**
   * Slots in which a port that is no ring was made while it lived, and those that it took over at its launch (H10): a ring
   * of another process that stands there now keeps it from adding the same ring (seen in random runs on real hosts).
   */
  seenSlots = new Set<number>();
  /** Slots in which it made a port itself: those that count where processes do not share their devices. */
  usedSlots = new Set<number>();
  /** Rings that it has added in its life: it keeps them whatever the primary adds (H9). */
  rings = new Set<string>();
  stale: StaleVhost[] = [];
  /** Ports that vf or mirror could not open when they were attached, and tries to open again with each change (V9). */
  pending = new Set<string>();
  /** Ports that were taken away from it, or broken, by another process: by port, what is wrong. */
  lost = new Map<string, DamageKind>();
  /** Whether its first port has become `udf`. */
  isTableBroken = false;

  /** @param since counts the connections of the host, so that it can be told what came first. */
  constructor(
    readonly id: string,
    readonly kind: ProcessKind,
    public history: History,
    readonly since: number,
  ) {}

  get isSeen(): boolean {
    return this.lastStatus !== undefined;
  }

  /** Whether it has this port, or may have it. */
  mayHold(port: string): boolean {
    return this.ports.has(port) || this.perhaps.has(port) || this.pending.has(port);
  }

  /** Takes over what was known of the same process before its connection was lost. */
  adopt(former: ProcessMemory): void {
    this.history = former.history;
    this.rings = former.rings;
    this.seenSlots = former.seenSlots;
    this.usedSlots = former.usedSlots;
    this.stale = former.stale;
    this.pending = former.pending;
    this.lost = former.lost;
    this.ends = former.ends;
    this.perhaps = former.perhaps;
  }

  clone(): ProcessMemory {
    const copy = new ProcessMemory(this.id, this.kind, this.history, this.since);
    copy.isConnected = this.isConnected;
    copy.lastStatus = this.lastStatus;
    copy.wasToldSince = this.wasToldSince;
    copy.former = this.former?.clone();
    copy.end = this.end;
    copy.wasChanged = this.wasChanged;
    copy.wasToldToExit = this.wasToldToExit;
    copy.isRunning = this.isRunning;
    copy.ports = new Set(this.ports);
    copy.perhaps = new Set(this.perhaps);
    copy.patches = new Map(this.patches);
    copy.ends = new Set(this.ends);
    copy.rings = new Set(this.rings);
    copy.seenSlots = new Set(this.seenSlots);
    copy.usedSlots = new Set(this.usedSlots);
    copy.stale = [...this.stale];
    copy.pending = new Set(this.pending);
    copy.lost = new Map(this.lost);
    copy.isTableBroken = this.isTableBroken;
    return copy;
  }
}
