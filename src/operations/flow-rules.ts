import type { RequestOrigin } from '../spp/request-origin.js';
import { CommandFailedError } from '../spp/errors.js';
import { explainFlowRejection } from '../spp/rejections/flow.js';
import type { FlowResult } from '../spp/protocol/flow.js';
import type { Handler } from './operation.js';

export const validateFlowRule: Handler<'validateFlowRule'> = async (
  { path, body, prefer, origin },
  { registry },
) =>
  judged(
    path.port_id,
    await registry.primary().validateFlowRule(origin, path.port_id, body.rule),
    prefer,
    origin,
  );

export const createFlowRule: Handler<'createFlowRule'> = async (
  { path, body, prefer, origin },
  { registry },
) =>
  judged(
    path.port_id,
    await registry.primary().createFlowRule(origin, path.port_id, body.rule),
    prefer,
    origin,
  );

export const destroyAllFlowRules: Handler<'destroyAllFlowRules'> = async (
  { path, prefer, origin },
  { registry },
) => judged(path.port_id, await registry.primary().destroyFlowRules(origin, path.port_id), prefer, origin);

export const destroyFlowRule: Handler<'destroyFlowRule'> = async ({ path, prefer, origin }, { registry }) =>
  judged(
    path.port_id,
    await registry.primary().destroyFlowRules(origin, path.port_id, path.rule_id),
    prefer,
    origin,
  );

/** The result, or an error for a client that prefers strict handling. */
function judged<Result extends FlowResult>(
  portId: number,
  result: Result,
  prefer: ReadonlyMap<string, string>,
  origin: RequestOrigin,
): Result {
  if (result.result !== 'error') return result;
  if (prefer.get('handling') === 'strict')
    throw new CommandFailedError(result.message, explainFlowRejection(portId, result.message));
  origin.refused(result.message);
  return result;
}
