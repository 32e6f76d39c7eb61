import type { SppErrorCode } from '../errors.js';

/**
 * Why a command was not sent: its deadline passed in the queue, the queue was full, the client disconnected, or the
 * process disconnected.
 */
export type UnsentReason = 'timeout' | 'queue_full' | 'client_gone' | 'disconnected';

/** One command that was sent, and its outcome. */
export interface CommandRecord {
  readonly command: string;
  /** Time from sending to the reply, in milliseconds. */
  readonly ms: number;
  readonly outcome: 'ok' | SppErrorCode;
  /** The error message; undefined on success. */
  readonly reason: string | undefined;
  /** Whether spp-ctl itself sent the command, not a request. */
  readonly isOwn: boolean;
}
