import type { EventLog } from './event-log.js';

/**
 * Pause for each stream that was written, in milliseconds. A write takes about 10 µs, so that many readers of a busy panel use at
 * most a third of a processor. Measuring the time instead would count other programs, and measuring CPU time is expensive.
 */
const PAUSE_PER_STREAM_MS = 0.02;

/** Maximum pause, in milliseconds. */
const MAX_PAUSE_MS = 50;

/** Minimum of a timer, in milliseconds. Shorter pauses end with the current turn of the event loop. */
const MIN_TIMER_MS = 1;

/**
 * Wakes all streams that wait for an event together. A few streams are written at once; for many, the events of some
 * milliseconds are written together, as every write to a connection has its cost.
 */
export class Pace {
  readonly #waiting = new Set<() => void>();
  /** Cancels the wait for an event or for the end of the pause. */
  #cancel: (() => void) | undefined;
  /** End of the pause, on the clock of performance.now(). */
  #pauseEnd = 0;

  constructor(private readonly log: EventLog) {}

  /** Calls the function once, when there are more events and the pause is over. @returns a function that cancels this. */
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
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const write of waiting) write();
    this.#pauseEnd = performance.now() + Math.min(PAUSE_PER_STREAM_MS * waiting.length, MAX_PAUSE_MS);
  }
}
