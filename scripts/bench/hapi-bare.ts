/**
 * R4: the constant route of R3 and an exchange with a process before it, in one server. hapi reads and parses the body of a write, as it
 * does by default, but nothing is checked, and the reply of the process is not used.
 */
import Hapi from '@hapi/hapi';
import { acceptPeers } from './peers.js';

const peers = acceptPeers(Number(process.argv[3]));
const server = Hapi.server({ host: '127.0.0.1', port: Number(process.argv[2]) });

function exchange(id: string, command: string): Promise<void> {
  return new Promise((resolve) => peers.get(id)?.ask(command, () => resolve()));
}

server.route([
  { method: 'GET', path: '/v1/processes', handler: () => [...peers.keys()] },
  {
    method: 'GET',
    path: '/v1/{kind}/{id}',
    handler: async ({ params }) => {
      await exchange(String(params['id']), 'status');
      return [{ type: 'primary' }];
    },
  },
  {
    method: 'PUT',
    path: '/v1/{kind}/{id}/patches',
    handler: async ({ params, payload }, h) => {
      const { src, dst } = payload as { src: string; dst: string };
      await exchange(String(params['id']), `patch ${src} ${dst}`);
      return h.response().code(204);
    },
  },
]);
await server.start();
