/**
 * Binds the handlers to the document, with openapi-backend. It is asked which operations there are, and keeps the handlers;
 * requests come from hapi, whose router is some 500 times as fast, and call the registered handlers directly.
 */

import { type Context, type Document, OpenAPIBackend, type Operation } from 'openapi-backend';
import { type ApiOperation, operationsOf } from './api-operations.js';

/** A handler of an operation, or of a security scheme, whatever its arguments are. */
type AnyHandler = (...args: never[]) => unknown;

/** Handlers by the name of what they are for. */
export type HandlerModule = Readonly<Record<string, AnyHandler>>;

/** Handlers and document do not fit together. */
export class BindingError extends Error {
  override readonly name = 'BindingError';

  constructor(readonly problems: readonly string[]) {
    super(`openapi.yaml and the handlers do not fit together: ${problems.join('; ')}`);
  }
}

type Call = (...args: readonly unknown[]) => unknown;

/** An operation with what is called for it: the registered functions, with the arguments after their context. */
export interface BoundOperation extends ApiOperation {
  readonly handle: Call;
  /** The handlers of its security schemes, in the order of the document. */
  readonly authenticate: readonly Call[];
  /** Makes the response to a request for it that the validators refuse. */
  readonly validationFail: Call;
}

export interface Handlers {
  /** The handlers of operations by operationId, file by file. */
  readonly modules: readonly HandlerModule[];
  /** The handlers of security schemes by the name of the scheme. */
  readonly security: HandlerModule;
  /** Makes the response to a request that the validators refuse. */
  readonly validationFail: AnyHandler;
}

/**
 * Binds handlers to a document.
 *
 * @param definition the document, without references.
 * @throws BindingError naming every operation and every security scheme without a handler, every handler without an operation
 * or a scheme, and every operation that two files have a handler for.
 */
export async function createApi(
  definition: Document,
  handlers: Handlers,
): Promise<readonly BoundOperation[]> {
  // The document was validated when it was generated from, and requests are validated by generated code.
  const api = new OpenAPIBackend({ definition, strict: true, quick: true, validate: false });
  await api.init();
  const listed = api.router.getOperations();
  // It would list all of them again for each handler that is registered.
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

/** What openapi-backend takes: our handlers need nothing of its context, and what they need comes after it. */
type Registered = (context: Context, ...args: unknown[]) => unknown;

function withoutContext(handler: AnyHandler): Registered {
  return (_context, ...args): unknown => Reflect.apply(handler, undefined, args);
}

function bound(context: Context, registered: Registered | undefined): Call {
  if (registered === undefined) throw new Error('a handler that was registered is not there');
  return (...args) => registered(context, ...args);
}

/** The context of an operation. What differs from one request to the other comes in the further arguments. */
function contextOf(api: OpenAPIBackend, operation: Operation | undefined): Context {
  if (operation === undefined) throw new Error('an operation that was listed is not there');
  const { method, path } = operation;
  const request = { method, path, requestBody: undefined, params: {}, query: {}, headers: {}, cookies: {} };
  return { api, operation, request, validation: { valid: true }, security: {}, response: undefined };
}

/** Registers handlers. @returns what does not fit. */
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
