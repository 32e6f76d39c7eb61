import type { Request } from '@hapi/hapi';
import type { HttpRequestOrigin, SentCommand } from './request-origin.js';
import { peerOf } from '../net/remote-address.js';
import { OutcomeUnknownError } from '../spp/errors.js';
import { codeOf, messageOf } from '../errors/api-error.js';
import type { ErrorCode } from '../errors/error-codes.js';

/** A request that had commands sent which change something, and what came of it. */
export interface RequestChangeRecord {
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
  readonly changes: readonly SentCommand[];
  readonly outcome: 'ok' | ErrorCode;
  /** What went wrong, if something did. */
  readonly reason: string | undefined;
}

export interface RequestChangeObserver {
  changed(record: RequestChangeRecord): void;
}

/** What a request has sent that changes something. What came of it is told once. */
export class RequestChanges {
  #isReported = false;

  constructor(
    private readonly operationId: string,
    private readonly request: Request,
    private readonly origin: HttpRequestOrigin,
    private readonly observer: RequestChangeObserver,
  ) {
    origin.onSettled = this;
  }

  /** The request was carried out, as far as its result tells. */
  done(): void {
    if (this.origin.changes.length === 0) return;
    const { rejection } = this.origin;
    this.#report(rejection === undefined ? 'ok' : 'command_failed', rejection);
  }

  /** It failed. When its outcome is unknown as yet, that is told once it is known: the process goes on with it. */
  failed(error: unknown): void {
    if (error instanceof OutcomeUnknownError && error.outcome !== undefined) {
      error.outcome.then(
        () => this.done(),
        (reason: unknown) => this.failed(reason),
      );
    } else if (this.origin.changes.length > 0) {
      this.#report(codeOf(error), messageOf(error));
    }
  }

  #report(outcome: 'ok' | ErrorCode, reason: string | undefined): void {
    if (this.#isReported) return;
    this.#isReported = true;
    const { operationId, request, origin } = this;
    const { changes, changedAt: at } = origin;
    this.observer.changed({
      at,
      principal: request.app.principal,
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
