import type { RequestOrigin } from '../../spp/request-origin.js';
import { specsOf } from '../document/document.js';
import { namedIn, revisionOf } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import { ApplyInProgressError, ChangedMeanwhileError, ConflictError } from '../errors.js';
import type { ReplyTimes } from '../observed/command-times.js';
import { type ObservedPanel, observedSpecs } from '../observed/observed-panel.js';
import { type Forecast, forecast } from '../plan/forecast.js';
import { type Plan, planPanel } from '../plan/plan.js';
import type { Call, Step } from '../plan/step.js';
import { persistent } from './persistent-origin.js';
import { type KeepOptions, NoDesiredDocumentError, NotKeptError } from '../store/desired.js';
import type { DesiredDocument } from '../store/desired-document.js';
import type { Change, Intent, OnFailure } from './change.js';
import type { ChangeLog } from './change-log.js';
import type { InterruptedChange } from './interrupted-change.js';
import type { Journal } from './journal.js';
import { putOrReport } from './put-or-report.js';
import { type Comparison, transact, type Transaction } from './transaction.js';
import type { TransactionLock } from './transaction-lock.js';

/** How a document is applied. */
export interface ApplyOptions {
  readonly onFailure: OnFailure;
  /** The revision of the plan. Undefined to apply the document to whatever is observed. */
  readonly revision: string | undefined;
  /** The name of a token or client certificate. Undefined when nobody was authenticated. */
  readonly principal: string | undefined;
  readonly origin: RequestOrigin;
}

export interface ApplierParts {
  /** Reads the status of all processes. */
  readonly observe: () => Promise<ObservedPanel>;
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

  /** The plan to a document, what it is expected to take, the panel that it is for, and the revision of that panel. */
  async plan(
    document: PanelDocument,
  ): Promise<{ plan: Plan; observed: ObservedPanel; forecast: Forecast; revision: string }> {
    const { observed, plan } = await compare(this.parts, document);
    return {
      plan,
      observed,
      forecast: forecast(plan.steps, observedSpecs(observed), specsOf(document), this.parts.times),
      revision: revisionOf(observed, namedIn(document)),
    };
  }

  /**
   * Applies a document: makes the panel like it, and makes it the desired document.
   *
   * @param document without conflicts of its own, see documentConflicts().
   * @returns the change with its result, failures included.
   * @throws PanelError when nothing was begun.
   */
  apply(document: PanelDocument, options: ApplyOptions): Promise<Change> {
    const work = this.#apply(document, options);
    // Without a value: the results would hold those of all earlier changes.
    this.#recorded = Promise.allSettled([this.#recorded, work]).then(() => undefined);
    return work;
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

  async #apply(document: PanelDocument, options: ApplyOptions): Promise<Change> {
    const { log, lock, journal } = this.parts;
    const id = log.newId();
    const transaction = new DocumentTransaction(id, document, options, this.parts, () => this.#isStopping);
    const change = await lock.apply(id, () => transact(transaction, log));
    const isCutOff = this.#isStopping && change.state !== 'done' && change.state !== 'rolled_back';
    if (!isCutOff) await journal?.clear(change.id);
    this.parts.onChange(change);
    return change;
  }
}

/** Observes the whole panel and plans the way to a document. */
async function compare(
  { observe }: Pick<ApplierParts, 'observe'>,
  document: PanelDocument,
): Promise<Comparison> {
  const observed = await observe();
  return { observed, plan: planPanel(observed, document) };
}

/** A document that a request applies. */
class DocumentTransaction implements Transaction {
  readonly cause = 'request';
  readonly onFailure: OnFailure;
  readonly principal: string | undefined;
  readonly processes: readonly string[];
  readonly #origin: RequestOrigin;
  /** The revision of the desired document when this began: nobody else may write another one meanwhile. */
  #expected: KeepOptions['expected'];

  constructor(
    readonly id: string,
    readonly desired: PanelDocument,
    private readonly options: ApplyOptions,
    private readonly parts: ApplierParts,
    private readonly isStopping: () => boolean,
  ) {
    this.onFailure = options.onFailure;
    this.principal = options.principal;
    this.processes = namedIn(desired);
    this.#origin = persistent(options.origin);
  }

  compare(document: PanelDocument): Promise<Comparison> {
    return compare(this.parts, document);
  }

  check({ plan }: Comparison, revision: string): void {
    const expected = this.options.revision;
    if (expected !== undefined && expected !== revision) throw new ChangedMeanwhileError(expected, revision);
    if (plan.conflicts.length > 0) throw new ConflictError(plan.conflicts);
  }

  choose(plan: Plan): readonly Step[] {
    return plan.steps;
  }

  async recordIntent(intent: Intent): Promise<void> {
    const { interrupted, desired, journal } = this.parts;
    await interrupted.settled();
    this.#expected = desired.current?.revision ?? null;
    await desired.check();
    await journal?.write(intent);
    if (this.#isDesiredAtOnce) {
      try {
        await desired.put(this.desired, this.#keepOptions);
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

  commit(state: 'done' | 'failed'): Promise<Pick<Change, 'not_kept'>> {
    if (state !== 'done' || this.#isDesiredAtOnce) return Promise.resolve({});
    return putOrReport(this.parts.desired, this.desired, this.#keepOptions, this.parts.onProblem);
  }

  /** With a rollback, the old document stays the desired one until the new one is applied. */
  get #isDesiredAtOnce(): boolean {
    return this.onFailure !== 'rollback';
  }

  get #keepOptions(): KeepOptions {
    return { who: this.principal, expected: this.#expected };
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
