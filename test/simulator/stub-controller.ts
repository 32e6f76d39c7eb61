import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { HANG_MS } from '../support/limits.js';

async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no ${what} within ${HANG_MS} ms`));
    }, HANG_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The controller's end of one connection. */
export class Peer {
  readonly socket: Socket;
  /** Sizes of the chunks as they came. */
  readonly chunks: number[] = [];
  /** Code of the error that ended the connection, if one did. */
  error: string | undefined;
  #received: Buffer = Buffer.alloc(0);
  #changed: () => void = () => undefined;
  #closed = false;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.chunks.push(chunk.length);
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#changed();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.error = error.code;
    });
    socket.on('close', () => {
      this.#closed = true;
      this.#changed();
    });
  }

  /** What came and was not read. */
  get unread(): Buffer {
    return this.#received;
  }

  send(command: string): void {
    this.socket.write(command);
  }

  /** Takes exactly so many bytes. */
  async read(bytes: number): Promise<Buffer> {
    await within(
      `${bytes} bytes`,
      this.#until(() => this.#received.length >= bytes || this.#closed),
    );
    const taken = this.#received.subarray(0, bytes);
    this.#received = this.#received.subarray(bytes);
    return taken;
  }

  /** Sends a command and takes a reply of that size. */
  async ask(command: string, bytes: number): Promise<Buffer> {
    this.send(command);
    return this.read(bytes);
  }

  /** Resolves when the other side has closed. */
  async closed(): Promise<void> {
    await within(
      'close',
      this.#until(() => this.#closed),
    );
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }
}

/** Stands in for a controller: listens, and hands out its end of every connection. */
export class StubController {
  readonly #server: Server;
  readonly #peers: Peer[] = [];
  readonly #fresh: Peer[] = [];
  #arrived: () => void = () => undefined;

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket) => {
      const peer = new Peer(socket);
      this.#peers.push(peer);
      this.#fresh.push(peer);
      this.#arrived();
    });
  }

  static async listen(port = 0): Promise<StubController> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new StubController(server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The next connection that came. */
  async accept(): Promise<Peer> {
    for (;;) {
      const peer = this.#fresh.shift();
      if (peer) return peer;
      const arrival = new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
      await within('connection', arrival);
    }
  }

  async close(): Promise<void> {
    for (const { socket } of this.#peers) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
