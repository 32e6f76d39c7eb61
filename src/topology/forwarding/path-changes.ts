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
  /** Why a path ends: a sentence without a full stop. Undefined when its packets are all delivered elsewhere. */
  readonly reason?: string;
}

/** The most changes that are reported, and the most paths that are followed in each model for them. */
const LIMITS = { changes: 100, paths: 5_000 } as const;

/** The traces of a panel from the ports by which packets enter. */
interface Routes {
  /** The routes between two ports that deliver packets, by `from to`. */
  readonly delivered: Map<string, { readonly from: string; readonly to: string; readonly routes: Route[] }>;
  /** Why packets are not delivered, by `from packets`. */
  readonly lost: Map<string, string>;
}

/**
 * The paths of delivered packets that appear, change or end when the panel changes: those from the ports by which packets enter. Rings
 * are not such ports.
 *
 * @returns 100 changes at the most. Panels with more than 5,000 paths are compared as far as that goes.
 */
export function pathChanges(before: ForwardingModel, after: ForwardingModel): PathChange[] {
  const entries = [...new Set([...entriesOf(before), ...entriesOf(after)])];
  const [was, is] = [routesOf(before, entries), routesOf(after, entries)];
  const keys = [...new Set([...was.delivered.keys(), ...is.delivered.keys()])];
  return keys
    .flatMap((key): PathChange[] => {
      const [old, now] = [was.delivered.get(key), is.delivered.get(key)];
      const { from, to } = old ?? now ?? { from: '', to: '' };
      const [then, next] = [old?.routes ?? [], now?.routes ?? []];
      if (then.length === 0) return [{ change: 'appears', from, to, before: then, after: next }];
      if (next.length === 0) {
        const [reason] = then.flatMap(({ packets }) => is.lost.get(`${from} ${packets}`) ?? []);
        const ends = { change: 'ends' as const, from, to, before: then, after: next };
        return [reason === undefined ? ends : { ...ends, reason }];
      }
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
  const found: Routes = { delivered: new Map(), lost: new Map() };
  let left: number = LIMITS.paths;
  for (const from of entries) {
    if (left <= 0) break;
    const { paths } = trace(model, from, {});
    left -= paths.length;
    for (const path of paths) {
      const { outcome, port: to, reason } = path.end;
      if (outcome !== 'delivered') {
        found.lost.set(`${from} ${routeOf(path).packets}`, reason);
        continue;
      }
      const key = `${from} ${to}`;
      const all = found.delivered.get(key) ?? { from, to, routes: [] };
      all.routes.push(routeOf(path));
      found.delivered.set(key, all);
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
