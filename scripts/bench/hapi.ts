/** R3, the hapi reference: one route that returns a constant. */
import Hapi from '@hapi/hapi';

const server = Hapi.server({ host: '127.0.0.1', port: Number(process.argv[2]) });
server.route({ method: 'GET', path: '/v1/processes', handler: () => [{ type: 'primary' }] });
await server.start();
