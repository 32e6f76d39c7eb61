import type { PanelStatus } from './client.js';

/** The status of one process in `GET /v1/panel/status`. */
export type ProcessStatus = PanelStatus['processes'][number];
export type SyncState = ProcessStatus['state'];

/** The processes that the desired document names. Damaged processes that it does not name are excluded. */
export function desiredIn({ processes }: PanelStatus): ProcessStatus[] {
  return processes.filter(
    ({ state, since }) => state !== 'unmanaged' && (state !== 'damaged' || since !== undefined),
  );
}

/** The processes that are to run and are not connected. A failed one was launched, and did not connect or ended. */
export function missingIn(
  status: PanelStatus | undefined,
  connected: readonly { readonly id: string }[],
): ProcessStatus[] {
  const here = new Set(connected.map(({ id }) => id));
  return (status?.processes ?? []).filter(
    ({ process, state }) => (state === 'pending' || state === 'failed') && !here.has(process),
  );
}

/** The number of processes that the desired document names, by sync state. */
export interface SyncCounts {
  readonly inSync: number;
  readonly desired: number;
  /** The counts of the other states, without zeros. */
  readonly rest: readonly { readonly state: SyncState; readonly count: number }[];
}

/** @param order the order of the states other than in_sync. */
export function syncCounts(status: PanelStatus, order: readonly SyncState[]): SyncCounts {
  const desired = desiredIn(status);
  const count = (counted: SyncState): number => desired.filter(({ state }) => state === counted).length;
  const rest = order.map((state) => ({ state, count: count(state) })).filter((each) => each.count > 0);
  return { inSync: count('in_sync'), desired: desired.length, rest };
}

/** A summary such as `3 of 5 in sync, 2 missing`. @param word returns the text for a state. */
export function syncSummary(
  { inSync, desired, rest }: SyncCounts,
  word: (state: SyncState) => string = String,
): string {
  const others = rest.map(({ state, count }) => `${count} ${word(state)}`);
  return [`${inSync} of ${desired} in sync`, ...others].join(', ');
}
