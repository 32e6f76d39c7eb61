import type { Rect } from './scene.js';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Weight of the distance to the side against the distance ahead. */
const OFF_THE_WAY = 2.5;

/**
 * The item that an arrow key moves to: the nearest item in that direction.
 *
 * @param from the current item.
 * @param rects all items by id.
 * @returns the id of the item; undefined if there is none.
 */
export function neighbour(
  from: Rect,
  direction: Direction,
  rects: ReadonlyMap<string, Rect>,
): string | undefined {
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const [id, rect] of rects) {
    const { ahead, aside } = distances(from, rect, direction);
    if (ahead <= 0) continue;
    const cost = ahead + OFF_THE_WAY * aside;
    if (cost < bestCost) {
      best = id;
      bestCost = cost;
    }
  }
  return best;
}

/** The distance ahead to the centre of an item, and the distance of its edges to the side. */
function distances(from: Rect, to: Rect, direction: Direction): { ahead: number; aside: number } {
  const dx = to.x + to.width / 2 - (from.x + from.width / 2);
  const dy = to.y + to.height / 2 - (from.y + from.height / 2);
  const besideX = Math.max(0, to.x - (from.x + from.width), from.x - (to.x + to.width));
  const besideY = Math.max(0, to.y - (from.y + from.height), from.y - (to.y + to.height));
  switch (direction) {
    case 'up':
      return { ahead: -dy, aside: besideX + Math.abs(dx) / 1_000 };
    case 'down':
      return { ahead: dy, aside: besideX + Math.abs(dx) / 1_000 };
    case 'left':
      return { ahead: -dx, aside: besideY + Math.abs(dy) / 1_000 };
    case 'right':
      return { ahead: dx, aside: besideY + Math.abs(dy) / 1_000 };
  }
}
