import type { NodesResult } from './nodes.js';
import { lineThrough } from './statistics.js';

/** The number of nodes that nobody measures here: their processes need the memory of many machines. */
const ON_PAPER = 1_000;

const MB = 2 ** 20;

/** A figure that grows with the number of nodes. */
interface Figure {
  readonly name: string;
  readonly of: (result: NodesResult) => number;
  readonly digits: number;
}

const FIGURES: readonly Figure[] = [
  { name: 'requests a second, nothing changes', of: ({ idle }) => idle.requests, digits: 1 },
  { name: 'KB received a second, nothing changes', of: ({ idle }) => idle.receivedBytes / 1_024, digits: 2 },
  { name: 'KB sent a second, nothing changes', of: ({ idle }) => idle.sentBytes / 1_024, digits: 2 },
  { name: 'ms of CPU a second, nothing changes', of: ({ idle }) => idle.cpuSeconds * 1_000, digits: 0 },
  { name: 'watchers', of: ({ size }) => size.watchers, digits: 0 },
  { name: 'MB of resident memory, largest member', of: ({ size }) => size.rss / MB, digits: 0 },
  { name: 'requests for a change', of: ({ perChange }) => perChange.requests, digits: 1 },
  { name: 'written keys for a change', of: ({ perChange }) => perChange.writes, digits: 1 },
  { name: 'KB sent for a change', of: ({ perChange }) => perChange.sentBytes / 1_024, digits: 1 },
  { name: 'ms of CPU for a change', of: ({ perChange }) => perChange.cpuSeconds * 1_000, digits: 1 },
];

/**
 * How the load of etcd grows with the number of nodes, as a Markdown table: the figures of all members together as measured, the
 * slope of the line through them, and the same line at 1,000 nodes. @param results for at least two numbers of nodes.
 */
export function describeGrowth(results: readonly NodesResult[]): string {
  const counts = results.map(({ nodes }) => nodes);
  const rows = FIGURES.map(({ name, of, digits }) => {
    const values = results.map(of);
    const { slope, at } = lineThrough(counts, values);
    const cells = [...values.map((value) => value.toFixed(digits)), slope.toPrecision(2)];
    return `| ${[name, ...cells, at(ON_PAPER).toFixed(digits)].join(' | ')} |`;
  });
  const head = ['etcd with nodes', ...counts.map(String), 'each further node', `${ON_PAPER}, on paper`];
  return [`| ${head.join(' | ')} |`, `|---${'|---:'.repeat(head.length - 1)}|`, ...rows].join('\n');
}
