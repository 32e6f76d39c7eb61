import type { BodyOf, OperationId, PathOf, ResultOf } from '#generated/operations.js';
import type { Registry } from '../spp/registry.js';

/** A request that was found valid. */
export interface OperationRequest<Op extends OperationId> {
  readonly path: PathOf<Op>;
  readonly body: BodyOf<Op>;
}

/**
 * Carries an operation out. What it returns is the body of a 200, or nothing for a 204; what it throws is answered as
 * an error.
 */
export type Handler<Op extends OperationId> = (
  request: OperationRequest<Op>,
  registry: Registry,
) => ResultOf<Op> | Promise<ResultOf<Op>>;

/** A handler for each operation of the document, by operationId. */
export type Handlers = { readonly [Op in OperationId]: Handler<Op> };
