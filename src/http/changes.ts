import type { Request } from '@hapi/hapi';
import type { HttpRequestOrigin, SentChange } from './request-origin.js';
import { peerOf } from '../net/remote-address.js';
import { OutcomeUnknownError } from '../spp/errors.js';
import { codeOf, messageOf } from '../errors/api-error.js';
import type { ErrorCode } from '../errors/error-codes.js';

/** A request that had commands sent which change something, and what came of it. */
export interface ChangeRecord {
  /** When the first change left, on the clock of Date.now(). */
  readonly at: number;
  /** From then until its outcome was known, in milliseconds: later than the response, if that had to say that it is unknown. */
  readonly ms: number;
  readonly principal: string | undefined;
  readonly remote: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** In the order in which they were sent. */
  readonly changes: readonly SentChange[];
  readonly outcome: 'ok' | ErrorCode;
  /** What went wrong, if something did. */
  readonly reason: string | undefined;
}

export interface ChangeObserver {
  changed(record: ChangeRecord): void;
}

/** What a request has sent that changes something. What came of it is told once. */
export class Changes {
  #told = false;

  constructor(
    private readonly operationId: string,
    private readonly request: Request,
    private readonly caller: HttpRequestOrigin,
    private readonly events: ChangeObserver,
  ) {
    caller.onSettled = this;
  }

  /** The request was carried out, as far as its result tells. */
  done(): void {
    if (this.caller.changes.length === 0) return;
    const { refusal } = this.caller;
    this.#tell(refusal === undefined ? 'ok' : 'command_failed', refusal);
  }

  /** It failed. When its outcome is unknown as yet, that is told once it is known: the process goes on with it. */
  failed(error: unknown): void {
    if (error instanceof OutcomeUnknownError && error.outcome !== undefined) {
      error.outcome.then(
        () => this.done(),
        (reason: unknown) => this.failed(reason),
      );
    } else if (this.caller.changes.length > 0) {
      this.#tell(codeOf(error), messageOf(error));
    }
  }

  #tell(outcome: 'ok' | ErrorCode, reason: string | undefined): void {
    if (this.#told) return;
    this.#told = true;
    const { operationId, request, caller } = this;
    const { changes, changedAt: at } = caller;
    this.events.changed({
      at,
      principal: request.app.who,
      remote: peerOf(request.raw.req.socket),
      operationId,
      method: request.method.toUpperCase(),
      path: request.path,
      changes,
      outcome,
      reason,
      ms: Date.now() - at,
    });
  }
}
