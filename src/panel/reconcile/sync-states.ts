import { type AttemptFailure, FailureRecord, type Losses } from './failure-record.js';
import type { PanelDocument } from '../document/schema.js';
import { specsOf } from '../document/document.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { DEFAULT_BACKOFF, type BackoffOptions } from './backoff.js';
import type { Damage } from '../../spp/host/findings.js';
import type { Plan } from '../plan/plan.js';
import { processName } from '../../text/process-id.js';
import { sentenceOf, type Step } from '../plan/step.js';

export type SyncState = 'in_sync' | 'drifted' | 'pending' | 'failed' | 'damaged' | 'unmanaged';

/** Whether a process does what the desired document says. */
export interface ProcessSyncState {
  readonly state: SyncState;
  /** Since when, on the clock of Date.now(). */
  readonly since: number;
  /** What would bring it to its part. */
  readonly steps: readonly Step[];
  /** What keeps it from that: sentences. */
  readonly conflicts: readonly string[];
  /** Of one that has failed: at what, and how often. */
  readonly failure: (AttemptFailure & { readonly attempts: number }) | undefined;
}

/** Told of a process that is in another state than before, or failed otherwise. */
export type OnSyncState = (id: string, state: SyncState, reason: string | undefined) => void;

/** The processes that the desired document names. */
export class SyncStates {
  #document: PanelDocument | undefined;
  #ids: readonly string[] = [];
  readonly #processes = new Map<string, ProcessSyncState>();
  /** Those that were not compared with this document yet. */
  readonly #outdated = new Set<string>();
  /** What was told of each last. */
  readonly #told = new Map<string, string>();
  readonly #attempts = new Map<string, FailureRecord>();
  readonly #losses = new Map<string, Losses>();

  constructor(
    private readonly onManaged: OnSyncState,
    private readonly pace: BackoffOptions = DEFAULT_BACKOFF,
    /** What is wrong with a process whose status can't be relied upon, and what mends it. */
    readonly damageOf: (id: string) => Damage | undefined = () => undefined,
  ) {}

  get document(): PanelDocument | undefined {
    return this.#document;
  }

  /** The ids of those that are named. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  get size(): number {
    return this.#ids.length;
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  /** Whether something is in the way of one of them, which other processes may have. */
  get isObstructed(): boolean {
    return [...this.#processes.values()].some(({ conflicts }) => conflicts.length > 0);
  }

  /** What it was when it was compared last; undefined when it was not compared yet. */
  get(id: string): ProcessSyncState | undefined {
    return this.#processes.get(id);
  }

  attemptsOf(id: string): FailureRecord {
    let attempts = this.#attempts.get(id);
    if (attempts === undefined)
      this.#attempts.set(id, (attempts = new FailureRecord(this.pace, this.#losses.get(id))));
    return attempts;
  }

  /** A process has gone while it was brought to its part. @param now on the clock of performance.now(). */
  lost(id: string, now: number): void {
    const before = this.#losses.get(id);
    const isRecent = before !== undefined && now - before.at <= this.pace.calmMs;
    this.#losses.set(id, { count: isRecent ? before.count + 1 : 1, at: now });
  }

  /** A process has gone or come: what was tried with it means nothing any more. */
  forget(id: string): void {
    this.#attempts.delete(id);
    const losses = this.#losses.get(id);
    if (losses !== undefined && performance.now() - losses.at > this.pace.calmMs) this.#losses.delete(id);
  }

  /** @param document what is desired from now on; undefined for nothing. @returns whether it is another one than before. */
  want(document: PanelDocument | undefined): boolean {
    if (document === this.#document) return false;
    this.#document = document;
    this.#ids = document === undefined ? [] : [...specsOf(document).keys()];
    this.#attempts.clear();
    this.#losses.clear();
    this.#outdated.clear();
    for (const id of this.#ids) this.#outdated.add(id);
    for (const id of this.#processes.keys()) {
      if (this.has(id)) continue;
      this.#processes.delete(id);
      this.#tell(id, 'unmanaged', undefined);
    }
    return true;
  }

  /**
   * Compares what is with what is desired.
   *
   * @param plan what leads from one to the other.
   * @param isLeft says of which nothing is noted now, unless they have gone. Nor is it of one that does not tell.
   */
  compare({ steps, conflicts, pending }: Plan, live: ObservedPanel, isLeft: (id: string) => boolean): void {
    const isPending = new Set(pending);
    for (const id of this.#ids) {
      const isHere = !isPending.has(id) && live.processes.has(id);
      const isUnread = live.processes.get(id)?.error !== undefined;
      if (isHere && this.#isNoted(id) && (isUnread || isLeft(id))) continue;
      const own = steps.filter(({ process }) => process === id);
      const inTheWay = conflicts.filter(({ process }) => process === id).map(sentenceOf);
      this.#note(id, this.#stateOf(id, isHere, own.length + inTheWay.length === 0), own, inTheWay);
    }
  }

  /** Whether what is noted of a process is about this connection and this document. */
  #isNoted(id: string): boolean {
    const state = this.#processes.get(id)?.state;
    return state !== undefined && state !== 'pending' && !this.#outdated.has(id);
  }

  #stateOf(id: string, isHere: boolean, isSame: boolean): SyncState {
    if (!isHere) return 'pending';
    if (this.damageOf(id) !== undefined) return 'damaged';
    if (!isSame) return this.attemptsOf(id).failure === undefined ? 'drifted' : 'failed';
    this.attemptsOf(id).settled();
    this.#losses.delete(id);
    return 'in_sync';
  }

  #note(id: string, state: SyncState, steps: readonly Step[], conflicts: readonly string[]): void {
    const before = this.#processes.get(id);
    const since = before?.state === state ? before.since : Date.now();
    const attempts = this.attemptsOf(id);
    const { failure: last, failed } = attempts;
    const failure = state === 'failed' && last !== undefined ? { ...last, attempts: failed } : undefined;
    const isOver = steps.length > 0 && attempts.nextAt(steps) === undefined;
    const more =
      failure !== undefined && isOver
        ? [
            `${failure.error}, which is not tried again; restart ${processName(id)}, or apply the document again`,
          ]
        : [];
    this.#processes.set(id, { state, since, steps, conflicts: [...conflicts, ...more], failure });
    this.#outdated.delete(id);
    const damage = state === 'damaged' ? this.damageOf(id)?.reason : undefined;
    this.#tell(id, state, damage ?? failure?.error ?? conflicts[0] ?? steps[0]?.reason);
  }

  #tell(id: string, state: SyncState, reason: string | undefined): void {
    const news = `${state} ${reason ?? ''}`;
    if (this.#told.get(id) === news) return;
    if (state === 'unmanaged') this.#told.delete(id);
    else this.#told.set(id, news);
    this.onManaged(id, state, reason);
  }
}
