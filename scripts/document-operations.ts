import type { Document } from 'openapi-backend';
// Its index would load a mocker and a validator as well.
import { OpenAPIRouter } from 'openapi-backend/router.js';

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
  /** In small letters. */
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Record<string, { readonly schema: Schema }>;
    readonly 'x-max-bytes'?: number;
  };
  readonly responses: Record<string, Response>;
  readonly security: Security;
}

/** What the server needs to know of an operation. */
export interface Entry {
  readonly operationId: string;
  /** In small letters. */
  readonly method: string;
  /** The path template of the document. */
  readonly path: string;
  /** The path parameters, in the order in which they stand in the path. */
  readonly parameters: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** The names of the headers that a request may have for it, and of those that its responses may have. */
  readonly requestHeaders: readonly string[];
  readonly responseHeaders: readonly string[];
  /** The schema of its JSON body. */
  readonly body: Schema | undefined;
  /** Whether the body may come as YAML, too. */
  readonly yaml: boolean;
  /** The largest body that is taken, in bytes, where it is another one than usual. */
  readonly maxBytes: number | undefined;
  /** The HTTP status of success. */
  readonly success: number;
  /** Undefined when everybody may. */
  readonly scope: string | undefined;
}

/**
 * All operations of a document, in its order.
 *
 * @param document without references.
 * @throws Error naming an operation that has no operationId, shares it, or has neither a success nor a scope that the
 * server knows.
 */
export function operationsOf(document: Document): Entry[] {
  const seen = new Set<string>();
  const operations = new OpenAPIRouter({ definition: document }).getOperations() as unknown as Operation[];
  return operations.map(
    ({ operationId = '', method, path, parameters, requestBody, responses, security }) => {
      if (!/^[a-z][A-Za-z]*$/.test(operationId))
        throw new Error(`${method} ${path}: ${JSON.stringify(operationId)} is no operationId`);
      if (seen.has(operationId))
        throw new Error(`operationId ${operationId} is used twice, again at ${method} ${path}`);
      seen.add(operationId);
      const success = [204, 200, 202].find((status) => status in responses);
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
        body: requestBody?.content['application/json']?.schema,
        yaml: requestBody !== undefined && 'application/yaml' in requestBody.content,
        maxBytes: requestBody?.['x-max-bytes'],
        success,
        scope: scopeOf(operationId, security),
      };
    },
  );
}

/** The scope that an operation needs, by whatever scheme. Undefined when everybody may. */
function scopeOf(operationId: string, security: Security): string | undefined {
  const [scope, ...others] = new Set(security.flatMap((each) => Object.values(each).flat()));
  if (others.length > 0 || (security.length > 0 && scope !== 'read' && scope !== 'write'))
    throw new Error(`${operationId} needs either the scope read or the scope write`);
  return scope;
}
