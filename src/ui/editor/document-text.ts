/** Panel documents as text, and the places of their members in it. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Scalar,
  stringify,
  visit,
} from 'yaml';

export type TextFormat = 'json' | 'yaml';

/** A part of a text, from one index to another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

export interface TextProblem extends Range {
  readonly detail: string;
}

export interface ReadText {
  /** Undefined when the text cannot be read. */
  readonly value: unknown;
  /** Why the text cannot be read. */
  readonly problems: readonly TextProblem[];
  /**
   * The place of a member; that of a part of it, if a sentence about it begins with its name and is about one of its numbers.
   *
   * @param pointer a JSON Pointer in URI fragment form.
   */
  readonly rangeOf: (pointer: string, detail?: string) => Range;
}

/** The language of a text. */
export function formatOf(text: string): TextFormat {
  return /^\s*[{[]/.test(text) ? 'json' : 'yaml';
}

/** Reads a text: JSON or YAML, of which JSON is a part. */
export function readText(text: string): ReadText {
  const document = parseDocument(text, { prettyErrors: false });
  const problems = document.errors.map(({ pos: [from, to], message }) => ({
    from: Math.min(from, text.length),
    to: Math.min(Math.max(to, from), text.length),
    detail: message,
  }));
  return {
    value: problems.length > 0 ? undefined : ((document.toJS() as unknown) ?? {}),
    problems,
    rangeOf: (pointer, detail = '') => rangeIn(document, namesIn(pointer), text.length, detail),
  };
}

/** A document as text. */
export function writeText(document: unknown, format: TextFormat): string {
  return format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : stringify(document, { lineWidth: 0 });
}

/** The names of a JSON Pointer in URI fragment form. */
function namesIn(pointer: string): string[] {
  const names = pointer.replace(/^#/, '').split('/').slice(1);
  return names.map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The place of a member; that of the innermost part that has it, when it is missing. */
function rangeIn(document: Document.Parsed, names: readonly string[], length: number, detail: string): Range {
  let range: Range = { from: 0, to: Math.min(length, 1) };
  let node: unknown = document.contents;
  for (const name of names) {
    const [next, key] = memberOf(node, name);
    if (next === undefined) return range;
    // A whole list is too much to mark: its name is enough.
    range = rangeOfNode(isScalar(next) ? next : (key ?? next)) ?? range;
    node = next;
  }
  const meant = isCollection(node) ? partMeant(node, detail) : undefined;
  return (meant && rangeOfNode(meant)) ?? range;
}

/**
 * The part that a sentence such as `fw0 is desired on core 9` is about: in the innermost map with a value `fw0`, the number of the
 * member `core`; without such a member the value itself.
 */
function partMeant(within: Node, detail: string): Node | undefined {
  const [name] = detail.split(/[\s,]/);
  let found: Node | undefined;
  const isNamed = (value: unknown): value is Scalar => isScalar(value) && String(value.value) === name;
  visit(within, {
    Map(_key, map) {
      const pairs = map.items.flatMap(({ key, value }) =>
        isScalar(key) && isScalar(value) ? [{ key, value }] : [],
      );
      const named = pairs.find(({ value }) => isNamed(value));
      if (named === undefined) return undefined;
      const member = pairs.find(({ key, value }) =>
        new RegExp(`\\b${String(key.value)} ${String(value.value)}\\b`).test(detail),
      );
      found = member?.value ?? named.value;
      return visit.BREAK;
    },
    Seq(_key, list) {
      found = list.items.find(isNamed);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

function memberOf(node: unknown, name: string): readonly [value?: Node, key?: Node] {
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    return isNode(item) ? [item] : [];
  }
  if (!isMap(node)) return [];
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (!isPair(pair) || !isNode(pair.key)) return [];
  return [isNode(pair.value) ? pair.value : pair.key, pair.key];
}

function rangeOfNode({ range }: Node): Range | undefined {
  if (range === undefined || range === null) return undefined;
  const [from, to] = range;
  return { from, to: Math.max(to, from) };
}
