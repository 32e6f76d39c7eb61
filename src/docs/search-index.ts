/** The search index of the guides: the build writes it, and the page reads it. */
import type { Options, SearchOptions } from 'minisearch';

/** A section of a guide. */
export interface Section {
  /** The URL of the section, relative to the folder of the guides. */
  readonly id: string;
  /** The title of the guide. */
  readonly guide: string;
  /** The heading of the section. */
  readonly heading: string;
  readonly text: string;
}

/** Splits at everything but letters, digits and the signs within options, URLs and names, and splits these names as well. */
function tokenize(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  return words.flatMap((word) => {
    const bare = word.replace(/^-+|-+$/g, '');
    const parts = bare.split(/[-_]/);
    return parts.length > 1 ? [bare, ...parts] : [bare];
  });
}

export const INDEX_OPTIONS: Options<Section> = {
  fields: ['heading', 'guide', 'text'],
  storeFields: ['guide', 'heading', 'text'],
  tokenize,
};

export const SEARCH_OPTIONS: SearchOptions = {
  boost: { heading: 4, guide: 2 },
  combineWith: 'AND',
  prefix: true,
  fuzzy: (term) => (term.length > 4 ? 0.2 : false),
};
