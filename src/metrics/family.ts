/** A metric as Prometheus knows it: a name, what it means, and the labels that tell its values apart. */
export interface Family<Label extends string = string> {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly help: string;
  /** All of them are on each value. Each has a bounded number of values. */
  readonly labels: readonly Label[];
}

export interface Sample {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  /** The name of a line of a histogram, which is not that of the metric. */
  readonly metricName?: string;
}

/** A metric with the values that it has now. */
export interface Reading {
  readonly family: Family;
  readonly samples: readonly Sample[];
}

/** What has metrics to tell. Asked at each scrape. */
export interface MetricSource {
  read(): readonly Reading[] | Promise<readonly Reading[]>;
}

/** A family of plain values, one for each combination of labels that it has. */
export class Values<Label extends string> {
  readonly family: Family<Label>;

  constructor(type: 'counter' | 'gauge', name: string, labels: readonly Label[], help: string) {
    this.family = { type, name, labels, help };
  }

  /** @param values each with its labels. */
  reading(values: Iterable<readonly [labels: Readonly<Record<Label, string>>, value: number]>): Reading {
    return { family: this.family, samples: Array.from(values, ([labels, value]) => ({ labels, value })) };
  }
}

/** A family of one value, without labels. */
export class Value {
  readonly #values: Values<never>;

  constructor(type: 'counter' | 'gauge', name: string, help: string) {
    this.#values = new Values(type, name, [], help);
  }

  reading(value: number): Reading {
    return this.#values.reading([[{}, value]]);
  }
}

/** Counts one more of a kind. */
export function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
