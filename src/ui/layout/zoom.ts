import type { Topology } from '../topology.js';
import { layOut } from './layout.js';

/** The sizes that the picture is offered in, 1 being as it was made. */
export const ZOOMS = [0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2] as const;

/**
 * The largest size, up to 1, in which all of the picture can be seen at once; the smallest when none is.
 *
 * @param room that there is, in pixels.
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
