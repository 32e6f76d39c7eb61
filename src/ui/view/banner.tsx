import type { VNode } from 'preact';
import type { State } from '../store.js';
import { age } from '../rates.js';
import { DOCUMENT } from '../selection.js';
import { warningsOf } from '../desired.js';
import { usePage } from './context.js';
import { timeOf } from './time.js';

/** Shows problems with the connection to the server while they last. */
export function Banner({ state: { connection, topology } }: { readonly state: State }): VNode | null {
  const page = usePage();
  if (connection.state === 'lost') {
    const old = topology === undefined ? '' : ` The panel is shown as of ${timeOf(topology.time)}.`;
    return (
      <section class="banner is-bad" aria-label="Connection">
        <span>
          Disconnected from the server: {connection.why}.{old} Reconnecting.
        </span>
        <button type="button" onClick={() => page.server.retry()}>
          Reconnect now
        </button>
      </section>
    );
  }
  if (connection.state === 'polling') {
    return (
      <section class="banner" aria-label="Connection">
        No events are available ({connection.why}). The page polls the server every few seconds.
      </section>
    );
  }
  return null;
}

/** A difference of the clocks that a person should know of, in milliseconds. */
const WRONG_CLOCK_MS = 60_000;

/** Says so if the clocks of the browser and of the server differ. Rates and ages are by the clock of the server. */
export function ClockBanner({ state: { clockAheadMs } }: { readonly state: State }): VNode | null {
  if (Math.abs(clockAheadMs) < WRONG_CLOCK_MS) return null;
  const how = `${age(Math.abs(clockAheadMs))} ${clockAheadMs > 0 ? 'ahead of' : 'behind'}`;
  return (
    <section class="banner" aria-label="Clock">
      The clock of this browser is {how} the clock of the server. The times on this page are those of the
      server.
    </section>
  );
}

/** Shows problems with the desired document while they last. */
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
