/** Whether the panel is as it is desired, in words. */
import type { components } from '#generated/types.js';
import type { Change } from './changes.js';
import { processName } from '../text/process-id.js';

type Schemas = components['schemas'];

/** As `GET /v1/panel/status` tells it. */
export type PanelStatus = Schemas['PanelStatus'];
export type ManagedProcess = PanelStatus['processes'][number];
export type PanelPlan = Schemas['PanelPlan'];

/** How long a document may take to be applied, in milliseconds: one command after the other for each process. */
const APPLY_TIMEOUT_MS = 300_000;

/** What it means for a process to be in a state, in a word or two, and a sign, so that colour is not all that tells them apart. */
export const STATES: Readonly<
  Record<ManagedProcess['state'], { readonly word: string; readonly sign: string }>
> = {
  in_sync: { word: 'in sync', sign: '✓' },
  drifted: { word: 'drifted', sign: '≠' },
  pending: { word: 'missing', sign: '…' },
  failed: { word: 'failed', sign: '✕' },
  damaged: { word: 'damaged', sign: '⚠' },
  unmanaged: { word: 'not managed', sign: '' },
};

/** Whether there is anything to tell. Who wants no document sees nothing of it all. */
export function isTelling(status: PanelStatus | undefined): status is PanelStatus {
  return (status?.desired ?? status?.interrupted ?? status?.problem) !== undefined;
}

/** What is known of a process that the desired document names; undefined for one that it does not. */
export function managedOf(status: PanelStatus | undefined, id: string): ManagedProcess | undefined {
  return status?.processes.find((each) => each.process === id && isNamed(each));
}

/** Those that the document names. */
export function managedIn({ processes }: PanelStatus): ManagedProcess[] {
  return processes.filter(isNamed);
}

/** One that is damaged need not be named. */
function isNamed({ state, since }: ManagedProcess): boolean {
  return state !== 'unmanaged' && (state !== 'damaged' || since !== undefined);
}

/** Those that are desired and not among these. */
export function missingIn(
  status: PanelStatus | undefined,
  connected: readonly { readonly id: string }[],
): ManagedProcess[] {
  const here = new Set(connected.map(({ id }) => id));
  return (status?.processes ?? []).filter(({ process, state }) => state === 'pending' && !here.has(process));
}

/** How many processes are as the document wants them, and how many are not: the worst first, what there is none of left out. */
export function countsOf(status: PanelStatus): {
  readonly inSync: number;
  readonly managed: number;
  readonly rest: readonly { readonly state: ManagedProcess['state']; readonly count: number }[];
} {
  const managed = managedIn(status);
  const count = (desired: ManagedProcess['state']): number =>
    managed.filter(({ state }) => state === desired).length;
  const rest = (['damaged', 'failed', 'drifted', 'pending'] as const).map((state) => ({
    state,
    count: count(state),
  }));
  return {
    inSync: count('in_sync'),
    managed: managed.length,
    rest: rest.filter(({ count }) => count > 0),
  };
}

/** Such as `3 of 5 in sync, 2 missing`. */
export function summaryOf(status: PanelStatus): string {
  const { inSync, managed, rest } = countsOf(status);
  const others = rest.map(({ state, count }) => `${count} ${STATES[state].word}`);
  return [`${inSync} of ${managed} in sync`, ...others].join(', ');
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
export function applyAgain(document: Schemas['Panel'], { revision }: PanelPlan): Change {
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
export function takeBack(revision: string): Change {
  return {
    method: 'DELETE',
    path: '/v1/panel/desired',
    headers: { 'If-Match': `"${revision}"` },
    done: 'No document is desired any more.',
  };
}
