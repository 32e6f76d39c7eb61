import type { EtcdClient } from '../etcd/client.js';
import { EtcdError } from '../etcd/errors.js';
import type { Topology } from '../topology/builder.js';
import { NodesUnknownError } from './errors.js';
import { isNodeName, TOPOLOGIES, topologyKeyOf } from './keys.js';
import { readTopology } from './stored-values.js';
import { read } from './summary.js';

/** The topologies of all nodes, or of one. */
export interface ReadTopology {
  readonly topology: Topology;
  /** Time of the read, on the clock of Date.now(). */
  readonly asOf: number;
}

/** Maximum number of topologies of single nodes that are kept. */
const MAX_KEPT = 20;

/** Number of topologies per request. */
const PAGE = 20;

/** Reads the topologies of all nodes on request. Returns the last ones while etcd is unreachable. */
export class Topologies {
  #last: { readonly nodes: ReadonlyMap<string, Topology>; readonly asOf: number } | undefined;
  #reading: Promise<void> | undefined;
  /** The last topologies of single nodes, the oldest first. */
  readonly #kept = new Map<string, ReadTopology>();

  constructor(private readonly client: EtcdClient) {}

  /** @param event the id of the last event here. @throws NodesUnknownError when etcd was never reached. */
  async read(event: string): Promise<ReadTopology> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    try {
      await this.#reading;
    } catch (error) {
      if (!(error instanceof EtcdError)) throw error;
      if (this.#last === undefined) throw new NodesUnknownError(error.message, { cause: error });
    }
    const { nodes, asOf } = this.#last ?? { nodes: new Map<string, Topology>(), asOf: Date.now() };
    const head = { time: new Date(asOf).toISOString(), event };
    const parts = [...nodes.values()];
    return {
      topology: {
        ...head,
        processes: parts.flatMap(({ processes }) => processes),
        components: parts.flatMap(({ components }) => components),
        ports: parts.flatMap(({ ports }) => ports),
        edges: parts.flatMap(({ edges }) => edges),
      },
      asOf,
    };
  }

  /**
   * Reads the topology of one node, with the ids of its own panel. While etcd is unreachable, it is the one that was read last.
   *
   * @returns undefined when the node has published none, or an invalid one.
   * @throws NodesUnknownError when etcd is unreachable, and none was read before.
   */
  async readOf(node: string): Promise<ReadTopology | undefined> {
    const asOf = Date.now();
    try {
      const { kv } = await this.client.get(topologyKeyOf(node));
      this.#kept.delete(node);
      const topology = kv && read(() => readTopology(kv.value));
      if (topology === undefined || topology instanceof Error) return undefined;
      this.#keep(node, { topology, asOf });
    } catch (error) {
      if (!(error instanceof EtcdError)) throw error;
      if (!this.#kept.has(node)) throw new NodesUnknownError(error.message, { cause: error });
    }
    return this.#kept.get(node);
  }

  #keep(node: string, read: ReadTopology): void {
    this.#kept.set(node, read);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #read(): Promise<void> {
    const asOf = Date.now();
    const { kvs } = await this.client.list(TOPOLOGIES, PAGE);
    const nodes = new Map<string, Topology>();
    for (const { key, value } of kvs) {
      const node = key.slice(TOPOLOGIES.length);
      if (!isNodeName(node)) continue;
      try {
        nodes.set(node, named(node, readTopology(value)));
      } catch {
        // An invalid topology, perhaps of another release, must not hide the others.
      }
    }
    this.#last = { nodes, asOf };
  }
}

/** A topology with the name of its node before each id. */
function named(node: string, { processes, components, ports, edges, ...head }: Topology): Topology {
  const own = (id: string): string => `${node}/${id}`;
  return {
    ...head,
    processes: processes.map((process) => ({
      ...process,
      id: own(process.id),
      ports: process.ports.map(own),
    })),
    components: components.map((each) => ({ ...each, id: own(each.id), process: own(each.process) })),
    ports: ports.map((port) => ({ ...port, id: own(port.id), processes: port.processes.map(own) })),
    edges: edges.map((edge) => ({
      ...edge,
      id: own(edge.id),
      process: own(edge.process),
      from: own(edge.from),
      to: own(edge.to),
    })),
  };
}
