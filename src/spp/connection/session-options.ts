import type { RequestOrigin } from '../request-origin.js';

export interface SessionOptions {
  /** The deadline of the process: from sending a command to the end of its reply, in milliseconds. */
  readonly commandTimeoutMs: number;
  /** The deadline of who waits for a request: from queueing it to its last reply, in milliseconds. */
  readonly responseTimeoutMs: number;
  /** How many requests may wait, apart from the one that is served. */
  readonly queueLimit: number;
}

export interface RequestOptions {
  /** Who waits for the result: when they go away, what was not sent yet is not sent any more. */
  readonly origin?: RequestOrigin | undefined;
  /** As `responseTimeoutMs`, if it is to be another than the usual one; Infinity for as long as the process has. */
  readonly timeoutMs?: number;
  /** As `SessionOptions.commandTimeoutMs`, for the commands of this request, if it is to be another. */
  readonly commandTimeoutMs?: number;
}
