import type { Topology } from '../topology.js';
import { arrangeByPath, type Arranged } from './arrange.js';
import { layOutBox } from './box.js';
import { contentsOf } from './contents.js';
import { Plan } from './plan.js';
import type { Room, Scene } from './scene.js';
import { shelve } from './shelves.js';
import { FULL, SMALL_SIZES } from './sizes.js';

export interface LayoutOptions {
  /** The available width, in pixels. */
  readonly width: number;
  /** Whether all unused ports are shown. */
  readonly unusedPorts: boolean;
  /** Whether all boxes are small summaries. Default false. */
  readonly isSmall?: boolean;
  /** The processes that are drawn as summaries. */
  readonly collapsed?: ReadonlySet<string>;
  /** The number of columns. By default as many as fit. */
  readonly columns?: number;
  /** The room that rows and columns have had before, and keep: boxes stay where they are when less room would do. */
  readonly room?: Room;
  /** Assigns the boxes to the cells of a grid. By default by path. */
  readonly arrange?: (columns: number) => Arranged;
}

const NO_ROOM: Room = { trays: [], rows: [], zones: [], ports: [] };

/**
 * Lays out the picture: NICs on the left, processes in the cells of a grid, and every other port beside a process that uses
 * it.
 */
export function layOut(topology: Topology, options: LayoutOptions): Scene {
  const { isSmall = false, collapsed } = options;
  const arrange = options.arrange ?? ((columns: number): Arranged => arrangeByPath(topology, columns));
  const sizes = isSmall ? SMALL_SIZES : FULL;
  const shelved = shelve(topology, options.unusedPorts);
  const boxes = contentsOf(topology).map((contents) =>
    layOutBox(contents, isSmall ? 'small' : collapsed?.has(contents.process.id) ? 'summary' : 'full'),
  );
  const plan = (columns: number): Plan =>
    new Plan(boxes, shelved, sizes, columns, arrange(columns), options.room ?? NO_ROOM);
  const nics = shelved.left.length === 0 ? 0 : sizes.nic.width;
  if (options.columns !== undefined) return plan(options.columns).scene(options.width);
  // As many columns as fit. Those that nothing is in yet have room for ports beside them.
  const gap = 2 * sizes.curve + sizes.usualPort;
  let count = Math.max(1, Math.floor((options.width - nics) / (sizes.box + gap)));
  let best = plan(count);
  while (count > 1 && best.width > options.width) best = plan(--count);
  for (let columns = count + 1; columns <= boxes.length; columns++) {
    const wider = plan(columns);
    if (wider.width > options.width) break;
    best = wider;
  }
  return best.scene(options.width);
}
