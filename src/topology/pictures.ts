import { ApiError } from '../errors/api-error.js';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../files/package-file.js';
import { formatDuration } from '../text/duration.js';
import type { Drawn } from './drawing-worker.js';

export interface PictureOptions {
  /** Deadline of a picture, in milliseconds. */
  readonly timeoutMs: number;
  /** Idle time after which the drawing thread is ended, in milliseconds. It takes some 40 MB. */
  readonly idleMs: number;
  /**
   * Number of pictures after which the thread is renewed: Graphviz leaks memory with each, 60 KB for a panel of 99
   * processes.
   */
  readonly renewAfter: number;
  /** Maximum length of a text, in characters. A panel of 99 processes has less than a tenth of it. */
  readonly maxLength: number;
}

const DEFAULTS: PictureOptions = {
  timeoutMs: 10_000,
  idleMs: 60_000,
  renewAfter: 200,
  maxLength: 1_048_576,
};

/** The alternative for the client. */
const INSTEAD = 'use format=dot for text';

/** A panel could not be drawn. */
export class DrawingError extends ApiError {
  readonly code = 'not_drawn';

  constructor(why: string, options?: ErrorOptions) {
    super(`the panel could not be drawn: ${why}`, options);
  }
}

/** A picture that is being drawn, or waits. */
interface Job {
  dot: string;
  readonly promise: Promise<string>;
  readonly resolve: (svg: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws texts in the DOT language as SVG, one after another, in a thread that is started on demand.
 *
 * All texts show the same panel, and an older picture is of no use: all waiting requests share the picture of the
 * newest text, so that at most one text waits.
 */
export class Pictures {
  readonly #options: PictureOptions;
  #worker: Worker | undefined;
  #active: Job | undefined;
  #waiting: Job | undefined;
  #last: { readonly dot: string; readonly svg: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #drawn = 0;
  #threads = 0;
  #isClosed = false;

  constructor(options: Partial<PictureOptions> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** Number of pictures drawn. */
  get drawn(): number {
    return this.#drawn;
  }

  /** Number of threads started. */
  get threads(): number {
    return this.#threads;
  }

  /** @throws DrawingError when the text is too long, or its picture takes too long. */
  draw(dot: string): Promise<string> {
    if (this.#isClosed) return Promise.reject(stopping());
    const { maxLength } = this.#options;
    if (dot.length > maxLength)
      return Promise.reject(
        new DrawingError(
          `it has ${dot.length} characters, more than the maximum of ${maxLength}; ${INSTEAD}`,
        ),
      );
    if (this.#last?.dot === dot) return Promise.resolve(this.#last.svg);
    if (this.#active?.dot === dot) return this.#active.promise;
    if (this.#waiting !== undefined) {
      this.#waiting.dot = dot;
      return this.#waiting.promise;
    }
    const job = jobOf(dot);
    if (this.#active === undefined) this.#start(job);
    else this.#waiting = job;
    return job.promise;
  }

  /** Ends the thread for good. Waiting and later requests fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    const worker = this.#worker;
    const error = stopping();
    this.#discard();
    this.#active?.reject(error);
    this.#active = undefined;
    waiting?.reject(error);
    await worker?.terminate();
  }

  #start(job: Job): void {
    clearTimeout(this.#timer);
    this.#active = job;
    const { timeoutMs } = this.#options;
    this.#timer = setTimeout(() => {
      this.#discard();
      this.#finish(job, new DrawingError(`it takes longer than ${formatDuration(timeoutMs)}; ${INSTEAD}`));
    }, timeoutMs);
    const worker = (this.#worker ??= this.#launch());
    worker.ref();
    worker.postMessage(job.dot);
  }

  #launch(): Worker {
    this.#threads++;
    const worker = startThread('drawing-worker', { stderr: true });
    // The output of Graphviz at the memory limit must not be logged.
    worker.stderr.resume();
    worker.on('message', (drawn: Drawn) => {
      const job = this.#active;
      if (this.#worker !== worker || job === undefined) return;
      this.#finish(job, 'svg' in drawn ? drawn.svg : new Error(`bad DOT: ${drawn.problem}`));
    });
    // After reaching the memory limit, Graphviz is unusable.
    worker.on('error', (cause) => {
      if (this.#worker !== worker) return;
      this.#discard();
      if (this.#active === undefined) return;
      this.#finish(this.#active, new DrawingError(`Graphviz failed; ${INSTEAD}`, { cause }));
    });
    return worker;
  }

  #finish(job: Job, result: string | Error): void {
    clearTimeout(this.#timer);
    this.#active = undefined;
    if (typeof result === 'string') {
      if (++this.#drawn % this.#options.renewAfter === 0) this.#discard();
      this.#last = { dot: job.dot, svg: result };
      job.resolve(result);
    } else {
      job.reject(result);
    }
    const next = this.#waiting;
    this.#waiting = undefined;
    if (next !== undefined) {
      this.#start(next);
      return;
    }
    // The thread does not keep spp-ctl from exiting.
    this.#worker?.unref();
    this.#timer = setTimeout(() => this.#discard(), this.#options.idleMs).unref();
  }

  #discard(): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

function stopping(): DrawingError {
  return new DrawingError('spp-ctl is shutting down');
}

function jobOf(dot: string): Job {
  let resolve: Job['resolve'] = () => undefined;
  let reject: Job['reject'] = () => undefined;
  const promise = new Promise<string>((...settle) => {
    [resolve, reject] = settle;
  });
  return { dot, promise, resolve, reject };
}
