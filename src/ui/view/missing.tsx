import type { VNode } from 'preact';
import { processName } from '../../text/process-id.js';
import type { State } from '../store.js';
import { missingIn } from '../../client/sync-states.js';
import { DOCUMENT } from '../selection.js';
import { SelectLink } from './select-link.js';

/** Maximum number of listed processes. The details of the document list all. */
const MANY = 12;

/** The desired processes that are not connected. Each leads to its details. */
export function Missing({ state: { status, topology, search } }: { readonly state: State }): VNode | null {
  const missing = missingIn(status, topology?.processes ?? []);
  if (missing.length === 0 || search !== '') return null;
  const more = missing.length - MANY;
  return (
    <div class="missing">
      <span id="missing-title">Desired but not connected:</span>
      <ul class="plain" aria-labelledby="missing-title">
        {missing.slice(0, MANY).map(({ process }) => (
          <li key={process}>
            <SelectLink to={{ kind: 'process', id: process }}>{processName(process)}</SelectLink>
          </li>
        ))}
        {more > 0 && (
          <li>
            <SelectLink to={DOCUMENT}>and {more} more</SelectLink>
          </li>
        )}
      </ul>
    </div>
  );
}
