import net from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { type Cut, whole } from './cuts.js';

/** A minimal peer that replies to commands with bytes from a function. */
export class Peer {
  readonly received: string[] = [];
  readonly socket: net.Socket;
  readonly closed: Promise<void>;
  #sending: Promise<void> = Promise.resolve();

  /** @param replyTo returns the bytes for a command; undefined for none. */
  constructor(
    port: number,
    private readonly replyTo: (command: string, peer: Peer) => Buffer | string | undefined,
    private readonly cut: Cut = whole,
  ) {
    this.socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk) => void this.#hear(chunk.toString('latin1')));
    this.closed = new Promise<void>((resolve) => this.socket.once('close', () => resolve()));
  }

  /** Queues bytes: a process sends one reply after the other. */
  send(bytes: Buffer | string): Promise<void> {
    this.#sending = this.#sending.then(() => this.#send(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)));
    return this.#sending;
  }

  async #send(buffer: Buffer): Promise<void> {
    for (const piece of this.cut(buffer)) {
      if (this.socket.destroyed) return;
      this.socket.write(piece);
      // Send the next piece in a later turn, or the kernel joins them.
      if (piece.length < buffer.length) await setImmediate();
    }
  }

  async close(): Promise<void> {
    this.socket.destroy();
    await this.closed;
  }

  async #hear(command: string): Promise<void> {
    this.received.push(command);
    const reply = this.replyTo(command, this);
    if (reply !== undefined) await this.send(reply);
  }
}
