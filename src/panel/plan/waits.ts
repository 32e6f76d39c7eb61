/** What the steps of an ordered plan wait for besides what they need. */
import { deviceChangeOf } from './host-rules.js';
import type { Step } from './step.js';

/**
 * Adds `follows` to the steps of a plan.
 *
 * Device changes are done in the order in which they were tried. A process that stops traffic stands still until its later
 * steps are done: it waits before that for everything that these steps wait for.
 *
 * @param steps in their order.
 */
export function withFollowing(steps: readonly Step[]): Step[] {
  const places = new Map(steps.map(({ key }, at) => [key, at]));
  const followed = steps.map(({ follows = [] }) => follows.filter((key) => places.has(key)));
  addDeviceOrder(steps, followed);
  addStandstills(steps, places, followed);
  return steps.map((step, at) => {
    const more = followed[at] ?? [];
    if (more.length === 0 && step.follows === undefined) return step;
    const needed = new Set(step.after);
    const follows = [...new Set(more)].filter((key) => !needed.has(key));
    return follows.length === 0 && step.follows === undefined ? step : { ...step, follows };
  });
}

/** A device change follows the one before it, which is in order anyway within one process. */
function addDeviceOrder(steps: readonly Step[], followed: readonly string[][]): void {
  let last: Step | undefined;
  for (const [at, step] of steps.entries()) {
    if (deviceChangeOf(step) === undefined) continue;
    if (last !== undefined && last.process !== step.process) followed[at]?.push(last.key);
    last = step;
  }
}

function addStandstills(
  steps: readonly Step[],
  places: ReadonlyMap<string, number>,
  followed: readonly string[][],
): void {
  /** What the steps from here to the end wait for that other processes do, by the waiting process. */
  const foreign = new Map<string, Map<string, number>>();
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    const own = followed[at];
    if (step === undefined || own === undefined) continue;
    let waits = foreign.get(step.process);
    if (waits === undefined) foreign.set(step.process, (waits = new Map<string, number>()));
    const later = step.interrupts === true ? [...waits] : [];
    for (const key of [...step.after, ...own]) {
      const place = places.get(key);
      if (place !== undefined && steps[place]?.process !== step.process) waits.set(key, place);
    }
    for (const [key, place] of later) if (place < at) own.push(key);
  }
}
