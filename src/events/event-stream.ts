import { Readable } from 'node:stream';
import type { Subscription } from './event-log.js';
import type { Pace } from './pace.js';

/** Size of a write, in characters. The rest stays in the log. */
const CHUNK = 16_384;

/** Number of heartbeats that a stalled reader may miss before it is disconnected. */
const MAX_MISSED = 4;

/** The text/event-stream of one reader. */
export class EventStream extends Readable {
  /** The id after which the stream begins. */
  readonly after: string;
  #text: string;
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
    this.#text = head;
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
    while (this.#text.length < CHUNK) {
      const event = this.subscription.next();
      if (event === undefined) break;
      this.#text += event.text;
    }
    if (this.#text === '') this.#wait();
    else this.#push(this.#text);
    this.#text = '';
  }

  #push(text: string): void {
    if (this.#hasEnded || this.destroyed) return;
    this.#canPush = false;
    this.push(text);
  }

  #wait(): void {
    this.#stopWaiting ??= this.pace.whenMore(() => {
      this.#stopWaiting = undefined;
      this.#write();
    });
  }
}
