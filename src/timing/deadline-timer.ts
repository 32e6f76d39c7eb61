/** One timer for many deadlines: it fires once, at the earliest of them. */
export class DeadlineTimer {
  #timer: NodeJS.Timeout | undefined;
  /** Time of the next alarm, on the clock of performance.now(). */
  #at = Infinity;

  constructor(private readonly ring: () => void) {}

  /** @param ms from now; Infinity for never. */
  set(ms: number): void {
    const at = performance.now() + ms;
    if (at >= this.#at) return;
    clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(() => {
      this.#at = Infinity;
      this.ring();
    }, ms);
  }

  /** Cancels the alarm until the timer is set again. */
  clear(): void {
    if (this.#at === Infinity) return;
    clearTimeout(this.#timer);
    this.#at = Infinity;
  }

  /** Stops the timer for good. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#at = -Infinity;
  }
}
