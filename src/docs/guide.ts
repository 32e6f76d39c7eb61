/** The search of the guides. The index is loaded when the field gets the focus. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { INDEX_OPTIONS, SEARCH_OPTIONS, type Section } from './search-index.js';

const MAX_RESULTS = 12;
/** The length of an excerpt, and its part before the first match, in characters. */
const EXCERPT = 200;
const BEFORE_MATCH = 60;

interface Found extends SearchResult, Section {
  readonly id: string;
}

const field = element(HTMLInputElement, '#search');
const results = element(HTMLElement, '#found');
const status = element(HTMLElement, '#found [role="status"]');
const list = element(HTMLOListElement, '#found ol');
const article = element(HTMLElement, 'article');

/** @throws Error when the page does not have the element. */
function element<T extends Element>(type: new () => T, selector: string): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

let index: Promise<MiniSearch<Section>> | undefined;

function loadIndex(): Promise<MiniSearch<Section>> {
  index ??= fetchIndex();
  index.catch(() => (index = undefined));
  return index;
}

async function fetchIndex(): Promise<MiniSearch<Section>> {
  const response = await fetch(new URL('search.json', document.baseURI));
  if (!response.ok) throw new Error((await response.text()) || response.statusText);
  return MiniSearch.loadJSONAsync(await response.text(), INDEX_OPTIONS);
}

async function search(): Promise<void> {
  const query = field.value.trim();
  results.hidden = query === '';
  article.hidden = query !== '';
  if (query === '') return;
  try {
    const found = (await loadIndex()).search(query, SEARCH_OPTIONS) as Found[];
    // A later input has its own search.
    if (field.value.trim() !== query) return;
    status.textContent = found.length === 0 ? `Nothing found for “${query}”` : countOf(found.length);
    list.replaceChildren(...found.slice(0, MAX_RESULTS).map(entryOf));
  } catch (error) {
    status.textContent = `Cannot search: ${error instanceof Error ? error.message : String(error)}`;
    list.replaceChildren();
  }
}

function countOf(count: number): string {
  if (count > MAX_RESULTS) return `The best ${MAX_RESULTS} of ${count} sections`;
  return count === 1 ? '1 section' : `${count} sections`;
}

function entryOf({ id, guide, heading, text, terms }: Found): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = id;
  link.textContent = guide === heading ? guide : `${guide}: ${heading}`;
  link.addEventListener('click', close);
  const excerpt = document.createElement('p');
  excerpt.append(...excerptOf(text, terms));
  entry.append(link, excerpt);
  return entry;
}

/** The text around the first match, with the matches marked. */
function excerptOf(text: string, terms: readonly string[]): (string | Node)[] {
  // Terms consist of letters, digits, hyphens and underscores.
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.join('|')})`, 'iu');
  const first = Math.max(0, text.search(pattern));
  const from = first <= BEFORE_MATCH ? 0 : text.indexOf(' ', first - BEFORE_MATCH) + 1;
  const isCut = from + EXCERPT < text.length;
  const to = isCut ? text.lastIndexOf(' ', from + EXCERPT) : text.length;
  const parts = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${isCut ? ' …' : ''}`.split(pattern);
  return parts.map((piece, at) => {
    if (at % 2 === 0) return piece;
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}

function close(): void {
  field.value = '';
  void search();
}

field.addEventListener('focus', () => void loadIndex().catch(() => undefined));
field.addEventListener('input', () => void search());
field.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter') list.querySelector('a')?.click();
});
element(HTMLElement, 'search').hidden = false;

// On a small screen the list of guides is closed at first.
element(HTMLDetailsElement, '.guides details').open = matchMedia('(min-width: 60rem)').matches;
