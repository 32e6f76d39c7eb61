import { type ChangeRecord } from '../http/changes.js';
import { codeOf, messageOf } from '../errors/api-error.js';
import type { SentChange } from '../http/request-origin.js';
import { OutcomeUnknownError } from '../spp/errors.js';
import { perform } from '../operations/perform.js';
import type { Services } from '../operations/operation.js';
import { textOf } from '../panel/plan/call-text.js';
import { staying } from '../panel/request-origin.js';
import type { OwnCause } from '../panel/reconcile/restorer.js';
import type { Call } from '../panel/plan/step.js';

/** How spp-ctl calls itself where a request has the name of who sent it. */
const OURSELVES = 'spp-ctl';

/**
 * Does what a request for the operation would do, because spp-ctl wants it itself, and tells what was sent as for a request.
 *
 * @param cause stands where a request has the address that it came from.
 * @throws what the operation throws.
 */
export async function performOwn(
  call: Call,
  cause: OwnCause,
  panel: Pick<Services, 'registry'>,
  told: (record: ChangeRecord) => void,
): Promise<void> {
  const changes: SentChange[] = [];
  let at = 0;
  const caller = staying({
    gone: false,
    onGone: () => () => undefined,
    changing: (process, command) => {
      if (changes.length === 0) at = Date.now();
      changes.push({ process, command });
    },
    refused: () => undefined,
    settled: () => undefined,
  });
  const tell = (outcome: ChangeRecord['outcome'], reason: string | undefined): void => {
    if (changes.length === 0) return;
    const { operation: operationId, method, path } = textOf(call);
    const ms = Date.now() - at;
    told({
      at,
      ms,
      principal: OURSELVES,
      remote: cause,
      operationId,
      method,
      path,
      changes,
      outcome,
      reason,
    });
  };
  const done = (): void => tell('ok', undefined);
  const failed = (error: unknown): void => {
    // The process goes on with it: what comes of it is told once it is known.
    if (error instanceof OutcomeUnknownError && error.outcome !== undefined) error.outcome.then(done, failed);
    else tell(codeOf(error), messageOf(error));
  };
  try {
    await perform(call, caller, panel);
  } catch (error) {
    failed(error);
    throw error;
  }
  done();
}
