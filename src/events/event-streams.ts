import { TooManyStreamsError } from './errors.js';
import type { EventLog } from './event-log.js';
import { EventStream } from './event-stream.js';
import { Pace } from './pace.js';

/** Maximum interval between two writes to a stream, in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** Delay before a reader reconnects, in milliseconds. */
const RETRY_MS = 1_000;

/** The open streams. */
export class EventStreams {
  readonly #streams = new Set<EventStream>();
  readonly #pace: Pace;
  #heart: NodeJS.Timeout | undefined;

  /** @param max maximum number of streams. */
  constructor(
    private readonly log: EventLog,
    private readonly max: number,
  ) {
    this.#pace = new Pace(log);
  }

  get size(): number {
    return this.#streams.size;
  }

  /**
   * Opens a stream.
   *
   * @param begin the id of the last event that the reader knows, or the number of past events to begin with; undefined to begin
   * with the next event.
   * @param signal ends the stream.
   * @throws TooManyStreamsError
   */
  open(begin: string | number | undefined, signal: AbortSignal): EventStream {
    if (this.#streams.size >= this.max) throw new TooManyStreamsError(this.max);
    const isResumed = typeof begin === 'string';
    const subscription = isResumed ? this.log.subscribe(begin) : this.log.subscribeToLast(begin ?? 0);
    // A reader that is disconnected before its first event needs an id to continue from.
    const from = isResumed ? '' : `id: ${subscription.lastId}\n`;
    const stream = new EventStream(subscription, this.#pace, `retry: ${RETRY_MS}\n${from}\n`);
    this.#streams.add(stream);
    this.#heart ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    stream.once('close', () => this.#closed(stream));
    const end = (): void => stream.end();
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
    return stream;
  }

  /** Ends all streams; readers may reconnect. */
  endAll(): void {
    for (const stream of this.#streams) stream.end();
  }

  #beat(): void {
    for (const stream of this.#streams) stream.beat();
  }

  #closed(stream: EventStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#heart);
    this.#heart = undefined;
  }
}
