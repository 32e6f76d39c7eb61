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
}

/** Reads a recording: the entries of each kind of process. */
export function readRecording<T>(name: string): Readonly<Record<string, readonly T[]>> {
  return load(name) as Record<string, readonly T[]>;
}
