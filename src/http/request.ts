import { isUtf8 } from 'node:buffer';
import type { BodyOf, OperationId, PathOf, QueryOf } from '#generated/operations.js';
import { type ValidationError, type Validator, validators } from '#generated/validators.js';
import { firstOfEach, pointerOf } from '../text/schema-errors.js';
import { oneLine } from '../text/one-line.js';
import type { OperationRequest } from '../operations/operation.js';
import { ProcessNotFoundError } from '../spp/errors.js';
import { type DuplicateKey, duplicateKeyIn } from '../text/duplicate-key.js';
import { readYaml, YamlError, type YamlText } from '../text/read-yaml.js';
import type { BoundOperation } from './api.js';
import { messageOf, type ProblemItem } from '../errors/api-error.js';
import { RequestError } from './errors.js';
import { cut, describeError, fragmentOf, keyOf } from './validation-errors.js';

/** Maximum number of errors in a response. A body of 64 KB can have tens of thousands. */
const MAX_ERRORS = 16;

/** The properties of an operation that are needed to read a request. */
type ReadOperation = Pick<BoundOperation, 'parameters' | 'yaml' | 'validationFail'>;

/**
 * Reads a request and validates it against the document.
 *
 * @param params the path parameters, decoded.
 * @param query the query parameters, decoded; undocumented ones are ignored.
 * @param payload the bytes of the body.
 * @param prefer the Prefer header.
 * @param type the Content-Type header. It matters only for operations that accept YAML.
 * @throws RequestError when a part is missing or invalid; ProcessNotFoundError for a client id out of range.
 */
export function readRequest<Op extends OperationId>(
  op: Op,
  operation: ReadOperation,
  params: Readonly<Record<string, string>>,
  query: object,
  payload: Buffer | undefined,
  prefer: string | undefined,
  type?: string,
): Pick<OperationRequest<Op>, 'path' | 'query' | 'body' | 'prefer'> {
  return {
    path: readPath(op, operation, params),
    query: readQuery(op, operation, query),
    body: readBody(op, operation, payload, type),
    prefer: readPreferences(prefer),
  };
}

const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** Text up to the next comma outside of a quoted string. */
const PREFERENCE = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;

/** A name, and its value as a token or a quoted string. Parameters after a semicolon are ignored. */
const NAME_AND_VALUE = /^\s*([^\s=;"]+)\s*(?:=\s*(?:(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))\s*)?)?(?:;|$)/;

/** Reads `wait=10, handling=strict`. Malformed preferences are ignored (RFC 7240). */
function readPreferences(header: string | undefined): ReadonlyMap<string, string> {
  if (header === undefined) return NO_PREFERENCES;
  const preferences = new Map<string, string>();
  for (const [text] of header.matchAll(PREFERENCE)) {
    const [, name, quoted, token = ''] = NAME_AND_VALUE.exec(text) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    // The first one of duplicate preferences counts. The supported values are case-insensitive, too.
    if (!preferences.has(key)) preferences.set(key, (quoted ?? token).toLowerCase());
  }
  if (!/^\d{1,9}$/.test(preferences.get('wait') ?? '')) preferences.delete('wait');
  return preferences;
}

function readPath<Op extends OperationId>(
  op: Op,
  operation: ReadOperation,
  params: Readonly<Record<string, string>>,
): PathOf<Op> {
  const values: Record<string, string | number> = { ...params };
  for (const { name, schema } of operation.parameters) {
    if (schema['type'] !== 'integer') continue;
    const text = params[name] ?? '';
    // As in the original server, an id that is not a number is an unknown URL.
    if (!/^\d{1,15}$/.test(text))
      throw new RequestError('url_not_found', `no such URL: ${name} ${cut(text)} is not a number`);
    values[name] = Number(text);
  }
  const validator = validators[op].path;
  if (validator === undefined) return values as PathOf<Op>;
  return check(operation, validator, values, (errors) => {
    const unknown = errors.find(({ instancePath }) => instancePath === '/client_id');
    if (unknown !== undefined) throw new ProcessNotFoundError(Number(unknown.data));
    return errors.map((error) => ({ parameter: keyOf(pointerOf(error)), detail: describeError(error) }));
  });
}

function readQuery<Op extends OperationId>(op: Op, operation: ReadOperation, query: object): QueryOf<Op> {
  const validator = validators[op].query;
  if (validator === undefined) return undefined as QueryOf<Op>;
  return check(operation, validator, query, (errors) =>
    errors.map((error) => ({ parameter: keyOf(pointerOf(error)), detail: describeError(error) })),
  );
}

function readBody<Op extends OperationId>(
  op: Op,
  operation: ReadOperation,
  payload: Buffer | undefined,
  type: string | undefined,
): BodyOf<Op> {
  const validator = validators[op].body;
  if (validator === undefined) return undefined as BodyOf<Op>;
  const isYaml = operation.yaml && YAML.test(type ?? '');
  const yaml = isYaml ? parseYaml(payload) : undefined;
  return check(operation, validator, yaml === undefined ? parseJson(payload) : yaml.value, (errors) =>
    errors.map((error) => {
      const pointer = pointerOf(error);
      return { pointer: fragmentOf(pointer), detail: describeError(error, yaml?.sourceOf(pointer)) };
    }),
  );
}

/** Parses JSON whatever the Content-Type is: curl sends that of a form, and Python's requests none with `data=`. */
function parseJson(payload: Buffer | undefined): unknown {
  const text = textOf(payload, 'JSON');
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (error) {
    throw new RequestError('invalid_json', `the body is not JSON: ${messageOf(error)}`);
  }
  const duplicate = duplicateKeyIn(text);
  if (duplicate !== undefined) throw duplicateKey(duplicate);
  return value;
}

function duplicateKey({ pointer }: DuplicateKey): RequestError {
  const detail = `duplicate key(${keyOf(pointer)})`;
  return new RequestError('invalid_request', detail, [{ pointer: fragmentOf(pointer), detail }]);
}

/** The media type of YAML (RFC 9512) and its older names. */
const YAML = /^\s*(?:application\/(?:x-)?yaml|text\/(?:x-|vnd\.)?yaml)\s*(;|$)/i;

function parseYaml(payload: Buffer | undefined): YamlText {
  const text = textOf(payload, 'YAML');
  try {
    return readYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { message, line, column, duplicate } = error;
    if (duplicate !== undefined) throw duplicateKey(duplicate);
    const place = line === undefined || column === undefined ? '' : ` at line ${line}, column ${column}`;
    throw new RequestError('invalid_json', `the body is not YAML: ${oneLine(message)}${place}`);
  }
}

function textOf(payload: Buffer | undefined, language: string): string {
  if (payload === undefined || payload.length === 0) {
    throw new RequestError('invalid_json', `the request requires a ${language} body`);
  }
  if (!isUtf8(payload)) throw new RequestError('invalid_json', `the body is not ${language}: not UTF-8`);
  return withoutMark(payload.toString());
}

/** Removes the byte order mark that some editors put at the start of a file. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function check<T>(
  { validationFail }: ReadOperation,
  validator: Validator<T>,
  value: unknown,
  explain: (errors: readonly ValidationError[]) => ProblemItem[],
): T {
  if (validator(value)) return value;
  const errors = firstOfEach(validator.errors ?? []);
  validationFail(explain(errors.slice(0, MAX_ERRORS)), errors.length);
  throw new Error('validationFail has not thrown');
}

/**
 * Makes the response to an invalid request.
 *
 * @param items the errors to report.
 * @param count the number of all errors.
 * @throws RequestError with the code invalid_request.
 */
export function validationFail(items: readonly ProblemItem[], count: number): never {
  const details = items.map((item) => item.detail);
  if (count > items.length) details.push(`and ${count - items.length} more`);
  throw new RequestError('invalid_request', details.join('; '), items);
}
