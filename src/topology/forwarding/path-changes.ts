import type { ForwardingModel } from './model.js';
import { type Path, trace } from './trace.js';
import { leavingWords, packetWords } from './words.js';

/** The way of a class of packets from one port to another. */
export interface Route {
  /** The packets in words. */
  readonly packets: string;
  /** The ports on the way, with both ends. */
  readonly ports: readonly string[];
}

/** How the delivery of packets between two ports differs after a change of the panel. */
export interface PathChange {
  /** Whether packets arrive only after the change, arrive only before it, or are others or take another way. */
  readonly change: 'appears' | 'ends' | 'changes';
  readonly from: string;
  readonly to: string;
  /** Empty when a path appears. */
  readonly before: readonly Route[];
  /** Empty when a path ends. */
  readonly after: readonly Route[];
}

/** The most changes that are reported, and the most paths that are followed in each model for them. */
const LIMITS = { changes: 100, paths: 5_000 } as const;

/** The routes between two ports that deliver packets, by `from to`. */
type Routes = Map<string, { readonly from: string; readonly to: string; readonly routes: Route[] }>;

/**
 * The paths of delivered packets that appear, change or end when the panel changes: those from the ports by which packets enter. Rings
 * are not such ports.
 *
 * @returns 100 changes at the most. Panels with more than 5,000 paths are compared as far as that goes.
 */
export function pathChanges(before: ForwardingModel, after: ForwardingModel): PathChange[] {
  const entries = [...new Set([...entriesOf(before), ...entriesOf(after)])];
  const [was, is] = [routesOf(before, entries), routesOf(after, entries)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .flatMap((key): PathChange[] => {
      const [old, now] = [was.get(key), is.get(key)];
      const { from, to } = old ?? now ?? { from: '', to: '' };
      const [then, next] = [old?.routes ?? [], now?.routes ?? []];
      if (then.length === 0) return [{ change: 'appears', from, to, before: then, after: next }];
      if (next.length === 0) return [{ change: 'ends', from, to, before: then, after: next }];
      const isSame = JSON.stringify(then) === JSON.stringify(next);
      return isSame ? [] : [{ change: 'changes', from, to, before: then, after: next }];
    })
    .slice(0, LIMITS.changes);
}

/** The ports, other than rings, from which an element takes packets. */
function entriesOf(model: ForwardingModel): string[] {
  return model.elements
    .flatMap(({ rx }) => rx.map(({ port }) => model.queueOf(port)))
    .filter((port) => !port.startsWith('ring:'));
}

function routesOf(model: ForwardingModel, entries: readonly string[]): Routes {
  const found: Routes = new Map();
  let left: number = LIMITS.paths;
  for (const from of entries) {
    if (left <= 0) break;
    const { paths } = trace(model, from, {});
    left -= paths.length;
    for (const path of paths) {
      if (path.end.outcome !== 'delivered') continue;
      const to = path.end.port;
      const key = `${from} ${to}`;
      const all = found.get(key) ?? { from, to, routes: [] };
      all.routes.push(routeOf(path));
      found.set(key, all);
    }
  }
  return found;
}

function routeOf({ packets, hops, end }: Path): Route {
  const tag = leavingWords(packets);
  return {
    packets: `${packetWords(packets)}${tag === undefined ? '' : `; then ${tag}`}`,
    ports: [
      ...hops.filter(({ action, port, to }) => action !== 'queued' || port !== to).map(({ port }) => port),
      end.port,
    ],
  };
}
