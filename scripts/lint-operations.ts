/**
 * The rules of this project for its document, beyond OpenAPI: each operation is documented well enough to understand it and
 * to try it out.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

interface Example {
  readonly summary?: string;
  readonly value?: unknown;
  /** The request of the response, without the parts that the examples of the operation contain. */
  readonly 'x-request'?: object;
}

type Content = Readonly<
  Record<string, { readonly schema?: object; readonly examples?: Readonly<Record<string, Example>> }>
>;

interface Response {
  readonly description?: string;
  readonly content?: Content;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
  readonly 'x-spp-command'?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly example?: unknown;
}

/** A document without references. */
export interface LintedDocument {
  readonly paths: Readonly<Record<string, object>>;
}

const METHODS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'patch']);

/** The commands of the SPP shell, one per line with its purpose if there are several, or why there is none. */
const SPP_COMMAND = /^(status|none; .+|(.+: )?(vf|nfv|pri|mirror|pcap|\{type\})[ ;].+)$/;

/** The responses without a body, and the response that may have one. */
const BODILESS: ReadonlySet<string> = new Set(['204', '304']);
const ACCEPTED = '202';

const PROBLEM = 'application/problem+json';

/** @returns the problems of the operations of a document with their positions; empty if there are none. */
export function lintOperations(document: LintedDocument): string[] {
  const linter = new Linter();
  for (const [path, item] of Object.entries(document.paths)) {
    const { parameters: shared = [] } = item as { parameters?: readonly Parameter[] };
    for (const [method, value] of Object.entries(item)) {
      if (!METHODS.has(method)) continue;
      const operation = value as Operation;
      linter.lint(`${method.toUpperCase()} ${path}`, operation, [...shared, ...(operation.parameters ?? [])]);
    }
  }
  return linter.problems;
}

class Linter {
  readonly problems: string[] = [];
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, formats: { 'date-time': true } });
  readonly #validators = new Map<object, ValidateFunction>();

  lint(where: string, operation: Operation, parameters: readonly Parameter[]): void {
    this.#words(where, operation);
    for (const parameter of parameters) {
      const at = `${where}, parameter ${parameter.name}`;
      this.#require(parameter.description, at, 'has no description');
      if (parameter.in === 'path') this.#require(parameter.example !== undefined, at, 'has no example');
    }
    const { requestBody, responses } = operation;
    if (requestBody !== undefined) this.#examples(`${where}, request`, requestBody.content);
    for (const [status, response] of Object.entries(responses))
      this.#response(`${where}, ${status}`, status, response);
    if (requestBody === undefined) return;
    // The operation and the body both list the reasons for a rejection of the body.
    const refusals = responses['400']?.content?.['text/plain']?.examples ?? {};
    for (const [name, example] of Object.entries(refusals))
      this.#require(example['x-request'], `${where}, 400 ${name}`, 'has no x-request');
  }

  #words(where: string, { summary = '', description = '', tags, ...operation }: Operation): void {
    this.#require(summary.length > 5, where, 'has no summary');
    this.#require(description.length > 30, where, 'is not described');
    this.#require(tags?.length === 1, where, 'has not exactly one tag');
    const { 'x-spp-command': command = '' } = operation;
    const lines = command.trim().split('\n');
    this.#require(
      lines.every((line) => SPP_COMMAND.test(line)),
      where,
      'has no x-spp-command, or none for `none; why`',
    );
  }

  #response(where: string, status: string, { description, content = {} }: Response): void {
    this.#require(description, where, 'has no description');
    const types = Object.keys(content).sort();
    if (BODILESS.has(status)) this.#require(types.length === 0, where, 'may have no body');
    else this.#require(types.length > 0 || status === ACCEPTED, where, 'has no body');
    this.#examples(where, content);
    if (Number(status) < 400) return;
    this.#require(types.join() === `${PROBLEM},text/plain`, where, `is not both text/plain and ${PROBLEM}`);
    // Generators take the type of an error from the first form.
    this.#require(Object.keys(content)[0] !== 'text/plain', where, `has text/plain before ${PROBLEM}`);
    const sentences = Object.values(content['text/plain']?.examples ?? {}).map(({ value }) => value);
    for (const [name, { value }] of Object.entries(content[PROBLEM]?.examples ?? {})) {
      const { detail, status: documented } = value as { detail?: unknown; status?: unknown };
      this.#require(
        sentences.includes(detail),
        `${where} ${name}`,
        'has a detail that is no example of the text',
      );
      this.#require(String(documented) === status, `${where} ${name}`, 'has another status');
    }
  }

  #examples(where: string, content: Content): void {
    for (const [type, { schema = {}, examples = {} }] of Object.entries(content)) {
      const at = `${where} ${type}`;
      this.#require(Object.keys(examples).length > 0, at, 'has no examples');
      for (const [name, { summary, value }] of Object.entries(examples)) {
        this.#require(summary, `${at} ${name}`, 'has no summary');
        const validate = this.#validatorOf(schema);
        if (!validate(value)) this.#require(false, `${at} ${name}`, this.#ajv.errorsText(validate.errors));
      }
    }
  }

  #validatorOf(schema: object): ValidateFunction {
    let validate = this.#validators.get(schema);
    if (validate === undefined) {
      validate = this.#ajv.compile(schema);
      this.#validators.set(schema, validate);
    }
    return validate;
  }

  #require(isThere: unknown, where: string, otherwise: string): void {
    if (isThere === undefined || isThere === false || isThere === '')
      this.problems.push(`${where}: ${otherwise}`);
  }
}
