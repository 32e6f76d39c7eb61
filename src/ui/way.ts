/** The whole way of the packets on a cable, as far as patches, components and rings show it. */
import type { Focus } from './selection.js';
import { type Edge, indexOf, type Topology } from './topology.js';

/** Everything before and behind the edges, up to NICs and virtual machines. */
export function wayOf(topology: Topology, edgeIds: readonly string[]): Focus {
  const { edges, ports, components } = indexOf(topology);
  const [from, to] = [new Map<string, Edge[]>(), new Map<string, Edge[]>()];
  const add = (map: Map<string, Edge[]>, key: string, edge: Edge): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [edge]);
    else list.push(edge);
  };
  for (const edge of topology.edges) {
    // An entry of a classifier that sends to the port is no cable of its own.
    if (edge.type === 'classify') continue;
    add(from, edge.from, edge);
    add(to, edge.to, edge);
  }
  /** Whether packets go on from there within the panel: from a component, a ring or a pipe. */
  const passes = (id: string): boolean => {
    const type = ports.get(id)?.type;
    return type === undefined || type === 'ring' || type === 'pipe';
  };
  const start = edgeIds.map((id) => edges.get(id)).filter((edge) => edge !== undefined);
  const found = new Set(start);
  const walk = (next: (edge: Edge) => readonly Edge[]): void => {
    const queue = [...start];
    const seen = new Set(start);
    for (const edge of queue) {
      for (const each of next(edge)) {
        if (seen.has(each)) continue;
        seen.add(each);
        found.add(each);
        queue.push(each);
      }
    }
  };
  walk((edge) => (passes(edge.to) ? (from.get(edge.to) ?? []) : []));
  walk((edge) => (passes(edge.from) ? (to.get(edge.from) ?? []) : []));
  const ends = [...found].flatMap((edge) => [edge.from, edge.to]);
  return {
    edges: new Set([...found].map(({ id }) => id)),
    ports: new Set(ends.filter((id) => ports.has(id))),
    components: new Set(ends.filter((id) => components.has(id))),
    processes: new Set([...found].map(({ process }) => process)),
    byEdges: true,
  };
}
