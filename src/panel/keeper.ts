import type { Caller } from '../spp/caller.js';
import type { AnyProcess, Registry } from '../spp/registry.js';
import type { Outcome } from './apply.js';
import type { Attempts } from './attempts.js';
import { staying } from './caller.js';
import type { Change, ChangeCause, OnFailure } from './change.js';
import type { PanelDocument } from './document.js';
import { ApplyInProgressError } from './errors.js';
import type { Journal } from './history.js';
import { Interruption } from './interruption.js';
import { LiveCache } from './live-cache.js';
import { Managed, type ManagedState } from './managed.js';
import { type Plan, planPanel } from './plan.js';
import { type PanelStatus, panelStatus } from './panel-status.js';
import { revisionOf } from './revision.js';
import type { Call, Obstacle, Step } from './step.js';
import type { Transactions } from './transactions.js';
import {
  NotKeptError,
  NothingWantedError,
  type Wanted,
  WantedChangedError,
  type WantedStore,
} from './wanted.js';

/** How far apart two looks at the panel are at the least, in milliseconds, when nobody waits for them. */
const PACE_MS = 250;

/** Why spp-ctl changes a process by itself. */
export type OwnCause = Exclude<ChangeCause, 'request'>;

export interface KeeperEvents {
  /** A process is in another state than before, or an attempt had another outcome. */
  managed(id: string, state: ManagedState, reason: string | undefined): void;
  /** Something was done by itself, or a document was applied. */
  changed(change: Change): void;
  /** Something is wrong that people should look at: a sentence. */
  problem(sentence: string): void;
}

export interface KeeperOptions {
  /** Whether a process that connects is brought to its part before others may change it. */
  readonly restore: boolean;
  /** Whether a process that has come to differ is brought back. */
  readonly repair: boolean;
}

export interface KeeperParts {
  readonly registry: Registry;
  readonly store: WantedStore;
  readonly transactions: Transactions;
  /** Undefined when nothing outlasts this run. */
  readonly journal: Journal | undefined;
  /** Does what a request for the operation would do. @throws what the operation throws. */
  readonly perform: (call: Call, caller: Caller) => Promise<void>;
  /** The same for what spp-ctl does by itself. */
  readonly performOwn: (call: Call, cause: OwnCause) => Promise<void>;
  readonly events: KeeperEvents;
}

export interface ApplyRequest {
  readonly onFailure: OnFailure;
  /** The revision that was planned; undefined to apply to whatever is there. */
  readonly revision: string | undefined;
  readonly who: string | undefined;
  readonly caller: Caller;
}

/**
 * Knows which document is wanted, whether the panel is what it says, and makes it so where it was told to. Without a wanted
 * document it does nothing at all.
 *
 * It looks again at a process whenever that may have changed, never by the clock alone.
 */
export class Keeper {
  readonly #cache: LiveCache;
  readonly #managed: Managed;
  #interruption: Interruption | undefined;
  /** Those that are to be brought to their part whatever is done about drift, and why. */
  readonly #owed = new Map<string, OwnCause>();
  /** What ends the hold of those that have connected and were not restored yet. */
  readonly #holds = new Map<string, () => void>();
  /** Those that are being brought to their part. */
  readonly #bringing = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(
    private readonly parts: KeeperParts,
    private readonly options: KeeperOptions,
  ) {
    this.#cache = new LiveCache(parts.registry);
    this.#managed = new Managed((...news) => parts.events.managed(...news));
    parts.store.onChange = () => this.#adopt('wanted');
  }

  /** What is wanted; undefined when nothing is. */
  get wanted(): Wanted | undefined {
    return this.parts.store.wanted;
  }

  /** Learns what is wanted, and whether a change was interrupted. */
  async open(): Promise<void> {
    const { store, journal, transactions, events } = this.parts;
    await store.open();
    const intent = await journal?.read();
    if (intent !== undefined) {
      this.#interruption = new Interruption(intent);
      transactions.remember([this.#interruption.change]);
      events.problem(
        `spp-ctl ended while ${intent.change.id} was applied: /v1/panel/status tells how far the panel is`,
      );
    }
    if (store.problem !== undefined) events.problem(store.problem);
    this.#adopt();
  }

  /** Begins nothing more by itself. */
  stop(): void {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    for (const id of this.#holds.keys()) this.#release(id);
  }

  async close(): Promise<void> {
    await this.parts.store.close();
  }

  /** A process has connected. Called before anybody can use it. */
  connected(process: AnyProcess): void {
    const { id } = process;
    this.#managed.forget(id);
    this.#cache.touch(id);
    if (this.options.restore && this.#managed.has(id)) {
      this.#holds.set(id, process.session.hold());
      this.#wake(0);
    } else this.#touched(id);
  }

  disconnected({ id }: Pick<AnyProcess, 'id'>): void {
    this.#cache.drop(id);
    this.#holds.delete(id);
    this.#managed.forget(id);
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

  /** Makes the panel what the document says, and the document the wanted one. @throws PanelError when nothing was begun. */
  async apply(wanted: PanelDocument, { caller, who, onFailure, revision }: ApplyRequest): Promise<Change> {
    const { transactions, store, journal, perform, events } = this.parts;
    const sender = staying(caller);
    const expected = store.wanted?.revision;
    // With a rollback it is either of both documents in the end, and the old one until then.
    const isWantedAtOnce = onFailure !== 'rollback';
    try {
      const change = await transactions.apply(wanted, {
        onFailure,
        revision,
        who,
        run: (call) => perform(call, sender),
        begun: async (intent) => {
          await store.check();
          await journal?.write(intent);
          this.#interruption = undefined;
          if (isWantedAtOnce) await store.put(wanted, { who, expected });
        },
        ended: async ({ state }) => {
          const isKept = state !== 'done' || isWantedAtOnce;
          const news = isKept ? {} : await this.#keep(wanted, who, expected);
          // What a stop has cut off is told by the next run.
          const isCutOff = this.#isStopping && state !== 'done' && state !== 'rolled_back';
          if (!isCutOff) await journal?.clear();
          return news;
        },
      });
      events.changed(change);
      return change;
    } finally {
      this.#adopt();
    }
  }

  /** From now on nothing is wanted. @throws NothingWantedError, ApplyInProgressError, WantedChangedError, NotKeptError. */
  async forget(expected: string | undefined): Promise<void> {
    const { store, transactions } = this.parts;
    if (transactions.running !== undefined) throw new ApplyInProgressError(transactions.running);
    if (store.wanted === undefined) throw new NothingWantedError();
    await store.delete({ expected });
    this.#adopt();
  }

  /** Reads what is managed, and tells whether it is as it is wanted. */
  async tell(): Promise<PanelStatus> {
    for (const id of this.#named()) this.#cache.touch(id);
    await this.#look();
    return this.told();
  }

  /** The same as it was when it was looked at last. */
  told(): PanelStatus {
    const { store, registry } = this.parts;
    return panelStatus({
      store,
      options: this.options,
      connected: registry.list().map(({ id }) => id),
      managed: this.#managed,
      interruption: this.#interruption,
      nextTry: (id) => {
        const nextAt = this.#nextAt(id, this.#managed.get(id)?.steps ?? []);
        const isTried = nextAt !== undefined && this.#causeOf(id) !== undefined;
        return isTried ? Date.now() + nextAt - performance.now() : undefined;
      },
    });
  }

  async #keep(
    wanted: PanelDocument,
    who: string | undefined,
    expected: string | undefined,
  ): Promise<Pick<Change, 'not_kept'>> {
    try {
      await this.parts.store.put(wanted, { who, expected });
      return {};
    } catch (error) {
      if (!(error instanceof NotKeptError || error instanceof WantedChangedError)) throw error;
      this.parts.events.problem(error.message);
      return { not_kept: error.message };
    }
  }

  /** Another document may be wanted. @param cause why it has to be brought to the processes, if it was not yet. */
  #adopt(cause?: OwnCause): void {
    const { store, registry } = this.parts;
    if (this.#managed.want(store.wanted?.document)) this.#owed.clear();
    if (cause !== undefined) for (const id of this.#managed.ids) this.#owed.set(id, cause);
    for (const id of this.#holds.keys()) if (!this.#managed.has(id)) this.#release(id);
    if (this.#isIdle) return;
    for (const { id } of registry.list()) this.#cache.touch(id);
    this.#wake(0);
  }

  /** Whether there is nothing to look at. */
  get #isIdle(): boolean {
    return this.#managed.size === 0 && this.#interruption === undefined;
  }

  #named(): Set<string> {
    return new Set([...this.#managed.ids, ...(this.#interruption?.ids ?? [])]);
  }

  #touched(id: string): void {
    // A connected one that is not named matters when it has what another one is to have, or has it no more.
    if (!this.#isIdle && (this.#named().has(id) || this.#managed.isObstructed)) this.#wake(PACE_MS);
  }

  /** Looks at the panel in a while, or at once when something waits for it. */
  #wake(ms: number): void {
    if (this.#isStopping || (this.#timer !== undefined && ms > 0)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#round();
    }, ms);
  }

  async #round(): Promise<void> {
    const { transactions } = this.parts;
    await transactions.idle();
    const plan = await this.#look();
    if (this.#isStopping || plan === undefined || transactions.running !== undefined) return;
    this.#act(plan);
  }

  /** Reads what may have changed and compares. One look after the other. @returns undefined when nothing is to be looked at. */
  async #look(): Promise<Plan | undefined> {
    const look = this.#looking.then(() => this.#compare());
    this.#looking = look.then(
      () => undefined,
      () => undefined,
    );
    return look;
  }

  async #compare(): Promise<Plan | undefined> {
    if (this.#isIdle) return undefined;
    const live = await this.#cache.read();
    const { transactions, journal, store, events } = this.parts;
    const interruption = this.#interruption;
    if (interruption !== undefined && transactions.running === undefined) {
      const outcome = interruption.compare(live);
      if (outcome !== undefined) {
        this.#interruption = undefined;
        transactions.settle(interruption.change.id, { state: outcome, differences: [] });
        const { change, wanted } = interruption;
        if (outcome === 'done' && change.on_failure === 'rollback')
          await this.#keep(wanted, change.who, store.wanted?.revision);
        await journal?.clear();
        events.problem(`${change.id}, which was interrupted, is ${outcome.replace('_', ' ')}`);
        this.#adopt();
      }
    }
    const { document } = this.#managed;
    if (document === undefined) return undefined;
    const plan = planPanel(live, document);
    this.#managed.compare(plan, live, (id) => this.#bringing.has(id));
    return plan;
  }

  /** Begins what is to be done now, and comes back when there is more to do later. */
  #act({ steps }: Plan): void {
    const now = performance.now();
    let later = Infinity;
    const due = new Map<OwnCause, string[]>();
    for (const id of this.#managed.ids) {
      if (this.#bringing.has(id) || !this.#cache.has(id)) continue;
      const cause = this.#causeOf(id);
      const nextAt = this.#nextAt(id, steps);
      // It is as it is wanted, or it cannot be made so.
      if (nextAt === undefined) this.#release(id);
      else if (cause === undefined) continue;
      else if (nextAt > now) later = Math.min(later, nextAt);
      else due.set(cause, [...(due.get(cause) ?? []), id]);
      if (this.#managed.get(id)?.state === 'in_sync') this.#owed.delete(id);
    }
    for (const [cause, ids] of due) void this.#bring(cause, ids, steps);
    if (later < Infinity) this.#wake(Math.max(later - now, 1));
  }

  #causeOf(id: string): OwnCause | undefined {
    if (this.#holds.has(id)) return 'restore';
    return this.#owed.get(id) ?? (this.options.repair ? 'repair' : undefined);
  }

  /** @returns on the clock of performance.now(); undefined when there is nothing to do, or nothing that could succeed. */
  #nextAt(id: string, steps: readonly Step[]): number | undefined {
    return this.#managed.attemptsOf(id).nextAt(steps.filter(({ process }) => process === id));
  }

  #release(id: string): void {
    this.#holds.get(id)?.();
    this.#holds.delete(id);
  }

  async #bring(cause: OwnCause, ids: readonly string[], all: readonly Step[]): Promise<void> {
    const { transactions, performOwn, events } = this.parts;
    const attempts = new Map(ids.map((id) => [id, this.#managed.attemptsOf(id)]));
    const promising = new Set(
      [...attempts].flatMap(([id, each]) => each.promising(all.filter(({ process }) => process === id))),
    );
    // What has to wait for a process that is not brought now is left for later.
    const left = new Set<string>();
    for (const step of all)
      if (!promising.has(step) || step.after.some((key) => left.has(key))) left.add(step.key);
    const steps = all.filter(({ key }) => !left.has(key));
    if (steps.length === 0) {
      for (const id of ids) this.#release(id);
      return;
    }
    for (const id of ids) this.#bringing.add(id);
    const change = await transactions.bring({
      cause,
      steps,
      revision: revisionOf(this.#cache.live, ids),
      run: (call) => performOwn(call, cause),
      verify: (outcomes) => this.#verify(attempts, outcomes),
    });
    for (const id of ids) this.#bringing.delete(id);
    // A document began to be applied: when it has been, this is looked at again.
    if (change === undefined) return;
    events.changed(change);
    for (const id of ids) {
      // What failed is a matter of retries, which others are not kept waiting for.
      this.#release(id);
      if (this.#managed.get(id)?.state === 'in_sync') this.#owed.delete(id);
      else if (cause !== 'repair' && this.#cache.has(id)) this.#owed.set(id, cause);
    }
    this.#wake(PACE_MS);
  }

  /** Notes what came of it. @returns what is lacking still. */
  async #verify(attempts: ReadonlyMap<string, Attempts>, outcomes: readonly Outcome[]): Promise<Obstacle[]> {
    for (const id of attempts.keys()) this.#cache.touch(id);
    const plan = (await this.#look()) ?? { steps: [], obstacles: [], pending: [] };
    const isMeant = ({ process }: Obstacle): boolean => attempts.has(process);
    const lacking = [
      ...plan.obstacles.filter(isMeant),
      ...plan.steps.map(({ process, reason }) => ({ process, reason })).filter(isMeant),
    ];
    for (const [id, each] of attempts) {
      const own = outcomes.filter(({ step }) => step.process === id);
      each.ended(
        own,
        this.#cache.has(id) && !lacking.some(({ process }) => process === id),
        performance.now(),
      );
      this.#bringing.delete(id);
    }
    this.#managed.compare(plan, this.#cache.live, (id) => !attempts.has(id));
    return lacking;
  }
}
