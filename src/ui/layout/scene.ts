import type { PortType, ProcessType } from '../topology.js';

/** A rectangle in the picture, in pixels from its upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Packets enter a process on the left side and leave it on the right. */
export type Side = 'in' | 'out';

/** One side of a port of a process or component. */
export interface Socket extends Rect {
  readonly id: string;
  readonly process: string;
  /** The id of the port, and its name. */
  readonly port: string;
  readonly name: string;
  readonly portType: PortType;
  readonly side: Side;
  /** The VLAN operation and the classifier entry; their number if there are several. Empty for none. */
  readonly note: string;
  /** Whether the socket can be patched. */
  readonly jack: boolean;
  /** The edges that end at the socket. */
  readonly edges: readonly string[];
  readonly running: boolean;
}

/** A component, or a pipe of the primary. */
export interface Block extends Rect {
  readonly id: string;
  readonly process: string;
  readonly name: string;
  /** The type and the core, or the file. Each is a line. */
  readonly notes: readonly string[];
  readonly running: boolean;
}

/** A curve within a box, from left to right. */
export interface Cable {
  readonly id: string;
  /** The edge that the cable represents. A wire between a socket and its component represents an rx or tx edge. */
  readonly edge: string;
  readonly process: string;
  readonly from: Point;
  readonly to: Point;
  readonly running: boolean;
  readonly tint: PortType;
  /** Whether the cable is a patch, not a wire of a component. */
  readonly patch: boolean;
}

/** A process with its contents. */
export interface Box extends Rect {
  readonly id: string;
  readonly type: ProcessType;
  /** Whether the box is drawn as a summary: cables end at its sides, and its contents are counted. */
  readonly isSummary: boolean;
  readonly sockets: readonly Socket[];
  readonly blocks: readonly Block[];
  readonly cables: readonly Cable[];
  /** Where cables end: the sockets, or places at the sides of a summary. */
  readonly ends: readonly Socket[];
}

/** A place of a box in the grid of the picture. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * Where a shared port is drawn: a NIC on the left of all, another port beside the process that sends to it, and an unused port
 * below all.
 */
export type Shelf = 'left' | 'gap' | 'unused';

export interface ShelfPort extends Rect {
  readonly id: string;
  readonly type: PortType;
  readonly shelf: Shelf;
}

/** The route between a shared port and a process. */
export interface Link {
  readonly id: string;
  readonly port: string;
  readonly process: string;
  readonly socket: string;
  readonly edges: readonly string[];
  readonly side: Side;
  readonly tint: PortType;
  readonly running: boolean;
  /** Corners, in the direction of the packets. */
  readonly points: readonly Point[];
  /** Whether the link is one curve between two points, within one gap. */
  readonly isCurve: boolean;
}

/** The links of one port in one direction. They run together, and part at their ends. */
export interface Bundle {
  readonly id: string;
  readonly port: string;
  readonly side: Side;
  readonly tint: PortType;
  readonly links: readonly Link[];
  /** Where the number of links is written. */
  readonly label: Point;
}

/** The title of a group of boxes. */
export interface GroupTitle extends Point {
  readonly text: string;
}

/** The room that rows and columns take, in pixels. */
export interface Room {
  /** The heights above the rows, and of the boxes in them. */
  readonly trays: readonly number[];
  readonly rows: readonly number[];
  /** The widths of the zones for cables, and of the ports in the gaps. */
  readonly zones: readonly number[];
  readonly ports: readonly number[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly ports: readonly ShelfPort[];
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  /** The bundles of more than one link. */
  readonly bundles: readonly Bundle[];
  readonly titles: readonly GroupTitle[];
  readonly room: Room;
  /** The cells of the boxes, by the ids of the processes. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The left edges of the columns and the upper edges of the rows. */
  readonly grid: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** The cell whose box would be nearest to a place. It may be one column or row outside of the grid. */
export function cellAt({ grid: { x, y } }: Pick<Scene, 'grid'>, at: Point): Cell {
  const nearest = (edges: readonly number[], value: number): number => {
    const pitch = edges.length > 1 ? (edges.at(-1) ?? 0) - (edges.at(-2) ?? 0) : 160;
    const all = [...edges, (edges.at(-1) ?? 0) + pitch];
    const distances = all.map((edge) => Math.abs(edge - value));
    return distances.indexOf(Math.min(...distances));
  };
  return { column: nearest(x, at.x), row: nearest(y, at.y) };
}
