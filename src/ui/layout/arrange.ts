/** The arrangement of boxes in the cells of a grid. */
import { pathGroups, type PathGroup, usesOf } from './flow.js';
import type { Cell } from './scene.js';
import type { Topology } from '../topology.js';

export interface Arranged {
  readonly cells: ReadonlyMap<string, Cell>;
  /** The titles of groups by the rows above which they are written. */
  readonly titles: ReadonlyMap<number, string>;
}

/** A group takes as many columns as it has ranks, and more if it were higher than this number of rows. */
const HIGH = 4;

const NO_TITLES: ReadonlyMap<number, string> = new Map();

/** The cells that are in use. */
class Grid {
  readonly #used = new Set<string>();

  constructor(cells: Iterable<Cell>) {
    for (const cell of cells) this.use(cell);
  }

  use({ column, row }: Cell): void {
    this.#used.add(`${column} ${row}`);
  }

  isFree({ column, row }: Cell): boolean {
    return column >= 0 && row >= 0 && !this.#used.has(`${column} ${row}`);
  }

  /** The upper left cell of the first free rectangle, row by row. */
  room(width: number, height: number, columns: number): Cell {
    for (let row = 0; ; row++) {
      for (let column = 0; column + width <= Math.max(columns, width); column++)
        if (this.#isFreeFrom({ column, row }, width, height)) return { column, row };
    }
  }

  /** The free cell that is next to another one, within a number of columns. */
  nearest(to: Cell, columns: number): Cell {
    for (let distance = 0; ; distance++) {
      for (let down = 0; down <= distance; down++) {
        const across = distance - down;
        for (const cell of [
          { column: to.column + across, row: to.row + down },
          { column: to.column - across, row: to.row + down },
          { column: to.column + across, row: to.row - down },
          { column: to.column - across, row: to.row - down },
        ])
          if (cell.column < columns && this.isFree(cell)) return cell;
      }
    }
  }

  #isFreeFrom({ column, row }: Cell, width: number, height: number): boolean {
    for (let x = 0; x < width; x++)
      for (let y = 0; y < height; y++) if (!this.isFree({ column: column + x, row: row + y })) return false;
    return true;
  }
}

/** Arranges processes by path. @param pinned the cells of boxes that a person has placed. */
export function arrangeByPath(
  topology: Topology,
  columns: number,
  pinned: ReadonlyMap<string, Cell> = new Map(),
): Arranged {
  const cells = new Map<string, Cell>();
  for (const { id } of topology.processes) {
    const cell = pinned.get(id);
    if (cell !== undefined) cells.set(id, cell);
  }
  const grid = new Grid(cells.values());
  for (const group of pathGroups(topology)) {
    const offsets = offsetsOf(group, pinned, columns);
    const width = Math.max(0, ...offsets.map(([, { column }]) => column + 1));
    const height = Math.max(0, ...offsets.map(([, { row }]) => row + 1));
    if (width === 0) continue;
    const at = grid.room(width, height, columns);
    for (const [id, { column, row }] of offsets) {
      const cell = { column: at.column + column, row: at.row + row };
      cells.set(id, cell);
      grid.use(cell);
    }
  }
  return { cells, titles: NO_TITLES };
}

/** The cells of a group from its upper left corner: ranks from left to right, in further rows if there are too many. */
function offsetsOf(
  { ranks }: PathGroup,
  pinned: ReadonlyMap<string, Cell>,
  columns: number,
): [string, Cell][] {
  const free = ranks.map((ids) => ids.filter((id) => !pinned.has(id))).filter((ids) => ids.length > 0);
  const widths = free.map(() => 1);
  const heightOf = (at: number): number => Math.ceil((free[at]?.length ?? 0) / (widths[at] ?? 1));
  for (let room = columns - free.length; room > 0; room--) {
    const heights = free.map((_, at) => heightOf(at));
    const highest = Math.max(...heights);
    if (highest <= HIGH) break;
    const at = heights.indexOf(highest);
    widths[at] = (widths[at] ?? 1) + 1;
  }
  const offsets: [string, Cell][] = [];
  let [left, top, height] = [0, 0, 0];
  for (const [at, ids] of free.entries()) {
    const width = widths[at] ?? 1;
    if (left > 0 && left + width > columns) [left, top, height] = [0, top + height, 0];
    ids.forEach((id, index) =>
      offsets.push([id, { column: left + (index % width), row: top + Math.floor(index / width) }]),
    );
    height = Math.max(height, heightOf(at));
    left += width;
  }
  return offsets;
}

/** Arranges processes in groups with titles. @param groupOf returns the title of the group of a process. */
export function arrangeByTitle(
  topology: Topology,
  columns: number,
  groupOf: (id: string) => string,
): Arranged {
  const groups = new Map<string, string[]>();
  for (const { id } of topology.processes) {
    const title = groupOf(id);
    groups.set(title, [...(groups.get(title) ?? []), id]);
  }
  const cells = new Map<string, Cell>();
  const titles = new Map<number, string>();
  let row = 0;
  for (const [title, ids] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    titles.set(row, `${title} (${ids.length})`);
    ids.forEach((id, at) => cells.set(id, { column: at % columns, row: row + Math.floor(at / columns) }));
    row += Math.ceil(ids.length / columns);
  }
  return { cells, titles };
}

/**
 * Remembers where boxes are, so that they stay when processes come and go. A new process takes the free cell next to the
 * processes that it exchanges packets with.
 */
export class Arrangement {
  /** By the number of columns: another width of the window is another arrangement. */
  readonly #known = new Map<number, ReadonlyMap<string, Cell>>();

  arrange(topology: Topology, columns: number, pinned: ReadonlyMap<string, Cell>): Arranged {
    const known = this.#known.get(columns);
    const cells = new Map<string, Cell>();
    for (const { id } of topology.processes) {
      const cell = pinned.get(id) ?? known?.get(id);
      if (cell !== undefined) cells.set(id, cell);
    }
    const fresh = topology.processes.filter(({ id }) => !cells.has(id));
    // Processes that are not connected, such as a group of desired ones, never rearrange the others.
    const connected = fresh.filter(({ reachable }) => reachable);
    if (cells.size === 0 || connected.length > cells.size || !areApart(cells.values())) {
      const arranged = arrangeByPath(topology, columns, pinned);
      this.#known.set(columns, arranged.cells);
      return arranged;
    }
    const grid = new Grid(cells.values());
    for (const { id } of fresh) {
      const cell = grid.nearest(besideOthers(topology, id, cells), columns);
      cells.set(id, cell);
      grid.use(cell);
    }
    this.#known.set(columns, cells);
    return { cells, titles: NO_TITLES };
  }
}

/** Whether no two boxes have the same cell. */
function areApart(cells: Iterable<Cell>): boolean {
  const all = [...cells].map(({ column, row }) => `${column} ${row}`);
  return new Set(all).size === all.length;
}

/** The cell beside a process that sends to this one; without one, below all. */
function besideOthers(topology: Topology, id: string, cells: ReadonlyMap<string, Cell>): Cell {
  for (const [port, { writers, readers }] of usesOf(topology)) {
    if (port.startsWith('phy:') || !(readers.has(id) || writers.has(id))) continue;
    const other = [...writers, ...readers].find((each) => each !== id && cells.has(each));
    const cell = cells.get(other ?? '');
    if (cell !== undefined) return { column: cell.column + (readers.has(id) ? 1 : -1), row: cell.row };
  }
  return { column: 0, row: Math.max(0, ...[...cells.values()].map(({ row }) => row)) };
}
