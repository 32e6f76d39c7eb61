import type { ObservedPanel } from '../observed/observed-panel.js';
import type { DesiredDocument } from '../store/desired-document.js';
import { nextDesired } from './change.js';
import type { ChangeLog } from './change-log.js';
import { Interruption } from './interruption.js';
import type { Journal } from './journal.js';
import { orReport, replaceDesired } from './replace-desired.js';
import { replacedBy, undoRecordOf } from './undo-record.js';

export interface InterruptedChangeParts {
  readonly desired: DesiredDocument;
  readonly log: ChangeLog;
  /** Undefined when nothing outlasts this run. */
  readonly journal: Journal | undefined;
  /** Called with what a person should look at: a sentence. */
  readonly onProblem: (sentence: string) => void;
}

/** The change during which an earlier run of spp-ctl ended, until the panel shows how it ended. */
export class InterruptedChange {
  #interruption: Interruption | undefined;
  /** Settles when the end of the change is recorded. */
  #settling: Promise<unknown> = Promise.resolve();
  /** Whether the document is not to become the desired one any more, although the change is found to be done. */
  #isDropped = false;

  constructor(private readonly parts: InterruptedChangeParts) {}

  /** Undefined when no change was interrupted, or its end is known. */
  get current(): Interruption | undefined {
    return this.#interruption;
  }

  /** Reads from the journal whether a change was interrupted. */
  async open(): Promise<void> {
    const { journal, log, onProblem } = this.parts;
    const intent = await journal?.read();
    if (intent === undefined) return;
    const { id } = intent.change;
    const known = log.get(id);
    // The end of the change was recorded; only the journal was not cleared any more.
    if (known?.state === 'done' || known?.state === 'rolled_back') {
      await journal?.clear(id);
      return;
    }
    this.#interruption = new Interruption({ ...intent, change: known ?? intent.change });
    log.remember([this.#interruption.change]);
    this.#recordUndo(this.#interruption);
    onProblem(`spp-ctl ended during the change ${id}: see /v1/panel/status for the state of the panel`);
  }

  /** The desired document was deleted: an interrupted change does not bring its document back. */
  drop(): void {
    this.#isDropped = true;
  }

  /** Another change replaces the interrupted one. */
  supersede(): void {
    this.#interruption = undefined;
  }

  /**
   * The processes of the interrupted change are as another document says, which is desired meanwhile: how far the change was does not matter any
   * more. The change stays `interrupted` in the list of changes.
   */
  async overtake(): Promise<void> {
    const { journal, onProblem } = this.parts;
    const id = this.#interruption?.change.id;
    if (id === undefined) return;
    this.#interruption = undefined;
    await journal?.clear(id);
    onProblem(`the panel is as desired now; the change ${id} stays interrupted`);
  }

  /** Waits until the end of the change is recorded. */
  async settled(): Promise<void> {
    await this.#settling;
  }

  /**
   * Looks how far the change is.
   *
   * @param isCurrent whether the panel is as observed. Otherwise the change is not said to be over.
   * @param areReconnected whether processes that are not connected do not run.
   * @returns whether it is over now.
   */
  async settle(observed: ObservedPanel, isCurrent: boolean, areReconnected = true): Promise<boolean> {
    const interruption = this.#interruption;
    const outcome = interruption?.compare(observed, areReconnected);
    if (interruption === undefined || outcome === undefined || !isCurrent) return false;
    // Before anything is waited for: a document that is applied meanwhile comes after it.
    this.#interruption = undefined;
    const settling = this.#record(interruption, outcome, observed);
    this.#settling = settling;
    await settling;
    return true;
  }

  /** Makes an undo of the interrupted change possible. How it has left the processes is not known. */
  #recordUndo({ change, intent }: Interruption): void {
    const { log } = this.parts;
    if (log.undo.get(change.id) !== undefined) return;
    const { previous, before } = intent;
    const next = nextDesired(intent);
    const replaced = previous === undefined || next === undefined ? undefined : replacedBy(previous, next);
    log.undo.put(undoRecordOf(change, before, undefined, replaced));
  }

  async #record(
    { change, intent }: Interruption,
    outcome: 'done' | 'rolled_back',
    observed: ObservedPanel,
  ): Promise<void> {
    const { log, desired, journal, onProblem } = this.parts;
    const next = nextDesired(intent);
    const isDesired =
      outcome === 'done' && change.on_failure === 'rollback' && !this.#isDropped && next !== undefined;
    const previous = desired.current;
    const { replaces = previous?.revision ?? null } = intent;
    const options = { who: change.who, expected: replaces };
    const news = isDesired ? await orReport(() => replaceDesired(desired, next, options), onProblem) : {};
    const isReplaced = isDesired && news.not_kept === undefined;
    const replaced = isReplaced
      ? replacedBy(previous?.document ?? null, next)
      : log.undo.get(change.id)?.replaced;
    log.undo.put(undoRecordOf(change, intent.before, observed, replaced));
    await log.end(change.id, { state: outcome, differences: [], ...news }, change.ended);
    await journal?.clear(change.id);
    onProblem(`the interrupted change ${change.id} is ${outcome.replace('_', ' ')}`);
  }
}
