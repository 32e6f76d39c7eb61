import type { VNode } from 'preact';
import type { ShelfPort } from '../layout/scene.js';
import { portKind } from '../names.js';
import { type Rate, short } from '../rates.js';
import { isSame, type Selection } from '../selection.js';
import type { Port } from '../topology.js';
import { usePage } from './context.js';
import { Glyph } from './glyph.js';
import { portItem } from './items.js';
import { placed } from './placed.js';

interface ShelfPortProps {
  readonly place: ShelfPort;
  readonly port: Port;
  readonly rate: Rate | undefined;
  readonly selection: Selection | undefined;
  readonly lit: boolean;
  /** The numbers of findings, in words. Empty for none. */
  readonly findings: string;
}

/** A port in a shelf. */
export function ShelfPortView({ place, port, rate, selection, lit, findings }: ShelfPortProps): VNode {
  const page = usePage();
  const self: Selection = { kind: 'port', id: port.id };
  const selected = isSame(selection, self);
  const classes = ['shelf-port', `tint-${port.type}`, `shelf-${place.shelf}`];
  if (!place.used) classes.push('is-unused');
  if (place.compact) classes.push('is-compact');
  if (selected) classes.push('is-selected');
  if (lit) classes.push('is-lit');
  const traffic = rate === undefined ? '' : `${perSecond(rate.rx)} in, ${perSecond(rate.tx)} out`;
  const drops = (port.counters?.rx_drop ?? 0) + (port.counters?.tx_drop ?? 0);
  const label = [
    port.name,
    portKind(port),
    place.used ? '' : 'not used',
    traffic,
    drops > 0 ? `${drops} dropped` : '',
    findings,
  ]
    .filter(Boolean)
    .join(', ');
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
      <Glyph type={port.type} />
      <span class="name">{port.name}</span>
      {rate !== undefined && !place.compact && (
        <span class="rate">
          <span data-text={`↓${rateOf(rate.rx)} ↑${rateOf(rate.tx)}`} />
          {drops > 0 && <span class="drops" data-text=" ✕" />}
        </span>
      )}
    </button>
  );
}

function rateOf(rate: number | undefined): string {
  return rate === undefined ? '–' : short(rate);
}

function perSecond(rate: number | undefined): string {
  return rate === undefined ? 'unknown' : `${short(rate)} packets a second`;
}
