import type { Document, Operation } from 'openapi-backend';

/** Members of an operation that the server reads when it binds handlers to it. */
interface Bound {
  readonly operationId?: string;
  readonly security: unknown;
  readonly 'x-required-scope'?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: { readonly type?: unknown };
  }[];
  readonly requestBody?: { readonly content: object; readonly 'x-max-bytes'?: number };
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content?: object }>>;
}

/**
 * The document without the parts for readers and validators: texts, examples and schemas. spp-ctl makes its OpenAPIBackend of
 * it, as resolving the references of the whole document takes 20 to 30 ms at each start.
 *
 * @param document without references.
 * @param operations the operations that openapi-backend lists.
 */
export function bindingDocument(document: Document, operations: readonly Operation[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: bound(operation as unknown as Bound) };
  }
  const { openapi, info, components } = document;
  return {
    openapi,
    info: { title: info.title, version: info.version },
    paths,
    components: {
      securitySchemes: named(components?.securitySchemes, ({ type, scheme }) => ({ type, scheme })),
    },
  };
}

function bound({ operationId, security, parameters, requestBody, responses, ...rest }: Bound): object {
  return {
    operationId,
    security,
    'x-required-scope': rest['x-required-scope'],
    parameters: parameters.map(({ name, in: place, required, schema: { type } }) => ({
      name,
      in: place,
      required,
      schema: { type },
    })),
    requestBody: requestBody && {
      content: named(requestBody.content),
      'x-max-bytes': requestBody['x-max-bytes'],
    },
    responses: Object.fromEntries(
      Object.entries(responses).flatMap(([status, { headers, content }]) => {
        const isSuccess = status.startsWith('2');
        // Errors only need headers, which are exposed to pages of other origins.
        if (!isSuccess && headers === undefined) return [];
        const media = isSuccess && content !== undefined ? { content: named(content) } : {};
        return [[status, { description: '', headers: headers && named(headers), ...media }]];
      }),
    ),
  };
}

/** An object with the same names and reduced values. */
function named(
  members: object | undefined,
  value: (member: Readonly<Record<string, unknown>>) => object = () => ({}),
): object {
  return Object.fromEntries(
    Object.entries(members ?? {}).map(([name, member]) => [name, value({ ...(member as object) })]),
  );
}
