import { type ModelCall, NotAcceptedError } from './model/call.js';
import type { PanelModel } from './model/panel.js';

/** What a test needs to know of the step of a plan. */
export interface OrderedStep {
  readonly key: string;
  readonly process: string;
  readonly call: ModelCall;
  /** The steps that have to be done before. */
  readonly after: readonly string[];
  /** The steps that have to be over before, whatever came of them. */
  readonly follows?: readonly string[] | undefined;
}

/** Chooses one of so many. */
export type Choose = (count: number) => number;

/**
 * An order of the steps that their dependencies allow.
 *
 * @param lanes whether the steps of one process come in the order of the plan, as they do when it is carried out. Without it
 * only what the steps claim to depend on holds them.
 */
export function anyOrder<S extends OrderedStep>(
  steps: readonly S[],
  choose: Choose,
  lanes: boolean,
): readonly S[] {
  const waiting = [...steps];
  const order: S[] = [];
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(({ key }) => key));
    const processes = new Set<string>();
    const ready = waiting.filter(({ process, after, follows = [] }) => {
      const isFirst = !processes.has(process);
      processes.add(process);
      return (isFirst || !lanes) && ![...after, ...follows].some((key) => keys.has(key));
    });
    const next = ready[choose(ready.length)];
    if (next === undefined) throw new Error(`steps wait for each other: ${[...keys].join(', ')}`);
    waiting.splice(waiting.indexOf(next), 1);
    order.push(next);
  }
  return order;
}

/**
 * The orders that show best which dependency is missing: each step as early as its dependencies allow, and each as late. All
 * other steps are in the order of the plan.
 */
export function* extremeOrders<S extends OrderedStep>(steps: readonly S[]): Iterable<readonly S[]> {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const needs = new Map<S, Set<S>>();
  const needsOf = (step: S): Set<S> => {
    const known = needs.get(step);
    if (known !== undefined) return known;
    const found = new Set<S>();
    needs.set(step, found);
    for (const key of [...step.after, ...(step.follows ?? [])]) {
      const other = byKey.get(key);
      if (other === undefined) continue;
      found.add(other);
      for (const further of needsOf(other)) found.add(further);
    }
    return found;
  };
  for (const step of steps) {
    const first = needsOf(step);
    yield [...steps.filter((each) => first.has(each)), step].concat(
      steps.filter((each) => each !== step && !first.has(each)),
    );
    const isLast = (each: S): boolean => each === step || needsOf(each).has(step);
    yield steps.filter((each) => !isLast(each)).concat(steps.filter(isLast));
  }
}

/** Has a model do the steps in this order. @throws NotAcceptedError naming the step, and what came before it. */
export function doAll(model: PanelModel, order: readonly OrderedStep[]): void {
  for (const [at, { key, process, call }] of order.entries()) {
    try {
      model.call(process, call);
    } catch (error) {
      if (!(error instanceof NotAcceptedError)) throw error;
      const before = order.slice(0, at).map((step) => step.key);
      throw new NotAcceptedError(`${key}: ${error.message}; done before: ${before.join(', ')}`);
    }
  }
}

/**
 * Has a model do the steps in their order, but for some that fail, and what needs these. It is how the reconciler goes on.
 */
export function doWithFailures(
  model: PanelModel,
  order: readonly OrderedStep[],
  fails: (step: OrderedStep) => boolean,
): void {
  const missing = new Set<string>();
  const done: OrderedStep[] = [];
  for (const step of order) {
    if (step.after.some((key) => missing.has(key)) || fails(step)) missing.add(step.key);
    else done.push(step);
  }
  doAll(model, done);
}
