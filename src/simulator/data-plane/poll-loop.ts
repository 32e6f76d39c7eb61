import type { Mbuf } from './mbuf.js';
import type { PacketIo } from './packet-io.js';

/** Packets that a poll loop receives at once (MAX_PKT_BURST in shared/common.h). */
export const MAX_PKT_BURST = 32;

/** One pass of a poll loop over one component, or over one port table. */
export interface Poll {
  /** The logical core. */
  readonly core: number;
  /** The component; undefined for a process without components. */
  readonly component?: string | undefined;
  readonly run: (io: PacketIo) => void;
}

/** Packets that a process keeps from one pass to the next. */
export interface Held {
  readonly component: string | undefined;
  /** Slot of the device that they will be sent by. */
  readonly slot: number | undefined;
  readonly mbufs: readonly Mbuf[];
}

/** How a process moves packets. */
export interface DataPath {
  /** What its worker cores run now, by core; nothing while it is idle. */
  polls(): readonly Poll[];
  held?(): Iterable<Held>;
  /** Forgets the packets that it keeps. */
  clear?(): void;
}
