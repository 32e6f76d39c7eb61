/** Characters that may control a terminal, or change the order or appearance of the surrounding text. */
export const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** The text with control characters escaped, such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
