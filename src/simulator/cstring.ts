/**
 * Behaviour of C string functions that decides how the processes read a command. Strings hold one byte per character
 * (latin1), as C does.
 */

/** The result of strtol() and strtoul(): the value, and the number of characters read (0 when there was no number). */
export interface CNumber {
  readonly value: bigint;
  readonly used: number;
}

const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);
const ULONG_MAX = 2n ** 64n - 1n;

function scan(text: string, base: 0 | 10 | 16): { negative: boolean; magnitude: bigint; used: number } {
  const prefix = /^[ \t\n\v\f\r]*([+-]?)/.exec(text);
  const sign = prefix?.[1] ?? '';
  let at = prefix?.[0].length ?? 0;
  let radix: number = base === 0 ? 10 : base;
  const hex = /^0[xX](?=[0-9a-fA-F])/.test(text.slice(at));
  if (base !== 10 && hex) {
    radix = 16;
    at += 2;
  } else if (base === 0 && text[at] === '0') {
    radix = 8;
  }
  const start = at;
  let magnitude = 0n;
  for (; at < text.length; at++) {
    const digit = Number.parseInt(text.charAt(at), radix);
    if (Number.isNaN(digit)) break;
    magnitude = magnitude * BigInt(radix) + BigInt(digit);
  }
  return { negative: sign === '-', magnitude, used: at === start ? 0 : at };
}

/** C's strtol(): 64 bits, saturating. Base 0 reads 0x… as hexadecimal and 0… as octal. */
export function strtol(text: string, base: 0 | 10 | 16): CNumber {
  const { negative, magnitude, used } = scan(text, base);
  const value = negative ? -magnitude : magnitude;
  return { value: value > LONG_MAX ? LONG_MAX : value < LONG_MIN ? LONG_MIN : value, used };
}

/** C's strtoul(): as {@link strtol}, but a minus sign wraps around. */
export function strtoul(text: string, base: 0 | 10 | 16): CNumber {
  const { negative, magnitude, used } = scan(text, base);
  if (magnitude > ULONG_MAX) return { value: ULONG_MAX, used };
  return { value: BigInt.asUintN(64, negative ? -magnitude : magnitude), used };
}

/** Converts a 64-bit value to a C int. */
export function toInt(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}

/** Converts a 64-bit value to a C unsigned int. */
export function toUnsigned(value: bigint): number {
  return Number(BigInt.asUintN(32, value));
}

/** A word of a {@link CommandBuffer}: its offset, and its text at the time it was split off. */
export interface Word {
  readonly offset: number;
  readonly text: string;
}

/**
 * The buffer in which primary and nfv receive a command, split it and write the reply. When no reply is written, the
 * command is sent back as strtok() left it: with a NUL at the end of each word that was split off.
 */
export class CommandBuffer {
  readonly bytes: Buffer;
  #next = 0;

  constructor(size: number, command: Uint8Array) {
    this.bytes = Buffer.alloc(size);
    this.bytes.set(command.subarray(0, size));
  }

  /** C's strtok(): starts at `from`, or continues where the last call ended. Undefined when no word is left. */
  strtok(delimiter: string, from?: number): Word | undefined {
    const stop = delimiter.charCodeAt(0);
    let at = from ?? this.#next;
    while (this.#byte(at) === stop) at++;
    const offset = at;
    while (this.#byte(at) !== 0 && this.#byte(at) !== stop) at++;
    if (at === offset) {
      this.#next = at;
      return undefined;
    }
    this.#next = at;
    if (this.#byte(at) === stop) {
      this.bytes[at] = 0;
      this.#next = at + 1;
    }
    return { offset, text: this.bytes.toString('latin1', offset, at) };
  }

  /** Splits the command into words at spaces. */
  words(): Word[] {
    const words: Word[] = [];
    for (let word = this.strtok(' ', 0); word; word = this.strtok(' ')) words.push(word);
    return words;
  }

  /** The text from an offset to the next NUL, in the current state of the buffer. */
  textAt(offset: number): string {
    const end = this.bytes.indexOf(0, offset);
    return this.bytes.toString('latin1', offset, end < 0 ? this.bytes.length : end);
  }

  /** Writes `text` over a cleared buffer. */
  replace(text: string): void {
    this.bytes.fill(0);
    this.bytes.write(text, 'latin1');
  }

  /** Writes `text` and a NUL as sprintf() does: the rest of a longer command remains behind them. */
  overwrite(text: string): void {
    const written = this.bytes.write(text, 'latin1');
    if (written < this.bytes.length) this.bytes[written] = 0;
  }

  #byte(at: number): number {
    return this.bytes[at] ?? 0;
  }
}
