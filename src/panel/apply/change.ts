import { type CallText, textOf } from '../plan/call-text.js';
import type { Outcome } from './run-plan.js';
import type { PanelDocument } from '../document/schema.js';
import type { Conflict, Step } from '../plan/step.js';

/** What is done about what was done, when something failed. */
export type OnFailure = 'rollback' | 'stop' | 'continue';

/** A command of a change, and what came of it. */
export interface ChangeCommand extends CallText {
  readonly process: string;
  readonly reason: string;
  readonly outcome: 'waiting' | 'done' | 'failed' | 'left' | 'unknown';
  /** How long it took, in milliseconds. */
  readonly ms?: number;
  /** What went wrong, if something did. */
  readonly error?: string;
}

/**
 * - `done`: the panel is what it was to be, which was read back.
 * - `failed`: it is not, and what was done stays.
 * - `rolled_back`: it is what it was before, which was read back.
 * - `rollback_failed`: it is neither; the differences tell where.
 * - `interrupted`: spp-ctl ended before the change did.
 */
export type ChangeState = 'running' | 'done' | 'failed' | 'rolled_back' | 'rollback_failed' | 'interrupted';

/**
 * Why the panel was changed: a document was sent; processes that connected were brought to their part of the desired one, or
 * those that had come to differ from it; or another one became the desired one elsewhere.
 */
export type ChangeCause = 'request' | 'restore' | 'repair' | 'desired';

export interface Change {
  readonly id: string;
  readonly cause: ChangeCause;
  readonly state: ChangeState;
  readonly on_failure: OnFailure;
  /** Who sent it, where that is known. */
  readonly who?: string;
  readonly started: string;
  readonly ended?: string;
  /** What the panel was before. */
  readonly revision: string;
  readonly commands: readonly ChangeCommand[];
  /** What was done to undo it. */
  readonly rollback?: readonly ChangeCommand[];
  /** What the panel lacks of what it was to be; after a rollback of what it was before, and why. */
  readonly differences: readonly Conflict[];
  /** What it lacked of what it was to be, when it was read back before a rollback. */
  readonly differences_before_rollback?: readonly Conflict[];
  /** The processes that were named and not connected. */
  readonly pending: readonly string[];
  /** Why the document is not the desired one although it was done. */
  readonly not_kept?: string;
}

/** A change that can be done and is about to be. */
export interface Intent {
  readonly change: Change;
  /** What the panel is to be. */
  readonly desired: PanelDocument;
  /** What its processes are now. */
  readonly before: PanelDocument;
}

/** A command that has not been sent yet. */
export function waitingCommand({ process, call, reason }: Step): ChangeCommand {
  return { process, ...textOf(call), reason, outcome: 'waiting' };
}

/** A command, and what came of it. */
export function endedCommand(outcome: Outcome): ChangeCommand {
  const base = { ...waitingCommand(outcome.step), outcome: outcome.outcome };
  switch (outcome.outcome) {
    case 'done':
      return { ...base, ms: outcome.ms };
    case 'failed':
      return { ...base, ms: outcome.ms, error: outcome.error.message };
    case 'left':
      return { ...base, error: `not sent, because this failed: ${outcome.because}` };
  }
}

/** A change that had not ended when spp-ctl did: what was not known to be done by then may have been done. */
export function interrupted(change: Change): Change {
  const commands = change.commands.map((command): ChangeCommand =>
    command.outcome === 'waiting' ? { ...command, outcome: 'unknown' } : command,
  );
  return { ...change, state: 'interrupted', commands };
}
