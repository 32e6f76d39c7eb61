import { summaryOf } from '../check/lines.js';
import type { Paint } from '../colours.js';
import { counted } from '../document/plan-lines.js';
import { type Cell, type Table, tableLines } from '../table.js';
import { printable, wrap } from '../text.js';
import { localTime } from '../../text/local-time.js';
import type { Node, NodeList } from './api.js';

type Counts = NonNullable<Node['processes']>;

/** The states of processes that are not in sync, in the order in which they are counted. */
const NOT_IN_SYNC = ['damaged', 'failed', 'drifted', 'pending'] as const satisfies readonly (keyof Counts)[];

/**
 * The nodes as lines.
 *
 * @param now on the clock of Date.now(). @param isWide whether URLs are shown, too.
 */
export function nodeListLines(
  list: NodeList,
  now: number,
  width: number,
  isWide: boolean,
  paint: Paint,
): string[] {
  const { nodes } = list;
  return [
    ...headLines(list, now, width, paint),
    ...(nodes.length === 0 ? [] : ['', ...tableLines(nodeTable(nodes, now, isWide), width, paint)]),
    ...(nodes.some(({ problem }) => problem !== undefined)
      ? ['', ...tableLines(problemTable(nodes), width, paint)]
      : []),
  ];
}

/** The number of nodes, and the age of the data if they may be out of date. */
function headLines(
  { nodes, as_of: asOf, stale }: NodeList,
  now: number,
  width: number,
  paint: Paint,
): string[] {
  const away = nodes.filter(({ connected }) => !connected).length;
  const count = nodes.length === 0 ? 'no nodes' : counted(nodes.length, 'node');
  const head = wrap(`${count}${away === 0 ? '' : `, ${away} disconnected`}`, width);
  if (!stale) return head;
  const age = ageText(now - Date.parse(asOf));
  const text = `etcd is unreachable: the data are of ${localTime(asOf)}, ${age} ago`;
  return [...head, ...wrap(printable(text), width).map((line) => paint(line, 'warning'))];
}

export function nodeTable(nodes: readonly Node[], now: number, isWide: boolean): Table {
  const headings = ['NODE', 'STATE', 'IN SYNC', 'NOT IN SYNC', 'FINDINGS', 'REVISION', 'AGE', 'VERSION'];
  return {
    title: 'NODES',
    columns: [...headings, ...(isWide ? ['URL'] : [])].map((heading) => ({
      heading,
      isBreakable: heading === 'NODE',
    })),
    rows: nodes.map((each) => {
      const { node, connected, revision = '', since, version = '', url = '' } = each;
      return [
        { text: node },
        connected ? { text: 'connected', style: 'good' } : { text: 'disconnected', style: 'bad' },
        inSyncCell(each),
        notInSyncCell(each),
        findingsCell(each),
        { text: revision },
        { text: since === undefined ? '' : ageText(now - Date.parse(since)) },
        { text: version },
        ...(isWide ? [{ text: url }] : []),
      ];
    }),
  };
}

function problemTable(nodes: readonly Node[]): Table {
  return {
    title: 'PROBLEMS',
    columns: ['NODE', 'PROBLEM'].map((heading) => ({ heading, isBreakable: heading === 'NODE' })),
    rows: nodes.flatMap(({ node, problem }) =>
      problem === undefined ? [] : [[{ text: node }, { text: problem, style: 'bad' as const }]],
    ),
  };
}

/** The number of processes that are not in sync. */
export function notInSync(processes: Counts): number {
  return NOT_IN_SYNC.reduce((sum, state) => sum + processes[state], 0);
}

/** The processes in sync, of those that the desired document names or that are damaged. */
function inSyncCell({ processes, revision }: Node): Cell {
  if (processes === undefined || revision === undefined) return { text: '' };
  const all = processes.in_sync + notInSync(processes);
  return { text: `${processes.in_sync}/${all}`, style: processes.in_sync === all ? 'good' : 'warning' };
}

function notInSyncCell({ processes }: Node): Cell {
  if (processes === undefined) return { text: '' };
  const parts = NOT_IN_SYNC.filter((state) => processes[state] > 0).map(
    (state) => `${processes[state]} ${state}`,
  );
  return { text: parts.join(', '), style: processes.failed + processes.damaged > 0 ? 'bad' : 'warning' };
}

function findingsCell({ findings }: Node): Cell {
  if (findings === undefined || findings.error + findings.warning === 0) return { text: '' };
  return { text: summaryOf({ ...findings, info: 0 }), style: findings.error > 0 ? 'bad' : 'warning' };
}

/** A duration as a number of its largest unit, such as `42s` and `3d`. @param ms in milliseconds. */
export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [size, unit] = UNITS.find(([each]) => seconds >= 2 * each) ?? [1, 's'];
  return `${Math.floor(seconds / size)}${unit}`;
}

const UNITS = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'm'],
] as const;
