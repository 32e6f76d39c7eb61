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
  readonly unanswered: number;
}

/** How often it is looked whether answers are taken, as a share of the time that there is for it. */
const LOOKS = 4;

/**
 * Which connections a server has, and which requests of each are unanswered. All of those learn that the client has gone:
 * Node.js tells only the one whose turn it is.
 */
export class Connections {
  /** The unanswered requests of each connection, in their order. */
  readonly #open = new Map<Socket, Set<ServerResponse>>();
  /** Undefined for plain HTTP. */
  readonly #handshakes: Handshakes | undefined;

  /** Answers that are streams. */
  readonly #endless = new WeakSet<ServerResponse>();

  /** Answers that were complete and not taken yet when they were looked at, and when that was first so. */
  readonly #stalled = new WeakMap<ServerResponse, number>();

  /**
   * @param server without listeners for requests; ours has to be the first.
   * @param answerTimeoutMs how long a client may take to take an answer, in milliseconds.
   */
  constructor(
    server: Server,
    private readonly answerTimeoutMs: number,
  ) {
    const timer = setInterval(() => this.#look(), answerTimeoutMs / LOOKS).unref();
    server.once('close', () => clearInterval(timer));
    if (server instanceof HttpsServer) {
      const handshakes = new Handshakes(server);
      this.#handshakes = handshakes;
      server.on('secureConnection', (socket) => {
        handshakes.end(socket);
        this.#add(socket);
      });
    } else server.on('connection', (socket) => this.#add(socket));
    const asked = ({ socket }: IncomingMessage, response: ServerResponse): void =>
      this.#asked(socket, response);
    server.on('request', asked);
    // A request with `Expect: 100-continue` is told by this event instead.
    server.on('checkContinue', asked);
  }

  #asked(socket: Socket, response: ServerResponse): void {
    const unanswered = this.#open.get(socket);
    if (unanswered === undefined) return;
    const isVain =
      unanswered.size > 0 && [...unanswered].some((each) => this.#endless.has(each) && !each.writableEnded);
    unanswered.add(response);
    response.on('close', () => unanswered.delete(response));
    if (isVain || unanswered.size > MAX_PIPELINED) socket.destroy();
  }

  /**
   * An answer has no end of its own, so that no other one can follow. What is asked behind it would be answered into our
   * memory, for as long as it lasts: the connection is closed then.
   */
  endless(response: ServerResponse): void {
    this.#endless.add(response);
    const { socket } = response.req;
    if (this.last(socket) !== response) socket.destroy();
  }

  /** The last request of a connection that is unanswered. */
  last(socket: Socket): ServerResponse | undefined {
    return [...(this.#open.get(socket) ?? [])].at(-1);
  }

  /** How many connections there are, those in their TLS handshake among them, and how many requests are unanswered. */
  get load(): ServerLoad {
    let unanswered = 0;
    for (const ofConnection of this.#open.values()) unanswered += ofConnection.size;
    return { connections: this.#open.size + (this.#handshakes?.size ?? 0), unanswered };
  }

  /** Closes the connections without a request at once. */
  closeIdle(): void {
    for (const [socket, unanswered] of this.#open) if (unanswered.size === 0) socket.destroy();
    this.#handshakes?.destroy();
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

  /** Ends the connections of clients that do not take their answers. */
  #look(): void {
    const now = performance.now();
    for (const [socket, [first]] of this.#open) {
      // One that is still being written is not the client's fault.
      if (first?.writableEnded !== true || first.writableFinished) continue;
      const since = this.#stalled.get(first);
      if (since === undefined) this.#stalled.set(first, now);
      else if (now - since >= this.answerTimeoutMs) socket.destroy();
    }
  }
}
