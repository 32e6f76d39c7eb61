import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps track of which connections of a server carry a request, so that a stop need not wait for those that do not.
 *
 * @returns a function that closes the connections without a request at once.
 */
export function trackConnections(server: Server): () => void {
  const idle = new Set<Socket>();
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
  return () => {
    for (const socket of idle) socket.destroy();
  };
}
