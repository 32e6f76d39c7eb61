import type { ResultOf } from '#generated/operations.js';
import { packageFile, readPackageFile } from '../files/package-file.js';
import { entityTagOf } from '../text/entity-tag.js';
import { type Handler, Json, Representation } from './operation.js';

/** The list of servers in the document, up to the next key. */
const SERVERS = /^servers:\n(?:[ -].*\n)+/m;

/** The server URL when the own URL is unknown: the server that the document comes from. */
const HERE = '/';

/** Maximum number of URLs for which a response is cached. Usually there are two, a name and an address. */
const MAX_KEPT = 8;

export const getDocumentYaml: Handler<'getDocumentYaml'> = ({ ownUrl }) => yaml.get(ownUrl() ?? HERE);

export const getDocumentJson: Handler<'getDocumentJson'> = ({ ownUrl }) => json.get(ownUrl() ?? HERE);

/** Caches responses by the URL that the client uses for this server. */
class ResponseCache<Cached> {
  readonly #responses = new Map<string, Promise<Cached>>();

  constructor(private readonly make: (url: string) => Promise<Cached>) {}

  get(url: string): Promise<Cached> {
    let response = this.#responses.get(url);
    if (response === undefined) {
      response = this.make(url);
      // Clients may send any number of names.
      if (this.#responses.size === MAX_KEPT) this.#responses.clear();
      this.#responses.set(url, response);
      response.catch(() => this.#responses.delete(url));
    }
    return response;
  }
}

const yaml = new ResponseCache(async (url) => {
  const text = (await readPackageFile(packageFile('openapi.yaml'))).toString();
  const body = text.replace(
    SERVERS,
    () => `servers:\n  - url: ${JSON.stringify(url)}\n    description: This server.\n`,
  );
  return new Representation('application/yaml', body, headersOf(body));
});

const json = new ResponseCache(async (url) => {
  const text = (await readPackageFile(packageFile('generated/openapi.json'))).toString();
  const document = JSON.parse(text) as ResultOf<'getDocumentJson'>;
  const here = { ...document, servers: [{ url, description: 'This server.' }] };
  return new Json(here, headersOf(JSON.stringify(here)));
});

function headersOf(body: string): Record<string, string> {
  // Clients revalidate each time, and get 304 unless spp-ctl was updated.
  return { etag: `"${entityTagOf(body)}"`, 'cache-control': 'no-cache' };
}
