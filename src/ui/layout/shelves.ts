import type { Edge, Port, PortType, Topology } from '../topology.js';
import type { Shelf } from './scene.js';

/** With more unused ports than this, they are left out unless all unused ports are shown. */
const MANY_UNUSED = 16;

export type ShelvedPorts = Readonly<Record<Shelf, readonly Port[]>>;

const ORDER: readonly PortType[] = ['phy', 'ring', 'vhost', 'tap', 'memif', 'pcap', 'nullpmd', 'udf'];

/** The ids at the ends of all edges: ports, components and processes. */
export function endsOf(edges: readonly Edge[]): Set<string> {
  return new Set(edges.flatMap(({ from, to }) => [from, to]));
}

/**
 * Assigns the ports to their shelves. A pipe is drawn in the primary, which owns it.
 *
 * @param withUnused whether to keep all unused ports.
 */
export function shelve(
  { ports, edges }: Pick<Topology, 'ports' | 'edges'>,
  withUnused: boolean,
): ShelvedPorts {
  const ends = endsOf(edges);
  const all = ports.filter(({ type }) => type !== 'pipe').sort(inOrder);
  const isNic = ({ type }: Port): boolean => type === 'phy';
  const isUsed = ({ id }: Port): boolean => ends.has(id);
  const nics = all.filter(isNic);
  const unusedNics = nics.filter((port) => !isUsed(port));
  const unused = all.filter((port) => !isNic(port) && !isUsed(port));
  return {
    left: withUnused || unusedNics.length <= MANY_UNUSED ? nics : nics.filter(isUsed),
    gap: all.filter((port) => !isNic(port) && isUsed(port)),
    unused: withUnused || unused.length <= MANY_UNUSED ? unused : [],
  };
}

function inOrder(a: Port, b: Port): number {
  return (
    ORDER.indexOf(a.type) - ORDER.indexOf(b.type) ||
    (a.number ?? 0) - (b.number ?? 0) ||
    (a.queue ?? -1) - (b.queue ?? -1)
  );
}
