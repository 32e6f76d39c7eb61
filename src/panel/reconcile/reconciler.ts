import type { AnyProcess } from '../../spp/processes/index.js';
import type { Registry } from '../../spp/registry.js';
import { DeadlineTimer } from '../../timing/deadline-timer.js';
import type { Change } from '../apply/change.js';
import type { ChangeLog } from '../apply/change-log.js';
import type { InterruptedChange } from '../apply/interrupted-change.js';
import { type Comparison, transact } from '../apply/transaction.js';
import type { TransactionLock } from '../apply/transaction-lock.js';
import { entriesOf, launchesIn } from '../document/document.js';
import type { PanelDocument } from '../document/schema.js';
import { ObservedCache } from '../observed/observed-cache.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { planPanel } from '../plan/plan.js';
import type { Step } from '../plan/step.js';
import type { DesiredDocument } from '../store/desired-document.js';
import { type BackoffOptions, DEFAULT_BACKOFF } from './backoff.js';
import { type PanelStatus, panelStatus } from './panel-status.js';
import { Presence } from './presence.js';
import { PrimaryLoss, type PrimaryLost } from './primary-loss.js';
import { type OnSyncState, type OwnCause, ProcessLoop } from './process-loop.js';
import { type PerformOwn, ReconcileTransaction } from './reconcile-transaction.js';

export interface ReconcilerOptions {
  /** Whether a process that connects is restored before others may change it. */
  readonly restore: boolean;
  /** Whether a process that has drifted is repaired. */
  readonly repair: boolean;
  /** What to do with the secondaries when the primary has ended. Default `keep`. */
  readonly primaryLost?: PrimaryLost;
  readonly backoff?: BackoffOptions;
}

export interface ReconcilerParts {
  readonly registry: Registry;
  readonly desired: DesiredDocument;
  readonly log: ChangeLog;
  readonly lock: TransactionLock;
  readonly interrupted: InterruptedChange;
  readonly performOwn: PerformOwn;
  readonly onSyncState: OnSyncState;
  /** Called when a restore or repair has ended. */
  readonly onChange: (change: Change) => void;
  /** Called with what a person should look at: a sentence. */
  readonly onProblem: (sentence: string) => void;
}

/**
 * Compares the panel with the desired document, and makes it like the document where the options say so. Without a desired
 * document it does nothing.
 *
 * It is level-triggered: whatever happens, it observes the panel, compares, and acts on what is different now. One round
 * serves the loops of all processes. A round begins when a process may have changed, never by the clock alone.
 */
export class Reconciler {
  readonly #cache: ObservedCache;
  readonly #presence: Presence;
  readonly #backoff: BackoffOptions;
  /** The loops of all processes that were ever connected or named, by id. */
  readonly #loops = new Map<string, ProcessLoop>();
  readonly #timer = new DeadlineTimer(() => void this.#round());
  /** The document that the loops know. */
  #document: PanelDocument | undefined;
  /** The ids of the processes that the document names. */
  #named: ReadonlySet<string> = new Set();
  #looking: Promise<unknown> = Promise.resolve();
  /** The launches in progress. */
  readonly #launching = new Set<Promise<unknown>>();
  readonly #primaryLoss: PrimaryLoss;
  #isStopping = false;

  constructor(
    private readonly parts: ReconcilerParts,
    private readonly options: ReconcilerOptions,
  ) {
    const { registry, desired, lock } = parts;
    this.#backoff = options.backoff ?? DEFAULT_BACKOFF;
    this.#cache = new ObservedCache(registry);
    const { primaryLost = 'keep' } = options;
    this.#presence = new Presence(registry, options.restore || options.repair, primaryLost);
    this.#primaryLoss = new PrimaryLoss(registry, this.#backoff, {
      isActing: () => primaryLost === 'restart' && this.#document !== undefined && !this.#isStopping,
      performOwn: parts.performOwn,
      onProblem: parts.onProblem,
    });
    desired.onChange = (cause) =>
      this.#adopt(cause === 'elsewhere' ? 'desired' : undefined, lock.applying === undefined);
    // An apply ends with an observation of the panel.
    lock.onApplied = (hasEnded) => this.#adopt(undefined, !hasEnded);
  }

  /** Begins with the desired document that was read. */
  open(): void {
    this.#adopt();
  }

  /** Begins nothing more, and sends nothing more. */
  stop(): void {
    this.#isStopping = true;
    this.#timer.stop();
    this.#primaryLoss.stop();
    for (const loop of this.#loops.values()) loop.release();
  }

  /** Waits for what was begun. */
  async close(): Promise<void> {
    await this.parts.lock.quiet();
    await Promise.all(this.#launching);
    await this.#primaryLoss.close();
    await this.#looking;
  }

  /** A process has connected. Called before anybody can use it. */
  connected(process: AnyProcess): void {
    const { id } = process;
    const news = this.#presence.connected(process);
    if (process.kind === 'primary') this.#primaryIsBack();
    else if (this.#presence.isPrimaryAway) this.#primaryLoss.begin();
    if (news !== undefined) this.parts.onProblem(news);
    this.#cache.touch(id);
    const isRestored = this.options.restore && this.#isNamed(id) && !this.#isStopping;
    // A document that is being applied has launched the process, and goes on with it, or is over before the restore.
    const isApplying = this.parts.lock.applying !== undefined;
    this.#loop(id).connected(isRestored && !isApplying ? process.session.hold() : undefined);
    if (isRestored && isApplying) this.#loop(id).owe('restore');
    // The round that restores the process waits for others to connect.
    if (isRestored) this.#cache.readAhead(id);
    if (isRestored) this.#timer.set(this.#areAllConnected ? 0 : this.#backoff.gatherMs);
    else this.#touched(id);
  }

  disconnected(process: Pick<AnyProcess, 'id' | 'kind'>): void {
    const { id } = process;
    this.#presence.disconnected(process);
    if (process.kind === 'primary') this.#primaryLoss.begin();
    this.#cache.drop(id);
    this.#loop(id).disconnected(this.parts.registry.host.model.endOf(id) === 'killed');
    this.#touched(id);
  }

  /** A status was read, for whatever reason. @param lasting see SppProcess.onStatus. */
  statusRead({ id }: Pick<AnyProcess, 'id'>, lasting: unknown): void {
    if (this.#cache.differs(id, lasting)) this.#touched(id);
  }

  /** A process has changed, or may have. @param id such as `vf:2`. */
  touched(id: string): void {
    this.#cache.touch(id);
    this.#touched(id);
  }

  /** Reads all processes, for a document that is applied or planned, and remembers what was read. */
  observe(): Promise<ObservedPanel> {
    return this.#observed(this.#cache.readAll());
  }

  /** Begins to read a process for {@link observeRest}. */
  observeAhead(id: string): void {
    this.#cache.readAhead(id);
  }

  /** As {@link observe}, but does not read those processes again that were observed ahead. */
  observeRest(): Promise<ObservedPanel> {
    return this.#observed(this.#cache.readRest());
  }

  async #observed(reading: Promise<ObservedPanel>): Promise<ObservedPanel> {
    const observed = await reading;
    // What was found may have to be acted upon.
    if (!this.#isIdle) this.#timer.set(this.#backoff.lookMs);
    return observed;
  }

  /** Observes the processes that the desired document names, and reports their sync states. */
  async status(): Promise<PanelStatus> {
    for (const id of this.#observedIds()) this.#cache.touch(id);
    await this.#look();
    // What was found may have to be acted upon.
    if (!this.#isIdle) this.#timer.set(this.#backoff.lookMs);
    return this.lastStatus();
  }

  /** The sync states of the last comparison. */
  lastStatus(): PanelStatus {
    const { desired, registry, interrupted } = this.parts;
    return panelStatus({
      desired,
      options: this.options,
      connected: registry.list().map(({ id }) => id),
      loops: new Map([...this.#named].map((id) => [id, this.#loop(id)])),
      damageOf: (id) => registry.host.model.damage(id),
      interruption: interrupted.current,
    });
  }

  #primaryIsBack(): void {
    this.#primaryLoss.end();
    for (const loop of this.#loops.values()) loop.primaryConnected();
  }

  /**
   * Another document may be desired.
   *
   * @param cause why processes must be changed even if drift is only reported.
   * @param isStale whether processes may have changed since they were read.
   */
  #adopt(cause?: OwnCause, isStale = true): void {
    const { desired, registry } = this.parts;
    const document = desired.current?.document;
    if (document !== this.#document) this.#setDocument(document, cause);
    else if (cause !== undefined) for (const id of this.#named) this.#loop(id).owe(cause);
    if (this.#isIdle) return;
    if (isStale) for (const { id } of registry.list()) this.#cache.touch(id);
    this.#timer.set(0);
  }

  #setDocument(document: PanelDocument | undefined, cause: OwnCause | undefined): void {
    this.#document = document;
    const entries = entriesOf(document ?? {});
    this.#named = new Set(entries.keys());
    this.parts.registry.host.launches.desired = launchesIn(document ?? {});
    for (const [id, entry] of entries) this.#loop(id).documentChanged(entry, cause);
    for (const [id, loop] of this.#loops) if (!this.#isNamed(id)) loop.unmanaged();
  }

  /** Compares, and lets each loop act. */
  async #round(): Promise<void> {
    const { lock } = this.parts;
    try {
      await lock.applied();
      const comparison = await this.#look();
      if (this.#isStopping || comparison === undefined || lock.applying !== undefined) return;
      this.#act(comparison);
    } catch (error) {
      this.#failed(error);
    }
  }

  /**
   * Observes what may have changed, and compares. One look after the other.
   *
   * @param own the ids of the processes of the transaction that looks. Undefined for none.
   * @returns undefined when no document is desired.
   */
  async #look(own?: readonly string[]): Promise<Comparison | undefined> {
    const look = this.#looking.then(() => this.#compare(new Set(own)));
    this.#looking = look.catch(() => undefined);
    return look;
  }

  async #compare(own: ReadonlySet<string>): Promise<Comparison | undefined> {
    if (this.#isIdle) return undefined;
    const { interrupted, lock } = this.parts;
    // A process that is being changed keeps its state until its transaction looks: others need not wait for its status.
    const isLeft = (id: string): boolean => !own.has(id) && this.#loop(id).isChanging && this.#cache.has(id);
    const read = await this.#cache.read(isLeft);
    // A process that is being changed is not as it was read.
    const isCurrent = lock.isQuiet && this.#areFresh(interrupted.current?.ids ?? []);
    const areReconnected = this.#areReconnected();
    if (await interrupted.settle(read, isCurrent, areReconnected)) this.#adopt();
    const { observed } = this.#cache;
    if (this.#document === undefined) return undefined;
    const plan = this.#presence.explain(planPanel(observed, this.#document));
    for (const id of this.#named) this.#loop(id).compare(plan);
    const isAsDesired = (id: string): boolean =>
      this.#isNamed(id) &&
      this.#loop(id).sync?.state === 'in_sync' &&
      (areReconnected || observed.processes.has(id));
    // As when another document was written to etcd while spp-ctl did not run.
    if (isCurrent && interrupted.current?.ids.every(isAsDesired) === true) await interrupted.overtake();
    return { observed, plan };
  }

  /** Begins what is due, and comes back for what is due later. */
  #act(comparison: Comparison): void {
    const now = performance.now();
    const mayChange = !this.#presence.isPrimaryAway;
    const due = new Map<OwnCause, ProcessLoop[]>();
    let next = Infinity;
    for (const id of this.#named) {
      const loop = this.#loop(id);
      const decision = loop.decide(comparison.plan, mayChange, now);
      if (decision.action === 'wait') next = Math.min(next, decision.at);
      else if (decision.action === 'launch') void this.#launch(loop, decision.step);
      else if (decision.action === 'change')
        due.set(decision.cause, [...(due.get(decision.cause) ?? []), loop]);
    }
    for (const [cause, loops] of due) void this.#change(cause, loops, comparison);
    if (next < Infinity) this.#timer.set(Math.max(next - now, 1));
  }

  /**
   * Launches a process. The rest is done once it is connected: other processes do not wait for the launch.
   */
  async #launch(loop: ProcessLoop, { call }: Step): Promise<void> {
    loop.beginLaunch();
    let error: string | undefined;
    const launching = this.parts.performOwn(call, 'restore').catch((reason: unknown) => {
      error = reason instanceof Error ? reason.message : String(reason);
    });
    this.#launching.add(launching);
    await launching;
    this.#launching.delete(launching);
    loop.endLaunch(error);
    if (!this.#isStopping) this.#timer.set(this.#backoff.lookMs);
  }

  /** Restores or repairs some processes in one transaction: their steps may wait for each other. */
  async #change(cause: OwnCause, loops: readonly ProcessLoop[], comparison: Comparison): Promise<void> {
    const { log, lock, onChange } = this.parts;
    const document = this.#document;
    if (document === undefined) return;
    const holds = new Map(loops.map((loop) => [loop, loop.hold]));
    const transaction = new ReconcileTransaction(log.newId(), cause, document, loops, comparison, {
      performOwn: this.parts.performOwn,
      look: () => this.#look(loops.map(({ id }) => id)),
      touch: (id) => this.#cache.touch(id),
      readAhead: (id) => this.#cache.readAhead(id),
      whyNotNow: () => this.#whyNotNow(document),
    });
    try {
      const isEmpty = transaction.steps.length === 0;
      const change = isEmpty
        ? undefined
        : await lock.share(transaction.changesDevices, () => this.#transact(transaction, loops));
      // Another transaction has to be over first: the next round looks at this again.
      if (!isEmpty && change === undefined) return;
      // Requests of others do not wait for retries. A process that came back meanwhile has another hold.
      for (const loop of loops) if (loop.hold === holds.get(loop)) loop.release();
      if (change === undefined) return;
      onChange(change);
      if (this.#document === document) for (const loop of loops) loop.backOff(cause);
      const isHeld = [...this.#loops.values()].some((loop) => loop.isHeld);
      this.#timer.set(isHeld ? 0 : this.#backoff.lookMs);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #transact(transaction: ReconcileTransaction, loops: readonly ProcessLoop[]): Promise<Change> {
    for (const loop of loops) loop.begin(transaction);
    try {
      return await transact(transaction, this.parts.log);
    } finally {
      for (const loop of loops) loop.end(transaction);
    }
  }

  #whyNotNow(document: PanelDocument): string | undefined {
    if (this.#isStopping) return 'spp-ctl is shutting down';
    return this.#document === document ? undefined : 'another document is desired now';
  }

  /** A mistake in the program. Nobody waits for the result, and the next round comes after the longest delay. */
  #failed(error: unknown): void {
    const what = error instanceof Error ? error.message : String(error);
    this.parts.onProblem(`the panel could not be compared with the desired document: ${what}`);
    for (const loop of this.#loops.values()) loop.release();
    this.#timer.set(this.#backoff.maxDelayMs);
  }

  /** Whether there is nothing to observe. */
  get #isIdle(): boolean {
    return this.#named.size === 0 && this.parts.interrupted.current === undefined;
  }

  get #areAllConnected(): boolean {
    const connected = new Set(this.parts.registry.list().map(({ id }) => id));
    return [...this.#named].every((id) => connected.has(id) || this.#loop(id).isAbsent);
  }

  #isNamed(id: string): boolean {
    return this.#named.has(id);
  }

  #isOfInterrupted(id: string): boolean {
    return this.parts.interrupted.current?.ids.includes(id) === true;
  }

  /** Whether a process that is not named may matter: it may have, or release, a port that another one is to have. */
  get #hasConflicts(): boolean {
    return [...this.#named].some((each) => (this.#loop(each).sync?.conflicts.length ?? 0) > 0);
  }

  /** The ids of the processes that matter. */
  #observedIds(): Set<string> {
    return new Set([...this.#named, ...(this.parts.interrupted.current?.ids ?? [])]);
  }

  /**
   * Whether a process that is not connected does not run, as far as is known: after a start of spp-ctl, or a connection of the primary,
   * processes connect again, and those that were launched before still start.
   */
  #areReconnected(): boolean {
    const { registry, interrupted } = this.parts;
    if (interrupted.current === undefined) return true;
    if (registry.primaryOrNone === undefined) return false;
    const leftMs = registry.host.lostAt + this.#backoff.startMs - performance.now();
    if (leftMs <= 0) return true;
    this.#timer.set(leftMs + 1);
    return false;
  }

  #areFresh(ids: readonly string[]): boolean {
    return ids.every((id) => !this.#cache.has(id) || this.#cache.isFresh(id));
  }

  #touched(id: string): void {
    // A transaction looks at its processes at the end.
    if (this.#isIdle || this.#loop(id).isChanging) return;
    if (this.#isNamed(id) || this.#isOfInterrupted(id) || this.#hasConflicts)
      this.#timer.set(this.#backoff.lookMs);
  }

  #loop(id: string): ProcessLoop {
    let loop = this.#loops.get(id);
    if (loop === undefined) {
      loop = new ProcessLoop(id, {
        cache: this.#cache,
        backoff: this.#backoff,
        isRestoring: this.options.restore,
        isRepairing: this.options.repair,
        damageOf: (each) => this.parts.registry.host.model.damage(each),
        onSyncState: this.parts.onSyncState,
      });
      this.#loops.set(id, loop);
    }
    return loop;
  }
}
