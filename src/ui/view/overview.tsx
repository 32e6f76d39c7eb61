import type { VNode } from 'preact';
import type { State } from '../store.js';
import type { PortType } from '../topology.js';
import { Glyph } from './glyph.js';
import { timeOf } from './time.js';

const SIGNS: readonly (readonly [PortType, string])[] = [
  ['phy', 'NIC'],
  ['ring', 'ring between processes'],
  ['vhost', 'virtual machine or container'],
];

/** What stands where the details are, until something is chosen: how to read the picture, and what happened. */
export function Overview({ state: { view, activity } }: { readonly state: State }): VNode {
  return (
    <aside class="details overview" aria-label="Overview">
      {view === 'picture' && (
        <>
          <h2>How to read it</h2>
          <ul class="legend">
            {SIGNS.map(([type, text]) => (
              <li key={type} class={`tint-${type}`}>
                <Glyph type={type} /> {text}
              </li>
            ))}
            <li>
              <svg viewBox="0 0 34 10" width="34" height="10" class="cable tint-ring" aria-hidden="true">
                <path class="line" d="M3 5H31" />
                <path class="flow" d="M3 5H31" />
              </svg>
              packets can flow
            </li>
            <li>
              <svg viewBox="0 0 34 10" width="34" height="10" class="cable is-idle" aria-hidden="true">
                <path class="line" d="M3 5H31" />
              </svg>
              plugged in, idle
            </li>
          </ul>
          <p>
            Choose a thing to see all about it. To patch, drag from jack <span class="hole" /> to jack, or
            choose one after the other: packets come in on the left of a process and leave on the right.
          </p>
        </>
      )}
      <h2>What happened</h2>
      {activity.length === 0 && <p class="small-print">Nothing since you opened this page.</p>}
      <ol class="activity">
        {activity.map(({ id, time, text, bad }) => (
          <li key={id} class={bad ? 'bad' : ''}>
            <time dateTime={time}>{timeOf(time)}</time> {text}
          </li>
        ))}
      </ol>
    </aside>
  );
}
