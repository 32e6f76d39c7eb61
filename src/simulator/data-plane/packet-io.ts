import type { DropReason, EndKind } from './ends.js';
import type { Mbuf } from './mbuf.js';

/** A counter that the primary keeps for a port in the memory that all processes share. */
export type Counted = 'rx' | 'tx' | 'txDrop';

/**
 * What a poll loop does with devices: `rte_eth_rx_burst` and `rte_eth_tx_burst` by slot, counting, and giving packets
 * up. An operation on a device that is gone, or without queues, ends the process (rules N7 and H7).
 */
export interface PacketIo {
  /** Whether a copy shares the bytes of its original. */
  readonly sharesBytes: boolean;
  /** Receives up to `max` packets from a queue of the device in a slot. */
  receive(slot: number, queue: number, max: number): Mbuf[];
  /**
   * Sends packets by the device in a slot. Returns how many it took, from the first; the sender keeps the others, to
   * free them.
   */
  send(slot: number, mbufs: readonly Mbuf[]): number;
  /** Why the device in a slot did not take a packet that was sent to it. */
  whyRefused(slot: number): { port: string; reason: DropReason };
  /** Puts packets into a ring by name. Returns how many it took. */
  enqueue(ring: string, mbufs: readonly Mbuf[]): number;
  /** Takes packets from a ring by name. */
  dequeue(ring: string, max: number): Mbuf[];
  /** Keeps packets until a later pass, in a buffer of the process. */
  keep(mbufs: readonly Mbuf[]): void;
  /** Gives up packets that arrived somewhere. */
  end(kind: EndKind, port: string | undefined, mbufs: readonly Mbuf[]): void;
  /** Loses packets (`rte_pktmbuf_free`). */
  drop(mbufs: readonly Mbuf[], reason: DropReason, port?: string): void;
  /** Records that a VLAN operation is about to change packets. */
  willChange(mbufs: readonly Mbuf[]): void;
  /**
   * Counts packets of the port in a slot, as basic_forwarder.c does: for a phy and a ring in the memory of the primary,
   * for others where no status shows it.
   */
  count(slot: number, what: Counted, packets: number): void;
}
