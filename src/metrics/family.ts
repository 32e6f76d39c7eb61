/** A metric family as Prometheus defines it: name, type, help and label names. */
export interface Family<Label extends string = string> {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly help: string;
  /** Each sample has all labels. The number of values of each label is bounded. */
  readonly labels: readonly Label[];
}

export interface Sample {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  /** The name of a histogram sample, which differs from the name of the family. */
  readonly metricName?: string;
}

/** A metric family with its current samples. */
export interface Reading {
  readonly family: Family;
  readonly samples: readonly Sample[];
}

/** A source of metrics. Read at each scrape. */
export interface MetricSource {
  read(): readonly Reading[] | Promise<readonly Reading[]>;
}

/** A family of counters or gauges, one for each combination of label values. */
export class Values<Label extends string> {
  readonly family: Family<Label>;

  constructor(type: 'counter' | 'gauge', name: string, labels: readonly Label[], help: string) {
    this.family = { type, name, labels, help };
  }

  /** @param values pairs of label values and number. */
  reading(values: Iterable<readonly [labels: Readonly<Record<Label, string>>, value: number]>): Reading {
    return { family: this.family, samples: Array.from(values, ([labels, value]) => ({ labels, value })) };
  }
}

/** A counter or gauge without labels. */
export class Value {
  readonly #values: Values<never>;

  constructor(type: 'counter' | 'gauge', name: string, help: string) {
    this.#values = new Values(type, name, [], help);
  }

  reading(value: number): Reading {
    return this.#values.reading([[{}, value]]);
  }
}

/** Increments the count of a key. */
export function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
