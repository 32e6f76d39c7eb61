/** A metric family as Prometheus defines it: name, type, help and label names. */
export interface Family<Label extends string = string> {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly help: string;
  /** Each sample has all labels. The number of values of each label is bounded. */
  readonly labels: readonly Label[];
}

/** The labels of a sample. They do not change: their text is made once for each object. */
export type Labels<Label extends string = string> = Readonly<Record<Label, string>>;

export interface Sample {
  /** Its labels, by the name that prom-client has for labels whose text it keeps. */
  readonly sharedLabels: Labels;
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

  /** @param values pairs of label values and number. Label values that are kept for the next reading save time. */
  reading(values: Iterable<readonly [labels: Labels<Label>, value: number]>): Reading {
    const samples = Array.from(values, ([sharedLabels, value]) => ({ sharedLabels, value }));
    return { family: this.family, samples };
  }
}

const NO_LABELS = {};

/** A counter or gauge without labels. */
export class Value {
  readonly #values: Values<never>;

  constructor(type: 'counter' | 'gauge', name: string, help: string) {
    this.#values = new Values(type, name, [], help);
  }

  reading(value: number): Reading {
    return this.#values.reading([[NO_LABELS, value]]);
  }
}

/** Counters that differ in the value of one label. */
export class Counters<Label extends string, Other extends string = never> {
  readonly #byValue = new Map<string, { readonly labels: Labels<Label | Other>; count: number }>();

  /**
   * @param label the label.
   * @param values its values whose counters exist from the start: Prometheus sees no increase when a counter appears with the
   * value 1.
   * @param others the other labels of all counters, which come first.
   */
  constructor(
    private readonly label: Label,
    values: readonly string[],
    private readonly others: Labels<Other>,
  ) {
    for (const value of values) this.#add(value);
  }

  increment(value: string): void {
    (this.#byValue.get(value) ?? this.#add(value)).count++;
  }

  /** The count of a value. */
  of(value: string): number {
    return this.#byValue.get(value)?.count ?? 0;
  }

  /** Pairs of label values and number. */
  *[Symbol.iterator](): IterableIterator<readonly [labels: Labels<Label | Other>, count: number]> {
    for (const { labels, count } of this.#byValue.values()) yield [labels, count];
  }

  #add(value: string): { readonly labels: Labels<Label | Other>; count: number } {
    const labels = { ...this.others, [this.label]: value } as Labels<Label | Other>;
    const added = { labels, count: 0 };
    this.#byValue.set(value, added);
    return added;
  }
}

/** Increments the count of a key. */
export function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
