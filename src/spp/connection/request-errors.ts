import { formatDuration } from '../../text/duration.js';
import type { UnsentReason } from './command-record.js';
import { NotSentError, OutcomeUnknownError, QueueFullError, type SppError } from '../errors.js';
import type { Job, Waiter } from './job.js';

/** What is known of a session, and told it, when a request gets no reply. */
interface SessionContext {
  readonly name: string;
  readonly onUnsent: ((reason: UnsentReason) => void) | undefined;
  readonly onOverdue: (() => void) | undefined;
}

/** Makes the errors of requests that were not sent, or whose request origin waits no longer; each is told as it is made. */
export class RequestErrors {
  constructor(private readonly session: SessionContext) {}

  queueFull(waiting: number): QueueFullError {
    return this.#unsent('queue_full', new QueueFullError(this.session.name, waiting));
  }

  /** @param ended why the conversation is over. */
  sessionEnded(ended: string, cause?: Error): NotSentError {
    return this.#unsent('disconnected', this.#notSent(`it ${ended}`, cause));
  }

  abandoned(): NotSentError {
    return this.#unsent('client_gone', this.#notSent('the client went away before its turn came'));
  }

  /** For a command of a request that nobody waits for. Those whose time was up were told already. */
  noWaiters({ waiters }: Job): NotSentError {
    return waiters.length > 0 ? this.abandoned() : this.#notSent('nobody waits for it any more');
  }

  /** For one whose time is up: what is true then. */
  timeUp(job: Job, { timeoutMs }: Waiter): SppError {
    const { command, change, isHeld } = job;
    const after = formatDuration(timeoutMs);
    if (command === undefined) {
      const why = `it was ${isHeld ? 'being restored' : 'busy'} until the deadline of ${after} was over`;
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
