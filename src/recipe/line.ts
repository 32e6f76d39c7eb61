import { RECIPE_TYPES } from './command.js';
import { LineError } from './errors.js';
import { readPrimary } from './primary.js';
import { readAnySecondary, readSecondary } from './secondary.js';
import { isOfShell, readShell, type ShellCommand, unknownCommand } from './shell.js';
import { Given, numberIn, type Word, Words, wordsOf, wrong } from './words.js';

/** Maximum length of a line, in characters. Longer commands reach no process. */
export const MAX_LINE_LENGTH = 4_096;

/**
 * Parses one line in the language of the SPP shell.
 *
 * @returns undefined for an empty line or a comment.
 * @throws LineError when it is invalid, or cannot be played.
 */
export function readLine(line: string): ShellCommand | undefined {
  if (/^\s*(#|\/\/|$)/.test(line)) return undefined;
  if (line.length > MAX_LINE_LENGTH)
    throw new LineError(MAX_LINE_LENGTH + 1, `a line has at most ${MAX_LINE_LENGTH} characters`);
  const [, verb = ''] = /^\s*([^\s;]*)/.exec(line) ?? [];
  const isShell = isOfShell(verb);
  const [first, ...others] = wordsOf(line, !isShell);
  if (first === undefined) return undefined;
  const last = others.at(-1) ?? first;
  const end = last.column + last.value.length;
  const words = new Words(others, end);
  if (isShell) return readShell(first, restOf(line, others[0], end), words);
  if (first.value === 'pri') {
    takeSemicolon(words, 'pri;');
    return readPrimary(words);
  }
  const kind = [...RECIPE_TYPES, 'sec' as const].find((each) => each === first.value);
  if (kind === undefined) return unknownCommand(first);
  const clientId = takeClientId(words, kind);
  takeSemicolon(words, `${kind} ${clientId.value};`);
  if (kind === 'vf' || kind === 'sec') {
    const staging = readStaging(words, clientId.value);
    if (staging !== undefined) return staging;
  }
  if (kind !== 'sec') return { kind: 'call', call: readSecondary(kind, clientId, words) };
  const command = others.slice(2);
  const guess = readAnySecondary(clientId, () => new Words(command, end));
  return {
    kind: 'secondary',
    clientId: clientId.value,
    readAs: (asked) => readSecondary(asked, clientId, new Words(command, end)),
    guess,
  };
}

/** Parses `flush` or `cancel`, which only the releases up to 18.05 have. @returns undefined for any other command. */
function readStaging(words: Words, clientId: number): ShellCommand | undefined {
  const verb = words.peek();
  if (verb !== 'flush' && verb !== 'cancel') return undefined;
  words.take();
  words.end();
  return { kind: verb, clientId };
}

/** The rest of a line from a word on, without a comment at its end. */
function restOf(line: string, from: Word | undefined, end: number): Word | undefined {
  return from === undefined ? undefined : new Given(line.slice(from.column - 1, end - 1), from.column);
}

function takeClientId(words: Words, kind: string): Given<number> {
  if (words.peek() === ';') throw new LineError(words.column, `expected a client id: ${kind} 1; status`);
  const { value, column } = numberIn(words.next('a client id'));
  if (typeof value === 'string' || value < 1 || value > 99)
    throw wrong(new Given(value, column), 'a client id from 1 to 99');
  return new Given(value, column);
}

function takeSemicolon(words: Words, before: string): void {
  if (words.peek() !== ';')
    throw new LineError(words.column, `expected ; and a command after ${before.slice(0, -1)}`);
  words.take();
}
