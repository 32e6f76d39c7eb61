import type { VNode } from 'preact';
import { arrowPath, bundlePath, linkPath } from '../layout/paths.js';
import type { Bundle, Link, Scene } from '../layout/scene.js';
import { type Rate, short } from '../rates.js';
import { processName } from '../../text/process-id.js';
import type { Focus } from '../selection.js';
import { trafficClass } from './classes.js';
import { linkKey } from './items.js';
import { memo } from './memo.js';

interface LinksProps {
  readonly scene: Scene;
  readonly focus: Focus | undefined;
  readonly rates: ReadonlyMap<string, Rate>;
  /** Packets per second by edge. */
  readonly traffic: ReadonlyMap<string, number>;
  /** Whether packets are drawn as they move. It costs too much if there is much to draw. */
  readonly isLively: boolean;
}

/** The cables between shared ports and processes. Screen readers skip them: the sockets describe them. */
export const Links = memo(({ scene, focus, rates, traffic, isLively }: LinksProps): VNode => {
  const { width, height, links, bundles } = scene;
  const lit = (link: Link): boolean => link.edges.some((id) => focus?.edges.has(id));
  const bundled = new Set(bundles.flatMap((bundle) => bundle.links));
  // Links of the selected item are drawn on top.
  const ordered = focus === undefined ? links : [...links].sort((a, b) => Number(lit(a)) - Number(lit(b)));
  const dim = focus === undefined ? '' : ' is-dim';
  return (
    <svg class="links" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bundles.map((bundle) => (
        <g key={bundle.id} class={`link bundle tint-${bundle.tint}${bundleClass(rates, bundle)}${dim}`}>
          {[false, true].map((running) => {
            const part = bundle.links.filter((link) => link.running === running);
            return (
              part.length > 0 && (
                <path
                  key={running}
                  class={`line ${running ? 'is-running' : 'is-idle'}`}
                  d={bundlePath(part)}
                />
              )
            );
          })}
        </g>
      ))}
      {ordered.map((link) => {
        const isLit = focus !== undefined && lit(link);
        const isWhole = isLit || !bundled.has(link);
        const path = isWhole ? linkPath(link) : '';
        const rate = trafficIn(traffic, link);
        const classes = ['link', `tint-${link.tint}`, link.running ? 'is-running' : 'is-idle'];
        if (focus !== undefined) classes.push(isLit ? 'is-lit' : 'is-dim');
        return (
          <g
            key={link.id}
            class={classes.join(' ') + trafficClass(rate, rates.get(link.port)?.drops)}
            data-link={linkKey(link)}
          >
            <path class="hit" d={isWhole ? path : tailPath(link)}>
              <title>{linkText(link, rate)}</title>
            </path>
            {isWhole && <path class="line" d={path} />}
            {link.running && (isLit || (isWhole && isLively)) && <path class="flow" d={path} />}
            <path class="arrow" d={arrowPath(link.points)} />
          </g>
        );
      })}
      {bundles.map(({ id, label, links: { length }, tint }) => (
        <g key={`${id} count`} class={`count tint-${tint}${dim}`}>
          <rect
            x={label.x - countWidth(length) / 2}
            y={label.y - 7.5}
            width={countWidth(length)}
            height={15}
            rx={7.5}
          />
          <text x={label.x} y={label.y + 4} text-anchor="middle">
            {length}
          </text>
        </g>
      ))}
    </svg>
  );
});

function countWidth(count: number): number {
  return 9 + String(count).length * 7;
}

/** The part of a link that it does not share with the others of its bundle: the one at the process. */
function tailPath(link: Link): string {
  const { isCurve, side, points } = link;
  if (isCurve) return linkPath(link);
  return linkPath({ isCurve, points: side === 'in' ? points.slice(-2) : points.slice(0, 2) });
}

/** The traffic of a bundle is that of its port in its direction. */
function bundleClass(rates: ReadonlyMap<string, Rate>, { port, side }: Bundle): string {
  const rate = rates.get(port);
  return trafficClass(side === 'in' ? rate?.rx : rate?.tx, rate?.drops);
}

/** The packets per second on a link; undefined if they are not known. */
function trafficIn(traffic: ReadonlyMap<string, number>, { edges }: Link): number | undefined {
  const known = edges.map((id) => traffic.get(id)).filter((rate) => rate !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, rate) => sum + rate, 0);
}

/** A link in words: `ring:0 → nfv 3, running, 22k packets a second`. */
function linkText({ port, process, side, running }: Link, rate: number | undefined): string {
  const ends = [port, processName(process)];
  const way = (side === 'in' ? ends : ends.reverse()).join(' → ');
  const traffic = rate === undefined ? '' : `, ${short(rate)} packets a second`;
  return `${way}, ${running ? 'running' : 'idle'}${traffic}`;
}

/** The traffic of a port in words that fit beside its name. The counters of a ring are packets put in and taken out. */
export function rateText({ rx, tx, drops }: Rate, isRing: boolean): string {
  const text = (rate: number | undefined): string => (rate === undefined ? '–' : short(rate));
  if (!isRing) return `↓${text(rx)} ↑${text(tx)}${drops > 0 ? '' : ' pps'}`;
  // With drops beside it, there is room for one rate.
  if (drops > 0) return text(Math.max(rx ?? 0, tx ?? 0));
  const isEven = rx !== undefined && tx !== undefined && Math.abs(rx - tx) <= 0.05 * Math.max(rx, tx);
  return `${isEven ? text(rx) : `${text(tx)}→${text(rx)}`} pps`;
}
