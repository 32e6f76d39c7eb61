import { shellWord } from '../text/shell-word.js';

/** Of an OpenAPI document, as far as it is read here. References within it are followed where they stand. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: {
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, Response>>;
  };
}

export interface PathItem {
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly [method: string]: unknown;
}

interface Reference {
  readonly $ref: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** What a request has in place of the examples of its operation. */
interface RequestOverrides {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Example {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  /** The request that an error is the answer to. */
  readonly 'x-request'?: RequestOverrides;
}

type Content = Readonly<Record<string, { readonly examples?: Readonly<Record<string, Example>> }>>;

interface Response {
  readonly content?: Content;
}

interface Operation {
  readonly description?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly 'x-spp-command'?: string;
}

const METHODS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);

/**
 * The document as people are to read it: where this server is, and with each operation the command of the SPP shell and
 * the curl that do the same.
 *
 * @param url of the server, without a slash at its end.
 */
export function present(document: ApiDocument, url: string): object {
  const paths = Object.entries(document.paths).map(([path, { parameters: shared = [], ...item }]) => {
    const operations = Object.entries(item).map(([name, value]): [string, unknown] => {
      if (!METHODS.has(name)) return [name, value];
      const operation = value as Operation;
      // Swagger UI does not follow the references of a whole path.
      const parameters = [...shared, ...(operation.parameters ?? [])].map((each) =>
        resolve(document.components?.parameters, each),
      );
      const call = new ExampleRequest(name.toUpperCase(), url + path, parameters, operation);
      return [
        name,
        { ...withCommands(document, operation, call), parameters: parameters.map(withoutOptionalExample) },
      ];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, servers: [{ url }], paths: Object.fromEntries(paths) as object };
}

/** A request for an operation, by its examples. */
class ExampleRequest {
  constructor(
    private readonly method: string,
    private readonly url: string,
    private readonly parameters: readonly Parameter[],
    private readonly operation: Operation,
  ) {}

  /** The command for a POSIX shell. */
  curl({ path = {}, query = {}, headers = {}, body = this.#body() }: RequestOverrides = {}): string {
    const words = ['curl'];
    if (this.method !== 'GET') words.push('-X', this.method);
    let url = this.url;
    for (const { name, in: place, example } of this.parameters) {
      const value = encodeURIComponent(textOf(path[name] ?? example));
      if (place === 'path') url = url.replaceAll(`{${name}}`, value);
    }
    const search = new URLSearchParams(query).toString();
    words.push(search === '' ? url : `${url}?${search}`);
    for (const [name, value] of Object.entries(headers)) words.push('-H', `${name}: ${value}`);
    if (body !== undefined) words.push('-d', textOf(body));
    return words.map(shellWord).join(' ');
  }

  #body(): unknown {
    const [example] = Object.values(this.operation.requestBody?.content['application/json']?.examples ?? {});
    return example?.value;
  }
}

function withCommands(document: ApiDocument, operation: Operation, call: ExampleRequest): Operation {
  const { description = '', 'x-spp-command': command = '' } = operation;
  const shell = command.startsWith('none') ? '' : `In the SPP shell:\n\n${block(command)}\n\n`;
  const responses = Object.entries(operation.responses).map(([status, each]) => {
    const response = resolve(document.components?.responses, each);
    const { content } = response;
    return [status, content === undefined ? response : { ...response, content: withRequests(content, call) }];
  });
  return {
    ...operation,
    description: `${description}\n\n${shell}With curl:\n\n${block(call.curl())}`,
    responses: Object.fromEntries(responses) as Operation['responses'],
  };
}

/** Tells with each example of an error what it is the answer to. */
function withRequests(content: Content, call: ExampleRequest): Content {
  const types = Object.entries(content).map(([type, media]) => {
    const examples = Object.entries(media.examples ?? {}).map(([name, example]) => {
      const request = example['x-request'];
      if (request === undefined) return [name, example];
      return [name, { ...example, description: `The answer to:\n\n${block(call.curl(request))}` }];
    });
    return [type, { ...media, examples: Object.fromEntries(examples) as Record<string, Example> }];
  });
  return Object.fromEntries(types) as Content;
}

/** Swagger UI sends the example of a parameter that nobody has filled in, needed or not. */
function withoutOptionalExample(parameter: Parameter): Parameter {
  const { example, description = '', ...rest } = parameter;
  if (parameter.required === true || example === undefined) return parameter;
  return { ...rest, description: `${description.trim()} Example: \`${textOf(example)}\`` };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function block(text: string): string {
  return `\`\`\`\n${text.trim()}\n\`\`\``;
}

function resolve<T extends object>(
  components: Readonly<Record<string, T>> | undefined,
  each: T | Reference,
): T {
  if (!('$ref' in each)) return each;
  const found = components?.[each.$ref.split('/').at(-1) ?? ''];
  if (found === undefined) throw new Error(`there is no ${each.$ref}`);
  return found;
}
