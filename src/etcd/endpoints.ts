/**
 * The members, of which one is asked until it fails. Which is the first is drawn by lot: a hundred clients with the same
 * list are not to ask the same one.
 */
export class Endpoints {
  #current: number;

  /** @param urls without a slash at their ends; one at least. */
  constructor(
    readonly urls: readonly string[],
    random: () => number = Math.random,
  ) {
    this.#current = Math.floor(random() * urls.length);
  }

  get current(): string {
    return this.urls[this.#current] ?? '';
  }

  /** This one is not to be asked next, unless there is no other. */
  failed(url: string): void {
    if (url === this.current) this.#current = (this.#current + 1) % this.urls.length;
  }
}
