/** Traces: their place in the URL of the page, their words, and their part of the picture. */
import type { components } from '#generated/types.js';
import type { Focus } from './selection.js';
import type { Topology } from './topology.js';

type Schemas = components['schemas'];

export type Trace = Schemas['Trace'];
export type TracePath = Trace['paths'][number];
export type Outcome = TracePath['end']['outcome'];

/** The packets to trace, as a user writes them. */
export interface TraceQuery {
  readonly from: string;
  /** Empty for all addresses. */
  readonly mac: string;
  /** The VLAN id; `none` for untagged packets, empty for tagged and untagged packets. */
  readonly vlan: string;
}

/** What was wrong with a query, by its members; `other` for errors that are about none of them. */
export type TraceErrors = Readonly<Partial<Record<keyof TraceQuery | 'other', string>>>;

export interface TraceState {
  readonly query: TraceQuery;
  /** The last paths; undefined while there are none. */
  readonly result: Trace | undefined;
  /** The index of the path that is shown alone; undefined for all. */
  readonly chosen: number | undefined;
  readonly errors: TraceErrors;
}

/** The outcomes with their signs, the best first. */
export const OUTCOMES: readonly (readonly [outcome: Outcome, sign: string])[] = [
  ['delivered', '✓'],
  ['dropped', '✕'],
  ['stalled', '✕'],
  ['looped', '↻'],
  ['undetermined', '?'],
];

/** A trace as the fragment of a URL: `#from=phy:0&mac=52:54:00:12:34:56&vlan=101&path=2`. Paths count from 1. */
export function fragmentOf({ query, chosen }: Pick<TraceState, 'query' | 'chosen'>): string {
  const members: Readonly<Record<string, string>> = {
    ...query,
    path: chosen === undefined ? '' : `${chosen + 1}`,
  };
  const given = Object.entries(members).filter(([, value]) => value !== '');
  return `#${new URLSearchParams(given).toString().replaceAll('%3A', ':')}`;
}

/** The trace of the fragment of a URL; undefined if it has none. */
export function traceIn(fragment: string): TraceState | undefined {
  const members = new URLSearchParams(fragment.replace(/^#/, ''));
  const [from, mac, vlan, path] = ['from', 'mac', 'vlan', 'path'].map((name) => members.get(name) ?? '');
  if (!from) return undefined;
  const chosen = /^[1-9]\d{0,3}$/.test(path ?? '') ? Number(path) - 1 : undefined;
  return { query: { from, mac: mac ?? '', vlan: vlan ?? '' }, result: undefined, chosen, errors: {} };
}

export function requestOf({ from, mac, vlan }: TraceQuery): Schemas['TraceRequest'] {
  return {
    from,
    ...(mac === '' ? {} : { dst_mac: mac }),
    ...(vlan === '' ? {} : { vlan: vlan === 'none' ? null : { id: Number(vlan) } }),
  };
}

/** Such as `7 paths: 4 delivered, 3 dropped`. */
export function summaryOf({ paths }: Trace): string {
  const counts = OUTCOMES.map(([outcome]) => {
    const count = paths.filter(({ end }) => end.outcome === outcome).length;
    return count === 0 ? '' : `${count} ${outcome}`;
  });
  return `${paths.length} ${paths.length === 1 ? 'path' : 'paths'}: ${counts.filter(Boolean).join(', ')}`;
}

/** The index of the path of a new trace that is about the same packets; undefined if there is none. */
export function sameChoice(
  before: Trace | undefined,
  now: Trace,
  chosen: number | undefined,
): number | undefined {
  if (chosen === undefined) return undefined;
  if (before === undefined) return chosen < now.paths.length ? chosen : undefined;
  const packets = before.paths[chosen]?.packets.description;
  // Copies are paths of the same packets: their order counts.
  const copy = before.paths.slice(0, chosen).filter((path) => path.packets.description === packets).length;
  const same = [...now.paths.keys()].filter((at) => now.paths[at]?.packets.description === packets);
  return same[copy] ?? same.at(-1);
}

/** The paths that are shown: the chosen one, or all. */
function shownPaths({ result, chosen }: TraceState): readonly TracePath[] {
  const path = chosen === undefined ? undefined : result?.paths[chosen];
  return path === undefined ? (result?.paths ?? []) : [path];
}

/** The part of the picture on the paths that are shown. Undefined while there are none. */
export function traceFocus(topology: Topology, trace: TraceState): Focus | undefined {
  const paths = shownPaths(trace);
  if (paths.length === 0) return undefined;
  const [processes, components, ports, ways] = [0, 1, 2, 3].map(() => new Set<string>()) as Sets;
  for (const { hops, end } of paths) {
    ports.add(end.port);
    if (end.process !== undefined) processes.add(end.process);
    for (const { port, process, component, to, action } of hops) {
      ports.add(port);
      if (to !== undefined) ports.add(to);
      // A NIC puts packets into a queue, and no process.
      if (action === 'queued') continue;
      processes.add(process);
      const through = component === undefined ? undefined : `${process}/${component}`;
      if (through !== undefined) components.add(through);
      const ends =
        through === undefined
          ? [[port, to]]
          : [
              [port, through],
              [through, to],
            ];
      for (const [source = '', target = ''] of ends) ways.add(`${process} ${source} -> ${target}`);
    }
  }
  const edges = topology.edges.filter(
    // The entries of a classifier are not drawn as cables.
    ({ type, process, from, to }) => type !== 'classify' && ways.has(`${process} ${from} -> ${to}`),
  );
  return { processes, components, ports, edges: new Set(edges.map(({ id }) => id)), byEdges: true };
}

type Sets = [Set<string>, Set<string>, Set<string>, Set<string>];
