import { setTimeout as sleep } from 'node:timers/promises';

/** How often a condition is looked at that tells nobody when it changes, in milliseconds. */
const INTERVAL_MS = 20;

/**
 * Waits for something that tells nobody when it is there. What throws counts as not there.
 *
 * @param what it is, for the error when it does not come within half a minute.
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + 30_000;
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
