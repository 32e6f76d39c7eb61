import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import Hapi from '@hapi/hapi';
import { RoutesOnDemand } from '../../src/http/routes-on-demand.js';

const ROUTES = [
  ['GET', '/'],
  ['GET', '/docs/{file*}'],
  ['GET', '/docs/guide/{file*}'],
  ['GET', '/v1/vfs/{id}'],
  ['DELETE', '/v1/vfs/{id}'],
  ['PUT', '/v1/vfs/{id}/ports'],
  ['GET', '/v1/primary/status'],
  ['GET', '/healthz'],
] as const;

describe('routes on demand', () => {
  let server: Hapi.Server;

  beforeEach(() => {
    server = Hapi.server();
    const routes = new RoutesOnDemand(
      ROUTES.map(([method, path]) => ({ method, path, handler: (request) => request.route.path })),
    );
    server.ext('onRequest', (request, h) => {
      routes.addFor(request.path, server);
      return h.continue;
    });
  });
  afterEach(() => server.stop());

  const table = (): string[] => server.table().map(({ method, path }) => `${method.toUpperCase()} ${path}`);

  async function get(url: string): Promise<string> {
    const { statusCode, payload } = await server.inject(url);
    return statusCode === 200 ? payload : String(statusCode);
  }

  it('answers the first request of each route as if hapi had known all routes', async () => {
    assert.equal(await get('/'), '/');
    assert.equal(await get('/docs'), '/docs/{file*}');
    assert.equal(await get('/docs/guide'), '/docs/guide/{file*}');
    assert.equal(await get('/v1/vfs/1'), '/v1/vfs/{id}');
    assert.equal(await get('/v1/primary/status'), '/v1/primary/status');
    assert.equal(await get('/healthz'), '/healthz');
    assert.equal(server.table().length, ROUTES.length);
  });

  it('finds a route whose path is percent-encoded or has dot segments', async () => {
    assert.equal(await get('/v1/%76fs/1'), '/v1/vfs/{id}');
    assert.equal(await get('/docs/../healthz'), '/healthz');
  });

  it('adds the routes of all methods and paths that begin alike, and no others', async () => {
    assert.equal(await get('/v1/vfs/1'), '/v1/vfs/{id}');
    assert.deepEqual(
      table().sort(),
      ['DELETE /v1/vfs/{id}', 'GET /v1/vfs/{id}', 'PUT /v1/vfs/{id}/ports'].sort(),
    );
  });

  it('adds nothing for a URL without a route', async () => {
    for (const url of ['/v1', '/v1/', '/v1/none', '/none/v1/vfs/1', '/vfs/1'])
      assert.equal(await get(url), '404', url);
    assert.deepEqual(table(), []);
  });
});
