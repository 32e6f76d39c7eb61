import type { RequestOrigin } from '../request-origin.js';
import type { RequestErrors } from './request-errors.js';
import type { Job } from './job.js';

interface SharedJob {
  readonly key: string;
  readonly job: Job;
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

  constructor(private readonly errors: RequestErrors) {}

  get length(): number {
    return this.#jobs.length + this.#held.length;
  }

  /** When the time of the first who waits is up, on the clock of performance.now(). */
  get deadline(): number {
    let first = Infinity;
    for (const job of [...this.#jobs, ...this.#held]) first = Math.min(first, job.deadline);
    return first;
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
  holds(origin: RequestOrigin | undefined): boolean {
    return this.#holds > 0 && origin?.passesHold !== true;
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
    if (job.isQueued) job.watch(() => this.#left(job));
  }

  /** Fails those whose time is up; a request that nobody waits for any more is taken out. */
  expire(now: number): void {
    for (const job of [...this.#jobs, ...this.#held]) this.#expire(job, now);
  }

  /** Takes the next job out that somebody still has time to wait for. */
  next(now: number): Job | undefined {
    for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
      this.#expire(job, now);
      if (!job.isQueued) continue;
      this.#jobs.shift();
      this.#leave(job);
      return job;
    }
    return undefined;
  }

  /** Takes all out, those that are held as well. */
  drain(): readonly Job[] {
    const all = [...this.#jobs.splice(0), ...this.#held.splice(0)];
    for (const job of all) this.#leave(job);
    return all;
  }

  /** From now on equal requests may join this one, as long as it waits. */
  share(key: string, job: Job): void {
    if (job.isQueued) this.#shared = { key, job };
  }

  /** A read that comes after this must not join one that comes before it. */
  unshare(): void {
    this.#shared = undefined;
  }

  /**
   * Joins an equal request.
   *
   * @param timeoutMs how long this caller waits, whatever the others do, in milliseconds.
   * @returns its result, or undefined when there is none to join.
   */
  join(key: string, origin: RequestOrigin | undefined, timeoutMs: number): Promise<unknown> | undefined {
    if (this.#shared?.key !== key) return undefined;
    const { job } = this.#shared;
    if (origin === undefined) job.isOwn = true;
    const result = job.wait(origin, timeoutMs);
    job.watchOne(origin, () => this.#left(job));
    return result;
  }

  /** Those that were held may go. They come after what is there already. */
  #release(): void {
    if (this.#held.length > 0) this.unshare();
    for (const job of this.#held) job.isHeld = false;
    this.#jobs.push(...this.#held.splice(0));
  }

  #expire(job: Job, now: number): void {
    const late = job.takeLate(now);
    if (late.length > 0 && job.waiters.length === 0) this.#remove(job);
    for (const waiter of late) waiter.reject(this.errors.timeUp(job, waiter));
  }

  /** Takes a job out: nobody can join it or leave it any more. */
  #remove(job: Job): void {
    const jobs = job.isHeld ? this.#held : this.#jobs;
    jobs.splice(jobs.indexOf(job), 1);
    this.#leave(job);
  }

  #leave(job: Job): void {
    job.isQueued = false;
    if (this.#shared?.job === job) this.#shared = undefined;
    job.unwatch();
  }

  #left(job: Job): void {
    if (!job.isQueued || !job.isAbandoned) return;
    this.#remove(job);
    job.fail(this.errors.abandoned());
  }
}
