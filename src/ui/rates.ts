import type { Counters, Topology } from './topology.js';

/** The traffic of a port. */
export interface Rate {
  /** Packets per second; undefined if unknown. */
  readonly rx: number | undefined;
  readonly tx: number | undefined;
  /** Dropped packets per second, in both directions. */
  readonly drops: number;
  /** The time since which no counter has increased, in milliseconds of the server; undefined while one does. */
  readonly stillSince: number | undefined;
  /** The time of the counters, in milliseconds of the server. It is in the past if they are no longer reported. */
  readonly at: number;
}

/** Minimum span of a rate, in milliseconds. Rates over a shorter span fluctuate too much. */
const MIN_SPAN_MS = 1_500;

/** Rates older than this are shown with their age, in milliseconds: two readings were missed. */
const OLD_MS = 12_000;

/** The counters of a port at a time. */
interface Reading {
  readonly counters: Counters;
  readonly at: number;
  /** When a counter has increased last, or was first seen. */
  readonly moved: number;
}

/** Computes packet rates from successive readings. */
export class Rates {
  #ms: number | undefined;
  #readings: ReadonlyMap<string, Reading> = new Map();
  #rates: ReadonlyMap<string, Rate> = new Map();

  /** @returns the rates by port; the previous rates if the readings are too close together. */
  next({ time, ports }: Pick<Topology, 'time' | 'ports'>): ReadonlyMap<string, Rate> {
    const ms = Date.parse(time);
    const span = this.#ms === undefined ? Number.NaN : ms - this.#ms;
    if (span >= 0 && span < MIN_SPAN_MS) return this.#rates;
    // If the clock was set back, measuring starts again.
    const before = span > 0 ? this.#readings : new Map<string, Reading>();
    const readings = new Map<string, Reading>();
    const rates = new Map<string, Rate>();
    for (const { id, counters } of ports) {
      const last = before.get(id);
      if (counters === undefined) {
        // The counters are reported by the primary, which may be away. The last rates are shown with their age.
        const old = span > 0 ? this.#rates.get(id) : undefined;
        if (last !== undefined) readings.set(id, last);
        if (old !== undefined) rates.set(id, old);
        continue;
      }
      if (last === undefined) {
        readings.set(id, { counters, at: ms, moved: ms });
        continue;
      }
      const rate = (key: keyof Counters): number | undefined =>
        perSecond(last.counters[key], counters[key], ms - last.at);
      const isMoving = KEYS.some((key) => counters[key] !== last.counters[key]);
      const moved = isMoving ? ms : last.moved;
      readings.set(id, { counters, at: ms, moved });
      rates.set(id, {
        rx: rate('rx'),
        tx: rate('tx'),
        drops: (rate('rx_drop') ?? 0) + (rate('tx_drop') ?? 0),
        stillSince: isMoving ? undefined : moved,
        at: ms,
      });
    }
    this.#ms = ms;
    this.#readings = readings;
    this.#rates = rates;
    return rates;
  }
}

const KEYS = ['rx', 'tx', 'rx_drop', 'tx_drop'] as const;

/** Undefined if the counter was cleared in between. */
function perSecond(before: number | undefined, after: number | undefined, ms: number): number | undefined {
  if (before === undefined || after === undefined || after < before) return undefined;
  return ((after - before) * 1_000) / ms;
}

/** The width of a cable from 0 for no traffic to 4 for a million packets per second and more. Undefined if unknown. */
export function levelOf(rate: number | undefined): number | undefined {
  if (rate === undefined) return undefined;
  return [1, 1_000, 100_000, 1_000_000].filter((least) => rate >= least).length;
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

/** A duration in its largest unit: `40 s`, `5 min`, `3 h`, `2 d`. @param ms milliseconds. */
export function age(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3_600) return `${Math.round(seconds / 3_600)} h`;
  return `${Math.round(seconds / 86_400)} d`;
}

/** The age of the counters of a port: how old they are, or how long they have not increased. Empty while they increase. */
export function ageOf({ at, stillSince }: Rate, now: number): string {
  if (now - at > OLD_MS) return `${age(now - at)} old`;
  return stillSince === undefined ? '' : age(now - stillSince);
}
