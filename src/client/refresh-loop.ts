import { pause } from './pause.js';
import { SppError } from './client.js';

export interface RefreshLoopOptions {
  /** Delay after a request, in milliseconds: all requests within the delay share one read. Default 0. */
  readonly settleMs?: number;
  /** Ends the loop. */
  readonly signal: AbortSignal;
}

/** Repeats a read on request, one at a time. A request during a read causes another one. */
export class RefreshLoop {
  #isRequested = false;
  #isRunning = false;
  readonly #settleMs: number;
  readonly #signal: AbortSignal;

  /** @param read must not reject. */
  constructor(
    private readonly read: () => Promise<void>,
    { settleMs = 0, signal }: RefreshLoopOptions,
  ) {
    this.#settleMs = settleMs;
    this.#signal = signal;
  }

  /** Requests a read that starts after this call. */
  request(): void {
    this.#isRequested = true;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const isEnded = (): boolean => this.#signal.aborted;
    while (this.#isRequested && !isEnded()) {
      if (this.#settleMs > 0) await pause(this.#settleMs, this.#signal);
      if (isEnded()) break;
      this.#isRequested = false;
      await this.read();
    }
    this.#isRunning = false;
  }
}

/** Awaits a response. @returns undefined when the server is too old to have the path (404). */
export async function ifSupported<T>(response: Promise<T>): Promise<T | undefined> {
  try {
    return await response;
  } catch (error) {
    if (error instanceof SppError && error.status === 404) return undefined;
    throw error;
  }
}
