/**
 * Reduces text to printable ASCII: an error is one line of text/plain, without a charset, whatever the request
 * contained.
 */
export function oneLine(text: string): string {
  return text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
