import type { PanelDocument } from '../document/schema.js';
import type { Change, OnFailure } from '../apply/change.js';
import type { StepResult } from '../apply/run-steps.js';
import type { Comparison, Transaction } from '../apply/transaction.js';
import { deviceChangeOf, makesPort } from '../plan/host-rules.js';
import type { Plan } from '../plan/plan.js';
import type { Call, Step } from '../plan/step.js';
import type { FailureRecord } from './failure-record.js';
import type { OwnCause, ProcessLoop } from './process-loop.js';

/** Does what a request for the operation would do, for spp-ctl itself. @throws what the operation throws. */
export type PerformOwn = (call: Call, cause: OwnCause) => Promise<void>;

/** The number of failures of a process during which its rings wait for its other ports. */
const RING_PATIENCE = 2;

export interface ReconcileParts {
  readonly performOwn: PerformOwn;
  /** Observes the panel and compares it with the desired document. Undefined when no document is desired any more. */
  readonly look: () => Promise<Comparison | undefined>;
  /** A process may have changed. */
  readonly touch: (id: string) => void;
  /** Begins to read a process for look(). */
  readonly readAhead: (id: string) => void;
  /** Why nothing more may be sent. Undefined when commands may be sent. */
  readonly whyNotNow: () => string | undefined;
}

/** A restore or repair of some processes. */
export class ReconcileTransaction implements Transaction {
  readonly onFailure: OnFailure = 'continue';
  readonly processes: readonly string[];
  /** The steps to the desired document that this transaction does. */
  readonly steps: readonly Step[];
  /** The failures of each process on the connection that it has now. */
  readonly #failures: ReadonlyMap<ProcessLoop, FailureRecord>;
  /** The comparison that made this transaction due; the next one is made after the steps. */
  #next: Comparison | undefined;
  /** The ids of the processes that were observed ahead. */
  readonly #ahead = new Set<string>();

  /** @param comparison made just now. */
  constructor(
    readonly id: string,
    readonly cause: OwnCause,
    readonly desired: PanelDocument,
    private readonly loops: readonly ProcessLoop[],
    comparison: Comparison,
    private readonly parts: ReconcileParts,
  ) {
    this.processes = loops.map(({ id: process }) => process);
    this.steps = withRingsLast(loops, possibleSteps(loops, comparison.plan.steps));
    this.#failures = new Map(loops.map((loop) => [loop, loop.failures]));
    this.#next = comparison;
  }

  /** Whether devices are made or removed that the processes of the host share. */
  get changesDevices(): boolean {
    return this.steps.some((step) => deviceChangeOf(step) !== undefined);
  }

  /** @param document always the desired document: there is no rollback. */
  async compare(document: PanelDocument): Promise<Comparison> {
    if (document !== this.desired) throw new Error('a restore or repair is not rolled back');
    const next = this.#next ?? (await this.#lookAgain());
    this.#next = undefined;
    return next;
  }

  observeAhead(process: string): void {
    this.#ahead.add(process);
    this.parts.readAhead(process);
  }

  check(): void {
    // What has conflicts was left out before: see ProcessLoop.decide().
  }

  choose(): readonly Step[] {
    return this.steps;
  }

  recordIntent(): Promise<void> {
    // The next run compares the panel with the desired document anyway.
    return Promise.resolve();
  }

  async run(call: Call): Promise<void> {
    const why = this.parts.whyNotNow();
    if (why !== undefined) throw new Error(why);
    await this.parts.performOwn(call, this.cause);
  }

  onVerified(results: readonly StepResult[], rest: Plan): void {
    for (const [{ id, isObserved }, failures] of this.#failures) {
      const own = results.filter(({ step }) => step.process === id);
      const missing = isObserved ? rest.steps.filter(({ process }) => process === id) : undefined;
      failures.ended(own, missing, performance.now());
    }
    for (const loop of this.loops) {
      loop.compare(rest, true);
      // What becomes of the process from now on has nothing to do with this transaction.
      loop.end(this);
    }
  }

  commit(): Promise<Pick<Change, 'not_kept'>> {
    return Promise.resolve({});
  }

  async #lookAgain(): Promise<Comparison> {
    for (const id of this.processes) if (!this.#ahead.has(id)) this.parts.touch(id);
    return (await this.parts.look()) ?? this.#nothing();
  }

  /** No document is desired any more: nothing is to be done. */
  #nothing(): Comparison {
    return {
      observed: { processes: new Map(), rings: undefined },
      plan: { steps: [], conflicts: [], pending: [] },
    };
  }
}

/**
 * The steps that can be done now for some processes: without those that were rejected before, and without those that wait for
 * a process that is not among them.
 *
 * @param all steps to the desired document, in order.
 */
function possibleSteps(loops: readonly ProcessLoop[], all: readonly Step[]): readonly Step[] {
  const promising = new Set(
    loops.flatMap(({ id, failures }) => failures.promising(all.filter(({ process }) => process === id))),
  );
  const left = new Set<string>();
  for (const step of all)
    if (!promising.has(step) || step.after.some((key) => left.has(key))) left.add(step.key);
  return all.filter(({ key }) => !left.has(key));
}

/**
 * Has rings wait for the other ports. A port that cannot be made, because a process has died just now, leaves its slot free: a
 * ring that took the slot would be out of reach for the processes that were there already (rule H2). After two failures the
 * rings do not wait any more.
 */
function withRingsLast(loops: readonly ProcessLoop[], steps: readonly Step[]): readonly Step[] {
  const patient = new Set(
    loops.filter(({ failures }) => failures.failed < RING_PATIENCE).map(({ id }) => id),
  );
  // Ports that come later in the order do not count.
  const ports: string[] = [];
  return steps.map((step) => {
    if (makesPort(step) && patient.has(step.process)) ports.push(step.key);
    if (deviceChangeOf(step)?.type !== 'ring') return step;
    return { ...step, after: [...step.after, ...ports] };
  });
}
