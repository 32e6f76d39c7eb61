import { once } from 'node:events';
import net from 'node:net';

/** A client that sends raw bytes on one connection. */
export class RawClient {
  readonly socket: net.Socket;
  /** Resolves when the connection has closed. */
  readonly closed: Promise<void>;
  #text = '';

  /** @param url of the API. @param localAddress the local address of the connection. */
  constructor(url: string, localAddress = '127.0.0.1') {
    this.socket = net.connect({ port: Number(new URL(url).port), host: '127.0.0.1', localAddress });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (text: string) => {
      this.#text += text;
    });
    // A reset also ends the connection.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
  }

  /** All bytes received so far. */
  get received(): string {
    return this.#text;
  }

  send(...lines: string[]): this {
    this.socket.write(lines.join('\r\n'), 'latin1');
    return this;
  }

  /** Waits until the received bytes match; throws when the connection closes before. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.#text)) {
      if (this.socket.destroyed) throw new Error(`closed after: ${JSON.stringify(this.#text.slice(-1_000))}`);
      const event = new AbortController();
      const { signal } = event;
      await Promise.race([once(this.socket, 'data', { signal }), this.closed]).finally(() => event.abort());
    }
    return this.#text;
  }

  /** Waits until the server closes the connection. @returns all received bytes. */
  async untilClosed(): Promise<string> {
    await this.closed;
    return this.#text;
  }

  async close(): Promise<void> {
    this.socket.destroy();
    await this.closed;
  }
}
