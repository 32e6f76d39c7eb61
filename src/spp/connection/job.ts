import type { RequestOrigin } from '../request-origin.js';
import type { Command } from '../protocol/command.js';

/** Sends one command and waits for its reply. */
export type Exchange = <Reply>(command: Command<Reply>) => Promise<Reply>;

/** A request: one command or several, which nobody else's command comes between. */
export type Work<T> = (exchange: Exchange) => Promise<T>;

/** One who waits for the result of a request. */
export interface Waiter {
  /** Undefined for one who does not go away. */
  readonly origin: RequestOrigin | undefined;
  /** How long they wait, in milliseconds. */
  readonly timeoutMs: number;
  /** When that is over, on the clock of performance.now(). */
  readonly deadline: number;
  reject(error: unknown): void;
  resolve(value: unknown): void;
}

/**
 * A request that waits for its turn, or has it. Those who wait for its result may leave before it comes: once a change was
 * sent, the request runs to its end all the same.
 */
export class Job {
  /** The last change that was sent, if one was. */
  change: string | undefined;
  /** The last command that was sent. */
  command: string | undefined;
  /** Whether it waits in a queue. */
  isQueued = false;
  /** Whether it is spp-ctl that asks, alone or with others. */
  isOwn: boolean;
  #waiters: Waiter[] = [];
  /** Take the listeners away that notice a caller's leaving. */
  readonly #forget: (() => void)[] = [];

  /**
   * @param work a `Work` of any result: those who wait know which.
   * @param origin on whose behalf changes are sent; undefined when it is spp-ctl itself.
   * @param commandTimeoutMs how long the process may take for the reply to each command, in milliseconds.
   * @param isHeld whether it waits until the process is held no more.
   */
  constructor(
    private readonly work: Work<unknown>,
    readonly origin: RequestOrigin | undefined,
    readonly commandTimeoutMs: number,
    public isHeld: boolean,
  ) {
    this.isOwn = origin === undefined;
  }

  /** Those who still wait for the result. */
  get waiters(): readonly Waiter[] {
    return this.#waiters;
  }

  /** Whether nobody waits for the result any more. */
  get isAbandoned(): boolean {
    return this.#waiters.every(({ origin }) => origin?.gone === true);
  }

  /**
   * The result, for one more who waits for it.
   *
   * @param origin who may go away; undefined for one who does not.
   * @param timeoutMs how long they wait, in milliseconds; the session rejects the promise when it is over.
   */
  wait(origin: RequestOrigin | undefined, timeoutMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ origin, timeoutMs, deadline: performance.now() + timeoutMs, resolve, reject });
    });
  }

  /** Takes those out whose time is up. */
  takeLate(now: number): readonly Waiter[] {
    const isLate = ({ deadline }: Waiter): boolean => deadline <= now;
    if (!this.#waiters.some(isLate)) return [];
    const late = this.#waiters.filter(isLate);
    this.#waiters = this.#waiters.filter((waiter) => !isLate(waiter));
    return late;
  }

  /** When the first of those who wait has waited long enough, on the clock of performance.now(). */
  get deadline(): number {
    let first = Infinity;
    for (const { deadline } of this.#waiters) first = Math.min(first, deadline);
    return first;
  }

  /**
   * Starts the request. Its first command leaves at once.
   *
   * @param finished is called first when it has come to its end: the next command is to leave before anything is made of
   * this one's result.
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
    // What work throws at once fails it as well.
    try {
      this.work(exchange).then(done, failed);
    } catch (error) {
      failed(error);
    }
  }

  /** Fails for all who wait. */
  fail(error: unknown): void {
    for (const waiter of this.#waiters) waiter.reject(error);
  }

  /** Notices when those who wait go away, until the job leaves the queue. @param left is called for each of them. */
  watch(left: () => void): void {
    for (const { origin } of this.#waiters) this.watchOne(origin, left);
  }

  /** As watch(), for one of them. */
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
