/** Panel documents as text, and the places of their members in it. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  stringify,
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
  /** The place of a member. @param pointer a JSON Pointer in URI fragment form. */
  readonly rangeOf: (pointer: string) => Range;
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
    rangeOf: (pointer) => rangeIn(document, namesIn(pointer), text.length),
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
function rangeIn(document: Document.Parsed, names: readonly string[], length: number): Range {
  let range: Range = { from: 0, to: Math.min(length, 1) };
  let node: unknown = document.contents;
  for (const name of names) {
    const [next, key] = memberOf(node, name);
    if (next === undefined) break;
    // A whole list is too much to mark: its name is enough.
    range = rangeOfNode(isScalar(next) ? next : (key ?? next)) ?? range;
    node = next;
  }
  return range;
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
