import type { VNode } from 'preact';
import type { ProcessStatus } from '../../../client/sync-states.js';
import { absenceText, type AbsentProcess } from '../../absent.js';
import { pageKind } from '../../kinds.js';
import { specLines } from '../../spec.js';
import { usePage } from '../context.js';
import { timeOf } from '../time.js';
import { Facts } from './facts.js';
import { Differences } from './sync.js';

interface AbsentProps {
  readonly absent: AbsentProcess;
  /** Undefined if the desired document does not name the process. */
  readonly syncStatus: ProcessStatus | undefined;
}

/** A process that is not connected: since when and why, what the document desires of it, and its launch. */
export function AbsentDetails({ absent, syncStatus }: AbsentProps): VNode {
  const { store } = usePage();
  const { id, type, spec, isDesired } = absent;
  const { program, launch } = pageKind(type);
  return (
    <>
      <Facts
        facts={[
          ['Type', program],
          ['State', absenceText(absent, timeOf)],
        ]}
      />
      {syncStatus !== undefined && <Differences syncStatus={syncStatus} />}
      {launch !== undefined && (
        <p class="action">
          <button type="button" onClick={() => store.select({ kind: 'launch', id })}>
            Launch
          </button>
        </p>
      )}
      {isDesired && (
        <section aria-labelledby="spec-title">
          <h3 id="spec-title">Desired</h3>
          {spec === undefined ? (
            <p>The desired document could not be read.</p>
          ) : (
            <ul class="lines">
              {specLines(spec).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}
