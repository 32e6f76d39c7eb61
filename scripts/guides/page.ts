import type { Guide } from './guides.js';
import { escapeHtml } from './render.js';

/** The page of a guide. All URLs are relative, so that it also works behind a proxy with a path prefix. */
export function pageOf(guides: readonly Guide[], guide: Guide, content: string): string {
  const isStart = guide.page === 'index.html';
  const title = isStart ? 'spp-ctl: guides' : `${guide.title} – spp-ctl`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="../favicon-32x32.png" type="image/png">
    <link rel="stylesheet" href="guide.css">
    <script defer src="guide.js"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top">
      <p class="name">spp-ctl</p>
      <nav aria-label="spp-ctl">
        <a href="../../ui/">Panel</a>
        <a href="../">API</a>
        <a href="./"${isStart ? ' aria-current="page"' : ' class="here"'}>Guides</a>
        <a href="../../openapi.yaml">openapi.yaml</a>
      </nav>
      <search hidden>
        <input type="search" id="search" aria-label="Search the guides" placeholder="Search the guides" autocomplete="off">
      </search>
    </header>
    <div class="columns">
      <nav class="guides" aria-label="Guides">
        <details open>
          <summary>Guides</summary>
          <ul>
${guides.map((each) => navigationEntry(each, guide)).join('\n')}
          </ul>
        </details>
      </nav>
      <main id="content">
        <section id="found" aria-labelledby="results" hidden>
          <h1 id="results">Search results</h1>
          <p role="status"></p>
          <ol></ol>
        </section>
        <article>
${content}</article>
${isStart ? '' : neighbours(guides, guide)}
      </main>
    </div>
  </body>
</html>
`;
}

/** A guide in the navigation; the current one with its sections. */
function navigationEntry(each: Guide, current: Guide): string {
  const href = each.page === 'index.html' ? './' : each.page;
  const title = each.page === 'index.html' ? 'Overview' : each.title;
  if (each !== current) return `            <li><a href="${href}">${escapeHtml(title)}</a></li>`;
  const sections = each.headings
    .filter(({ token }) => token.depth === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`)
    .join('');
  const list = sections === '' || each.page === 'index.html' ? '' : `<ul>${sections}</ul>`;
  return `            <li><a href="${href}" aria-current="page">${escapeHtml(title)}</a>${list}</li>`;
}

function neighbours(guides: readonly Guide[], guide: Guide): string {
  const index = guides.indexOf(guide);
  const link = (each: Guide | undefined, rel: 'prev' | 'next', word: string): string => {
    if (each === undefined) return '';
    const isStart = each.page === 'index.html';
    const title = isStart ? 'Overview' : each.title;
    return `<a rel="${rel}" href="${isStart ? './' : each.page}"><span>${word}</span> ${escapeHtml(title)}</a>`;
  };
  return `        <nav class="neighbours" aria-label="Previous and next guide">
          ${link(guides[index - 1], 'prev', 'Previous:')}
          ${link(guides[index + 1], 'next', 'Next:')}
        </nav>`;
}
