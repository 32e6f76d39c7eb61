/** Renders the guides in src/docs/guide to pages with a search index, in dist/docs/guide. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import MiniSearch from 'minisearch';
import { INDEX_OPTIONS, type Section } from '../src/docs/search-index.js';
import { type Guide, readGuides, textOf } from './guides/guides.js';
import { Links } from './guides/links.js';
import { pageOf } from './guides/page.js';
import { renderGuide } from './guides/render.js';

const OUT = 'dist/docs/guide';

/** @param root of the package, with a final slash. @throws Error when a link of a guide has no target. */
export async function bundleGuides(root: string): Promise<void> {
  const guides = await readGuides(root);
  const links = new Links(root, guides);
  const out = join(root, OUT);
  await mkdir(out, { recursive: true });
  for (const guide of guides)
    await writeFile(join(out, guide.page), pageOf(guides, guide, renderGuide(guide, links)));
  for (const file of links.files) await copyFile(root + file, join(out, basename(file)));
  const index = new MiniSearch(INDEX_OPTIONS);
  index.addAll(guides.flatMap(sectionsOf));
  await writeFile(join(out, 'search.json'), JSON.stringify(index));
}

/** The sections of a guide that the search finds: one for each heading. */
function sectionsOf(guide: Guide): Section[] {
  const at = guide.headings.map(({ token }) => guide.tokens.indexOf(token));
  return guide.headings.map(({ token, id, text }, index) => ({
    id: token.depth === 1 ? guide.page : `${guide.page}#${id}`,
    guide: guide.title,
    heading: text,
    text: guide.tokens
      .slice((at[index] ?? 0) + 1, at[index + 1])
      .map(textOf)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}
