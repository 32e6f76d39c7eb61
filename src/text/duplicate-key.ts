import { escaped } from './schema-errors.js';

/** A key that occurs more than once in an object. */
export interface DuplicateKey {
  readonly name: string;
  /** A JSON Pointer to the member. */
  readonly pointer: string;
}

/** Maximum number of names in a pointer: a deeper member is reported by its container. */
export const MAX_POINTER_DEPTH = 32;

/**
 * The pointer to a member, or to its container when it is too deep. @param path the keys and indexes on the way to
 * it.
 */
export function pointerTo(path: readonly (string | number)[]): string {
  return path
    .slice(0, MAX_POINTER_DEPTH)
    .map((each) => `/${escaped(String(each))}`)
    .join('');
}

/** An object or an array during the scan. */
interface Level {
  /** The key or the index of the current value. */
  at: string | number;
  /** The earlier keys; undefined for an array. */
  readonly keys: Set<string> | undefined;
  /** Whether the next string is a key. */
  expectsKey: boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The first duplicate key in an object. JSON.parse silently takes the last of the values (RFC 8259, section 4, allows
 * any); two servers may then read one text differently. Keys are compared after unescaping.
 *
 * @param json valid JSON. It is scanned once.
 */
export function duplicateKeyIn(json: string): DuplicateKey | undefined {
  const levels: Level[] = [];
  let level: Level | undefined;
  for (let i = 0; i < json.length; i++) {
    switch (json.charCodeAt(i)) {
      case QUOTE: {
        const end = endOfString(json, i);
        if (level?.keys !== undefined && level.expectsKey) {
          const key = textOf(json, i, end);
          level.at = key;
          if (level.keys.has(key)) return { name: key, pointer: pointerTo(levels.map(({ at }) => at)) };
          level.keys.add(key);
        }
        i = end;
        break;
      }
      case COLON:
        if (level !== undefined) level.expectsKey = false;
        break;
      case COMMA:
        if (level === undefined) break;
        if (typeof level.at === 'number') level.at++;
        else level.expectsKey = true;
        break;
      case OPEN_OBJECT:
        level = { at: '', keys: new Set(), expectsKey: true };
        levels.push(level);
        break;
      case OPEN_ARRAY:
        level = { at: 0, keys: undefined, expectsKey: false };
        levels.push(level);
        break;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        levels.pop();
        level = levels.at(-1);
    }
  }
  return undefined;
}

/** Position of the closing quote of a string. @param start position of the opening quote. */
function endOfString(json: string, start: number): number {
  for (let end = start; ;) {
    end = json.indexOf('"', end + 1);
    // Valid JSON always has one.
    if (end < 0) return json.length;
    let before = end;
    while (json.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((end - before) % 2 === 0) return end;
  }
}

function textOf(json: string, start: number, end: number): string {
  const raw = json.slice(start + 1, end);
  return raw.includes('\\') ? String(JSON.parse(json.slice(start, end + 1))) : raw;
}
