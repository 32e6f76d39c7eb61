import type { ServerResponse } from 'node:http';
import type { RecordedDocument } from '../operations/operation.js';
import type { RequestOrigin } from '../spp/request-origin.js';

/** A changing command that was sent to a process. */
export interface SentCommand {
  readonly process: string;
  readonly command: string;
}

/** The origin of an HTTP request: its client. */
export class HttpRequestOrigin implements RequestOrigin {
  /** The changing commands that were sent to processes for the request. */
  readonly changes: SentCommand[] = [];
  /** Time at which the first of them was sent, on the clock of Date.now(). */
  changedAt = 0;
  /** The desired document in etcd that the request has changed, or may have. */
  document: RecordedDocument | undefined;
  /** Called when the outcome of the changes is known, if that is before the response. */
  onSettled: { done(): void } | undefined;
  /** The reason of a process that rejected the command, when the response has a success status nevertheless. */
  rejection: string | undefined;
  #listeners: Set<() => void> | undefined;

  /** @param response emits `close` when it was sent or the client disconnects. */
  constructor(private readonly response: ServerResponse) {}

  get gone(): boolean {
    return this.response.destroyed;
  }

  onGone(listener: () => void): () => void {
    // One listener on the response serves all callbacks: a request may wait for many processes.
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
