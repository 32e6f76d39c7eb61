import type { Topology } from '../topology.js';
import { contentsOf, layOutBox } from './box.js';
import type { Box, Link, Point, Scene, Shelf, ShelfPort, Socket } from './scene.js';
import { endsOf, placeColumn, placeLines, shelve } from './shelves.js';
import { Lanes, traysOf, type Way } from './trays.js';

export interface LayoutOptions {
  /** The available width, in pixels. */
  readonly width: number;
  /** Whether all unused ports are shown. */
  readonly unusedPorts: boolean;
}

const MIN_BOX = 244;
const MAX_BOX = 320;
/** Below this width, as on a phone, everything is narrower. */
const NARROW = 560;

/** Distance of lanes, and the limits of a tray with too many of them, in pixels. */
const LANE = 5;
const DENSE_LANE = 1.5;
const DENSE_TRAY = 40;

/** More links than this cannot be distinguished visually. */
const MANY_LINKS = 120;

interface Sizes {
  readonly shelf: number;
  readonly ring: number;
  readonly trayMin: number;
  readonly trayMax: number;
  readonly minBox: number;
}

function sizesFor(width: number): Sizes {
  return width < NARROW
    ? { shelf: 62, ring: 64, trayMin: 12, trayMax: 20, minBox: 190 }
    : { shelf: 96, ring: 100, trayMin: 26, trayMax: 84, minBox: MIN_BOX };
}

/**
 * Lays out the picture: NICs on the left, virtual machines on the right, rings at the top, and the processes between them in
 * rows, by client id.
 */
export function layOut(topology: Topology, { width, unusedPorts }: LayoutOptions): Scene {
  const contents = contentsOf(topology);
  const shelved = shelve(topology, unusedPorts);
  const used = endsOf(topology.edges);
  const sizes = sizesFor(width);
  const shelfWidth = (ports: readonly unknown[]): number => (ports.length === 0 ? 0 : sizes.shelf);
  const leftWidth = shelfWidth(shelved.left);
  const rightWidth = shelfWidth(shelved.right);
  const middle = Math.max(sizes.minBox + 2 * sizes.trayMin, width - leftWidth - rightWidth);

  // The trays that are used depend on columns and rows only, not on positions.
  const draft = contents.map((each) => layOutBox(each, { x: 0, y: 0 }, sizes.minBox));
  const dense = waysOf(draft, shelved, 1).length > MANY_LINKS;

  const { columns, lanes, trays } = fit(
    middle,
    sizes,
    dense,
    (count) => waysOf(draft, shelved, count),
    contents.length,
  );
  const room = middle - sum(trays);
  const boxWidth = Math.min(MAX_BOX, Math.max(sizes.minBox, Math.floor(room / columns)));
  const trayX = (index: number): number => leftWidth + sum(trays.slice(0, index)) + index * boxWidth;
  const boxX = (column: number): number => trayX(column + 1) - boxWidth;
  const gridWidth = columns * boxWidth + sum(trays);
  const total = leftWidth + gridWidth + rightWidth;

  const rings = placeLines(shelved.top, 'top', { x: leftWidth, y: 0, width: gridWidth }, sizes.ring, used);
  let y = bottomOf(rings);
  const gridTop = y;
  const boxes: Box[] = [];
  const rowTops: number[] = [];
  const rowTrays: number[] = [];
  for (let start = 0; start < contents.length; start += columns) {
    const row = start / columns;
    const size = lanes.size('h', row, row === 0 && rings.length === 0 ? 0 : 22, 64);
    rowTrays.push(size);
    rowTops.push(y);
    const line = contents
      .slice(start, start + columns)
      .map((each, column) => layOutBox(each, { x: boxX(column), y: y + size }, boxWidth));
    boxes.push(...line);
    y = bottomOf(line);
  }
  const ports = [
    ...placeColumn(shelved.left, 'left', { x: 0, y: gridTop, width: sizes.shelf }, used),
    ...rings,
    ...placeColumn(shelved.right, 'right', { x: total - rightWidth, y: gridTop, width: sizes.shelf }, used),
  ];
  const height = Math.max(y, bottomOf(ports));

  const links = linksOf(boxes, ports, columns).map(({ socket, port, way }): Link => {
    const { vertical, horizontal } = traysOf(way, columns);
    const laneX = (index: number): number => trayX(index) + lanes.offset('v', index, trays[index] ?? 0, way);
    const laneY = (index: number): number =>
      (rowTops[index] ?? 0) + lanes.offset('h', index, rowTrays[index] ?? 0, way);
    const points = corners(port, socket, way, vertical.map(laneX), horizontal.map(laneY));
    return {
      id: `${socket.id} link`,
      port: port.id,
      process: socket.process,
      socket: socket.id,
      edges: socket.edges,
      side: socket.side,
      tint: port.type,
      running: socket.running,
      points: socket.side === 'in' ? points : points.reverse(),
    };
  });
  return { width: total, height, columns, dense, ports, boxes, links };
}

interface Fit {
  readonly columns: number;
  readonly lanes: Lanes;
  /** The widths of the trays beside the columns. */
  readonly trays: readonly number[];
}

/** The maximum number of columns that fit, with the trays that they need. */
function fit(
  room: number,
  sizes: Sizes,
  dense: boolean,
  waysIn: (columns: number) => Way[],
  boxes: number,
): Fit {
  const trayMax = dense ? Math.min(sizes.trayMax, DENSE_TRAY) : sizes.trayMax;
  for (let columns = Math.max(1, Math.min(boxes, Math.floor(room / sizes.minBox))); ; columns--) {
    const lanes = new Lanes(waysIn(columns), columns, dense ? DENSE_LANE : LANE);
    const trays = Array.from({ length: columns + 1 }, (_, index) =>
      lanes.size('v', index, sizes.trayMin, trayMax),
    );
    if (columns === 1 || columns * sizes.minBox + sum(trays) <= room) return { columns, lanes, trays };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function bottomOf(rects: readonly { readonly y: number; readonly height: number }[]): number {
  return rects.reduce((lowest, { y, height }) => Math.max(lowest, y + height), 0);
}

interface SocketWay {
  readonly socket: Socket;
  readonly port: ShelfPort;
  readonly way: Way;
}

/** The sockets that have edges, and their ways to the shared port. */
function linksOf(boxes: readonly Box[], ports: readonly ShelfPort[], columns: number): SocketWay[] {
  const byId = new Map(ports.map((port) => [port.id, port]));
  return boxes.flatMap(({ sockets }, index) =>
    sockets.flatMap((socket) => {
      const port = byId.get(socket.port);
      if (port === undefined || socket.edges.length === 0) return [];
      return [{ socket, port, way: wayOf(socket, port.shelf, index, columns) }];
    }),
  );
}

function wayOf({ port, side }: Socket, shelf: Shelf, index: number, columns: number): Way {
  return { port, side, shelf, column: index % columns, row: Math.floor(index / columns) };
}

/** The ways before positions are known, in the order of the shelves, so that lanes follow the order of the ports. */
function waysOf(
  boxes: readonly Box[],
  shelved: Readonly<Record<Shelf, readonly { readonly id: string }[]>>,
  columns: number,
): Way[] {
  const shelves = new Map<string, Shelf>();
  for (const shelf of ['left', 'top', 'right'] as const)
    for (const { id } of shelved[shelf]) shelves.set(id, shelf);
  const order = [...shelves.keys()];
  return boxes
    .flatMap(({ sockets }, index) =>
      sockets.flatMap((socket) => {
        const shelf = shelves.get(socket.port);
        return shelf === undefined || socket.edges.length === 0 ? [] : [wayOf(socket, shelf, index, columns)];
      }),
    )
    .sort((a, b) => order.indexOf(a.port) - order.indexOf(b.port) || a.side.localeCompare(b.side));
}

/** The corners of a link, from the port to the socket. */
function corners(port: ShelfPort, socket: Socket, way: Way, xs: number[], ys: number[]): Point[] {
  const end = {
    x: way.side === 'in' ? socket.x : socket.x + socket.width,
    y: socket.y + socket.height / 2,
  };
  const [firstX = end.x, lastX = firstX] = xs;
  const [laneY] = ys;
  // The two directions of a port start side by side.
  const shift = way.side === 'in' ? -5 : 5;
  if (way.shelf === 'top') {
    const start = { x: port.x + port.width / 2 + shift, y: port.y + port.height };
    const y = laneY ?? start.y + 8;
    return [start, { x: start.x, y }, { x: firstX, y }, { x: firstX, y: end.y }, end];
  }
  const start = {
    x: way.shelf === 'left' ? port.x + port.width : port.x,
    y: port.y + port.height / 2 + shift,
  };
  if (laneY === undefined) return [start, { x: firstX, y: start.y }, { x: firstX, y: end.y }, end];
  return [
    start,
    { x: firstX, y: start.y },
    { x: firstX, y: laneY },
    { x: lastX, y: laneY },
    { x: lastX, y: end.y },
    end,
  ];
}
