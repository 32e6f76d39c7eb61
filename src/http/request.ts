import type { BodyOf, OperationId, PathOf } from '#generated/operations.js';
import { operations } from '#generated/operations.js';
import { type ValidationError, type Validator, validators } from '#generated/validators.js';
import type { OperationRequest } from '../operations/operation.js';
import { ProcessNotFoundError } from '../spp/errors.js';
import { type ProblemItem, RequestError } from './errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Keywords whose errors only repeat what others say: that "then" is not met, or a name not among those known. */
const REPEATING: ReadonlySet<string> = new Set(['if', 'anyOf', 'propertyNames']);

/** How much of an invalid value an error repeats, in characters. */
const MAX_SHOWN = 64;

/**
 * Reads a request and checks it against the document.
 *
 * @param params the path parameters, decoded.
 * @param payload the bytes of the body.
 * @param prefer the Prefer header.
 * @throws RequestError when something is missing or invalid; ProcessNotFoundError for a client id that none can have.
 */
export function readRequest<Op extends OperationId>(
  op: Op,
  params: Readonly<Record<string, string>>,
  payload: Buffer | undefined,
  prefer: string | undefined,
): OperationRequest<Op> {
  return { path: readPath(op, params), body: readBody(op, payload), prefer: readPreferences(prefer) };
}

const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** Reads `wait=10, handling=strict`; parameters of a preference are not used here. */
function readPreferences(header: string | undefined): ReadonlyMap<string, string> {
  if (header === undefined) return NO_PREFERENCES;
  const pairs = header.split(',').map((part): [string, string] => {
    const [name = '', value = ''] = (part.split(';', 1)[0] ?? '').split('=');
    return [name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1')];
  });
  // Of a preference that is given twice the first one counts.
  return new Map(pairs.reverse());
}

function readPath<Op extends OperationId>(op: Op, params: Readonly<Record<string, string>>): PathOf<Op> {
  const values: Record<string, string | number> = { ...params };
  for (const name of operations[op].integerParameters) {
    const text = params[name] ?? '';
    // As with the original server, an id that is no number is an unknown URL.
    if (!/^\d{1,15}$/.test(text))
      throw new RequestError('url_not_found', `no such URL: ${name} ${text} is no number`);
    values[name] = Number(text);
  }
  const validator = validators[op].path;
  if (validator === undefined) return values as PathOf<Op>;
  return check(validator, values, (errors) => {
    const unknown = errors.find(({ instancePath }) => instancePath === '/client_id');
    if (unknown !== undefined) throw new ProcessNotFoundError(Number(unknown.data));
    return errors.map((error) => {
      const [parameter, detail] = describe(error);
      return { parameter, detail };
    });
  });
}

function readBody<Op extends OperationId>(op: Op, payload: Buffer | undefined): BodyOf<Op> {
  const validator = validators[op].body;
  if (validator === undefined) return undefined as BodyOf<Op>;
  return check(validator, parseJson(payload), (errors) =>
    errors.map((error) => {
      const [, detail, pointer] = describe(error);
      return { pointer: `#${pointer}`, detail };
    }),
  );
}

/** JSON whatever the Content-Type says: curl sends form data, Python's requests nothing at all with `data=`. */
function parseJson(payload: Buffer | undefined): unknown {
  if (payload === undefined || payload.length === 0) {
    throw new RequestError('invalid_json', 'the request needs a body in JSON');
  }
  try {
    return JSON.parse(utf8.decode(payload)) as unknown;
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'not UTF-8';
    throw new RequestError('invalid_json', `the body is not JSON: ${why}`);
  }
}

function check<T>(
  validator: Validator<T>,
  value: unknown,
  explain: (errors: readonly ValidationError[]) => ProblemItem[],
): T {
  if (validator(value)) return value;
  const errors = (validator.errors ?? []).filter(({ keyword }) => !REPEATING.has(keyword));
  const items = explain(firstOfEach(errors));
  throw new RequestError('invalid_request', items.map((item) => item.detail).join('; '), items);
}

/** One error for each value: the wrong type and not one of the allowed values are the same fault. */
function firstOfEach(errors: readonly ValidationError[]): ValidationError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const [, , pointer] = describe(error);
    if (seen.has(pointer)) return false;
    seen.add(pointer);
    return true;
  });
}

/** The key with dots, what is wrong with it in one sentence, and a JSON Pointer to it. */
function describe(error: ValidationError): [key: string, detail: string, pointer: string] {
  const { instancePath, keyword, params } = error;
  const unknown = params['additionalProperty'] ?? params['propertyName'];
  if (typeof unknown === 'string') {
    const pointer = `${instancePath}/${unknown}`;
    return [keyOf(pointer), `unknown key(${keyOf(pointer)})`, pointer];
  }
  const missing = params['missingProperty'];
  if (typeof missing === 'string') {
    const pointer = `${instancePath}/${missing}`;
    return [keyOf(pointer), `key(${keyOf(pointer)}) required`, pointer];
  }
  const key = keyOf(instancePath) || 'body';
  return [
    key,
    `invalid key(${key}): ${show(error.data)} (expected ${expectation(keyword, error)})`,
    instancePath,
  ];
}

function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}

function expectation(keyword: string, { parentSchema: schema, params }: ValidationError): string {
  if (typeof schema['x-expected'] === 'string') return schema['x-expected'];
  if (Array.isArray(schema['enum'])) return list(schema['enum'].map(String));
  const { minimum, maximum } = schema;
  if (typeof minimum === 'number' && typeof maximum === 'number')
    return `an integer from ${minimum} to ${maximum}`;
  if (keyword === 'type') return list([params['type']].flat().map(String));
  return `${keyword} ${JSON.stringify(schema[keyword])}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
