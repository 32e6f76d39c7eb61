import type { RequestOrigin } from '../../spp/request-origin.js';
import type { AnyProcess } from '../../spp/processes/index.js';
import type { Registry } from '../../spp/registry.js';
import { DeadlineTimer } from '../../timing/deadline-timer.js';
import { Applier, type ApplyRequest } from '../apply/applier.js';
import { Restorer, type OwnCause, type PerformOwn } from './restorer.js';
import type { Change } from '../apply/change.js';
import type { PanelDocument } from '../document/schema.js';
import { ApplyInProgressError } from '../errors.js';
import type { Journal } from '../apply/history.js';
import { ObservedCache } from '../observed/observed-cache.js';
import { SyncStates, type SyncState } from './sync-states.js';
import { DEFAULT_BACKOFF, type BackoffOptions } from './backoff.js';
import { Presence } from './presence.js';
import { type Plan, planPanel } from '../plan/plan.js';
import { type PanelStatus, panelStatus } from './panel-status.js';
import type { Call, Step } from '../plan/step.js';
import type { Transactions } from '../apply/transactions.js';
import { NoDesiredDocumentError, type Desired, type DesiredStore } from '../store/desired.js';

export interface ReconcilerObserver {
  /** A process is in another state than before, or an attempt had another outcome. */
  sync(id: string, state: SyncState, reason: string | undefined): void;
  /** Something was done by itself, or a document was applied. */
  changed(change: Change): void;
  /** Something is wrong that people should look at: a sentence. */
  problem(sentence: string): void;
}

export interface ReconcilerOptions {
  /** Whether a process that connects is brought to its part before others may change it. */
  readonly restore: boolean;
  /** Whether a process that has come to differ is brought back. */
  readonly repair: boolean;
  readonly pace?: BackoffOptions;
}

export interface ReconcilerParts {
  readonly registry: Registry;
  readonly store: DesiredStore;
  readonly transactions: Transactions;
  /** Undefined when nothing outlasts this run. */
  readonly journal: Journal | undefined;
  /** Does what a request for the operation would do. @throws what the operation throws. */
  readonly perform: (call: Call, caller: RequestOrigin) => Promise<void>;
  /** The same for what spp-ctl does by itself. */
  readonly performOwn: PerformOwn;
  readonly events: ReconcilerObserver;
}

/**
 * Knows which document is desired, whether the panel is what it says, and makes it so where it was told to. Without a desired
 * document it does nothing at all.
 *
 * It looks again at a process whenever that may have changed, never by the clock alone.
 */
export class Reconciler {
  readonly #cache: ObservedCache;
  readonly #states: SyncStates;
  readonly #applier: Applier;
  readonly #restorer: Restorer;
  readonly #presence: Presence;
  readonly #backoff: BackoffOptions;
  /** Those that are to be brought to their part whatever is done about drift, and why. */
  readonly #owed = new Map<string, OwnCause>();
  /** What ends the hold of those that have connected and were not restored yet. */
  readonly #holds = new Map<string, () => void>();
  readonly #timer = new DeadlineTimer(() => void this.#round());
  #looking: Promise<unknown> = Promise.resolve();
  #isStopping = false;

  constructor(
    private readonly parts: ReconcilerParts,
    private readonly options: ReconcilerOptions,
  ) {
    const { registry, store, events } = parts;
    this.#backoff = options.pace ?? DEFAULT_BACKOFF;
    this.#cache = new ObservedCache(registry);
    this.#presence = new Presence(registry, options.restore || options.repair);
    this.#states = new SyncStates(
      (...news) => events.sync(...news),
      this.#backoff,
      (id) => registry.host.model.damage(id),
    );
    this.#applier = new Applier({ ...parts, problem: (sentence) => events.problem(sentence) });
    this.#restorer = new Restorer(parts, this.#cache, this.#states, () => this.#look());
    store.onChange = () => this.#adopt('desired');
  }

  /** What is desired; undefined when nothing is. */
  get desired(): Desired | undefined {
    return this.parts.store.desired;
  }

  /** Learns what is desired, and whether a change was interrupted. */
  async open(): Promise<void> {
    const { store, events } = this.parts;
    await store.open();
    await this.#applier.open();
    if (store.problem !== undefined) events.problem(store.problem);
    this.#adopt();
  }

  /** Begins nothing more by itself, and sends nothing more. */
  stop(): void {
    this.#isStopping = true;
    this.#timer.stop();
    this.#applier.stop();
    this.#restorer.stop();
    this.#releaseAll();
  }

  /** Waits for what was begun. */
  async close(): Promise<void> {
    await this.parts.transactions.quiet();
    await Promise.all([this.#applier.close(), this.#looking]);
    await this.parts.store.close();
  }

  /** A process has connected. Called before anybody can use it. */
  connected(process: AnyProcess): void {
    const { id } = process;
    const news = this.#presence.connected(process);
    if (news !== undefined) this.parts.events.problem(news);
    this.#states.forget(id);
    this.#cache.touch(id);
    if (this.options.restore && this.#states.has(id) && !this.#isStopping) {
      this.#holds.set(id, process.session.hold());
      this.#timer.set(0);
    } else this.#touched(id);
  }

  disconnected(process: Pick<AnyProcess, 'id' | 'kind'>): void {
    const { id } = process;
    this.#presence.disconnected(process);
    if (this.#restorer.has(id)) this.#states.lost(id, performance.now());
    this.#cache.drop(id);
    this.#holds.delete(id);
    this.#states.forget(id);
    this.#touched(id);
  }

  /** A status was read, whoever asked for it. @param lasting see SppProcess.onStatus. */
  status({ id }: Pick<AnyProcess, 'id'>, lasting: unknown): void {
    if (this.#cache.differs(id, lasting)) this.#touched(id);
  }

  /** A request has changed a process, or may have. @param id such as `vf:2`. */
  changed(id: string): void {
    this.#cache.touch(id);
    this.#touched(id);
  }

  /** Makes the panel what the document says, and the document the desired one. @throws PanelError when nothing was begun. */
  async apply(desired: PanelDocument, request: ApplyRequest): Promise<Change> {
    try {
      const change = await this.#applier.apply(desired, request, () => this.#adopt());
      this.parts.events.changed(change);
      return change;
    } finally {
      this.#adopt();
    }
  }

  /** From now on nothing is desired. @throws NoDesiredDocumentError, ApplyInProgressError, DesiredChangedError, NotKeptError. */
  async forget(expected: string | undefined): Promise<void> {
    const { store, transactions } = this.parts;
    if (transactions.running !== undefined) throw new ApplyInProgressError(transactions.running);
    if (store.desired === undefined) throw new NoDesiredDocumentError();
    await store.delete({ expected });
    this.#applier.takeBack();
    this.#adopt();
  }

  /** Reads what is managed, and tells whether it is as it is desired. */
  async tell(): Promise<PanelStatus> {
    for (const id of this.#named()) this.#cache.touch(id);
    await this.#look();
    // What was found may have to be acted upon.
    if (!this.#isIdle) this.#timer.set(this.#backoff.lookMs);
    return this.told();
  }

  /** The same as it was when it was looked at last. */
  told(): PanelStatus {
    const { store, registry } = this.parts;
    return panelStatus({
      store,
      options: this.options,
      connected: registry.list().map(({ id }) => id),
      states: this.#states,
      interruption: this.#applier.interruption,
      nextTry: (id) => {
        const nextAt = this.#nextAt(id, this.#states.get(id)?.steps ?? []);
        const isTried = nextAt !== undefined && this.#causeOf(id) !== undefined;
        return isTried ? Date.now() + nextAt - performance.now() : undefined;
      },
    });
  }

  /** Another document may be desired. @param cause why it has to be brought to the processes, if it was not yet. */
  #adopt(cause?: OwnCause): void {
    const { store, registry } = this.parts;
    if (this.#states.want(store.desired?.document)) this.#owed.clear();
    if (cause !== undefined) for (const id of this.#states.ids) this.#owed.set(id, cause);
    for (const id of this.#holds.keys()) if (!this.#states.has(id)) this.#release(id);
    if (this.#isIdle) return;
    for (const { id } of registry.list()) this.#cache.touch(id);
    this.#timer.set(0);
  }

  /** Whether there is nothing to look at. */
  get #isIdle(): boolean {
    return this.#states.size === 0 && this.#applier.interruption === undefined;
  }

  /** Whether those that are connected are as they were read. */
  #isFresh(ids: readonly string[]): boolean {
    return ids.every((id) => !this.#cache.has(id) || this.#cache.isFresh(id));
  }

  #named(): Set<string> {
    return new Set([...this.#states.ids, ...(this.#applier.interruption?.ids ?? [])]);
  }

  #touched(id: string): void {
    // A connected one that is not named matters when it has what another one is to have, or has it no more.
    if (!this.#isIdle && (this.#named().has(id) || this.#states.isObstructed))
      this.#timer.set(this.#backoff.lookMs);
  }

  async #round(): Promise<void> {
    const { transactions } = this.parts;
    try {
      await transactions.idle();
      const plan = await this.#look();
      if (this.#isStopping || plan === undefined || transactions.running !== undefined) return;
      this.#act(plan);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Reads what may have changed and compares. One look after the other. @returns undefined when nothing is desired. */
  async #look(): Promise<Plan | undefined> {
    const look = this.#looking.then(() => this.#compare());
    this.#looking = look.catch(() => undefined);
    return look;
  }

  async #compare(): Promise<Plan | undefined> {
    if (this.#isIdle) return undefined;
    const live = await this.#cache.read();
    // What is being changed just now is not what it was read as.
    const isSure = this.parts.transactions.isQuiet && this.#isFresh(this.#applier.interruption?.ids ?? []);
    if (await this.#applier.settle(live, isSure)) this.#adopt();
    const { document } = this.#states;
    if (document === undefined) return undefined;
    const plan = this.#presence.explain(planPanel(live, document));
    this.#states.compare(plan, live, (id) => this.#restorer.has(id));
    return plan;
  }

  /** Begins what is to be done now, and comes back when there is more to do later. */
  #act({ steps, conflicts }: Plan): void {
    const now = performance.now();
    const obstructed = new Set(conflicts.map(({ process }) => process));
    let later = Infinity;
    const due = new Map<OwnCause, string[]>();
    for (const id of this.#states.ids) {
      if (this.#restorer.has(id) || !this.#cache.has(id)) continue;
      const cause = this.#causeOf(id);
      // One that does something else is left as it is while it cannot become what is desired: half of that may be an outage.
      // To one that came back empty, half is better than nothing.
      const isLeft = obstructed.has(id) && !(cause === 'restore' && this.#cache.cameEmpty(id));
      const nextAt = isLeft || this.#presence.isPrimaryAway ? undefined : this.#nextAt(id, steps);
      if (this.#cache.isUnread(id)) later = Math.min(later, now + this.#backoff.rereadMs);
      else if (!this.#cache.isFresh(id)) {
        // What would be done was worked out for what it was before.
        later = Math.min(later, now + this.#backoff.lookMs);
        continue;
      } else if (nextAt !== undefined && cause !== undefined) {
        if (nextAt <= now) {
          due.set(cause, [...(due.get(cause) ?? []), id]);
          continue;
        }
        later = Math.min(later, nextAt);
      }
      // It is as it is desired, or it cannot be made so now: others are not kept waiting for that.
      if (this.#isInSync(id)) this.#owed.delete(id);
      else if (this.#holds.has(id)) this.#owed.set(id, 'restore');
      this.#release(id);
    }
    for (const [cause, ids] of due) void this.#bring(cause, ids, steps);
    if (later < Infinity) this.#timer.set(Math.max(later - now, 1));
  }

  #causeOf(id: string): OwnCause | undefined {
    if (this.#holds.has(id)) return 'restore';
    return this.#owed.get(id) ?? (this.options.repair ? 'repair' : undefined);
  }

  /** @returns on the clock of performance.now(); undefined when there is nothing to do, or nothing that could succeed. */
  #nextAt(id: string, steps: readonly Step[]): number | undefined {
    return this.#states.attemptsOf(id).nextAt(steps.filter(({ process }) => process === id));
  }

  #isInSync(id: string): boolean {
    return this.#states.get(id)?.state === 'in_sync';
  }

  async #bring(cause: OwnCause, ids: readonly string[], all: readonly Step[]): Promise<void> {
    const holds = new Map(ids.map((id) => [id, this.#holds.get(id)]));
    const { document } = this.#states;
    try {
      const steps = this.#restorer.choose(ids, all);
      const change = steps.length === 0 ? undefined : await this.#restorer.bring(cause, ids, steps);
      // A document is being applied, or others have to come first: when that is over, this is looked at again.
      if (steps.length > 0 && change === undefined) return;
      // What failed is a matter of retries, which others are not kept waiting for. One that has come back is held anew.
      for (const id of ids) if (this.#holds.get(id) === holds.get(id)) this.#release(id);
      if (change === undefined) return;
      this.parts.events.changed(change);
      for (const id of ids) {
        if (this.#isInSync(id)) this.#owed.delete(id);
        else if (cause !== 'repair' && this.#cache.has(id) && this.#states.document === document)
          this.#owed.set(id, cause);
      }
      this.#timer.set(this.#holds.size > 0 ? 0 : this.#backoff.lookMs);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Something that should not have happened. Nobody waits for it, and it is not tried at full speed. */
  #failed(error: unknown): void {
    const what = error instanceof Error ? error.message : String(error);
    this.parts.events.problem(`the panel could not be compared with the desired document: ${what}`);
    this.#releaseAll();
    this.#timer.set(this.#backoff.maxDelayMs);
  }

  #release(id: string): void {
    this.#holds.get(id)?.();
    this.#holds.delete(id);
  }

  #releaseAll(): void {
    for (const id of this.#holds.keys()) this.#release(id);
  }
}
