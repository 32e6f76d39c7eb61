import type { Family, Labels, Reading, Sample } from './family.js';

/**
 * The upper bounds of the buckets, in seconds: from the duration of a request that needs no process to the default command
 * timeout.
 */
const BOUNDS: readonly number[] = [
  0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** The label of each bucket; the last bucket has no upper bound. */
const BUCKETS = [...BOUNDS, '+Inf'].map((le) => ({ le: String(le) }));

/**
 * A histogram of durations. prom-client would take twenty times as long to look up the labels of a value, and would have to be
 * loaded at start-up.
 */
export class Durations {
  /** The number of durations in each bucket; the last bucket has no upper bound. */
  readonly #counts = new Float64Array(BOUNDS.length + 1);
  #sum = 0;
  /** The labels of the buckets. */
  #labels: readonly Labels[] | undefined;

  observe(seconds: number): void {
    let bucket = 0;
    while (seconds > (BOUNDS[bucket] ?? Infinity)) bucket++;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += seconds;
  }

  /** The samples of the histogram: cumulative buckets, sum and count. @param sharedLabels the same at each call. */
  samples(name: string, sharedLabels: Labels): Sample[] {
    let count = 0;
    const ofBucket = `${name}_bucket`;
    this.#labels ??= BUCKETS.map((le) => ({ ...le, ...sharedLabels }));
    const samples: Sample[] = this.#labels.map((labels, bucket) => {
      count += this.#counts[bucket] ?? 0;
      return { metricName: ofBucket, sharedLabels: labels, value: count };
    });
    samples.push(
      { metricName: `${name}_sum`, sharedLabels, value: this.#sum },
      { metricName: `${name}_count`, sharedLabels, value: count },
    );
    return samples;
  }
}

/** A family of histograms, one for each combination of label values. */
export class Histograms<Label extends string> {
  readonly family: Family<Label>;

  constructor(name: string, labels: readonly Label[], help: string) {
    this.family = { type: 'histogram', name, labels, help };
  }

  /** @param values pairs of label values and durations. */
  reading(values: Iterable<readonly [labels: Labels<Label>, durations: Durations]>): Reading {
    const { family } = this;
    const samples = Array.from(values, ([labels, durations]) => durations.samples(family.name, labels));
    return { family, samples: samples.flat() };
  }
}
