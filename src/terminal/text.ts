import { eastAsianWidth } from 'get-east-asian-width';
import { UNPRINTABLE } from '../text/unprintable.js';

/** The text with everything that a terminal would obey rather than show written out, such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escape);
}

/** JSON in which nothing is left that a terminal would obey. It says the same: only strings can have such characters. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(UNPRINTABLE, (char) =>
    char === '\n' ? char : Array.from({ length: char.length }, (_, at) => unit(char.charCodeAt(at))).join(''),
  );
}

function escape(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** How many columns of a terminal a printable text takes. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += widthOfCharacter(char);
  return width;
}

/** A printable text if it takes no more columns than this, or as much of it as fits with … after it. */
export function truncate(text: string, columns: number): string {
  // No character takes more than two columns; measuring costs more than counting.
  if (text.length * 2 <= columns || widthOf(text) <= columns) return text;
  if (columns < 1) return '';
  let kept = '';
  let width = 0;
  for (const char of text) {
    width += widthOfCharacter(char);
    if (width > columns - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Accents stand on what is before them. */
function widthOfCharacter(char: string): number {
  return /\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
}
