import type { VNode } from 'preact';
import type { ProcessStatus } from '../../../client/sync-states.js';
import { STATES } from '../../desired.js';
import { ApplyAgain } from '../apply-again.js';
import { Badge } from '../badge.js';
import { whenOf } from '../time.js';
import { Facts } from './facts.js';

interface SyncProps {
  readonly syncStatus: ProcessStatus;
  /** The time of the last reading. */
  readonly at: string;
}

/** The sync state of a process, and the differences from the desired state. */
export function SyncDetails({ syncStatus, at }: SyncProps): VNode {
  const { state, since } = syncStatus;
  return (
    <section aria-label="Sync state">
      <h3>
        Sync state <Badge syncStatus={syncStatus} />
      </h3>
      <Facts
        facts={[
          ['State', STATES[state].word],
          ...(since === undefined ? [] : [['Since', whenOf(since)] as const]),
        ]}
      />
      <Differences syncStatus={syncStatus} />
      {(state === 'drifted' || state === 'failed') && <ApplyAgain at={at} />}
    </section>
  );
}

/** The failure, the conflicts and the drift of a process. */
export function Differences({ syncStatus }: Pick<SyncProps, 'syncStatus'>): VNode {
  const { failure, conflicts = [], differences = [] } = syncStatus;
  return (
    <>
      {failure !== undefined && <Failure failure={failure} />}
      {conflicts.length > 0 && (
        <>
          <h4>Conflicts</h4>
          <ul class="differences">
            {conflicts.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {differences.length > 0 && (
        <>
          <h4>Differences</h4>
          <ul class="differences">
            {differences.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Failure({ failure }: { readonly failure: NonNullable<ProcessStatus['failure']> }): VNode {
  const { command, error, attempts, next_try: next } = failure;
  return (
    <p class="bad">
      {command !== undefined && `${command.method} ${command.path}: `}
      {error} Attempts: {attempts}.{' '}
      {next === undefined ? 'No automatic retry.' : `Next attempt: ${whenOf(next)}.`}
    </p>
  );
}
