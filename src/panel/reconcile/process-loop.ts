import type { Damage } from '../../spp/host/findings.js';
import { processName } from '../../text/process-id.js';
import type { ChangeCause } from '../apply/change.js';
import { differencesBetween } from '../document/diff.js';
import type { Entry } from '../document/document.js';
import { kindOfId } from '../kinds/index.js';
import type { ObservedCache } from '../observed/observed-cache.js';
import type { Plan } from '../plan/plan.js';
import { sentenceOf, type Step } from '../plan/step.js';
import type { BackoffOptions } from './backoff.js';
import { type AttemptFailure, FailureRecord, type Losses } from './failure-record.js';
import { LaunchRecord } from './launch-record.js';

/** Why spp-ctl changes a process by itself. */
export type OwnCause = Exclude<ChangeCause, 'request' | 'undo'>;

export type SyncState = 'in_sync' | 'drifted' | 'pending' | 'failed' | 'damaged' | 'unmanaged';

/** Called when a process has another sync state, or fails for another reason. */
export type OnSyncState = (id: string, state: SyncState, reason: string | undefined) => void;

/** How a process compares with its process spec. */
export interface Sync {
  readonly state: SyncState;
  /** When the process got into the state, on the clock of Date.now(). */
  readonly since: number;
  /** The steps that lead to its process spec. */
  readonly steps: readonly Step[];
  /** How the process differs from its process spec: `extra patch phy:0 to ring:1`. Each call compares again. */
  readonly differences: () => Iterable<string>;
  /** What keeps the process from its process spec: sentences. */
  readonly conflicts: readonly string[];
  /** Of a process with the state `failed`. */
  readonly failure: (AttemptFailure & { readonly attempts: number }) | undefined;
}

/** What a loop decides to do next. */
export type Decision =
  | { readonly action: 'none' }
  /** Compare again. @param at on the clock of performance.now(). */
  | { readonly action: 'wait'; readonly at: number }
  | { readonly action: 'change'; readonly cause: OwnCause }
  | { readonly action: 'launch'; readonly step: Step };

/** All that is known of one process. */
interface State {
  /** What the desired document says. Undefined unless it names the process. */
  entry: Entry | undefined;
  /** Undefined until the process was compared with the desired document. */
  sync: Sync | undefined;
  /** Whether `sync` is about an earlier desired document. */
  isOutdated: boolean;
  /** The last report to the observers. */
  reported: string | undefined;
  /** The failures on this connection. Undefined before the first restore or repair. */
  failures: FailureRecord | undefined;
  losses: Losses | undefined;
  /** Why the process must be changed even if drift is only reported. */
  owed: OwnCause | undefined;
  /** Ends the hold that keeps requests of others from a process that is to be restored. */
  release: (() => void) | undefined;
  /** The restore or repair that runs. */
  transaction: object | undefined;
  /** Whether the process is being launched. */
  isLaunching: boolean;
  isConnected: boolean;
}

export interface LoopParts {
  readonly cache: ObservedCache;
  readonly backoff: BackoffOptions;
  /** Whether processes are restored, and launched when they have ended. */
  readonly isRestoring: boolean;
  /** Whether drift is repaired. */
  readonly isRepairing: boolean;
  readonly damageOf: (id: string) => Damage | undefined;
  readonly onSyncState: OnSyncState;
}

/**
 * The reconcile loop of one process: the panel is observed, the process is compared with its process spec, the loop decides
 * whether to change it, and backs off after failures. The reconciler runs the loops of all processes on one observation.
 */
export class ProcessLoop {
  readonly #state: State = {
    entry: undefined,
    sync: undefined,
    isOutdated: true,
    reported: undefined,
    failures: undefined,
    losses: undefined,
    owed: undefined,
    release: undefined,
    transaction: undefined,
    isLaunching: false,
    isConnected: false,
  };
  readonly #launches: LaunchRecord;

  constructor(
    readonly id: string,
    private readonly parts: LoopParts,
  ) {
    this.#launches = new LaunchRecord(parts.backoff);
  }

  /** Undefined until the process was compared with the desired document. */
  get sync(): Sync | undefined {
    return this.#state.sync;
  }

  /** Whether the process is connected and was read. */
  get isObserved(): boolean {
    return this.parts.cache.has(this.id);
  }

  /** Whether the desired document says that the process is not to run. */
  get isAbsent(): boolean {
    return this.#state.entry === 'absent';
  }

  get isHeld(): boolean {
    return this.#state.release !== undefined;
  }

  /** Whether a restore or repair runs. */
  get isChanging(): boolean {
    return this.#state.transaction !== undefined;
  }

  get failures(): FailureRecord {
    return (this.#state.failures ??= new FailureRecord(this.parts.backoff, this.#state.losses));
  }

  /** The process has connected. @param release ends the hold of a process that is to be restored; undefined for no hold. */
  connected(release: (() => void) | undefined): void {
    this.#forgetFailures();
    this.#launches.connected(performance.now());
    this.#state.isConnected = true;
    this.#state.release = release;
  }

  /** @param hasDied see LaunchRecord.disconnected(). */
  disconnected(hasDied: boolean): void {
    const now = performance.now();
    if (this.isChanging) this.#recordLoss(now);
    this.#launches.disconnected(hasDied, now);
    this.#state.isConnected = false;
    this.#state.release = undefined;
    this.#forgetFailures();
  }

  /** Another document is desired that names the process. @param cause why the process must be changed; undefined for drift. */
  documentChanged(entry: Entry, cause: OwnCause | undefined): void {
    this.#state.entry = entry;
    this.#launches.forget();
    this.#state.isOutdated = true;
    this.#state.failures = undefined;
    this.#state.losses = undefined;
    this.#state.owed = cause;
  }

  /** No desired document names the process any more. */
  unmanaged(): void {
    this.release();
    this.#state.entry = undefined;
    this.#launches.forget();
    this.#state.failures = undefined;
    this.#state.losses = undefined;
    this.#state.owed = undefined;
    if (this.#state.sync === undefined) return;
    this.#state.sync = undefined;
    this.#report('unmanaged', undefined);
    this.#state.reported = undefined;
  }

  /** The same document is desired again, and the process must become like it. */
  owe(cause: OwnCause): void {
    this.#state.owed = cause;
  }

  /** Compares the process with its process spec. A process that could not be read keeps its state, and one that is changing. */
  compare({ steps, conflicts, pending }: Plan, isFinal = false): void {
    const { entry } = this.#state;
    if (entry === undefined) return;
    const { cache } = this.parts;
    const isHere = !pending.includes(this.id) && cache.has(this.id);
    const keepsState = cache.isUnread(this.id) || (this.isChanging && !isFinal);
    if (isHere && keepsState && this.#isCompared) return;
    const own = steps.filter(({ process }) => process === this.id);
    const against = conflicts.filter(({ process }) => process === this.id).map(sentenceOf);
    const isSame = own.length + against.length === 0;
    const differences = isHere && !isSame ? this.#differences(entry) : () => [];
    this.#set(this.#stateOf(isHere, isSame), own, differences, against);
  }

  /** Most of them are never asked for: all that a process had is missing after its restart. */
  #differences(entry: Entry): Sync['differences'] {
    if (entry === 'absent') return () => ['extra process'];
    const observed = this.parts.cache.specOf(this.id);
    return observed?.kind === entry.spec.kind ? () => differencesBetween(observed, entry.spec) : () => [];
  }

  /**
   * Decides what to do now.
   *
   * @param plan to the desired document.
   * @param mayChange whether processes may be changed at all now.
   * @param now on the clock of performance.now().
   */
  decide({ steps, conflicts }: Plan, mayChange: boolean, now: number): Decision {
    const { cache, backoff } = this.parts;
    if (this.isChanging) return { action: 'none' };
    if (!cache.has(this.id)) return this.#decideLaunch(steps, now);
    const { cause } = this;
    // A process that does something else is left as it is while it cannot become as desired: half of that may be an outage.
    // For a process that came back empty, half is better than nothing.
    const hasConflict = conflicts.some(({ process }) => process === this.id);
    const isLeft = hasConflict && !(cause === 'restore' && cache.cameEmpty(this.id));
    const at = isLeft || !mayChange ? undefined : this.nextAt(steps);
    if (cache.isUnread(this.id)) return this.#rest({ action: 'wait', at: now + backoff.rereadMs });
    // The plan is for what the process did before.
    if (!cache.isFresh(this.id)) return { action: 'wait', at: now + backoff.lookMs };
    if (at === undefined || cause === undefined) return this.#rest({ action: 'none' });
    return at <= now ? { action: 'change', cause } : this.#rest({ action: 'wait', at });
  }

  /** Decides about a process that is not connected, or was not read yet. */
  #decideLaunch(steps: readonly Step[], now: number): Decision {
    const { isRestoring } = this.parts;
    // Whoever starts the process later does so on purpose.
    if (this.isAbsent && !this.#state.isConnected) this.#state.owed = undefined;
    const step = launchIn(steps.filter(({ process }) => process === this.id));
    if (step === undefined || this.#state.isLaunching || !(isRestoring || this.#state.owed !== undefined))
      return { action: 'none' };
    const at = this.#launches.nextAt;
    if (at === undefined) return { action: 'none' };
    return at <= now ? { action: 'launch', step } : { action: 'wait', at };
  }

  /** A primary has connected: what has failed with an earlier one may work now. */
  primaryConnected(): void {
    this.#launches.forget();
  }

  /** The process is being launched. */
  beginLaunch(): void {
    this.#state.isLaunching = true;
    this.#launches.began();
  }

  /** @param error why the launch failed: a sentence. Undefined when the process is connected. */
  endLaunch(error: string | undefined): void {
    this.#state.isLaunching = false;
    if (error !== undefined) this.#launches.rejected(error, performance.now());
  }

  /** Why the process would be changed. Undefined when it is not. */
  get cause(): OwnCause | undefined {
    if (this.isHeld || (this.parts.isRestoring && !this.parts.cache.has(this.id))) return 'restore';
    return this.#state.owed ?? (this.parts.isRepairing ? 'repair' : undefined);
  }

  /** When the process may be changed next, on the clock of performance.now(). Undefined for never. */
  nextAt(steps: readonly Step[]): number | undefined {
    return this.failures.nextAt(steps.filter(({ process }) => process === this.id));
  }

  /** When a failed restore or repair is tried again, on the clock of Date.now(). Undefined for never. */
  get nextTry(): number | undefined {
    const steps = this.sync?.steps ?? [];
    const at = this.parts.cache.has(this.id) ? this.nextAt(steps) : this.#launches.nextAt;
    return at === undefined || this.cause === undefined ? undefined : Date.now() + at - performance.now();
  }

  /** A restore or repair begins. */
  begin(transaction: object): void {
    this.#state.transaction = transaction;
  }

  /** A restore or repair has ended. The process may have begun another one since, after a reconnection. */
  end(transaction: object): void {
    if (this.#state.transaction === transaction) this.#state.transaction = undefined;
  }

  /** After a restore or repair: what is still missing is tried again after a delay. Requests of others do not wait for that. */
  backOff(cause: OwnCause): void {
    if (this.isInSync) this.#state.owed = undefined;
    else if (cause !== 'repair' && this.parts.cache.has(this.id)) this.#state.owed = cause;
  }

  get isInSync(): boolean {
    return this.#state.sync?.state === 'in_sync';
  }

  /** The hold of the process, to be compared later: a process that came back has another one. */
  get hold(): unknown {
    return this.#state.release;
  }

  /** Lets requests of others go on. */
  release(): void {
    this.#state.release?.();
    this.#state.release = undefined;
  }

  /** Nothing is done now: the process is in sync, or cannot become so yet. Requests of others do not wait for that. */
  #rest(decision: Decision): Decision {
    if (this.isInSync) this.#state.owed = undefined;
    else if (this.isHeld) this.#state.owed = 'restore';
    this.release();
    return decision;
  }

  #recordLoss(now: number): void {
    const before = this.#state.losses;
    const isRecent = before !== undefined && now - before.at <= this.parts.backoff.calmMs;
    this.#state.losses = { count: isRecent ? before.count + 1 : 1, at: now };
  }

  /** What failed on another connection means nothing any more. */
  #forgetFailures(): void {
    this.#state.failures = undefined;
    const { losses } = this.#state;
    if (losses !== undefined && performance.now() - losses.at > this.parts.backoff.calmMs)
      this.#state.losses = undefined;
  }

  /** Whether the state is about this connection and this document. */
  get #isCompared(): boolean {
    const { sync, isOutdated } = this.#state;
    return sync !== undefined && sync.state !== 'pending' && !isOutdated;
  }

  #stateOf(isHere: boolean, isSame: boolean): SyncState {
    if (!isHere && this.isAbsent && !this.#state.isConnected) return 'in_sync';
    if (!isHere) return this.#launches.failed > 0 ? 'failed' : 'pending';
    if (this.parts.damageOf(this.id) !== undefined) return 'damaged';
    if (!isSame) return this.failures.failure === undefined ? 'drifted' : 'failed';
    this.failures.settled();
    this.#state.losses = undefined;
    return 'in_sync';
  }

  #set(
    state: SyncState,
    steps: readonly Step[],
    differences: Sync['differences'],
    conflicts: readonly string[],
  ): void {
    const before = this.#state.sync;
    const since = before?.state === state ? before.since : Date.now();
    const attempts = state === 'failed' ? this.#attempts(steps) : undefined;
    const failure = attempts?.last && { ...attempts.last, attempts: attempts.failed };
    const more =
      attempts?.isOver === true && failure !== undefined
        ? [
            `${failure.error}, which is not tried again; ${this.#remedy(attempts.isHere)}, or apply the document again`,
          ]
        : [];
    this.#state.sync = { state, since, steps, differences, conflicts: [...conflicts, ...more], failure };
    this.#state.isOutdated = false;
    const damage = state === 'damaged' ? this.parts.damageOf(this.id)?.reason : undefined;
    const [first] = differences();
    this.#report(state, damage ?? failure?.error ?? conflicts[0] ?? first ?? steps[0]?.reason);
  }

  /** What a person can do when nothing is tried again. */
  #remedy(isHere: boolean): string {
    if (isHere) return `restart ${processName(this.id)}`;
    return kindOfId(this.id).startsAfterKill ? `launch ${processName(this.id)}` : 'use another client id';
  }

  /** The failed launches of a process that is not connected, or else its failed restores and repairs. */
  #attempts(steps: readonly Step[]): {
    readonly isHere: boolean;
    readonly last: AttemptFailure | undefined;
    readonly failed: number;
    /** Whether none is tried again. */
    readonly isOver: boolean;
  } {
    const isHere = this.parts.cache.has(this.id);
    if (isHere) {
      const { failure: last, failed } = this.failures;
      return { isHere, last, failed, isOver: steps.length > 0 && this.failures.nextAt(steps) === undefined };
    }
    const { error, failed, nextAt } = this.#launches;
    const step = launchIn(steps);
    return {
      isHere,
      last: error === undefined ? undefined : { step, error },
      failed,
      isOver: nextAt === undefined,
    };
  }

  #report(state: SyncState, reason: string | undefined): void {
    const news = `${state} ${reason ?? ''}`;
    if (this.#state.reported === news) return;
    this.#state.reported = news;
    this.parts.onSyncState(this.id, state, reason);
  }
}

/** The launch among the steps of a process. */
function launchIn(steps: readonly Step[]): Step | undefined {
  return steps.find(({ change }) => change?.do === 'launch');
}
