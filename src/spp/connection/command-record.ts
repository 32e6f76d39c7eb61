import type { SppErrorCode } from '../errors.js';

/**
 * Why a command was not sent: its time was up while it waited, too many were waiting, who desired it has left, or the
 * connection was over.
 */
export type UnsentReason = 'timeout' | 'queue_full' | 'client_gone' | 'disconnected';

/** One command that was sent and how it ended. */
export interface CommandRecord {
  readonly command: string;
  /** From sending to the reply, in milliseconds. */
  readonly ms: number;
  readonly outcome: 'ok' | SppErrorCode;
  /** What went wrong, if something did. */
  readonly reason: string | undefined;
  /** Whether it is spp-ctl that asks, and no caller. */
  readonly isOwn: boolean;
}
