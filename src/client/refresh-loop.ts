import { pause } from './pause.js';
import { SppError } from './client.js';

export interface RefreshLoopOptions {
  /** How long to wait after a request, in milliseconds: requests of that time lead to one reading. Default 0. */
  readonly settleMs?: number;
  /** Aborted to end it. */
  readonly signal: AbortSignal;
}

/** Reads something anew whenever that is requested, one reading at a time. A request during a reading leads to another one. */
export class RefreshLoop {
  #isRequested = false;
  #isRunning = false;
  readonly #settleMs: number;
  readonly #signal: AbortSignal;

  /** @param read handles its errors itself. */
  constructor(
    private readonly read: () => Promise<void>,
    { settleMs = 0, signal }: RefreshLoopOptions,
  ) {
    this.#settleMs = settleMs;
    this.#signal = signal;
  }

  /** Requests a reading that begins after this. */
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

/** What a server tells unless it is too old. @returns undefined when the server does not know the path (404). */
export async function ifSupported<T>(response: Promise<T>): Promise<T | undefined> {
  try {
    return await response;
  } catch (error) {
    if (error instanceof SppError && error.status === 404) return undefined;
    throw error;
  }
}
