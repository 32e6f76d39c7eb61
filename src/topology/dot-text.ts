/** Writing the DOT language: https://graphviz.org/doc/info/lang.html */

/** Attributes by name: a text, lines of text, or a number. Undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | readonly string[] | number | undefined>>;

/** Characters that are invalid in XML, and not needed in a label. */
const UNWRITABLE = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/**
 * A quoted string that means exactly this text wherever DOT allows one: in an id, in a label (where a backslash
 * begins an escape) and, since DOT decodes HTML entities, in the SVG.
 */
export function quote(text: string): string {
  return `"${escape(text)}"`;
}

export function node(id: string, attributes: Attributes): string {
  return `${quote(id)}${list(attributes)}`;
}

export function edge(from: string, to: string, attributes: Attributes): string {
  return `${quote(from)} -> ${quote(to)}${list(attributes)}`;
}

/** Defaults for the nodes or edges that follow, or attributes of the graph itself. */
export function defaults(of: 'graph' | 'node' | 'edge', attributes: Attributes): string {
  return `${of}${list(attributes)}`;
}

/** Nodes in a box. */
export function cluster(id: string, attributes: Attributes, statements: readonly string[]): string[] {
  const head = Object.entries(attributes).flatMap(([name, value]) => assignment(name, value));
  return [`subgraph ${quote(`cluster ${id}`)} {`, ...indented([...head, ...statements]), '}'];
}

export function digraph(name: string, statements: readonly string[]): string {
  return ['digraph ' + name + ' {', ...indented(statements), '}', ''].join('\n');
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function list(attributes: Attributes): string {
  const assignments = Object.entries(attributes).flatMap(([name, value]) => assignment(name, value));
  return assignments.length === 0 ? '' : ` [${assignments.join(', ')}]`;
}

function assignment(name: string, value: Attributes[string]): string[] {
  if (value === undefined) return [];
  if (typeof value === 'number') return [`${name}=${value}`];
  const text = typeof value === 'string' ? escape(value) : value.map(line).join('\\n');
  return [`${name}="${text}"`];
}

/** Graphviz reads uninitialised memory for a label with an empty first line. */
function line(text: string): string {
  return text === '' ? ' ' : escape(text);
}

function escape(text: string): string {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}
