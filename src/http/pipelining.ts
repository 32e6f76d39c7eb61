import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests of one connection may be unanswered. Beyond it the connection is closed. */
export const MAX_PIPELINED = 64;

/**
 * Looks after requests that follow each other on a connection without waiting for their answers (pipelining): there is a
 * bound on how many, and all of them learn that the client has gone, not only the one whose turn it is.
 */
export function watchPipelining(server: Server): void {
  const unanswered = new WeakMap<Socket, Set<ServerResponse>>();
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    let responses = unanswered.get(socket);
    if (responses === undefined) {
      responses = watch(socket);
      unanswered.set(socket, responses);
    }
    const all = responses;
    all.add(response);
    response.once('close', () => {
      all.delete(response);
      // An answer that others follow takes its deadline with it.
      if (all.size > 0) socket.setTimeout(0);
    });
    if (all.size > MAX_PIPELINED) socket.destroy();
  });
}

function watch(socket: Socket): Set<ServerResponse> {
  const responses = new Set<ServerResponse>();
  socket.once('close', () => {
    // Node.js tells the one whose turn it is; those behind it would never know.
    for (const response of responses) {
      response.destroyed = true;
      response.emit('close');
    }
  });
  return responses;
}
