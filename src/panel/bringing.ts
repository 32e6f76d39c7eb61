import type { Outcome } from './apply.js';
import type { Attempts } from './attempts.js';
import type { Change, ChangeCause } from './change.js';
import type { LiveCache } from './live-cache.js';
import type { Managed } from './managed.js';
import type { Plan } from './plan.js';
import { revisionOf } from './revision.js';
import type { Call, Obstacle, Step } from './step.js';
import type { Transactions } from './transactions.js';

/** Why spp-ctl changes a process by itself. */
export type OwnCause = Exclude<ChangeCause, 'request'>;

/** Does what a request for the operation would do, because spp-ctl wants it itself. @throws what the operation throws. */
export type PerformOwn = (call: Call, cause: OwnCause) => Promise<void>;

interface BringingParts {
  readonly transactions: Transactions;
  readonly performOwn: PerformOwn;
}

/** Brings processes to their parts of the wanted document, each of them in one attempt at a time. */
export class Bringing {
  /** Which attempts are under way, by process. */
  readonly #underWay = new Map<string, ReadonlyMap<string, Attempts>>();
  #isStopping = false;

  /** @param look reads what may have changed, and compares. */
  constructor(
    private readonly parts: BringingParts,
    private readonly cache: LiveCache,
    private readonly managed: Managed,
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
   * @param all the steps that lead to the wanted panel, in order.
   */
  choose(ids: readonly string[], all: readonly Step[]): readonly Step[] {
    const promising = new Set(
      ids.flatMap((id) => this.managed.attemptsOf(id).promising(all.filter(({ process }) => process === id))),
    );
    const left = new Set<string>();
    for (const step of all)
      if (!promising.has(step) || step.after.some((key) => left.has(key))) left.add(step.key);
    return all.filter(({ key }) => !left.has(key));
  }

  /** @returns what came of it; undefined when a document is being applied: nothing was done then. */
  async bring(cause: OwnCause, ids: readonly string[], steps: readonly Step[]): Promise<Change | undefined> {
    const { transactions, performOwn } = this.parts;
    const attempts = new Map(ids.map((id) => [id, this.managed.attemptsOf(id)]));
    const { document } = this.managed;
    for (const id of ids) this.#underWay.set(id, attempts);
    try {
      return await transactions.bring({
        cause,
        steps,
        revision: revisionOf(this.cache.live, ids),
        run: async (call) => {
          if (this.#isStopping) throw new Error('spp-ctl is shutting down');
          if (this.managed.document !== document)
            throw new Error('the wanted document is another one by now');
          await performOwn(call, cause);
        },
        verify: (outcomes) => this.#verify(attempts, outcomes),
      });
    } finally {
      this.#end(attempts);
    }
  }

  /** Notes what came of it. @returns what is lacking still. */
  async #verify(attempts: ReadonlyMap<string, Attempts>, outcomes: readonly Outcome[]): Promise<Obstacle[]> {
    for (const id of attempts.keys()) this.cache.touch(id);
    const plan = (await this.look()) ?? { steps: [], obstacles: [], pending: [] };
    const steps = plan.steps.filter(({ process }) => attempts.has(process));
    for (const [id, each] of attempts) {
      const own = outcomes.filter(({ step }) => step.process === id);
      const lacking = steps.filter(({ process }) => process === id);
      each.ended(own, this.cache.has(id) ? lacking : undefined, performance.now());
    }
    this.managed.compare(plan, this.cache.live, (id) => !attempts.has(id));
    this.#end(attempts);
    return [
      ...plan.obstacles.filter(({ process }) => attempts.has(process)),
      ...plan.pending
        .filter((process) => attempts.has(process))
        .map((process) => ({ process, reason: 'it has gone away' })),
      ...steps.map(({ process, reason }) => ({ process, reason })),
    ];
  }
  /** What becomes of the processes from now on has nothing to do with these. */
  #end(attempts: ReadonlyMap<string, Attempts>): void {
    for (const id of attempts.keys()) if (this.#underWay.get(id) === attempts) this.#underWay.delete(id);
  }
}
