import type { Socket } from 'node:net';
import type { Server as TlsServer } from 'node:tls';
import { peerOf } from '../net/remote-address.js';

/** The TCP connections of a server that are in their TLS handshake. */
export class Handshakes {
  /** By address and port of the client, which the TLS connection has in common with the TCP connection below it. */
  readonly #sockets = new Map<string, Socket>();

  /** Counts the connections that are made from now on. */
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

  /** Notes the end of a handshake. @param socket the TLS connection. @returns false when the handshake was not counted. */
  end(socket: Socket): boolean {
    return this.#sockets.delete(peerOf(socket));
  }

  /** Counts the handshakes of this moment no longer. */
  forget(): void {
    this.#sockets.clear();
  }

  /** Closes the connections. */
  destroy(): void {
    for (const socket of this.#sockets.values()) socket.destroy();
  }
}
