import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createSppClient, type SppClient, SppError } from '../../src/client/client.js';
import { changes, type Panel, startPanel } from '../support/panel.js';

async function refusal(promise: Promise<unknown>): Promise<SppError> {
  const error: unknown = await promise.then(
    () => assert.fail('it was done'),
    (why: unknown) => why,
  );
  assert.ok(error instanceof SppError, String(error));
  return error;
}

describe('the typed client', () => {
  let panel: Panel;
  let spp: SppClient;

  before(async () => {
    panel = await startPanel([
      { kind: 'primary', flow: true },
      { kind: 'vf', clientId: 2, lcores: [3, 4, 5] },
    ]);
    spp = createSppClient({ url: `${panel.controller.url}/` });
  });
  after(() => panel.stop());

  it('reads with the types of openapi.yaml', async () => {
    const { data: processes, response } = await spp.GET('/v1/processes');
    assert.equal(response.status, 200);
    assert.deepEqual(
      processes.map((process) => `${process.type} ${process['client-id'] ?? '-'}`),
      ['primary -', 'vf 2'],
    );
    const { data: vf } = await spp.GET('/v1/vfs/{client_id}', { params: { path: { client_id: 2 } } });
    assert.equal(vf['master-lcore'], 3);
    assert.deepEqual(
      vf.components.map(({ type }) => type),
      ['unuse', 'unuse'],
    );
  });

  it('reads the topology, but only as JSON', async () => {
    const { data } = await spp.GET('/v1/topology');
    assert.deepEqual(
      data.processes.map(({ id }) => id),
      ['primary', 'vf:2'],
    );
    const asked = await spp.GET('/v1/topology', { params: { query: { format: 'json' } } });
    assert.deepEqual(asked.data.edges, data.edges);
    // @ts-expect-error A picture is no JSON.
    await assert.rejects(spp.GET('/v1/topology', { params: { query: { format: 'svg' } } }), SyntaxError);
  });

  it('sends changes for names with any characters', async () => {
    const name = 'a#b?c%d';
    await spp.POST('/v1/vfs/{client_id}/components', {
      params: { path: { client_id: 2 } },
      body: { name, core: 4, type: 'forward' },
    });
    const { data } = await spp.PUT('/v1/vfs/{client_id}/components/{name}/ports', {
      params: { path: { client_id: 2, name } },
      body: { action: 'attach', port: 'ring:0', dir: 'tx', vlan: { operation: 'add', id: 101, pcp: 3 } },
    });
    assert.equal(data, undefined);
    await spp.DELETE('/v1/vfs/{client_id}/components/{name}', {
      params: { path: { client_id: 2, name } },
    });
    assert.deepEqual(changes(panel.processes[1]!), [
      `component start ${name} 4 forward`,
      `port add ring:0 tx ${name} add_vlantag 101 3`,
      // Otherwise, the operation would stay on the port (V4).
      `port del ring:0 tx ${name}`,
      `component stop ${name}`,
    ]);
  });

  it('sends arrays and headers', async () => {
    const { data } = await spp.POST('/v1/primary/flow_rules/port_id/{port_id}', {
      params: { path: { port_id: 0 }, header: { Prefer: 'handling=strict' } },
      body: {
        rule: {
          direction: 'ingress',
          pattern: ['eth dst is 10:22:33:44:55:66'],
          actions: ['queue index 0'],
        },
      },
    });
    assert.deepEqual(data, { result: 'success', message: 'Flow rule #0 created', rule_id: '0' });
  });

  it('throws the error of spp-ctl with its code', async () => {
    const error = await refusal(spp.GET('/v1/nfvs/{client_id}', { params: { path: { client_id: 9 } } }));
    assert.equal(error.name, 'SppError');
    assert.equal(error.status, 404);
    assert.equal(error.code, 'process_not_found');
    assert.equal(error.message, 'sec_id 9 not found.');
    assert.deepEqual(error.errors, []);
  });

  it('reports the invalid member of the body', async () => {
    const error = await refusal(
      spp.POST('/v1/vfs/{client_id}/components', {
        params: { path: { client_id: 2 } },
        body: { name: 'fw0', core: -1, type: 'forward' },
      }),
    );
    assert.equal(error.code, 'invalid_request');
    assert.deepEqual(
      error.errors.map(({ pointer }) => pointer),
      ['#/core'],
    );
  });

  it('passes an error response to middleware before it throws', async () => {
    const client = createSppClient({ url: panel.controller.url });
    const seen: number[] = [];
    client.use({ onResponse: ({ response }) => void seen.push(response.status) });
    await refusal(client.GET('/v1/mirrors/{client_id}', { params: { path: { client_id: 9 } } }));
    assert.deepEqual(seen, [404]);
  });

  it('throws the error of fetch when there is no response', async () => {
    const client = createSppClient({ url: 'http://127.0.0.1:1' });
    await assert.rejects(client.GET('/v1/processes'), TypeError);
    await assert.rejects(
      spp.GET('/v1/processes', { signal: AbortSignal.abort() }),
      (error: Error) => error.name === 'AbortError',
    );
  });
});

describe('the typed client with a response of another server', () => {
  for (const { from, type, body, message } of [
    {
      from: 'an older server',
      type: 'text/plain',
      body: 'sec_id 9 not found.',
      message: 'sec_id 9 not found.',
    },
    { from: 'a proxy', type: 'text/html', body: '<h1>Bad</h1>', message: '404 Not Found' },
    { from: 'a liar', type: 'application/problem+json', body: 'null', message: '404 Not Found' },
    { from: 'a worse liar', type: 'application/problem+json', body: '{', message: '404 Not Found' },
  ]) {
    it(`throws an error without a code for ${from}`, async () => {
      const server = createServer((_, response) => {
        response.writeHead(404, { 'content-type': type }).end(body);
      }).listen(0, '127.0.0.1');
      try {
        await new Promise((resolve) => server.once('listening', resolve));
        const { port } = server.address() as AddressInfo;
        const error = await refusal(
          createSppClient({ url: `http://127.0.0.1:${port}` }).GET('/v1/processes'),
        );
        assert.equal(error.status, 404);
        assert.equal(error.code, undefined);
        assert.equal(error.message, message);
      } finally {
        server.close();
        server.closeAllConnections();
      }
    });
  }
});
