import type { RequestOrigin } from '../spp/request-origin.js';
import { CommandFailedError } from '../spp/errors.js';
import type { FlowResult } from '../spp/protocol/flow.js';
import type { Handler } from './operation.js';

export const validateFlowRule: Handler<'validateFlowRule'> = async (
  { path, body, prefer, caller },
  { registry },
) => judged(await registry.primary().validateFlowRule(caller, path.port_id, body.rule), prefer, caller);

export const createFlowRule: Handler<'createFlowRule'> = async (
  { path, body, prefer, caller },
  { registry },
) => judged(await registry.primary().createFlowRule(caller, path.port_id, body.rule), prefer, caller);

export const destroyAllFlowRules: Handler<'destroyAllFlowRules'> = async (
  { path, prefer, caller },
  { registry },
) => judged(await registry.primary().destroyFlowRules(caller, path.port_id), prefer, caller);

export const destroyFlowRule: Handler<'destroyFlowRule'> = async ({ path, prefer, caller }, { registry }) =>
  judged(await registry.primary().destroyFlowRules(caller, path.port_id, path.rule_id), prefer, caller);

/** The result as it is, or an error for who asked for strict handling. */
function judged<Result extends FlowResult>(
  result: Result,
  prefer: ReadonlyMap<string, string>,
  caller: RequestOrigin,
): Result {
  if (result.result !== 'error') return result;
  if (prefer.get('handling') === 'strict') throw new CommandFailedError(result.message);
  caller.refused(result.message);
  return result;
}
