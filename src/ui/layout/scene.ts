import type { PortType, ProcessType } from '../topology.js';

/** A place in the picture, in pixels from its upper left corner. */
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

/** Packets come in on the left side of a process and leave on the right. */
export type Side = 'in' | 'out';

/** One side of a port, where a process or component has it. */
export interface Socket extends Rect {
  readonly id: string;
  readonly process: string;
  /** The id of the port, and what the process calls it. */
  readonly port: string;
  readonly name: string;
  readonly portType: PortType;
  readonly side: Side;
  /** What is done there: the VLAN operation, the entry of the classifier table. Empty for nothing. */
  readonly note: string;
  /** Whether a patch can be plugged in. */
  readonly jack: boolean;
  /** The edges that end here. */
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
  /** The edge that it stands for; a wire between a socket and its component stands for rx or tx. */
  readonly edge: string;
  readonly process: string;
  readonly from: Point;
  readonly to: Point;
  readonly running: boolean;
  readonly tint: PortType;
  /** Whether it is a patch, and not a wire of a component. */
  readonly patch: boolean;
}

/** A process with what is in it. */
export interface Box extends Rect {
  readonly id: string;
  readonly type: ProcessType;
  readonly sockets: readonly Socket[];
  readonly blocks: readonly Block[];
  readonly cables: readonly Cable[];
}

/** Where a shared port stands: NICs on the left, rings above, virtual machines and the rest on the right. */
export type Shelf = 'left' | 'top' | 'right';

export interface ShelfPort extends Rect {
  /** Whether there are so many that each has one line only. */
  readonly compact: boolean;
  readonly id: string;
  readonly type: PortType;
  readonly shelf: Shelf;
  /** Whether anything is plugged in. */
  readonly used: boolean;
}

/** The way from a shared port to a socket, or back, through the trays between the boxes. */
export interface Link {
  readonly id: string;
  readonly port: string;
  readonly process: string;
  readonly socket: string;
  readonly edges: readonly string[];
  readonly side: Side;
  readonly tint: PortType;
  readonly running: boolean;
  /** Corners, in the direction in which packets go. */
  readonly points: readonly Point[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** Whether there are so many links that they can only be told apart when they are looked at. */
  readonly dense: boolean;
  readonly ports: readonly ShelfPort[];
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}
