import type { Family, Reading, Sample } from './family.js';

/**
 * The upper bounds of the buckets, in seconds: from what a request takes that asks no process to the usual deadline of a
 * command.
 */
const BOUNDS: readonly number[] = [
  0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/**
 * How long things took. They are counted here rather than by prom-client, which takes twenty times as long to find out
 * what a value belongs to, and has to be loaded first.
 */
export class Durations {
  /** How many were within each bound and beyond the one before; the last is for those beyond all. */
  readonly #counts = new Float64Array(BOUNDS.length + 1);
  #sum = 0;

  observe(seconds: number): void {
    let bucket = 0;
    while (seconds > (BOUNDS[bucket] ?? Infinity)) bucket++;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += seconds;
  }

  /** The lines of a histogram: the buckets, each with all that were within its bound, and their sum and number. */
  samples(name: string, labels: Readonly<Record<string, string>>): Sample[] {
    let count = 0;
    const buckets = Array.from(this.#counts, (inBucket, i) => {
      count += inBucket;
      return { metricName: `${name}_bucket`, labels: { le: BOUNDS[i] ?? '+Inf', ...labels }, value: count };
    });
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels, value: this.#sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}

/** A family of histograms, one for each combination of labels that it has. */
export class Histograms<Label extends string> {
  readonly family: Family<Label>;

  constructor(name: string, labels: readonly Label[], help: string) {
    this.family = { type: 'histogram', name, labels, help };
  }

  /** @param values each with its labels. */
  reading(
    values: Iterable<readonly [labels: Readonly<Record<Label, string>>, durations: Durations]>,
  ): Reading {
    const { family } = this;
    const samples = Array.from(values, ([labels, durations]) => durations.samples(family.name, labels));
    return { family, samples: samples.flat() };
  }
}
