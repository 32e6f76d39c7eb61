import {
  CAPTURE_RING_CAPACITY,
  Fifo,
  MEMIF_CAPACITY,
  NIC_QUEUE_CAPACITY,
  RING_CAPACITY,
  VIRTQUEUE_CAPACITY,
} from './fifo.js';

function capacityOf(queue: string): number {
  const [type] = queue.split(':');
  switch (type) {
    case 'ring':
      return RING_CAPACITY;
    case 'phy':
      return NIC_QUEUE_CAPACITY;
    case 'vhost':
      return VIRTQUEUE_CAPACITY;
    case 'memif':
      return MEMIF_CAPACITY;
    case 'capture':
      return CAPTURE_RING_CAPACITY;
    default:
      // A pcap port reads a file of any length; a null device makes its packets when it is asked.
      return Infinity;
  }
}

/**
 * The queues of a host, by name: `ring:0`; `phy:0 nq 1` for what a NIC received; `vhost:0` for what a VM sent. They
 * are created when a packet first gets there.
 */
export class Queues {
  readonly #queues = new Map<string, Fifo>();

  /** A queue to put packets into. */
  get(name: string): Fifo {
    const queue = this.#queues.get(name) ?? new Fifo(capacityOf(name));
    this.#queues.set(name, queue);
    return queue;
  }

  /** A queue to take packets from. Undefined when no packet was ever there. */
  find(name: string): Fifo | undefined {
    return this.#queues.get(name);
  }

  /** All queues that exist. */
  all(): Iterable<readonly [name: string, queue: Fifo]> {
    return this.#queues;
  }

  clear(): void {
    this.#queues.clear();
  }
}
