/** The guides in src/docs/guide, in the order of the list in its README.md, which is the start page. */
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import GitHubSlugger from 'github-slugger';

/** The folder of the guides, relative to the root of the package. */
export const GUIDE_FOLDER = 'src/docs/guide';

/** A guide before rendering. */
export interface Guide {
  /** The path of the source, relative to the root of the package, such as `src/docs/guide/access.md`. */
  readonly source: string;
  /** The file name of the page, such as `access.html`. */
  readonly page: string;
  /** The heading of the first level, as text. */
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly headings: readonly Heading[];
}

export interface Heading {
  readonly token: Tokens.Heading;
  readonly text: string;
  /** The anchor, which is the one that GitHub gives to the heading. */
  readonly id: string;
}

/**
 * @param root of the package, with a final slash.
 * @returns the start page, then the guides that its lists link to, in their order.
 * @throws Error when a guide is missing or has no heading of the first level.
 */
export async function readGuides(root: string): Promise<readonly Guide[]> {
  const start = await readGuide(root, `${GUIDE_FOLDER}/README.md`);
  const sources: string[] = [];
  void marked.walkTokens([...start.tokens], (token) => {
    if (token.type !== 'link') return;
    const { href } = token as Tokens.Link;
    if (/^[^:#]+\.md$/.test(href)) sources.push(posix.join(GUIDE_FOLDER, href));
  });
  return [start, ...(await Promise.all([...new Set(sources)].map((source) => readGuide(root, source))))];
}

async function readGuide(root: string, source: string): Promise<Guide> {
  const text = await readFile(root + source, 'utf8');
  return parseGuide(source, text);
}

/** @param source the path of the Markdown, relative to the root of the package. */
export function parseGuide(source: string, markdown: string): Guide {
  const tokens = marked.lexer(markdown);
  const slugger = new GitHubSlugger();
  const headings = tokens
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map((token) => {
      const text = textOf(token);
      return { token, text, id: slugger.slug(text) };
    });
  const [first] = headings;
  if (first?.token.depth !== 1) throw new Error(`${source} does not begin with a heading of the first level`);
  const name = posix.basename(source, '.md');
  return {
    source,
    page: name === 'README' ? 'index.html' : `${name}.html`,
    title: first.text,
    tokens,
    headings,
  };
}

/** The text of a token as a reader sees it. The parts of a table or a list are separated by spaces. */
export function textOf(token: Token): string {
  switch (token.type) {
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => row.map((cell) => textOfAll(cell.tokens)).join(' ')).join(' ');
    }
    case 'list':
      return (token as Tokens.List).items.map((item) => item.tokens.map(textOf).join(' ')).join(' ');
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.map(textOf).join(' ');
    case 'html':
    case 'space':
    case 'hr':
      return '';
    case 'image':
      return (token as Tokens.Image).text;
    case 'br':
      return ' ';
    default: {
      const { tokens, text } = token as Tokens.Generic & { readonly text?: string };
      return tokens === undefined ? (text ?? '') : textOfAll(tokens);
    }
  }
}

function textOfAll(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}
