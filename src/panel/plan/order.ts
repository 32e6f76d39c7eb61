import { kindOfId } from '../kinds/index.js';
import { EarliestFirst } from './earliest-first.js';
import { deviceChangeOf, type Hazard, type HostTrial } from './host-rules.js';
import type { Step } from './step.js';
import { withFollowing } from './waits.js';

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
 * The phases of a plan. Processes are launched first. The primary's ports come before those of others, so that the primary can delete them again (rule P2),
 * but its rings come after the others have added theirs (rule H9). Rings come after other ports: no other process can add a
 * ring that is in the slot of a deleted port (rule H2). Ports are added before traffic is stopped anywhere.
 */
const PHASE = { launches: 0, primaryPorts: 1, ports: 2, rings: 3, primaryRings: 4, rest: 5 };

/**
 * Puts steps in order, and tries them on the host: where the host does not allow a step yet, others come first. As far as
 * possible, the steps of one process stay together, by their ranks.
 *
 * Steps that make or remove devices are done one by one, in the order that was tried: the numbers of devices depend on it.
 * Traffic is stopped only when everything that the stopped process waits for is over.
 *
 * The time grows with the number of steps and of their dependencies, times the logarithm of the number of steps.
 *
 * @throws CycleError when steps wait for each other.
 */
export function inOrder(steps: readonly Step[], host?: HostTrial): Order {
  const schedule = new Schedule(steps, host);
  const ordered = schedule.run();
  return { steps: withFollowing(ordered, (key) => schedule.placeOf(key)), refused: schedule.refused };
}

const NONE: readonly never[] = [];

/** A step, and what it waits for. */
interface Waiting {
  readonly step: Step;
  readonly lane: Lane;
  readonly phase: number;
  readonly rank: number;
  /** The place in the order that phases, processes and ranks alone would give. */
  place: number;
  /** How many steps must be over before, each as often as it is named. */
  before: number;
  /** Its place among the steps that were done, or that it was left out. Undefined while it waits. */
  end: number | 'left out' | undefined;
  /** The steps that need this one, and those that only follow it. Undefined for none. */
  needing: Waiting[] | undefined;
  following: Waiting[] | undefined;
}

/** The waiting steps of one process. */
interface Lane {
  /** The place of the process among those of the plan. */
  readonly place: number;
  /** See ProcessKind. */
  readonly keepsPorts: boolean;
  /** How often they wait for a step of another process, or for the host. Traffic is not stopped before all that is over. */
  waits: number;
  /** The possible next steps that would stop traffic too early. */
  readonly held: EarliestFirst<Waiting>;
}

class Schedule {
  readonly refused: { readonly step: Step; readonly hazard: Hazard }[] = [];
  /** By key, in the order of their places. Those that do not wait any more stay here. */
  readonly #all = new Map<string, Waiting>();
  /** The number of those that wait. */
  #waiting: number;
  readonly #lanes: readonly Lane[];
  /** The steps that can be next, as far as steps depend on each other. */
  readonly #ready = new EarliestFirst<Waiting>();
  /** The steps that the host does not allow now. */
  readonly #hazards = new Map<Waiting, Hazard>();

  constructor(
    steps: readonly Step[],
    private readonly host: HostTrial | undefined,
  ) {
    const lanes = new Map<string, Lane>();
    const waiting = steps.map((step): Waiting => {
      const { process } = step;
      let lane = lanes.get(process);
      if (lane === undefined) {
        const { keepsPorts } = kindOfId(process);
        lane = { place: lanes.size, keepsPorts, waits: 0, held: new EarliestFirst() };
        lanes.set(process, lane);
      }
      const phase = phaseOf(step, lane);
      return {
        step,
        lane,
        phase,
        rank: step.rank,
        place: 0,
        before: 0,
        end: undefined,
        needing: undefined,
        following: undefined,
      };
    });
    waiting.sort((a, b) => a.phase - b.phase || a.lane.place - b.lane.place || a.rank - b.rank);
    this.#lanes = [...lanes.values()];
    this.#waiting = waiting.length;
    waiting.forEach((each, place) => {
      each.place = place;
      this.#all.set(each.step.key, each);
    });
    for (const each of waiting) this.#connect(each);
    for (const each of waiting) if (each.before === 0) this.#ready.add(each);
  }

  run(): Step[] {
    const ordered: Step[] = [];
    while (this.#waiting > 0) {
      const next = this.#next();
      if (next !== undefined) {
        next.end = ordered.length;
        ordered.push(next.step);
        this.host?.assume(next.step);
        this.#over(next);
        this.#retry(next.step);
        continue;
      }
      if (this.#hazards.size === 0)
        throw new CycleError(`steps wait for each other: ${this.#keys().join(', ')}`);
      this.#refuse();
    }
    return ordered;
  }

  /** The place of a step in the order. Undefined for one that is not in it. */
  placeOf(key: string): number | undefined {
    const end = this.#all.get(key)?.end;
    return end === 'left out' ? undefined : end;
  }

  /** The keys of the steps that wait. */
  #keys(): string[] {
    return [...this.#all.values()].flatMap(({ step, end }) => (end === undefined ? [step.key] : []));
  }

  #connect(each: Waiting): void {
    const { after, follows = NONE } = each.step;
    for (const key of after) {
      const other = this.#all.get(key);
      if (other === undefined) continue;
      if (other.needing === undefined) other.needing = [each];
      else other.needing.push(each);
      each.before++;
      if (other.lane !== each.lane) each.lane.waits++;
    }
    for (const key of follows) {
      const other = this.#all.get(key);
      if (other === undefined) continue;
      (other.following ??= []).push(each);
      each.before++;
    }
  }

  /** @returns undefined when no step can be next. */
  #next(): Waiting | undefined {
    for (;;) {
      const next = this.#takeFree() ?? this.#takeHeld();
      const hazard = next && this.host?.hazard(next.step);
      if (next === undefined || hazard === undefined) return next;
      this.#hazards.set(next, hazard);
      next.lane.waits++;
    }
  }

  /** The first step that would not stop traffic too early. */
  #takeFree(): Waiting | undefined {
    for (let next = this.#ready.take(); next !== undefined; next = this.#ready.take()) {
      const { step, lane } = next;
      if (step.interrupts !== true || lane.waits === 0) return next;
      lane.held.add(next);
    }
    return undefined;
  }

  #takeHeld(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const { held } of this.#lanes)
      if (held.first !== undefined && held.first.place < (first?.place ?? Infinity)) first = held.first;
    return first?.lane.held.take();
  }

  /** A step was done. */
  #over(done: Waiting): void {
    this.#waiting--;
    for (const each of done.needing ?? NONE) {
      this.#released(each);
      if (each.lane !== done.lane) this.#waitsLess(each.lane);
    }
    for (const each of done.following ?? NONE) this.#released(each);
  }

  #released(each: Waiting): void {
    each.before--;
    if (each.before === 0 && each.end === undefined) this.#ready.add(each);
  }

  #waitsLess(lane: Lane): void {
    lane.waits--;
    if (lane.waits === 0) for (const each of lane.held.takeAll()) this.#ready.add(each);
  }

  /** Tries the steps again that the host may allow now. */
  #retry(done: Step): void {
    if (this.#hazards.size === 0) return;
    for (const each of this.#hazards.keys()) {
      if (!mayAllow(done, each.step)) continue;
      this.#hazards.delete(each);
      this.#ready.add(each);
      this.#waitsLess(each.lane);
    }
  }

  /** Leaves out the steps that the host does not allow, and the steps that need them. */
  #refuse(): void {
    const refused = [...this.#hazards].sort(([a], [b]) => a.place - b.place);
    for (const [each, hazard] of refused) {
      if (each.step.isOptional !== true) this.refused.push({ step: each.step, hazard });
      this.#waitsLess(each.lane);
      this.#leaveOut(each);
    }
    this.#hazards.clear();
  }

  #leaveOut(left: Waiting): void {
    if (left.end !== undefined) return;
    left.end = 'left out';
    this.#waiting--;
    for (const key of left.step.after) {
      const other = this.#all.get(key);
      if (other !== undefined && other.end === undefined && other.lane !== left.lane)
        this.#waitsLess(left.lane);
    }
    for (const each of left.following ?? []) this.#released(each);
    for (const each of left.needing ?? []) {
      if (each.end !== undefined) continue;
      if (each.lane !== left.lane) this.#waitsLess(each.lane);
      this.#leaveOut(each);
    }
  }
}

/**
 * Whether a step may end the reason why the host does not allow another one: devices depend on devices and on the processes that
 * have them, and everything else on the same process.
 */
function mayAllow(done: Step, other: Step): boolean {
  if (done.process === other.process || isLife(done)) return true;
  return deviceChangeOf(done) !== undefined && deviceChangeOf(other) !== undefined;
}

/** Whether a step launches or ends a process. */
function isLife({ change }: Step): boolean {
  return change?.do === 'launch' || change?.do === 'exit';
}

function phaseOf(step: Step, { keepsPorts }: Lane): number {
  if (step.change?.do === 'launch') return PHASE.launches;
  const change = deviceChangeOf(step);
  if (change?.takes === true) {
    const isRing = change.type === 'ring';
    if (step.process === 'primary') return isRing ? PHASE.primaryRings : PHASE.primaryPorts;
    return isRing || keepsPorts ? PHASE.rings : PHASE.ports;
  }
  return keepsPorts ? PHASE.rings : PHASE.rest;
}
