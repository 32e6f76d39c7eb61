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

/** Whether the page shows the desired state: a document is desired, or there is a problem with one. */
export function hasDesiredState(status: PanelStatus | undefined): status is PanelStatus {
  return (status?.desired ?? status?.interrupted ?? status?.problem) !== undefined;
}

/** The sync status of a process; undefined if the desired document does not name the process. */
export function syncStatusOf(status: PanelStatus | undefined, id: string): ProcessStatus | undefined {
  return status && desiredIn(status).find(({ process }) => process === id);
}

/** The order in which the states other than in_sync are counted: the worst first. */
const ORDER: readonly SyncState[] = ['damaged', 'failed', 'drifted', 'pending'];

/** The number of processes in each sync state: the worst state first, without states that no process has. */
export function countsOf(status: PanelStatus): SyncCounts {
  return syncCounts(status, ORDER);
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

/** Applies a document as planned. Commands that do not depend on a failed command are still sent. */
export function applyAgain(document: Schemas['DesiredPanel'], { revision }: PanelPlan): ChangeRequest {
  return {
    method: 'PUT',
    path: '/v1/panel?on_failure=continue',
    headers: { 'If-Match': `"${revision}"` },
    body: document,
    timeoutMs: APPLY_TIMEOUT_MS,
    done: 'Applied the desired document to all connected processes.',
    problemIn: (response) => failureOf(response as PanelChange, 'Applying the desired document'),
  };
}

/** The server responds with 200 even if a command failed. */
function failureOf(change: PanelChange, doing: string): string | undefined {
  const { id, state, commands, differences, differences_before_rollback: causes = [] } = change;
  if (state === 'done') return undefined;
  const failed = commands.find(({ outcome }) => outcome === 'failed');
  const [lacking] = [...causes, ...differences];
  const why = failed ?? (lacking && { process: lacking.process, error: lacking.reason });
  const what = why === undefined ? '' : `: ${processName(why.process)}: ${why.error ?? 'the command failed'}`;
  return `${doing} failed (change ${id})${what}`;
}

/** Whether a change can be undone, as far as the page knows. */
export function isUndoable({ state }: PanelChange): boolean {
  return state !== 'running' && state !== 'rolled_back';
}

/** What a change was for, and its result. */
export function changeText({ cause, undoes, state, who }: PanelChange): string {
  const what = cause === 'undo' && undoes !== undefined ? `undo of ${undoes}` : CAUSES[cause];
  return `${what}: ${state.replace('_', ' ')}${who === undefined ? '' : ` (${who})`}`;
}

const CAUSES: Readonly<Record<PanelChange['cause'], string>> = {
  request: 'applied document',
  restore: 'restore',
  repair: 'repair',
  desired: 'document from another node',
  undo: 'undo',
};

/** Undoes a change as planned. @param force whether to discard what others have changed since. */
export function undoChange(id: string, force: boolean, { revision }: PanelPlan): ChangeRequest {
  return {
    method: 'POST',
    path: undoPath(id, force),
    headers: { 'If-Match': `"${revision}"` },
    timeoutMs: APPLY_TIMEOUT_MS,
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
