import { type CallText, textOf } from './call-text.js';
import { carryOut, type Outcome } from './apply.js';
import { documentOf, type PanelDocument, type Part } from './document.js';
import { ApplyInProgressError, ChangedMeanwhileError, ImpossibleError } from './errors.js';
import type { LivePanel } from './live.js';
import { type Plan, planPanel } from './plan.js';
import { namedIn, revisionOf } from './revision.js';
import type { Call, Obstacle, Step } from './step.js';

/** What is done about what was done, when something failed. */
export type OnFailure = 'rollback' | 'stop' | 'continue';

/** A command of a change, and what came of it. */
export interface ChangeCommand extends CallText {
  readonly process: string;
  readonly reason: string;
  readonly outcome: 'waiting' | 'done' | 'failed' | 'left';
  /** How long it took, in milliseconds. */
  readonly ms?: number;
  /** What went wrong, if something did. */
  readonly error?: string;
}

/**
 * - `done`: the panel is what it was to be, which was read back.
 * - `failed`: it is not, and what was done stays.
 * - `rolled_back`: it is what it was before, which was read back.
 * - `rollback_failed`: it is neither; the differences tell where.
 */
export type ChangeState = 'running' | 'done' | 'failed' | 'rolled_back' | 'rollback_failed';

export interface Change {
  readonly id: string;
  readonly state: ChangeState;
  readonly on_failure: OnFailure;
  /** Who sent it, where that is known. */
  readonly who?: string;
  readonly started: string;
  readonly ended?: string;
  /** What the panel was before. */
  readonly revision: string;
  readonly commands: readonly ChangeCommand[];
  /** What was done to undo it. */
  readonly rollback?: readonly ChangeCommand[];
  /** What the panel lacks of what it was to be; after a rollback of what it was before. */
  readonly differences: readonly Obstacle[];
  /** The processes that were named and not connected. */
  readonly pending: readonly string[];
}

export interface ApplyOptions {
  readonly onFailure: OnFailure;
  /** The revision that was planned; undefined to apply to whatever is there. */
  readonly revision: string | undefined;
  readonly who: string | undefined;
  readonly run: (call: Call) => Promise<void>;
}

export interface TransactionsOptions {
  readonly read: () => Promise<LivePanel>;
  readonly now?: () => Date;
  /** How many are remembered. */
  readonly limit?: number;
}

/** Applies documents, one at a time, and remembers what came of it. */
export class Transactions {
  readonly #read: () => Promise<LivePanel>;
  readonly #now: () => Date;
  readonly #limit: number;
  readonly #changes = new Map<string, Change>();
  #running: string | undefined;
  #count = 0;

  constructor({ read, now = () => new Date(), limit = 100 }: TransactionsOptions) {
    this.#read = read;
    this.#now = now;
    this.#limit = limit;
  }

  /** The last ones, the newest first. */
  list(): Change[] {
    return [...this.#changes.values()].reverse();
  }

  get(id: string): Change | undefined {
    return this.#changes.get(id);
  }

  /** What would lead to the wanted panel, and the revision that it is worked out for. */
  async plan(wanted: PanelDocument): Promise<{ plan: Plan; revision: string }> {
    const live = await this.#read();
    return { plan: planPanel(live, wanted), revision: revisionOf(live, namedIn(wanted)) };
  }

  /**
   * Makes the panel what the document says, and reads it back.
   *
   * @param wanted a document that does not contradict itself.
   * @returns what came of it, failures included.
   * @throws PanelError when nothing was begun.
   */
  async apply(wanted: PanelDocument, options: ApplyOptions): Promise<Change> {
    if (this.#running !== undefined) throw new ApplyInProgressError(this.#running);
    const id = this.#newId();
    this.#running = id;
    try {
      return await this.#apply(id, wanted, options);
    } finally {
      this.#running = undefined;
    }
  }

  async #apply(id: string, wanted: PanelDocument, options: ApplyOptions): Promise<Change> {
    const before = await this.#read();
    const revision = revisionOf(before, namedIn(wanted));
    if (options.revision !== undefined && options.revision !== revision) {
      throw new ChangedMeanwhileError(options.revision, revision);
    }
    const { steps, obstacles, pending } = planPanel(before, wanted);
    if (obstacles.length > 0) throw new ImpossibleError(obstacles);
    this.#put({
      id,
      state: 'running',
      on_failure: options.onFailure,
      ...(options.who === undefined ? {} : { who: options.who }),
      started: this.#now().toISOString(),
      revision,
      commands: steps.map(waiting),
      differences: [],
      pending,
    });
    const failed = await this.#carryOut(id, 'commands', steps, options);
    const differences = await this.#differences(wanted, pending);
    if (!failed && differences.length === 0) return this.#end(id, 'done', []);
    if (options.onFailure !== 'rollback') return this.#end(id, 'failed', differences);
    return this.#rollBack(id, before, wanted, options);
  }

  /** Undoes what was done: what leads back is planned from what there is now. */
  async #rollBack(
    id: string,
    before: LivePanel,
    wanted: PanelDocument,
    options: ApplyOptions,
  ): Promise<Change> {
    const old = partsBefore(before, namedIn(wanted));
    const { steps } = planPanel(await this.#read(), old);
    this.#update(id, { rollback: steps.map(waiting) });
    await this.#carryOut(id, 'rollback', steps, { ...options, onFailure: 'continue' });
    const differences = await this.#differences(old, []);
    return this.#end(id, differences.length === 0 ? 'rolled_back' : 'rollback_failed', differences);
  }

  /** @returns whether one failed. */
  async #carryOut(
    id: string,
    list: 'commands' | 'rollback',
    steps: readonly Step[],
    { run, onFailure }: ApplyOptions,
  ): Promise<boolean> {
    const at = new Map(steps.map(({ key }, index) => [key, index]));
    const outcomes = await carryOut(steps, {
      run,
      goesOn: onFailure === 'continue',
      told: (outcome) => {
        const commands = [...(this.#changes.get(id)?.[list] ?? [])];
        commands[at.get(outcome.step.key) ?? -1] = ended(outcome);
        this.#update(id, { [list]: commands });
      },
    });
    return outcomes.some(({ outcome }) => outcome !== 'done');
  }

  /** What keeps the panel from being what it is to be. */
  async #differences(wanted: PanelDocument, expected: readonly string[]): Promise<Obstacle[]> {
    const { steps, obstacles, pending } = planPanel(await this.#read(), wanted);
    return [
      ...obstacles,
      ...pending
        .filter((each) => !expected.includes(each))
        .map((process) => ({ process, reason: 'it has gone away' })),
      ...steps.map(({ process, reason }) => ({ process, reason })),
    ];
  }

  #end(id: string, state: ChangeState, differences: readonly Obstacle[]): Change {
    return this.#update(id, { state, differences, ended: this.#now().toISOString() });
  }

  #update(id: string, news: Partial<Change>): Change {
    const change = this.#changes.get(id);
    if (change === undefined) throw new Error(`no change ${id}`);
    return this.#put({ ...change, ...news });
  }

  #put(change: Change): Change {
    this.#changes.set(change.id, change);
    for (const id of this.#changes.keys()) {
      if (this.#changes.size <= this.#limit) break;
      this.#changes.delete(id);
    }
    return change;
  }

  /** Unique also among those of an earlier run, which somebody may still ask for. */
  #newId(): string {
    return `${this.#now().getTime().toString(36)}-${(++this.#count).toString(36)}`;
  }
}

function partsBefore({ processes }: LivePanel, ids: readonly string[]): PanelDocument {
  const parts = new Map<string, Part>();
  for (const id of ids) {
    const part = processes.get(id)?.part;
    if (part !== undefined) parts.set(id, part);
  }
  return documentOf(parts);
}

function waiting({ process, call, reason }: Step): ChangeCommand {
  return { process, ...textOf(call), reason, outcome: 'waiting' };
}

function ended(outcome: Outcome): ChangeCommand {
  const base = { ...waiting(outcome.step), outcome: outcome.outcome };
  switch (outcome.outcome) {
    case 'done':
      return { ...base, ms: outcome.ms };
    case 'failed':
      return { ...base, ms: outcome.ms, error: outcome.error.message };
    case 'left':
      return { ...base, error: `not sent, because this failed: ${outcome.because}` };
  }
}
