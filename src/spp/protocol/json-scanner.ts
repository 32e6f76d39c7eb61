import { ProtocolError } from './errors.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** SPP nests five levels; deeper JSON is no reply. */
export const MAX_DEPTH = 64;

/**
 * Finds the end of a JSON document (an object), however its bytes are cut.
 *
 * The scanner follows strings and brackets only; JSON.parse validates the document. But it rejects a control byte in
 * a string, and a string followed by anything that cannot follow a string, at once: the status of an spp_vf looks
 * like that after a component got a name with a quotation mark. Without this check the scanner would be out of step
 * with the strings and wait for ever.
 */
export class JsonScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #afterString = false;

  /**
   * Scans bytes of `chunk` from `start`.
   *
   * @returns the index just past the end of the document, or -1 when the document continues after the chunk.
   * @throws ProtocolError when the bytes are no JSON document.
   */
  scan(chunk: Uint8Array, start: number): number {
    for (let i = start; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) {
          this.#inString = false;
          this.#afterString = true;
        }
        if (byte < SPACE) throw new ProtocolError(`control byte 0x${hex(byte)} in a JSON string`);
        continue;
      }
      if (byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB) continue;
      if (byte < SPACE) throw new ProtocolError(`control byte 0x${hex(byte)} in JSON`);
      if (this.#afterString) {
        if (byte !== COMMA && byte !== COLON && byte !== CLOSE_BRACE && byte !== CLOSE_BRACKET) {
          throw new ProtocolError(`byte 0x${hex(byte)} after a JSON string`);
        }
        this.#afterString = false;
      }
      if (byte === QUOTE) {
        this.#inString = true;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (++this.#depth > MAX_DEPTH) throw new ProtocolError('JSON nested too deep');
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (--this.#depth === 0) return i + 1;
      }
      if (this.#depth <= 0) throw new ProtocolError('not a JSON object');
    }
    return -1;
  }
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
