import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { BodyOf, OperationId, PathOf, QueryOf } from '#generated/operations.js';
import { operations } from '#generated/operations.js';
import { type ValidationError, type Validator, validators } from '#generated/validators.js';
import { escaped, expectation, firstOfEach, pointerOf } from '../faults.js';
import { oneLine } from '../one-line.js';
import type { OperationRequest } from '../operations/operation.js';
import { ProcessNotFoundError } from '../spp/errors.js';
import { messageOf, type ProblemItem, RequestError } from './errors.js';

/** How much of an invalid value or of a key an error repeats, in characters. */
const MAX_SHOWN = 64;

/** How many errors of one request are told. A body of 64 KB can have tens of thousands. */
const MAX_ERRORS = 16;

/**
 * Reads a request and checks it against the document.
 *
 * @param params the path parameters, decoded.
 * @param query the query parameters, decoded; those that are not documented are ignored.
 * @param payload the bytes of the body.
 * @param prefer the Prefer header.
 * @param type the Content-Type header. It matters only where a body may be YAML.
 * @throws RequestError when something is missing or invalid; ProcessNotFoundError for a client id that none can have.
 */
export function readRequest<Op extends OperationId>(
  op: Op,
  params: Readonly<Record<string, string>>,
  query: object,
  payload: Buffer | undefined,
  prefer: string | undefined,
  type?: string,
): Pick<OperationRequest<Op>, 'path' | 'query' | 'body' | 'prefer'> {
  return {
    path: readPath(op, params),
    query: readQuery(op, query),
    body: readBody(op, payload, type),
    prefer: readPreferences(prefer),
  };
}

const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** Up to the next comma that is not in a quoted string. */
const PREFERENCE = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;

/** A name, and its value as a token or a quoted string; parameters after a semicolon are not used here. */
const NAME_AND_VALUE = /^\s*([^\s=;"]+)\s*(?:=\s*(?:(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))\s*)?)?(?:;|$)/;

/** Reads `wait=10, handling=strict`. What is not written as RFC 7240 says is ignored, as it asks. */
function readPreferences(header: string | undefined): ReadonlyMap<string, string> {
  if (header === undefined) return NO_PREFERENCES;
  const preferences = new Map<string, string>();
  for (const [text] of header.matchAll(PREFERENCE)) {
    const [, name, quoted, token = ''] = NAME_AND_VALUE.exec(text) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    // Of a preference that is given twice the first one counts. The values that are used have no case either.
    if (!preferences.has(key)) preferences.set(key, (quoted ?? token).toLowerCase());
  }
  if (!/^\d{1,9}$/.test(preferences.get('wait') ?? '')) preferences.delete('wait');
  return preferences;
}

function readPath<Op extends OperationId>(op: Op, params: Readonly<Record<string, string>>): PathOf<Op> {
  const values: Record<string, string | number> = { ...params };
  for (const name of operations[op].integerParameters) {
    const text = params[name] ?? '';
    // As with the original server, an id that is no number is an unknown URL.
    if (!/^\d{1,15}$/.test(text))
      throw new RequestError('url_not_found', `no such URL: ${name} ${cut(text)} is no number`);
    values[name] = Number(text);
  }
  const validator = validators[op].path;
  if (validator === undefined) return values as PathOf<Op>;
  return check(validator, values, (errors) => {
    const unknown = errors.find(({ instancePath }) => instancePath === '/client_id');
    if (unknown !== undefined) throw new ProcessNotFoundError(Number(unknown.data));
    return errors.map((error) => ({ parameter: keyOf(pointerOf(error)), detail: describe(error) }));
  });
}

function readQuery<Op extends OperationId>(op: Op, query: object): QueryOf<Op> {
  const validator = validators[op].query;
  if (validator === undefined) return undefined as QueryOf<Op>;
  return check(validator, query, (errors) =>
    errors.map((error) => ({ parameter: keyOf(pointerOf(error)), detail: describe(error) })),
  );
}

function readBody<Op extends OperationId>(
  op: Op,
  payload: Buffer | undefined,
  type: string | undefined,
): BodyOf<Op> {
  const validator = validators[op].body;
  if (validator === undefined) return undefined as BodyOf<Op>;
  const isYaml = operations[op].yaml === true && YAML.test(type ?? '');
  return check(validator, isYaml ? parseYaml(payload) : parseJson(payload), (errors) =>
    errors.map((error) => ({ pointer: fragmentOf(pointerOf(error)), detail: describe(error) })),
  );
}

/** JSON whatever the Content-Type says: curl sends form data, Python's requests nothing at all with `data=`. */
function parseJson(payload: Buffer | undefined): unknown {
  const text = textOf(payload, 'JSON');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RequestError('invalid_json', `the body is not JSON: ${messageOf(error)}`);
  }
}

/** The media type (RFC 9512), and those that were used before it was registered. */
const YAML = /^\s*(application|text)\/(x-)?yaml\s*(;|$)/i;

function parseYaml(payload: Buffer | undefined): unknown {
  const text = textOf(payload, 'YAML');
  // Loaded only where it is needed.
  const { parse } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  try {
    // A few aliases of aliases would make gigabytes of a small body.
    return parse(text, { maxAliasCount: MAX_ALIASES, logLevel: 'error' }) as unknown;
  } catch (error) {
    throw new RequestError('invalid_json', `the body is not YAML: ${oneLine(messageOf(error))}`);
  }
}

/** How many values aliases of a YAML body may stand for. */
const MAX_ALIASES = 1_000;

function textOf(payload: Buffer | undefined, language: string): string {
  if (payload === undefined || payload.length === 0) {
    throw new RequestError('invalid_json', `the request needs a body in ${language}`);
  }
  if (!isUtf8(payload)) throw new RequestError('invalid_json', `the body is not ${language}: not UTF-8`);
  return withoutMark(payload.toString());
}

/** Some editors begin a file with a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function check<T>(
  validator: Validator<T>,
  value: unknown,
  explain: (faults: readonly ValidationError[]) => ProblemItem[],
): T {
  if (validator(value)) return value;
  const faults = firstOfEach(validator.errors ?? []);
  const items = explain(faults.slice(0, MAX_ERRORS));
  const details = items.map((item) => item.detail);
  if (faults.length > MAX_ERRORS) details.push(`and ${faults.length - MAX_ERRORS} more`);
  throw new RequestError('invalid_request', details.join('; '), items);
}

/** What is wrong, in one sentence. */
function describe(fault: ValidationError): string {
  const { instancePath, keyword, params, data } = fault;
  if ('additionalProperty' in params) return `unknown key(${keyOf(pointerOf(fault))})`;
  if ('missingProperty' in params) return `key(${keyOf(pointerOf(fault))}) required`;
  const key = keyOf(instancePath) || 'body';
  return `invalid key(${key}): ${show(data)} (expected ${expectation(keyword, fault)})`;
}

/** The names on the way to a value, each cut to what an error repeats. */
function namesOf(pointer: string): string[] {
  const names = pointer.split('/').slice(1);
  return names.map((name) => cut(name.replaceAll('~1', '/').replaceAll('~0', '~')));
}

function keyOf(pointer: string): string {
  return namesOf(pointer).join('.');
}

/** The form of a JSON Pointer that stands in a URI (RFC 6901, section 6). */
function fragmentOf(pointer: string): string {
  const names = namesOf(pointer).map((name) => encodeURIComponent(escaped(wellFormed(name))));
  return ['#', ...names].join('/');
}

/** JSON may have half of a surrogate pair in a string, and a cut may make one; a URI cannot. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Of what is nested only the kind is shown: it may be too deep to be written again. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : cut(String(value));
}

function cut(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}
