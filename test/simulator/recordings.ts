import { existsSync, readFileSync } from 'node:fs';

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

/** One dangerous command, and the state of the process afterwards. */
export interface Hazard {
  /** Commands sent before it. */
  readonly setup: readonly string[];
  readonly command: string;
  /** Cut off after 400 characters. */
  readonly reply: string;
  readonly bytes: number;
  readonly closed: boolean;
  readonly answers_status_after: boolean;
  readonly status_is_json_after: boolean;
  /** Cut off after 600 characters. */
  readonly status_after?: string;
}

/** The folder of the recordings, wherever this file was compiled to. */
function folder(): URL {
  for (let at = new URL('.', import.meta.url); at.pathname !== '/'; at = new URL('..', at)) {
    const candidate = new URL('test/recordings/', at);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('no test/recordings above this file');
}

/** Reads a recording: the entries of each kind of process. */
export function readRecording<T>(name: string): Readonly<Record<string, readonly T[]>> {
  return JSON.parse(readFileSync(new URL(name, folder()), 'utf8')) as Record<string, readonly T[]>;
}
