import type { VNode } from 'preact';
import { arrowPath, bundlePath, linkPath } from '../layout/paths.js';
import type { Link, Scene } from '../layout/scene.js';
import { type Rate, short } from '../rates.js';
import { cableTraffic, ownRate, type PanelTraffic, type Traffic } from '../traffic.js';
import { processName } from '../../text/process-id.js';
import type { Focus } from '../selection.js';
import { trafficClass } from './classes.js';
import { linkKey } from './items.js';
import { memo } from './memo.js';

interface LinksProps {
  readonly scene: Scene;
  readonly focus: Focus | undefined;
  readonly rates: ReadonlyMap<string, Rate>;
  readonly traffic: PanelTraffic;
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
        <g key={bundle.id} class={`link bundle tint-${bundle.tint}${dim}`}>
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
        const path = isWhole ? linkPath(link) : tailPath(link);
        const known = traffic.at(link.port, link.side, link.edges);
        const rate = ownRate(known);
        // On which of several cables a port drops packets is not known.
        const drops = bundled.has(link) ? 0 : rates.get(link.port)?.drops;
        const classes = ['link', `tint-${link.tint}`, link.running ? 'is-running' : 'is-idle'];
        if (focus !== undefined) classes.push(isLit ? 'is-lit' : 'is-dim');
        return (
          <g key={link.id} class={classes.join(' ') + trafficClass(rate, drops)} data-link={linkKey(link)}>
            <path class="hit" d={path}>
              <title>{linkText(link, known)}</title>
            </path>
            {(isWhole || rate !== undefined) && <path class="line" d={path} />}
            {link.running && (isLit || (isWhole && isLively)) && <path class="flow" d={path} />}
            <path class="arrow" d={arrowPath(link.points)} />
          </g>
        );
      })}
      {bundles.map(({ id, port, side, label, links: { length }, tint }) => (
        <g
          key={`${id} count`}
          class={`count tint-${tint}${trafficClass(rates.get(port)?.[side === 'in' ? 'rx' : 'tx'], rates.get(port)?.drops)}${dim}`}
        >
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

/** A link in words: `ring:0 → nfv 3, running, 22k packets a second`. */
function linkText({ port, process, side, running }: Link, traffic: Traffic | undefined): string {
  const ends = [port, processName(process)];
  const way = (side === 'in' ? ends : ends.reverse()).join(' → ');
  return [way, running ? 'running' : 'idle', cableTraffic(traffic)].filter(Boolean).join(', ');
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
