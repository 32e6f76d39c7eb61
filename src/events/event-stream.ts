import { Readable } from 'node:stream';
import { CHUNK, type Subscription } from './event-log.js';
import type { Pace } from './pace.js';

/** Number of heartbeats that a stalled reader may miss before it is disconnected. */
const MAX_MISSED = 4;

/** The text/event-stream of one reader. */
export class EventStream extends Readable {
  /** The id after which the stream begins. */
  readonly after: string;
  /** Text before the events; undefined when it was written. */
  #head: string | undefined;
  /** Whether the reader accepts more data. */
  #canPush = false;
  #hasEnded = false;
  #missed = 0;
  /** Cancels the wait for the next event. */
  #stopWaiting: (() => void) | undefined;

  /** @param head text before the events. */
  constructor(
    private readonly subscription: Subscription,
    private readonly pace: Pick<Pace, 'whenMore'>,
    head: string,
  ) {
    super({ highWaterMark: CHUNK });
    this.after = subscription.lastId;
    this.#head = head;
  }

  override _read(): void {
    this.#canPush = true;
    this.#missed = 0;
    this.#write();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#stopWaiting?.();
    done(error);
  }

  /** Writes a comment as a heartbeat, so that both ends detect a broken connection. */
  beat(): void {
    // A paused reader gets no heartbeat: a stalled reader would seem to be reading.
    if (this.#canPush && !this.#isPaused) {
      this.#missed = 0;
      this.#push(': \n\n');
    } else if (++this.#missed > MAX_MISSED) this.destroy();
  }

  /** Ends the stream. A reader with unread data is disconnected. */
  end(): void {
    if (this.#hasEnded || this.destroyed) return;
    this.#hasEnded = true;
    this.#stopWaiting?.();
    // A paused reader would not receive the end of the stream.
    if (this.readableLength === 0 && !this.#isPaused) this.push(null);
    else this.destroy();
  }

  /** Whether the reader is waiting for its connection to drain. */
  get #isPaused(): boolean {
    return this.readableFlowing === false;
  }

  #write(): void {
    if (!this.#canPush || this.#hasEnded) return;
    // What does not fit into a chunk stays in the log.
    const chunk = this.#head ?? this.subscription.nextChunk();
    this.#head = undefined;
    if (chunk === undefined) this.#wait();
    else this.#push(chunk);
  }

  #push(chunk: string | Buffer): void {
    if (this.#hasEnded || this.destroyed) return;
    this.#canPush = false;
    this.push(chunk);
  }

  #wait(): void {
    this.#stopWaiting ??= this.pace.whenMore(() => {
      this.#stopWaiting = undefined;
      this.#write();
    });
  }
}
