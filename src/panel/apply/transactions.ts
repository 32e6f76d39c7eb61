import { carryOut, type Outcome } from './run-plan.js';
import {
  type Change,
  type ChangeCause,
  type ChangeState,
  endedCommand,
  type Intent,
  type OnFailure,
  waitingCommand,
} from './change.js';
import { documentOf } from '../document/document.js';
import type { PanelDocument } from '../document/schema.js';
import type { ProcessSpec } from '../kinds/index.js';
import { ApplyInProgressError, ChangedMeanwhileError, ConflictError } from '../errors.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { type Plan, planPanel } from '../plan/plan.js';
import { namedIn, revisionOf } from '../document/revision.js';
import type { Call, Conflict, Step } from '../plan/step.js';

export interface ApplyOptions {
  readonly onFailure: OnFailure;
  /** The revision that was planned; undefined to apply to whatever is there. */
  readonly revision: string | undefined;
  readonly who: string | undefined;
  readonly run: (call: Call) => Promise<void>;
  /** Called when it is sure that it can be done, and before anything is. What it throws keeps it from being done. */
  readonly begun?: (intent: Intent) => Promise<void>;
  /** Called with how it ended, before anybody is told. @returns what else is to be told. */
  readonly ended?: (change: Change) => Promise<Pick<Change, 'not_kept'>>;
}

/** What spp-ctl does by itself. */
export interface BringOptions {
  readonly cause: Exclude<ChangeCause, 'request'>;
  /** In an order in which each comes after those that it needs. */
  readonly steps: readonly Step[];
  readonly revision: string;
  readonly run: (call: Call) => Promise<void>;
  /** Called with the outcomes when all is over. @returns what is lacking still. */
  readonly verify: (outcomes: readonly Outcome[]) => Promise<Conflict[]>;
}

type SettledChange = Pick<Change, 'state' | 'differences' | 'not_kept'>;

export interface TransactionsOptions {
  readonly read: () => Promise<ObservedPanel>;
  readonly now?: () => Date;
  /** How many are remembered. */
  readonly limit?: number;
  /** Called when a change has ended, before anybody is told. */
  readonly ended?: (change: Change) => Promise<void>;
}

/** Applies documents, one at a time, and remembers what came of it. */
export class Transactions {
  readonly #read: () => Promise<ObservedPanel>;
  readonly #now: () => Date;
  readonly #limit: number;
  readonly #ended: (change: Change) => Promise<void>;
  readonly #changes = new Map<string, Change>();
  #running: string | undefined;
  /** Settles when the one that runs is over. */
  #over: Promise<void> = Promise.resolve();
  /** What spp-ctl does by itself. */
  readonly #own = new Set<Promise<unknown>>();
  #count = 0;

  constructor({
    read,
    now = () => new Date(),
    limit = 100,
    ended = () => Promise.resolve(),
  }: TransactionsOptions) {
    this.#read = read;
    this.#now = now;
    this.#limit = limit;
    this.#ended = ended;
  }

  /** Remembers those of an earlier run, the newest first. */
  remember(changes: readonly Change[]): void {
    for (const change of [...changes].reverse()) this.#put(change);
  }

  /** Remembers how a change of an earlier run ended. */
  async settle(id: string, { state, differences, ...news }: SettledChange): Promise<void> {
    const change = this.#changes.get(id);
    if (change !== undefined) await this.#end(id, state, differences, change.ended, news);
  }

  /** The id of the document that is being applied, if one is. */
  get running(): string | undefined {
    return this.#running;
  }

  /** Whether nothing is being done, neither what was asked for nor what spp-ctl does by itself. */
  get isQuiet(): boolean {
    return this.#running === undefined && this.#own.size === 0;
  }

  /** Waits until no document is being applied. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#over;
  }

  /** Waits until nothing is being done. */
  async quiet(): Promise<void> {
    await this.idle();
    await Promise.allSettled(this.#own);
  }

  /** The last ones, the newest first. */
  list(): Change[] {
    return [...this.#changes.values()].reverse();
  }

  get(id: string): Change | undefined {
    return this.#changes.get(id);
  }

  /** What would lead to the desired panel, and the revision that it is worked out for. */
  async plan(desired: PanelDocument): Promise<{ plan: Plan; revision: string }> {
    const live = await this.#read();
    return { plan: planPanel(live, desired), revision: revisionOf(live, namedIn(desired)) };
  }

  /**
   * Makes the panel what the document says, and reads it back. What spp-ctl does by itself comes to its end first.
   *
   * @param desired a document that does not contradict itself.
   * @returns what came of it, failures included.
   * @throws PanelError when nothing was begun.
   */
  async apply(desired: PanelDocument, options: ApplyOptions): Promise<Change> {
    if (this.#running !== undefined) throw new ApplyInProgressError(this.#running);
    const id = this.#newId();
    this.#running = id;
    let over = (): void => undefined;
    this.#over = new Promise((resolve) => (over = resolve));
    try {
      await Promise.allSettled(this.#own);
      return await this.#apply(id, desired, options);
    } finally {
      this.#running = undefined;
      over();
    }
  }

  /**
   * Carries out what spp-ctl does by itself; what does not need what failed goes on. Several may be under way, each for
   * processes of its own.
   *
   * @returns what came of it; undefined when a document is being applied: nothing was done then.
   */
  async bring({ cause, steps, revision, run, verify }: BringOptions): Promise<Change | undefined> {
    if (this.#running !== undefined) return undefined;
    const id = this.#newId();
    this.#put({
      id,
      cause,
      state: 'running',
      on_failure: 'continue',
      started: this.#now().toISOString(),
      revision,
      commands: steps.map(waitingCommand),
      differences: [],
      pending: [],
    });
    const options = { run, onFailure: 'continue' as const };
    const work = this.#carryOut(id, 'commands', steps, options).then(async (outcomes) => {
      const differences = await verify(outcomes);
      const isDone = outcomes.every(({ outcome }) => outcome === 'done') && differences.length === 0;
      return this.#end(id, isDone ? 'done' : 'failed', differences);
    });
    this.#own.add(work);
    try {
      return await work;
    } catch (error) {
      await this.#breakOff(id);
      throw error;
    } finally {
      this.#own.delete(work);
    }
  }

  async #apply(id: string, desired: PanelDocument, options: ApplyOptions): Promise<Change> {
    const before = await this.#read();
    const revision = revisionOf(before, namedIn(desired));
    if (options.revision !== undefined && options.revision !== revision) {
      throw new ChangedMeanwhileError(options.revision, revision);
    }
    const { steps, conflicts, pending } = planPanel(before, desired);
    if (conflicts.length > 0) throw new ConflictError(conflicts);
    const change: Change = {
      id,
      cause: 'request',
      state: 'running',
      on_failure: options.onFailure,
      ...(options.who === undefined ? {} : { who: options.who }),
      started: this.#now().toISOString(),
      revision,
      commands: steps.map(waitingCommand),
      differences: [],
      pending,
    };
    const old = specsBefore(before, namedIn(desired));
    await options.begun?.({ change, desired, before: old });
    this.#put(change);
    try {
      const [state, lacking] = await this.#attempt(id, desired, old, steps, pending, options);
      const news = await options.ended?.({ ...(this.#changes.get(id) ?? change), state });
      return await this.#end(id, state, lacking, undefined, news);
    } catch (error) {
      await this.#breakOff(id);
      throw error;
    }
  }

  /** @returns how it ended, and what the panel lacks of what it was to be, or of what it was. */
  async #attempt(
    id: string,
    desired: PanelDocument,
    old: PanelDocument,
    steps: readonly Step[],
    pending: readonly string[],
    options: ApplyOptions,
  ): Promise<readonly [ChangeState, readonly Conflict[]]> {
    const outcomes = await this.#carryOut(id, 'commands', steps, options);
    const failed = outcomes.some(({ outcome }) => outcome !== 'done');
    const differences = await this.#differences(desired, pending);
    if (!failed && differences.length === 0) return ['done', []];
    if (options.onFailure !== 'rollback') return ['failed', differences];
    this.#update(id, { differences_before_rollback: differences });
    return this.#rollBack(id, old, options);
  }

  /** Undoes what was done: what leads back is planned from what there is now. */
  async #rollBack(
    id: string,
    old: PanelDocument,
    options: ApplyOptions,
  ): Promise<readonly [ChangeState, readonly Conflict[]]> {
    const { steps } = planPanel(await this.#read(), old);
    this.#update(id, { rollback: steps.map(waitingCommand) });
    const outcomes = await this.#carryOut(id, 'rollback', steps, { ...options, onFailure: 'continue' });
    const differences = await this.#differences(old, [], outcomes);
    return [differences.length === 0 ? 'rolled_back' : 'rollback_failed', differences];
  }

  async #carryOut(
    id: string,
    list: 'commands' | 'rollback',
    steps: readonly Step[],
    { run, onFailure }: Pick<ApplyOptions, 'run' | 'onFailure'>,
  ): Promise<Outcome[]> {
    const at = new Map(steps.map(({ key }, index) => [key, index]));
    return carryOut(steps, {
      run,
      goesOn: onFailure === 'continue',
      told: (outcome) => {
        const commands = [...(this.#changes.get(id)?.[list] ?? [])];
        commands[at.get(outcome.step.key) ?? -1] = endedCommand(outcome);
        this.#update(id, { [list]: commands });
      },
    });
  }

  /**
   * What keeps the panel from being what it is to be.
   *
   * @param expected those that need not be connected.
   * @param outcomes what was tried: a step that is still needed is told with how it failed.
   */
  async #differences(
    desired: PanelDocument,
    expected: readonly string[],
    outcomes: readonly Outcome[] = [],
  ): Promise<Conflict[]> {
    const { steps, conflicts, pending } = planPanel(await this.#read(), desired);
    return [
      ...conflicts,
      ...pending
        .filter((each) => !expected.includes(each))
        .map((process) => ({ process, reason: 'it has gone away' })),
      ...steps.map(({ key, process, reason }) => ({
        process,
        reason: withError(
          reason,
          outcomes.find(({ step }) => step.key === key),
        ),
      })),
    ];
  }

  /** @param ended when, if it was not just now. */
  async #end(
    id: string,
    state: ChangeState,
    differences: readonly Conflict[],
    ended = this.#now().toISOString(),
    news: Partial<Change> = {},
  ): Promise<Change> {
    const change = this.#update(id, { state, differences, ended, ...news });
    await this.#ended(change);
    return change;
  }

  /** Something was thrown that should not have been: it is over, and how far it came is not known. */
  async #breakOff(id: string): Promise<void> {
    const change = this.#changes.get(id);
    if (change?.state === 'running') await this.#end(id, 'interrupted', []);
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

/** Why something is still needed, and how it failed when it was tried. */
function withError(reason: string, outcome: Outcome | undefined): string {
  return outcome?.outcome === 'failed' ? `${reason}, and could not be had: ${outcome.error.message}` : reason;
}

function specsBefore({ processes }: ObservedPanel, ids: readonly string[]): PanelDocument {
  const specs = new Map<string, ProcessSpec>();
  for (const id of ids) {
    const spec = processes.get(id)?.spec;
    if (spec !== undefined) specs.set(id, spec);
  }
  return documentOf(specs);
}
