import type { Counters, Topology } from './topology.js';

/** Packets per second. */
export interface Rate {
  readonly rx: number | undefined;
  readonly tx: number | undefined;
}

/** Minimum span of a rate, in milliseconds. Rates over a shorter span fluctuate too much. */
const MIN_SPAN_MS = 1_500;

/** Computes packet rates from successive readings. */
export class Rates {
  #since: { readonly ms: number; readonly counters: ReadonlyMap<string, Counters> } | undefined;
  #rates: ReadonlyMap<string, Rate> = new Map();

  /** @returns the rates by port; the previous rates if the readings are too close together. */
  next({ time, ports }: Pick<Topology, 'time' | 'ports'>): ReadonlyMap<string, Rate> {
    const ms = Date.parse(time);
    const since = this.#since;
    const span = since === undefined ? Number.NaN : ms - since.ms;
    // If the clock was set back, measuring starts again.
    if (span >= 0 && span < MIN_SPAN_MS) return this.#rates;
    const counters = new Map<string, Counters>();
    const rates = new Map<string, Rate>();
    for (const port of ports) {
      if (port.counters === undefined) continue;
      counters.set(port.id, port.counters);
      const before = since?.counters.get(port.id);
      if (before === undefined || !(span > 0)) continue;
      const rate = (key: 'rx' | 'tx'): number | undefined =>
        perSecond(before[key], port.counters?.[key], span);
      rates.set(port.id, { rx: rate('rx'), tx: rate('tx') });
    }
    this.#since = { ms, counters };
    this.#rates = rates;
    return rates;
  }
}

/** Undefined if the counter was cleared in between. */
function perSecond(before: number | undefined, after: number | undefined, ms: number): number | undefined {
  if (before === undefined || after === undefined || after < before) return undefined;
  return ((after - before) * 1_000) / ms;
}

const UNITS = ['', 'k', 'M', 'G', 'T', 'P'];

/** A count in at most four characters and a unit: `999`, `1.2k`, `38M`. */
export function short(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit++;
  }
  const text = unit > 0 && value < 9.95 ? value.toFixed(1) : String(Math.round(value));
  return text + (UNITS[unit] ?? '');
}
