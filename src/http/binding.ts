import { type Document, OpenAPIRouter } from './openapi-router.js';

/** An operation of the document with the handler that carries it out. */
export interface Binding<Handler> {
  readonly operationId: string;
  /** In upper case, as in a request line. */
  readonly method: string;
  /** The path template of the document. */
  readonly path: string;
  readonly handler: Handler;
}

/** The document and the handlers do not fit together. */
export class BindingError extends Error {
  override readonly name = 'BindingError';

  constructor(readonly problems: readonly string[]) {
    super(`openapi.yaml and the handlers do not fit together: ${problems.join('; ')}`);
  }
}

/**
 * Binds handlers to the operations of the document by operationId.
 *
 * @param modules the handlers by operationId, file by file.
 * @throws BindingError naming every operation without a handler, handler without an operation, handler that two files
 * have, and operationId that is missing or used twice.
 */
export function bind<Handler>(
  document: Document,
  modules: readonly Readonly<Record<string, Handler>>[],
): Binding<Handler>[] {
  const problems: string[] = [];
  const handlers = new Map<string, Handler>();
  for (const [name, handler] of modules.flatMap((module) => Object.entries(module))) {
    if (handlers.has(name)) problems.push(`two handlers for operation ${name}`);
    handlers.set(name, handler);
  }
  const bindings = new Map<string, Binding<Handler>>();
  for (const { operationId, method, path } of new OpenAPIRouter({ definition: document }).getOperations()) {
    const where = `${method.toUpperCase()} ${path}`;
    const handler = operationId === undefined ? undefined : handlers.get(operationId);
    if (operationId === undefined) problems.push(`no operationId at ${where}`);
    else if (bindings.has(operationId))
      problems.push(`operationId ${operationId} is used twice, again at ${where}`);
    else if (handler === undefined) problems.push(`no handler for operation ${operationId}`);
    else bindings.set(operationId, { operationId, method: method.toUpperCase(), path, handler });
  }
  for (const name of handlers.keys()) {
    if (!bindings.has(name)) problems.push(`no operation for handler ${name}`);
  }
  if (problems.length > 0) throw new BindingError(problems);
  return [...bindings.values()];
}
