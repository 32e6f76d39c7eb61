import { kindOfId } from '../kinds/index.js';
import { deviceChangeOf, type Hazard, type HostTrial } from './host-rules.js';
import type { Step } from './step.js';

/** Some steps wait for each other. */
export class CycleError extends Error {
  override readonly name = 'CycleError';
}

export interface Order {
  /** In an order in which each comes after those that it needs, and that the host allows. */
  readonly steps: readonly Step[];
  /** The steps that the host does not allow at any time, and why. Steps that need them are left out. */
  readonly refused: readonly { readonly step: Step; readonly hazard: Hazard }[];
}

/**
 * The phases of a plan. The primary's ports come before those of others, so that the primary can delete them again (rule P2),
 * but its rings come after the others have added theirs (rule H9). Rings come after other ports: no other process can add a
 * ring that is in the slot of a deleted port (rule H2). Ports are added before traffic is stopped anywhere.
 */
const PHASE = { primaryPorts: 0, ports: 1, rings: 2, primaryRings: 3, rest: 4 };

/**
 * Puts steps in order, and tries them on the host: where the host does not allow a step yet, others come first. As far as
 * possible, the steps of one process stay together, by their ranks.
 *
 * Steps that make or remove devices are done one by one, in the order that was tried: the numbers of devices depend on it.
 * Traffic is stopped only when everything that the stopped process waits for is over.
 *
 * @throws CycleError when steps wait for each other.
 */
export function inOrder(steps: readonly Step[], host?: HostTrial): Order {
  const schedule = new Schedule(steps, host);
  return { steps: withFollowing(schedule.run()), refused: schedule.refused };
}

class Schedule {
  readonly refused: { readonly step: Step; readonly hazard: Hazard }[] = [];
  readonly #waiting: Map<string, Step>;
  readonly #places: ReadonlyMap<string, number>;
  /** The steps that the host does not allow now. */
  readonly #hazards = new Map<string, Hazard>();
  /** The processes with a waiting step that has to wait for another process. */
  #held: ReadonlySet<string> | undefined;

  constructor(
    steps: readonly Step[],
    private readonly host: HostTrial | undefined,
  ) {
    this.#waiting = new Map(steps.map((step) => [step.key, step]));
    this.#places = new Map(
      [...new Set(steps.map(({ process }) => process))].map((process, at) => [process, at]),
    );
  }

  run(): Step[] {
    const ordered: Step[] = [];
    while (this.#waiting.size > 0) {
      const next = this.#next();
      if (next === undefined) {
        if (this.#hazards.size === 0)
          throw new CycleError(`steps wait for each other: ${[...this.#waiting.keys()].join(', ')}`);
        this.#refuse();
        continue;
      }
      this.#waiting.delete(next.key);
      this.host?.assume(next);
      this.#hazards.clear();
      this.#held = undefined;
      ordered.push(next);
    }
    return ordered;
  }

  /** @returns undefined when no step can be next. */
  #next(): Step | undefined {
    for (;;) {
      let next: Step | undefined;
      for (const step of this.#waiting.values()) {
        if (this.#hazards.has(step.key) || this.#waits(step)) continue;
        if (next === undefined || this.#isBefore(step, next)) next = step;
      }
      const hazard = next && this.host?.hazard(next);
      if (next === undefined || hazard === undefined) return next;
      this.#hazards.set(next.key, hazard);
      this.#held = undefined;
    }
  }

  #waits({ after, follows = [] }: Step): boolean {
    return after.some((key) => this.#waiting.has(key)) || follows.some((key) => this.#waiting.has(key));
  }

  #isBefore(a: Step, b: Step): boolean {
    const [heldA, heldB] = [this.#isHeld(a), this.#isHeld(b)];
    if (heldA !== heldB) return heldB;
    const [phaseA, phaseB] = [phaseOf(a), phaseOf(b)];
    if (phaseA !== phaseB) return phaseA < phaseB;
    if (a.process === b.process) return a.rank < b.rank;
    return (this.#places.get(a.process) ?? 0) < (this.#places.get(b.process) ?? 0);
  }

  /** Whether the step would stop traffic although the steps that let it go on cannot be done yet. */
  #isHeld({ process, interrupts = false }: Step): boolean {
    if (!interrupts) return false;
    this.#held ??= new Set(
      [...this.#waiting.values()].flatMap((step) => {
        const isElsewhere = (key: string): boolean => {
          const other = this.#waiting.get(key);
          return other !== undefined && other.process !== step.process;
        };
        return this.#hazards.has(step.key) || step.after.some(isElsewhere) ? [step.process] : [];
      }),
    );
    return this.#held.has(process);
  }

  /** Leaves out the steps that the host does not allow, and the steps that need them. */
  #refuse(): void {
    for (const [key, hazard] of this.#hazards) {
      const step = this.#waiting.get(key);
      if (step === undefined) continue;
      this.refused.push({ step, hazard });
      this.#leaveOut(key);
    }
    this.#hazards.clear();
    this.#held = undefined;
  }

  #leaveOut(key: string): void {
    this.#waiting.delete(key);
    for (const step of [...this.#waiting.values()]) if (step.after.includes(key)) this.#leaveOut(step.key);
  }
}

function phaseOf(step: Step): number {
  const { process } = step;
  const change = deviceChangeOf(step);
  const isWorker = kindOfId(process).keepsPorts;
  if (change?.takes === true) {
    const isRing = change.type === 'ring';
    if (process === 'primary') return isRing ? PHASE.primaryRings : PHASE.primaryPorts;
    return isRing || isWorker ? PHASE.rings : PHASE.ports;
  }
  return isWorker ? PHASE.rings : PHASE.rest;
}

/** Adds `follows`: device changes are done in the order in which they were tried. */
function withFollowing(steps: readonly Step[]): Step[] {
  const places = new Map(steps.map(({ key }, at) => [key, at]));
  const followed = steps.map(({ follows = [] }) => new Set(follows.filter((key) => places.has(key))));
  let last: Step | undefined;
  for (const [at, step] of steps.entries()) {
    if (deviceChangeOf(step) === undefined) continue;
    if (last !== undefined && last.process !== step.process) followed[at]?.add(last.key);
    last = step;
  }
  for (const [at, { process, interrupts = false }] of steps.entries()) {
    if (!interrupts) continue;
    // The process stands still from here on: it waits now for everything that its later steps would wait for.
    for (const [later, step] of steps.entries()) {
      if (later <= at || step.process !== process) continue;
      for (const key of [...step.after, ...(followed[later] ?? [])]) {
        const place = places.get(key);
        if (place !== undefined && place < at && steps[place]?.process !== process) followed[at]?.add(key);
      }
    }
  }
  return steps.map((step, at) => {
    const follows = [...(followed[at] ?? [])].filter((key) => !step.after.includes(key));
    return follows.length === 0 && step.follows === undefined ? step : { ...step, follows };
  });
}
