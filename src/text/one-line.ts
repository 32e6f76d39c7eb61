/** Escapes all but printable ASCII. An error is one line of text/plain without a charset, and may repeat text of the request. */
export function oneLine(text: string): string {
  return text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
