/** The order of processes along the flow of packets: from NICs through processes to virtual machines. */
import { indexOf, type Topology } from '../topology.js';

/** Processes that are connected by ports other than NICs. */
export interface PathGroup {
  /** The processes by their distance from where packets come in. */
  readonly ranks: readonly (readonly string[])[];
}

/** Who sends to a port, and who takes packets from it: process ids. */
interface PortUse {
  readonly writers: Set<string>;
  readonly readers: Set<string>;
}

/** The uses of all ports with edges. */
export function usesOf(topology: Topology): ReadonlyMap<string, PortUse> {
  const { ports } = indexOf(topology);
  const uses = new Map<string, PortUse>();
  const use = (port: string): PortUse | undefined => {
    if (!ports.has(port)) return undefined;
    const known = uses.get(port) ?? { writers: new Set(), readers: new Set() };
    uses.set(port, known);
    return known;
  };
  for (const { from, to, process } of topology.edges) {
    use(from)?.readers.add(process);
    use(to)?.writers.add(process);
  }
  return uses;
}

/** Groups the processes by path. The groups, and the processes of a rank, are in the order of the topology. */
export function pathGroups(topology: Topology): PathGroup[] {
  const { ports } = indexOf(topology);
  const order = new Map(topology.processes.map(({ id }, at) => [id, at]));
  const next = new Map<string, Set<string>>();
  const beside = new Map<string, Set<string>>();
  const nics = new Map<string, number>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  for (const [id, { writers, readers }] of usesOf(topology)) {
    const port = ports.get(id);
    if (port === undefined || port.type === 'pipe') continue;
    if (port.type === 'phy') {
      for (const reader of readers)
        nics.set(reader, Math.min(nics.get(reader) ?? Number.POSITIVE_INFINITY, port.number ?? 0));
      continue;
    }
    for (const writer of writers)
      for (const reader of readers) if (reader !== writer) add(next, writer, reader);
    const [first, ...rest] = [...writers, ...readers];
    if (first === undefined) continue;
    for (const each of rest) {
      add(beside, first, each);
      add(beside, each, first);
    }
  }
  const groups: PathGroup[] = [];
  const seen = new Set<string>();
  for (const { id } of topology.processes) {
    if (seen.has(id)) continue;
    const members = reach([id], beside, seen).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    groups.push({ ranks: ranksOf(members, next, nics, order) });
  }
  return groups;
}

/** All that can be reached from the first ones; adds it to `seen`. */
function reach(
  from: readonly string[],
  ways: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): string[] {
  const found = [...from];
  for (const id of from) seen.add(id);
  for (const id of found) {
    for (const other of ways.get(id) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      found.push(other);
    }
  }
  return found;
}

/** Ranks by the distance from the first process that takes packets from a NIC, or that nothing sends to. */
function ranksOf(
  members: readonly string[],
  next: ReadonlyMap<string, ReadonlySet<string>>,
  nics: ReadonlyMap<string, number>,
  order: ReadonlyMap<string, number>,
): string[][] {
  const fed = new Set(members.flatMap((id) => [...(next.get(id) ?? [])]));
  const isSource = (id: string): boolean => nics.has(id) || !fed.has(id);
  const nicOf = (id: string): number => nics.get(id) ?? Number.MAX_SAFE_INTEGER;
  const sources = members.filter(isSource).sort((a, b) => nicOf(a) - nicOf(b));
  const rank = new Map<string, number>();
  for (const source of [...sources, ...members]) {
    if (rank.has(source)) continue;
    rank.set(source, 0);
    const queue = [source];
    for (const id of queue) {
      for (const other of next.get(id) ?? []) {
        if (rank.has(other)) continue;
        rank.set(other, (rank.get(id) ?? 0) + 1);
        queue.push(other);
      }
    }
  }
  const ranks: string[][] = [];
  for (const id of members) (ranks[rank.get(id) ?? 0] ??= []).push(id);
  const filled = ranks.filter((each) => each.length > 0);
  // A process is beside those that send to it.
  for (const [at, each] of filled.entries()) {
    const before = filled[at - 1];
    if (before === undefined) continue;
    const middle = new Map(
      each.map((id) => {
        const writers = [...before.keys()].filter((index) => next.get(before[index] ?? '')?.has(id));
        return [id, writers.length === 0 ? before.length : writers.reduce((a, b) => a + b) / writers.length];
      }),
    );
    each.sort(
      (a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
  }
  return filled;
}
