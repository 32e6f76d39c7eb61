import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Guide } from './guides.js';

/** Files that the server itself serves, and their URLs relative to a guide. */
const SERVED: ReadonlyMap<string, string> = new Map([
  ['openapi.yaml', '../../openapi.yaml'],
  ['generated/openapi.json', '../../openapi.json'],
]);

/**
 * Turns links of the sources into links of the pages. A link of a source is relative to its file, so that it also works in the
 * repository.
 */
export class Links {
  readonly #guides: ReadonlyMap<string, Guide>;
  readonly #files = new Set<string>();

  /** @param root of the package, with a final slash. */
  constructor(
    private readonly root: string,
    guides: readonly Guide[],
  ) {
    this.#guides = new Map(guides.map((guide) => [guide.source, guide]));
  }

  /** The files other than guides that were linked so far, relative to the root. The pages expect them in their folder. */
  get files(): readonly string[] {
    return [...this.#files];
  }

  /**
   * @param href as in the source.
   * @returns the link for the page, relative unless it leads to another server.
   * @throws Error when the target does not exist.
   */
  resolve(from: Guide, href: string): string {
    if (/^https?:/.test(href)) return href;
    const [path = '', anchor] = href.split('#', 2);
    const target = path === '' ? from.source : posix.join(posix.dirname(from.source), path);
    const fragment = anchor === undefined ? '' : `#${anchor}`;
    const guide = this.#guides.get(target);
    if (guide !== undefined) {
      if (anchor !== undefined && !guide.headings.some(({ id }) => id === anchor))
        throw new Error(`${from.source} links to ${href}: ${target} has no such heading`);
      if (guide === from && fragment !== '') return fragment;
      return (guide.page === 'index.html' ? './' : guide.page) + fragment;
    }
    const served = SERVED.get(target);
    if (served !== undefined) return served + fragment;
    if (target.startsWith('..') || !existsSync(this.root + target) || !statSync(this.root + target).isFile())
      throw new Error(`${from.source} links to ${href}, which is neither a guide nor a file`);
    this.#files.add(target);
    return posix.basename(target) + fragment;
  }
}
