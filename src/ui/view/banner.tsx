import type { VNode } from 'preact';
import type { State } from '../store.js';
import { DOCUMENT } from '../selection.js';
import { warningsOf } from '../desired.js';
import { usePage } from './context.js';
import { timeOf } from './time.js';

/** Says what is wrong with the picture as a whole, for as long as it is. */
export function Banner({ state: { connection, topology } }: { readonly state: State }): VNode | null {
  const page = usePage();
  if (connection.state === 'lost') {
    const old = topology === undefined ? '' : ` What you see is of ${timeOf(topology.time)}.`;
    return (
      <div class="banner is-bad">
        <span>
          The server is lost: {connection.why}.{old} It is looked for all the time.
        </span>
        <button type="button" onClick={() => page.server.retry()}>
          Try now
        </button>
      </div>
    );
  }
  if (connection.state === 'polling') {
    return (
      <div class="banner">The server tells no events ({connection.why}); it is asked every few seconds.</div>
    );
  }
  return null;
}

/** Says what is wrong with the desired document as a whole, for as long as it is. */
export function DesiredBanner({ state: { status, selection } }: { readonly state: State }): VNode | null {
  const page = usePage();
  const warnings = warningsOf(status);
  if (warnings.length === 0) return null;
  return (
    <section class="banner is-bad" aria-label="Warning">
      <span>{warnings.join(' ')}</span>
      {selection?.kind !== 'document' && (
        <button type="button" onClick={() => page.store.select(DOCUMENT)}>
          Show more
        </button>
      )}
    </section>
  );
}
