/** Classes that several parts of the picture have, with a space before each. */
import { levelOf } from '../rates.js';

/** The class of what is lit or fades. @param isLit undefined if nothing fades. */
export function fadeClass(isLit: boolean | undefined): string {
  return isLit === undefined ? '' : isLit ? ' is-lit' : ' is-dim';
}

/**
 * The classes of a cable by its traffic.
 *
 * @param rate packets per second, if known.
 * @param drops dropped packets per second.
 */
export function trafficClass(rate: number | undefined, drops = 0): string {
  const level = levelOf(rate);
  return `${level === undefined ? '' : ` level-${level}`}${drops > 0 ? ' is-dropping' : ''}`;
}
