import type { VNode } from 'preact';
import type { State } from '../store.js';
import type { PortType } from '../topology.js';
import { LastActivity } from './activity.js';
import { Findings } from './findings.js';
import { Glyph } from './glyph.js';
import { TracePart } from './trace.js';

const SIGNS: readonly (readonly [PortType, string])[] = [
  ['phy', 'NIC'],
  ['ring', 'ring between processes'],
  ['vhost', 'virtual machine or container'],
];

/** The trace, the findings, the legend and the last events, shown while nothing is selected. */
export function Overview({ state }: { readonly state: State }): VNode {
  const { view, activity } = state;
  return (
    <aside class="details overview" aria-label="Overview">
      <TracePart state={state} />
      <Findings state={state} />
      {view === 'picture' && (
        <>
          <h2>Legend</h2>
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
              running
            </li>
            <li>
              <svg viewBox="0 0 34 10" width="34" height="10" class="cable is-idle" aria-hidden="true">
                <path class="line" d="M3 5H31" />
              </svg>
              idle
            </li>
            <li>
              <svg viewBox="0 0 34 10" width="34" height="10" class="link tint-ring" aria-hidden="true">
                <path class="line thin" d="M3 3H31" />
                <path class="line thick" d="M3 7H31" />
              </svg>
              more packets a second, thicker
            </li>
            <li>
              <svg viewBox="0 0 34 10" width="34" height="10" class="link is-dropping" aria-hidden="true">
                <path class="line" d="M3 5H31" />
              </svg>
              packets are dropped
            </li>
            <li>
              <svg viewBox="0 0 34 16" width="34" height="16" class="count tint-phy" aria-hidden="true">
                <rect x="7" y="0.5" width="20" height="15" rx="7.5" />
                <text x="17" y="12" text-anchor="middle">
                  12
                </text>
              </svg>
              cables in one bundle
            </li>
          </ul>
          <p>
            Select an item to see its details. To patch, drag from jack <span class="hole" /> to jack, or
            select both jacks in turn. Packets enter a process on the left and leave it on the right. Drag a
            process by its title to move it. A rate is in packets a second (pps); a time beside it tells how
            long no packet has passed.
          </p>
        </>
      )}
      <LastActivity activity={activity} />
    </aside>
  );
}
