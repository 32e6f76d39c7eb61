import { failure } from './bare-json.js';
import { commandBytes } from './model.js';
import { bareReply, DIES, SILENT, type Outcome } from './outcome.js';

/** Words that a command can have at most. */
const MAX_WORDS = 8;

/** Longest message that the process can cut into words, in bytes: it dies of a longer one (V10; 1200 did it). */
const MAX_MESSAGE_BYTES = 888;

/** Bytes that one recv() of a vf, mirror or pcap takes. */
export const BARE_RECEIVE_BYTES = 2048;

/** The words of a command, or what comes of one that has none or too many. */
export type ReadWords = { readonly words: readonly string[] } | { readonly outcome: Outcome };

/** Splits a command for a vf, mirror or pcap into words. */
export function readWords(command: string | Uint8Array, badFormat: string): ReadWords {
  const text = commandBytes(command).toString('latin1');
  if (text === '') return { outcome: SILENT };
  const [terminated = ''] = text.split('\0');
  const words = terminated.split(' ').filter((word) => word !== '');
  if (words.length === 0 || terminated.length > MAX_MESSAGE_BYTES) return { outcome: DIES };
  return words.length > MAX_WORDS ? { outcome: bareReply(failure(badFormat)) } : { words };
}
