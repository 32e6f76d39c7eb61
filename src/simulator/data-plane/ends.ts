import type { Packet } from './mbuf.js';

/** Why a packet is lost. */
export type DropReason =
  /** The ring that it was sent to is full. */
  | 'ring-full'
  /** The receive queue of the NIC, the VM or the peer is full. */
  | 'queue-full'
  /** No VM, peer or application is connected to the port that it was sent to. */
  | 'not-connected'
  /** The classifier has neither an entry nor a default for it. */
  | 'no-entry'
  /** The process died of it, or with it in its hands. */
  | 'process-died';

/**
 * What became of a packet, or of a copy of it.
 * - `sent`: left the host by a NIC. `delivered`: taken by a VM, by the peer of a memif, or by an application on a pipe.
 * - `captured`: written to a file by a pcap. `written`: written to the file of a pcap port.
 * - `discarded`: taken by a null device.
 * - `dropped`: lost.
 * - `waiting`: in a queue that nobody empties. `looping`: it still moves.
 */
export type EndKind =
  'sent' | 'delivered' | 'captured' | 'written' | 'discarded' | 'dropped' | 'waiting' | 'looping';

export interface End {
  readonly kind: EndKind;
  /** The port where it is or was, as `phy:0`. Undefined when a process lost it between two ports. */
  readonly port: string | undefined;
  /** The process that had it last, as `vf:1`; the one that captured it. Undefined when no process ever had it. */
  readonly process?: string | undefined;
  /** The component that had it last. */
  readonly component?: string | undefined;
  readonly reason?: DropReason;
  /** The packet as it is there. */
  readonly packet: Packet;
}
