import { CommandFailedError } from '../spp/errors.js';
import type { FlowResult } from '../spp/protocol/flow.js';
import type { Handler } from './operation.js';

export const validateFlowRule: Handler<'validateFlowRule'> = async ({ path, body, prefer }, registry) =>
  judged(await registry.primary().validateFlowRule(path.port_id, body.rule), prefer);

export const createFlowRule: Handler<'createFlowRule'> = async ({ path, body, prefer }, registry) =>
  judged(await registry.primary().createFlowRule(path.port_id, body.rule), prefer);

export const destroyAllFlowRules: Handler<'destroyAllFlowRules'> = async ({ path, prefer }, registry) =>
  judged(await registry.primary().destroyFlowRules(path.port_id), prefer);

export const destroyFlowRule: Handler<'destroyFlowRule'> = async ({ path, prefer }, registry) =>
  judged(await registry.primary().destroyFlowRules(path.port_id, path.rule_id), prefer);

/** The result as it is, or an error for who asked for strict handling. */
function judged<Result extends FlowResult>(result: Result, prefer: ReadonlyMap<string, string>): Result {
  if (result.result === 'error' && prefer.get('handling') === 'strict')
    throw new CommandFailedError(result.message);
  return result;
}
