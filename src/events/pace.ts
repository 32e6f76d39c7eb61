import type { EventLog } from './event-log.js';

/**
 * Pause after the streams were written, as a multiple of the time that the writes took. With 2, event streams use at most a
 * third of the processor; the rest is for requests and processes.
 */
const PAUSE_FACTOR = 2;

/** Maximum pause, in milliseconds. */
const MAX_PAUSE_MS = 50;

/** Minimum of a timer, in milliseconds. Shorter pauses end after the current turn of the event loop. */
const MIN_TIMER_MS = 1;

/**
 * Wakes all streams that wait for an event together. Events are written at once while that is cheap; with many readers of a
 * busy panel, the events of a few milliseconds are written together, as every write to a connection has its cost.
 */
export class Pace {
  readonly #waiting = new Set<() => void>();
  /** Cancels the wait for an event or for the end of the pause. */
  #cancel: (() => void) | undefined;
  /** End of the pause, on the clock of performance.now(). */
  #pauseEnd = 0;

  constructor(private readonly log: EventLog) {}

  /** Calls the function once, when there are more events and they are to be written. @returns a function that cancels this. */
  whenMore(write: () => void): () => void {
    this.#waiting.add(write);
    this.#cancel ??= this.log.whenMore(() => this.#wakeAfterPause());
    return () => {
      this.#waiting.delete(write);
      if (this.#waiting.size > 0) return;
      this.#cancel?.();
      this.#cancel = undefined;
    };
  }

  #wakeAfterPause(): void {
    const ms = this.#pauseEnd - performance.now();
    const wake = (): void => this.#wake();
    if (ms < MIN_TIMER_MS) {
      const immediate = setImmediate(wake);
      this.#cancel = () => clearImmediate(immediate);
    } else {
      const timer = setTimeout(wake, ms);
      this.#cancel = () => clearTimeout(timer);
    }
  }

  #wake(): void {
    this.#cancel = undefined;
    const start = performance.now();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const write of waiting) write();
    // Node.js passes the data of a turn to the system in callbacks that were queued before this one.
    process.nextTick(() => {
      const end = performance.now();
      this.#pauseEnd = end + Math.min(PAUSE_FACTOR * (end - start), MAX_PAUSE_MS);
    });
  }
}
