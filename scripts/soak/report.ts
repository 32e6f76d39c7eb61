import type { Ending } from './controller.js';
import type { Measurement } from './measurement.js';
import type { StoreSizes } from './store.js';
import type { Tally } from './tally.js';

/** Limit of the memory in use at the end: a factor of that after the first part, plus a number of bytes. */
const MEMORY_FACTOR = 1.3;
const MEMORY_BYTES = 10 * 2 ** 20;

/** The resident memory also contains memory that the process has not returned to the system. */
const RSS_BYTES = 50 * 2 ** 20;

/** Number of hours from which on nothing may grow: by then, all logs and caches of limited size are full. */
const FLAT_HOURS = 4;

/** What may not grow: by more than a share, and an amount that differs from measurement to measurement. */
const FLAT: readonly {
  readonly name: string;
  readonly of: (part: Part) => number | undefined;
  readonly share: number;
  readonly amount: number;
  readonly isBytes: boolean;
}[] = [
  { name: 'the memory in use', of: ({ heap }) => heap, share: 0.05, amount: 2 ** 20, isBytes: true },
  // V8 returns its free memory at times: the resident memory differs by 30 MB from part to part, without a trend.
  { name: 'the resident memory', of: ({ rss }) => rss, share: 0.1, amount: 10 * 2 ** 20, isBytes: true },
  { name: 'the number of timers', of: ({ timers }) => timers, share: 0, amount: 5, isBytes: false },
  {
    name: 'the number of open files',
    of: ({ descriptors }) => descriptors?.others,
    share: 0,
    amount: 2,
    isBytes: false,
  },
  { name: 'the state folder', of: ({ state }) => state, share: 0.1, amount: 64 * 2 ** 10, isBytes: true },
  { name: 'the audit log of an hour', of: ({ audit }) => audit, share: 0.3, amount: 2 ** 16, isBytes: true },
  { name: 'the number of keys in etcd', of: ({ etcd }) => etcd?.keys, share: 0, amount: 0, isBytes: false },
  {
    name: 'the database of etcd',
    of: ({ etcd }) => etcd?.bytes,
    share: 0.1,
    amount: 2 ** 18,
    isBytes: true,
  },
];

/** The state after a part of the load, when no process has a fault. */
export type Part = Measurement & StoreSizes;

export interface Report {
  readonly seconds: number;
  /** The simulated hours; undefined for a load by the clock. */
  readonly hours: number | undefined;
  readonly processes: number;
  /** Number of processes that the desired document names. */
  readonly desired: number;
  readonly clients: number;
  readonly seed: number;
  readonly tally: Tally;
  readonly start: Measurement;
  /** In order, at least one. */
  readonly parts: readonly Part[];
  /**
   * Open descriptors of the controller at the end beyond those at the start and those of its processes; undefined if the system
   * does not provide them.
   */
  readonly left: {
    readonly ofClients: number | undefined;
    readonly ofProcesses: number | undefined;
    readonly files: number | undefined;
  };
  readonly ending: Ending;
  /** The text that the controller wrote to standard error. */
  readonly errors: string;
}

function limits({ heap, rss }: Pick<Measurement, 'heap' | 'rss'>): { heap: number; rss: number } {
  return { heap: MEMORY_FACTOR * heap + MEMORY_BYTES, rss: MEMORY_FACTOR * rss + RSS_BYTES };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** What has grown from the first half of the hours, without the first one, to the second half; as sentences. */
function growth({ hours = 0, parts }: Report): string[] {
  if (hours < FLAT_HOURS) return [];
  const middle = Math.floor(parts.length / 2);
  return FLAT.flatMap(({ name, of, share, amount, isBytes }) => {
    const values = parts.flatMap((part) => of(part) ?? []);
    if (values.length < parts.length) return [];
    const [before, after] = [mean(values.slice(1, middle)), mean(values.slice(middle))];
    const text = (value: number): string => (isBytes ? size(value) : value.toFixed(1));
    return after <= before * (1 + share) + amount
      ? []
      : [`${name} grew from ${text(before)} to ${text(after)}`];
  });
}

/** The failed checks; empty if there are none. */
export function failures(report: Report): string[] {
  const { tally, start, parts, left, ending, errors } = report;
  const found: string[] = [];
  const must = (holds: boolean, otherwise: string): void => {
    if (!holds) found.push(otherwise);
  };
  const [warm, end] = [parts[0] ?? start, parts.at(-1) ?? start];
  const limit = limits(warm);
  must(tally.responses.size > 0, 'there was no response');
  must(tally.wrong === 0, `${tally.wrong} responses were wrong`);
  must(tally.noResponse === 0, `${tally.noResponse} requests had no response`);
  must(tally.lost === 0, `${tally.lost} times a process did not recover after a fault`);
  must(tally.unreconciled === 0, `${tally.unreconciled} differences from the desired document remained`);
  must(end.heap <= limit.heap, `the memory in use grew beyond ${size(limit.heap)}`);
  must(end.rss <= limit.rss, `the memory of the process grew beyond ${size(limit.rss)}`);
  must((left.ofClients ?? 0) === 0, `${left.ofClients ?? 0} sockets were left by clients`);
  must((left.ofProcesses ?? 0) === 0, `${left.ofProcesses ?? 0} sockets were left by processes`);
  must((left.files ?? 0) === 0, `${left.files ?? 0} files were left open`);
  must(ending.code === 0, `the controller ended with ${String(ending.signal ?? ending.code)}`);
  must(errors === '', `the controller wrote: ${errors}`);
  return [...found, ...growth(report)];
}

/** What the controller uses after a part of the load, in one line. */
export function inLine({ heap, rss, timers, descriptors, state, audit, etcd }: Part): string {
  const open = descriptors === undefined ? [] : [`${descriptors.sockets + descriptors.others} descriptors`];
  const kept = etcd === undefined ? [] : [`etcd ${etcd.keys} keys, ${size(etcd.bytes)}`];
  return [
    `${size(heap)} in use, ${size(rss)} resident`,
    ...[...open, `${timers} timers`, `state ${size(state)}`, `audit log ${size(audit)}`, ...kept],
  ].join(', ');
}

/** The counts, one per line. */
export function inWords(report: Report): string {
  const { tally, left, ending, start, parts, hours } = report;
  const row = (name: string, value: unknown, note = ''): string =>
    `${name.padEnd(34)}${String(value).padStart(10)}${note === '' ? '' : `   ${note}`}`;
  const counts = (map: ReadonlyMap<string, number>): string[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => row(`  ${name}`, count));
  const total = (map: ReadonlyMap<string, number>): number =>
    [...map.values()].reduce((sum, count) => sum + count, 0);
  const [warm, end] = [parts[0], parts.at(-1)];
  const memory = (part: Measurement): string => `${size(part.heap)} in use, ${size(part.rss)} resident`;
  const descriptors = (count: number | undefined): string =>
    count === undefined ? 'unknown' : String(count);
  return [
    row('seconds', report.seconds.toFixed(1), `seed ${report.seed}`),
    ...(hours === undefined ? [] : [row('simulated hours', hours)]),
    row('processes', report.processes, `and the primary; ${report.desired} in the desired document`),
    row('clients', report.clients),
    row('requests', tally.requests, `${Math.round(tally.requests / report.seconds)} per second`),
    ...counts(tally.responses),
    row('  aborted by the client', tally.abandoned),
    row('half requests', tally.halfRequests),
    row('requests for metrics and overviews', tally.polls),
    row('faults of processes', total(tally.faults)),
    ...counts(tally.faults),
    row('applied documents', total(tally.applies)),
    ...counts(tally.applies),
    row('changes that drifted', tally.drifts),
    row('events read', tally.events, `${tally.streams} connections, ${tally.resets} resets`),
    row('wrong responses', tally.wrong, 'must be 0'),
    row('requests without a response', tally.noResponse, 'must be 0'),
    row('processes not recovered', tally.lost, 'must be 0'),
    row('differences not reconciled', tally.unreconciled, 'must be 0'),
    `memory at the start      ${memory(start)}`,
    ...(warm === undefined || end === undefined
      ? []
      : [
          `after the first part     ${inLine(warm)}`,
          `after the last part      ${inLine(end)}`,
          `memory at the end        ${memory(end)}; at most ${memory({ ...end, ...limits(warm) })}`,
        ]),
    ...(end?.etcd === undefined ? [] : [row('writes to etcd', end.etcd.revision)]),
    row('sockets left by clients', descriptors(left.ofClients), 'must be 0'),
    row('sockets left by processes', descriptors(left.ofProcesses), 'must be 0'),
    row('files left open', descriptors(left.files), 'must be 0'),
    row('exit code of the controller', String(ending.signal ?? ending.code), 'must be 0'),
    '',
  ].join('\n');
}

function size(bytes: number): string {
  return bytes < 2 ** 20 ? `${(bytes / 2 ** 10).toFixed(0)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
