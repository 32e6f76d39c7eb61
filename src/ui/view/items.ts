import { pageKind } from '../kinds.js';
import type { Box, Link, Rect, Scene, Socket } from '../layout/scene.js';

/** The items of the picture that can have the focus, with their positions. */
export type Items = ReadonlyMap<string, Rect>;

/** Side of a jack, in pixels. */
export const JACK = 24;

export const portItem = (id: string): string => `port ${id}`;
export const boxItem = (id: string): string => `box ${id}`;
export const switchItem = (id: string): string => `switch ${id}`;
export const foldItem = (id: string): string => `fold ${id}`;
export const dismissItem = (id: string): string => `dismiss ${id}`;
export const blockItem = (id: string): string => `block ${id}`;
export const cableItem = (id: string): string => `cable ${id}`;
export const socketItem = (socket: Socket): string => `socket ${socket.id}`;
export const jackItem = (socket: Socket): string => `jack ${socket.id}`;

/** The name of a link in `data-link`, by which the picture finds the link under the pointer. */
export const linkKey = ({ port, side, process }: Link): string => `${port} ${side} ${process}`;

/** The position of the jack of a socket: at the inner end of the socket. */
export function jackRect({ side, x, y, width, height }: Socket): Rect {
  return { x: side === 'in' ? x + width - JACK : x, y: y + (height - JACK) / 2, width: JACK, height: JACK };
}

/** Whether the box has a switch that starts and stops the process as a whole. */
export function hasSwitch({ type }: Pick<Box, 'type'>, status: string | undefined): boolean {
  return status !== undefined && pageKind(type).runControl !== undefined;
}

/** What the items of a box depend on. */
export interface ItemContext {
  readonly statuses: ReadonlyMap<string, string | undefined>;
  /** The processes that are not connected. */
  readonly absent: ReadonlyMap<string, { readonly isDesired: boolean }>;
  readonly isSmall: boolean;
}

/** Width and height of a button in the head of a box, in pixels. */
const BUTTON = 32;

export function itemsOf({ ports, boxes }: Scene, { statuses, absent, isSmall }: ItemContext): Items {
  const items = new Map<string, Rect>();
  for (const port of ports) if (!isSmall || port.shelf === 'left') items.set(portItem(port.id), port);
  for (const box of boxes) {
    const { x, y, width } = box;
    const left = absent.get(box.id);
    if (left !== undefined) {
      items.set(boxItem(box.id), { x, y, width: width - 24, height: 24 });
      if (!left.isDesired) items.set(dismissItem(box.id), { x: x + width - 24, y, width: 24, height: 24 });
      continue;
    }
    if (isSmall) {
      items.set(boxItem(box.id), box);
      continue;
    }
    const buttons = [foldItem(box.id), ...(hasSwitch(box, statuses.get(box.id)) ? [switchItem(box.id)] : [])];
    items.set(boxItem(box.id), { x, y, width: width - buttons.length * BUTTON, height: BUTTON });
    buttons.forEach((button, at) =>
      items.set(button, {
        x: x + width - (buttons.length - at) * BUTTON,
        y,
        width: BUTTON,
        height: BUTTON,
      }),
    );
    for (const socket of box.sockets) {
      const { x, y, width, height, side } = socket;
      const inner = socket.jack ? JACK : 0;
      const label = { x: side === 'in' ? x : x + inner, y, width: width - inner, height };
      items.set(socketItem(socket), label);
      if (socket.jack) items.set(jackItem(socket), jackRect(socket));
    }
    for (const block of box.blocks) items.set(blockItem(block.id), block);
    for (const cable of box.cables) {
      if (!cable.patch) continue;
      const [x, y] = [(cable.from.x + cable.to.x) / 2, (cable.from.y + cable.to.y) / 2];
      items.set(cableItem(cable.id), { x: x - 4, y: y - 4, width: 8, height: 8 });
    }
  }
  return items;
}
