import type { RequestOrigin } from '../request-origin.js';
import type { RequestErrors } from './request-errors.js';
import type { Job } from './job.js';

interface SharedJob {
  readonly key: string;
  readonly job: Job;
}

/** Requests that wait for one process, in order of arrival. */
export class JobQueue {
  readonly #jobs: Job[] = [];
  /** Requests that wait until the process is released, in order of arrival. */
  readonly #held: Job[] = [];
  /** Number of active holds. */
  #holds = 0;
  /** The shared read that equal reads may join: no other request was queued after it. */
  #shared: SharedJob | undefined;

  constructor(private readonly errors: RequestErrors) {}

  get length(): number {
    return this.#jobs.length + this.#held.length;
  }

  /** Earliest deadline of all waiters, on the clock of performance.now(). */
  get deadline(): number {
    let first = Infinity;
    for (const job of [...this.#jobs, ...this.#held]) first = Math.min(first, job.deadline);
    return first;
  }

  /** Number of requests ahead of a new one: held requests are ahead of held requests only. */
  lengthFor(isHeld: boolean): number {
    return isHeld ? this.length : this.#jobs.length;
  }

  add(job: Job): void {
    job.isQueued = true;
    (job.isHeld ? this.#held : this.#jobs).push(job);
  }

  /** Whether requests of this origin wait until the process is released. */
  holds(origin: RequestOrigin | undefined): boolean {
    return this.#holds > 0 && origin?.passesHold !== true;
  }

  /**
   * Starts a hold: requests that are added as held wait until it ends.
   *
   * @param released called when the last hold ends.
   * @returns a function that ends the hold; further calls have no effect.
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

  /** Watches the origins of a job that could not start at once. */
  watch(job: Job): void {
    if (job.isQueued) job.watch(() => this.#left(job));
  }

  /** Rejects the waiters whose deadline has passed, and removes the requests without waiters. */
  expire(now: number): void {
    for (const job of [...this.#jobs, ...this.#held]) this.#expire(job, now);
  }

  /** Removes and returns the next job that still has a waiter. */
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

  /** Removes and returns all jobs, held jobs included. */
  drain(): readonly Job[] {
    const all = [...this.#jobs.splice(0), ...this.#held.splice(0)];
    for (const job of all) this.#leave(job);
    return all;
  }

  /** Lets equal requests join this job while it is queued. */
  share(key: string, job: Job): void {
    if (job.isQueued) this.#shared = { key, job };
  }

  /** Prevents later reads from joining an earlier read. */
  unshare(): void {
    this.#shared = undefined;
  }

  /**
   * Joins an equal request.
   *
   * @param timeoutMs maximum wait of this origin in milliseconds, independent of the others.
   * @returns the result, or undefined when there is no request to join.
   */
  join(key: string, origin: RequestOrigin | undefined, timeoutMs: number): Promise<unknown> | undefined {
    if (this.#shared?.key !== key) return undefined;
    const { job } = this.#shared;
    if (origin === undefined) job.isOwn = true;
    const result = job.wait(origin, timeoutMs);
    job.watchOne(origin, () => this.#left(job));
    return result;
  }

  /** Moves the held jobs behind the queued jobs. */
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

  /** Removes a job: it cannot be joined or left any more. */
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
