/** One timer for many deadlines. It fires once, at the earliest of the deadlines that were set. */
export class DeadlineTimer {
  #timer: NodeJS.Timeout | undefined;
  /** The earliest deadline, on the clock of performance.now(). */
  #at = Infinity;

  constructor(private readonly ring: () => void) {}

  /** Adds a deadline. @param ms from now; Infinity for none. */
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

  /** Removes the deadlines. Further deadlines can be set. */
  clear(): void {
    if (this.#at === Infinity) return;
    clearTimeout(this.#timer);
    this.#at = Infinity;
  }

  /** Removes the deadlines and ignores further ones. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#at = -Infinity;
  }
}
