import { posix } from 'node:path';
import type { ResponseObject, ResponseToolkit, ServerRoute } from '@hapi/hapi';
import { fileNamesIn, packageFile, readPackageFile } from '../files/package-file.js';
import { entityTagOf } from '../text/entity-tag.js';
import { RequestError } from './errors.js';

/** The folder of the built pages, with one folder for each path prefix. */
export const PAGES_FOLDER = packageFile('dist/');

/** The path prefixes of the pages. The start page of each is its index.html. */
const PAGE_FOLDERS = ['docs', 'docs/guide', 'ui'] as const;

/** The target of the redirect from `/`. */
const START_PAGE = 'docs/';

/**
 * A page can load its own files and use the API of the same origin. Inline code, other origins and frames are forbidden.
 * Stylesheets can include small pictures as data URLs.
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
  // The browser revalidates each time. The response is 304 unless spp-ctl was updated.
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
 * The files of a folder, by their names in a URL. The folder is listed on the first request, and each file is read when it is
 * first requested. Nothing is read at start-up, and text of a request is never used as a file name.
 */
class Pages {
  readonly #folder: URL;
  #names: Promise<ReadonlySet<string>> | undefined;
  readonly #read = new Map<string, Promise<Page>>();

  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** @returns undefined when the file does not exist, for example because the pages were not built. */
  async find(name: string): Promise<Page | undefined> {
    this.#names ??= fileNamesIn(this.#folder);
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

async function read(file: URL): Promise<Page> {
  const bytes = await readPackageFile(file);
  return { bytes, etag: entityTagOf(bytes) };
}

/**
 * The routes of the built pages below /docs/, /docs/guide/ and /ui/, and of the redirect from / to /docs/. The pages need no
 * authentication: all information about the panel comes from the API.
 *
 * @param folder contains one folder for each path prefix.
 */
export function pageRoutes(folder = PAGES_FOLDER): ServerRoute[] {
  return [
    {
      method: 'GET',
      path: '/',
      options: { auth: false, cors: false },
      handler: (_request, h) => redirect(h, START_PAGE),
    },
    ...PAGE_FOLDERS.map((name) => pagesRoute(name, new URL(`${name}/`, folder))),
  ];
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
      // Links in a page are relative to its folder.
      if (request.path === `/${place}`) return redirect(h, `${posix.basename(place)}/`);
      const mime = request.server.mime.path(name);
      const type = 'type' in mime ? mime.type : 'application/octet-stream';
      return withHeaders(h.response(page.bytes).type(type).etag(page.etag));
    },
  };
}

/** @param to relative to the request URL, so that it also works behind a proxy with a path prefix. */
function redirect(h: ResponseToolkit, to: string): ResponseObject {
  return withHeaders(h.redirect(to));
}

function withHeaders(response: ResponseObject): ResponseObject {
  for (const [name, value] of Object.entries(HEADERS)) response.header(name, value);
  return response;
}
