import type { Socket } from 'node:net';
import type { Server as TlsServer } from 'node:tls';
import { peerOf } from '../net/remote-address.js';

/** The TCP connections of a server that are in their TLS handshake. */
export class Handshakes {
  /** By address and port of the client, which the TLS connection has in common with the TCP connection below it. */
  readonly #sockets = new Map<string, Socket>();

  /** Tracks the connections that are accepted from now on. */
  constructor(server: TlsServer) {
    server.on('connection', (socket: Socket) => {
      const peer = peerOf(socket);
      this.#sockets.set(peer, socket);
      socket.once('close', () => this.#sockets.delete(peer));
    });
  }

  get size(): number {
    return this.#sockets.size;
  }

  /** Records the end of a handshake. @param socket the TLS connection. @returns false when the handshake was not tracked. */
  end(socket: Socket): boolean {
    return this.#sockets.delete(peerOf(socket));
  }

  /** Stops tracking the current handshakes. */
  forget(): void {
    this.#sockets.clear();
  }

  /** Closes the connections. */
  destroy(): void {
    for (const socket of this.#sockets.values()) socket.destroy();
  }
}
