/**
 * Cables between shared ports and processes run in trays, as they do in a rack: one beside each column of boxes, one
 * above each row. In a tray, every port has a lane of its own for each direction, so that cables of one port run together
 * and no cable crosses a box.
 */
import type { Shelf, Side } from './scene.js';

/** A connection between a port and the box in a column and row. */
export interface Way {
  readonly port: string;
  readonly shelf: Shelf;
  readonly side: Side;
  readonly column: number;
  readonly row: number;
}

/** The trays of a way. `vertical` trays are numbered from the left, `horizontal` trays from the top. */
export interface Trays {
  readonly vertical: readonly number[];
  readonly horizontal: readonly number[];
}

/** The trays between a port and a box. There are `columns` + 1 vertical trays, and one horizontal tray above each row. */
export function traysOf(way: Way, columns: number): Trays {
  const beside = way.side === 'in' ? way.column : way.column + 1;
  if (way.shelf === 'top') return { vertical: [beside], horizontal: [0] };
  const first = way.shelf === 'left' ? 0 : columns;
  if (first === beside) return { vertical: [first], horizontal: [] };
  return { vertical: [first, beside], horizontal: [way.row] };
}

/** The name of a lane: a port in one direction. */
function laneName({ port, side }: Pick<Way, 'port' | 'side'>): string {
  return `${port} ${side}`;
}

/** The lanes of all trays. */
export class Lanes {
  readonly #trays = new Map<string, string[]>();

  /**
   * @param ways in the order of their lanes.
   * @param distance of lanes in pixels, if there is room.
   */
  constructor(
    ways: readonly Way[],
    columns: number,
    private readonly distance: number,
  ) {
    for (const way of ways) {
      const { vertical, horizontal } = traysOf(way, columns);
      for (const index of vertical) this.#add(`v${index}`, laneName(way));
      for (const index of horizontal) this.#add(`h${index}`, laneName(way));
    }
  }

  #add(tray: string, lane: string): void {
    const lanes = this.#trays.get(tray);
    if (lanes === undefined) this.#trays.set(tray, [lane]);
    else if (!lanes.includes(lane)) lanes.push(lane);
  }

  /** The width of a tray. */
  size(kind: 'v' | 'h', index: number, min: number, max: number): number {
    const lanes = this.#trays.get(`${kind}${index}`)?.length ?? 0;
    return Math.min(max, Math.max(min, (lanes + 1) * this.distance + 6));
  }

  /** The offset of a lane from the start of its tray. */
  offset(kind: 'v' | 'h', index: number, size: number, way: Pick<Way, 'port' | 'side'>): number {
    const lanes = this.#trays.get(`${kind}${index}`) ?? [];
    const lane = lanes.indexOf(laneName(way));
    return (size * (lane + 1)) / (lanes.length + 1);
  }
}
