import type { ServerResponse } from 'node:http';
import type { RequestOrigin } from '../spp/request-origin.js';

/** A change that left for a process. */
export interface SentCommand {
  readonly process: string;
  readonly command: string;
}

/** The client of one request. */
export class HttpRequestOrigin implements RequestOrigin {
  /** What was sent to processes on behalf of the client, apart from questions. */
  readonly changes: SentCommand[] = [];
  /** When the first of them left, on the clock of Date.now(). */
  changedAt = 0;
  /** Told when the outcome of the changes is known, if that is before the answer. */
  onSettled: { done(): void } | undefined;
  /** What a process said against it, when the answer is a success in form. */
  rejection: string | undefined;
  #listeners: Set<() => void> | undefined;

  /** @param response closes when it was sent, or the client has gone away. */
  constructor(private readonly response: ServerResponse) {}

  get gone(): boolean {
    return this.response.destroyed;
  }

  onGone(listener: () => void): () => void {
    // One listener of the response for all: a request may wait for every process there is.
    if (this.#listeners === undefined) {
      const listeners = (this.#listeners = new Set());
      this.response.once('close', () => {
        for (const each of listeners) each();
      });
    }
    this.#listeners.add(listener);
    return () => this.#listeners?.delete(listener);
  }

  changing(process: string, command: string): void {
    if (this.changes.length === 0) this.changedAt = Date.now();
    this.changes.push({ process, command });
  }

  refused(reason: string): void {
    this.rejection = reason;
  }

  settled(): void {
    this.onSettled?.done();
  }
}
