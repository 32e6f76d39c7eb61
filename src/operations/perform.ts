import type { Call } from '../panel/plan/step.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import { handlers } from './index.js';
import type { OperationRequest, Services } from './operation.js';

const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** What a call says of a request that it stands for, whatever its operation. */
type Performed = Omit<OperationRequest<Call['operation']>, 'path' | 'body'> & Omit<Call, 'operation'>;

/**
 * Does what a request for the operation would do, with the same checks.
 *
 * @throws what the operation throws.
 */
export async function perform(
  { operation, ...call }: Call,
  origin: RequestOrigin,
  services: Pick<Services, 'registry'>,
): Promise<void> {
  const { signal } = new AbortController();
  const request: Performed = {
    ...call,
    query: undefined,
    prefer: NO_PREFERENCES,
    header: () => undefined,
    origin,
    principal: undefined,
    ownUrl: () => undefined,
    accepts: ([first]) => first,
    signal: () => signal,
  };
  // A call pairs each operation with what it takes, which the compiler forgets when it looks the handler up.
  const handler = handlers[operation] as (
    request: Performed,
    services: Pick<Services, 'registry'>,
  ) => unknown;
  await handler(request, services);
}
