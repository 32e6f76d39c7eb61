import type { ValidationError } from '#generated/validators.js';
import { escaped, expectation, pointerOf } from '../text/schema-errors.js';

/** Maximum length of an invalid value or key in an error message, in characters. */
const MAX_SHOWN = 64;

/** Describes a validation error in one sentence. @param source the text of the value, if it may differ from the parsed value. */
export function describeError(error: ValidationError, source?: string): string {
  const { instancePath, keyword, params, data } = error;
  if ('additionalProperty' in params) return `unknown key(${keyOf(pointerOf(error))})`;
  if ('missingProperty' in params) return `key(${keyOf(pointerOf(error))}) required`;
  const key = keyOf(instancePath) || 'body';
  return `invalid key(${key}): ${typeMismatchOf(error, source) ?? show(data)} (expected ${expectation(keyword, error)})`;
}

/**
 * Describes a number, a boolean or null in place of text, or text in place of one of them, with its type: without the type,
 * the value would look valid. Undefined for other errors.
 */
function typeMismatchOf(
  { data, parentSchema }: ValidationError,
  source: string | undefined,
): string | undefined {
  const found = scalarType(data);
  const needed = scalarTypesOf(parentSchema);
  if (found === undefined || needed.size === 0 || needed.has(found)) return undefined;
  const written = source === undefined || source === String(data) ? '' : `, written ${cut(source)},`;
  const isText = needed.has('string');
  const shown = `${shownWithType(data, found)}${written} where ${isText ? 'text' : `a ${[...needed].join(' or ')}`} is needed`;
  const { enum: words } = parentSchema;
  const helps = found !== 'null' && (!Array.isArray(words) || words.includes(source ?? String(data)));
  return isText && helps ? `${shown}: put it in quotes` : shown;
}

function shownWithType(value: unknown, type: ScalarType): string {
  if (type === 'null') return 'null';
  return type === 'string'
    ? `the text ${JSON.stringify(cut(String(value)))}`
    : `the ${type} ${cut(String(value))}`;
}

type ScalarType = 'string' | 'number' | 'boolean' | 'null';

function scalarType(value: unknown): ScalarType | undefined {
  if (value === null) return 'null';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : undefined;
}

/** The scalar types that a schema allows; empty when the schema does not say, or also allows other types. */
function scalarTypesOf(schema: Readonly<Record<string, unknown>>): ReadonlySet<ScalarType> {
  const { oneOf } = schema;
  if (Array.isArray(oneOf)) {
    const schemas = oneOf as readonly Readonly<Record<string, unknown>>[];
    // Where the only text is the empty one, `expectation` says more than the types.
    if (schemas.some((each) => each['pattern'] === '^$')) return new Set();
    const all = new Set(schemas.flatMap((each) => [...scalarTypesOf(each)]));
    return new Set(SCALAR_TYPES.filter((type) => all.has(type)));
  }
  const values = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const named = [schema['type'] ?? []].flat().map((each) => (each === 'integer' ? 'number' : each));
  const types = [...named, ...(named.length > 0 ? [] : values.map(scalarType))];
  const known = types.filter((each) => SCALAR_TYPES.some((type) => type === each));
  return new Set(known.length < types.length ? [] : SCALAR_TYPES.filter((type) => known.includes(type)));
}

const SCALAR_TYPES: readonly ScalarType[] = ['string', 'number', 'boolean', 'null'];

/** The names of a pointer, each cut to the maximum length. */
function namesOf(pointer: string): string[] {
  const names = pointer.split('/').slice(1);
  return names.map((name) => cut(name.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The names of a pointer, joined by dots. @param pointer a JSON Pointer. */
export function keyOf(pointer: string): string {
  return namesOf(pointer).join('.');
}

/** The URI fragment of a JSON Pointer (RFC 6901, section 6). */
export function fragmentOf(pointer: string): string {
  const names = namesOf(pointer).map((name) => encodeURIComponent(escaped(wellFormed(name))));
  return ['#', ...names].join('/');
}

/** Replaces lone surrogates, which JSON and a cut can contain but a URI cannot. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A value as text. Arrays and objects are shown by their type, because they may be too deep to serialize. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' && value !== null ? 'an object' : cut(String(value));
}

/** Cuts a text to the maximum length in an error message. */
export function cut(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}
