import type { RequestOrigin } from '../request-origin.js';

export interface SessionOptions {
  /** Deadline of the process: from sending a command to the end of its reply, in milliseconds. */
  readonly commandTimeoutMs: number;
  /** Deadline of a request: from queueing to its last reply, in milliseconds. */
  readonly responseTimeoutMs: number;
  /** Maximum number of queued requests, without the active one. */
  readonly queueLimit: number;
}

export interface RequestOptions {
  /** Origin of the request: when it disconnects, no further command is sent unless a change was sent before. */
  readonly origin?: RequestOrigin | undefined;
  /** Overrides `responseTimeoutMs` for this request; Infinity leaves the deadline of the process only. */
  readonly timeoutMs?: number;
  /** Overrides `SessionOptions.commandTimeoutMs` for the commands of this request. */
  readonly commandTimeoutMs?: number;
}
