/** An operation with the handler that carries it out. */
export interface Binding<Operation, Handler> {
  readonly operationId: string;
  readonly operation: Operation;
  readonly handler: Handler;
}

/** The operations of the document and the handlers do not fit together. */
export class BindingError extends Error {
  override readonly name = 'BindingError';

  constructor(readonly problems: readonly string[]) {
    super(`openapi.yaml and the handlers do not fit together: ${problems.join('; ')}`);
  }
}

/**
 * Binds handlers to the operations of the document by operationId.
 *
 * @param operations the table that was generated from the document.
 * @param modules the handlers by operationId, file by file.
 * @throws BindingError naming every operation without a handler, handler without an operation, and handler that two files
 * have.
 */
export function bind<Operation, Handler>(
  operations: Readonly<Record<string, Operation>>,
  modules: readonly Readonly<Record<string, Handler>>[],
): Binding<Operation, Handler>[] {
  const problems: string[] = [];
  const handlers = new Map<string, Handler>();
  for (const [name, handler] of modules.flatMap((module) => Object.entries(module))) {
    if (handlers.has(name)) problems.push(`two handlers for operation ${name}`);
    handlers.set(name, handler);
  }
  const bindings: Binding<Operation, Handler>[] = [];
  for (const [operationId, operation] of Object.entries(operations)) {
    const handler = handlers.get(operationId);
    if (handler === undefined) problems.push(`no handler for operation ${operationId}`);
    else bindings.push({ operationId, operation, handler });
  }
  for (const name of handlers.keys()) {
    if (!Object.hasOwn(operations, name)) problems.push(`no operation for handler ${name}`);
  }
  if (problems.length > 0) throw new BindingError(problems);
  return bindings;
}
