/**
 * A part of a man page. In texts, `…` is bold and _…_ is italic; everything else is printed unchanged, without a special
 * meaning in roff.
 */
export type Block =
  /** A paragraph. */
  | string
  /** A term and its description. */
  | { readonly term: string; readonly text: string }
  /** Lines without formatting, indented. */
  | { readonly code: readonly string[] }
  /** Lines without blank lines between them. */
  | { readonly lines: readonly string[] }
  | { readonly heading: string };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly name: string;
  /** Date of the last change, such as 2026-11-24. */
  readonly date: string;
  /** The package and its version. */
  readonly source: string;
  readonly notice: string;
  readonly sections: readonly Section[];
}

/** The page in the language of roff, with the macros of man(7). */
export function manPage({ name, date, source, notice, sections }: Page): string {
  const lines = [
    `.\\" ${notice}`,
    `.TH ${name.toUpperCase()} 1 ${date} "${source}" "Soft Patch Panel"`,
    // No hyphenation, because readers copy text from the page.
    '.nh',
    '.ad l',
    ...sections.flatMap(({ title, blocks }) => [`.SH ${title}`, ...blocks.flatMap(linesOf)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The line width of the source. */
const WIDTH = 79;

function linesOf(block: Block, at: number): string[] {
  const start = at === 0 ? [] : ['.PP'];
  if (typeof block === 'string') return [...start, ...sentences(block)];
  if ('lines' in block)
    return [
      ...start,
      ...block.lines.flatMap((line, index) => [...(index === 0 ? [] : ['.br']), inline(line)]),
    ];
  if ('term' in block) return ['.TP', inline(block.term), ...sentences(block.text)];
  if ('heading' in block) return [`.SS ${inline(block.heading)}`];
  return [...start, '.RS 4', '.nf', ...block.code.map((line) => guard(literal(line))), '.fi', '.RE'];
}

/** Each sentence begins a line, because roff recognizes the end of a sentence by the end of a line. */
function sentences(text: string): string[] {
  return text.split(/(?<=\.) (?=\S)/).flatMap((sentence) => wrap(inline(sentence)));
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(guard(word));
  }
  return lines;
}

function inline(text: string): string {
  const parts = text.split(/(`[^`]+`|\b_[^_]+_\b)/).map((part) => {
    if (part.startsWith('`')) return `\\fB${literal(part.slice(1, -1))}\\fR`;
    if (/^_.+_$/.test(part)) return `\\fI${literal(part.slice(1, -1))}\\fR`;
    return plain(part);
  });
  return guard(parts.join(''));
}

/** Text to copy: hyphens are minus signs, and quotes are straight. */
function literal(text: string): string {
  return plain(text).replaceAll('-', '\\-');
}

function plain(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '\\': '\\e',
    "'": '\\(aq',
    '`': '\\(ga',
    '^': '\\(ha',
    '~': '\\(ti',
  };
  return text.replace(/[\\'`^~]/g, (char) => names[char] ?? char);
}

/** Escapes the beginning of a line that roff would read as a request. */
function guard(line: string): string {
  return /^[.']/.test(line) ? `\\&${line}` : line;
}
