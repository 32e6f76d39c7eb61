import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { peerOf } from '../net/remote-address.js';
import { Handshakes } from './handshakes.js';

/**
 * Maximum number of pending requests of one connection when a client does not wait for responses (pipelining). A connection
 * with more is closed.
 */
export const MAX_PIPELINED = 64;

/** The load of a server. */
export interface ServerLoad {
  readonly connections: number;
  readonly pendingRequests: number;
}

/** How often stalled responses are looked for during the response timeout. */
const CHECKS_PER_TIMEOUT = 4;

/**
 * The connections of a server and their pending requests. When a client disconnects, the responses of all its pending requests
 * emit `close`; Node.js emits it only for the first of them.
 */
export class Connections {
  /** The responses of the pending requests of each connection, in their order. */
  readonly #pending = new Map<Socket, Set<ServerResponse>>();
  /** Undefined for plain HTTP. */
  readonly #handshakes: Handshakes | undefined;

  /** The responses that are streams. */
  readonly #streams = new WeakSet<ServerResponse>();

  /** The complete responses that the client has not read yet, and the time of the first check that found them. */
  readonly #stalledSince = new WeakMap<ServerResponse, number>();

  /**
   * @param server has no request listener yet: the one of this class must be the first.
   * @param responseTimeoutMs maximum time for a client to read a response, in milliseconds.
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
    // Node.js emits this event instead for a request with `Expect: 100-continue`.
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
   * Marks a response as an endless stream. The responses of later requests on its connection would be kept in memory as long
   * as the stream lasts, so that such a connection is closed. The stream ends with its connection: with chunks, every event would be
   * four writes of Node.js instead of one.
   */
  markAsStream(response: ServerResponse): void {
    response.useChunkedEncodingByDefault = false;
    this.#streams.add(response);
    const { socket } = response.req;
    if (this.lastPending(socket) !== response) socket.destroy();
  }

  /** The response of the last pending request of a connection. */
  lastPending(socket: Socket): ServerResponse | undefined {
    return [...(this.#pending.get(socket) ?? [])].at(-1);
  }

  /** The number of connections, including TLS handshakes, and of pending requests. */
  get load(): ServerLoad {
    let pendingRequests = 0;
    for (const ofConnection of this.#pending.values()) pendingRequests += ofConnection.size;
    return { connections: this.#pending.size + (this.#handshakes?.size ?? 0), pendingRequests };
  }

  /** Closes all connections without a pending request at once. */
  closeIdle(): void {
    for (const [socket, pending] of this.#pending) if (pending.size === 0) socket.destroy();
    this.#handshakes?.destroy();
  }

  #add(socket: Socket): void {
    const pending = new Set<ServerResponse>();
    this.#pending.set(socket, pending);
    // Read the address now: Node.js looks it up lazily, and it is lost when the client disconnects.
    peerOf(socket);
    socket.once('close', () => {
      this.#pending.delete(socket);
      for (const response of pending) {
        response.destroyed = true;
        response.emit('close');
      }
    });
  }

  /** Closes the connections of clients that do not read their responses. */
  #closeStalled(): void {
    const now = performance.now();
    for (const [socket, [first]] of this.#pending) {
      // A response that is still being written is not stalled by the client.
      if (first?.writableEnded !== true || first.writableFinished) continue;
      const since = this.#stalledSince.get(first);
      if (since === undefined) this.#stalledSince.set(first, now);
      else if (now - since >= this.responseTimeoutMs) socket.destroy();
    }
  }
}
