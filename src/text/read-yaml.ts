import type { Document, Node } from 'yaml';
import { type DuplicateKey, pointerTo } from './duplicate-key.js';
import { yamlPackage } from './yaml-package.js';

/** Maximum number of values that aliases may expand to. A few nested aliases would turn a small text into gigabytes. */
const MAX_ALIASES = 1_000;

/** The tags of the JSON schema of YAML 1.2. Other tags request types that JSON does not have. */
const TAGS: ReadonlySet<string> = new Set([
  '!',
  ...['null', 'bool', 'int', 'float', 'str', 'seq', 'map'].map((name) => `tag:yaml.org,2002:${name}`),
]);

/** Why a text is not acceptable YAML. */
export class YamlError extends Error {
  override readonly name = 'YamlError';

  /**
   * @param line and `column`: position, from 1. Undefined for the whole text.
   * @param duplicate the key that occurs twice, if that is the reason.
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

/** A parsed YAML text, with the positions of its values. */
export interface YamlText {
  readonly value: unknown;
  /** Position of a value, or of its closest existing container, from 1. @param pointer a JSON Pointer. */
  placeOf(pointer: string): { readonly line: number; readonly column: number } | undefined;
  /** The source text of a number or an unquoted word; undefined for anything else. @param pointer a JSON Pointer. */
  sourceOf(pointer: string): string | undefined;
}

/**
 * Parses one document in YAML 1.2, of which JSON is a subset. Anything that would silently be lost or changed is
 * rejected: keys that are equal after parsing (`1`, `"1"` and `0x1` are one key), keys that are not text, and tags
 * for types that JSON does not have.
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
    // The package would compare each key with each other key of its map, which takes minutes for a large one.
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
      throw fail(isSeveral ? 'there is a second document; only one is allowed' : wrong.message, wrong.pos[0]);
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

/** A node, and the path to it. */
interface Place {
  readonly node: unknown;
  readonly name: string | number;
  readonly parent: Place | undefined;
}

/** @throws YamlError for a duplicate key, a key that is not text, and a tag without a type in JSON. */
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
      throw fail(`the tag ${node.tag} is not supported`, offsetOf(node));
    if (isSeq(node))
      for (const [name, item] of node.items.entries()) places.push({ node: item, name, parent: place });
    if (!isMap(node)) continue;
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? nameOf(key.value) : undefined;
      if (!isScalar(key) || name === undefined) throw fail('a key is not text', offsetOf(node));
      places.push({ node: key, name: '', parent: place });
      const member = { node: value, name, parent: place };
      if (keys.has(name))
        throw fail(`duplicate key ${name}`, offsetOf(key), { name, pointer: pointerOf(member) });
      keys.add(name);
      places.push(member);
    }
  }
}

/** The object key for a YAML key; undefined unless it is text, a number, a boolean or null. */
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
