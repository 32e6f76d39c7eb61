import type { components } from '../../client/client.js';
import type { Paint, Style } from '../colours.js';
import { printable, widthOf } from '../text.js';

type Schemas = components['schemas'];
export type Trace = Schemas['Trace'];
type Path = Trace['paths'][number];
type Counters = NonNullable<Path['end']['counters']>;

/** The styles of the outcomes. A later release may have further outcomes. */
const OUTCOMES: ReadonlyMap<string, Style> = new Map<Schemas['TraceOutcome'], Style>([
  ['delivered', 'good'],
  ['dropped', 'bad'],
  ['stalled', 'bad'],
  ['looped', 'bad'],
  ['undetermined', 'warning'],
]);

/** A trace as lines: a block for each path. */
export function traceLines({ paths, unknown, incomplete }: Trace, paint: Paint): string[] {
  const blocks = paths.map((path) => pathLines(path, paint));
  return [
    ...blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block])),
    ...(unknown.length === 0
      ? []
      : [
          '',
          paint(
            printable(`not all ports of ${unknown.join(', ')} are known: they may take packets, too`),
            'warning',
          ),
        ]),
    ...(incomplete === undefined
      ? []
      : ['', paint(printable(`paths are missing: ${incomplete}`), 'warning')]),
  ];
}

function pathLines({ packets, hops, end }: Path, paint: Paint): string[] {
  const { outcome, port, reason, vlan, counters } = end;
  const ports = Math.max(...[...hops, end].map((each) => widthOf(each.port)));
  const line = (name: string, text: string, style: Style, counts: Counters | undefined): string =>
    `  ${printable(name).padEnd(ports)}  ${paint(printable(text), style)}${countersText(counts, paint)}`;
  const tag = vlan === undefined ? '' : vlan === null ? ', untagged' : `, VLAN ${vlan.id}${priority(vlan)}`;
  return [
    paint(printable(packets.description), 'title'),
    ...hops.map((hop) => line(hop.port, hop.description, 'plain', hop.counters)),
    // The counters of a port are shown once.
    line(
      port,
      `${outcome}: ${reason}${outcome === 'delivered' ? tag : ''}`,
      OUTCOMES.get(outcome) ?? 'plain',
      hops.some((hop) => hop.port === port) ? undefined : counters,
    ),
  ];
}

function priority({ pcp }: { readonly pcp?: number }): string {
  return pcp === undefined ? '' : ` priority ${pcp}`;
}

function countersText(counters: Counters | undefined, paint: Paint): string {
  if (counters === undefined) return '';
  const parts = Object.entries(counters).map(([name, value]) => `${name.replace('_', ' ')} ${String(value)}`);
  return parts.length === 0 ? '' : `  ${paint(`(${printable(parts.join(', '))})`, 'quiet')}`;
}
