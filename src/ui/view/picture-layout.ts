import { useMemo, useRef, useState } from 'preact/hooks';
import type { AbsentProcess } from '../absent.js';
import { Arrangement, type Arranged, arrangeByTitle } from '../layout/arrange.js';
import { layOut, type LayoutOptions } from '../layout/layout.js';
import type { Scene } from '../layout/scene.js';
import { isSmall, scaleOf } from '../layout/zoom.js';
import { isRunning } from '../names.js';
import { search } from '../search.js';
import type { State } from '../store.js';
import { indexOf, type Topology } from '../topology.js';

export interface PictureLayout {
  /** The whole panel, with what is gone. It stays the same object while only counters change. */
  readonly drawn: Topology;
  /** The part of the panel that is drawn. It stays the same object while only counters change. */
  readonly found: Topology;
  readonly scene: Scene;
  /** The factor by which the scene is drawn. */
  readonly scale: number;
  readonly isSmall: boolean;
  /** The options of the layout besides its width. */
  readonly options: Omit<LayoutOptions, 'width' | 'isSmall'>;
  /** Forgets where boxes are. */
  readonly tidy: () => void;
}

/** Lays out the picture, and keeps boxes where they are when processes come and go. */
export function usePictureLayout(
  state: State,
  topology: Topology,
  absent: ReadonlyMap<string, AbsentProcess>,
  width: number,
): PictureLayout {
  const { unusedPorts, groupBy, collapsed, pinned, status, findings } = state;
  const zoom = typeof state.zoom === 'number' ? state.zoom : 1;
  const [small, scale] = [isSmall(zoom), scaleOf(zoom)];
  const drawn = useStable(topology);
  const found = useStable(
    useMemo(() => search(drawn, state.search, { status, findings }), [drawn, state.search, status, findings]),
  );
  const [arrangement, setArrangement] = useState(() => new Arrangement());
  const kept = useRef<{ readonly key: string; readonly options: Pick<LayoutOptions, 'columns' | 'room'> }>({
    key: '',
    options: {},
  });
  const before = useRef<Drawn | undefined>(undefined);
  // There is nothing to draw of a process without a process spec.
  const empty = [...absent.values()].filter(({ spec }) => spec === undefined).map(({ id }) => id);
  const folded = useMemo(() => new Set([...collapsed, ...empty]), [collapsed, empty.join()]);
  const options = useMemo(
    () => ({ unusedPorts, collapsed: folded, ...arranger(state, found, absent, arrangement) }),
    [found, unusedPorts, folded, groupBy, pinned, state.search === '', arrangement],
  );
  const scene = useMemo(() => {
    const room = Math.floor(width / scale);
    // The columns and their places stay while the window and the zoom do.
    const key = `${room} ${small} ${groupBy} ${state.search} ${collapsed.size}`;
    const next = layOut(found, {
      ...options,
      width: room,
      isSmall: small,
      ...(kept.current.key === key ? kept.current.options : {}),
    });
    const isEmpty = found.processes.length === 0;
    kept.current = { key, options: isEmpty ? {} : { columns: next.columns, room: next.room } };
    before.current = reuseBoxes(before.current, { scene: next, topology: found });
    return before.current.scene;
  }, [found, width, scale, small, options]);
  const tidy = (): void => {
    setArrangement(new Arrangement());
    kept.current = { key: '', options: {} };
  };
  return { drawn, found, scene, scale, isSmall: small, options, tidy };
}

/** How boxes are arranged. What a search finds is arranged anew. */
function arranger(
  { groupBy, pinned, search: text }: State,
  found: Topology,
  absent: ReadonlyMap<string, AbsentProcess>,
  arrangement: Arrangement,
): Pick<LayoutOptions, 'arrange'> {
  if (groupBy === 'path') {
    if (text !== '') return {};
    return { arrange: (columns): Arranged => arrangement.arrange(found, columns, pinned) };
  }
  const { processes } = indexOf(found);
  const titleOf = (id: string): string => {
    const process = processes.get(id);
    if (process === undefined) return '';
    if (groupBy === 'kind') return process.type;
    const left = absent.get(id);
    if (left !== undefined) return left.isDesired ? 'missing' : 'gone';
    if (!process.reachable) return 'unreachable';
    return isRunning(process, found) ? 'running' : 'idle';
  };
  return { arrange: (columns) => arrangeByTitle(found, columns, titleOf) };
}

/** The topology without what changes with every reading, as text. */
function keyOf({ processes, components, ports, edges }: Topology): string {
  const still = ports.map(({ counters, ...port }) => [port, counters === undefined]);
  return JSON.stringify([processes, components, still, edges]);
}

/** The same object as before while only counters and the time differ. */
function useStable(topology: Topology): Topology {
  const last = useRef<{ readonly topology: Topology; readonly key: string } | undefined>(undefined);
  return useMemo(() => {
    const key = keyOf(topology);
    if (last.current?.key !== key) last.current = { topology, key };
    return last.current.topology;
  }, [topology]);
}

const contents = new WeakMap<Topology, ReadonlyMap<string, string>>();

/** What is drawn of each process, as text. */
function contentsOf(topology: Topology): ReadonlyMap<string, string> {
  const known = contents.get(topology);
  if (known !== undefined) return known;
  const parts = new Map<string, unknown[]>(topology.processes.map((process) => [process.id, [process]]));
  for (const each of [...topology.components, ...topology.edges]) parts.get(each.process)?.push(each);
  const texts = new Map([...parts].map(([id, list]) => [id, JSON.stringify(list)]));
  contents.set(topology, texts);
  return texts;
}

/** A scene, and the topology that it was laid out from. */
interface Drawn {
  readonly scene: Scene;
  readonly topology: Topology;
}

/** Keeps the boxes of the scene before whose contents and places are the same, so that they are not drawn again. */
function reuseBoxes(before: Drawn | undefined, { scene, topology }: Drawn): Drawn {
  if (before === undefined) return { scene, topology };
  const old = new Map(before.scene.boxes.map((box) => [box.id, box]));
  const boxes = scene.boxes.map((box) => {
    const same = old.get(box.id);
    const isSame =
      same?.x === box.x &&
      same.y === box.y &&
      same.width === box.width &&
      same.height === box.height &&
      same.isSummary === box.isSummary &&
      contentsOf(before.topology).get(box.id) === contentsOf(topology).get(box.id);
    return isSame ? same : box;
  });
  return { scene: { ...scene, boxes }, topology };
}
