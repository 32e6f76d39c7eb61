import type { RequestChangeObserver, RequestChangeRecord } from '../http/request-changes.js';
import { codeOf, messageOf } from '../errors/api-error.js';
import type { SentCommand } from '../http/request-origin.js';
import { OutcomeUnknownError } from '../spp/errors.js';
import { perform, type PerformParts } from '../operations/perform.js';
import { textOf } from '../panel/plan/call-text.js';
import { persistent } from '../panel/apply/persistent-origin.js';
import type { OwnCause } from '../panel/reconcile/process-loop.js';
import type { Call } from '../panel/plan/step.js';

/** The principal of what spp-ctl does by itself. */
const OURSELVES = 'spp-ctl';

/**
 * Does what a request for the operation would do, for spp-ctl itself, and reports the commands as those of a request.
 *
 * @param cause stands in place of the address that a request comes from.
 * @param onChange called when the outcome is known. Not called when nothing was sent.
 * @throws what the operation throws.
 */
export async function performOwn(
  call: Call,
  cause: OwnCause,
  parts: PerformParts,
  onChange: RequestChangeObserver['changed'],
): Promise<void> {
  const changes: SentCommand[] = [];
  let at = 0;
  const origin = persistent({
    gone: false,
    onGone: () => () => undefined,
    changing: (process, command) => {
      if (changes.length === 0) at = Date.now();
      changes.push({ process, command });
    },
    refused: () => undefined,
    settled: () => undefined,
  });
  const report = (outcome: RequestChangeRecord['outcome'], reason: string | undefined): void => {
    if (changes.length === 0) return;
    const { operation: operationId, method, path, body } = textOf(call);
    const request = { principal: OURSELVES, remote: cause, operationId, method, path };
    onChange({ at, ms: Date.now() - at, ...request, changes, outcome, reason }, body);
  };
  const done = (): void => report('ok', undefined);
  const failed = (error: unknown): void => {
    // The process goes on with the command: its outcome is reported once it is known.
    if (error instanceof OutcomeUnknownError && error.outcome !== undefined) error.outcome.then(done, failed);
    else report(codeOf(error), messageOf(error));
  };
  try {
    await perform(call, origin, parts);
  } catch (error) {
    failed(error);
    throw error;
  }
  done();
}
