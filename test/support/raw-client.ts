import { once } from 'node:events';
import net from 'node:net';

/** A client that sends bytes as they are, on one connection. */
export class RawClient {
  readonly socket: net.Socket;
  /** Resolves when the connection has closed. */
  readonly closed: Promise<void>;
  #text = '';

  /** @param url of the API. @param localAddress where it connects from. */
  constructor(url: string, localAddress = '127.0.0.1') {
    this.socket = net.connect({ port: Number(new URL(url).port), host: '127.0.0.1', localAddress });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (text: string) => {
      this.#text += text;
    });
    // A reset is an end like any other.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
  }

  /** Everything that came so far. */
  get received(): string {
    return this.#text;
  }

  send(...lines: string[]): this {
    this.socket.write(lines.join('\r\n'), 'latin1');
    return this;
  }

  /** Waits until what came matches, or throws when the connection closes before it does. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.#text)) {
      if (this.socket.destroyed) throw new Error(`closed after: ${JSON.stringify(this.#text)}`);
      const event = new AbortController();
      const { signal } = event;
      await Promise.race([once(this.socket, 'data', { signal }), this.closed]).finally(() => event.abort());
    }
    return this.#text;
  }

  /** Everything that came until the server closed the connection. */
  async untilClosed(): Promise<string> {
    await this.closed;
    return this.#text;
  }

  async close(): Promise<void> {
    this.socket.destroy();
    await this.closed;
  }
}
