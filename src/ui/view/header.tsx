import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { shownPanel } from '../absent.js';
import { ZOOMS } from '../layout/zoom.js';
import { bestMatch, search } from '../search.js';
import { DOCUMENT } from '../selection.js';
import type { State } from '../store.js';
import { indexOf } from '../topology.js';
import { countsOf, STATES, summaryOf } from '../desired.js';
import { usePage } from './context.js';
import { NodesButton } from './nodes/nodes-button.js';
import { whenOf } from './time.js';

const CONNECTIONS = {
  connecting: 'connecting',
  connected: 'connected',
  polling: 'polling',
  lost: 'offline',
  token: 'no token',
} as const;

export function Header({ state }: { readonly state: State }): VNode {
  const page = usePage();
  const { view, connection, pending } = state;
  const zoom = typeof state.zoom === 'number' ? state.zoom : 1;
  const set = page.store.set.bind(page.store);
  const index = ZOOMS.findIndex((each) => each === zoom);
  const step = (by: number): void => set({ zoom: ZOOMS[index + by] ?? zoom });
  return (
    <header class="top">
      <h1>
        Soft Patch Panel{' '}
        <span class={`connection is-${connection.state}`}>
          <span class={pending > 0 ? 'pending' : 'dot'} aria-hidden="true" />
          {CONNECTIONS[connection.state]}
        </span>
      </h1>
      <div class="tools">
        <input
          type="search"
          aria-label="Search the panel"
          placeholder="Search …"
          title="Search the panel: nfv 3, ring:0, running, kind:nfv, vlan:101 … Enter selects what was found."
          value={state.search}
          onInput={(event) => set({ search: event.currentTarget.value })}
          onKeyDown={({ key, currentTarget: { value } }) => {
            const { status, findings } = page.state;
            const topology = shownPanel(page.state);
            if (key !== 'Enter' || topology === undefined || value.trim() === '') return;
            const match = bestMatch(topology, value, { status, findings });
            if (match !== undefined) page.store.select(match);
          }}
        />
        <div class="switcher" role="group" aria-label="View">
          <button type="button" aria-pressed={view === 'picture'} onClick={() => set({ view: 'picture' })}>
            Picture
          </button>
          <button type="button" aria-pressed={view === 'list'} onClick={() => set({ view: 'list' })}>
            List
          </button>
        </div>
        {view === 'picture' && (
          <div class="switcher" role="group" aria-label="Size">
            <button type="button" aria-label="Smaller" disabled={index <= 0} onClick={() => step(-1)}>
              −
            </button>
            <button
              type="button"
              aria-label={`Size ${Math.round(zoom * 100)} %; show all at once`}
              title="Show all at once"
              onClick={() => set({ zoom: 'all' })}
            >
              {Math.round(zoom * 100)} %
            </button>
            <button
              type="button"
              aria-label="Larger"
              disabled={index >= ZOOMS.length - 1}
              onClick={() => step(1)}
            >
              +
            </button>
          </div>
        )}
        <label class="check" title="Show all ports, also those that nothing uses">
          <input
            type="checkbox"
            checked={state.unusedPorts}
            onChange={(event) => set({ unusedPorts: event.currentTarget.checked })}
          />
          unused ports
        </label>
        <span class="count" role="status">
          <Count state={state} />
        </span>
        <Desired state={state} />
        <NodesButton connection={connection} />
        <a href="../docs/">API</a>
        <a href="../docs/guide/">Guides</a>
      </div>
    </header>
  );
}

/** The sync states in short, and in full as a tooltip and for screen readers. A click selects the desired document. */
function Desired({ state: { status, selection } }: { readonly state: State }): VNode | null {
  const page = usePage();
  if (status?.desired === undefined) return null;
  const { since, who } = status.desired;
  const selected = selection?.kind === 'document';
  const { inSync, desired, rest } = countsOf(status);
  const by = who === undefined ? '' : ` by ${who}`;
  const whole = `${summaryOf(status)}, desired since ${whenOf(since)}${by}`;
  return (
    <button
      type="button"
      class="desired"
      aria-pressed={selected}
      title={whole}
      onClick={() => page.store.select(selected ? undefined : DOCUMENT)}
    >
      <span class="hidden">{whole}</span>
      <span class="short" aria-hidden="true">
        {rest.length === 0 && <span class="badge is-in_sync">{STATES.in_sync.sign}</span>}
        <span>
          {inSync} of {desired}
          <span class="word"> in sync</span>
        </span>
        {rest.map(({ state, count }) => (
          <span key={state} class={`badge is-${state}`}>
            {STATES[state].sign} {count}
            <span class="word"> {STATES[state].word}</span>
          </span>
        ))}
      </span>
    </button>
  );
}

/** The number of processes, and how many of them match the search. */
function Count({ state }: { readonly state: State }): VNode | null {
  const { topology, search: text, status, findings } = state;
  const shown = shownPanel(state);
  const all = useMemo(
    () => (shown === undefined ? [] : search(shown, text, { status, findings }).processes),
    [shown, text, status, findings],
  );
  if (topology === undefined) return null;
  const { processes } = indexOf(topology);
  const found = all.filter(({ id }) => processes.has(id)).length;
  const { length } = topology.processes;
  const word = length === 1 ? 'process' : 'processes';
  if (found === length) return <>{`${length} ${word}`}</>;
  return (
    <>
      {`${found} of ${length}`}
      <span class="word"> {word}</span>
      {all.length > found && `, ${all.length - found} not connected`}
    </>
  );
}
