import { readdirSync, readFileSync } from 'node:fs';
import { marked, type Token, type Tokens } from 'marked';
import { ROOT } from './recordings.js';

const FOLDER = new URL('src/docs/guide/', ROOT);

/** The names of the guides, such as `access`; the start page is `README`. */
export const GUIDE_NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace(/\.md$/, ''));

/** The Markdown of a guide. */
export function guide(name: string): string {
  return readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
}

export function readme(): string {
  return readFileSync(new URL('README.md', ROOT), 'utf8');
}

/** The Markdown of README.md and all guides. */
export function allTexts(): string {
  return [readme(), ...GUIDE_NAMES.map(guide)].join('\n');
}

/** The part of a text between a heading, such as `## Errors`, and the next one of the same or a higher level. */
export function section(text: string, heading: string): string {
  const tokens = marked.lexer(text);
  const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
  const start = tokens.findIndex((token) => isHeading(token) && token.raw.trim() === heading);
  const first = tokens[start];
  if (first === undefined || !isHeading(first)) throw new Error(`there is no heading "${heading}"`);
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex((token) => isHeading(token) && token.depth <= first.depth);
  return rest
    .slice(0, end === -1 ? undefined : end)
    .map(({ raw }) => raw)
    .join('');
}

/** The code blocks of a language, in their order. */
export function codeBlocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, code = '']) => code,
  );
}
