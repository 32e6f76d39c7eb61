import type { Mbuf } from './mbuf.js';

/**
 * Slots of each ring of the primary (CLIENT_QUEUE_RINGSIZE in primary/init.h, every release). One slot of an rte_ring
 * always stays free (rte_ring_init: capacity is the mask), so that 127 packets fit.
 */
export const RING_CAPACITY = 128 - 1;

/** Slots of the ring between receiving and writing cores of a pcap (RING_SIZE in pcap/spp_pcap.c), less the free one. */
export const CAPTURE_RING_CAPACITY = 16_384 - 1;

/** Receive descriptors of a queue of a NIC (RTE_MP_RX_DESC_DEFAULT in shared/common.h). */
export const NIC_QUEUE_CAPACITY = 512;

/** Descriptors of a queue of a virtio device, as QEMU makes it by default. Of a memif: 2^10 (memif/rte_eth_memif.h). */
export const VIRTQUEUE_CAPACITY = 256;

export const MEMIF_CAPACITY = 1024;

/** A queue of packets with a maximum length, first in, first out. */
export class Fifo {
  readonly capacity: number;
  #queued: Mbuf[] = [];
  #takenAt = -Infinity;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get length(): number {
    return this.#queued.length;
  }

  /** The packets in it, oldest first. */
  get queued(): readonly Mbuf[] {
    return this.#queued;
  }

  /** Takes packets until it is full, and returns how many it took (`rte_ring_enqueue_burst`). */
  enqueue(mbufs: readonly Mbuf[]): number {
    const taken = Math.min(mbufs.length, this.capacity - this.#queued.length);
    this.#queued.push(...mbufs.slice(0, taken));
    return taken;
  }

  /** Gives up to `max` packets, oldest first (`rte_ring_dequeue_burst`). `now` is the step. */
  dequeue(max: number, now: number): Mbuf[] {
    if (this.#queued.length > 0) this.#takenAt = now;
    return this.#queued.splice(0, max);
  }

  /** The last step in which packets were taken from it. */
  get takenAt(): number {
    return this.#takenAt;
  }
}
