/** The sync states of the panel in words, and the requests for the desired document. */
import type { components } from '#generated/types.js';
import type { PanelStatus } from '../client/client.js';
import {
  desiredIn,
  type ProcessStatus,
  type SyncCounts,
  syncCounts,
  type SyncState,
  syncSummary,
} from '../client/sync-states.js';
import type { PanelDocument } from './draft.js';
import type { ChangeRequest } from './requests.js';
import { processName } from '../text/process-id.js';

type Schemas = components['schemas'];

export type PanelPlan = Schemas['PanelPlan'];
export type PanelChange = Schemas['PanelChange'];
export type PanelUndoPlan = Schemas['PanelUndoPlan'];

/** Deadline for applying a document, in milliseconds: the commands of a process are sent one after the other. */
const APPLY_TIMEOUT_MS = 300_000;

/** The word and the sign of each sync state. The sign distinguishes states without colour. */
export const STATES: Readonly<Record<SyncState, { readonly word: string; readonly sign: string }>> = {
  in_sync: { word: 'in sync', sign: '✓' },
  drifted: { word: 'drifted', sign: '≠' },
  pending: { word: 'missing', sign: '…' },
  failed: { word: 'failed', sign: '✕' },
  damaged: { word: 'damaged', sign: '⚠' },
  unmanaged: { word: 'unmanaged', sign: '' },
};

/** The sync status of a process; undefined if the desired document does not name the process. */
export function syncStatusOf(status: PanelStatus | undefined, id: string): ProcessStatus | undefined {
  return status && desiredIn(status).find(({ process }) => process === id);
}

/** The states of processes that are not in sync, the worst first. */
export const NOT_IN_SYNC = [
  'damaged',
  'failed',
  'drifted',
  'pending',
] as const satisfies readonly SyncState[];

/** The number of processes in each sync state: the worst state first, without states that no process has. */
export function countsOf(status: PanelStatus): SyncCounts {
  return syncCounts(status, NOT_IN_SYNC);
}

/** Such as `3 of 5 in sync, 2 missing`. */
export function summaryOf(status: PanelStatus): string {
  return syncSummary(countsOf(status), (state) => STATES[state].word);
}

/** Warnings about the panel as a whole, one sentence each. */
export function warningsOf(status: PanelStatus | undefined): string[] {
  const { interrupted, problem } = status ?? {};
  return [
    ...(interrupted === undefined
      ? []
      : [`spp-ctl ended during change ${interrupted.change}. The panel may be partly changed.`]),
    ...(problem === undefined ? [] : [`The desired document is not stored correctly: ${problem}.`]),
  ];
}

export type OnFailure = PanelChange['on_failure'];

/** What happens when a command fails, in the order in which it is offered. */
export const ON_FAILURE: readonly (readonly [OnFailure, string])[] = [
  ['rollback', 'roll back'],
  ['stop', 'stop, keep what is done'],
  ['continue', 'continue with what does not depend on it'],
];

/** Applies the desired document again as planned. Commands that do not depend on a failed command are still sent. */
export function applyAgain(document: PanelDocument, plan: PanelPlan): ChangeRequest {
  return {
    ...applyDocument(document, plan, 'continue'),
    done: 'Applied the desired document to all connected processes.',
    problemIn: (response) => failureOf(response as PanelChange, 'Applying the desired document'),
  };
}

/** Applies a document as planned. */
export function applyDocument(
  document: PanelDocument,
  { revision }: PanelPlan,
  onFailure: OnFailure,
): ChangeRequest {
  return {
    method: 'PUT',
    path: `/v1/panel?on_failure=${onFailure}`,
    headers: { 'If-Match': `"${revision}"` },
    body: document,
    timeoutMs: APPLY_TIMEOUT_MS,
    isPanelChange: true,
    done: 'Applied the document. It is now the desired document.',
    problemIn: (response) => failureOf(response as PanelChange, 'Applying the document'),
  };
}

/** The server responds with 200 even if a command failed. */
function failureOf(change: PanelChange, doing: string): string | undefined {
  const { id, state, commands, differences, differences_before_rollback: causes = [] } = change;
  if (state === 'done')
    return change.not_kept === undefined
      ? undefined
      : `The document is not the desired document: ${change.not_kept}`;
  const failed = commands.find(({ outcome }) => outcome === 'failed');
  const [lacking] = [...causes, ...differences];
  const why = failed ?? (lacking && { process: lacking.process, error: lacking.reason });
  const what = why === undefined ? '' : `: ${processName(why.process)}: ${why.error ?? 'the command failed'}`;
  const after = state === 'rolled_back' ? '. Everything is as before' : '';
  return `${doing} failed (change ${id})${what}${after}`;
}

/** Whether a change can be undone, as far as the page knows. */
export function isUndoable({ state }: PanelChange): boolean {
  return state !== 'running' && state !== 'rolled_back';
}

/** Whether a change did not end as it should. */
export function isFailed({ state }: PanelChange): boolean {
  return state !== 'done' && state !== 'running';
}

/** What a change was for, its principal and its result: `Applied a document, by alice: done, 3 commands`. */
export function changeText({ cause, undoes, state, who, commands }: PanelChange): string {
  const what = cause === 'undo' && undoes !== undefined ? `Undid change ${undoes}` : CAUSES[cause];
  const by = who === undefined ? '' : `, by ${who}`;
  const { length } = commands;
  return `${what}${by}: ${CHANGE_STATES[state]}, ${length} command${length === 1 ? '' : 's'}`;
}

const CAUSES: Readonly<Record<PanelChange['cause'], string>> = {
  request: 'Applied a document',
  restore: 'Restored processes that connected',
  repair: 'Repaired drifted processes',
  desired: 'Applied a document from another node',
  undo: 'Undid a change',
};

const CHANGE_STATES: Readonly<Record<PanelChange['state'], string>> = {
  running: 'in progress',
  done: 'done',
  failed: 'failed',
  rolled_back: 'failed and rolled back',
  rollback_failed: 'failed, and the rollback failed, too',
  interrupted: 'interrupted',
};

/** Undoes a change as planned. @param force whether to discard what others have changed since. */
export function undoChange(id: string, force: boolean, { revision }: PanelPlan): ChangeRequest {
  return {
    method: 'POST',
    path: undoPath(id, force),
    headers: { 'If-Match': `"${revision}"` },
    timeoutMs: APPLY_TIMEOUT_MS,
    isPanelChange: true,
    done: `Undid change ${id}.`,
    problemIn: (response) => failureOf(response as PanelChange, `The undo of change ${id}`),
  };
}

function undoPath(id: string, force: boolean): string {
  return `/v1/panel/changes/${id}/undo${force ? '?force=true' : ''}`;
}

/** Deletes the desired document. @param revision the revision to delete. */
export function deleteDesired(revision: string): ChangeRequest {
  return {
    method: 'DELETE',
    path: '/v1/panel/desired',
    headers: { 'If-Match': `"${revision}"` },
    done: 'Deleted the desired document.',
  };
}

/** A duration in words: `8 ms`, `1.2 s`. @param ms in milliseconds. */
export function duration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
