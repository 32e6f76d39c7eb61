/**
 * Errors between spp-ctl and the SPP processes. Each error has a stable `code`, listed in `ErrorCode` of
 * openapi.yaml; no code depends on a message.
 */

import { ApiError } from '../errors/api-error.js';
import type { Refusal } from './host/findings.js';
import { isReadOnly } from './protocol/command.js';

/** Display name of a process: `primary`, `vf 2`. */
export type ProcessName = string;

export type SppErrorCode =
  | 'process_not_found'
  | 'unsafe'
  | 'command_failed'
  | 'not_applied'
  | 'process_timeout'
  | 'not_sent'
  | 'outcome_unknown'
  | 'connection_lost'
  | 'bad_reply'
  | 'not_verified'
  | 'queue_full';

export abstract class SppError extends ApiError {
  abstract override readonly code: SppErrorCode;
}

/** No such process is connected, or the process with that client id has another type. */
export class ProcessNotFoundError extends SppError {
  readonly code = 'process_not_found';

  /** @param clientId the requested client id; undefined for the primary. */
  constructor(readonly clientId?: number) {
    // The messages of the original server, which clients may show.
    super(clientId === undefined ? 'primary not found.' : `sec_id ${clientId} not found.`);
  }
}

/** The command is well-formed but would end, hang or corrupt this process now; nothing was sent. */
export class UnsafeCommandError extends SppError {
  readonly code = 'unsafe';

  /** @param refusal undefined when the reason is no rule of the host model. */
  constructor(
    reason: string,
    readonly refusal?: Refusal,
  ) {
    super(`refused: ${reason}`);
  }

  static of(refusal: Refusal): UnsafeCommandError {
    return new UnsafeCommandError(`${refusal.reason}; ${refusal.instead}`, refusal);
  }
}

/** The process rejected the command. */
export class CommandFailedError extends SppError {
  readonly code = 'command_failed';
  override readonly explanation: string | undefined;

  /**
   * @param reason the message of the process, or the meaning of its reply.
   * @param explanation why the process has rejected the command, where the known state shows it.
   */
  constructor(
    readonly reason: string,
    explanation?: string,
  ) {
    super(explained(`command error: ${reason}`, explanation));
    this.explanation = explanation;
  }
}

/** The reply had no result, and the status read afterwards shows no effect of the command. */
export class NotAppliedError extends SppError {
  readonly code = 'not_applied';
  override readonly explanation: string | undefined;

  constructor(
    readonly process: ProcessName,
    readonly command: string,
    /** What the status shows instead. */
    evidence: string,
    explanation?: string,
  ) {
    super(explained(`command error: ${process} did not carry out "${command}": ${evidence}`, explanation));
    this.explanation = explanation;
  }
}

function explained(message: string, explanation: string | undefined): string {
  return explanation === undefined ? message : `${message}; ${explanation}`;
}

/** The reply to a change had no result, and the status could not be read to verify it. */
export class NotVerifiedError extends SppError {
  readonly code = 'not_verified';

  constructor(process: ProcessName, command: string, cause: Error) {
    super(
      `${process} accepted "${command}", but its status could not be read afterwards: the outcome is unknown`,
      { cause },
    );
  }
}

/** The primary confirmed a launch, and the process has not connected: no release reports whether a program has started. */
export class LaunchNotVerifiedError extends SppError {
  readonly code = 'not_verified';

  /** @param after how long spp-ctl waited, formatted: `30s`. */
  constructor(process: ProcessName, after: string) {
    super(
      `the primary has confirmed the launch of ${process}, but ${process} has not connected within ${after}: ` +
        'it did not start, or is still starting; see its log',
    );
  }
}

/** The process confirmed its exit, and has not disconnected. */
export class ExitNotVerifiedError extends SppError {
  readonly code = 'not_verified';

  /** @param after how long spp-ctl waited, formatted: `30s`. */
  constructor(process: ProcessName, after: string) {
    super(
      `${process} has confirmed that it exits, but is still connected after ${after}: it hangs, or is still ending`,
    );
  }
}

/** The consequence of a command that was sent and got no reply. Read-only commands have no effect. */
function unknown(command: string): string {
  return isReadOnly(command) ? '' : ': the outcome is unknown';
}

/** The process did not reply to a command in time. */
export class ProcessTimeoutError extends SppError {
  readonly code = 'process_timeout';

  /** @param after the deadline, formatted: `5s`. */
  constructor(process: ProcessName, command: string, after: string) {
    super(
      `${process} did not reply to "${command}" within ${after}${unknown(command)}; the connection was closed`,
    );
  }
}

/**
 * The deadline of a request passed after its first command was sent. The process continues: its own deadline has not
 * passed, and the connection stays open.
 */
export class OutcomeUnknownError extends SppError {
  readonly code = 'outcome_unknown';

  /**
   * @param command the last command that was sent.
   * @param change the last change that was sent; undefined when nothing was changed, and nothing will be.
   * @param after the deadline, formatted: `5s`.
   * @param outcome the final outcome of the request; undefined when nothing was changed.
   */
  constructor(
    process: ProcessName,
    command: string,
    change: string | undefined,
    after: string,
    readonly outcome: Promise<unknown> | undefined,
  ) {
    const subject = change === command ? '' : ` of "${change}"`;
    const consequence = change === undefined ? 'nothing was changed' : `the outcome${subject} is unknown`;
    super(`${process} had not replied to "${command}" when the deadline of ${after} passed: ${consequence}`);
    // Handling the final outcome is optional.
    outcome?.catch(() => undefined);
  }
}

/** The command was never sent: its deadline passed in the queue, or the connection ended before its turn. */
export class NotSentError extends SppError {
  readonly code = 'not_sent';

  constructor(process: ProcessName, why: string, options?: ErrorOptions) {
    super(`nothing was sent to ${process}: ${why}`, options);
  }
}

/** The connection ended after a command was sent and before its reply. */
export class ConnectionLostError extends SppError {
  readonly code = 'connection_lost';

  constructor(
    process: ProcessName,
    command: string,
    /** How the connection ended; completes "vf 2 …". */
    readonly how: string,
    options?: ErrorOptions,
  ) {
    super(`${process} ${how} before it replied to "${command}"${unknown(command)}`, options);
  }
}

/** The reply of the process is no reply to the command. */
export class BadReplyError extends SppError {
  readonly code = 'bad_reply';

  constructor(process: ProcessName, command: string, what: string, options?: ErrorOptions) {
    super(
      `${process} sent an invalid reply to "${command}" (${what})${unknown(command)}; the connection was closed`,
      options,
    );
  }
}

/** Too many requests are queued for the process; nothing was sent. */
export class QueueFullError extends SppError {
  readonly code = 'queue_full';

  constructor(process: ProcessName, waiting: number) {
    super(`${process} is busy: ${waiting} requests are queued for it already; nothing was sent`);
  }
}
