import { absentIn } from '../document/document.js';
import { revisionOf } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import type { Plan } from '../plan/plan.js';
import type { Call, Conflict, Step } from '../plan/step.js';
import { type Change, type ChangeCause, type Intent, type OnFailure, waitingCommand } from './change.js';
import type { ChangeLog, ChangeResult } from './change-log.js';
import { runSteps, type StepResult } from './run-steps.js';
import { observedDocument, type ReplacedDesired, undoRecordOf, withoutForeign } from './undo-record.js';

/** The observed panel, and the plan from there to a document. */
export interface Comparison {
  readonly observed: ObservedPanel;
  readonly plan: Plan;
}

/**
 * A change of the panel, as the transaction sees it: a document that is applied, a restore, a repair or an undo. The phases are
 * in {@link transact}; this says what is different between them.
 */
export interface Transaction {
  readonly id: string;
  readonly cause: ChangeCause;
  /** The id of the change that is undone, with the cause `undo`. */
  readonly undoes?: string;
  /** The name of a token or client certificate. Undefined when nobody was authenticated, and for what spp-ctl does itself. */
  readonly principal?: string | undefined;
  readonly onFailure: OnFailure;
  /** The document that the panel is to be like. */
  readonly desired: PanelDocument;
  /** The ids of the processes that may be changed. */
  readonly processes: readonly string[];

  /** Observes the panel and plans the way to a document. Processes are not observed again that {@link observeAhead} was called for. */
  compare(document: PanelDocument): Promise<Comparison>;
  /** Begins to observe a process for the next comparison. Its steps are over, those of other processes may not be. */
  observeAhead(process: string): void;
  /** @throws PanelError when the transaction must not begin. */
  check(comparison: Comparison, revision: string): void;
  /** The steps of a plan that are done in this transaction. */
  choose(plan: Plan): readonly Step[];
  /** Records what is about to be done, for a later run of spp-ctl. @throws PanelError when it cannot be recorded. */
  recordIntent(intent: Intent): Promise<void>;
  /** Carries out a call. @throws what the operation throws. */
  run(call: Call): Promise<void>;
  /** Called with what is still to be done after the steps. */
  onVerified(results: readonly StepResult[], rest: Plan): void;
  /** The panel is as desired, or has failed to become so. @returns what else the result says. */
  commit(state: 'done' | 'failed'): Promise<Pick<Change, 'not_kept'>>;
  /** The desired document that the transaction has replaced so far. Undefined when it has not written the document. */
  readonly replaced?: ReplacedDesired | undefined;
}

/**
 * Carries out a change of the panel, whatever it is for: a document that is applied, a restore, or a repair.
 *
 * @returns the change with its result, failures included.
 * @throws PanelError when nothing was begun.
 */
export async function transact(transaction: Transaction, log: ChangeLog): Promise<Change> {
  const { id, desired, processes, onFailure } = transaction;

  // Observe, and plan.
  const { observed, plan } = await transaction.compare(desired);
  const revision = revisionOf(observed, processes);

  // Check.
  transaction.check({ observed, plan }, revision);

  // Record the intent.
  const steps = transaction.choose(plan);
  const pending = within(processes, plan).pending;
  const launched = steps.flatMap(({ process, change: step }) => (step?.do === 'launch' ? [process] : []));
  const before = observedDocument(observed, processes, new Set(launched));
  const change = log.draft({ ...about(transaction), revision, commands: steps.map(waitingCommand), pending });
  await transaction.recordIntent({ change, desired, before });
  log.begin(change);
  // Until the end, how the processes are left is not known.
  log.undo.put(undoRecordOf(change, before, undefined, transaction.replaced));

  try {
    // Run.
    const results = await run(transaction, log, 'commands', steps, onFailure === 'continue');

    // Verify.
    const { observed: verified, plan: rest } = await transaction.compare(desired);
    const differences = differencesIn(within(processes, rest), pending);
    transaction.onVerified(results, rest);
    const old = withoutForeign(before, verified);
    const isDone = differences.length === 0 && results.every(({ outcome }) => outcome === 'done');

    // Roll back, or commit.
    const { result, left } =
      !isDone && onFailure === 'rollback'
        ? await rollBack(transaction, log, old, differences)
        : { result: await commit(transaction, isDone ? 'done' : 'failed', differences), left: verified };

    // Record the result.
    log.undo.put(undoRecordOf(log.get(id) ?? change, old, left, transaction.replaced));
    return await log.end(id, result);
  } catch (error) {
    await log.breakOff(id);
    throw error;
  }
}

function about({
  id,
  cause,
  undoes,
  onFailure,
  principal,
}: Transaction): Pick<Change, 'id' | 'cause' | 'undoes' | 'on_failure' | 'who'> {
  return {
    id,
    cause,
    ...(undoes === undefined ? {} : { undoes }),
    on_failure: onFailure,
    ...(principal === undefined ? {} : { who: principal }),
  };
}

function run(
  transaction: Transaction,
  log: ChangeLog,
  list: 'commands' | 'rollback',
  steps: readonly Step[],
  goesOn: boolean,
): Promise<StepResult[]> {
  const at = new Map(steps.map(({ key }, index) => [key, index]));
  return runSteps(steps, {
    run: (call) => transaction.run(call),
    onProcessOver: (process) => transaction.observeAhead(process),
    goesOn,
    onResult: (result) => log.recordStep(transaction.id, list, at.get(result.step.key) ?? -1, result),
  });
}

async function commit(
  transaction: Transaction,
  state: 'done' | 'failed',
  differences: readonly Conflict[],
): Promise<ChangeResult> {
  return { state, differences: state === 'done' ? [] : differences, ...(await transaction.commit(state)) };
}

/** Goes back to what the processes did before. The way is planned from what they do now. */
async function rollBack(
  transaction: Transaction,
  log: ChangeLog,
  before: PanelDocument,
  differences: readonly Conflict[],
): Promise<{ readonly result: ChangeResult; readonly left: ObservedPanel }> {
  log.update(transaction.id, { differences_before_rollback: differences });
  const { steps } = (await transaction.compare(before)).plan;
  log.update(transaction.id, { rollback: steps.map(waitingCommand) });
  const results = await run(transaction, log, 'rollback', steps, true);
  const { observed, plan: rest } = await transaction.compare(before);
  const starting = absentIn(before)
    .filter((process) => observed.launches?.isStarting(process) === true)
    .map((process) => ({ process, reason: 'it was launched, and has not connected yet' }));
  const lacking = [...starting, ...differencesIn(rest, [], results)];
  const state = lacking.length === 0 ? 'rolled_back' : 'rollback_failed';
  return { result: { state, differences: lacking }, left: observed };
}

/** The part of a plan that is about some processes. */
function within(processes: readonly string[], { steps, conflicts, pending }: Plan): Plan {
  const ids = new Set(processes);
  return {
    steps: steps.filter(({ process }) => ids.has(process)),
    conflicts: conflicts.filter(({ process }) => ids.has(process)),
    pending: pending.filter((process) => ids.has(process)),
  };
}

/**
 * What a plan says that is still different.
 *
 * @param expected the ids of the processes that need not be connected.
 * @param results of the steps that were tried: one that is still needed is reported with its error.
 */
function differencesIn(
  { steps, conflicts, pending }: Plan,
  expected: readonly string[],
  results: readonly StepResult[] = [],
): Conflict[] {
  return [
    ...conflicts,
    ...pending
      .filter((each) => !expected.includes(each))
      .map((process) => ({ process, reason: 'the process has disconnected' })),
    ...steps.map(({ key, process, reason }) => {
      const result = results.find(({ step }) => step.key === key);
      const isFailed = result?.outcome === 'failed';
      return {
        process,
        reason: isFailed ? `${reason}, but the command failed: ${result.error.message}` : reason,
      };
    }),
  ];
}
