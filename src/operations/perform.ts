import type { QueryOf } from '#generated/operations.js';
import type { Call } from '../panel/plan/step.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import { formatProcessId } from '../text/process-id.js';
import { handlers } from './index.js';
import type { OperationRequest, Services } from './operation.js';
import { exitAndWait, launchAndWait, type LifeTimes, USUAL_TIMES } from './process-lives.js';

const USUAL: LifeTimes = { ...USUAL_TIMES, signal: new AbortController().signal };
const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** The request that a call stands for, whatever its operation. It has no query. */
type Performed = Omit<OperationRequest<Call['operation']>, 'path' | 'body' | 'query'> &
  Omit<Call, 'operation'> & { readonly query: NoQuery };

/** None of the operations needs a member of its query. */
type NoQuery = Exclude<QueryOf<Call['operation']>, undefined>;

/** The members of a request that a call has none of. */
const WITHOUT_CLIENT = {
  query: {},
  prefer: NO_PREFERENCES,
  header: () => undefined,
  principal: undefined,
  recordDocument: () => undefined,
  ownUrl: () => undefined,
  accepts: ([first]) => first,
  signal: () => new AbortController().signal,
} as const satisfies Partial<Performed>;

/** The type of process that each operation ends. */
const EXITS = { exitNfv: 'nfv', exitVf: 'vf', exitMirror: 'mirror', exitPcap: 'pcap' } as const;

/** What a call needs. */
export interface PerformParts extends Pick<Services, 'registry'> {
  /** By default, processes are waited for as long as they usually take. */
  readonly lives?: LifeTimes;
}

/**
 * Carries out a call like a request for the operation, with the same checks. A launch is over when the process is connected, and an exit when it
 * is gone.
 *
 * @throws what the operation throws.
 */
export async function perform(
  { operation, path, body }: Call,
  origin: RequestOrigin,
  { registry, lives = USUAL }: PerformParts,
): Promise<void> {
  const request: Performed = { ...WITHOUT_CLIENT, path, body, origin };
  // A call pairs each operation with its parameters, but the compiler loses this at the lookup of the handler.
  const handler = handlers[operation] as (
    request: Performed,
    services: Pick<Services, 'registry'>,
  ) => unknown;
  const run = async (): Promise<void> => {
    await handler(request, { registry });
  };
  switch (operation) {
    case 'launchSecondary':
      await launchAndWait(body, registry, run, lives);
      break;
    case 'exitNfv':
    case 'exitVf':
    case 'exitMirror':
    case 'exitPcap': {
      const { client_id } = path;
      await exitAndWait(formatProcessId(EXITS[operation], client_id), registry, run, lives);
      break;
    }
    default:
      await run();
  }
}
