import type { Request } from '@hapi/hapi';
import { peerOf } from '../net/remote-address.js';

/** A log record of one completed request. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** Undefined when the request matches no operation. */
  readonly operationId: string | undefined;
  /** 499 when the client disconnected before the response. */
  readonly status: number;
  /** Duration from the request headers to the end of the response, in milliseconds. */
  readonly ms: number;
  readonly remote: string;
  /** The authenticated principal; undefined without authentication. */
  readonly principal: string | undefined;
  /** The error of an error response. */
  readonly error: Error | undefined;
}

declare module '@hapi/hapi' {
  interface RequestApplicationState {
    /** Time at which the request headers were received, on the clock of performance.now(). */
    startedAt?: number;
    /** The error of an error response. */
    error?: Error;
    /** The name of a token, or `CN=` and the common name of a client certificate; undefined without authentication. */
    principal?: string;
    /** Whether the response is a stream, which the client can end at any time. */
    isStream?: boolean;
    /** Whether the media type of the response depends on the Accept header. */
    negotiated?: boolean;
  }
}

/** The status in logs and metrics of a request whose client disconnected before the response. nginx uses the same number. */
export const CLIENT_GONE = 499;

/** A request whose response was sent, or whose client disconnected before. */
export class CompletedRequest {
  /** Duration from the request headers to the end of the response, in milliseconds. */
  readonly ms: number;

  constructor(private readonly request: Request) {
    const { startedAt = request.info.received - performance.timeOrigin } = request.app;
    this.ms = performance.now() - startedAt;
  }

  /** Undefined when the request matches no operation. */
  get operationId(): string | undefined {
    return this.request.route.settings.id;
  }

  /** Whether the response is a stream. The duration of a stream is meaningless. */
  get isStream(): boolean {
    return this.request.app.isStream === true;
  }

  /**
   * Whether the client disconnected before the response, so that no status was sent. The end of a stream by its client does
   * not count.
   */
  get isClientGone(): boolean {
    return this.request.info.responded === 0 && !this.isStream;
  }

  /** 499 when the client disconnected before the response. */
  get status(): number {
    return this.isClientGone ? CLIENT_GONE : this.request.raw.res.statusCode;
  }

  /** The error of an error response. */
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
