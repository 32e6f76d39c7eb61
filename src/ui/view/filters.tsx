import type { VNode } from 'preact';
import { type Filter, filterValue, withFilter } from '../search.js';
import { SEVERITIES } from '../findings.js';
import type { State } from '../store.js';
import { STATES } from '../desired.js';
import { usePage } from './context.js';

/** The filters of the search. Each is a term of its text, such as `kind:nfv`. */
export function Filters({ state }: { readonly state: State }): VNode {
  const { store } = usePage();
  const { topology, search: text } = state;
  const set = (filter: Filter, value: string): void =>
    store.set({ search: withFilter(store.state.search, filter, value.toLowerCase()) });
  const kinds = [...new Set(topology?.processes.map(({ type }) => type))];
  const states = ['running', 'idle', 'unreachable', ...Object.keys(STATES)];
  const choice = (filter: Filter, label: string, values: readonly string[]): VNode => (
    <label>
      {label}
      <select
        aria-label={label}
        value={filterValue(text, filter)}
        onChange={(event) => set(filter, event.currentTarget.value)}
      >
        <option value="">any</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {value.replace('_', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
  const field = (filter: Filter, label: string, example: string): VNode => (
    <label>
      {label}
      <input
        aria-label={label}
        value={filterValue(text, filter)}
        placeholder={example}
        size={12}
        onChange={(event) => set(filter, event.currentTarget.value)}
      />
    </label>
  );
  return (
    <details class="filters">
      <summary>Filters</summary>
      <div class="filter-fields">
        {choice('kind', 'Kind', kinds)}
        {choice('state', 'State', states)}
        {choice('finding', 'Finding', ['present', ...SEVERITIES.map(([severity]) => severity)])}
        {field('port', 'Port', 'ring:0')}
        {field('mac', 'MAC address', '52:54:00')}
        {field('vlan', 'VLAN', '101')}
        {text !== '' && (
          <button type="button" class="small" onClick={() => store.set({ search: '' })}>
            Show all
          </button>
        )}
      </div>
    </details>
  );
}
