import { readdir, readFile } from 'node:fs/promises';
import type { ResponseObject, ResponseToolkit, Server, ServerRoute } from '@hapi/hapi';
import { packageFile } from '../files/package-file.js';
import { entityTagOf } from '../text/entity-tag.js';
import { RequestError } from './errors.js';

/** Where the build puts the pages: a folder for each path below which they are served. */
export const PAGES_FOLDER = packageFile('dist/');

/** The paths below which pages are served. Each begins with its index.html. */
const PAGE_FOLDERS = ['docs', 'ui'] as const;

/** Where somebody who only types the address wants to go. */
const START_PAGE = 'docs/';

/**
 * What a page may load: its own files, and the API next to it. Nothing is inline, nothing comes from elsewhere, and no
 * other page may show it in a frame. Stylesheets may have small pictures in them.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  // Asked for again each time, and answered with 304 unless spp-ctl was updated.
  'cache-control': 'no-cache',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface Page {
  readonly bytes: Buffer;
  readonly etag: string;
}

/**
 * The files of a folder, by the names that they have in a URL. They are listed when one is first asked for, and read when
 * they are asked for themselves; nothing of a request gets to the file system, and a start costs nothing.
 */
class Pages {
  readonly #folder: URL;
  #names: Promise<ReadonlySet<string>> | undefined;
  readonly #read = new Map<string, Promise<Page>>();

  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** @returns undefined when there is no such file, be it because nothing was built. */
  async find(name: string): Promise<Page | undefined> {
    this.#names ??= namesIn(this.#folder);
    if (!(await this.#names).has(name)) return undefined;
    let page = this.#read.get(name);
    if (page === undefined) {
      page = read(new URL(name, this.#folder));
      this.#read.set(name, page);
      page.catch(() => this.#read.delete(name));
    }
    return page;
  }
}

async function namesIn(folder: URL): Promise<ReadonlySet<string>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

async function read(file: URL): Promise<Page> {
  const bytes = await readFile(file);
  return { bytes, etag: entityTagOf(bytes) };
}

/**
 * Serves the pages that the build has made: /docs/ and /ui/, and / leads to the first. Everybody may read them: they know
 * nothing of the panel that the API does not tell.
 *
 * @param folder has a folder for each.
 */
export function servePages(server: Server, folder = PAGES_FOLDER): void {
  server.route({
    method: 'GET',
    path: '/',
    options: { auth: false, cors: false },
    handler: (_request, h) => redirect(h, START_PAGE),
  });
  for (const name of PAGE_FOLDERS) server.route(pagesRoute(name, new URL(`${name}/`, folder)));
}

function pagesRoute(place: string, folder: URL): ServerRoute {
  const pages = new Pages(folder);
  return {
    method: 'GET',
    path: `/${place}/{file*}`,
    options: { auth: false, cors: false },
    handler: async (request, h) => {
      const { file = '' } = request.params as { readonly file?: string };
      const name = file === '' ? 'index.html' : file;
      const page = await pages.find(name);
      if (page === undefined) throw new RequestError('url_not_found', `no such URL: ${request.path}`);
      // The links of a page are relative to its folder.
      if (request.path === `/${place}`) return redirect(h, `${place}/`);
      const mime = request.server.mime.path(name);
      const type = 'type' in mime ? mime.type : 'application/octet-stream';
      return withHeaders(h.response(page.bytes).type(type).etag(page.etag));
    },
  };
}

/** @param to relative to what was asked for, so that it is right behind a proxy that serves us below a path. */
function redirect(h: ResponseToolkit, to: string): ResponseObject {
  return withHeaders(h.redirect(to));
}

function withHeaders(response: ResponseObject): ResponseObject {
  for (const [name, value] of Object.entries(HEADERS)) response.header(name, value);
  return response;
}
