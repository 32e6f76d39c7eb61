import type { Request } from '@hapi/hapi';
import type { HttpRequestOrigin, SentCommand } from './request-origin.js';
import type { RecordedDocument } from '../operations/operation.js';
import { peerOf } from '../net/remote-address.js';
import { OutcomeUnknownError } from '../spp/errors.js';
import { codeOf, messageOf } from '../errors/api-error.js';
import type { ErrorCode } from '../errors/error-codes.js';

/** A record of a request that sent changing commands to processes or changed a desired document, and of its outcome. */
export interface RequestChangeRecord {
  /** Time at which the first changing command was sent, or the request was received, on the clock of Date.now(). */
  readonly at: number;
  /** Time from then until the outcome was known, in milliseconds. It may exceed the time of a response with an unknown outcome. */
  readonly ms: number;
  readonly principal: string | undefined;
  /** The node whose spp-ctl took the request; undefined for this one, or when it is unknown. */
  readonly by?: string | undefined;
  readonly remote: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** In the order in which they were sent. */
  readonly changes: readonly SentCommand[];
  /** The desired document in etcd that was changed, or may have been. */
  readonly document?: RecordedDocument | undefined;
  readonly outcome: 'ok' | ErrorCode;
  /** The error message; undefined on success. */
  readonly reason: string | undefined;
}

export interface RequestChangeObserver {
  /** @param body the body of the request, as it was parsed; undefined without one. */
  changed(record: RequestChangeRecord, body: unknown): void;
}

/** Observes the changing commands of a request, and reports their outcome once. */
export class RequestChanges {
  #isReported = false;
  readonly #began = Date.now();

  constructor(
    private readonly operationId: string,
    private readonly request: Request,
    private readonly body: unknown,
    private readonly origin: HttpRequestOrigin,
    private readonly observer: RequestChangeObserver,
  ) {
    origin.onSettled = this;
  }

  /** Reports success, or the rejection by the process. Called when the handler has returned. */
  done(): void {
    if (!this.#hasChanged) return;
    const { rejection } = this.origin;
    this.#report(rejection === undefined ? 'ok' : 'command_failed', rejection);
  }

  /** Reports the error. While the process still works on the command, the outcome is reported once it is known. */
  failed(error: unknown): void {
    if (error instanceof OutcomeUnknownError && error.outcome !== undefined) {
      error.outcome.then(
        () => this.done(),
        (reason: unknown) => this.failed(reason),
      );
    } else if (this.#hasChanged) {
      this.#report(codeOf(error), messageOf(error));
    }
  }

  get #hasChanged(): boolean {
    const { changes, document } = this.origin;
    return changes.length > 0 || document !== undefined;
  }

  #report(outcome: 'ok' | ErrorCode, reason: string | undefined): void {
    if (this.#isReported) return;
    this.#isReported = true;
    const { operationId, request, origin } = this;
    const { changes, changedAt, document } = origin;
    const at = changes.length > 0 ? changedAt : this.#began;
    const record: RequestChangeRecord = {
      at,
      principal: request.app.principal,
      remote: peerOf(request.raw.req.socket),
      operationId,
      method: request.method.toUpperCase(),
      path: request.path,
      changes,
      ...(document === undefined ? {} : { document }),
      outcome,
      reason,
      ms: Date.now() - at,
    };
    this.observer.changed(record, this.body);
  }
}
