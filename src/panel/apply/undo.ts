import { documentConflicts, pointerOf } from '../document/document-conflicts.js';
import { documentOf, specsOf } from '../document/document.js';
import { differencesBetween } from '../document/diff.js';
import { sameSpec } from '../document/normal.js';
import { digestOf, namedIn } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import type { ProcessSpec } from '../kinds/index.js';
import { ApplyInProgressError, ChangeNotFoundError, NotUndoableError } from '../errors.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import type { Conflict } from '../plan/step.js';
import type { Desired } from '../store/desired.js';
import type { Change } from './change.js';
import type { ChangeLog } from './change-log.js';
import type { UndoRecord } from './undo-record.js';

/** The number of differences that a conflict names. */
const MAX_NAMED = 3;
const NO_RECORD =
  'the panel before it is not recorded; an earlier release made the change, or the record was dropped for newer ones or lost';
const UNKNOWN = 'how the change left it is not known';
const ANYWAY = 'force discards what was changed';

/** The undo of a change, for the document that is desired now. */
export class Undo {
  readonly target: UndoTarget;
  readonly #record: UndoRecord;
  /** The changes after the undone one, the newest first. */
  readonly #later: readonly Change[];

  /**
   * @param id of the change. @param force whether to discard what others have changed since.
   * @param desired the desired document; undefined for none.
   * @throws ChangeNotFoundError, NotUndoableError; ApplyInProgressError when the change has not ended.
   */
  constructor(
    readonly id: string,
    private readonly force: boolean,
    log: ChangeLog,
    readonly desired: Desired | undefined,
  ) {
    const change = log.get(id);
    if (change === undefined) throw new ChangeNotFoundError(id);
    if (change.state === 'running') throw new ApplyInProgressError(id);
    const record = log.undo.get(id);
    if (change.state === 'rolled_back' && record?.replaced === undefined)
      throw new NotUndoableError(id, 'it was rolled back');
    if (record === undefined) throw new NotUndoableError(id, NO_RECORD);
    this.#record = record;
    this.target = undoTarget(record, desired);
    const changes = log.list();
    this.#later = changes.slice(
      0,
      changes.findIndex((each) => each.id === id),
    );
  }

  /** What makes the undo impossible, beside the conflicts of its plan. */
  conflicts(observed: ObservedPanel): Conflict[] {
    const changed = this.force ? [] : changedSince(this.#record, this.target, observed, this.#later);
    return [...changed, ...desiredConflicts(this.target)];
  }
}

/** Where the undo of a change leads. */
export interface UndoTarget {
  /** The processes that the change had commands for, as they were before it. */
  readonly document: PanelDocument;
  /** The desired document after the undo. Null for none. */
  readonly desired: PanelDocument | null;
  /** Whether the undo changes the desired document. */
  readonly isDesiredChanged: boolean;
  /** The processes of the earlier document that become desired again although the plan has no command for them. */
  readonly returning: PanelDocument;
}

/**
 * Where the undo of a change leads.
 *
 * The panel goes back to what was observed before the change, for the processes that the change had commands for. The desired
 * document goes with it, so that the reconciler does not restore or repair what was undone:
 *
 * - If the document that the change has made the desired one is desired, still or again, the one before it becomes desired; none
 *   if there was none. Another document, which somebody has written since, stays.
 * - In that document, the process specs of the undone processes become those before the change: the panel need not have been
 *   in sync then. A process that the document does not name stays unmanaged.
 *
 * @param current the desired document. Undefined for none.
 */
function undoTarget({ before, replaced }: UndoRecord, current: Desired | undefined): UndoTarget {
  const isReplaced =
    replaced !== undefined && replaced.by === (current === undefined ? null : digestOf(current.document));
  const base = isReplaced ? replaced.before : (current?.document ?? null);
  const desired = base && withSpecs(base, before);
  const isSame = JSON.stringify(desired) === JSON.stringify(current?.document ?? null);
  const returning = isReplaced && desired !== null ? returningIn(desired, before, current?.document) : {};
  return { document: before, desired, isDesiredChanged: !isSame, returning };
}

/** The process specs of a document that are neither undone nor desired now. */
function returningIn(
  document: PanelDocument,
  undone: PanelDocument,
  current: PanelDocument | undefined,
): PanelDocument {
  const others = specsOf(undone);
  const now = current === undefined ? new Map<string, ProcessSpec>() : specsOf(current);
  const returning = [...specsOf(document)].filter(([id, spec]) => {
    const own = now.get(id);
    return !others.has(id) && (own === undefined || !sameSpec(own, spec));
  });
  return documentOf(new Map(returning));
}

/** A document in which the processes that both documents name have the process specs of the other one. */
function withSpecs(document: PanelDocument, other: PanelDocument): PanelDocument {
  const specs = specsOf(document);
  const changed = [...specsOf(other)].filter(([id, spec]) => {
    const own = specs.get(id);
    return own !== undefined && !sameSpec(own, spec);
  });
  // A document that needs no change stays as its author has written it.
  return changed.length === 0 ? document : documentOf(new Map([...specs, ...changed]));
}

/**
 * The processes that are not as the change has left them: somebody else has changed them since, by a document, by a single
 * command, or past spp-ctl. Undoing the change would discard that.
 *
 * Of the processes that the change had commands for, those that are as before the change count as undone already. A process
 * that only becomes desired again with the earlier document has a conflict when it was changed since and is not like that
 * document: the reconciler would change it although the plan has no command for it.
 *
 * @param later the changes after this one, the newest first.
 */
function changedSince(
  { before, left }: UndoRecord,
  { returning }: UndoTarget,
  { processes }: ObservedPanel,
  later: readonly Change[],
): Conflict[] {
  const lefts = specsOf(left);
  return [...specsOf(before), ...specsOf(returning)].flatMap(([process, target]) => {
    const now = processes.get(process)?.spec;
    if (now === undefined || sameSpec(now, target)) return [];
    const then = lefts.get(process);
    if (then === undefined) return [{ process, reason: UNKNOWN, instead: ANYWAY }];
    if (sameSpec(now, then)) return [];
    const differences = now.kind === then.kind ? differencesBetween(now, then) : [];
    const by = later.filter(({ commands }) => commands.some((command) => command.process === process));
    const how = by.length === 0 ? '' : ` by ${by.map(({ id }) => id).join(' and ')}`;
    return [{ process, reason: `it was changed since${how}: ${listed(differences)}`, instead: ANYWAY }];
  });
}

function listed(differences: readonly string[]): string {
  const more = differences.length - MAX_NAMED;
  return [...differences.slice(0, MAX_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** The conflicts within the document that would be desired: another process may have got a port of the undone one. */
function desiredConflicts({ desired, isDesiredChanged }: UndoTarget): Conflict[] {
  if (desired === null || !isDesiredChanged) return [];
  return documentConflicts(desired).flatMap(({ pointer, detail }) => {
    const process = namedIn(desired).find((id) => `${pointer}/`.startsWith(`${pointerOf(id)}/`));
    return process === undefined ? [] : [{ process, reason: `in the desired document, ${detail}` }];
  });
}
