/** One timer for many deadlines: it rings once at the earliest of the times that it was set to. */
export class DeadlineTimer {
  #timer: NodeJS.Timeout | undefined;
  /** When it rings, on the clock of performance.now(). */
  #at = Infinity;

  constructor(private readonly ring: () => void) {}

  /** @param ms from now; Infinity is never. */
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

  /** It does not ring, unless it is set again. */
  clear(): void {
    if (this.#at === Infinity) return;
    clearTimeout(this.#timer);
    this.#at = Infinity;
  }

  /** It does not ring any more, whatever it is set to. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#at = -Infinity;
  }
}
