import { type BackoffOptions, delayAfter } from './backoff.js';

/** The launches of one process in a row that ended in its death, or without a connection. */
export class LaunchRecord {
  #failed = 0;
  #error: string | undefined;
  #nextAt = 0;
  #connectedAt: number | undefined;
  /** Whether the process was launched since it last was calm. */
  #wasLaunched = false;

  constructor(private readonly backoff: BackoffOptions) {}

  /** Why the last launch failed: a sentence. Undefined when none has failed. */
  get error(): string | undefined {
    return this.#error;
  }

  /** The number of failed launches in a row. */
  get failed(): number {
    return this.#failed;
  }

  /** When the process may be launched next, on the clock of the `now` of the other methods. Undefined for never. */
  get nextAt(): number | undefined {
    return this.#failed >= this.backoff.maxFailed ? undefined : this.#nextAt;
  }

  /** The process is launched. */
  began(): void {
    this.#wasLaunched = true;
  }

  /** The launch was rejected or refused, or the process did not connect. @param now in milliseconds, on a monotonic clock. */
  rejected(error: string, now: number): void {
    this.#recordFailure(error, now);
  }

  connected(now: number): void {
    this.#connectedAt = now;
  }

  /** @param hasDied whether the process has ended by itself: it was not told to exit, and its connection was not lost. */
  disconnected(hasDied: boolean, now: number): void {
    const lived = now - (this.#connectedAt ?? now);
    this.#connectedAt = undefined;
    if (!hasDied || lived > this.backoff.calmMs || !this.#wasLaunched) {
      this.forget();
      this.#nextAt = now + delayAfter(1, this.backoff);
      return;
    }
    this.#recordFailure(`the process ended ${Math.round(lived / 1_000)} s after it had connected`, now);
  }

  /** The next launch is the first one. */
  forget(): void {
    this.#failed = 0;
    this.#error = undefined;
    this.#nextAt = 0;
    this.#wasLaunched = false;
  }

  #recordFailure(error: string, now: number): void {
    this.#failed++;
    this.#error = error;
    this.#nextAt = now + delayAfter(this.#failed + 1, this.backoff);
  }
}
