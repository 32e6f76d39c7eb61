import type { Topology } from '../topology.js';
import { layOut, type LayoutOptions } from './layout.js';

/** The zoom factors of the picture. At the smallest one, boxes are summaries, because their texts would be too small. */
export const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;

/** The smallest zoom factor at which all texts can be read: the smallest text has 11 px. */
const READABLE = 0.75;

/** With more processes than this, the picture begins with summaries if it does not fit otherwise. */
const MANY = 24;

export function isSmall(zoom: number): boolean {
  return zoom < READABLE;
}

/** The factor by which the layout is drawn. Summaries have a size of their own. */
export function scaleOf(zoom: number): number {
  return isSmall(zoom) ? 1 : zoom;
}

/**
 * The largest zoom factor up to a limit at which the whole picture fits the room; the smallest factor if none fits.
 *
 * @param room the available size, in pixels.
 * @param limit the largest factor.
 */
export function fittingZoom(
  topology: Topology,
  room: { readonly width: number; readonly height: number },
  options: Omit<LayoutOptions, 'width' | 'isSmall'>,
  limit = 1,
): number {
  const zooms = ZOOMS.filter((zoom) => zoom <= limit).reverse();
  const fits = zooms.find((zoom) => {
    const scale = scaleOf(zoom);
    const scene = layOut(topology, {
      ...options,
      width: Math.floor(room.width / scale),
      isSmall: isSmall(zoom),
    });
    return scene.width * scale <= room.width && scene.height * scale <= room.height;
  });
  return fits ?? ZOOMS[0];
}

/** The zoom factor at first: readable, and summaries if there are many processes. */
export function firstZoom(fitting: number, processes: number): number {
  return processes > MANY ? fitting : Math.max(fitting, READABLE);
}
