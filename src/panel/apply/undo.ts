import { documentConflicts, pointerOf } from '../document/document-conflicts.js';
import { documentWith, entriesOf, type Entry } from '../document/document.js';
import { differencesBetween } from '../document/diff.js';
import { sameEntry } from '../document/normal.js';
import { digestOf, namedIn } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import { ApplyInProgressError, ChangeNotFoundError, NotUndoableError } from '../errors.js';
import type { ObservedPanel, ObservedProcess } from '../observed/observed-panel.js';
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
const NO_LAUNCH = {
  reason: 'the change has ended it, and how it was launched is not known',
  instead: 'start it, and undo the change then',
};

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
    return [...changed, ...lostProcesses(this.#record, observed), ...desiredConflicts(this.target)];
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
 *   in sync then. A process that the change has launched is not to run. A process that the document does not name stays unmanaged.
 *
 * @param current the desired document. Undefined for none.
 */
function undoTarget({ before, replaced }: UndoRecord, current: Desired | undefined): UndoTarget {
  const isReplaced =
    replaced !== undefined && replaced.by === (current === undefined ? null : digestOf(current.document));
  const base = isReplaced ? replaced.before : (current?.document ?? null);
  const desired = base && withEntries(base, before);
  const isSame = JSON.stringify(desired) === JSON.stringify(current?.document ?? null);
  const returning = isReplaced && desired !== null ? returningIn(desired, before, current?.document) : {};
  return { document: before, desired, isDesiredChanged: !isSame, returning };
}

/** What a document says of processes that is neither undone nor desired now. */
function returningIn(
  document: PanelDocument,
  undone: PanelDocument,
  current: PanelDocument | undefined,
): PanelDocument {
  const others = entriesOf(undone);
  const now = current === undefined ? new Map<string, Entry>() : entriesOf(current);
  const returning = [...entriesOf(document)].filter(([id, entry]) => {
    const own = now.get(id);
    return !others.has(id) && (own === undefined || !sameEntry(own, entry));
  });
  return documentWith(new Map(returning));
}

/** A document in which the processes that both documents name are as in the other one. They are launched as before. */
function withEntries(document: PanelDocument, other: PanelDocument): PanelDocument {
  const entries = entriesOf(document);
  const changed = [...entriesOf(other)].flatMap(([id, entry]): [string, Entry][] => {
    const own = entries.get(id);
    if (own === undefined || sameEntry(own, entry)) return [];
    return [[id, own === 'absent' || entry === 'absent' ? entry : { ...entry, launch: own.launch }]];
  });
  // A document that needs no change stays as its author has written it.
  return changed.length === 0 ? document : documentWith(new Map([...entries, ...changed]));
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
  const lefts = entriesOf(left);
  return [...entriesOf(before), ...entriesOf(returning)].flatMap(([process, target]) => {
    const then = lefts.get(process);
    const now = entryNow(processes.get(process), target === 'absent' || then === 'absent');
    if (now === undefined || sameEntry(now, target)) return [];
    if (then === undefined) return [{ process, reason: UNKNOWN, instead: ANYWAY }];
    if (sameEntry(now, then)) return [];
    const by = later.filter(({ commands }) => commands.some((command) => command.process === process));
    const how = by.length === 0 ? '' : ` by ${by.map(({ id }) => id).join(' and ')}`;
    return [{ process, reason: `it was changed since${how}: ${differenceOf(now, then)}`, instead: ANYWAY }];
  });
}

/** The processes that the change has ended, and that cannot be launched again. */
function lostProcesses({ before, left }: UndoRecord, { processes }: ObservedPanel): Conflict[] {
  const lefts = entriesOf(left);
  return [...entriesOf(before)].flatMap(([process, target]) => {
    const isLost = target !== 'absent' && lefts.get(process) === 'absent' && !processes.has(process);
    return isLost && target.launch === undefined ? [{ process, ...NO_LAUNCH }] : [];
  });
}

/** @param mayEnd whether the change, or its undo, launches or ends the process. @returns undefined when it cannot be compared. */
function entryNow(process: ObservedProcess | undefined, mayEnd: boolean): Entry | undefined {
  if (process === undefined) return mayEnd ? 'absent' : undefined;
  return process.spec && { spec: process.spec };
}

function differenceOf(now: Entry, then: Entry): string {
  if (now === 'absent') return 'it was ended';
  if (then === 'absent') return 'it was started';
  return listed(now.spec.kind === then.spec.kind ? [...differencesBetween(now.spec, then.spec)] : []);
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
