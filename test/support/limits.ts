/** Maximum wait for an event, in milliseconds. Only a hang reaches it, also on a machine that is busy with other things. */
export const HANG_MS = 120_000;

/**
 * Measures time as this process sees it: of a period in which the process could not run, or ran without a pause, it counts one
 * tick. A limit on it holds for a server in the same process also on a busy machine.
 */
export class Stopwatch {
  static readonly #TICK_MS = 10;
  #ticks = 0;
  readonly #timer = setInterval(() => this.#ticks++, Stopwatch.#TICK_MS).unref();

  /** Ends the measurement. @returns its duration in milliseconds. */
  stop(): number {
    clearInterval(this.#timer);
    return this.#ticks * Stopwatch.#TICK_MS;
  }
}
