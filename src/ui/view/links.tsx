import type { VNode } from 'preact';
import { arrowPath, roundedPath } from '../layout/paths.js';
import type { Link } from '../layout/scene.js';
import type { Focus } from '../selection.js';

interface LinksProps {
  readonly width: number;
  readonly height: number;
  readonly links: readonly Link[];
  readonly focus: Focus | undefined;
}

/** The cables between shared ports and processes. Screen readers skip them: the sockets describe them. */
export function Links({ width, height, links, focus }: LinksProps): VNode {
  const lit = (link: Link): boolean => link.edges.some((id) => focus?.edges.has(id));
  // Links of the selected item are drawn on top.
  const ordered = focus === undefined ? links : [...links].sort((a, b) => Number(lit(a)) - Number(lit(b)));
  return (
    <svg class="links" width={width} height={height} aria-hidden="true">
      {ordered.map((link) => {
        const path = roundedPath(link.points);
        const classes = ['link', `tint-${link.tint}`, link.running ? 'is-running' : 'is-idle'];
        if (focus !== undefined) classes.push(lit(link) ? 'is-lit' : 'is-dim');
        return (
          <g key={link.id} class={classes.join(' ')} data-link={`${link.port} ${link.side} ${link.process}`}>
            <path class="line" d={path} />
            {link.running && <path class="flow" d={path} />}
            <path class="arrow" d={arrowPath(link.points)} />
          </g>
        );
      })}
    </svg>
  );
}
