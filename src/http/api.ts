/**
 * Binds the handlers to the document with openapi-backend, which lists the operations and keeps the handlers. Requests are
 * routed by hapi, whose router is about 500 times as fast, and call the registered handlers directly.
 */

import { type Context, type Document, OpenAPIBackend, type Operation } from 'openapi-backend';
import { type ApiOperation, operationsOf } from './api-operations.js';

/** A handler of an operation or a security scheme, with any arguments. */
type AnyHandler = (...args: never[]) => unknown;

/** Handlers by the name of their operation or security scheme. */
export type HandlerModule = Readonly<Record<string, AnyHandler>>;

/** The handlers do not match the document. */
export class BindingError extends Error {
  override readonly name = 'BindingError';

  constructor(readonly problems: readonly string[]) {
    super(`the handlers do not match openapi.yaml: ${problems.join('; ')}`);
  }
}

type Call = (...args: readonly unknown[]) => unknown;

/** An operation with its registered functions, which take the arguments after the context of openapi-backend. */
export interface BoundOperation extends ApiOperation {
  readonly handle: Call;
  /** The handlers of its security schemes, in the order of the document. */
  readonly authenticate: readonly Call[];
  /** Makes the response to an invalid request. */
  readonly validationFail: Call;
}

export interface Handlers {
  /** The handlers of operations by operationId, file by file. */
  readonly modules: readonly HandlerModule[];
  /** The handlers of security schemes by the name of the scheme. */
  readonly security: HandlerModule;
  /** Makes the response to an invalid request. */
  readonly validationFail: AnyHandler;
}

/**
 * Binds handlers to a document.
 *
 * @param definition the document, without references.
 * @throws BindingError that names each operation and security scheme without a handler, each handler without an operation or
 * a scheme, and each operation with two handlers.
 */
export async function createApi(
  definition: Document,
  handlers: Handlers,
): Promise<readonly BoundOperation[]> {
  // The generator validates the document, and generated code validates requests.
  const api = new OpenAPIBackend({ definition, strict: true, quick: true, validate: false });
  await api.init();
  const listed = api.router.getOperations();
  // Without a cached list, openapi-backend lists all operations again for each handler that is registered.
  api.router.getOperations = () => listed;
  const operations = operationsOf(listed);
  const schemes = Object.keys(definition.components?.securitySchemes ?? {});
  const problems = [
    ...register(
      'operation',
      new Set(operations.map(({ operationId }) => operationId)),
      handlers.modules,
      (name, call) => api.registerHandler(name, call),
    ),
    ...register('security scheme', new Set(schemes), [handlers.security], (name, call) =>
      api.registerSecurityHandler(name, call),
    ),
  ];
  if (problems.length > 0) throw new BindingError(problems);
  api.registerHandler('validationFail', withoutContext(handlers.validationFail));
  return operations.map((operation, at) => {
    const context = contextOf(api, listed[at]);
    const { operationId, schemes: names } = operation;
    return {
      ...operation,
      handle: bound(context, api.handlers[operationId]),
      authenticate: names.map((name) => bound(context, api.securityHandlers[name])),
      validationFail: bound(context, api.handlers['validationFail']),
    };
  });
}

/** A handler as openapi-backend takes it. Our handlers ignore the context and use the arguments after it. */
type Registered = (context: Context, ...args: unknown[]) => unknown;

function withoutContext(handler: AnyHandler): Registered {
  return (_context, ...args): unknown => Reflect.apply(handler, undefined, args);
}

function bound(context: Context, registered: Registered | undefined): Call {
  if (registered === undefined) throw new Error('a registered handler is missing');
  return (...args) => registered(context, ...args);
}

/** The context of an operation, the same for all requests. The properties of a request are in the further arguments. */
function contextOf(api: OpenAPIBackend, operation: Operation | undefined): Context {
  if (operation === undefined) throw new Error('a listed operation is missing');
  const { method, path } = operation;
  const request = { method, path, requestBody: undefined, params: {}, query: {}, headers: {}, cookies: {} };
  return { api, operation, request, validation: { valid: true }, security: {}, response: undefined };
}

/** Registers handlers. @returns the mismatches between handlers and document. */
function register(
  what: string,
  names: ReadonlySet<string>,
  modules: readonly HandlerModule[],
  registerOne: (name: string, handler: Registered) => void,
): string[] {
  const problems: string[] = [];
  const found = new Set<string>();
  for (const [name, handler] of modules.flatMap((module) => Object.entries(module))) {
    if (!names.has(name)) problems.push(`no ${what} for handler ${name}`);
    else if (found.has(name)) problems.push(`two handlers for ${what} ${name}`);
    else registerOne(name, withoutContext(handler));
    found.add(name);
  }
  for (const name of names) if (!found.has(name)) problems.push(`no handler for ${what} ${name}`);
  return problems;
}
