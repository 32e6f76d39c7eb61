import type { Edge, Port, PortType, Topology } from '../topology.js';
import type { Rect, Shelf, ShelfPort } from './scene.js';

/** Sizes of a shared port, in pixels. The style sheets use the same sizes. */
const PORT = { height: 40, gap: 8 };
const COMPACT_PORT = { height: 26, gap: 4 };
/** With more ports than this, a shelf draws them compact. */
const MANY = 24;
/** With more unused ports than this, a shelf leaves them out unless all unused ports are shown. */
const MANY_UNUSED = 16;

export type ShelvedPorts = Readonly<Record<Shelf, readonly Port[]>>;

/** The shelf of a port type. A pipe is drawn in the primary, which owns it. */
export function shelfOf(type: PortType): Shelf | undefined {
  if (type === 'pipe') return undefined;
  if (type === 'phy') return 'left';
  return type === 'ring' ? 'top' : 'right';
}

const RIGHT_ORDER: readonly PortType[] = ['vhost', 'tap', 'memif', 'pcap', 'nullpmd', 'udf'];

/** The ids at the ends of all edges: ports, components and processes. */
export function endsOf(edges: readonly Edge[]): Set<string> {
  return new Set(edges.flatMap(({ from, to }) => [from, to]));
}

/**
 * Assigns the ports to their shelves.
 *
 * @param withUnused whether to keep all unused ports.
 */
export function shelve(
  { ports, edges }: Pick<Topology, 'ports' | 'edges'>,
  withUnused: boolean,
): ShelvedPorts {
  const used = endsOf(edges);
  const shelf = (name: Shelf): Port[] => {
    const all = ports.filter(({ type }) => shelfOf(type) === name).sort(inOrder);
    const unused = all.filter(({ id }) => !used.has(id));
    return withUnused || unused.length <= MANY_UNUSED ? all : all.filter(({ id }) => used.has(id));
  };
  return { left: shelf('left'), top: shelf('top'), right: shelf('right') };
}

function inOrder(a: Port, b: Port): number {
  return (
    RIGHT_ORDER.indexOf(a.type) - RIGHT_ORDER.indexOf(b.type) ||
    (a.number ?? 0) - (b.number ?? 0) ||
    (a.queue ?? -1) - (b.queue ?? -1)
  );
}

/** Places ports in a column. */
export function placeColumn(
  ports: readonly Port[],
  shelf: Shelf,
  at: { readonly x: number; readonly y: number; readonly width: number },
  used: ReadonlySet<string>,
): ShelfPort[] {
  const compact = ports.length > MANY;
  const { height, gap } = compact ? COMPACT_PORT : PORT;
  return ports.map(({ id, type }, index) => ({
    id,
    type,
    shelf,
    compact,
    used: used.has(id),
    x: at.x,
    y: at.y + index * (height + gap),
    width: at.width,
    height,
  }));
}

/** Places ports in lines, as many per line as fit. */
export function placeLines(
  ports: readonly Port[],
  shelf: Shelf,
  area: Pick<Rect, 'x' | 'y' | 'width'>,
  portWidth: number,
  used: ReadonlySet<string>,
): ShelfPort[] {
  const compact = ports.length > MANY;
  const { height, gap } = compact ? COMPACT_PORT : PORT;
  const perLine = Math.max(1, Math.floor((area.width + gap) / (portWidth + gap)));
  // Lines are filled evenly and centred.
  const lines = Math.ceil(ports.length / perLine);
  const each = Math.ceil(ports.length / Math.max(1, lines));
  const start = area.x + (area.width - (each * (portWidth + gap) - gap)) / 2;
  return ports.map(({ id, type }, index) => ({
    id,
    type,
    shelf,
    compact,
    used: used.has(id),
    x: start + (index % each) * (portWidth + gap),
    y: area.y + Math.floor(index / each) * (height + gap),
    width: portWidth,
    height,
  }));
}
