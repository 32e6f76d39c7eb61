import { setTimeout as sleep } from 'node:timers/promises';
import { HANG_MS } from './limits.js';

/** Interval between checks of a condition, in milliseconds. */
const INTERVAL_MS = 20;

/**
 * Polls a condition until it holds. A condition that throws does not hold.
 *
 * @param what names the condition in the error when it never holds.
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + HANG_MS;
  for (;;) {
    let problem: unknown;
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      problem = error;
    }
    if (performance.now() > deadline) throw new Error(`never came: ${what}`, { cause: problem });
    await sleep(INTERVAL_MS);
  }
}
