import { failure, noResults } from './bare-json.js';
import { commandBytes } from './model.js';
import { bareReply, DIES, SILENT, type CommandOutcome } from './outcome.js';

/** Maximum number of words of a command. */
const MAX_WORDS = 8;

/** Longest message that the process can split into words, in bytes: a longer one kills it (V10; 1200 bytes did). */
const MAX_MESSAGE_BYTES = 888;

/** Bytes that one recv() of a vf, mirror or pcap reads. */
export const BARE_RECEIVE_BYTES = 2048;

/** Longest word that fits into an error message, in bytes (V10). */
const MAX_REFUSED_BYTES = 111;

/** How a vf, mirror or pcap of one release rejects words. */
export interface RefusalDialect {
  readonly badValue: (name: string) => string;
  readonly badFormat: string;
}

/** Rejects a command with a wrong number of words. */
export function formatRefusal({ badFormat }: RefusalDialect): CommandOutcome {
  return bareReply(failure(badFormat));
}

/**
 * Rejects a word; `name` is the name of the parameter. The process copies the word into the error: a word one byte
 * too long overwrites the number of results, a longer one kills the process (V1, V10).
 */
export function wordRefusal(word: string, name: string, { badValue }: RefusalDialect): CommandOutcome {
  if (word.length <= MAX_REFUSED_BYTES) return bareReply(failure(badValue(name)));
  return word.length === MAX_REFUSED_BYTES + 1 ? bareReply(noResults()) : DIES;
}

/** The words of a command, or the outcome of a command with no word or too many. */
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
