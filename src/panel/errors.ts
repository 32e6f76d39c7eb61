import { ApiError, type ProblemItem } from '../errors/api-error.js';
import { type DocumentConflict, pointerOf } from './document/document-conflicts.js';
import { processName } from '../text/process-id.js';
import { type Conflict, sentenceOf } from './plan/step.js';

/** Why a request about the panel as a whole was refused. Nothing was sent to a process. */
export abstract class PanelError extends ApiError {
  abstract override readonly code:
    | 'contradictory'
    | 'change_not_found'
    | 'not_undoable'
    | 'no_desired_document'
    | 'conflict'
    | 'changed_meanwhile'
    | 'desired_changed'
    | 'apply_in_progress'
    | 'not_kept';
}

/** A document has conflicts of its own. */
export class DocumentConflictError extends PanelError {
  readonly code = 'contradictory';
  override readonly items: readonly ProblemItem[];

  constructor(readonly conflicts: readonly DocumentConflict[]) {
    super(conflicts.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
    this.items = conflicts.map(({ pointer, detail }) => ({ pointer: `#${pointer}`, detail }));
  }
}

/** No change has this id, or it was too long ago. */
export class ChangeNotFoundError extends PanelError {
  readonly code = 'change_not_found';

  constructor(id: string) {
    super(`no change ${id} is remembered`);
  }
}

/** A change cannot be undone, whatever the panel is like. */
export class NotUndoableError extends PanelError {
  readonly code = 'not_undoable';

  /** @param why a clause. */
  constructor(id: string, why: string) {
    super(`the change ${id} cannot be undone: ${why}`);
  }
}

/** The document cannot be applied to this panel. */
export class ConflictError extends PanelError {
  readonly code = 'conflict';
  override readonly items: readonly ProblemItem[];

  constructor(readonly conflicts: readonly Conflict[]) {
    super(conflicts.map((each) => `${processName(each.process)}: ${sentenceOf(each)}`).join('; '));
    this.items = conflicts.map((each) => ({
      pointer: `#${pointerOf(each.process)}`,
      detail: sentenceOf(each),
    }));
  }
}

/** The panel has changed since the plan was made. */
export class ChangedMeanwhileError extends PanelError {
  readonly code = 'changed_meanwhile';

  constructor(
    readonly expected: string,
    readonly revision: string,
  ) {
    super(`the panel has changed: its revision is ${revision}, not ${expected}`);
  }
}

/** Another document is being applied. Only one document is applied at a time. */
export class ApplyInProgressError extends PanelError {
  readonly code = 'apply_in_progress';

  constructor(id: string) {
    super(`another change is in progress: /v1/panel/changes/${id}`);
  }
}
