import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { peerOf } from '../net/remote-address.js';
import { Handshakes } from './handshakes.js';

/**
 * How many requests of one connection may be unanswered, where a client does not wait for the answers before them
 * (pipelining). Beyond it the connection is closed.
 */
export const MAX_PIPELINED = 64;

/** How busy a server is. */
export interface ServerLoad {
  readonly connections: number;
  readonly pendingRequests: number;
}

/** How often it is looked whether answers are taken, as a share of the time that there is for it. */
const CHECKS_PER_TIMEOUT = 4;

/**
 * Which connections a server has, and which requests of each are unanswered. All of those learn that the client has gone:
 * Node.js tells only the one whose turn it is.
 */
export class Connections {
  /** The unanswered requests of each connection, in their order. */
  readonly #pending = new Map<Socket, Set<ServerResponse>>();
  /** Undefined for plain HTTP. */
  readonly #handshakes: Handshakes | undefined;

  /** Answers that are streams. */
  readonly #streams = new WeakSet<ServerResponse>();

  /** Answers that were complete and not taken yet when they were looked at, and when that was first so. */
  readonly #stalledSince = new WeakMap<ServerResponse, number>();

  /**
   * @param server without listeners for requests; ours has to be the first.
   * @param responseTimeoutMs how long a client may take to take an answer, in milliseconds.
   */
  constructor(
    server: Server,
    private readonly responseTimeoutMs: number,
  ) {
    const timer = setInterval(() => this.#closeStalled(), responseTimeoutMs / CHECKS_PER_TIMEOUT).unref();
    server.once('close', () => clearInterval(timer));
    if (server instanceof HttpsServer) {
      const handshakes = new Handshakes(server);
      this.#handshakes = handshakes;
      server.on('secureConnection', (socket) => {
        handshakes.end(socket);
        this.#add(socket);
      });
    } else server.on('connection', (socket) => this.#add(socket));
    const onRequest = ({ socket }: IncomingMessage, response: ServerResponse): void =>
      this.#addRequest(socket, response);
    server.on('request', onRequest);
    // A request with `Expect: 100-continue` is told by this event instead.
    server.on('checkContinue', onRequest);
  }

  #addRequest(socket: Socket, response: ServerResponse): void {
    const pending = this.#pending.get(socket);
    if (pending === undefined) return;
    const isAfterStream =
      pending.size > 0 && [...pending].some((each) => this.#streams.has(each) && !each.writableEnded);
    pending.add(response);
    response.on('close', () => pending.delete(response));
    if (isAfterStream || pending.size > MAX_PIPELINED) socket.destroy();
  }

  /**
   * An answer has no end of its own, so that no other one can follow. What is asked behind it would be answered into our
   * memory, for as long as it lasts: the connection is closed then.
   */
  markAsStream(response: ServerResponse): void {
    this.#streams.add(response);
    const { socket } = response.req;
    if (this.lastPending(socket) !== response) socket.destroy();
  }

  /** The last request of a connection that is unanswered. */
  lastPending(socket: Socket): ServerResponse | undefined {
    return [...(this.#pending.get(socket) ?? [])].at(-1);
  }

  /** How many connections there are, those in their TLS handshake among them, and how many requests are unanswered. */
  get load(): ServerLoad {
    let pendingRequests = 0;
    for (const ofConnection of this.#pending.values()) pendingRequests += ofConnection.size;
    return { connections: this.#pending.size + (this.#handshakes?.size ?? 0), pendingRequests };
  }

  /** Closes the connections without a request at once. */
  closeIdle(): void {
    for (const [socket, pending] of this.#pending) if (pending.size === 0) socket.destroy();
    this.#handshakes?.destroy();
  }

  #add(socket: Socket): void {
    const pending = new Set<ServerResponse>();
    this.#pending.set(socket, pending);
    // The address is looked up when it is first asked for, which is too late when the client has gone away by then.
    peerOf(socket);
    socket.once('close', () => {
      this.#pending.delete(socket);
      for (const response of pending) {
        response.destroyed = true;
        response.emit('close');
      }
    });
  }

  /** Ends the connections of clients that do not take their answers. */
  #closeStalled(): void {
    const now = performance.now();
    for (const [socket, [first]] of this.#pending) {
      // One that is still being written is not the client's fault.
      if (first?.writableEnded !== true || first.writableFinished) continue;
      const since = this.#stalledSince.get(first);
      if (since === undefined) this.#stalledSince.set(first, now);
      else if (now - since >= this.responseTimeoutMs) socket.destroy();
    }
  }
}
