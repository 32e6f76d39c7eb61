import type { Server } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/**
 * Keeps track of which connections of a server carry a request, so that a stop need not wait for those that do not.
 *
 * @returns a function that closes the connections without a request at once.
 */
export function trackConnections(server: Server): () => void {
  const idle = new Set<Socket>();
  /** TCP connections in their TLS handshake, by the port and address of the client. */
  const handshakes = new Map<string, Socket>();
  const add = (socket: Socket): void => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  };
  if (server instanceof HttpsServer) {
    server.on('connection', (socket: Socket) => {
      const peer = peerOf(socket);
      handshakes.set(peer, socket);
      socket.once('close', () => handshakes.delete(peer));
    });
    server.on('secureConnection', (socket) => {
      handshakes.delete(peerOf(socket));
      add(socket);
    });
  } else server.on('connection', add);
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
  return () => {
    for (const socket of [...idle, ...handshakes.values()]) socket.destroy();
  };
}

function peerOf({ remotePort, remoteAddress }: Socket): string {
  return `${remotePort ?? '?'} ${remoteAddress ?? '?'}`;
}
