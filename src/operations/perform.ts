import type { BodyOf, QueryOf } from '#generated/operations.js';
import type { Call } from '../panel/plan/step.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import { handlers } from './index.js';
import type { OperationRequest, Services } from './operation.js';
import { LAUNCH_TIMES, type LaunchWait, untilConnected } from './until-connected.js';

const USUAL: LaunchWait = { ...LAUNCH_TIMES, signal: new AbortController().signal };
const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** The request that a call stands for, whatever its operation. It has no query. */
type Performed = Omit<OperationRequest<Call['operation']>, 'path' | 'body' | 'query'> &
  Omit<Call, 'operation'> & { readonly query: NoQuery };

/** None of the operations needs a member of its query. */
type NoQuery = Exclude<QueryOf<Call['operation']>, undefined>;

/** What a call needs. */
export interface PerformParts extends Pick<Services, 'registry'> {
  /** Default: a launch is waited for as long as it usually takes. */
  readonly launches?: LaunchWait;
}

/**
 * Carries out a call like a request for the operation, with the same checks. A launch is over when the process is connected.
 *
 * @throws what the operation throws.
 */
export async function perform(
  { operation, ...call }: Call,
  origin: RequestOrigin,
  { registry, launches = USUAL }: PerformParts,
): Promise<void> {
  const request: Performed = {
    ...call,
    query: {},
    prefer: NO_PREFERENCES,
    header: () => undefined,
    origin,
    principal: undefined,
    ownUrl: () => undefined,
    accepts: ([first]) => first,
    signal: () => new AbortController().signal,
  };
  // A call pairs each operation with its parameters, but the compiler loses this at the lookup of the handler.
  const handler = handlers[operation] as (
    request: Performed,
    services: Pick<Services, 'registry'>,
  ) => unknown;
  const run = async (): Promise<unknown> => handler(request, { registry });
  if (operation === 'launchSecondary')
    await untilConnected(call.body as BodyOf<'launchSecondary'>, registry, run, launches);
  else await run();
}
