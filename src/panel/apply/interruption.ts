import { type Change, type Intent, interrupted } from './change.js';
import type { PanelDocument } from '../document/schema.js';
import { specsOf } from '../document/document.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { planPanel } from '../plan/plan.js';
import type { Conflict } from '../plan/step.js';

/** A change during which an earlier run of spp-ctl ended, and how far the panel is since. */
export class Interruption {
  readonly change: Change;
  /** What would make the panel what it was to be, as far as it was read. */
  toNew: readonly Conflict[] = [];
  /** What would make it what it was before. */
  toOld: readonly Conflict[] = [];
  /** Those that are not connected, or cannot be read. */
  pending: readonly string[] = [];

  constructor(readonly intent: Intent) {
    this.change = interrupted(intent.change);
    this.pending = this.ids;
  }

  /** The processes that it was about. */
  get ids(): readonly string[] {
    return [...specsOf(this.intent.desired).keys()];
  }

  /** Looks how far the panel is. @returns how the change has ended; undefined while it is in between, or that is not sure. */
  compare(live: ObservedPanel): 'done' | 'rolled_back' | undefined {
    const { desired, before } = this.intent;
    const { pending: never } = this.change;
    this.pending = this.ids.filter(
      (id) => live.processes.get(id)?.error !== undefined || !live.processes.has(id),
    );
    this.toNew = lacking(live, desired, this.pending);
    this.toOld = lacking(live, before, this.pending);
    if (this.pending.some((id) => !never.includes(id))) return undefined;
    if (this.toNew.length === 0) return 'done';
    return this.toOld.length === 0 ? 'rolled_back' : undefined;
  }
}

function lacking(live: ObservedPanel, document: PanelDocument, pending: readonly string[]): Conflict[] {
  const { steps, conflicts } = planPanel(live, document);
  return [...conflicts, ...steps.map(({ process, reason }) => ({ process, reason }))].filter(
    ({ process }) => !pending.includes(process),
  );
}
