/** Renders guides to HTML. */
import { Marked, type Tokens } from 'marked';
import { type Guide, textOf } from './guides.js';
import type { Links } from './links.js';

/** The HTML of a guide, without navigation. */
export function renderGuide(guide: Guide, links: Links): string {
  const ids = new Map(guide.headings.map(({ token, id }) => [token, id]));
  const marked = new Marked({
    renderer: {
      heading(token: Tokens.Heading) {
        const id = ids.get(token) ?? '';
        const label = escapeHtml(`Link to ${textOf(token)}`);
        const anchor =
          token.depth === 1 ? '' : ` <a class="anchor" href="#${id}" aria-label="${label}">#</a>`;
        return `<h${token.depth} id="${id}">${this.parser.parseInline(token.tokens)}${anchor}</h${token.depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escapeHtml(links.resolve(guide, href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img src="${escapeHtml(links.resolve(guide, href))}" alt="${escapeHtml(text)}">`;
      },
      code({ text }: Tokens.Code) {
        return scrollable('pre', 'Example', `<code>${escapeHtml(text)}\n</code>`);
      },
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[]): string =>
          `<tr>${cells
            .map(({ header, tokens }) => {
              const tag = header ? 'th' : 'td';
              return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
            })
            .join('')}</tr>\n`;
        const body = token.rows.map(row).join('');
        const name = `Table: ${token.header.map(textOfCell).filter(Boolean).join(', ')}`;
        return scrollable(
          'div',
          name,
          `<table>\n<thead>\n${row(token.header)}</thead>\n<tbody>\n${body}</tbody>\n</table>`,
        );
      },
      html({ text }: Tokens.HTML | Tokens.Tag) {
        if (!/^\s*<!--[^]*-->\s*$/.test(text)) throw new Error(`${guide.source} contains HTML: ${text}`);
        return '';
      },
    },
  });
  return marked.parser([...guide.tokens]);
}

function textOfCell({ tokens }: Tokens.TableCell): string {
  return tokens.map(textOf).join('');
}

/** A part that scrolls by itself when it is too wide for the screen, also with the keyboard. */
function scrollable(tag: 'div' | 'pre', name: string, html: string): string {
  return `<${tag} class="wide" role="group" aria-label="${escapeHtml(name)}" tabindex="0">${html}</${tag}>\n`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
