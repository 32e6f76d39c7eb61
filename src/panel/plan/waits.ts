/** What the steps of an ordered plan wait for besides what they need. */
import { deviceChangeOf } from './host-rules.js';
import type { Step } from './step.js';

/** The keys that steps follow, by their places in the plan. */
type Followed = Map<number, Set<string>>;

const NONE: readonly never[] = [];

/**
 * Adds `follows` to the steps of a plan.
 *
 * Device changes are done in the order in which they were tried. A process that stops traffic stands still until its later
 * steps are done: it waits before that for everything that these steps wait for.
 *
 * @param steps in their order. @param placeOf the place of a step by its key. Undefined for one that is not among them.
 */
export function withFollowing(
  steps: readonly Step[],
  placeOf: (key: string) => number | undefined,
): readonly Step[] {
  const followed: Followed = new Map();
  steps.forEach(({ follows }, at) => {
    for (const key of follows ?? NONE) if (placeOf(key) !== undefined) follow(followed, at, key);
  });
  addDeviceOrder(steps, followed);
  addStandstills(steps, placeOf, followed);
  return steps.map((step, at) => {
    const more = followed.get(at);
    if (more === undefined) return step.follows === undefined ? step : { ...step, follows: [] };
    for (const key of step.after) more.delete(key);
    return more.size === 0 && step.follows === undefined ? step : { ...step, follows: [...more] };
  });
}

function follow(followed: Followed, at: number, key: string): void {
  const keys = followed.get(at);
  if (keys === undefined) followed.set(at, new Set([key]));
  else keys.add(key);
}

/** A device change follows the one before it, which is in order anyway within one process. */
function addDeviceOrder(steps: readonly Step[], followed: Followed): void {
  let last: Step | undefined;
  steps.forEach((step, at) => {
    if (deviceChangeOf(step) === undefined) return;
    if (last !== undefined && last.process !== step.process) follow(followed, at, last.key);
    last = step;
  });
}

function addStandstills(
  steps: readonly Step[],
  placeOf: (key: string) => number | undefined,
  followed: Followed,
): void {
  /** What the steps from here to the end wait for that other processes do, by the waiting process. */
  const foreign = new Map<string, Map<string, number>>();
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step === undefined) continue;
    const { process } = step;
    const later = foreign.get(process);
    const inTime = step.interrupts === true && later !== undefined ? [...later] : NONE;
    for (const keys of [step.after, followed.get(at) ?? NONE]) {
      for (const key of keys) {
        const place = placeOf(key);
        if (place === undefined || steps[place]?.process === process) continue;
        const waits = foreign.get(process);
        if (waits === undefined) foreign.set(process, new Map([[key, place]]));
        else waits.set(key, place);
      }
    }
    for (const [key, place] of inTime) if (place < at) follow(followed, at, key);
  }
}
