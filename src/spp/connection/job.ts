import type { RequestOrigin } from '../request-origin.js';
import type { Command } from '../protocol/command.js';

/** Sends one command and waits for its reply. */
export type Exchange = <Reply>(command: Command<Reply>) => Promise<Reply>;

/** A request: one or several commands, without commands of other requests in between. */
export type Work<T> = (exchange: Exchange) => Promise<T>;

/** A party that waits for the result of a request. */
export interface Waiter {
  /** Undefined for a waiter that cannot disconnect. */
  readonly origin: RequestOrigin | undefined;
  /** Maximum wait, in milliseconds. */
  readonly timeoutMs: number;
  /** End of the wait, on the clock of performance.now(). */
  readonly deadline: number;
  reject(error: unknown): void;
  resolve(value: unknown): void;
}

/**
 * A queued or active request. Its waiters may leave before the result arrives: once a change was sent, the request
 * still runs to its end.
 */
export class Job {
  /** The last change that was sent. */
  change: string | undefined;
  /** The last command that was sent. */
  command: string | undefined;
  /** Whether the job is in a queue. */
  isQueued = false;
  /** Whether spp-ctl itself waits for the result, alone or with others. */
  isOwn: boolean;
  #waiters: Waiter[] = [];
  /** Functions that remove the listeners on the request origins. */
  readonly #forget: (() => void)[] = [];

  /**
   * @param work a `Work` of any result type: the waiters know the type.
   * @param origin origin of the changes; undefined when spp-ctl itself sends them.
   * @param commandTimeoutMs deadline of the process for the reply to each command, in milliseconds.
   * @param isHeld whether the job waits until the process is released.
   */
  constructor(
    private readonly work: Work<unknown>,
    readonly origin: RequestOrigin | undefined,
    readonly commandTimeoutMs: number,
    public isHeld: boolean,
  ) {
    this.isOwn = origin === undefined;
  }

  /** The parties that still wait for the result. */
  get waiters(): readonly Waiter[] {
    return this.#waiters;
  }

  /** Whether no waiter is left. */
  get isAbandoned(): boolean {
    return this.#waiters.every(({ origin }) => origin?.gone === true);
  }

  /**
   * Adds a waiter for the result.
   *
   * @param origin undefined for a waiter that cannot disconnect.
   * @param timeoutMs maximum wait in milliseconds; then the session rejects the promise.
   */
  wait(origin: RequestOrigin | undefined, timeoutMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ origin, timeoutMs, deadline: performance.now() + timeoutMs, resolve, reject });
    });
  }

  /** Removes and returns the waiters whose deadline has passed. */
  takeLate(now: number): readonly Waiter[] {
    const isLate = ({ deadline }: Waiter): boolean => deadline <= now;
    if (!this.#waiters.some(isLate)) return [];
    const late = this.#waiters.filter(isLate);
    this.#waiters = this.#waiters.filter((waiter) => !isLate(waiter));
    return late;
  }

  /** Earliest deadline of the waiters, on the clock of performance.now(). */
  get deadline(): number {
    let first = Infinity;
    for (const { deadline } of this.#waiters) first = Math.min(first, deadline);
    return first;
  }

  /**
   * Starts the request. Its first command is sent at once.
   *
   * @param finished called first at the end of the request: the next command leaves before the result is processed.
   */
  start(exchange: Exchange, finished: () => void): void {
    const done = (value: unknown): void => {
      finished();
      for (const waiter of this.#waiters) waiter.resolve(value);
    };
    const failed = (error: unknown): void => {
      finished();
      this.fail(error);
    };
    // A synchronous exception of work fails the request as well.
    try {
      this.work(exchange).then(done, failed);
    } catch (error) {
      failed(error);
    }
  }

  /** Rejects all waiters. */
  fail(error: unknown): void {
    for (const waiter of this.#waiters) waiter.reject(error);
  }

  /**
   * Watches the origins of the waiters until the job leaves the queue. @param left called for each origin that
   * disconnects.
   */
  watch(left: () => void): void {
    for (const { origin } of this.#waiters) this.watchOne(origin, left);
  }

  /** As watch(), for one origin. */
  watchOne(origin: RequestOrigin | undefined, left: () => void): void {
    if (origin === undefined) return;
    this.#forget.push(origin.onGone(left));
    if (origin.gone) left();
  }

  unwatch(): void {
    for (const forget of this.#forget) forget();
    this.#forget.length = 0;
  }
}
