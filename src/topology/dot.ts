import { formatProcessId, processName } from '../text/process-id.js';
import type { Topology, TopologyEdge, TopologyProcess } from './builder.js';
import {
  ALARM,
  ALIVE,
  componentPart,
  emptyPart,
  FONT,
  MUTED,
  type Part,
  patchPart,
  portPart,
  shortened,
  tablePart,
} from './dot-parts.js';
import { type Attributes, cluster, defaults, digraph, edge } from './dot-text.js';
import type { Port } from './ports.js';

/** Maximum number of lines of an edge label. */
const MAX_LABEL_LINES = 8;

/**
 * Writes a topology in the DOT language: processes are boxes with their components and patches, ports are outside,
 * and edges of running parts are solid, all others dashed. Unused rings of the primary are left out. Equal panels
 * have equal texts, independent of the time.
 *
 * @param isOfAll whether the topology has several nodes: their names, with which the ids begin, are shown then.
 */
export function toDot({ processes, components, ports, edges }: Topology, isOfAll = false): string {
  const nodeOf = (id: string): string => (isOfAll ? `${shortened(id.slice(0, id.indexOf('/')))} ` : '');
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = ports.filter(
    ({ id, type, processes: owners }) => type === 'phy' || owners.length > 0 || touched.has(id),
  );
  // An unconnected port of a single process is drawn in the box of that process.
  const isInside = ({ id, type, processes: owners }: Port): boolean =>
    type !== 'phy' && owners.length === 1 && !touched.has(id);
  const patches = edges.filter(({ type }) => type === 'patch');

  const componentsOf = groupBy(components, ({ process }) => process);
  const patchesOf = groupBy(patches, ({ process }) => process);
  const portsOf = groupBy(shown.filter(isInside), ({ processes: [owner = ''] }) => owner);
  const boxes = processes.map((process) => {
    const { id } = process;
    const parts = [
      ...(componentsOf.get(id) ?? []).map(componentPart),
      ...(patchesOf.get(id) ?? []).map(patchPart),
      ...(touched.has(id) ? [tablePart(process)] : []),
      ...(portsOf.get(id) ?? []).map((port) => portPart(port)),
    ];
    const isConnected = patchesOf.has(id) || parts.some((part) => touched.has(part.id));
    return { process, isConnected, parts: parts.length === 0 ? [emptyPart(process)] : parts };
  });
  const unconnected = boxes.filter(({ isConnected }) => !isConnected);

  return digraph('panel', [
    defaults('graph', { rankdir: 'LR', bgcolor: 'white', fontname: FONT, nodesep: 0.2, ranksep: 0.6 }),
    defaults('node', { fontname: FONT, fontsize: 11, style: 'filled', fillcolor: 'white' }),
    defaults('edge', { fontname: FONT, fontsize: 9 }),
    ...boxes.flatMap(({ process, parts }) => box(process, parts, nodeOf(process.id))),
    ...shown.filter((port) => !isInside(port)).map((port) => portPart(port, nodeOf(port.id)).text),
    ...patches.flatMap(patchEdges),
    ...joined(edges.filter(({ type }) => type !== 'patch')),
    ...inRows(unconnected.flatMap(({ parts }) => parts.slice(0, 1))),
  ]);
}

/** @param node prefix of its name, if there are several nodes. */
function box(process: TopologyProcess, parts: readonly Part[], node: string): string[] {
  const { id, type, 'client-id': clientId, reachable, status } = process;
  const name = node + processName(formatProcessId(type, clientId));
  const state = reachable ? status : 'unreachable';
  const color = reachable ? (status === 'running' ? ALIVE : MUTED) : ALARM;
  return cluster(
    id,
    {
      label: state === undefined ? name : `${name}: ${state}`,
      class: state === undefined ? `process ${type}` : `process ${type} ${state}`,
      style: reachable ? 'rounded,filled' : 'rounded,filled,dashed',
      fillcolor: reachable ? '#f8f9fa' : '#fce8e6',
      color,
      fontcolor: color,
      tooltip: [name, ...cores(process)],
    },
    parts.map(({ text }) => text),
  );
}

function cores({
  'master-lcore': master,
  lcores = [],
  'unused-lcores': unused = [],
}: TopologyProcess): string[] {
  return [
    ...(lcores.length === 0 ? [] : [`cores ${lcores.join(', ')}`]),
    ...(master === undefined ? [] : [`master core ${master}`]),
    ...(unused.length === 0 ? [] : [`unused cores ${unused.join(', ')}`]),
  ];
}

/** A patch passes the box of its process. */
function patchEdges(patch: TopologyEdge): string[] {
  const { id, from, to } = patch;
  return [edge(from, id, { ...lookOf(patch), arrowhead: 'none' }), edge(id, to, lookOf(patch))];
}

/** Parallel edges are one line with all labels: the edge of a classifier and its entries for that port. */
function joined(edges: readonly TopologyEdge[]): string[] {
  const ways = groupBy(edges, ({ from, to }) => JSON.stringify([from, to]));
  return [...ways.values()].flatMap((way) => {
    const label = way.flatMap(labelOf);
    const more = label.length - MAX_LABEL_LINES + 1;
    if (more > 1) label.splice(-more, more, `and ${more} more`);
    const looks = label.length === 0 ? {} : { label };
    return way.slice(0, 1).map((first) => edge(first.from, first.to, { ...lookOf(first), ...looks }));
  });
}

function labelOf({ vlan, match }: TopologyEdge): string[] {
  if (match !== undefined) return [shortened(`${match.type} ${match.value}`)];
  if (vlan === undefined) return [];
  return [vlan.operation === 'add' ? `add vlan ${vlan.id}, pcp ${vlan.pcp}` : 'del vlan'];
}

function lookOf({ id, type, running }: TopologyEdge): Attributes {
  return {
    ...(running ? { style: 'solid', color: ALIVE, penwidth: 1.5 } : { style: 'dashed', color: MUTED }),
    class: `${type} ${running ? 'running' : 'idle'}`,
    tooltip: id,
  };
}

/** Invisible edges arrange the parts in rows. Otherwise all of them would be in one column. */
function inRows(parts: readonly Part[]): string[] {
  const length = Math.ceil(Math.sqrt(parts.length));
  return parts.flatMap(({ id }, i) => {
    const next = parts[i + 1];
    return next === undefined || (i + 1) % length === 0 ? [] : [edge(id, next.id, { style: 'invis' })];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
