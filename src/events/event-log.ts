import { type EventData, type EventName, LoggedEvent, type ResetReason } from './event.js';

/** How many events are kept for those who come back, and for those who are slow. */
const CAPACITY = 1_000;

/** The start of the run, base 36, and the number of the event in it. */
const ID = /^([0-9a-z]+)-(\d{1,15})$/;

/**
 * The last events, each with an id. Adding one is cheap when nobody reads; readers have a place in the log and nothing
 * of their own, so that a slow one costs no memory.
 */
export class EventLog {
  /** Tells the ids of this run from those of an earlier one. */
  readonly #run: string;
  /** A ring: the event with the number n is at (n - 1) modulo the capacity. */
  readonly #events: LoggedEvent[] = [];
  readonly #waiting = new Set<() => void>();
  #newest = 0;

  /**
   * @param capacity how many events are kept.
   * @param startedAt when this run began, on the clock of Date.now().
   */
  constructor(
    private readonly capacity = CAPACITY,
    startedAt = Date.now(),
  ) {
    this.#run = startedAt.toString(36);
  }

  /** The id of the last event; before the first one, an id that all events come after. */
  get lastId(): string {
    return this.idOf(this.#newest);
  }

  /** The number of the last event; they are counted from 1. */
  get newest(): number {
    return this.#newest;
  }

  /** The number of the first event that is still there, or that there will be. */
  get oldest(): number {
    return Math.max(this.#newest - this.capacity, 0) + 1;
  }

  /** @param number of an event, or 0 for before the first one. */
  idOf(number: number): string {
    return `${this.#run}-${number}`;
  }

  /** An event that is still there, by its number. */
  get(number: number): LoggedEvent | undefined {
    return this.#events[(number - 1) % this.capacity];
  }

  add<Name extends Exclude<EventName, 'reset'>>(name: Name, data: EventData[Name]): void {
    const number = ++this.#newest;
    this.#events[(number - 1) % this.capacity] = new LoggedEvent(this.idOf(number), name, data);
    if (this.#waiting.size === 0) return;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const more of waiting) more();
  }

  /**
   * Begins to read after an event.
   *
   * @param after the id of the last event that the reader knows; undefined to begin with what happens from now on.
   */
  subscribe(after?: string): Subscription {
    if (after === undefined) return new Subscription(this, this.#newest + 1);
    const [, run, digits] = ID.exec(after) ?? [];
    const next = Number(digits) + 1;
    if (run !== this.#run || next > this.#newest + 1) return new Subscription(this, after, 'restarted');
    return next < this.oldest ? new Subscription(this, after, 'too late') : new Subscription(this, next);
  }

  /** Has a function called once, with the next event. @returns a function that takes it away again. */
  whenMore(more: () => void): () => void {
    this.#waiting.add(more);
    return () => this.#waiting.delete(more);
  }
}

/** One who reads the log: every event once and in order, or a reset when some of them were missed. */
export class Subscription {
  /** The number of the next event; or the id of one after which nothing can be told. */
  #next: number | string;

  constructor(log: EventLog, next: number);
  /** @param after the id that the reader came with. @param reset why it has to begin anew. */
  constructor(log: EventLog, after: string, reset: ResetReason);
  constructor(
    private readonly log: EventLog,
    next: number | string,
    private readonly reset: ResetReason = 'too slow',
  ) {
    this.#next = next;
  }

  /** The id to come back with: that of the last event that was read, or that it began after. */
  get lastId(): string {
    return typeof this.#next === 'string' ? this.#next : this.log.idOf(this.#next - 1);
  }

  /** The next event, or undefined when there is none yet. */
  next(): LoggedEvent | undefined {
    const { newest, oldest, lastId } = this.log;
    if (typeof this.#next === 'string' || this.#next < oldest) {
      const why = typeof this.#next === 'string' ? this.reset : 'too slow';
      this.#next = newest + 1;
      return new LoggedEvent(lastId, 'reset', { why });
    }
    return this.#next > newest ? undefined : this.log.get(this.#next++);
  }

  /** Has a function called once, with the next event. @returns a function that takes it away again. */
  whenMore(more: () => void): () => void {
    return this.log.whenMore(more);
  }
}
