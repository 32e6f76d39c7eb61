import { ApplyInProgressError } from '../errors.js';

/**
 * Which transactions may run at the same time: a document is applied alone; restores and repairs run beside each other, but
 * one at a time when they make or remove devices.
 */
export class TransactionLock {
  #applying: string | undefined;
  /** Settles when the document is applied. */
  #applied: Promise<void> = Promise.resolve();
  readonly #shared = new Set<Promise<unknown>>();
  #isChangingDevices = false;

  /** Called when a document has been applied, or could not be. @param hasEnded whether the work has returned: it has thrown nothing. */
  onApplied: ((hasEnded: boolean) => void) | undefined;

  /** The id of the change that applies a document. Undefined when no document is being applied. */
  get applying(): string | undefined {
    return this.#applying;
  }

  /** Whether no transaction runs. */
  get isQuiet(): boolean {
    return this.#applying === undefined && this.#shared.size === 0;
  }

  /** Waits until no document is being applied. */
  async applied(): Promise<void> {
    while (this.#applying !== undefined) await this.#applied;
  }

  /** Waits until no transaction runs. */
  async quiet(): Promise<void> {
    await this.applied();
    await Promise.allSettled(this.#shared);
  }

  /**
   * Applies a document, once the restores and repairs that run are over.
   *
   * @param id of the change. @throws ApplyInProgressError; what `work` throws.
   */
  async apply<T>(id: string, work: () => Promise<T>): Promise<T> {
    if (this.#applying !== undefined) throw new ApplyInProgressError(this.#applying);
    this.#applying = id;
    let settle = (): void => undefined;
    this.#applied = new Promise((resolve) => (settle = resolve));
    let hasEnded = false;
    try {
      await Promise.allSettled(this.#shared);
      const result = await work();
      hasEnded = true;
      return result;
    } finally {
      this.#applying = undefined;
      settle();
      this.onApplied?.(hasEnded);
    }
  }

  /**
   * Restores or repairs processes.
   *
   * @param changesDevices whether devices are made or removed. Two restores that did so at the same time would get other
   * slots of the host than were planned, and a ring in a wrong slot is out of reach for good (rule H2).
   * @returns undefined when nothing was done, because another transaction has to be over first.
   */
  async share<T>(changesDevices: boolean, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#applying !== undefined || (changesDevices && this.#isChangingDevices)) return undefined;
    if (changesDevices) this.#isChangingDevices = true;
    const running = work();
    this.#shared.add(running);
    try {
      return await running;
    } finally {
      this.#shared.delete(running);
      if (changesDevices) this.#isChangingDevices = false;
    }
  }
}
