/** The ways of cables between shared ports and boxes, and the trays that they run in. */
import { Trays } from './lanes.js';
import type { Cell, Point, Rect, Side } from './scene.js';

/**
 * A gap between two columns has a zone on each side of its ports: the left one with the cables that packets leave the left
 * column by, the right one with those that packets enter the right column by. Zones are numbered from the left.
 */
export const leftZone = (gap: number): number => gap * 2;
export const rightZone = (gap: number): number => gap * 2 + 1;

/** A cable between a port and a box. Heights are known before widths are. */
export interface Way {
  readonly port: string;
  readonly side: Side;
  readonly isNic: boolean;
  readonly cell: Cell;
  /** The zones that the cable ends in. */
  readonly portZone: number;
  readonly socketZone: number;
  readonly portY: number;
  readonly socketY: number;
}

/** The zone of the socket of a box. */
export function socketZone(side: Side, { column }: Cell): number {
  return side === 'in' ? rightZone(column) : leftZone(column + 1);
}

/** Whether a cable is a curve within its zone. The cables of a NIC run in lanes. */
export function isCurve({
  isNic,
  portZone,
  socketZone,
}: Pick<Way, 'isNic' | 'portZone' | 'socketZone'>): boolean {
  return !isNic && portZone === socketZone;
}

const laneOf = ({ port, side }: Pick<Way, 'port' | 'side'>): string => `${port} ${side}`;
const rowTray = (row: number): string => `row ${row}`;
/** Lanes that end at ports and lanes that end at sockets do not mix, or two of them could lie upon each other. */
const portTray = (zone: number): string => `port ${zone}`;
const socketTray = (zone: number): string => `socket ${zone}`;

/** The trays of a picture. */
export class Routes {
  readonly #trays = new Trays();
  readonly #curved = new Set<number>();

  /** @param distance of lanes. @param curve the least width of a zone with curves, in pixels. */
  constructor(
    private readonly distance: number,
    private readonly curve: number,
  ) {}

  /** Adds a cable to the tray of its row. */
  addRow(way: Pick<Way, 'port' | 'side' | 'cell' | 'portZone' | 'socketZone'>): void {
    if (way.portZone === way.socketZone) return;
    this.#trays.tray(rowTray(way.cell.row)).add(laneOf(way), way.portZone, way.socketZone);
  }

  /** The height of the tray of a row. */
  rowHeight(row: number, min: number): number {
    return Math.max(min, (this.#trays.tray(rowTray(row)).count + 1) * this.distance + 8);
  }

  /** The height of a lane in the tray of a row. */
  #rowY(way: Way, trayY: number): number {
    return trayY + (this.#trays.tray(rowTray(way.cell.row)).lineOf(laneOf(way)) + 1) * this.distance;
  }

  /** Adds a cable to the zones that it runs in. @param trayY the height of the tray of its row. */
  addZones(way: Way, trayY: number): void {
    if (isCurve(way)) {
      this.#curved.add(way.portZone);
      return;
    }
    const turn = way.portZone === way.socketZone ? way.socketY : this.#rowY(way, trayY);
    this.#trays.tray(portTray(way.portZone)).add(laneOf(way), way.portY, turn);
    if (way.portZone !== way.socketZone)
      this.#trays.tray(socketTray(way.socketZone)).add(laneOf(way), turn, way.socketY);
  }

  /** The width of a zone; 0 if no cable uses it. */
  zoneWidth(zone: number): number {
    const lines = this.#trays.tray(portTray(zone)).count + this.#trays.tray(socketTray(zone)).count;
    const lanes = lines === 0 ? 0 : (lines + 1) * this.distance + 6;
    return Math.max(lanes, this.#curved.has(zone) ? this.curve : 0);
  }

  /**
   * The corners of a cable from its port to its socket.
   *
   * @param zoneX the left edges of the zones.
   */
  corners(
    way: Way,
    ends: { readonly port: Point; readonly socket: Point },
    zoneX: readonly number[],
    trayY: number,
  ): Point[] {
    const { port, socket } = ends;
    if (isCurve(way)) return [port, socket];
    const firstX = this.#portX(way, zoneX);
    if (way.portZone === way.socketZone)
      return [port, { x: firstX, y: port.y }, { x: firstX, y: socket.y }, socket];
    const lastX = this.#socketX(way, zoneX);
    const y = this.#rowY(way, trayY);
    return [
      port,
      { x: firstX, y: port.y },
      { x: firstX, y },
      { x: lastX, y },
      { x: lastX, y: socket.y },
      socket,
    ];
  }

  #portX(way: Way, zoneX: readonly number[]): number {
    const { portZone: zone } = way;
    const isLeft = zone % 2 === 0;
    const others = isLeft && !way.isNic ? this.#trays.tray(socketTray(zone)).count : 0;
    const line = others + this.#trays.tray(portTray(zone)).lineOf(laneOf(way));
    return (zoneX[zone] ?? 0) + (line + 1) * this.distance;
  }

  #socketX(way: Way, zoneX: readonly number[]): number {
    const { socketZone: zone } = way;
    const isLeft = zone % 2 === 0;
    const others = isLeft ? 0 : this.#trays.tray(portTray(zone)).count;
    const line = others + this.#trays.tray(socketTray(zone)).lineOf(laneOf(way));
    return (zoneX[zone] ?? 0) + (line + 1) * this.distance;
  }
}

/** The place of a port at which its cables in a direction end. The two directions of a NIC are side by side. */
export function portEnd({ x, y, width, height }: Rect, side: Side, isNic: boolean): Point {
  if (isNic) return { x: x + width, y: y + height / 2 + (side === 'in' ? -5 : 5) };
  return { x: side === 'in' ? x + width : x, y: y + height / 2 };
}
