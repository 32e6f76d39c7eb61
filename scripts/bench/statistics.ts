/** Median and range of some figures. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The value that a share of `sorted` (ascending, not empty) does not exceed. @param share from 0 to 1. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[index] ?? Number.NaN;
}

/** The median: of an even number of values, the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + (sorted[Math.floor(middle)] ?? lower)) / 2;
}

/** The line through some points with the least squares of the distances. NaN for fewer than two points. */
export function lineThrough(
  xs: readonly number[],
  ys: readonly number[],
): { readonly slope: number; readonly at: (x: number) => number } {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, index) => (x - x0) * ((ys[index] ?? y0) - y0)));
  const slope = covariance / mean(xs.map((x) => (x - x0) ** 2));
  return { slope, at: (x) => y0 + slope * (x - x0) };
}

/** Median and range of the figures of the rounds. */
export function summary(values: readonly number[]): Summary {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * The power of `sizes` with which the `costs` grow: the slope of the line through their logarithms. 1 is linear, 0 is no
 * growth; NaN for fewer than two points.
 */
export function growthExponent(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = sizes.map((_, at) => Math.log(costs[at] ?? Number.NaN));
  return lineThrough(xs, ys).slope;
}
