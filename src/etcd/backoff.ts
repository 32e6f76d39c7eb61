import { setTimeout as sleep } from 'node:timers/promises';

export interface BackoffOptions {
  /** The first delay, in milliseconds. */
  readonly firstMs: number;
  /** The longest delay, in milliseconds. */
  readonly maxMs: number;
}

/** Maximum random share added to a delay: clients that lost the same member must not reconnect at the same time. */
const SPREAD = 0.5;

/** Delays that double with each failure. */
export class Backoff {
  #failures = 0;

  constructor(
    private readonly options: BackoffOptions,
    private readonly random: () => number = Math.random,
  ) {}

  /** Resets the delay after a success. */
  reset(): void {
    this.#failures = 0;
  }

  /** Records a failure. @returns the delay before the next attempt, in milliseconds. */
  next(): number {
    const { firstMs, maxMs } = this.options;
    const ms = Math.min(firstMs * 2 ** this.#failures, maxMs);
    if (ms < maxMs) this.#failures++;
    return Math.round(ms * (1 + this.random() * SPREAD));
  }
}

/** Waits for a number of milliseconds, or until the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
