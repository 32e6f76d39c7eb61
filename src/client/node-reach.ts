import type { components } from './client.js';
import { desiredIn, type ProcessStatus } from './sync-states.js';

type NodeStatus = components['schemas']['NodeStatus'];

/** A process that is not in sync, and why. */
export interface OutOfSync {
  readonly process: string;
  readonly reason: string;
}

/** How far a node has come with a desired document. */
export type Reach =
  /** The node has not reported the document yet, or works on it. */
  | { readonly state: 'working'; readonly waiting: readonly OutOfSync[] }
  /** All processes that the document names and that are connected are in sync. */
  | { readonly state: 'reached'; readonly pending: readonly string[] }
  /** Some processes will not get there by themselves. */
  | { readonly state: 'failed'; readonly reasons: readonly OutOfSync[] }
  /** No spp-ctl runs for the node. */
  | { readonly state: 'disconnected' }
  /** Another document was written meanwhile. */
  | { readonly state: 'replaced'; readonly revision: string }
  /** The document was deleted meanwhile. */
  | { readonly state: 'deleted' };

/**
 * How far a node has come, by its published status.
 *
 * @param revision of the document that was written.
 */
export function reachOf({ connected, stale, status, revision: stored }: NodeStatus, revision: string): Reach {
  const isReported = status?.desired?.revision === revision;
  // The server may not have heard of the write yet: an older revision is not another document.
  if (stored !== undefined && Number(stored) > Number(revision))
    return { state: 'replaced', revision: stored };
  if (stored === undefined && isReported) return { state: 'deleted' };
  if (stale) return { state: 'working', waiting: [] };
  if (!connected) return { state: 'disconnected' };
  if (!isReported) return { state: 'working', waiting: [] };
  const processes = desiredIn(status);
  const waiting = processes.filter((each) => !isSettled(each));
  if (waiting.length > 0) return { state: 'working', waiting: waiting.map(outOfSync) };
  const failed = processes.filter(({ state }) => state !== 'in_sync' && state !== 'pending');
  if (failed.length > 0) return { state: 'failed', reasons: failed.map(outOfSync) };
  const pending = processes.filter(({ state }) => state === 'pending').map(({ process }) => process);
  return { state: 'reached', pending };
}

/** Whether the state lasts until somebody, or a process that connects, changes it. */
function isSettled({ state, since, failure, conflicts = [], commands = [] }: ProcessStatus): boolean {
  if (state === 'failed') return failure?.next_try === undefined;
  if (state === 'drifted') return conflicts.length > 0;
  // Without a time, the process was not compared with the document yet. With commands, the node goes on with it.
  if (state === 'pending') return since !== undefined && (commands.length === 0 || conflicts.length > 0);
  return true;
}

function outOfSync({
  process,
  state,
  failure,
  conflicts = [],
  differences = [],
  damage,
}: ProcessStatus): OutOfSync {
  const [reason = state] = [
    ...(damage === undefined ? [] : [damage.reason]),
    ...conflicts,
    ...(failure === undefined ? [] : [failure.error]),
    ...differences,
  ];
  return { process, reason };
}
