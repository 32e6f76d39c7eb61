import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Chooses connections by the first bytes that their client has sent. */
export type Choice = (head: string) => boolean;

/** A network link to a server that can be cut: what is sent is delivered later, and connections stay open. */
export interface Link {
  readonly port: number;
  /** Cuts the chosen connections, and from now on new ones. */
  cut(choice: Choice): void;
  /** Delivers what has been waiting, and everything from now on. */
  heal(): void;
  /** Closes all connections abruptly. What has been waiting is lost. */
  reset(): void;
  close(): Promise<void>;
}

/** A connection through the link. */
class Connection {
  readonly #sockets: readonly [client: Socket, server: Socket];
  /** What was sent while the connection was cut, in order. */
  #waiting: (() => void)[] = [];
  #head = '';

  constructor(
    client: Socket,
    server: Socket,
    private readonly isCut: (head: string) => boolean,
  ) {
    this.#sockets = [client, server];
    client.once('data', (chunk) => (this.#head = chunk.toString('latin1')));
    this.#forward(client, server);
    this.#forward(server, client);
  }

  /** Delivers what has been waiting unless the connection is cut. */
  deliver(): void {
    if (this.isCut(this.#head)) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) each();
  }

  reset(): void {
    this.#waiting = [];
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  #forward(from: Socket, to: Socket): void {
    const send = (action: () => void): void => {
      this.#waiting.push(action);
      this.deliver();
    };
    from.on('data', (chunk) => send(() => to.write(chunk)));
    from.on('end', () => send(() => to.end()));
    from.on('error', () => send(() => to.destroy()));
  }
}

/** Opens a link on loopback to a port. */
export async function openLink(target: number): Promise<Link> {
  const connections = new Set<Connection>();
  let isCut: Choice = () => false;
  const listener = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    const connection = new Connection(client, server, (head) => isCut(head));
    connections.add(connection);
    client.on('close', () => {
      if (server.destroyed) connections.delete(connection);
    });
    server.on('close', () => {
      if (client.destroyed) connections.delete(connection);
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const reset = (): void => {
    for (const connection of connections) connection.reset();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: (choice) => (isCut = choice),
    heal: () => {
      isCut = () => false;
      for (const connection of connections) connection.deliver();
    },
    reset,
    close: async () => {
      listener.close();
      reset();
      await once(listener, 'close');
    },
  };
}
