import type { components } from '#generated/types.js';
import type { PrimaryStatus } from '../spp/protocol/primary.js';
import type { Ids } from './ids.js';

export type Port = components['schemas']['TopologyPort'];
type PortType = Port['type'];

/** The types in the order in which ports are listed. */
const TYPES: readonly PortType[] = ['phy', 'vhost', 'ring', 'pcap', 'nullpmd', 'tap', 'memif', 'pipe', 'udf'];

const NAME = /^([a-z]+):(0|[1-9]\d{0,8})(?:nq(0|[1-9]\d{0,8}))?$/;

interface Parts {
  readonly type: PortType;
  readonly number?: number;
  readonly queue?: number;
}

/** A port while data on it are gathered. */
interface Gathered extends Parts {
  readonly id: string;
  readonly name: string;
  readonly processes: Set<string>;
  address?: string;
  counters?: NonNullable<Port['counters']>;
}

/** The ports of a panel. */
export class Ports {
  readonly #ports = new Map<string, Gathered>();

  constructor(private readonly ids: Ids) {}

  /**
   * Adds a port of a process.
   *
   * @param process the id of the process.
   * @returns the id of the port.
   */
  named(name: string, process: string): string {
    return this.#port(name, process).id;
  }

  /**
   * Adds the ports of a process.
   *
   * @param process the id of the process.
   * @returns their ids, each once.
   */
  have(names: Iterable<string>, process: string): string[] {
    const found = new Set([...names].map((name) => this.#port(name, process)));
    for (const { processes } of found) processes.add(process);
    return [...found].map(({ id }) => id);
  }

  /** Adds the port data in the status of the primary. @param process the id of the primary. */
  count({ phy_ports: phys = [], ring_ports: rings = [] }: PrimaryStatus, process: string): void {
    for (const { id, eth, ...counters } of phys) {
      const port = this.#port(`phy:${id}`, process);
      if (eth !== undefined) port.address = eth;
      port.counters = countersOf(counters);
    }
    for (const { id, ...counters } of rings) {
      this.#port(`ring:${id}`, process).counters = countersOf(counters);
    }
  }

  /** All ports, by type, number and queue. A queue has the address of its NIC. */
  list(): Port[] {
    return [...this.#ports.values()].sort(inOrder).map(({ processes, address, counters, ...port }) => {
      const nic = port.queue === undefined ? undefined : this.#ports.get(`phy:${port.number ?? ''}`);
      const mac = address ?? nic?.address;
      return {
        ...port,
        processes: [...processes],
        ...(mac === undefined ? {} : { address: mac }),
        ...(counters === undefined ? {} : { counters }),
      };
    });
  }

  #port(name: string, process: string): Gathered {
    const parts = partsOf(name);
    // Undefined ports of two processes are different ports.
    const key = parts.type === 'udf' ? `${process} ${name}` : name;
    let port = this.#ports.get(key);
    if (port === undefined) {
      const id = this.ids.take(parts.type === 'pcap' ? `pcap-port:${parts.number ?? ''}` : key);
      port = { id, name, ...parts, processes: new Set() };
      this.#ports.set(key, port);
    }
    return port;
  }
}

function partsOf(name: string): Parts {
  const [, word, number, queue] = NAME.exec(name) ?? [];
  const type = TYPES.find((each) => each === word);
  if (type === undefined || type === 'udf' || (queue !== undefined && type !== 'phy')) return { type: 'udf' };
  return { type, number: Number(number), ...(queue === undefined ? {} : { queue: Number(queue) }) };
}

function countersOf({
  rx,
  tx,
  rx_drop,
  tx_drop,
}: NonNullable<Port['counters']>): NonNullable<Port['counters']> {
  return {
    ...(rx === undefined ? {} : { rx }),
    ...(tx === undefined ? {} : { tx }),
    ...(rx_drop === undefined ? {} : { rx_drop }),
    ...(tx_drop === undefined ? {} : { tx_drop }),
  };
}

function inOrder(a: Gathered, b: Gathered): number {
  return (
    TYPES.indexOf(a.type) - TYPES.indexOf(b.type) ||
    (a.number ?? 0) - (b.number ?? 0) ||
    (a.queue ?? -1) - (b.queue ?? -1) ||
    (a.id < b.id ? -1 : 1)
  );
}
