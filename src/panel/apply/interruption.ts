import { absentIn } from '../document/document.js';
import { namedIn } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { planPanel } from '../plan/plan.js';
import type { Conflict } from '../plan/step.js';
import { type Change, type Intent, interrupted } from './change.js';

/** A change during which an earlier run of spp-ctl ended, and how far the panel is. */
export class Interruption {
  readonly change: Change;
  /** How the panel differs from the document, as far as the panel was read. */
  toNew: readonly Conflict[] = [];
  /** How the panel differs from the panel before the change. */
  toOld: readonly Conflict[] = [];
  /** The processes that are not connected or cannot be read. */
  pending: readonly string[] = [];

  constructor(readonly intent: Intent) {
    this.change = interrupted(intent.change);
    this.pending = this.ids;
  }

  /** The processes that the document names. */
  get ids(): readonly string[] {
    return namedIn(this.intent.desired);
  }

  /**
   * Looks how far the panel is.
   *
   * @param areReconnected whether processes that are not connected do not run.
   * @returns how the change has ended; undefined while the panel is in between, or is not known.
   */
  compare(observed: ObservedPanel, areReconnected: boolean): 'done' | 'rolled_back' | undefined {
    const { desired, before } = this.intent;
    const never = new Set(this.change.pending);
    const unread = this.ids.filter(
      (id) => observed.processes.get(id)?.error !== undefined || !observed.processes.has(id),
    );
    // A process that is not to run is not waited for, once it would have connected.
    const waiting = (document: PanelDocument): string[] => {
      if (!areReconnected) return unread;
      const absent = new Set(absentIn(document).filter((id) => !observed.processes.has(id)));
      return unread.filter((id) => !absent.has(id));
    };
    this.pending = waiting(desired);
    const isKnown = (ids: readonly string[]): boolean => ids.every((id) => never.has(id));
    this.toNew = differences(observed, desired, this.pending);
    const pendingOld = waiting(before);
    this.toOld = differences(observed, before, pendingOld);
    if (isKnown(this.pending) && this.toNew.length === 0) return 'done';
    return isKnown(pendingOld) && this.toOld.length === 0 ? 'rolled_back' : undefined;
  }
}

function differences(
  observed: ObservedPanel,
  document: PanelDocument,
  pending: readonly string[],
): Conflict[] {
  const { steps, conflicts } = planPanel(observed, document);
  return [...conflicts, ...steps.map(({ process, reason }) => ({ process, reason }))].filter(
    ({ process }) => !pending.includes(process),
  );
}
