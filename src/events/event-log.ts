import { type EventData, type EventName, LoggedEvent, type ResetReason } from './event.js';

/** Number of events that are kept for reconnecting and slow readers. */
const CAPACITY = 1_000;

/** Size from which on the text of further events goes into another chunk, in characters. */
export const CHUNK = 16_384;

/** Events as text/event-stream, all in one piece. */
interface Chunk {
  /** The number of the first event. */
  readonly first: number;
  /** The number of the event after the last one. */
  readonly next: number;
  readonly bytes: Buffer;
}

/** The start of the run, base 36, and the number of the event in it. */
const ID = /^([0-9a-z]+)-(\d{1,15})$/;

/**
 * The last events, each with an id. Adding an event is cheap without readers; a reader has only a position in the
 * log, so that a slow one costs no memory.
 */
export class EventLog {
  /** Prefix of the ids of this run. */
  readonly #run: string;
  /** Ring buffer: the event with the number n is at (n - 1) modulo the capacity. */
  readonly #events: LoggedEvent[] = [];
  readonly #waiting = new Set<() => void>();
  #newest = 0;
  /** The chunk that was read last: nearly all readers are at the same event. */
  #chunk: Chunk | undefined;

  /**
   * @param capacity number of events that are kept.
   * @param startedAt start of this run, on the clock of Date.now().
   */
  constructor(
    private readonly capacity = CAPACITY,
    startedAt = Date.now(),
  ) {
    this.#run = startedAt.toString(36);
  }

  /** The id of the last event; before the first one, an id that all events follow. */
  get lastId(): string {
    return this.idOf(this.#newest);
  }

  /** The number of the last event; they are counted from 1. */
  get newest(): number {
    return this.#newest;
  }

  /** The number of the first event that is kept, or of the next one when the log is empty. */
  get oldest(): number {
    return Math.max(this.#newest - this.capacity, 0) + 1;
  }

  /** @param number of an event, or 0 for before the first one. */
  idOf(number: number): string {
    return `${this.#run}-${number}`;
  }

  /** The next kept events from a number on, not more than one chunk. Undefined when there is none yet. */
  chunkFrom(first: number): Chunk | undefined {
    if (first > this.#newest) return undefined;
    if (this.#chunk?.first === first) return this.#chunk;
    let text = '';
    let next = first;
    for (; next <= this.#newest && text.length < CHUNK; next++)
      text += this.#events[(next - 1) % this.capacity]?.text ?? '';
    return (this.#chunk = { first, next, bytes: Buffer.from(text) });
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
   * Subscribes from an event on.
   *
   * @param after the id of the last event that the reader knows; undefined to begin with the next event.
   */
  subscribe(after?: string): Subscription {
    if (after === undefined) return new Subscription(this, this.#newest + 1);
    const [, run, digits] = ID.exec(after) ?? [];
    const next = Number(digits) + 1;
    if (run !== this.#run || next > this.#newest + 1) return new Subscription(this, after, 'restarted');
    return next < this.oldest ? new Subscription(this, after, 'too late') : new Subscription(this, next);
  }

  /** Subscribes from one of the last events on. @param count number of past events; those that are no longer kept are left out. */
  subscribeToLast(count: number): Subscription {
    return new Subscription(this, Math.max(this.#newest + 1 - count, this.oldest));
  }

  /** Calls the function once, at the next event. @returns a function that cancels this. */
  whenMore(more: () => void): () => void {
    this.#waiting.add(more);
    return () => this.#waiting.delete(more);
  }
}

/** A reader of the log: returns every event once and in order, or a reset when events were missed. */
export class Subscription {
  /** The number of the next event; or the id of an event after which nothing is known. */
  #next: number | string;

  constructor(log: EventLog, next: number);
  /** @param after the id with which the reader subscribed. @param reset why the reader must start again. */
  constructor(log: EventLog, after: string, reset: ResetReason);
  constructor(
    private readonly log: EventLog,
    next: number | string,
    private readonly reset: ResetReason = 'too slow',
  ) {
    this.#next = next;
  }

  /** The id for a reconnection: the last event that was read, or the id of the subscription. */
  get lastId(): string {
    return typeof this.#next === 'string' ? this.#next : this.log.idOf(this.#next - 1);
  }

  /**
   * The next events as text/event-stream, not more than one chunk; undefined when there is none yet. Readers at the same event share
   * the bytes.
   */
  nextChunk(): Buffer | undefined {
    if (typeof this.#next === 'string' || this.#next < this.log.oldest) return this.#startAgain();
    const chunk = this.log.chunkFrom(this.#next);
    this.#next = chunk?.next ?? this.#next;
    return chunk?.bytes;
  }

  /** Continues after the last event, because some before it were missed. */
  #startAgain(): Buffer {
    const why = typeof this.#next === 'string' ? this.reset : 'too slow';
    this.#next = this.log.newest + 1;
    return Buffer.from(new LoggedEvent(this.log.lastId, 'reset', { why }).text);
  }

  /** Calls the function once, at the next event. @returns a function that cancels this. */
  whenMore(more: () => void): () => void {
    return this.log.whenMore(more);
  }
}
