import { Applier, type ApplyOptions } from '../../src/panel/apply/applier.js';
import type { Change } from '../../src/panel/apply/change.js';
import { ChangeLog } from '../../src/panel/apply/change-log.js';
import { InterruptedChange } from '../../src/panel/apply/interrupted-change.js';
import { TransactionLock } from '../../src/panel/apply/transaction-lock.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { CommandTimes } from '../../src/panel/observed/command-times.js';
import type { ObservedPanel } from '../../src/panel/observed/observed-panel.js';
import type { Plan } from '../../src/panel/plan/plan.js';
import type { Call } from '../../src/panel/plan/step.js';
import { type DesiredStore, MemoryStore } from '../../src/panel/store/desired.js';
import { DesiredDocument } from '../../src/panel/store/desired-document.js';
import { ORIGIN } from './scene.js';

/** Carries out a call. */
export type Run = (call: Call) => Promise<void>;

export interface ApplyingOptions extends Omit<ApplyOptions, 'origin'> {
  readonly run: Run;
}

/** Applies documents without a reconciler, and each in a way of its own. */
export class Applying {
  readonly changes = new ChangeLog();
  /** The text for a person. */
  readonly problems: string[] = [];
  readonly #applier: Applier;
  #run: Run = () => Promise.resolve();

  constructor(observe: () => Promise<ObservedPanel>, store: DesiredStore = new MemoryStore()) {
    const onProblem = (sentence: string): void => void this.problems.push(sentence);
    const desired = new DesiredDocument(store);
    const shared = { desired, log: this.changes, journal: undefined, onProblem };
    this.#applier = new Applier({
      ...shared,
      observe,
      observeAhead: () => undefined,
      observeRest: observe,
      reconnected: () => Promise.resolve(),
      times: new CommandTimes(),
      lock: new TransactionLock(),
      interrupted: new InterruptedChange(shared),
      perform: (call) => this.#run(call),
      onChange: () => undefined,
    });
  }

  plan(document: PanelDocument): Promise<{ plan: Plan; revision: string }> {
    return this.#applier.plan(document);
  }

  apply(document: PanelDocument, { run, ...options }: ApplyingOptions): Promise<Change> {
    this.#run = run;
    return this.#applier.apply(document, { ...options, origin: ORIGIN });
  }
}
