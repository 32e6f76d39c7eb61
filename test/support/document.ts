import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ROOT } from './recordings.js';

/** The parts of a request that replace the examples of its operation. */
export interface ExampleRequest {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export interface DocumentedExample {
  readonly summary?: string;
  readonly value: unknown;
  /** The request of this response. */
  readonly 'x-request'?: ExampleRequest;
  /** The members, at any depth, whose values vary. */
  readonly 'x-varies'?: readonly string[];
}
/** A link from the response of an operation to another operation. */
interface Link {
  readonly operationId: string;
  /** The location of each value in the response, by the parameter of the other operation. */
  readonly parameters: Readonly<Record<string, string>>;
}
type Content = Record<string, { schema: object; examples?: Record<string, DocumentedExample> }>;
export interface DocumentedResponse {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Content;
  readonly links?: Readonly<Record<string, Link>>;
}
export interface DocumentedParameter {
  readonly name: string;
  readonly in: 'path' | 'header' | 'query';
  readonly schema: object;
  readonly example?: unknown;
}
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: string[];
  readonly 'x-spp-command': string;
  /** The option without which the operation only responds that it is required. */
  readonly 'x-needs'?: string;
  readonly parameters?: readonly (DocumentedParameter | { $ref: string })[];
  readonly requestBody?: { content: Content };
  readonly responses: Record<string, DocumentedResponse | { $ref: string }>;
  readonly security?: Security;
  /** The scope that credentials need; `read` when it is missing. */
  readonly 'x-required-scope'?: string;
}
/** Alternative security requirements, by the name of the scheme. */
export type Security = readonly Readonly<Record<string, readonly string[]>>[];
type PathItem = Record<string, DocumentedOperation> & {
  readonly parameters?: readonly (DocumentedParameter | { $ref: string })[];
};
export interface OpenApiDocument {
  readonly security: Security;
  readonly paths: Record<string, PathItem>;
  readonly components: {
    readonly schemas: Record<string, object>;
    readonly responses: Record<string, DocumentedResponse>;
    readonly parameters: Record<string, DocumentedParameter>;
  };
}

export const document = JSON.parse(
  readFileSync(new URL('generated/openapi.json', ROOT), 'utf8'),
) as OpenApiDocument;

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ },
});
ajv.addSchema({ $id: 'openapi', components: document.components });

const compiled = new Map<object, ValidateFunction>();

/** A validator for a schema of the document, whose references it resolves. */
export function validatorOf(schema: object): ValidateFunction {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/')) as object,
    );
    compiled.set(schema, validate);
  }
  return validate;
}

export interface Documented {
  readonly method: string;
  readonly template: string;
  readonly operation: DocumentedOperation;
  /** The parameters of the path and of the operation. */
  readonly parameters: readonly DocumentedParameter[];
}

/** Every operation of the document. */
export function documentedOperations(): Documented[] {
  return Object.entries(document.paths).flatMap(([template, { parameters: shared = [], ...operations }]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      template,
      operation,
      parameters: [...shared, ...(operation.parameters ?? [])].map(resolveParameter),
    })),
  );
}

function resolveParameter(parameter: DocumentedParameter | { $ref: string }): DocumentedParameter {
  if (!('$ref' in parameter)) return parameter;
  const found = document.components.parameters[parameter.$ref.replace('#/components/parameters/', '')];
  assert.ok(found, `no such parameter: ${parameter.$ref}`);
  return found;
}

export function resolveResponse(response: DocumentedResponse | { $ref: string }): DocumentedResponse {
  if (!('$ref' in response)) return response;
  const found = document.components.responses[response.$ref.replace('#/components/responses/', '')];
  assert.ok(found, `no such response: ${response.$ref}`);
  return found;
}

/** The media type of endless streams. */
export const EVENT_STREAM = 'text/event-stream';

/**
 * Checks a response of the server against the document: status, content type and body. Responses without an operation
 * (unknown URL, wrong method) must at least be errors in the documented format.
 */
export function assertDocumented(
  method: string,
  path: string,
  status: number,
  contentType: string | null,
  body: string,
): void {
  const pathname = new URL(path, 'http://host').pathname;
  const match = documentedOperations().find(
    (each) => each.method === method && templatePattern(each.template).test(pathname),
  );
  const where = `${method} ${path}: response ${status} ${contentType ?? ''} ${body.slice(0, 200)}`;
  const documented = match?.operation.responses[String(status)];
  if (match !== undefined && documented !== undefined) {
    assertContent(resolveResponse(documented), contentType, body, where);
    return;
  }
  assert.ok(match === undefined || status === 404, `undocumented: ${where}`);
  assertContent(document.components.responses['NotFound'] ?? {}, contentType, body, where);
}

function assertContent(
  { content }: DocumentedResponse,
  contentType: string | null,
  body: string,
  where: string,
): void {
  if (content === undefined) {
    assert.equal(body, '', where);
    assert.equal(contentType, null, where);
    return;
  }
  const [type = ''] = (contentType ?? '').split(';');
  const media = content[type];
  assert.ok(media, `undocumented content type: ${where}`);
  const validate = validatorOf(media.schema);
  const value: unknown = /\bjson$/.test(type)
    ? JSON.parse(body)
    : type === 'application/yaml' && !('type' in media.schema)
      ? parse(body)
      : body;
  assert.ok(validate(value), `${where}: ${JSON.stringify(validate.errors)}`);
}

function templatePattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}
