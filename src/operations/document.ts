import { readFile } from 'node:fs/promises';
import type { ResultOf } from '#generated/operations.js';
import { packageFile } from '../files/package-file.js';
import { entityTagOf } from '../text/entity-tag.js';
import { type Handler, Json, Representation } from './operation.js';

/** Where the document begins to say which servers there are, up to its next key. */
const SERVERS = /^servers:\n(?:[ -].*\n)+/m;

/** What the document says of us when we don't know how we are reached: the server that it comes from. */
const HERE = '/';

/** For how many URLs of ours an answer is kept. The usual ones are a name and an address. */
const MAX_KEPT = 8;

export const getDocumentYaml: Handler<'getDocumentYaml'> = ({ ownUrl }) => yaml.get(ownUrl() ?? HERE);

export const getDocumentJson: Handler<'getDocumentJson'> = ({ ownUrl }) => json.get(ownUrl() ?? HERE);

/** Answers by the URL that the client has for us, each made once. */
class Answers<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(private readonly make: (url: string) => Promise<Answer>) {}

  get(url: string): Promise<Answer> {
    let answer = this.#answers.get(url);
    if (answer === undefined) {
      answer = this.make(url);
      // Clients may think up any number of names.
      if (this.#answers.size === MAX_KEPT) this.#answers.clear();
      this.#answers.set(url, answer);
      answer.catch(() => this.#answers.delete(url));
    }
    return answer;
  }
}

const yaml = new Answers(async (url) => {
  const text = await readFile(packageFile('openapi.yaml'), 'utf8');
  const body = text.replace(
    SERVERS,
    () => `servers:\n  - url: ${JSON.stringify(url)}\n    description: This server.\n`,
  );
  return new Representation('application/yaml', body, headersOf(body));
});

const json = new Answers(async (url) => {
  const text = await readFile(packageFile('generated/openapi.json'), 'utf8');
  const document = JSON.parse(text) as ResultOf<'getDocumentJson'>;
  const here = { ...document, servers: [{ url, description: 'This server.' }] };
  return new Json(here, headersOf(JSON.stringify(here)));
});

function headersOf(body: string): Record<string, string> {
  // Asked for again each time, and answered with 304 unless spp-ctl was updated.
  return { etag: `"${entityTagOf(body)}"`, 'cache-control': 'no-cache' };
}
