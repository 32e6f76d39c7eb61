import { setTimeout as sleep } from 'node:timers/promises';

export interface BackoffOptions {
  /** The first delay, in milliseconds. */
  readonly firstMs: number;
  /** The longest, in milliseconds. */
  readonly maxMs: number;
}

/** What is added to a delay at the most, as a part of it: clients that lost the same member are not to come back at once. */
const SPREAD = 0.5;

/** Delays that double from one failure to the next. */
export class Backoff {
  #failures = 0;

  constructor(
    private readonly options: BackoffOptions,
    private readonly random: () => number = Math.random,
  ) {}

  /** It went well. */
  reset(): void {
    this.#failures = 0;
  }

  /** It failed. @returns how long to wait before it is tried again, in milliseconds. */
  next(): number {
    const { firstMs, maxMs } = this.options;
    const ms = Math.min(firstMs * 2 ** this.#failures, maxMs);
    if (ms < maxMs) this.#failures++;
    return Math.round(ms * (1 + this.random() * SPREAD));
  }
}

/** Waits so many milliseconds, or until the signal. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
