import type { Port } from '../topology.js';
import type { Arranged } from './arrange.js';
import { moveBox } from './box.js';
import { bundlesOf } from './bundles.js';
import { isCurve, leftZone, portEnd, rightZone, Routes, socketZone, type Way } from './routes.js';
import type { Box, Cell, GroupTitle, Link, Room, Scene, ShelfPort, Side, Socket } from './scene.js';
import type { ShelvedPorts } from './shelves.js';
import type { Sizes } from './sizes.js';

/** Room for cables grows in steps, in pixels, so that boxes seldom move for a cable more. */
const STEPS = { zone: 12, nicZone: 18, tray: 12 };

function inSteps(size: number, step: number): number {
  return Math.ceil(size / step) * step;
}

/** A port beside a box, before widths are known. `y` is measured from the top of the row. */
interface PlacedPort {
  readonly port: Port;
  readonly gap: number;
  readonly row: number;
  readonly width: number;
  y: number;
}

interface Rows {
  readonly trayY: readonly number[];
  readonly rowY: readonly number[];
  readonly bottom: number;
  readonly titles: readonly GroupTitle[];
  readonly room: Pick<Room, 'trays' | 'rows'>;
}

interface Columns {
  readonly zoneX: readonly number[];
  readonly portX: readonly number[];
  readonly boxX: readonly number[];
  readonly width: number;
  readonly room: Pick<Room, 'zones' | 'ports'>;
}

/** A picture with a number of columns. */
export class Plan {
  readonly width: number;
  readonly #cells: readonly Cell[];
  readonly #usedColumns: number;
  readonly #ports: readonly PlacedPort[];
  readonly #routes: Routes;
  readonly #ways: readonly { readonly way: Way; readonly socket: Socket; readonly box: number }[];
  readonly #rows: Rows;
  readonly #nics: readonly ShelfPort[];
  /** The zone that the cables of NICs begin in. */
  readonly #nicZone: number;
  readonly #places: Columns;

  constructor(
    private readonly boxes: readonly Box[],
    private readonly shelved: ShelvedPorts,
    private readonly sizes: Sizes,
    private readonly columns: number,
    private readonly arranged: Arranged,
    private readonly before: Room,
  ) {
    const { lane, curve, nic } = sizes;
    this.#cells = boxes.map(({ id }) => arranged.cells.get(id) ?? { column: 0, row: 0 });
    this.#usedColumns = Math.max(0, ...this.#cells.map(({ column }) => column + 1));
    this.#ports = this.#placePorts();
    this.#routes = new Routes(lane, curve);
    this.#nics = shelved.left.map(({ id, type }, at) => ({
      id,
      type,
      shelf: 'left',
      x: 0,
      y: at * (nic.height + nic.gap),
      width: nic.width,
      height: nic.height,
    }));
    // Above the ports of the first gap, the cables of NICs run beside them.
    this.#nicZone = this.#ports.some(({ gap }) => gap === 0) ? leftZone(0) : rightZone(0);
    const nicY = new Map(this.#nics.map(({ id, y, height }) => [id, y + height / 2]));
    const portAt = new Map(this.#ports.map((each) => [each.port.id, each]));
    const drafts = boxes.flatMap((box, at) =>
      box.ends.flatMap((socket) => {
        const cell = this.#cellOf(at);
        const { port, side } = socket;
        const isNic = nicY.has(port);
        const placed = portAt.get(port);
        if (socket.edges.length === 0 || !(isNic || placed !== undefined)) return [];
        const gap = placed?.gap ?? 0;
        const portZone = isNic ? this.#nicZone : side === 'in' ? rightZone(gap) : leftZone(gap);
        return [
          {
            socket,
            box: at,
            draft: { port, side, isNic, cell, portZone, socketZone: socketZone(side, cell) },
          },
        ];
      }),
    );
    for (const { draft } of drafts) this.#routes.addRow(draft);
    this.#rows = this.#placeRows();
    this.#ways = drafts.map(({ socket, box, draft }) => {
      const placed = portAt.get(draft.port);
      const portY = placed === undefined ? (nicY.get(draft.port) ?? 0) : this.#portY(placed);
      const socketY = (this.#rows.rowY[draft.cell.row] ?? 0) + socket.y + socket.height / 2;
      return { socket, box, way: { ...draft, portY, socketY } };
    });
    for (const { way } of this.#ways) this.#routes.addZones(way, this.#rows.trayY[way.cell.row] ?? 0);
    this.#places = this.#placeColumns();
    this.width = this.#places.width;
  }

  scene(available: number): Scene {
    const boxes = this.boxes.map((box, at) => {
      const { column, row } = this.#cellOf(at);
      return moveBox(box, { x: this.#places.boxX[column] ?? 0, y: this.#rows.rowY[row] ?? 0 });
    });
    const { port: size } = this.sizes;
    const ports: ShelfPort[] = [
      ...this.#nics,
      ...this.#ports.map((placed): ShelfPort => {
        const { port, gap, width } = placed;
        const y = this.#portY(placed) - size.height / 2;
        return {
          id: port.id,
          type: port.type,
          shelf: 'gap',
          x: this.#places.portX[gap] ?? 0,
          y,
          width,
          height: size.height,
        };
      }),
    ];
    const unused = this.#placeUnused(Math.max(this.width, Math.min(available, 600)), ports);
    ports.push(...unused);
    const links = this.#links(boxes, ports);
    const bottom = (rects: readonly { readonly y: number; readonly height: number }[]): number =>
      Math.max(0, ...rects.map(({ y, height }) => y + height));
    return {
      width: Math.max(this.width, ...unused.map(({ x, width }) => x + width)),
      height: Math.max(this.#rows.bottom, bottom(ports)),
      columns: this.columns,
      ports,
      boxes,
      links,
      bundles: bundlesOf(links, ports),
      titles: this.#rows.titles.map((title) => ({ ...title, x: this.#places.boxX[0] ?? 0 })),
      room: { ...this.#rows.room, ...this.#places.room },
      grid: { x: this.#places.boxX.slice(0, this.#usedColumns), y: this.#rows.rowY },
      cells: new Map(this.boxes.map(({ id }, at) => [id, this.#cellOf(at)])),
    };
  }

  /** The cell of a box, by the index of the box. */
  #cellOf(at: number): Cell {
    return this.#cells[at] ?? { column: 0, row: 0 };
  }

  /** Places each port beside a process that sends to it and is near to one that takes from it. */
  #placePorts(): PlacedPort[] {
    const { port: size, portWidth } = this.sizes;
    const uses = new Map<string, Record<Side, { readonly cell: Cell; readonly y: number }[]>>();
    this.boxes.forEach((box, at) => {
      const cell = this.#cellOf(at);
      for (const { port, side, edges, y, height } of box.ends) {
        if (edges.length === 0) continue;
        const use = uses.get(port) ?? { in: [], out: [] };
        uses.set(port, use);
        use[side].push({ cell, y: y + height / 2 });
      }
    });
    const placed: PlacedPort[] = [];
    for (const port of this.shelved.gap) {
      const { in: readers = [], out: writers = [] } = uses.get(port.id) ?? {};
      const near = (writer: { readonly cell: Cell }): number =>
        Math.min(
          ...readers.map(
            ({ cell }) =>
              Math.abs(cell.column - writer.cell.column - 1) + 2 * Math.abs(cell.row - writer.cell.row),
          ),
        );
      const writer = [...writers].sort((a, b) => near(a) - near(b) || 0)[0];
      const use = writer ?? readers[0];
      if (use === undefined) continue;
      const gap = writer === undefined ? use.cell.column : use.cell.column + 1;
      placed.push({ port, gap, row: use.cell.row, width: portWidth(port), y: use.y - size.height / 2 });
    }
    const stacks = new Map<string, PlacedPort[]>();
    for (const each of placed) {
      const key = `${each.gap} ${each.row}`;
      stacks.set(key, [...(stacks.get(key) ?? []), each]);
    }
    for (const stack of stacks.values()) {
      let least = 0;
      for (const each of stack.sort((a, b) => a.y - b.y)) {
        each.y = Math.max(each.y, least);
        least = each.y + size.height + size.gap;
      }
    }
    return placed;
  }

  #placeRows(): Rows {
    const { tray, title, port } = this.sizes;
    const [trayY, rowY]: [number[], number[]] = [[], []];
    const titles: GroupTitle[] = [];
    const rows = Math.max(0, ...this.#cells.map(({ row }) => row + 1));
    const heights = Array.from({ length: rows }, () => 0);
    const grow = (row: number, to: number): void => {
      heights[row] = Math.max(heights[row] ?? 0, to);
    };
    this.boxes.forEach(({ height }, at) => grow(this.#cellOf(at).row, height));
    for (const { row, y } of this.#ports) grow(row, y + port.height);
    const trays: number[] = [];
    const { before } = this;
    let y = 0;
    for (let row = 0; row < rows; row++) {
      const text = this.arranged.titles.get(row);
      if (text !== undefined) {
        titles.push({ text, x: 0, y: y + 4 });
        y += title;
      }
      trayY.push(y);
      trays.push(Math.max(before.trays[row] ?? 0, inSteps(this.#routes.rowHeight(row, tray), STEPS.tray)));
      grow(row, before.rows[row] ?? 0);
      y += trays.at(-1) ?? 0;
      rowY.push(y);
      y += heights[row] ?? 0;
    }
    return { trayY, rowY, bottom: y, titles, room: { trays, rows: heights } };
  }

  /** The height of the middle of a port. */
  #portY({ row, y }: PlacedPort): number {
    return (this.#rows.rowY[row] ?? 0) + y + this.sizes.port.height / 2;
  }

  #placeColumns(): Columns {
    const { nic, gap: least, box, lane } = this.sizes;
    const nicZone = this.#nicZone;
    const [zoneX, portX, boxX]: [number[], number[], number[]] = [[], [], []];
    const [zones, widths]: [number[], number[]] = [[], []];
    const { before } = this;
    let x = this.#nics.length === 0 ? 0 : nic.width;
    for (let gap = 0; gap <= this.#usedColumns; gap++) {
      const zone = (at: number): number => {
        const size = this.#routes.zoneWidth(at);
        // The cables of NICs become more with every process: there is room for one more.
        const isNicZone = at === nicZone && size > 0;
        const stepped = isNicZone ? inSteps(size + lane, STEPS.nicZone) : inSteps(size, STEPS.zone);
        return (zones[at] = Math.max(before.zones[at] ?? 0, stepped));
      };
      const [left, right] = [zone(leftZone(gap)), zone(rightZone(gap))];
      const own = this.#ports.filter((each) => each.gap === gap).map(({ width }) => width);
      const ports = Math.max(before.ports[gap] ?? 0, ...own);
      widths.push(ports);
      const isOuter = gap === this.#usedColumns || (gap === 0 && this.#nics.length === 0);
      // Marks of findings and the outline of a selected box need a little room at the edges.
      const spare = Math.max(isOuter ? 4 : least, left + ports + right) - left - ports - right;
      zoneX.push(x, x + left + spare / 2 + ports);
      portX.push(x + left + spare / 2);
      x += left + ports + right + spare;
      boxX.push(x);
      x += box;
    }
    return { zoneX, portX, boxX, width: x - box, room: { zones, ports: widths } };
  }

  #placeUnused(width: number, above: readonly ShelfPort[]): ShelfPort[] {
    const { port: size, portWidth, tray } = this.sizes;
    const widths = this.shelved.unused.map(portWidth);
    const each = Math.max(0, ...widths) + 8;
    const perLine = Math.max(1, Math.floor(width / each));
    const top = Math.max(this.#rows.bottom, ...above.map(({ y, height }) => y + height)) + tray;
    return this.shelved.unused.map(({ id, type }, at) => ({
      id,
      type,
      shelf: 'unused',
      x: (at % perLine) * each,
      y: top + Math.floor(at / perLine) * (size.height + size.gap + 4),
      width: each - 8,
      height: size.height,
    }));
  }

  #links(boxes: readonly Box[], ports: readonly ShelfPort[]): Link[] {
    const portRects = new Map(ports.map((port) => [port.id, port]));
    return this.#ways.flatMap(({ way, socket, box }): Link[] => {
      const rect = portRects.get(way.port);
      const at = boxes[box];
      if (rect === undefined || at === undefined) return [];
      const { side, id, process, edges, running, portType } = socket;
      const end = { x: at.x + socket.x + (side === 'out' ? socket.width : 0), y: way.socketY };
      const trayY = this.#rows.trayY[way.cell.row] ?? 0;
      const ends = { port: portEnd(rect, side, way.isNic), socket: end };
      const points = this.#routes.corners(way, ends, this.#places.zoneX, trayY);
      return [
        {
          id: `${id} link`,
          port: way.port,
          process,
          socket: id,
          edges,
          side,
          tint: portType,
          running,
          isCurve: isCurve(way),
          points: side === 'in' ? points : points.reverse(),
        },
      ];
    });
  }
}
