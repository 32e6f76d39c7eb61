import type { ValidationError } from '#generated/validators.js';

/** Keywords whose errors only repeat other errors: those of a "then" schema, an alternative or a property name. */
const REDUNDANT_KEYWORDS: ReadonlySet<string> = new Set(['if', 'anyOf', 'propertyNames']);

/** One validation error for each value: a wrong type and a value that is not allowed are the same error. */
export function firstOfEach(errors: readonly ValidationError[]): ValidationError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (REDUNDANT_KEYWORDS.has(error.keyword)) return false;
    const pointer = pointerOf(error);
    if (seen.has(pointer)) return false;
    seen.add(pointer);
    return true;
  });
}

/** The full JSON Pointer to the invalid, missing or unknown member. */
export function pointerOf({ instancePath, params, propertyName }: ValidationError): string {
  const name = params['additionalProperty'] ?? params['missingProperty'] ?? propertyName;
  return typeof name === 'string' ? `${instancePath}/${escaped(name)}` : instancePath;
}

/** A name, escaped for a JSON Pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The expected value, such as a port, a range of numbers or a list of words. */
export function expectation(keyword: string, { parentSchema: schema, params }: ValidationError): string {
  if (typeof schema['x-expected'] === 'string') return schema['x-expected'];
  if (Array.isArray(schema['enum'])) return list(schema['enum'].map(String));
  const { minimum, maximum } = schema;
  if (typeof minimum === 'number' && typeof maximum === 'number')
    return `an integer from ${minimum} to ${maximum}`;
  if (keyword === 'minItems' || keyword === 'maxItems') {
    const limit = Number(schema[keyword]);
    return `at ${keyword === 'minItems' ? 'least' : 'most'} ${limit} ${limit === 1 ? 'item' : 'items'}`;
  }
  if (keyword === 'type') return list([params['type']].flat().map(String));
  return `${keyword} ${JSON.stringify(schema[keyword])}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
