import type { VNode } from 'preact';
import type { ProcessStatus } from '../../../client/sync-states.js';
import { STATES } from '../../desired.js';
import { ApplyAgain } from '../apply-again.js';
import { Badge } from '../badge.js';
import { whenOf } from '../time.js';
import { Facts } from './facts.js';

interface SyncProps {
  readonly syncStatus: ProcessStatus;
  /** When the panel was last read. */
  readonly at: string;
}

/** Whether a process is as it is desired, and what is lacking. */
export function SyncDetails({ syncStatus, at }: SyncProps): VNode {
  const { state, since } = syncStatus;
  return (
    <section aria-label="As desired">
      <h3>
        As desired <Badge syncStatus={syncStatus} />
      </h3>
      <Facts
        facts={[
          ['It is', STATES[state].word],
          ...(since === undefined ? [] : [['Since', whenOf(since)] as const]),
        ]}
      />
      <Differences syncStatus={syncStatus} />
      {(state === 'drifted' || state === 'failed') && <ApplyAgain at={at} />}
    </section>
  );
}

/** What went wrong, what is in the way, and what is lacking. */
export function Differences({ syncStatus }: Pick<SyncProps, 'syncStatus'>): VNode {
  const { failure, conflicts = [], commands = [] } = syncStatus;
  return (
    <>
      {failure !== undefined && <Failure failure={failure} />}
      {conflicts.length > 0 && (
        <>
          <h4>In the way</h4>
          <ul class="differences">
            {conflicts.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {commands.length > 0 && (
        <>
          <h4>Different</h4>
          <ul class="differences">
            {commands.map(({ method, path, body, reason }) => (
              <li key={`${method} ${path} ${JSON.stringify(body)}`}>{reason}</li>
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
      {error} It was tried {attempts === 1 ? 'once' : `${attempts} times`}, and is{' '}
      {next === undefined ? 'not tried again by itself' : `tried again at ${whenOf(next)}`}.
    </p>
  );
}
