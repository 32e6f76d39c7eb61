import type { Request } from '@hapi/hapi';
import { peerOf } from '../net/remote-address.js';

/** One request that was answered, for the log. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** Undefined when no operation was meant. */
  readonly operationId: string | undefined;
  /** 499 when the client went away before its answer. */
  readonly status: number;
  /** From the head of the request to the end of the answer, in milliseconds. */
  readonly ms: number;
  readonly remote: string;
  /** Who sent it, where that is known. */
  readonly principal: string | undefined;
  /** What was wrong, when the answer is an error. */
  readonly error: Error | undefined;
}

declare module '@hapi/hapi' {
  interface RequestApplicationState {
    /** When its head had arrived, on the clock of performance.now(). */
    startedAt?: number;
    /** What was wrong, when the answer is an error. */
    error?: Error;
    /** The name of a token, or `CN=` and the common name of a client certificate; undefined when everybody may. */
    principal?: string;
    /** Whether the answer is a stream, which its client leaves when it has enough. */
    isStream?: boolean;
    /** Whether the Accept header had a say in the form of the answer. */
    negotiated?: boolean;
  }
}

/** What logs and metrics have in place of a status when the client went away before its answer, as with other servers. */
export const CLIENT_GONE = 499;

/** A request that was answered, or whose client went away before that. */
export class CompletedRequest {
  /** From the head of the request to the end of the answer, in milliseconds. */
  readonly ms: number;

  constructor(private readonly request: Request) {
    const { startedAt = request.info.received - performance.timeOrigin } = request.app;
    this.ms = performance.now() - startedAt;
  }

  /** Undefined when no operation was meant. */
  get operationId(): string | undefined {
    return this.request.route.settings.id;
  }

  /** Whether the answer was a stream: how long that took says nothing. */
  get isStream(): boolean {
    return this.request.app.isStream === true;
  }

  /**
   * Whether there was nobody to take the answer. Nobody got a status then, whatever it would have been. From a stream a
   * client may go when it likes.
   */
  get isClientGone(): boolean {
    return this.request.info.responded === 0 && !this.isStream;
  }

  /** 499 when the client went away before its answer. */
  get status(): number {
    return this.isClientGone ? CLIENT_GONE : this.request.raw.res.statusCode;
  }

  /** What was wrong, when the answer is an error. */
  get error(): Error | undefined {
    return this.isClientGone ? undefined : this.request.app.error;
  }

  record(): RequestRecord {
    const { request, operationId, status, ms, error } = this;
    return {
      method: request.method.toUpperCase(),
      path: request.path,
      operationId,
      status,
      ms: Math.round(ms * 1_000) / 1_000,
      remote: peerOf(request.raw.req.socket),
      principal: request.app.principal,
      error,
    };
  }
}
