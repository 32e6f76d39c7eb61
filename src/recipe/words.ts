import { LineError } from './errors.js';

/** A value that a line has, and where. */
export class Given<T = unknown> {
  /** @param column of its first character, from 1. */
  constructor(
    readonly value: T,
    readonly column: number,
  ) {}
}

export type Word = Given<string>;

/** The value of an option: null for one without. */
export class GivenOption extends Given<string | null> {
  /** @param name the word that the option is named with. */
  constructor(
    readonly name: Word,
    value: string | null,
    column: number,
  ) {
    super(value, column);
  }
}

/** What neither the shell nor a process takes, and a terminal may obey. A tab is a space. */
const CONTROL = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * The words of a line. A word that begins with # or // begins a comment, which the shell takes at the end of a command, too:
 * it does not look at words that it does not need.
 *
 * @param isCommand whether the line is for a process: there the semicolon is a word of its own, with spaces or without.
 * @throws LineError when there is something in it that cannot be typed.
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

/** The words of a command, one after another. */
export class Words {
  readonly #words: readonly Word[];
  readonly #end: number;
  #at = 0;

  /** @param end the column where the line ends. */
  constructor(words: readonly Word[], end: number) {
    this.#words = words;
    this.#end = end;
  }

  /** Where the next word is, or would be. */
  get column(): number {
    return this.#words[this.#at]?.column ?? this.#end;
  }

  /** The next word, which stays the next one. */
  peek(ahead = 0): string | undefined {
    return this.#words[this.#at + ahead]?.value;
  }

  /** Takes the next word if there is one. */
  take(): Word | undefined {
    const word = this.#words[this.#at];
    if (word !== undefined) this.#at++;
    return word;
  }

  /** Takes the next word. @param expected what it is to be. @throws LineError when there is none. */
  next(expected: string): Word {
    const word = this.take();
    if (word === undefined) throw new LineError(this.#end, `expected ${expected}`);
    return word;
  }

  /** Takes the next word, which is to be one of these. @throws LineError when it is not. */
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
        word.value === ';' ? 'one command a line' : `${quoted(word.value)} is a word too many`,
      );
  }
}

/** A word that is a number as one, and any other as it is, for what checks it to refuse. */
export function numberIn({ value, column }: Word): Given<number | string> {
  return new Given(/^\d{1,15}$/.test(value) ? Number(value) : value, column);
}

export function wrong({ value, column }: Given, expected: string): LineError {
  return new LineError(column, `expected ${expected}, not ${quoted(String(value))}`);
}

/** How much of a word is repeated, in characters. */
const MAX_SHOWN = 64;

export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
