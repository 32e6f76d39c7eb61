/**
 * The hotplugs of one host, one after another (H5): two at the same time fail, and a failed one may remove the device of
 * another process (H13). Enter right before the command is sent and leave when it was answered, never in between two
 * commands of other processes: whoever is in the lane waits for one reply alone, so that nobody waits for each other.
 */
export class HotplugLock {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when everybody before has left. @returns or throws what the work does. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    let leave = (): void => undefined;
    this.#last = new Promise<void>((resolve) => (leave = resolve));
    await before;
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
