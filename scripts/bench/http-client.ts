import { connect, type Socket } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * The receive buffer of all clients. It can be shared because the received bytes are read before another socket is. A new
 * buffer for every response would be half of the cost of a request in the generator.
 */
const received = Buffer.alloc(65_536);

/** A keep-alive connection with one request at a time. It reads only the status and the length of a response. */
export class HttpClient {
  readonly #socket: Socket;
  #head = Buffer.alloc(0);
  #status = 0;
  /** Bytes of the body that have not arrived; undefined while the head is incomplete. */
  #missing: number | undefined;
  #onResponse: ((status: number) => void) | undefined;

  /** @param failed is called if the connection breaks or a response is malformed. */
  constructor(port: number, failed: (error: Error) => void) {
    const callback = (bytes: number): boolean => {
      try {
        this.#receive(received.subarray(0, bytes));
      } catch (error) {
        failed(error as Error);
      }
      return true;
    };
    this.#socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: { buffer: received, callback },
    });
    this.#socket.on('error', failed);
    this.#socket.on('end', () => failed(new Error('the server closed a connection')));
  }

  connected(): Promise<void> {
    return new Promise((resolve) => this.#socket.once('connect', resolve));
  }

  /** Sends a request, head and body. @param onResponse is called with the status when the response is complete. */
  send(request: Buffer, onResponse: (status: number) => void): void {
    this.#onResponse = onResponse;
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    let body = chunk.length;
    if (this.#missing === undefined) {
      const bytes = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
      const end = bytes.indexOf(END_OF_HEAD);
      if (end === -1) {
        this.#head = Buffer.from(bytes);
        return;
      }
      this.#readHead(bytes.toString('latin1', 0, end));
      body = bytes.length - end - END_OF_HEAD.length;
      if (this.#head.length > 0) this.#head = Buffer.alloc(0);
    }
    const missing = (this.#missing ?? 0) - body;
    if (missing < 0) throw new Error('the response is longer than its Content-Length');
    this.#missing = missing === 0 ? undefined : missing;
    if (missing === 0) this.#onResponse?.(this.#status);
  }

  #readHead(head: string): void {
    this.#status = Number(head.slice(9, 12));
    const length = LENGTH.exec(head)?.[1];
    if (length === undefined && this.#status !== 204)
      throw new Error(`the response has no Content-Length: ${head}`);
    this.#missing = Number(length ?? 0);
  }
}
