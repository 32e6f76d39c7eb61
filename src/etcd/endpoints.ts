/**
 * The members of etcd. One member is used until it fails. The first one is random, so that clients with the same list
 * do not all use the same member.
 */
export class Endpoints {
  #current: number;

  /** @param urls at least one, without a slash at the end. */
  constructor(
    readonly urls: readonly string[],
    random: () => number = Math.random,
  ) {
    this.#current = Math.floor(random() * urls.length);
  }

  get current(): string {
    return this.urls[this.#current] ?? '';
  }

  /** Marks a member as failed: another one is used next, if there is one. */
  failed(url: string): void {
    if (url === this.current) this.#current = (this.#current + 1) % this.urls.length;
  }
}
