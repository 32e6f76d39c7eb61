import type { components } from '../../client/client.js';
import type { Paint, Style } from '../colours.js';
import { printable } from '../text.js';

type PathChange = components['schemas']['PanelPathChange'];
type Route = PathChange['before'][number];

/** The signs of the changes. A later release may have further changes. */
const SIGNS: ReadonlyMap<string, readonly [sign: string, style: Style]> = new Map<
  PathChange['change'],
  readonly [string, Style]
>([
  ['appears', ['+', 'good']],
  ['ends', ['-', 'bad']],
  ['changes', ['~', 'warning']],
]);

/** The paths that appear, end or change with a plan, as lines. */
export function pathLines(paths: readonly PathChange[], paint: Paint): string[] {
  return paths.flatMap(({ change, from, to, before, after, reason }) => {
    const [sign, style] = SIGNS.get(change) ?? ['~', 'plain'];
    return [
      paint(printable(`  ${sign} ${from} to ${to}`), style),
      ...(change === 'ends' ? before : after).map((route) => routeLine(route)),
      ...(reason === undefined ? [] : [paint(printable(`      ${reason}`), 'quiet')]),
      ...(change === 'changes' ? before.map((route) => paint(routeLine(route, 'now '), 'quiet')) : []),
    ];
  });
}

function routeLine({ packets, ports }: Route, when = ''): string {
  const by = ports.slice(1, -1);
  return printable(`      ${when}${packets}${by.length === 0 ? '' : `, by ${by.join(', ')}`}`);
}
