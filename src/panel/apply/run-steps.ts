import type { Call, Step } from '../plan/step.js';

/** The result of one step. */
export type StepResult =
  | { readonly step: Step; readonly outcome: 'done'; readonly ms: number }
  | { readonly step: Step; readonly outcome: 'failed'; readonly ms: number; readonly error: Error }
  /** The step was not sent, because a step before it failed. */
  | { readonly step: Step; readonly outcome: 'left'; readonly because: string };

export interface RunOptions {
  /** Carries out a call. What it throws becomes the result of the step. */
  readonly run: (call: Call) => Promise<void>;
  /** Called with each result at once. */
  readonly onResult?: (result: StepResult) => void;
  /** Whether a process goes on after a failure with the steps that do not need the failed one. */
  readonly goesOn?: boolean;
}

/**
 * Carries out steps: those of one process one after another, those of different processes at the same time. When one fails,
 * the later steps of its process are left, and so is each step that needs one of these.
 *
 * @param steps in an order in which each comes after those that it needs.
 * @returns the results in the order of the steps.
 */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<StepResult[]> {
  const { run, onResult = () => undefined, goesOn = false } = options;
  const results = new Map<string, Promise<StepResult>>();
  /** The last step of each process. */
  const lanes = new Map<string, Promise<StepResult>>();
  for (const step of steps) {
    const before = lanes.get(step.process);
    const needed = step.after.flatMap((key) => results.get(key) ?? []);
    const followed = (step.follows ?? []).flatMap((key) => results.get(key) ?? []);
    const waited = before === undefined ? followed : [before, ...followed];
    const running = runStep(step, waited, goesOn || before === undefined ? needed : [before, ...needed], run);
    const result = running.then((each) => {
      onResult(each);
      return each;
    });
    results.set(step.key, result);
    lanes.set(step.process, result);
  }
  return Promise.all(results.values());
}

/** @param followed the steps that must be over, whatever came of them. @param needed the steps that must be done. */
async function runStep(
  step: Step,
  followed: readonly Promise<StepResult>[],
  needed: readonly Promise<StepResult>[],
  run: (call: Call) => Promise<void>,
): Promise<StepResult> {
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
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return { step, outcome: 'failed', ms: ms(), error };
  }
}
