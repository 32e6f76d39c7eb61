/** Whether the panel is as it is desired, in words. */
import type { components } from '#generated/types.js';
import type { PanelStatus } from '../client/client.js';
import {
  managedIn,
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

/** How long a document may take to be applied, in milliseconds: one command after the other for each process. */
const APPLY_TIMEOUT_MS = 300_000;

/** What it means for a process to be in a state, in a word or two, and a sign, so that colour is not all that tells them apart. */
export const STATES: Readonly<Record<SyncState, { readonly word: string; readonly sign: string }>> = {
  in_sync: { word: 'in sync', sign: '✓' },
  drifted: { word: 'drifted', sign: '≠' },
  pending: { word: 'missing', sign: '…' },
  failed: { word: 'failed', sign: '✕' },
  damaged: { word: 'damaged', sign: '⚠' },
  unmanaged: { word: 'not managed', sign: '' },
};

/** Whether there is anything to tell. Who wants no document sees nothing of it all. */
export function hasDesiredState(status: PanelStatus | undefined): status is PanelStatus {
  return (status?.desired ?? status?.interrupted ?? status?.problem) !== undefined;
}

/** What is known of a process that the desired document names; undefined for one that it does not. */
export function syncStatusOf(status: PanelStatus | undefined, id: string): ProcessStatus | undefined {
  return status && managedIn(status).find(({ process }) => process === id);
}

/** The order in which the states other than in_sync are counted: the worst first. */
const ORDER: readonly SyncState[] = ['damaged', 'failed', 'drifted', 'pending'];

/** How many processes are as the document wants them, and how many are not: the worst first, what there is none of left out. */
export function countsOf(status: PanelStatus): SyncCounts {
  return syncCounts(status, ORDER);
}

/** Such as `3 of 5 in sync, 2 missing`. */
export function summaryOf(status: PanelStatus): string {
  return syncSummary(countsOf(status), (state) => STATES[state].word);
}

/** What is wrong with the panel as a whole, a sentence each. */
export function warningsOf(status: PanelStatus | undefined): string[] {
  const { interrupted, problem } = status ?? {};
  return [
    ...(interrupted === undefined
      ? []
      : [
          `spp-ctl ended during the change ${interrupted.change}: the panel is in between what it was and what it was to be.`,
        ]),
    ...(problem === undefined ? [] : [`The desired document is not kept as it should be: ${problem}.`]),
  ];
}

/** Makes the panel what a document says, as it was planned. What does not need what fails goes on. */
export function applyAgain(document: Schemas['Panel'], { revision }: PanelPlan): ChangeRequest {
  return {
    method: 'PUT',
    path: '/v1/panel?on_failure=continue',
    headers: { 'If-Match': `"${revision}"` },
    body: document,
    timeoutMs: APPLY_TIMEOUT_MS,
    done: 'The panel is as it is desired, as far as its processes are connected.',
    problemIn: (answer) => failureOf(answer as Schemas['PanelChange']),
  };
}

/** The answer is one also when something failed. */
function failureOf(change: Schemas['PanelChange']): string | undefined {
  const { id, state, commands, differences, differences_before_rollback: causes = [] } = change;
  if (state === 'done') return undefined;
  const failed = commands.find(({ outcome }) => outcome === 'failed');
  const [lacking] = [...causes, ...differences];
  const why = failed ?? (lacking && { process: lacking.process, error: lacking.reason });
  const what = why === undefined ? '' : `: ${processName(why.process)}: ${why.error ?? 'it failed'}`;
  return `The panel is not as it is desired (change ${id})${what}`;
}

/** @param revision of the document that is meant. */
export function deleteDesired(revision: string): ChangeRequest {
  return {
    method: 'DELETE',
    path: '/v1/panel/desired',
    headers: { 'If-Match': `"${revision}"` },
    done: 'No document is desired any more.',
  };
}
