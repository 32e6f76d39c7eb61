import type { VNode } from 'preact';
import type { ShelfPort } from '../layout/scene.js';
import { portKind } from '../names.js';
import { ageOf, type Rate, short } from '../rates.js';
import { isSame, type Selection } from '../selection.js';
import type { Port } from '../topology.js';
import { usePage } from './context.js';
import { Glyph } from './glyph.js';
import { portItem } from './items.js';
import { rateText } from './links.js';
import { memo } from './memo.js';
import { placed } from './placed.js';

interface ShelfPortProps {
  readonly place: ShelfPort;
  readonly port: Port;
  readonly rate: Rate | undefined;
  /** The time of the last reading, in milliseconds of the server. */
  readonly now: number;
  /** Whether the picture is one of summaries: all ports but NICs are dots. */
  readonly isSmall: boolean;
  readonly selection: Selection | undefined;
  readonly lit: boolean;
  /** The numbers of findings, in words. Empty for none. */
  readonly findings: string;
}

/** The traffic of a port in words. */
export function trafficText(rate: Rate, now: number): string {
  const perSecond = (each: number | undefined): string =>
    each === undefined ? 'unknown' : `${short(each)} packets a second`;
  const age = ageOf(rate, now);
  const isOld = age.endsWith(' old');
  return [
    `${perSecond(rate.rx)} in, ${perSecond(rate.tx)} out`,
    rate.drops > 0 ? `${short(rate.drops)} dropped a second` : '',
    age === '' ? '' : isOld ? `as of ${age.replace(/ old$/, '')} ago` : `no packets for ${age}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A shared port. */
export const ShelfPortView = memo((props: ShelfPortProps): VNode => {
  const { place, port, rate, now, isSmall, selection, lit, findings } = props;
  const page = usePage();
  const self: Selection = { kind: 'port', id: port.id };
  const selected = isSame(selection, self);
  const isDot = isSmall && place.shelf !== 'left';
  const isUnused = place.shelf === 'unused';
  const classes = ['shelf-port', `tint-${port.type}`, `shelf-${place.shelf}`];
  if (isSmall) classes.push(isDot ? 'is-dot' : 'is-small');
  if (isUnused) classes.push('is-unused');
  if (selected) classes.push('is-selected');
  if (lit) classes.push('is-lit');
  const dropped = (port.counters?.rx_drop ?? 0) + (port.counters?.tx_drop ?? 0);
  const label = [
    port.name,
    portKind(port),
    isUnused ? 'not used' : '',
    rate === undefined ? '' : trafficText(rate, now),
    dropped > 0 ? `${dropped} dropped` : '',
    findings,
  ]
    .filter(Boolean)
    .join(', ');
  // A dot is too small to press. It tells what it is, and the search and the list lead to its details.
  if (isDot)
    return (
      <span class={classes.join(' ')} style={placed(place)} data-hover={portItem(port.id)} title={label} />
    );
  return (
    <button
      type="button"
      class={classes.join(' ')}
      style={placed(place)}
      tabIndex={-1}
      data-item={portItem(port.id)}
      aria-label={label}
      aria-pressed={selected}
      title={label}
      onClick={() => page.store.select(selected ? undefined : self)}
    >
      {place.shelf === 'left' && !isSmall && <Glyph type={port.type} />}
      <span class="name">{port.name}</span>
      {!isSmall && rate !== undefined && <RateView port={port} rate={rate} now={now} dropped={dropped} />}
    </button>
  );
});

interface RateProps {
  readonly port: Port;
  readonly rate: Rate;
  readonly now: number;
  readonly dropped: number;
}

/** The traffic of a port: its rate, or its age when the counters stop, and drops in red. */
export function RateView({ port, rate, now, dropped }: RateProps): VNode {
  const age = ageOf(rate, now);
  const text = age !== '' && !age.endsWith('old') ? `0 · ${age}` : rateText(rate, port.type === 'ring');
  return (
    <span class={`rate${age === '' ? '' : ' is-old'}`}>
      <span data-text={age.endsWith('old') ? `${text.replace(/ pps$/, '')}, ${age}` : text} />
      {rate.drops > 0 ? (
        <span class="drops" data-text={` ✕${short(rate.drops)}`} />
      ) : (
        dropped > 0 && <span class="drops" data-text=" ✕" />
      )}
    </span>
  );
}
