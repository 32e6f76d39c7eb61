import type { PanelStatus } from '../client/client.js';
import { type ProcessStatus, syncCounts, syncSummary, type SyncState } from '../client/sync-states.js';
import type { Paint, Style } from './colours.js';
import type { Cell, Table } from './table.js';
import { printable, truncate } from './text.js';
import { localTime } from './time.js';

/** How many differences of one process are shown; a process that came back empty has more than anybody reads. */
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

/** Whether a process is as it is desired. Nothing when no document is desired. @param id such as `vf:2`. */
export function syncCell(status: PanelStatus | undefined, id: string): Cell {
  const state = status?.processes.find(({ process }) => process === id)?.state;
  if (status?.desired === undefined || state === undefined) return { text: '' };
  return { text: state, style: STYLES[state] };
}

/** What is different from what is desired, or could not be done. */
export function differenceTable(status: PanelStatus | undefined): Table {
  return {
    title: 'NOT AS DESIRED',
    columns: ['PROCESS', 'STATE', 'NEXT TRY', 'WHAT'].map((heading) => ({ heading })),
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

/** What went wrong comes first, then what is in the way, then what is lacking. */
function differencesOf({ state, damage, failure, conflicts = [], commands = [] }: ProcessStatus): string[] {
  if (damage !== undefined) return [`${damage.reason}. ${damage.mend}.`];
  if (state !== 'drifted' && state !== 'failed') return [];
  const errors = failure === undefined ? [] : [failureText(failure)];
  const all = [...errors, ...conflicts, ...commands.map(({ reason }) => reason)];
  if (all.length <= MAX_DIFFERENCES) return all;
  const more = all.length - MAX_DIFFERENCES;
  return [...all.slice(0, MAX_DIFFERENCES), `and ${more} more, as GET /v1/panel/status tells`];
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

/** What there is to say of the desired document as a whole, as lines; none when there is nothing. */
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
  return lines.map(([text, style]) => paint(truncate(printable(text), width), style));
}

function interruptionText({
  change,
  to_new: toNew,
  to_old: toOld,
  pending,
}: NonNullable<PanelStatus['interrupted']>): string {
  const unknown = pending.length === 0 ? '' : `; not connected: ${pending.join(', ')}`;
  return (
    `INTERRUPTED: spp-ctl ended during the change ${change}; the panel lacks ${toNew.length} of what it was to be` +
    ` and ${toOld.length} of what it was${unknown}`
  );
}
