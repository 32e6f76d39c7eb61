import { load } from '../support/recordings.js';

/** One command of a recording, and what the real process did. */
export interface Entry {
  readonly command: string;
  /** Trailing NULs removed. */
  readonly reply?: string;
  /** Bytes received, NULs included. */
  readonly bytes?: number;
  readonly nul_padding?: number;
  readonly connection_closed?: boolean;
  readonly no_reply_within_s?: number;
  readonly process_restarted_before?: boolean;
  readonly process_ended?: boolean;
  /** The reply of a launched process to `_get_client_id`; null without a reply. */
  readonly process_connects_and_greets?: string | null;
}

/** Reads a recording: the entries of each kind of process. */
export function readRecording<T>(name: string): Readonly<Record<string, readonly T[]>> {
  return load(name) as Record<string, readonly T[]>;
}
