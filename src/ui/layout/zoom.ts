import type { Topology } from '../topology.js';
import { layOut } from './layout.js';

/** The zoom factors of the picture. */
export const ZOOMS = [0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;

/**
 * The largest zoom factor up to 1 at which the whole picture fits the room; the smallest factor if none fits.
 *
 * @param room the available size, in pixels.
 */
export function fittingZoom(
  topology: Topology,
  room: { readonly width: number; readonly height: number },
  unusedPorts: boolean,
): number {
  const sizes = ZOOMS.filter((zoom) => zoom <= 1).reverse();
  const fits = sizes.find((zoom) => {
    const scene = layOut(topology, { width: Math.floor(room.width / zoom), unusedPorts });
    return scene.width * zoom <= room.width && scene.height * zoom <= room.height;
  });
  return fits ?? ZOOMS[0];
}
