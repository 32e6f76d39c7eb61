import { shellWord } from '../text/shell-word.js';

/** The parts of an OpenAPI document that are used here. It may contain references. */
export interface ApiDocument {
  readonly info?: { readonly title: string; readonly description?: string };
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: {
    readonly securitySchemes?: object;
    readonly schemas?: object;
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

/** The parts of a request that replace the examples of its operation. */
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
  /** The request that causes the example error. */
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

/** The keys of a path item that are operations. */
export const METHODS: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'head',
  'options',
]);

/**
 * Prepares an operation for display: adds the parameters of its path, and the equivalent SPP shell and curl commands. It still
 * contains references to schemas and headers.
 *
 * @param url the URL of the server, without a final slash.
 * @throws Error for an operation or a reference that the document does not contain.
 */
export function presentOperation(document: ApiDocument, url: string, path: string, method: string): object {
  const item = document.paths[path];
  const operation = item?.[method] as Operation | undefined;
  if (operation === undefined) throw new Error(`unknown operation ${method} ${path}`);
  // Swagger UI does not show the parameters of a path.
  const parameters = [...(item?.parameters ?? []), ...(operation.parameters ?? [])].map((each) =>
    resolve(document.components?.parameters, each),
  );
  const call = new ExampleRequest(method.toUpperCase(), url + path, parameters, operation);
  return { ...withCommands(document, operation, call), parameters: parameters.map(withoutOptionalExample) };
}

const TEXT = 'text/plain';
const PROBLEM = 'application/problem+json';

/** A request for an operation, made of its examples. */
class ExampleRequest {
  constructor(
    private readonly method: string,
    private readonly url: string,
    private readonly parameters: readonly Parameter[],
    private readonly operation: Operation,
  ) {}

  /**
   * The command for a POSIX shell. `--json` also requests problem details for errors.
   *
   * @param error the media type of the error that it is an example of.
   */
  curl(
    { path = {}, query = {}, headers = {}, body = this.#body() }: RequestOverrides = {},
    error?: string,
  ): string {
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
    if (body !== undefined) words.push(error === TEXT ? '-d' : '--json', textOf(body));
    else if (error === PROBLEM) words.push('-H', `Accept: ${PROBLEM}`);
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

/** Adds to each example of an error the request that causes it. */
function withRequests(content: Content, call: ExampleRequest): Content {
  const types = Object.entries(content).map(([type, media]) => {
    const examples = Object.entries(media.examples ?? {}).map(([name, example]) => {
      const request = example['x-request'];
      if (request === undefined) return [name, example];
      return [name, { ...example, description: `The response to:\n\n${block(call.curl(request, type))}` }];
    });
    return [type, { ...media, examples: Object.fromEntries(examples) as Record<string, Example> }];
  });
  // Swagger UI shows the first one, and curl gets text.
  return Object.fromEntries(types.sort(([a], [b]) => Number(b === TEXT) - Number(a === TEXT))) as Content;
}

/** Moves the example of an optional parameter to the description. Swagger UI would send it as the value. */
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
  if (found === undefined) throw new Error(`unknown reference ${each.$ref}`);
  return found;
}
