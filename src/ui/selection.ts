import { type Edge, indexOf, type Topology } from './topology.js';

/** The selected item of the panel. The id alone is ambiguous: `pcap:4` is a process and may be a port. */
export interface Part {
  readonly kind: 'process' | 'port' | 'component' | 'edge';
  readonly id: string;
}

/**
 * A view of the panel as a whole: the desired document, what happened, the draft, or the launch of a process. The id is that of
 * a process that is not connected, to launch it; empty for others.
 */
export interface PanelSelection {
  readonly kind: 'document' | 'activity' | 'draft' | 'launch';
  readonly id: string;
}

export const DOCUMENT: PanelSelection = { kind: 'document', id: '' };
export const ACTIVITY: PanelSelection = { kind: 'activity', id: '' };
export const DRAFT: PanelSelection = { kind: 'draft', id: '' };
export const LAUNCH: PanelSelection = { kind: 'launch', id: '' };

/** A finding about the panel. */
export interface FindingSelection {
  readonly kind: 'finding';
  readonly id: string;
}

export type Selection = Part | PanelSelection | FindingSelection;

export function isSame(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

/** The ids of the items that belong to a selection. */
export interface Focus {
  readonly processes: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  readonly ports: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Whether a side of a port belongs to it only with one of the edges. */
  readonly byEdges?: boolean;
}

/** All that belongs to any of them; undefined for none. */
export function joined(focuses: readonly (Focus | undefined)[]): Focus | undefined {
  const all = focuses.filter((focus) => focus !== undefined);
  const ids = (of: (focus: Focus) => ReadonlySet<string>): Set<string> =>
    new Set(all.flatMap((focus) => [...of(focus)]));
  if (all.length === 0) return undefined;
  return {
    processes: ids(({ processes }) => processes),
    components: ids(({ components }) => components),
    ports: ids(({ ports }) => ports),
    edges: ids(({ edges }) => edges),
  };
}

const PARTS: ReadonlySet<Selection['kind']> = new Set(['process', 'port', 'component', 'edge']);

/** Whether a single item of the panel is selected. */
export function isPart(selection: Selection): selection is Part {
  return PARTS.has(selection.kind);
}

/** The selected item and all items connected to it; undefined if the item no longer exists. */
export function focusOf(topology: Topology, selection: Selection): Focus | undefined {
  if (!isPart(selection) || !exists(topology, selection)) return undefined;
  const { kind, id } = selection;
  const edges = topology.edges.filter((edge) => touches(edge, selection));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const index = indexOf(topology);
  const component = kind === 'component' ? index.components.get(id) : undefined;
  const components = topology.components.filter(
    (each) => ends.has(each.id) || each.id === component?.id || (kind === 'process' && each.process === id),
  );
  const port = kind === 'port' ? index.ports.get(id) : undefined;
  const process = kind === 'process' ? index.processes.get(id) : undefined;
  return {
    edges: new Set(edges.map((edge) => edge.id)),
    components: new Set(components.map((each) => each.id)),
    ports: new Set([
      ...topology.ports.filter((each) => ends.has(each.id)).map((each) => each.id),
      ...(port === undefined ? [] : [port.id]),
      ...(process?.ports ?? []),
    ]),
    processes: new Set([
      ...edges.map((edge) => edge.process),
      ...(component === undefined ? [] : [component.process]),
      // Most processes have every NIC: the owners are listed only if no process uses the port.
      ...(edges.length === 0 ? (port?.processes ?? []) : []),
      ...(process === undefined ? [] : [process.id]),
    ]),
  };
}

/** The processes that an item is of. A port is of those that have it or are patched to it. */
export function ownersOf(topology: Topology, part: Part): string[] {
  const { kind, id } = part;
  const { components, ports } = indexOf(topology);
  const users = topology.edges.filter((edge) => touches(edge, part)).map(({ process }) => process);
  switch (kind) {
    case 'process':
      return [id];
    case 'component':
      return [components.get(id)?.process].filter((process) => process !== undefined);
    case 'port':
      return [...new Set([...(ports.get(id)?.processes ?? []), ...users])];
    case 'edge':
      return users;
  }
}

function touches(edge: Edge, { kind, id }: Part): boolean {
  switch (kind) {
    case 'edge':
      return edge.id === id;
    case 'process':
      return edge.process === id;
    case 'port':
      return edge.from === id || edge.to === id;
    case 'component':
      return edge.from === id || edge.to === id;
  }
}

export function exists(topology: Topology, { kind, id }: Part): boolean {
  const { processes, ports, components, edges } = indexOf(topology);
  return { process: processes, port: ports, component: components, edge: edges }[kind].has(id);
}
