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

/** What an operation may need, one of several: the scopes by the name of the scheme. */
type Security = readonly Readonly<Record<string, readonly string[]>>[];

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
}

/** What the server needs to know of an operation of the document. */
export interface ApiOperation {
  readonly operationId: string;
  readonly method: Method;
  /** The path template of the document. */
  readonly path: string;
  /** The path parameters, in the order in which they stand in the path. */
  readonly parameters: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** The names of the headers that a request may have for it, and of those that its responses may have. */
  readonly requestHeaders: readonly string[];
  readonly responseHeaders: readonly string[];
  readonly hasBody: boolean;
  /** The schema of its JSON body, where the document still has it. */
  readonly body: Schema | undefined;
  /** Whether the body may come as YAML, too. */
  readonly yaml: boolean;
  /** The largest body that is taken, in bytes, where it is another one than usual. */
  readonly maxBytes: number | undefined;
  /** The HTTP status of success. */
  readonly success: (typeof SUCCESSES)[number];
  /** What a client has to be allowed to do: read, or change something. Undefined when every client may. */
  readonly scope: Scope | undefined;
  /** The security schemes by which a client may show that, in the order of the document. */
  readonly schemes: readonly string[];
}

/** The methods that operations have, as OpenAPI and hapi spell them. */
const METHODS = ['get', 'put', 'post', 'delete'] as const;

export type Method = (typeof METHODS)[number];

/** What a client may do: look, or change things. */
export type Scope = 'read' | 'write';

/**
 * Reads what openapi-backend lists of a document.
 *
 * @param listed the operations, in the order of the document and without references.
 * @throws Error naming an operation that has no operationId, shares it, or has neither a success nor a scope that the
 * server knows.
 */
export function operationsOf(listed: readonly ListedOperation[]): ApiOperation[] {
  const seen = new Set<string>();
  // Its types are those of every version of OpenAPI at once; openapi.yaml is checked against its own when it is generated from.
  const operations = listed as unknown as readonly Operation[];
  return operations.map(
    ({ operationId = '', method: name, path, parameters, requestBody, responses, security }) => {
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
        scope: scopeOf(operationId, security),
        schemes: [...new Set(security.flatMap((each) => Object.keys(each)))],
      };
    },
  );
}

/** The HTTP statuses of success, the usual one of an operation first. */
const SUCCESSES = [204, 200, 202] as const;

/** The scope that an operation needs, by whatever scheme. Undefined when every client may. */
function scopeOf(operationId: string, security: Security): Scope | undefined {
  const [scope, ...others] = new Set(security.flatMap((each) => Object.values(each).flat()));
  if (others.length > 0 || (security.length > 0 && scope !== 'read' && scope !== 'write'))
    throw new Error(`${operationId} needs either the scope read or the scope write`);
  return scope === 'read' || scope === 'write' ? scope : undefined;
}
