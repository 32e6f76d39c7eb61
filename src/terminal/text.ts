import { eastAsianWidth } from 'get-east-asian-width';
import { UNPRINTABLE } from '../text/unprintable.js';

/** The text with control characters escaped, such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escape);
}

/** JSON with control characters escaped. Its meaning is unchanged: only strings can contain such characters. */
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

/** The width of a printable text in columns. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += widthOfCharacter(char);
  return width;
}

/** Truncates a printable text to a width in columns, with … at the end. */
export function truncate(text: string, columns: number): string {
  // No character is wider than two columns, and counting characters is cheaper than measuring them.
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

/** The width of a character. Combining marks have none. */
function widthOfCharacter(char: string): number {
  return /\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
}
