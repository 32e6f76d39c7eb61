/**
 * The rules of this project for the schemas and names in its document: each one is for a cause by which a generator of clients
 * failed, or a linter of others reported the document.
 */

type Json = Readonly<Record<string, unknown>>;

/** Keywords with a schema, with a list of schemas, and with schemas by name. */
const NESTED = ['items', 'additionalProperties', 'propertyNames', 'contentSchema'];
const LISTS = ['oneOf', 'anyOf', 'allOf'];
/** Keywords with a schema that only restricts another one. */
const CONDITIONS = ['if', 'then', 'else', 'not'];

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const METHODS: readonly string[] = ['get', 'put', 'post', 'delete', 'patch'];

/**
 * @param document with its references.
 * @returns the problems of the schemas, parameters and paths with their positions; empty if there are none.
 */
export function lintSchemas(document: object): string[] {
  const linter = new SchemaLinter(document as Json);
  linter.lint();
  return linter.problems;
}

class SchemaLinter {
  readonly problems: string[] = [];

  constructor(private readonly document: Json) {}

  lint(): void {
    const { components, paths, security } = this.document;
    for (const [name, schema] of entries(member(components, 'schemas'))) this.#schema(name, schema, true);
    this.#find(this.document, '');
    this.#componentNames(components);
    this.#security('security', security);
    for (const [path, item] of entries(paths)) this.#path(path, item);
    this.#ambiguousPaths(Object.keys(object(paths)));
  }

  #report(at: string, problem: string): void {
    this.problems.push(`${at}: ${problem}`);
  }

  /** Finds the schemas of parameters, headers and media types. */
  #find(value: unknown, at: string): void {
    for (const [name, each] of entries(value)) {
      if (['examples', 'example', 'value', 'schemas'].includes(name) || name.startsWith('x-')) continue;
      const where = at === '' ? name : `${at}.${name}`;
      if (name === 'schema') this.#schema(at, each, true);
      else this.#find(each, where);
    }
  }

  /** @param whole whether the schema stands for itself; otherwise it only restricts another one. */
  #schema(at: string, value: unknown, whole: boolean): void {
    const schema = object(value);
    if (whole) this.#whole(at, schema);
    const types = [schema['type'] ?? []].flat();
    if (types.filter((type) => type !== 'null').length > 1) this.#report(at, 'has several types; use oneOf');
    if ('const' in schema && types.length === 0) this.#report(at, 'has a const without a type');
    const { enum: words, pattern } = schema;
    if (Array.isArray(words) && words.length > 1 && words.includes(null))
      this.#report(at, 'has an enum with null; use oneOf');
    if (typeof pattern === 'string' && !/^\^[^]*\$$/.test(pattern))
      this.#report(at, 'has a pattern that is not anchored with ^ and $');
    for (const [name, each] of entries(schema['properties'])) {
      if (!IDENTIFIER.test(name) && 'enum' in object(each))
        this.#report(
          `${at}.${name}`,
          'has an enum, and a name that is no identifier; refer to a named schema',
        );
      this.#schema(`${at}.${name}`, each, whole);
    }
    for (const key of NESTED) {
      if (typeof schema[key] === 'object')
        this.#schema(`${at}.${key}`, schema[key], whole && key !== 'propertyNames');
    }
    for (const key of LISTS)
      list(schema[key]).forEach((each, n) => this.#schema(`${at}.${key}.${n}`, each, whole));
    for (const key of CONDITIONS) {
      if (key in schema) this.#schema(`${at}.${key}`, schema[key], false);
    }
  }

  #whole(at: string, schema: Json): void {
    if (!['type', '$ref', ...LISTS].some((key) => key in schema)) this.#report(at, 'has no type');
    if ('properties' in schema && schema['additionalProperties'] === true)
      this.#report(at, 'has properties and additionalProperties: true; leave out the latter');
    const alternatives = list(schema['oneOf'] ?? schema['anyOf']);
    if (alternatives.length < 2 || !alternatives.every((each) => this.#resolve(each)['type'] === 'object'))
      return;
    const mapped = Object.values(object(member(schema['discriminator'], 'mapping')));
    if (!alternatives.every((each) => mapped.includes(object(each)['$ref'])))
      this.#report(at, 'is a union of objects without a discriminator that maps to each of them');
    const property = String(member(schema['discriminator'], 'propertyName'));
    for (const each of alternatives) {
      const { enum: values } = object(member(this.#resolve(each)['properties'], property));
      // Generators of zod schemas read no const there.
      if (list(values).length !== 1)
        this.#report(at, `has a discriminator ${property} that is no enum of one value`);
    }
  }

  /** Generators write a file or a type for each component, whatever its kind. */
  #componentNames(components: unknown): void {
    const kinds = new Map<string, string>();
    for (const [kind, named] of entries(components)) {
      for (const name of Object.keys(object(named))) {
        const other = kinds.get(name);
        if (other !== undefined) this.#report(`${kind}.${name}`, `has the name of one of the ${other}`);
        kinds.set(name, kind);
      }
    }
  }

  #path(path: string, item: unknown): void {
    for (const [method, operation] of entries(item)) {
      if (!METHODS.includes(method)) continue;
      const at = `${method.toUpperCase()} ${path}`;
      this.#security(at, member(operation, 'security'));
      const names = new Set<string>();
      for (const each of [...list(member(item, 'parameters')), ...list(member(operation, 'parameters'))]) {
        const name = String(this.#resolve(each)['name']);
        const variable = name.toLowerCase().replace(/[^a-z0-9]/g, '');
        if (names.has(variable))
          this.#report(at, `has a parameter ${name}, and one that is the same variable in code`);
        names.add(variable);
      }
    }
  }

  /** Only OAuth 2.0 and OpenID Connect have scopes. */
  #security(at: string, requirements: unknown): void {
    const schemes = object(member(this.document['components'], 'securitySchemes'));
    for (const requirement of list(requirements)) {
      for (const [name, scopes] of entries(requirement)) {
        const type = member(schemes[name], 'type');
        if (list(scopes).length > 0 && type !== 'oauth2' && type !== 'openIdConnect')
          this.#report(at, `has scopes of ${name}, which has none`);
      }
    }
  }

  /** No URL may match two templates. */
  #ambiguousPaths(paths: readonly string[]): void {
    paths.forEach((path, n) => {
      for (const other of paths.slice(n + 1)) {
        const segments = path.split('/');
        const others = other.split('/');
        if (segments.length !== others.length) continue;
        const differ = segments.some((segment, at) => {
          const beside = others[at] ?? '';
          return segment.startsWith('{')
            ? !beside.startsWith('{') && !this.#matches(path, segment, beside)
            : beside.startsWith('{')
              ? !this.#matches(other, beside, segment)
              : segment !== beside;
        });
        if (!differ) this.#report(path, `matches the same URLs as ${other}`);
      }
    });
  }

  /** Whether the value of a path parameter may be this word. @param segment the parameter in braces. */
  #matches(path: string, segment: string, word: string): boolean {
    const item = member(this.document['paths'], path);
    const parameters = [
      ...list(member(item, 'parameters')),
      ...METHODS.flatMap((method) => list(member(member(item, method), 'parameters'))),
    ].map((each) => this.#resolve(each));
    const parameter = parameters.find(
      ({ name, in: place }) => place === 'path' && `{${String(name)}}` === segment,
    );
    const { type, pattern } = this.#resolve(parameter?.['schema']);
    if (type === 'integer') return /^-?\d+$/.test(word);
    return typeof pattern !== 'string' || new RegExp(pattern, 'u').test(word);
  }

  #resolve(value: unknown): Json {
    const { $ref } = object(value);
    if (typeof $ref !== 'string') return object(value);
    return object($ref.split('/').slice(1).reduce<unknown>(member, this.document));
  }
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function member(value: unknown, name: string): unknown {
  return object(value)[name];
}

function entries(value: unknown): [string, unknown][] {
  return Object.entries(object(value));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
