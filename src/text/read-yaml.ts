import type { Document, Node } from 'yaml';
import { type DuplicateKey, pointerTo } from './duplicate-key.js';
import { yamlPackage } from './yaml-package.js';

/** Maximum number of values that aliases expand to. Nested aliases could expand a small text to gigabytes. */
const MAX_ALIASES = 1_000;

/** The tags of the JSON schema of YAML 1.2. Other tags are types that JSON does not have. */
const TAGS: ReadonlySet<string> = new Set([
  '!',
  ...['null', 'bool', 'int', 'float', 'str', 'seq', 'map'].map((name) => `tag:yaml.org,2002:${name}`),
]);

/** A text cannot be used as YAML. */
export class YamlError extends Error {
  override readonly name = 'YamlError';

  /**
   * @param line and `column`: the position of the error, from 1. Undefined for an error of the whole text.
   * @param duplicate the duplicate key, if that is the error.
   */
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
    readonly duplicate?: DuplicateKey,
  ) {
    super(message);
  }
}

/** The value of a YAML text, and the positions of its parts in the text. */
export interface YamlText {
  readonly value: unknown;
  /** The position of a value, or of the nearest value that would contain it, from 1. @param pointer a JSON Pointer. */
  placeOf(pointer: string): { readonly line: number; readonly column: number } | undefined;
  /** The source text of an unquoted scalar; undefined for anything else. @param pointer a JSON Pointer. */
  sourceOf(pointer: string): string | undefined;
}

/**
 * Parses one document in YAML 1.2, which includes JSON. Constructs that would be silently lost or changed are rejected:
 * duplicate keys (`1`, `"1"` and `0x1` are the same key), keys that are not scalars, and tags of types that JSON does not
 * have.
 *
 * @throws YamlError
 */
export function readYaml(text: string): YamlText {
  const { isNode, isScalar, LineCounter, parseDocument } = yamlPackage();
  const lines = new LineCounter();
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const fail = (message: string, offset: number, duplicate?: DuplicateKey): YamlError => {
    const { line, column } = at(offset);
    return new YamlError(message, line, column, duplicate);
  };
  let document: Document;
  let value: unknown;
  try {
    // The check of the package is quadratic in the number of keys, and takes minutes for a large map.
    const options = {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    } as const;
    const parsed = parseDocument(text, options);
    const wrong = parsed.errors[0] ?? parsed.warnings.find(({ code }) => code !== 'BAD_DIRECTIVE');
    if (wrong !== undefined) {
      const isSeveral = wrong.code === 'MULTIPLE_DOCS';
      throw fail(isSeveral ? 'more than one document' : wrong.message, wrong.pos[0]);
    }
    document = parsed;
    check(document, fail);
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (error instanceof YamlError) throw error;
    throw new YamlError(error instanceof Error ? error.message : String(error));
  }
  const nodeAt = (path: readonly string[]): Node | undefined =>
    [path, path.map((key) => (/^\d+$/.test(key) ? Number(key) : key))]
      .map((each) => document.getIn(each, true))
      .find(isNode);
  return {
    value,
    placeOf: (pointer) => {
      const path = namesOf(pointer);
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(path.slice(0, length));
        if (node?.range) return at(node.range[0]);
      }
      return undefined;
    },
    sourceOf: (pointer) => {
      const node = nodeAt(namesOf(pointer));
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
  };
}

function namesOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A node and its path. */
interface Place {
  readonly node: unknown;
  readonly name: string | number;
  readonly parent: Place | undefined;
}

/** @throws YamlError for a duplicate key, a key that is not a scalar, and a tag of a type that JSON does not have. */
function check(
  document: Document,
  fail: (message: string, offset: number, duplicate?: DuplicateKey) => YamlError,
): void {
  const { isMap, isScalar, isSeq } = yamlPackage();
  const offsetOf = (node: Node): number => node.range?.[0] ?? 0;
  const places: Place[] = [{ node: document.contents, name: '', parent: undefined }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { node } = place;
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) continue;
    if (node.tag !== undefined && !TAGS.has(node.tag))
      throw fail(`unsupported tag ${node.tag}`, offsetOf(node));
    if (isSeq(node))
      for (const [name, item] of node.items.entries()) places.push({ node: item, name, parent: place });
    if (!isMap(node)) continue;
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? nameOf(key.value) : undefined;
      if (!isScalar(key) || name === undefined) throw fail('a key is not a scalar', offsetOf(node));
      places.push({ node: key, name: '', parent: place });
      const member = { node: value, name, parent: place };
      if (keys.has(name))
        throw fail(`duplicate key ${name}`, offsetOf(key), { name, pointer: pointerOf(member) });
      keys.add(name);
      places.push(member);
    }
  }
}

/** The object key of a YAML key; undefined unless it is text, a number, a boolean or null. */
function nameOf(key: unknown): string | undefined {
  if (key === null) return '';
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean'
    ? String(key)
    : undefined;
}

function pointerOf(place: Place): string {
  const path: (string | number)[] = [];
  for (let each = place; each.parent !== undefined; each = each.parent) path.push(each.name);
  return pointerTo(path.reverse());
}
