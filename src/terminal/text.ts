import { eastAsianWidth } from 'get-east-asian-width';
import { UNPRINTABLE } from '../text/unprintable.js';

export { printable } from '../text/unprintable.js';

/** JSON with control characters escaped. Its meaning is unchanged: only strings can contain such characters. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(UNPRINTABLE, (char) =>
    char === '\n' ? char : Array.from({ length: char.length }, (_, at) => unit(char.charCodeAt(at))).join(''),
  );
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

/**
 * Breaks a printable text into lines of a width in columns: after blanks and commas, and within a word only if the word is too
 * long for a line. Nothing is cut.
 */
export function wrap(text: string, columns: number): string[] {
  if (widthOf(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(?<=[ ,])/)) {
    if (line !== '' && widthOf((line + part).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
    while (widthOf(line.trimEnd()) > columns) {
      const start = beginningOf(line, columns);
      lines.push(start);
      line = line.slice(start.length);
    }
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The beginning of a text that fits into a number of columns: at least one character. */
function beginningOf(text: string, columns: number): string {
  let beginning = '';
  let width = 0;
  for (const char of text) {
    width += widthOfCharacter(char);
    if (width > columns && beginning !== '') break;
    beginning += char;
  }
  return beginning;
}

/** The width of a character. Combining marks have none. */
function widthOfCharacter(char: string): number {
  return /\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
}
