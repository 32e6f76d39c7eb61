import { formatDuration } from '../../text/duration.js';
import type { UnsentReason } from './command-record.js';
import { NotSentError, OutcomeUnknownError, QueueFullError, type SppError } from '../errors.js';
import type { Job, Waiter } from './job.js';

/** The part of a session that creating an error needs. */
interface SessionContext {
  readonly name: string;
  readonly onUnsent: ((reason: UnsentReason) => void) | undefined;
  readonly onOverdue: (() => void) | undefined;
}

/** Creates the errors of requests that were not sent or whose deadline has passed, and reports each to the session. */
export class RequestErrors {
  constructor(private readonly session: SessionContext) {}

  queueFull(waiting: number): QueueFullError {
    return this.#unsent('queue_full', new QueueFullError(this.session.name, waiting));
  }

  /** @param ended why the session ended. */
  sessionEnded(ended: string, cause?: Error): NotSentError {
    return this.#unsent('disconnected', this.#notSent(`it ${ended}`, cause));
  }

  abandoned(): NotSentError {
    return this.#unsent('client_gone', this.#notSent('the client disconnected before its turn'));
  }

  /** The error for a command of a request without waiters. Expired waiters were rejected before. */
  noWaiters({ waiters }: Job): NotSentError {
    return waiters.length > 0 ? this.abandoned() : this.#notSent('no client waits for it any more');
  }

  /** The error for an expired waiter: not sent, or outcome unknown. */
  timeUp(job: Job, { timeoutMs }: Waiter): SppError {
    const { command, change, isHeld } = job;
    const after = formatDuration(timeoutMs);
    if (command === undefined) {
      const why = `it was ${isHeld ? 'being restored' : 'busy'} until the deadline of ${after} passed`;
      return this.#unsent('timeout', this.#notSent(why));
    }
    this.session.onOverdue?.();
    const outcome = change === undefined ? undefined : job.wait(undefined, Infinity);
    return new OutcomeUnknownError(this.session.name, command, change, after, outcome);
  }

  #notSent(why: string, cause?: Error): NotSentError {
    return new NotSentError(this.session.name, why, { cause });
  }

  #unsent<Failure extends SppError>(reason: UnsentReason, error: Failure): Failure {
    this.session.onUnsent?.(reason);
    return error;
  }
}
