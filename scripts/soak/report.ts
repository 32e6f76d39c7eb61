import type { Ending } from './controller.js';
import type { Measurement } from './measurement.js';
import type { Tally } from './tally.js';

/** Limit of the memory in use at the end: a factor of that after the warm-up, plus a number of bytes. */
const MEMORY_FACTOR = 1.3;
const MEMORY_BYTES = 10 * 2 ** 20;

/** The resident memory also contains memory that the process has not returned to the system. */
const RSS_BYTES = 50 * 2 ** 20;

export interface Report {
  readonly seconds: number;
  readonly processes: number;
  readonly clients: number;
  readonly seed: number;
  readonly tally: Tally;
  readonly memory: { readonly start: Measurement; readonly warm: Measurement; readonly end: Measurement };
  /** Sockets of the controller beyond those for its ports and processes; undefined if the system does not provide it. */
  readonly left: { readonly ofClients: number | undefined; readonly ofProcesses: number | undefined };
  readonly ending: Ending;
  /** The text that the controller wrote to standard error. */
  readonly errors: string;
}

function limits({ heap, rss }: Measurement): { heap: number; rss: number } {
  return { heap: MEMORY_FACTOR * heap + MEMORY_BYTES, rss: MEMORY_FACTOR * rss + RSS_BYTES };
}

/** The failed checks; empty if there are none. */
export function failures({ tally, memory, left, ending, errors }: Report): string[] {
  const found: string[] = [];
  const must = (holds: boolean, otherwise: string): void => {
    if (!holds) found.push(otherwise);
  };
  const limit = limits(memory.warm);
  must(tally.responses.size > 0, 'there was no response');
  must(tally.wrong === 0, `${tally.wrong} responses were wrong`);
  must(tally.noResponse === 0, `${tally.noResponse} requests had no response`);
  must(tally.lost === 0, `${tally.lost} times a process did not recover after a fault`);
  must(memory.end.heap <= limit.heap, `the memory in use grew beyond ${megabytes(limit.heap)}`);
  must(memory.end.rss <= limit.rss, `the memory of the process grew beyond ${megabytes(limit.rss)}`);
  must((left.ofClients ?? 0) === 0, `${left.ofClients ?? 0} sockets were left by clients`);
  must((left.ofProcesses ?? 0) === 0, `${left.ofProcesses ?? 0} sockets were left by processes`);
  must(ending.code === 0, `the controller ended with ${String(ending.signal ?? ending.code)}`);
  must(errors === '', `the controller wrote: ${errors}`);
  return found;
}

/** The counts, one per line. */
export function inWords(report: Report): string {
  const { tally, memory, left, ending } = report;
  const row = (name: string, value: unknown, note = ''): string =>
    `${name.padEnd(34)}${String(value).padStart(10)}${note === '' ? '' : `   ${note}`}`;
  const counts = (map: ReadonlyMap<string, number>): string[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => row(`  ${name}`, count));
  const sum = [...tally.faults.values()].reduce((total, count) => total + count, 0);
  const limit = limits(memory.warm);
  const size = ({ heap, rss }: { heap: number; rss: number }): string =>
    `${megabytes(heap)} in use, ${megabytes(rss)} resident`;
  const sockets = (count: number | undefined): string => (count === undefined ? 'unknown' : String(count));
  return [
    row('seconds', report.seconds.toFixed(1), `seed ${report.seed}`),
    row('processes', report.processes, 'and the primary'),
    row('clients', report.clients),
    row('requests', tally.requests, `${Math.round(tally.requests / report.seconds)} per second`),
    ...counts(tally.responses),
    row('  aborted by the client', tally.abandoned),
    row('half requests', tally.halfRequests),
    row('faults of processes', sum),
    ...counts(tally.faults),
    row('wrong responses', tally.wrong, 'must be 0'),
    row('requests without a response', tally.noResponse, 'must be 0'),
    row('processes not recovered', tally.lost, 'must be 0'),
    `memory at the start      ${size(memory.start)}`,
    `memory after the warm-up ${size(memory.warm)}`,
    `memory at the end        ${size(memory.end)}; at most ${size(limit)}`,
    row('sockets left by clients', sockets(left.ofClients), 'must be 0'),
    row('sockets left by processes', sockets(left.ofProcesses), 'must be 0'),
    row('exit code of the controller', String(ending.signal ?? ending.code), 'must be 0'),
    '',
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
