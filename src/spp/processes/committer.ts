import type { Capabilities } from '../capabilities.js';
import { CommandFailedError } from '../errors.js';
import type { Command } from '../protocol/command.js';
import { cancel, CANNOT, flush, isUnknownCommand } from '../protocol/worker.js';
import type { Exchange } from '../connection/session.js';

/**
 * Puts changes of a vf or mirror in force. To 18.05 a vf keeps them aside until `flush`, and once a flush has failed, all do
 * until `cancel`; later releases answer both with a harmless refusal. Which of the two a process is, is learnt from its
 * replies, once per connection.
 */
export class Committer {
  /** Whether something may be kept aside: at first by a controller before us. A change that was begun is brought to its end. */
  #isDirty = true;

  constructor(private readonly capabilities: Capabilities) {}

  /**
   * Carries out changes, all or none of them where the release can do that.
   *
   * @throws CommandFailedError when the process refuses one of them, or all of them at the flush.
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

  /** Drops what is kept aside. */
  async #cancel(exchange: Exchange): Promise<void> {
    try {
      await exchange(cancel);
      this.capabilities.observe('flush', true);
    } catch (error) {
      // A release that does not know the word has nothing aside. Only its reply to flush tells for certain.
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
