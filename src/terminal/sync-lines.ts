import type { PanelStatus } from '../client/client.js';
import { type ProcessStatus, syncCounts, syncSummary, type SyncState } from '../client/sync-states.js';
import type { Paint, Style } from './colours.js';
import type { Cell, Table } from './table.js';
import { printable, wrap } from './text.js';
import { localTime } from '../text/local-time.js';

/** Maximum number of differences per process. A process that reconnected empty has very many. */
const MAX_DIFFERENCES = 8;

const STYLES: Readonly<Record<SyncState, Style>> = {
  in_sync: 'good',
  drifted: 'warning',
  pending: 'warning',
  failed: 'bad',
  damaged: 'bad',
  unmanaged: 'quiet',
};

/** The order in which the states other than in_sync are counted. */
const ORDER: readonly SyncState[] = ['damaged', 'drifted', 'failed', 'pending'];

/** The sync state of a process; empty if no document is desired. @param id such as `vf:2`. */
export function syncCell(status: PanelStatus | undefined, id: string): Cell {
  const state = status?.processes.find(({ process }) => process === id)?.state;
  if (status?.desired === undefined || state === undefined) return { text: '' };
  return { text: state, style: STYLES[state] };
}

/** The failures, conflicts and differences of all processes. Of a pending process: why it does not connect by itself. */
export function differenceTable(status: PanelStatus | undefined): Table {
  return {
    title: 'NOT IN SYNC',
    columns: ['PROCESS', 'STATE', 'NEXT TRY', 'REASON'].map((heading) => ({ heading })),
    rows: (status?.processes ?? []).flatMap((process) =>
      differencesOf(process).map((text) => [
        { text: process.process },
        { text: process.state, style: STYLES[process.state] },
        nextTryOf(process),
        { text },
      ]),
    ),
  };
}

/** Failures come first, then conflicts, then differences. */
function differencesOf({
  state,
  damage,
  failure,
  conflicts = [],
  differences = [],
}: ProcessStatus): string[] {
  if (damage !== undefined) return [`${damage.reason}. ${damage.mend}.`];
  if (state !== 'drifted' && state !== 'failed' && state !== 'pending') return [];
  const errors = failure === undefined ? [] : [failureText(failure)];
  const all = [...errors, ...conflicts, ...differences];
  if (all.length <= MAX_DIFFERENCES) return all;
  const more = all.length - MAX_DIFFERENCES;
  return [...all.slice(0, MAX_DIFFERENCES), `and ${more} more: see GET /v1/panel/status`];
}

function failureText({ command, error, attempts }: NonNullable<ProcessStatus['failure']>): string {
  const what = command === undefined ? '' : `${command.method} ${command.path}: `;
  return `${what}${error} (${attempts} ${attempts === 1 ? 'attempt' : 'attempts'})`;
}

function nextTryOf({ failure }: ProcessStatus): Cell {
  if (failure === undefined) return { text: '' };
  return failure.next_try === undefined
    ? { text: 'none', style: 'bad' }
    : { text: localTime(failure.next_try) };
}

/** The summary of the desired document and its problems, as lines; none without a document and problems. */
export function desiredStateLines(status: PanelStatus | undefined, width: number, paint: Paint): string[] {
  if (status === undefined) return [];
  const { desired, interrupted, problem } = status;
  const lines: (readonly [text: string, style: Style])[] = [];
  if (desired !== undefined) {
    const by = desired.who === undefined ? '' : ` by ${desired.who}`;
    lines.push([
      `desired since ${localTime(desired.since)}${by}: ${syncSummary(syncCounts(status, ORDER))}`,
      'plain',
    ]);
  }
  if (interrupted !== undefined) lines.push([interruptionText(interrupted), 'bad']);
  if (problem !== undefined) lines.push([`PROBLEM: ${problem}`, 'bad']);
  return lines.flatMap(([text, style]) => wrap(printable(text), width).map((line) => paint(line, style)));
}

function interruptionText({
  change,
  to_new: toNew,
  to_old: toOld,
  pending,
}: NonNullable<PanelStatus['interrupted']>): string {
  const unknown = pending.length === 0 ? '' : `; not connected: ${pending.join(', ')}`;
  return (
    `INTERRUPTED: spp-ctl ended during change ${change}; differences from the new state: ${toNew.length},` +
    ` from the old state: ${toOld.length}${unknown}`
  );
}
