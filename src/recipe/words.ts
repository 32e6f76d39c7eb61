import { LineError } from './errors.js';

/** A value from a line, with its position. */
export class Given<T = unknown> {
  /** @param column of its first character, from 1. */
  constructor(
    readonly value: T,
    readonly column: number,
  ) {}
}

export type Word = Given<string>;

/** The value of an option: null for an option without value. */
export class GivenOption extends Given<string | null> {
  /** @param name the word of the option. */
  constructor(
    readonly name: Word,
    value: string | null,
    column: number,
  ) {
    super(value, column);
  }
}

/**
 * Characters that neither the shell nor a process accepts, and that may control a terminal. A tab counts as a space.
 */
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * The words of a line. A word that begins with # or // begins a comment, which the shell also allows at the end of a
 * command: it ignores words that it does not need.
 *
 * @param isCommand whether the line is for a process: there the semicolon is a separate word, with or without spaces.
 * @throws LineError when it contains a character that cannot be typed.
 */
export function wordsOf(line: string, isCommand: boolean): Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(isCommand ? /[^\s;]+|;/g : /\S+/g)) {
    const [text] = match;
    const isFirst = match.index === 0 || /[\s;]/.test(line.charAt(match.index - 1));
    if (isFirst && /^(#|\/\/)/.test(text)) break;
    const control = text.search(CONTROL);
    if (control >= 0) throw new LineError(match.index + control + 1, 'this character cannot be in a command');
    words.push(new Given(text, match.index + 1));
  }
  return words;
}

/** The words of a command, read one after another. */
export class Words {
  readonly #words: readonly Word[];
  readonly #end: number;
  #at = 0;

  /** @param end the column of the end of the line. */
  constructor(words: readonly Word[], end: number) {
    this.#words = words;
    this.#end = end;
  }

  /** The position of the next word, or of the end. */
  get column(): number {
    return this.#words[this.#at]?.column ?? this.#end;
  }

  /** The next word without taking it. */
  peek(ahead = 0): string | undefined {
    return this.#words[this.#at + ahead]?.value;
  }

  /** Takes the next word, if there is one. */
  take(): Word | undefined {
    const word = this.#words[this.#at];
    if (word !== undefined) this.#at++;
    return word;
  }

  /** Takes the next word. @param expected its description. @throws LineError when there is none. */
  next(expected: string): Word {
    const word = this.take();
    if (word === undefined) throw new LineError(this.#end, `expected ${expected}`);
    return word;
  }

  /** Takes the next word, which must be one of these. @throws LineError when it is not. */
  oneOf<T extends string>(...expected: readonly T[]): Given<T> {
    const word = this.next(alternatives(expected));
    const found = expected.find((each) => each === word.value);
    if (found === undefined) throw wrong(word, alternatives(expected));
    return new Given(found, word.column);
  }

  /** @throws LineError when there is another word. */
  end(): void {
    const word = this.take();
    if (word !== undefined)
      throw new LineError(
        word.column,
        word.value === ';' ? 'only one command per line is allowed' : `unexpected word ${quoted(word.value)}`,
      );
  }
}

/** Converts a numeric word; any other word stays text, which the validator rejects. */
export function numberIn({ value, column }: Word): Given<number | string> {
  return new Given(/^\d{1,15}$/.test(value) ? Number(value) : value, column);
}

export function wrong({ value, column }: Given, expected: string): LineError {
  return new LineError(column, `expected ${expected}, not ${quoted(String(value))}`);
}

/** Maximum length of a word in a message, in characters. */
const MAX_SHOWN = 64;

export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
