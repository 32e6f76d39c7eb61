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
  /** The VLAN operation and the classifier entry. Empty for none. */
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
  readonly note: string;
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
  readonly sockets: readonly Socket[];
  readonly blocks: readonly Block[];
  readonly cables: readonly Cable[];
}

/** The shelf of a shared port: NICs on the left, rings at the top, all others on the right. */
export type Shelf = 'left' | 'top' | 'right';

export interface ShelfPort extends Rect {
  /** Whether the port is drawn in one line, because the shelf has many ports. */
  readonly compact: boolean;
  readonly id: string;
  readonly type: PortType;
  readonly shelf: Shelf;
  /** Whether any edge uses the port. */
  readonly used: boolean;
}

/** The route between a shared port and a socket through the trays between the boxes. */
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
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** Whether there are too many links to distinguish them without a selection. */
  readonly dense: boolean;
  readonly ports: readonly ShelfPort[];
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}
