import { type CallText, textOf } from '../plan/call-text.js';
import type { StepResult } from './run-steps.js';
import type { PanelDocument } from '../document/schema.js';
import type { Conflict, Step } from '../plan/step.js';

/** What happens to the finished commands of a change when another one fails. */
export type OnFailure = 'rollback' | 'stop' | 'continue';

/** A command of a change, with its result. */
export interface ChangeCommand extends CallText {
  readonly process: string;
  readonly reason: string;
  readonly outcome: 'waiting' | 'done' | 'failed' | 'left' | 'unknown';
  /** In milliseconds. */
  readonly ms?: number;
  /** Why the command failed or was left. */
  readonly error?: string;
}

/**
 * - `done`: the panel is as desired, which was read back.
 * - `failed`: the panel is not as desired. The finished commands stay.
 * - `rolled_back`: the panel is as before, which was read back.
 * - `rollback_failed`: the panel is neither as desired nor as before; see the differences.
 * - `interrupted`: spp-ctl ended before the change did.
 */
export type ChangeState = 'running' | 'done' | 'failed' | 'rolled_back' | 'rollback_failed' | 'interrupted';

/**
 * - `request`: a document was applied.
 * - `restore`: a process connected and differed from its process spec.
 * - `repair`: a process had drifted.
 * - `desired`: another document was made the desired one on another node.
 * - `undo`: an earlier change was undone.
 */
export type ChangeCause = 'request' | 'restore' | 'repair' | 'desired' | 'undo';

export interface Change {
  readonly id: string;
  readonly cause: ChangeCause;
  /** The id of the change that was undone, with the cause `undo`. */
  readonly undoes?: string;
  readonly state: ChangeState;
  readonly on_failure: OnFailure;
  /** The name of a token or client certificate. */
  readonly who?: string;
  readonly started: string;
  readonly ended?: string;
  /** The revision of the panel before. */
  readonly revision: string;
  readonly commands: readonly ChangeCommand[];
  /** The commands of the rollback. */
  readonly rollback?: readonly ChangeCommand[];
  /** How the panel differs from the document; after a rollback, from the panel before. */
  readonly differences: readonly Conflict[];
  /** How the panel differed from the document before the rollback. */
  readonly differences_before_rollback?: readonly Conflict[];
  /** The processes that the document names and that were not connected. */
  readonly pending: readonly string[];
  /** Why the document is not the desired document although the change is done. */
  readonly not_kept?: string;
}

/** A change that is about to begin. */
export interface Intent {
  readonly change: Change;
  /** The document that is applied. */
  readonly desired: PanelDocument;
  /** The processes of that document as they are before the change. */
  readonly before: PanelDocument;
  /**
   * The desired document before the change; null for none. Undefined when the change does not replace it before it is done:
   * until then, it can be read where it is stored.
   */
  readonly previous?: PanelDocument | null;
  /**
   * The revision of the desired document when the change began; null for none. Only this document is replaced when the change is
   * found to be done after an interruption: another one may have been written since. Undefined in records of 0.1.
   */
  readonly replaces?: string | null;
  /** For an undo. Undefined when the document that is applied becomes the desired one. */
  readonly undo?: UndoIntent;
}

/** What becomes of the desired document when a change is undone. */
export interface UndoIntent {
  /** The desired document after the undo; null for none. Undefined when it stays. */
  readonly desired?: PanelDocument | null;
}

/** The desired document after a change: null for none, undefined when it stays. */
export function nextDesired({
  desired,
  undo,
}: Pick<Intent, 'desired' | 'undo'>): PanelDocument | null | undefined {
  return undo === undefined ? desired : undo.desired;
}

/** A command that was not sent yet. */
export function waitingCommand({ process, call, reason }: Step): ChangeCommand {
  return { process, ...textOf(call), reason, outcome: 'waiting' };
}

/** A command with its result. @param waiting the same command before. */
export function endedCommand(waiting: ChangeCommand, result: StepResult): ChangeCommand {
  const command = { ...waiting, outcome: result.outcome };
  switch (result.outcome) {
    case 'done':
      return { ...command, ms: result.ms };
    case 'failed':
      return { ...command, ms: result.ms, error: result.error.message };
    case 'left':
      return { ...command, error: `not sent, because this failed: ${result.because}` };
  }
}

/** A change that had not ended when spp-ctl did. Whether its waiting commands were done is unknown. */
export function interrupted(change: Change): Change {
  const commands = change.commands.map((command): ChangeCommand =>
    command.outcome === 'waiting' ? { ...command, outcome: 'unknown' } : command,
  );
  return { ...change, state: 'interrupted', commands };
}
