import type { RequestOrigin } from '../../spp/request-origin.js';
import { launchesIn, specsOf } from '../document/document.js';
import { namedIn, revisionOf } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import { ApplyInProgressError, ChangedMeanwhileError, ConflictError } from '../errors.js';
import type { ReplyTimes } from '../observed/command-times.js';
import { type ObservedPanel, observedSpecs } from '../observed/observed-panel.js';
import { type Forecast, forecast } from '../plan/forecast.js';
import { type Plan, planPanel } from '../plan/plan.js';
import type { Call, Step } from '../plan/step.js';
import { persistent } from './persistent-origin.js';
import { type Desired, NoDesiredDocumentError, NotKeptError } from '../store/desired.js';
import type { DesiredDocument } from '../store/desired-document.js';
import type { Change, Intent, OnFailure } from './change.js';
import type { ChangeLog } from './change-log.js';
import type { InterruptedChange } from './interrupted-change.js';
import type { Journal } from './journal.js';
import { orReport, replaceDesired } from './replace-desired.js';
import { type Comparison, transact, type Transaction } from './transaction.js';
import type { TransactionLock } from './transaction-lock.js';
import { Undo, type UndoTarget } from './undo.js';
import { replacedBy, type ReplacedDesired } from './undo-record.js';

/** How a document is applied. */
export interface ApplyOptions {
  readonly onFailure: OnFailure;
  /** The revision of the plan. Undefined for whatever is observed. */
  readonly revision: string | undefined;
  /** The name of a token or client certificate. Undefined when nobody was authenticated. */
  readonly principal: string | undefined;
  readonly origin: RequestOrigin;
}

/** How a change is undone. */
export interface UndoOptions extends ApplyOptions {
  /** Whether to discard what others have changed since. */
  readonly force: boolean;
}

/** A plan, the panel that it is for with its revision, and what the plan is expected to take. */
export interface Planned {
  readonly plan: Plan;
  readonly observed: ObservedPanel;
  readonly forecast: Forecast;
  readonly revision: string;
}

/** What an undo would do. The conflicts of its plan are also those with what others have changed since. */
export interface UndoPlan extends Planned {
  readonly target: UndoTarget;
}

export interface ApplierParts {
  /** Reads the status of all processes. */
  readonly observe: () => Promise<ObservedPanel>;
  /** Begins to read the status of a process for observeRest(). @param id such as `vf:2`. */
  readonly observeAhead: (id: string) => void;
  /** As observe(), but does not read those processes again that were observed ahead. */
  readonly observeRest: () => Promise<ObservedPanel>;
  /** Waits for processes that may have lost their connection just now. @param ids such as `vf:2`. */
  readonly reconnected: (ids: readonly string[]) => Promise<void>;
  readonly times: ReplyTimes;
  readonly desired: DesiredDocument;
  readonly log: ChangeLog;
  readonly lock: TransactionLock;
  readonly interrupted: InterruptedChange;
  /** Undefined when nothing outlasts this run. */
  readonly journal: Journal | undefined;
  /** Does what a request for the operation would do. @throws what the operation throws. */
  readonly perform: (call: Call, origin: RequestOrigin) => Promise<void>;
  /** Called when a document was applied. */
  readonly onChange: (change: Change) => void;
  /** Called with what a person should look at: a sentence. */
  readonly onProblem: (sentence: string) => void;
}

/** Applies documents for requests: plans them, changes the panel, and makes them the desired document. */
export class Applier {
  #isStopping = false;
  /** Settles when everything that was applied is recorded. */
  #recorded: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ApplierParts) {}

  /** Plans the way to a document. */
  async plan(document: PanelDocument): Promise<Planned> {
    return this.#planned(await compare(this.parts, document), document);
  }

  /**
   * Applies a document: makes the panel like it, and makes it the desired document.
   *
   * @param document without conflicts of its own, see documentConflicts().
   * @returns the change with its result, failures included.
   * @throws PanelError when nothing was begun.
   */
  apply(document: PanelDocument, options: ApplyOptions): Promise<Change> {
    return this.#begin(() => Promise.resolve({ cause: 'request', document, undo: undefined }), options);
  }

  /**
   * Plans the undo of a change: see undoTarget().
   *
   * @param force whether to discard what others have changed since.
   * @throws ChangeNotFoundError, NotUndoableError; ApplyInProgressError when the change has not ended.
   */
  async planUndo(id: string, force: boolean): Promise<UndoPlan> {
    const { desired, log } = this.parts;
    const undo = new Undo(id, force, log, desired.current);
    const { document } = undo.target;
    const { observed, plan } = await compare(this.parts, document);
    const conflicts = [...undo.conflicts(observed), ...plan.conflicts];
    return {
      target: undo.target,
      ...this.#planned({ observed, plan: { ...plan, conflicts } }, document),
    };
  }

  /**
   * Undoes a change: see undoTarget(). The undo is a change itself, which can be undone.
   *
   * @returns the new change with its result, failures included.
   * @throws as planUndo() does; PanelError when nothing was begun.
   */
  undo(id: string, options: UndoOptions): Promise<Change> {
    return this.#begin(async () => {
      const { desired, log, interrupted } = this.parts;
      // The end of an interrupted change may make another document the desired one.
      await interrupted.settled();
      const undo = new Undo(id, options.force, log, desired.current);
      return { cause: 'undo', document: undo.target.document, undo };
    }, options);
  }

  /**
   * Deletes the desired document. The panel stays as it is.
   *
   * @param expected the revision of the document; undefined for any.
   * @throws NoDesiredDocumentError, ApplyInProgressError, DesiredChangedError, NotKeptError.
   */
  async deleteDesired(expected: string | undefined): Promise<void> {
    const { desired, lock, interrupted } = this.parts;
    if (lock.applying !== undefined) throw new ApplyInProgressError(lock.applying);
    if (desired.current === undefined) throw new NoDesiredDocumentError();
    await desired.delete({ expected });
    interrupted.drop();
  }

  /** Sends nothing more. The next run finds in the journal what was cut off. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Waits until everything that was applied is recorded. */
  async close(): Promise<void> {
    await this.#recorded;
  }

  #planned({ observed, plan }: Comparison, document: PanelDocument): Planned {
    return {
      plan,
      observed,
      forecast: forecast(plan.steps, observedSpecs(observed), specsOf(document), this.parts.times),
      revision: revisionOf(observed, namedIn(document)),
    };
  }

  /** @param prepare says what is applied, once nothing else is being applied. */
  #begin(prepare: () => Promise<Job>, options: ApplyOptions): Promise<Change> {
    const work = this.#apply(prepare, options);
    // Without a value: the results would hold those of all earlier changes.
    this.#recorded = Promise.allSettled([this.#recorded, work]).then(() => undefined);
    return work;
  }

  async #apply(prepare: () => Promise<Job>, options: ApplyOptions): Promise<Change> {
    const { log, lock, journal } = this.parts;
    const id = log.newId();
    const change = await lock.apply(id, async () => {
      const job = await prepare();
      return transact(new DocumentTransaction(id, job, options, this.parts, () => this.#isStopping), log);
    });
    const isCutOff = this.#isStopping && change.state !== 'done' && change.state !== 'rolled_back';
    if (!isCutOff) await journal?.clear(change.id);
    this.parts.onChange(change);
    return change;
  }
}

/** What is applied. */
interface Job {
  readonly cause: 'request' | 'undo';
  readonly document: PanelDocument;
  /** Undefined for a document of a request. */
  readonly undo: Undo | undefined;
}

/** Observes the whole panel and plans the way to a document. */
async function compare(
  { observe, reconnected }: Pick<ApplierParts, 'observe' | 'reconnected'>,
  document: PanelDocument,
): Promise<Comparison> {
  await reconnected([...launchesIn(document).keys()]);
  const observed = await observe();
  return { observed, plan: planPanel(observed, document) };
}

/** A document that a request applies, or an undo. */
class DocumentTransaction implements Transaction {
  readonly cause: Job['cause'];
  readonly undoes?: string;
  readonly onFailure: OnFailure;
  readonly principal: string | undefined;
  readonly desired: PanelDocument;
  readonly processes: readonly string[];
  replaced: ReplacedDesired | undefined;
  readonly #origin: RequestOrigin;
  readonly #undo: Undo | undefined;
  /** The desired document when this began: nobody else may write another one meanwhile. */
  #previous: Desired | undefined;
  #hasCompared = false;

  constructor(
    readonly id: string,
    { cause, document, undo }: Job,
    private readonly options: ApplyOptions,
    private readonly parts: ApplierParts,
    private readonly isStopping: () => boolean,
  ) {
    this.cause = cause;
    if (undo !== undefined) this.undoes = undo.id;
    this.onFailure = options.onFailure;
    this.principal = options.principal;
    this.desired = document;
    this.processes = namedIn(document);
    this.#origin = persistent(options.origin);
    this.#undo = undo;
  }

  compare(document: PanelDocument): Promise<Comparison> {
    const { observe, observeRest, reconnected } = this.parts;
    // Whoever has read a process ahead before has nothing to do with this transaction.
    const isFirst = !this.#hasCompared;
    this.#hasCompared = true;
    return compare({ observe: isFirst ? observe : observeRest, reconnected }, document);
  }

  observeAhead(process: string): void {
    this.parts.observeAhead(process);
  }

  check({ observed, plan }: Comparison, revision: string): void {
    const expected = this.options.revision;
    if (expected !== undefined && expected !== revision) throw new ChangedMeanwhileError(expected, revision);
    const conflicts = [...(this.#undo?.conflicts(observed) ?? []), ...plan.conflicts];
    if (conflicts.length > 0) throw new ConflictError(conflicts);
  }

  choose(plan: Plan): readonly Step[] {
    return plan.steps;
  }

  async recordIntent(intent: Intent): Promise<void> {
    const { interrupted, desired, journal } = this.parts;
    await interrupted.settled();
    this.#previous = this.#undo === undefined ? desired.current : this.#undo.desired;
    await desired.check();
    await journal?.write(this.#withDesired(intent));
    if (this.#isDesiredAtOnce) {
      try {
        await this.#replaceDesired();
      } catch (error) {
        await this.#withdrawIntent(intent);
        throw error;
      }
    }
    interrupted.supersede();
  }

  async run(call: Call): Promise<void> {
    if (this.isStopping()) throw new Error('spp-ctl is shutting down');
    await this.parts.perform(call, this.#origin);
  }

  onVerified(): void {
    // The reconciler observes the panel itself.
  }

  async commit(state: 'done' | 'failed'): Promise<Pick<Change, 'not_kept'>> {
    if (state !== 'done' || this.#isDesiredAtOnce) return {};
    return orReport(() => this.#replaceDesired(), this.parts.onProblem);
  }

  /** With a rollback, the old document stays the desired one until the new one is applied. */
  get #isDesiredAtOnce(): boolean {
    return this.onFailure !== 'rollback';
  }

  /** The intent with what becomes of the desired document. */
  #withDesired(intent: Intent): Intent {
    const undo = this.#undo?.target;
    return {
      ...intent,
      replaces: this.#previous?.revision ?? null,
      ...(this.#isDesiredAtOnce ? { previous: this.#previous?.document ?? null } : {}),
      ...(undo === undefined ? {} : { undo: undo.isDesiredChanged ? { desired: undo.desired } : {} }),
    };
  }

  /** @throws NotKeptError, DesiredChangedError. */
  async #replaceDesired(): Promise<void> {
    const { desired } = this.parts;
    const target = this.#undo?.target;
    if (target?.isDesiredChanged === false) return;
    const next = target === undefined ? this.desired : target.desired;
    const expected = this.#previous?.revision ?? null;
    await replaceDesired(desired, next, { who: this.principal, expected });
    this.replaced = replacedBy(this.#previous?.document ?? null, next);
  }

  /** Nothing was begun after all: the journal gets back what it had before. */
  async #withdrawIntent({ change }: Intent): Promise<void> {
    const { interrupted, journal, onProblem } = this.parts;
    const before = interrupted.current?.intent;
    if (before === undefined) {
      await journal?.clear(change.id);
      return;
    }
    try {
      await journal?.write(before);
    } catch (error) {
      if (!(error instanceof NotKeptError)) throw error;
      onProblem(error.message);
    }
  }
}
