import { growthExponent } from './statistics.js';

/** One size of a dimension, and the rate that was reached with it. */
export interface Point {
  readonly size: number;
  readonly rate: number;
}

/** Growth per doubling below which more clients do not count as an improvement. */
const KNEE_GROWTH = 0.1;

/** The power of the size up to which time may grow and still be called linear: the figures are noisy. */
const LINEAR = 1.1;

/**
 * The knee: the number of clients beyond which the rate never grows by 10 % per doubling any more, or the largest number
 * if the rate still grows there. Points ascend by size.
 */
export function kneeOf(points: readonly Point[]): number {
  let knee = points[0]?.size ?? Number.NaN;
  for (let at = 1; at < points.length; at++) {
    const [before, here] = [points[at - 1], points[at]];
    if (before === undefined || here === undefined) continue;
    const doublings = Math.log2(here.size / before.size);
    if ((here.rate / before.rate) ** (1 / doublings) >= 1 + KNEE_GROWTH) knee = here.size;
  }
  return knee;
}

/** How a cost grows with a size. */
export interface Growth {
  /** The power of the size: 1 is linear. */
  readonly exponent: number;
  readonly isFasterThanLinear: boolean;
}

/** @param sizes ascending. @param costs the total cost of each size, such as the time of one request of each client. */
export function growth(sizes: readonly number[], costs: readonly number[]): Growth {
  const exponent = growthExponent(sizes, costs);
  return { exponent, isFasterThanLinear: exponent > LINEAR };
}
