import type { Operation as ListedOperation } from 'openapi-backend';

type Schema = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** The alternative security requirements of an operation, by the name of the scheme. */
type Security = readonly object[];

interface Operation {
  readonly operationId?: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Record<string, { readonly schema?: Schema }>;
    readonly 'x-max-bytes'?: number;
  };
  readonly responses: Record<string, Response>;
  readonly security: Security;
  /** The scope that the credentials must have; `read` for a GET that does not say it. */
  readonly 'x-required-scope'?: unknown;
}

/** The properties of an operation of the document that the server needs. */
export interface ApiOperation {
  readonly operationId: string;
  readonly method: Method;
  /** The path template of the document. */
  readonly path: string;
  /** The path parameters, in the order of the path. */
  readonly parameters: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** The names of the documented request headers. */
  readonly requestHeaders: readonly string[];
  /** The names of the documented response headers. */
  readonly responseHeaders: readonly string[];
  readonly hasBody: boolean;
  /** The schema of the JSON body; undefined when the document is without it. */
  readonly body: Schema | undefined;
  /** Whether the operation also accepts a YAML body. */
  readonly yaml: boolean;
  /** Maximum size of the body in bytes; undefined for the default. */
  readonly maxBytes: number | undefined;
  /** The HTTP status of success. */
  readonly success: (typeof SUCCESSES)[number];
  /** The scope that the operation requires. Undefined when it requires no authentication. */
  readonly scope: Scope | undefined;
  /** The security schemes that the operation accepts, in the order of the document. */
  readonly schemes: readonly string[];
}

/** The methods of operations, as OpenAPI and hapi spell them. */
const METHODS = ['get', 'put', 'post', 'delete'] as const;

export type Method = (typeof METHODS)[number];

/** A permission: to read, or to change the panel. */
export type Scope = 'read' | 'write';

/**
 * Reads the operations that openapi-backend lists.
 *
 * @param listed the operations, in the order of the document and without references.
 * @throws Error that names an operation without an operationId, with a duplicate one, or with an unknown success status or
 * scope.
 */
export function operationsOf(listed: readonly ListedOperation[]): ApiOperation[] {
  const seen = new Set<string>();
  // The types of openapi-backend cover all versions of OpenAPI at once. openapi.yaml is validated by the generator.
  const operations = listed as unknown as readonly Operation[];
  return operations.map(
    ({ operationId = '', method: name, path, parameters, requestBody, responses, security, ...rest }) => {
      const method = METHODS.find((each) => each === name);
      if (method === undefined) throw new Error(`${operationId} has the method ${name}`);
      if (!/^[a-z][A-Za-z]*$/.test(operationId))
        throw new Error(`${method} ${path}: ${JSON.stringify(operationId)} is no operationId`);
      if (seen.has(operationId))
        throw new Error(`operationId ${operationId} is used twice, again at ${method} ${path}`);
      seen.add(operationId);
      const success = SUCCESSES.find((status) => status in responses);
      if (success === undefined) throw new Error(`${operationId} has no success response`);
      const place = ({ name }: Parameter): number => path.indexOf(`{${name}}`);
      return {
        operationId,
        method,
        path,
        parameters: parameters.filter((each) => each.in === 'path').sort((a, b) => place(a) - place(b)),
        query: parameters.filter((each) => each.in === 'query'),
        requestHeaders: parameters.filter((each) => each.in === 'header').map(({ name }) => name),
        responseHeaders: Object.values(responses).flatMap(({ headers = {} }) => Object.keys(headers)),
        hasBody: requestBody !== undefined,
        body: requestBody?.content['application/json']?.schema,
        yaml: requestBody !== undefined && 'application/yaml' in requestBody.content,
        maxBytes: requestBody?.['x-max-bytes'],
        success,
        scope: scopeOf(
          operationId,
          security,
          rest['x-required-scope'] ?? (method === 'get' ? 'read' : undefined),
        ),
        schemes: [...new Set(security.flatMap((each) => Object.keys(each)))],
      };
    },
  );
}

/** The HTTP statuses of success, the most common one first. */
const SUCCESSES = [204, 200, 202] as const;

/** The scope that an operation requires with any scheme. Undefined when it requires no authentication. */
function scopeOf(operationId: string, security: Security, scope: unknown): Scope | undefined {
  if (scope !== 'read' && scope !== 'write')
    throw new Error(`${operationId} must require either the scope read or the scope write`);
  return security.length > 0 ? scope : undefined;
}
