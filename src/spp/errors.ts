/**
 * What can go wrong between spp-ctl and the SPP processes. Each error has a stable `code`, which `ErrorCode` in
 * openapi.yaml lists; nobody needs to look at a message.
 */

import { ApiError } from '../errors/api-error.js';
import type { Refusal } from './host/findings.js';
import { isReadOnly } from './protocol/command.js';

/** Who a process is, as people write it: `primary`, `vf 2`. */
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

/** No such process is connected, or the one with that client id is of another kind. */
export class ProcessNotFoundError extends SppError {
  readonly code = 'process_not_found';

  /** @param clientId the client id that was asked for; undefined for the primary. */
  constructor(readonly clientId?: number) {
    // The sentences of the original server, which clients may show.
    super(clientId === undefined ? 'primary not found.' : `sec_id ${clientId} not found.`);
  }
}

/** The command is well formed but would end, hang or corrupt this process now; nothing was sent. */
export class UnsafeCommandError extends SppError {
  readonly code = 'unsafe';

  /** @param refusal undefined when the reason is none of the rules of the host model. */
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

/** The process refused the command. */
export class CommandFailedError extends SppError {
  readonly code = 'command_failed';

  /** @param reason what the process said, or what its reply means. */
  constructor(readonly reason: string) {
    super(`command error: ${reason}`);
  }
}

/** The reply did not tell, and the status read afterwards shows that nothing came of the command. */
export class NotAppliedError extends SppError {
  readonly code = 'not_applied';

  constructor(
    readonly process: ProcessName,
    readonly command: string,
    /** What the status shows instead. */
    evidence: string,
  ) {
    super(`command error: ${process} did not carry out "${command}": ${evidence}`);
  }
}

/** The reply to a change did not tell, and the status that would have told could not be read. */
export class NotVerifiedError extends SppError {
  readonly code = 'not_verified';

  constructor(process: ProcessName, command: string, cause: Error) {
    super(
      `${process} took "${command}", but its status could not be read after it: whether it took effect is unknown`,
      { cause },
    );
  }
}

/** What nobody can know about a command that was sent and not answered. Questions have no effect. */
function unknown(command: string): string {
  return isReadOnly(command) ? '' : ': whether it took effect is unknown';
}

/** The process did not answer a command that was sent to it. */
export class ProcessTimeoutError extends SppError {
  readonly code = 'process_timeout';

  /** @param after what was waited, as people write it: `5s`. */
  constructor(process: ProcessName, command: string, after: string) {
    super(
      `${process} did not answer "${command}" within ${after}${unknown(command)}; the connection was closed`,
    );
  }
}

/**
 * The time of who waited for a request was up after something of it had been sent. The process goes on with it: its own
 * deadline has not passed, and the connection stays.
 */
export class OutcomeUnknownError extends SppError {
  readonly code = 'outcome_unknown';

  /**
   * @param command the last one that was sent.
   * @param change the last change that was sent; undefined when nothing was changed, and nothing will be.
   * @param after what was waited, as people write it: `5s`.
   * @param outcome what comes of the request in the end; undefined when nothing was changed.
   */
  constructor(
    process: ProcessName,
    command: string,
    change: string | undefined,
    after: string,
    readonly outcome: Promise<unknown> | undefined,
  ) {
    const subject = change === command ? 'it' : `"${change}"`;
    const consequence =
      change === undefined ? 'nothing was changed' : `whether ${subject} took effect is unknown`;
    super(
      `${process} had not replied to "${command}" when the deadline of ${after} was over: ${consequence}`,
    );
    // Nobody needs to look.
    outcome?.catch(() => undefined);
  }
}

/** The command never left: its time was up while it waited, or the connection ended before its turn came. */
export class NotSentError extends SppError {
  readonly code = 'not_sent';

  constructor(process: ProcessName, why: string, options?: ErrorOptions) {
    super(`nothing was sent to ${process}: ${why}`, options);
  }
}

/** The connection ended after a command was sent and before it was answered. */
export class ConnectionLostError extends SppError {
  readonly code = 'connection_lost';

  constructor(
    process: ProcessName,
    command: string,
    /** What ended it; completes "vf 2 …". */
    readonly how: string,
    options?: ErrorOptions,
  ) {
    super(`${process} ${how} before it answered "${command}"${unknown(command)}`, options);
  }
}

/** The process answered with something that is no reply to the command. */
export class BadReplyError extends SppError {
  readonly code = 'bad_reply';

  constructor(process: ProcessName, command: string, what: string, options?: ErrorOptions) {
    super(
      `${process} answered "${command}" with nonsense (${what})${unknown(command)}; the connection was closed`,
      options,
    );
  }
}

/** Too many commands wait for the process; nothing was sent. */
export class QueueFullError extends SppError {
  readonly code = 'queue_full';

  constructor(process: ProcessName, waiting: number) {
    super(`${process} is busy: ${waiting} commands are waiting for it already; nothing was sent`);
  }
}
