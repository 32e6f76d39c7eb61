import { failure, noResults } from './bare-json.js';
import { commandBytes } from './model.js';
import { bareReply, DIES, SILENT, type CommandOutcome } from './outcome.js';

/** Words that a command can have at most. */
const MAX_WORDS = 8;

/** Longest message that the process can cut into words, in bytes: it dies of a longer one (V10; 1200 did it). */
const MAX_MESSAGE_BYTES = 888;

/** Bytes that one recv() of a vf, mirror or pcap takes. */
export const BARE_RECEIVE_BYTES = 2048;

/** Longest word that an error has room for, in bytes (V10). */
const MAX_REFUSED_BYTES = 111;

/** How a vf, mirror or pcap of one release words a refusal. */
export interface RefusalDialect {
  readonly badValue: (name: string) => string;
  readonly badFormat: string;
}

/** Refuses a command with a wrong number of words. */
export function formatRefusal({ badFormat }: RefusalDialect): CommandOutcome {
  return bareReply(failure(badFormat));
}

/**
 * Refuses a word; `name` says what it was to be. The process copies the word into the error: of one byte too many it forgets
 * how many results there are, what is longer ends it (V1, V10).
 */
export function wordRefusal(word: string, name: string, { badValue }: RefusalDialect): CommandOutcome {
  if (word.length <= MAX_REFUSED_BYTES) return bareReply(failure(badValue(name)));
  return word.length === MAX_REFUSED_BYTES + 1 ? bareReply(noResults()) : DIES;
}

/** The words of a command, or what comes of one that has none or too many. */
export type ReadWords = { readonly words: readonly string[] } | { readonly outcome: CommandOutcome };

/** Splits a command for a vf, mirror or pcap into words. */
export function readWords(command: string | Uint8Array, dialect: RefusalDialect): ReadWords {
  const text = commandBytes(command).toString('latin1');
  if (text === '') return { outcome: SILENT };
  const [terminated = ''] = text.split('\0');
  const words = terminated.split(' ').filter((word) => word !== '');
  if (words.length === 0 || terminated.length > MAX_MESSAGE_BYTES) return { outcome: DIES };
  return words.length > MAX_WORDS ? { outcome: formatRefusal(dialect) } : { words };
}
