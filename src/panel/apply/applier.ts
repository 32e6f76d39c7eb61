import type { RequestOrigin } from '../../spp/request-origin.js';
import { staying } from '../request-origin.js';
import type { Change, Intent, OnFailure } from './change.js';
import type { PanelDocument } from '../document/schema.js';
import type { Journal } from './history.js';
import { Interruption } from './interruption.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import type { Call } from '../plan/step.js';
import type { Transactions } from './transactions.js';
import { type KeepOptions, NotKeptError, DesiredChangedError, type DesiredStore } from '../store/desired.js';

export interface ApplyRequest {
  readonly onFailure: OnFailure;
  /** The revision that was planned; undefined to apply to whatever is there. */
  readonly revision: string | undefined;
  readonly who: string | undefined;
  readonly caller: RequestOrigin;
}

export interface ApplierParts {
  readonly store: DesiredStore;
  readonly transactions: Transactions;
  /** Undefined when nothing outlasts this run. */
  readonly journal: Journal | undefined;
  /** Does what a request for the operation would do. @throws what the operation throws. */
  readonly perform: (call: Call, caller: RequestOrigin) => Promise<void>;
  /** Something is wrong that people should look at: a sentence. */
  readonly problem: (sentence: string) => void;
}

/**
 * What is noted when a document begins to be applied and when that has ended: for a later run, in case that this one is
 * killed in between, and as the desired document.
 */
export class Applier {
  #interruption: Interruption | undefined;
  /** Settles once what is known of the interruption is noted. */
  #settling: Promise<unknown> = Promise.resolve();
  /** Settles once what was applied is over. */
  #over: Promise<unknown> = Promise.resolve();
  /** Whether the document was deleted whose application was interrupted. */
  #isTakenBack = false;
  #isStopping = false;

  constructor(private readonly parts: ApplierParts) {}

  /** The change during which an earlier run ended; undefined when there was none, or it is known how it ended. */
  get interruption(): Interruption | undefined {
    return this.#interruption;
  }

  /** Learns whether a change was interrupted. */
  async open(): Promise<void> {
    const { journal, transactions, problem } = this.parts;
    const intent = await journal?.read();
    if (intent === undefined) return;
    const { id } = intent.change;
    const known = transactions.get(id);
    // It had ended and was noted; only this note was not removed any more.
    if (known?.state === 'done' || known?.state === 'rolled_back') {
      await journal?.clear(id);
      return;
    }
    this.#interruption = new Interruption({ ...intent, change: known ?? intent.change });
    transactions.remember([this.#interruption.change]);
    problem(`spp-ctl ended while ${id} was applied: /v1/panel/status tells how far the panel is`);
  }

  /** Sends nothing more. What that cuts off is told by the next run. */
  stop(): void {
    this.#isStopping = true;
  }

  /**
   * Makes the panel what the document says, and the document the desired one.
   *
   * @param adopted is called when it has become the desired one, before anything else can be done for the one before.
   * @throws PanelError when nothing was begun.
   */
  apply(desired: PanelDocument, request: ApplyRequest, adopted: () => void): Promise<Change> {
    const work = this.#apply(desired, request, adopted);
    this.#over = Promise.allSettled([this.#over, work]);
    return work;
  }

  /** Waits until everything is noted. */
  async close(): Promise<void> {
    await Promise.all([this.#over, this.#settling]);
  }

  async #apply(
    desired: PanelDocument,
    { caller, who, onFailure, revision }: ApplyRequest,
    adopted: () => void,
  ): Promise<Change> {
    const { transactions, store, journal, perform } = this.parts;
    const sender = staying(caller);
    // With a rollback it is either of both documents in the end, and the old one until then.
    const isDesiredAtOnce = onFailure !== 'rollback';
    let expected: KeepOptions['expected'];
    const change = await transactions.apply(desired, {
      onFailure,
      revision,
      who,
      run: async (call) => {
        if (this.#isStopping) throw new Error('spp-ctl is shutting down');
        await perform(call, sender);
      },
      begun: async (intent) => {
        await this.#settling;
        expected = store.desired?.revision ?? null;
        await store.check();
        await journal?.write(intent);
        if (isDesiredAtOnce) {
          await this.#putOr(() => this.#unwrite(intent), desired, who, expected);
          adopted();
        }
        this.#interruption = undefined;
      },
      ended: async ({ state }) => {
        if (state !== 'done' || isDesiredAtOnce) return {};
        const news = await this.#keep(desired, who, expected);
        adopted();
        return news;
      },
    });
    const isCutOff = this.#isStopping && change.state !== 'done' && change.state !== 'rolled_back';
    if (!isCutOff) await journal?.clear(change.id);
    return change;
  }

  /** No document is desired any more, also when it turns out that an interrupted one was applied to its end. */
  takeBack(): void {
    this.#isTakenBack = true;
  }

  /**
   * Looks how far an interrupted change is.
   *
   * @param isSure whether the panel is as it was read; otherwise it is not said to be over.
   * @returns whether it is over now.
   */
  async settle(live: ObservedPanel, isSure: boolean): Promise<boolean> {
    const interruption = this.#interruption;
    const outcome = interruption?.compare(live);
    if (interruption === undefined || outcome === undefined || !isSure) return false;
    // Before anything is waited for: what is applied meanwhile comes after it.
    this.#interruption = undefined;
    const settled = this.#settled(interruption, outcome);
    this.#settling = settled;
    await settled;
    return true;
  }

  async #settled({ change, intent }: Interruption, outcome: 'done' | 'rolled_back'): Promise<void> {
    const { transactions, store, journal, problem } = this.parts;
    const isDesired = outcome === 'done' && change.on_failure === 'rollback' && !this.#isTakenBack;
    const news = isDesired
      ? await this.#keep(intent.desired, change.who, store.desired?.revision ?? null)
      : {};
    await transactions.settle(change.id, { state: outcome, differences: [], ...news });
    await journal?.clear(change.id);
    problem(`${change.id}, which was interrupted, is ${outcome.replace('_', ' ')}`);
  }

  /** @param undo is done first when it cannot be kept. @throws as store.put() does. */
  async #putOr(
    undo: () => Promise<void>,
    desired: PanelDocument,
    who: string | undefined,
    expected: KeepOptions['expected'],
  ): Promise<void> {
    try {
      await this.parts.store.put(desired, { who, expected });
    } catch (error) {
      await undo();
      throw error;
    }
  }

  /** Nothing was begun after all: what was noted before is noted again. */
  async #unwrite({ change }: Intent): Promise<void> {
    const { journal, problem } = this.parts;
    if (this.#interruption === undefined) {
      await journal?.clear(change.id);
      return;
    }
    try {
      await journal?.write(this.#interruption.intent);
    } catch (error) {
      if (!(error instanceof NotKeptError)) throw error;
      problem(error.message);
    }
  }

  async #keep(
    desired: PanelDocument,
    who: string | undefined,
    expected: KeepOptions['expected'],
  ): Promise<Pick<Change, 'not_kept'>> {
    try {
      await this.parts.store.put(desired, { who, expected });
      return {};
    } catch (error) {
      if (!(error instanceof NotKeptError || error instanceof DesiredChangedError)) throw error;
      this.parts.problem(error.message);
      return { not_kept: error.message };
    }
  }
}
