import type { Port } from '../topology.js';
import { BOX } from './contents.js';
import { SMALL } from './summary.js';

export interface Sizes {
  readonly box: number;
  readonly nic: { readonly width: number; readonly height: number; readonly gap: number };
  readonly port: { readonly height: number; readonly gap: number };
  readonly usualPort: number;
  /** The width of a port, with and without counters. */
  readonly portWidth: (port: Port) => number;
  readonly lane: number;
  readonly curve: number;
  /** The least height above a row, and the least width between two columns. */
  readonly tray: number;
  readonly gap: number;
  readonly title: number;
}

/** The sizes of boxes and ports, in pixels. The style sheets use the same sizes. */
export const FULL: Sizes = {
  box: BOX,
  nic: { width: 120, height: 42, gap: 8 },
  // As high as a row of a box together, with room for a mark of findings between two ports.
  port: { height: 20, gap: 8 },
  usualPort: 146,
  portWidth: ({ name, counters }: Port): number =>
    Math.max(76, name.length * 7 + (counters === undefined ? 20 : 104)),
  lane: 6,
  curve: 18,
  tray: 22,
  gap: 26,
  title: 26,
};
export const SMALL_SIZES: Sizes = {
  box: SMALL.width,
  nic: { width: 84, height: 28, gap: 8 },
  port: { height: 10, gap: 3 },
  usualPort: 10,
  portWidth: () => 10,
  lane: 3,
  curve: 12,
  tray: 18,
  gap: 18,
  title: 26,
};
