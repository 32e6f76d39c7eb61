import type { ValidationError } from '#generated/validators.js';

/** Keywords whose errors only repeat others: "then" is not met, or a name is unknown. */
const REPEATING: ReadonlySet<string> = new Set(['if', 'propertyNames']);

/**
 * One error for each value: a wrong type and a value that is not allowed are the same error. Of a value that matches no
 * schema of a `oneOf`, it is the error of the `oneOf`.
 */
export function firstOfEach(faults: readonly ValidationError[]): ValidationError[] {
  const unions = new Set(faults.filter(({ keyword }) => keyword === 'oneOf').map(pointerOf));
  const seen = new Set<string>();
  return faults.filter((fault) => {
    if (REPEATING.has(fault.keyword)) return false;
    const pointer = pointerOf(fault);
    if (seen.has(pointer) || (unions.has(pointer) && fault.keyword !== 'oneOf')) return false;
    seen.add(pointer);
    return true;
  });
}

/** The full JSON Pointer to an invalid, missing or unknown member. */
export function pointerOf({ instancePath, params, propertyName }: ValidationError): string {
  const name = params['additionalProperty'] ?? params['missingProperty'] ?? propertyName;
  return typeof name === 'string' ? `${instancePath}/${escaped(name)}` : instancePath;
}

/** A name as escaped in a JSON Pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The expected value: a port, a number in a range, one of some words. */
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
