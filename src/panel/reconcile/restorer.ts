import type { Outcome } from '../apply/run-plan.js';
import type { FailureRecord } from './failure-record.js';
import type { Change, ChangeCause } from '../apply/change.js';
import { deviceChangeOf, makesPort } from '../plan/host-rules.js';
import type { ObservedCache } from '../observed/observed-cache.js';
import type { SyncStates } from './sync-states.js';
import type { Plan } from '../plan/plan.js';
import { revisionOf } from '../document/revision.js';
import type { Call, Conflict, Step } from '../plan/step.js';
import type { Transactions } from '../apply/transactions.js';

/** Why spp-ctl changes a process by itself. */
export type OwnCause = Exclude<ChangeCause, 'request'>;

/** Does what a request for the operation would do, because spp-ctl wants it itself. @throws what the operation throws. */
export type PerformOwn = (call: Call, cause: OwnCause) => Promise<void>;

/** In how many attempts of a process rings are not made when another port could not be. */
const RING_PATIENCE = 2;

interface RestorerParts {
  readonly transactions: Transactions;
  readonly performOwn: PerformOwn;
}

/** Brings processes to their parts of the desired document, each of them in one attempt at a time. */
export class Restorer {
  /** Which attempts are under way, by process. */
  readonly #underWay = new Map<string, ReadonlyMap<string, FailureRecord>>();
  #isStopping = false;
  /** Whether an attempt is under way that makes ports. */
  #isMaking = false;

  /** @param look reads what may have changed, and compares. */
  constructor(
    private readonly parts: RestorerParts,
    private readonly cache: ObservedCache,
    private readonly states: SyncStates,
    private readonly look: () => Promise<Plan | undefined>,
  ) {}

  /** Whether a process is being brought to its part. */
  has(id: string): boolean {
    return this.#underWay.has(id);
  }

  /** Sends nothing more. */
  stop(): void {
    this.#isStopping = true;
  }

  /**
   * What can be done now for some processes. What was refused is not repeated, and what has to wait for a process that is not
   * among them is left for later.
   *
   * @param all the steps that lead to the desired panel, in order.
   */
  choose(ids: readonly string[], all: readonly Step[]): readonly Step[] {
    const promising = new Set(
      ids.flatMap((id) => this.states.attemptsOf(id).promising(all.filter(({ process }) => process === id))),
    );
    const left = new Set<string>();
    for (const step of all)
      if (!promising.has(step) || step.after.some((key) => left.has(key))) left.add(step.key);
    return all.filter(({ key }) => !left.has(key));
  }

  /**
   * Only one attempt at a time makes ports: the slots of the host would otherwise not be those for which they were planned, and
   * a ring that comes into a wrong one is out of reach for good (rule H2).
   *
   * @returns what came of it; undefined when a document is being applied, or ports are being made: nothing was done then.
   */
  async bring(cause: OwnCause, ids: readonly string[], steps: readonly Step[]): Promise<Change | undefined> {
    const isMaking = changesDevices(steps);
    if (isMaking && this.#isMaking) return undefined;
    const { transactions, performOwn } = this.parts;
    const attempts = new Map(ids.map((id) => [id, this.states.attemptsOf(id)]));
    const { document } = this.states;
    for (const id of ids) this.#underWay.set(id, attempts);
    if (isMaking) this.#isMaking = true;
    try {
      return await transactions.bring({
        cause,
        steps: this.#withRingsLast(ids, steps),
        revision: revisionOf(this.cache.live, ids),
        run: async (call) => {
          if (this.#isStopping) throw new Error('spp-ctl is shutting down');
          if (this.states.document !== document)
            throw new Error('the desired document is another one by now');
          await performOwn(call, cause);
        },
        verify: (outcomes) => this.#verify(attempts, outcomes),
      });
    } finally {
      if (isMaking) this.#isMaking = false;
      this.#end(attempts);
    }
  }

  /**
   * Has rings wait for the other ports. One that cannot be made, because somebody has died just now, leaves its slot free: a
   * ring that took it would be out of reach for those that were there already (rule H2). Where it fails again, rings go on.
   */
  #withRingsLast(ids: readonly string[], steps: readonly Step[]): readonly Step[] {
    const patient = new Set(ids.filter((id) => this.states.attemptsOf(id).failed < RING_PATIENCE));
    // Those that come later in the order do not count.
    const ports: string[] = [];
    return steps.map((step) => {
      if (makesPort(step) && patient.has(step.process)) ports.push(step.key);
      if (deviceChangeOf(step)?.type !== 'ring') return step;
      return { ...step, after: [...step.after, ...ports] };
    });
  }

  /** Notes what came of it. @returns what is lacking still. */
  async #verify(
    attempts: ReadonlyMap<string, FailureRecord>,
    outcomes: readonly Outcome[],
  ): Promise<Conflict[]> {
    for (const id of attempts.keys()) this.cache.touch(id);
    const plan = (await this.look()) ?? { steps: [], conflicts: [], pending: [] };
    const steps = plan.steps.filter(({ process }) => attempts.has(process));
    for (const [id, each] of attempts) {
      const own = outcomes.filter(({ step }) => step.process === id);
      const lacking = steps.filter(({ process }) => process === id);
      each.ended(own, this.cache.has(id) ? lacking : undefined, performance.now());
    }
    this.states.compare(plan, this.cache.live, (id) => !attempts.has(id));
    this.#end(attempts);
    return [
      ...plan.conflicts.filter(({ process }) => attempts.has(process)),
      ...plan.pending
        .filter((process) => attempts.has(process))
        .map((process) => ({ process, reason: 'it has gone away' })),
      ...steps.map(({ process, reason }) => ({ process, reason })),
    ];
  }

  /** What becomes of the processes from now on has nothing to do with these. */
  #end(attempts: ReadonlyMap<string, FailureRecord>): void {
    for (const id of attempts.keys()) if (this.#underWay.get(id) === attempts) this.#underWay.delete(id);
  }
}

/** Whether steps make or remove ports that the processes of a host share. */
function changesDevices(steps: readonly Step[]): boolean {
  return steps.some((step) => deviceChangeOf(step) !== undefined);
}
