import type { Server, ServerResponse } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { peerOf } from './listener.js';

/**
 * How many requests of one connection may be unanswered, where a client does not wait for the answers before them
 * (pipelining). Beyond it the connection is closed.
 */
export const MAX_PIPELINED = 64;

/**
 * Which connections a server has, and which requests of each are unanswered. All of those learn that the client has gone:
 * Node.js tells only the one whose turn it is.
 */
export class Connections {
  /** The unanswered requests of each connection, in their order. */
  readonly #open = new Map<Socket, Set<ServerResponse>>();
  /** TCP connections in their TLS handshake, by the address and port of the client. */
  readonly #handshakes = new Map<string, Socket>();

  /** @param server without listeners for requests; ours has to be the first. */
  constructor(server: Server) {
    if (server instanceof HttpsServer) {
      server.on('connection', (socket: Socket) => {
        const peer = peerOf(socket);
        this.#handshakes.set(peer, socket);
        socket.once('close', () => this.#handshakes.delete(peer));
      });
      server.on('secureConnection', (socket) => {
        this.#handshakes.delete(peerOf(socket));
        this.#add(socket);
      });
    } else server.on('connection', (socket) => this.#add(socket));
    const answered = this.#answered.bind(this);
    server.on('request', ({ socket }, response) => {
      const unanswered = this.#open.get(socket);
      if (unanswered === undefined) return;
      unanswered.add(response);
      response.on('close', answered.bind(undefined, socket, unanswered, response));
      if (unanswered.size > MAX_PIPELINED) socket.destroy();
    });
  }

  /** The last request of a connection that is unanswered. */
  last(socket: Socket): ServerResponse | undefined {
    return [...(this.#open.get(socket) ?? [])].at(-1);
  }

  /** Closes the connections without a request at once. */
  closeIdle(): void {
    for (const [socket, unanswered] of this.#open) if (unanswered.size === 0) socket.destroy();
    for (const socket of this.#handshakes.values()) socket.destroy();
  }

  #add(socket: Socket): void {
    const unanswered = new Set<ServerResponse>();
    this.#open.set(socket, unanswered);
    // The address is looked up when it is first asked for, which is too late when the client has gone away by then.
    peerOf(socket);
    socket.once('close', () => {
      this.#open.delete(socket);
      for (const response of unanswered) {
        response.destroyed = true;
        response.emit('close');
      }
    });
  }

  #answered(socket: Socket, unanswered: Set<ServerResponse>, response: ServerResponse): void {
    unanswered.delete(response);
    // An answer that others follow takes its deadline with it.
    if (unanswered.size > 0) socket.setTimeout(0);
  }
}
