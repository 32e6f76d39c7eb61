import type { Change } from './apply/change.js';
import type { OnSyncState } from './reconcile/process-loop.js';

/** Told of what happens to the panel as a whole. */
export interface PanelObserver {
  /** A process has another sync state, or fails for another reason. */
  readonly sync: OnSyncState;
  /** A document was applied, or a restore or repair has ended. */
  changed(change: Change): void;
  /** A person should look at something: a sentence. */
  problem(sentence: string): void;
}
