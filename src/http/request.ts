import type { BodyOf, OperationId, PathOf } from '#generated/operations.js';
import { operations } from '#generated/operations.js';
import { type ValidationError, type Validator, validators } from '#generated/validators.js';
import type { OperationRequest } from '../operations/operation.js';
import { ProcessNotFoundError } from '../spp/errors.js';
import { type ProblemItem, RequestError } from './errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How much of an invalid value an error repeats, in characters. */
const MAX_SHOWN = 64;

/**
 * Reads a request and checks it against the document.
 *
 * @param params the path parameters, decoded.
 * @param payload the bytes of the body.
 * @throws RequestError when something is missing or invalid; ProcessNotFoundError for a client id that none can have.
 */
export function readRequest<Op extends OperationId>(
  op: Op,
  params: Readonly<Record<string, string>>,
  payload: Buffer | undefined,
): OperationRequest<Op> {
  return { path: readPath(op, params), body: readBody(op, payload) };
}

function readPath<Op extends OperationId>(op: Op, params: Readonly<Record<string, string>>): PathOf<Op> {
  const values: Record<string, string | number> = { ...params };
  for (const name of operations[op].integerParameters) {
    const text = params[name] ?? '';
    // As with the original server, an id that is no number is an unknown URL.
    if (!/^\d{1,9}$/.test(text)) throw new RequestError('url_not_found', 'no such URL');
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
  // "if" only repeats that what "then" asks for is not met.
  const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const items = explain(errors);
  throw new RequestError('invalid_request', items.map((item) => item.detail).join('; '), items);
}

/** The key with dots, what is wrong with it in one sentence, and a JSON Pointer to it. */
function describe(error: ValidationError): [key: string, detail: string, pointer: string] {
  const { instancePath, keyword, params } = error;
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
