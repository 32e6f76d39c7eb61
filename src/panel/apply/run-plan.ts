import type { Call, Step } from '../plan/step.js';

/** What came of one step. */
export type Outcome =
  | { readonly step: Step; readonly outcome: 'done'; readonly ms: number }
  | { readonly step: Step; readonly outcome: 'failed'; readonly ms: number; readonly error: Error }
  /** It was not sent, because something before it failed. */
  | { readonly step: Step; readonly outcome: 'left'; readonly because: string };

export interface CarryOutOptions {
  /** Carries out one; what it throws is told. */
  readonly run: (call: Call) => Promise<void>;
  /** Is called with each outcome as it comes. */
  readonly told?: (outcome: Outcome) => void;
  /** Whether a process goes on after a failure with what does not need what failed. */
  readonly goesOn?: boolean;
}

/**
 * Carries steps out: those of one process one after another, those of different processes at the same time. When one fails,
 * the others of its process are left, and so is what needs any of these.
 *
 * @param steps in an order in which each comes after those that it needs.
 * @returns the outcomes in the order of the steps.
 */
export async function carryOut(steps: readonly Step[], options: CarryOutOptions): Promise<Outcome[]> {
  const { run, told = () => undefined, goesOn = false } = options;
  const outcomes = new Map<string, Promise<Outcome>>();
  const lanes = new Map<string, Promise<Outcome>>();
  for (const step of steps) {
    const before = lanes.get(step.process);
    const needed = step.after.flatMap((key) => outcomes.get(key) ?? []);
    const followed = (step.follows ?? []).flatMap((key) => outcomes.get(key) ?? []);
    const waited = before === undefined ? followed : [before, ...followed];
    const outcome = one(step, waited, goesOn || before === undefined ? needed : [before, ...needed], run);
    const done = outcome.then((each) => {
      told(each);
      return each;
    });
    outcomes.set(step.key, done);
    lanes.set(step.process, done);
  }
  return Promise.all(outcomes.values());
}

/** @param followed what it waits for, whatever comes of it. @param needed what must have been done. */
async function one(
  step: Step,
  followed: readonly Promise<Outcome>[],
  needed: readonly Promise<Outcome>[],
  run: (call: Call) => Promise<void>,
): Promise<Outcome> {
  await Promise.all(followed);
  const missing = (await Promise.all(needed)).find(({ outcome }) => outcome !== 'done');
  if (missing !== undefined) {
    const because = missing.outcome === 'left' ? missing.because : missing.step.key;
    return { step, outcome: 'left', because };
  }
  const start = performance.now();
  const ms = (): number => Math.round(performance.now() - start);
  try {
    await run(step.call);
    return { step, outcome: 'done', ms: ms() };
  } catch (error) {
    return {
      step,
      outcome: 'failed',
      ms: ms(),
      error: error instanceof Error ? error : new Error(String(error)),
    };
  }
}
