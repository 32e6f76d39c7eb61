import { setTimeout as sleep } from 'node:timers/promises';

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

/**
 * Waits for an event.
 *
 * @param what names what is awaited, and what there was instead.
 * @param abandoned aborted when nobody waits any more, and the event may never come.
 * @throws Error when the event does not come within {@link HANG_MS}.
 */
export async function within<T>(event: Promise<T>, what: () => string, abandoned?: AbortSignal): Promise<T> {
  const ending = new AbortController();
  const signal = abandoned === undefined ? ending.signal : AbortSignal.any([ending.signal, abandoned]);
  const late = sleep(HANG_MS, undefined, { signal }).then(
    () => {
      throw new Error(`never came: ${what()}`);
    },
    () => new Promise<never>(() => undefined),
  );
  late.catch(() => undefined);
  try {
    return await Promise.race([event, late]);
  } finally {
    ending.abort();
  }
}
