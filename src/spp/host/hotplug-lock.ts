/**
 * Serialises the hotplugs of one host (H5): two at the same time fail, and a failed one may remove the device of
 * another process (H13). Acquire the lock right before the command is sent and release it at its reply: a holder
 * waits for one reply only, so no deadlock is possible.
 */
export class HotplugLock {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when all earlier holders have released the lock. @returns or throws what the work does. */
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
