import type { SppErrorCode } from './errors.js';

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
