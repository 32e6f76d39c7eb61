import type { Capabilities } from '../capabilities.js';
import { CommandFailedError } from '../errors.js';
import type { Command } from '../protocol/command.js';
import { cancel, CANNOT, flush, isUnknownCommand } from '../protocol/worker.js';
import type { Exchange } from '../connection/session.js';

/**
 * Commits changes of a vf or mirror. Up to 18.05 a vf keeps changes pending until `flush`, and after a failed flush
 * until `cancel`; later releases reject both without harm. The first replies of the connection show which kind the
 * process is.
 */
export class Committer {
  /** Whether changes may be pending, initially those of an earlier controller. A change in progress is completed. */
  #isDirty = true;

  constructor(private readonly capabilities: Capabilities) {}

  /**
   * Sends changes, all or none of them where the release supports that.
   *
   * @throws CommandFailedError when the process rejects one of them, or all of them at the flush.
   */
  async commit(exchange: Exchange, changes: readonly Command<void>[]): Promise<void> {
    if (this.capabilities.of('flush') === false) {
      for (const change of changes) await exchange(change);
      return;
    }
    if (this.#isDirty) await this.#cancel(exchange);
    this.#isDirty = true;
    try {
      for (const change of changes) await exchange(change);
      await this.#flush(exchange);
    } catch (error) {
      if (error instanceof CommandFailedError) await this.#cancel(exchange);
      throw error;
    }
    this.#isDirty = false;
  }

  /** Drops the pending changes. */
  async #cancel(exchange: Exchange): Promise<void> {
    try {
      await exchange(cancel);
      this.capabilities.observe('flush', true);
    } catch (error) {
      // A release that does not know the command has nothing pending. Only its reply to flush is proof.
      if (!(error instanceof CommandFailedError) || !isUnknownCommand(error.reason)) throw error;
    }
    this.#isDirty = false;
  }

  async #flush(exchange: Exchange): Promise<void> {
    try {
      await exchange(flush);
      this.capabilities.observe('flush', true);
    } catch (error) {
      const isUnknown = error instanceof CommandFailedError && isUnknownCommand(error.reason);
      if (!isUnknown || this.capabilities.observed('flush') === true) throw error;
      this.capabilities.observe('flush', false);
    }
  }
}

/** Whether the process understood a change and could not make it. */
export function isCannot(error: unknown): error is CommandFailedError {
  return error instanceof CommandFailedError && error.reason === CANNOT;
}
