import { Attempts } from './attempts.js';
import { type PanelDocument, partsOf } from './document.js';
import type { LivePanel } from './live.js';
import type { Plan } from './plan.js';
import type { Step } from './step.js';

export type ManagedState = 'in_sync' | 'drifted' | 'pending' | 'failed' | 'unmanaged';

/** Whether a process does what the wanted document says. */
export interface ManagedProcess {
  readonly state: ManagedState;
  /** Since when, on the clock of Date.now(). */
  readonly since: number;
  /** What would bring it to its part. */
  readonly steps: readonly Step[];
  /** What keeps it from that: sentences. */
  readonly obstacles: readonly string[];
}

/** Told of a process that is in another state than before, or failed otherwise. */
export type OnManaged = (id: string, state: ManagedState, reason: string | undefined) => void;

/** The processes that the wanted document names. */
export class Managed {
  #document: PanelDocument | undefined;
  #ids: readonly string[] = [];
  readonly #processes = new Map<string, ManagedProcess>();
  /** What was told of each last. */
  readonly #told = new Map<string, string>();
  readonly #attempts = new Map<string, Attempts>();

  constructor(private readonly onManaged: OnManaged) {}

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
    return [...this.#processes.values()].some(({ obstacles }) => obstacles.length > 0);
  }

  /** What it was when it was compared last; undefined when it was not compared yet. */
  get(id: string): ManagedProcess | undefined {
    return this.#processes.get(id);
  }

  attemptsOf(id: string): Attempts {
    let attempts = this.#attempts.get(id);
    if (attempts === undefined) this.#attempts.set(id, (attempts = new Attempts()));
    return attempts;
  }

  /** A process has gone or come: what was tried with it means nothing any more. */
  forget(id: string): void {
    this.#attempts.delete(id);
  }

  /** @param document what is wanted from now on; undefined for nothing. @returns whether it is another one than before. */
  want(document: PanelDocument | undefined): boolean {
    if (document === this.#document) return false;
    this.#document = document;
    this.#ids = document === undefined ? [] : [...partsOf(document).keys()];
    this.#attempts.clear();
    for (const id of this.#processes.keys()) {
      if (this.has(id)) continue;
      this.#processes.delete(id);
      this.#tell(id, 'unmanaged', undefined);
    }
    return true;
  }

  /**
   * Compares what is with what is wanted.
   *
   * @param plan what leads from one to the other.
   * @param isLeft says of which nothing is noted now.
   */
  compare({ steps, obstacles, pending }: Plan, live: LivePanel, isLeft: (id: string) => boolean): void {
    const isPending = new Set(pending);
    for (const id of this.#ids) {
      if (isLeft(id)) continue;
      const own = steps.filter(({ process }) => process === id);
      const inTheWay = obstacles.filter(({ process }) => process === id).map(({ reason }) => reason);
      const isHere = !isPending.has(id) && live.processes.has(id);
      this.#note(id, this.#stateOf(id, isHere, own.length + inTheWay.length === 0), own, inTheWay);
    }
  }

  #stateOf(id: string, isHere: boolean, isSame: boolean): ManagedState {
    if (!isHere) return 'pending';
    if (isSame) return 'in_sync';
    return this.#attempts.get(id)?.failure === undefined ? 'drifted' : 'failed';
  }

  #note(id: string, state: ManagedState, steps: readonly Step[], obstacles: readonly string[]): void {
    const before = this.#processes.get(id);
    const since = before?.state === state ? before.since : Date.now();
    this.#processes.set(id, { state, since, steps, obstacles });
    const failure = state === 'failed' ? this.#attempts.get(id)?.failure?.error : undefined;
    this.#tell(id, state, failure ?? obstacles[0] ?? steps[0]?.reason);
  }

  #tell(id: string, state: ManagedState, reason: string | undefined): void {
    const news = `${state} ${reason ?? ''}`;
    if (this.#told.get(id) === news) return;
    if (state === 'unmanaged') this.#told.delete(id);
    else this.#told.set(id, news);
    this.onManaged(id, state, reason);
  }
}
