import { connect, type Socket } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * What sockets read into. All clients share it: what was read is looked at before anything else can be read, and a fresh
 * buffer for every answer would be half of what a request costs the generator.
 */
const received = Buffer.alloc(65_536);

/** One keep-alive connection, with one request at a time. It looks at the status and at where an answer ends. */
export class HttpClient {
  readonly #socket: Socket;
  #head = Buffer.alloc(0);
  #status = 0;
  /** Bytes of the body that have not come; undefined while the head has not come to its end. */
  #missing: number | undefined;
  #answered: ((status: number) => void) | undefined;

  /** @param failed is told of a connection that broke or of an answer that cannot be read. */
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

  /** Sends a request, head and body. @param answered is called with the status once the answer is complete. */
  send(request: Buffer, answered: (status: number) => void): void {
    this.#answered = answered;
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
    if (missing < 0) throw new Error('an answer was longer than it said');
    this.#missing = missing === 0 ? undefined : missing;
    if (missing === 0) this.#answered?.(this.#status);
  }

  #readHead(head: string): void {
    this.#status = Number(head.slice(9, 12));
    const length = LENGTH.exec(head)?.[1];
    if (length === undefined && this.#status !== 204) throw new Error(`an answer has no length: ${head}`);
    this.#missing = Number(length ?? 0);
  }
}
