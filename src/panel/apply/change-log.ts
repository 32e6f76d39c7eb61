import { type Change, type ChangeCommand, type ChangeState, endedCommand } from './change.js';
import type { StepResult } from './run-steps.js';
import { type UndoRecord, UndoRecords } from './undo-record.js';

/** The part of a change that is known once it has ended. */
export type ChangeResult = Pick<Change, 'state' | 'differences' | 'not_kept'>;

/** The number of changes that are remembered. */
export const MAX_CHANGES = 100;

export interface ChangeLogOptions {
  readonly now?: () => Date;
  /** Maximum number of changes. Default {@link MAX_CHANGES}. */
  readonly limit?: number;
  /** Called when a change has ended, before its result is returned to anybody. */
  readonly onEnded?: (changes: readonly Change[]) => Promise<void>;
}

/** The last changes, how far each is, and what is needed to undo them. */
export class ChangeLog {
  /** Each is dropped with its change. */
  readonly undo = new UndoRecords();
  readonly #now: () => Date;
  readonly #limit: number;
  readonly #onEnded: (changes: readonly Change[]) => Promise<void>;
  readonly #changes = new Map<string, Change>();
  /** Lists of commands that nobody has been given: results are recorded in them without a copy. */
  readonly #unseen = new WeakMap<readonly ChangeCommand[], ChangeCommand[]>();
  #count = 0;

  constructor({
    now = () => new Date(),
    limit = MAX_CHANGES,
    onEnded = () => Promise.resolve(),
  }: ChangeLogOptions = {}) {
    this.#now = now;
    this.#limit = limit;
    this.#onEnded = onEnded;
  }

  /** The last changes, the newest first. */
  list(): Change[] {
    return [...this.#changes.values()].map((change) => this.#seen(change)).reverse();
  }

  get(id: string): Change | undefined {
    const change = this.#changes.get(id);
    return change && this.#seen(change);
  }

  /** Remembers changes of an earlier run, and what is needed to undo them; the newest first. */
  remember(changes: readonly Change[], records: readonly UndoRecord[] = []): void {
    for (const change of [...changes].reverse()) this.#put(change);
    for (const record of [...records].reverse()) if (this.#changes.has(record.id)) this.undo.put(record);
  }

  /** An id that no other change has, also none of an earlier run: somebody may still ask for those. */
  newId(): string {
    return `${this.#now().getTime().toString(36)}-${(++this.#count).toString(36)}`;
  }

  /** A change that begins now. Nobody sees it before begin(). */
  draft(change: Omit<Change, 'state' | 'started' | 'differences'>): Change {
    return { ...change, state: 'running', started: this.#now().toISOString(), differences: [] };
  }

  begin(change: Change): void {
    this.#put(change);
  }

  /** Adds to a change. @throws Error when the change is not remembered. */
  update(id: string, news: Partial<Change>): Change {
    return this.#seen(this.#put({ ...this.#remembered(id), ...news }));
  }

  /** Records the result of a step. @param at the position of the step in the list. @throws Error when the change is not remembered. */
  recordStep(id: string, list: 'commands' | 'rollback', at: number, result: StepResult): void {
    const change = this.#remembered(id);
    const known = change[list] ?? [];
    let commands = this.#unseen.get(known);
    if (commands === undefined) {
      commands = [...known];
      this.#unseen.set(commands, commands);
      this.#put({ ...change, [list]: commands });
    }
    const waiting = commands[at];
    if (waiting === undefined) throw new Error(`change ${id} has no command ${at}`);
    commands[at] = endedCommand(waiting, result);
  }

  /** Records how a change has ended. @param ended when, if not now. */
  async end(id: string, result: ChangeResult, ended = this.#now().toISOString()): Promise<Change> {
    const change = this.update(id, { ...result, ended });
    await this.#onEnded(this.list());
    return change;
  }

  /** Records that a change has ended because of a mistake in the program: how far it came is unknown. */
  async breakOff(id: string): Promise<void> {
    const state: ChangeState = 'interrupted';
    if (this.#changes.get(id)?.state === 'running') await this.end(id, { state, differences: [] });
  }

  #remembered(id: string): Change {
    const change = this.#changes.get(id);
    if (change === undefined) throw new Error(`no change ${id}`);
    return change;
  }

  /** A change that somebody is given stays as it is. */
  #seen(change: Change): Change {
    this.#unseen.delete(change.commands);
    if (change.rollback !== undefined) this.#unseen.delete(change.rollback);
    return change;
  }

  #put(change: Change): Change {
    this.#changes.set(change.id, change);
    for (const id of this.#changes.keys()) {
      if (this.#changes.size <= this.#limit) break;
      this.#changes.delete(id);
      this.undo.drop(id);
    }
    return change;
  }
}
