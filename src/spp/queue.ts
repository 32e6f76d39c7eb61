import { formatDuration } from '../duration.js';
import type { Caller } from './caller.js';
import type { SppError } from './errors.js';
import type { Command } from './protocol/command.js';

/** Sends one command and waits for its reply. */
export type Exchange = <Reply>(command: Command<Reply>) => Promise<Reply>;

/** A request: one command or several, which nobody else's command comes between. */
export type Work<T> = (exchange: Exchange) => Promise<T>;

export interface RequestOptions {
  /** Who waits for the answer: when they go away, what was not sent yet is not sent any more. */
  readonly caller?: Caller | undefined;
  /** The deadline, in milliseconds, if it is to be another than the usual one. */
  readonly timeoutMs?: number;
}

/** Why a request was not sent whose callers have left. */
export const ABANDONED = 'the client went away before its turn came';

/** Why a request was not sent in time. */
export function whyTooLate({ isHeld, timeoutMs }: Pick<Job, 'isHeld' | 'timeoutMs'>): string {
  const deadline = formatDuration(timeoutMs);
  return isHeld
    ? `it was being restored until the deadline of ${deadline} was over`
    : `it was busy until too little of the deadline of ${deadline} was left`;
}

/** A request that waits for its turn, or has it. */
export class Job {
  /** When its time is up, on the clock of performance.now(). */
  readonly deadline: number;
  /** Runs out at the deadline. */
  timer: NodeJS.Timeout | undefined;
  /** Whether a change was sent: from then on it runs to its end. */
  changed = false;
  /** Whether it waits in a queue. */
  isQueued = false;
  /** Whether it waits until the process is held no more. */
  isHeld = false;
  /** Those who wait for the answer; undefined when it is wanted whoever leaves. */
  #callers: Caller[] | undefined;
  /** Take the listeners away that notice a caller's leaving. */
  readonly #forget: (() => void)[] = [];

  /** @param timeoutMs how long it may take from now on, in milliseconds. */
  constructor(
    readonly timeoutMs: number,
    caller: Caller | undefined,
    readonly start: (exchange: Exchange) => void,
    private readonly reject: (error: SppError) => void,
  ) {
    this.deadline = performance.now() + timeoutMs;
    this.#callers = caller && [caller];
  }

  /** Fails without having been sent. */
  fail(error: SppError): void {
    clearTimeout(this.timer);
    this.reject(error);
  }

  get callers(): readonly Caller[] | undefined {
    return this.#callers;
  }

  /** Whether nobody waits for the answer any more. */
  get isAbandoned(): boolean {
    return this.#callers?.every((caller) => caller.gone) === true;
  }

  /** One more waits for the answer. @param left is called when a caller goes away. */
  join(caller: Caller | undefined, left: () => void): void {
    if (caller === undefined) this.#callers = undefined;
    if (caller === undefined || this.#callers === undefined) return;
    this.#callers.push(caller);
    this.#watch(caller, left);
  }

  /** @param left is called when a caller goes away, until the job leaves the queue. */
  watch(left: () => void): void {
    for (const caller of this.#callers ?? []) this.#watch(caller, left);
  }

  /** Whether enough of its time is left for a reply that takes so many milliseconds, or half of it. */
  hasTimeFor(ms: number): boolean {
    return this.deadline - performance.now() >= Math.min(ms, this.timeoutMs / 2);
  }

  unwatch(): void {
    for (const forget of this.#forget) forget();
    this.#forget.length = 0;
  }

  #watch(caller: Caller, left: () => void): void {
    this.#forget.push(caller.onGone(left));
    if (caller.gone) left();
  }
}

/**
 * Makes what starts a request.
 *
 * @param finished is called first when it has come to its end: the next command is to leave before anything is made of
 * this one's answer.
 */
export function starter<T>(
  work: Work<T>,
  finished: () => void,
  resolve: (value: T) => void,
  reject: (error: Error) => void,
): (exchange: Exchange) => void {
  const done = (value: T): void => {
    finished();
    resolve(value);
  };
  const failed = (error: unknown): void => {
    finished();
    reject(error as Error);
  };
  return (exchange) => {
    // What work throws at once fails it as well; and its first command leaves at once.
    try {
      work(exchange).then(done, failed);
    } catch (error) {
      failed(error);
    }
  };
}

interface SharedJob {
  readonly key: string;
  readonly job: Job;
  readonly promise: Promise<unknown>;
}

/** The requests that wait for one process, in the order in which they came. */
export class JobQueue {
  readonly #jobs: Job[] = [];
  /** Those that wait until the process is held no more, in the order in which they came. */
  readonly #held: Job[] = [];
  /** How many hold the process. */
  #holds = 0;
  /** One that equal ones may join: no request other than such reads was queued after it. */
  #shared: SharedJob | undefined;

  /** @param abandoned is told of a job that was taken out because all who waited for it have gone away. */
  constructor(private readonly abandoned: (job: Job) => void) {}

  get length(): number {
    return this.#jobs.length + this.#held.length;
  }

  /** How many are in the way of another one: those that are held are in the way only of those that will be. */
  lengthFor(isHeld: boolean): number {
    return isHeld ? this.length : this.#jobs.length;
  }

  add(job: Job): void {
    job.isQueued = true;
    (job.isHeld ? this.#held : this.#jobs).push(job);
  }

  /** Whether what this caller asks for has to wait until the process is held no more. */
  holds(caller: Caller | undefined): boolean {
    return this.#holds > 0 && caller?.passesHold !== true;
  }

  /**
   * Holds what is added as held from now on.
   *
   * @param released is called when nobody holds it any more.
   * @returns what ends the hold; further calls of it do nothing.
   */
  hold(released: () => void): () => void {
    this.#holds++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      if (--this.#holds > 0) return;
      this.#release();
      released();
    };
  }

  /** Has those who wait for a job that could not start at once noticed when they leave. */
  watch(job: Job): void {
    if (job.callers !== undefined && job.isQueued) job.watch(() => this.#left(job));
  }

  /** Takes the next job out. @param isOver whether to take those out, too, that are held. */
  shift(isOver = false): Job | undefined {
    const job = this.#jobs.shift() ?? (isOver ? this.#held.shift() : undefined);
    if (job !== undefined) this.#leave(job);
    return job;
  }

  /** Takes a job out: nobody can join it or leave it any more. @returns whether it was there. */
  remove(job: Job): boolean {
    if (!job.isQueued) return false;
    const jobs = job.isHeld ? this.#held : this.#jobs;
    jobs.splice(jobs.indexOf(job), 1);
    this.#leave(job);
    return true;
  }

  /** From now on equal requests may join this one, as long as it waits. */
  share(key: string, job: Job, promise: Promise<unknown>): void {
    if (job.isQueued) this.#shared = { key, job, promise };
  }

  /** A read that comes after this must not join one that comes before it. */
  unshare(): void {
    this.#shared = undefined;
  }

  /**
   * Joins an equal request.
   *
   * @param before the deadline that it must have at least, on the clock of performance.now().
   * @returns its promise, or undefined when there is none to join.
   */
  join(key: string, before: number, caller: Caller | undefined): Promise<unknown> | undefined {
    const shared = this.#shared;
    if (shared?.key !== key || shared.job.deadline <= before) return undefined;
    shared.job.join(caller, () => this.#left(shared.job));
    return shared.promise;
  }

  /** Those that were held may go. They come after what is there already. */
  #release(): void {
    if (this.#held.length > 0) this.unshare();
    for (const job of this.#held) job.isHeld = false;
    this.#jobs.push(...this.#held.splice(0));
  }

  #leave(job: Job): void {
    job.isQueued = false;
    if (this.#shared?.job === job) this.#shared = undefined;
    job.unwatch();
  }

  #left(job: Job): void {
    if (job.isAbandoned && this.remove(job)) this.abandoned(job);
  }
}
