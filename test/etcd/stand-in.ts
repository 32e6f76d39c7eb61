import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A server in place of a member of etcd. */
export interface StandIn {
  readonly url: string;
  /** The requested paths. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts a server on loopback that responds to every request with `respond`. */
export async function startStandIn(
  respond: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<StandIn> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    void text(request).then((body) => respond(request, response, body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
