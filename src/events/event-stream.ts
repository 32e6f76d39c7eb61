import { Readable } from 'node:stream';
import type { Subscription } from './event-log.js';

/** How much is written at a time, in characters. What is not taken stays in the log. */
const CHUNK = 16_384;

/**
 * How far apart writes are at the least, in milliseconds. What happens meanwhile is written together: many readers of a
 * busy panel would cost more than the panel.
 */
const WRITE_INTERVAL_MS = 50;

/** After how many heartbeats a reader who takes nothing is given up. */
const MAX_MISSED = 4;

/** What one reader gets to read: text/event-stream, without an end of its own. */
export class EventStream extends Readable {
  #text: string;
  /** Whether the reader takes more. */
  #canPush = false;
  #hasEnded = false;
  #missed = 0;
  /** On the clock of performance.now(). */
  #writtenAt = 0;
  /** Ends the wait for the next event. */
  #stopWaiting: (() => void) | undefined;

  /** @param head what goes before the events. */
  constructor(
    private readonly subscription: Subscription,
    head: string,
  ) {
    super({ highWaterMark: CHUNK });
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

  /** Writes a comment where there is nothing else to write, so that both ends notice when the other one has gone. */
  beat(): void {
    // Nothing is added to what a paused reader has yet to take: a stalled one would seem to take it.
    if (this.#canPush && !this.#isPaused) {
      this.#missed = 0;
      this.#push(': \n\n');
    } else if (++this.#missed > MAX_MISSED) this.destroy();
  }

  /** Comes to its end. Who does not take what is there already is not waited for. */
  end(): void {
    if (this.#hasEnded || this.destroyed) return;
    this.#hasEnded = true;
    this.#stopWaiting?.();
    // A paused one would not even take the end.
    if (this.readableLength === 0 && !this.#isPaused) this.push(null);
    else this.destroy();
  }

  /** Whether the reader waits for the connection to take what it has read. */
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
    this.#writtenAt = performance.now();
    this.push(text);
  }

  #wait(): void {
    this.#stopWaiting ??= this.subscription.whenMore(() => {
      const ms = Math.max(this.#writtenAt + WRITE_INTERVAL_MS - performance.now(), 0);
      const timer = setTimeout(() => {
        this.#stopWaiting = undefined;
        this.#write();
      }, ms);
      this.#stopWaiting = () => clearTimeout(timer);
    });
  }
}
