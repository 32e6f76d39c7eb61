import type { BodyOf, OperationId, PathOf } from '#generated/operations.js';

/** The operations that a plan is made of. */
export const PLANNED = [
  'setPrimaryForwarding',
  'updatePrimaryPort',
  'addPrimaryPatch',
  'resetPrimaryPatches',
  'setNfvForwarding',
  'updateNfvPort',
  'addNfvPatch',
  'resetNfvPatches',
  'startVfComponent',
  'stopVfComponent',
  'updateVfComponentPort',
  'updateVfClassifierTable',
  'startMirrorComponent',
  'stopMirrorComponent',
  'updateMirrorComponentPort',
  'setPcapCapture',
] as const satisfies readonly OperationId[];

export type PlannedOperation = (typeof PLANNED)[number];

/** An operation with what it is given. */
export type Call = {
  readonly [Op in PlannedOperation]: {
    readonly operation: Op;
    readonly path: PathOf<Op>;
    readonly body: BodyOf<Op>;
  };
}[PlannedOperation];

/** One command on the way to the wanted panel. */
export interface Step {
  /** Unique within a plan. */
  readonly key: string;
  /** The id of the process that it is for. */
  readonly process: string;
  readonly call: Call;
  /** Why it is needed: a sentence. */
  readonly reason: string;
  /** The keys of the steps that have to be done before. Those that are not in the plan mean nothing. */
  readonly after: readonly string[];
  /** Of the steps of a process that could be next, the one with the lowest rank is. */
  readonly rank: number;
}

/** Steps that wait for each other. */
export class CycleError extends Error {
  override readonly name = 'CycleError';
}

/**
 * Puts steps in an order in which each comes after those that it needs. As far as that allows, those of one process stay
 * together, by their ranks.
 *
 * @throws CycleError when steps wait for each other.
 */
export function inOrder(steps: readonly Step[]): Step[] {
  const places = new Map(
    [...new Set(steps.map(({ process }) => process))].map((process, at) => [process, at]),
  );
  const isBefore = (a: Step, b: Step): boolean =>
    a.process === b.process ? a.rank < b.rank : (places.get(a.process) ?? 0) < (places.get(b.process) ?? 0);
  const waiting = new Map(steps.map((step) => [step.key, step]));
  const ordered: Step[] = [];
  while (waiting.size > 0) {
    let next: Step | undefined;
    for (const step of waiting.values()) {
      if (step.after.some((key) => waiting.has(key))) continue;
      if (next === undefined || isBefore(step, next)) next = step;
    }
    if (next === undefined)
      throw new CycleError(`steps wait for each other: ${[...waiting.keys()].join(', ')}`);
    waiting.delete(next.key);
    ordered.push(next);
  }
  return ordered;
}

/** Something that cannot be done, and why: a sentence. */
export interface Obstacle {
  readonly process: string;
  readonly reason: string;
}
