import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ERROR_CODES } from '../../src/errors/error-codes.js';
import { startController, type TestController } from '../support/controller.js';
import { document, documentedOperations } from '../support/document.js';
import { withFolder } from '../support/folder.js';
import { changes, startPanel, withPanel } from '../support/panel.js';
import { RawClient } from '../support/raw-client.js';
import { tokenLine } from '../support/tokens.js';

const FILE = tokenLine('alice', 'write', 'alices') + tokenLine('bob', 'read', 'bobs');
const REALM = 'Bearer realm="spp-ctl"';

/** Runs a test with a controller and two tokens: alice with the scope write, and bob with the scope read. */
function withTokens(test: (controller: TestController, file: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const file = await folder.write('tokens', FILE);
    const controller = await startController('--token-file', file);
    try {
      await test(controller, file);
    } finally {
      await controller.stop();
    }
  });
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** A path that matches the template of an operation. */
function pathOf(template: string): string {
  return template.replace(/\{[^}]+\}/g, '1');
}

const operations = documentedOperations().map(({ method, template, operation }) => ({
  method,
  path: pathOf(template),
  name: `${method} ${template}`,
  security: operation.security ?? document.security,
  scope: operation['x-required-scope'] ?? 'read',
}));
const OPEN = ['GET /healthz', 'GET /readyz', 'GET /openapi.yaml', 'GET /openapi.json'];
/** Operations that change nothing, although their method is not GET. */
const QUESTIONS: readonly string[] = [
  'POST /v1/panel/plan',
  'POST /v1/topology/trace',
  'POST /v1/topology/findings',
];

describe('the security requirements in openapi.yaml', () => {
  it('require the scope write for changes, read for other operations, and none for public ones', () => {
    for (const { method, name, security, scope } of operations) {
      assert.equal(scope, method === 'GET' || QUESTIONS.includes(name) ? 'read' : 'write', name);
      const needed = [{}, { bearerToken: [] }, { clientCertificate: [] }];
      assert.deepEqual(security, OPEN.includes(name) ? [] : needed, name);
    }
  });

  it('document 401 and 403 for every operation with a scope', () => {
    for (const { template, method, operation } of documentedOperations()) {
      const open = OPEN.includes(`${method} ${template}`);
      for (const status of ['401', '403']) assert.equal(status in operation.responses, !open, template);
    }
  });
});

describe('without a token file', () => {
  it('every client has full access, with any token', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const headers = bearer('unknown');
      assert.equal((await controller.request('DELETE', '/v1/primary/status', { headers })).status, 204);
    }));
});

describe('with a token file', () => {
  it('every operation requires a token with its scope', () =>
    withTokens(async (controller) => {
      for (const { method, path, name } of operations) {
        const statusWith = async (headers: Record<string, string>): Promise<number> =>
          (await controller.request(method, path, { headers })).status;
        const refusals: readonly number[] = [ERROR_CODES.unauthorized.status, ERROR_CODES.forbidden.status];
        const open = OPEN.includes(name);
        assert.equal(await statusWith({}), open ? 200 : 401, name);
        assert.equal(await statusWith(bearer('unknown')), open ? 200 : 401, name);
        if (method === 'GET' || QUESTIONS.includes(name))
          assert.ok(!refusals.includes(await statusWith(bearer('bobs'))), name);
        else assert.equal(await statusWith(bearer('bobs')), 403, name);
        assert.ok(!refusals.includes(await statusWith(bearer('alices'))), name);
      }
    }));

  it('a request without a token gets a challenge without an error code', () =>
    withTokens(async (controller) => {
      for (const headers of [{}, { authorization: 'Basic YTpi' }, { authorization: '' }]) {
        const response = await controller.request('GET', '/v1/processes', { headers });
        assert.deepEqual([response.status, response.text], [401, 'a bearer token is needed']);
        assert.equal(response.headers.get('www-authenticate'), REALM);
      }
    }));

  it('every invalid token gets the same response', () =>
    withTokens(async (controller) => {
      const responses = new Set<string>();
      for (const authorization of [
        'Bearer unknown',
        'Bearer',
        'Bearer alices bobs',
        'Bearer alices,',
        'Bearer "alices"',
        'Bearer ALICES',
        'Bearer alice',
        'bearer =alices',
      ]) {
        const response = await controller.request('PUT', '/v1/nfvs/1/forward', {
          headers: { authorization },
        });
        const { status, text, headers } = response;
        responses.add(`${status} ${text} ${headers.get('www-authenticate') ?? ''}`);
      }
      const said = `401 the bearer token is unknown ${REALM}, error="invalid_token"`;
      assert.deepEqual([...responses], [said]);
    }));

  it('a token without the scope gets the required scope in the challenge', () =>
    withTokens(async (controller) => {
      const headers = { ...bearer('bobs'), accept: 'application/problem+json' };
      const response = await controller.request('DELETE', '/v1/primary', { headers });
      assert.deepEqual(response.json(), {
        type: 'about:blank',
        title: 'Forbidden',
        status: 403,
        code: 'forbidden',
        detail: 'the token bob does not have the scope write',
      });
      const challenge = `${REALM}, error="insufficient_scope", scope="write"`;
      assert.equal(response.headers.get('www-authenticate'), challenge);
    }));

  it('the name of the authentication scheme is case-insensitive', () =>
    withTokens(async (controller) => {
      for (const authorization of ['bearer alices', 'BEARER   alices', 'Bearer alices ']) {
        const response = await controller.request('GET', '/v1/processes', { headers: { authorization } });
        assert.equal(response.status, 200, authorization);
      }
    }));

  it('several Authorization headers and tokens in the URL are rejected', () =>
    withTokens(async (controller) => {
      const head = ['GET /v1/processes HTTP/1.1', 'Host: localhost', 'Connection: close'];
      const two = ['Authorization: Bearer alices', 'Authorization: Bearer alices', '', ''];
      const twice = new RawClient(controller.url).send(...head, ...two);
      assert.match(await twice.untilClosed(), /^HTTP\/1\.1 401 .*error="invalid_token"/s);
      const inUrl = await controller.request('GET', '/v1/processes?access_token=alices');
      assert.equal(inUrl.status, 401);
    }));

  it('an unauthorized request is rejected without its body or 100-continue', () =>
    withTokens(async ({ url }) => {
      for (const [authorization, status] of [
        ['Bearer unknown', 401],
        ['Bearer bobs', 403],
      ] as const) {
        const client = new RawClient(url).send(
          ...['PUT /v1/nfvs/1/forward HTTP/1.1', 'Host: localhost', `Authorization: ${authorization}`],
          ...['Expect: 100-continue', 'Content-Length: 20', '', ''],
        );
        assert.match(await client.untilClosed(), new RegExp(`^HTTP/1\\.1 ${status} `));
      }
    }));

  it('HEAD requires the same scope as GET', () =>
    withTokens(async (controller) => {
      const statusWith = async (headers: Record<string, string>): Promise<number> =>
        (await controller.request('HEAD', '/v1/processes', { headers })).status;
      assert.equal(await statusWith({}), 401);
      assert.equal(await statusWith(bearer('bobs')), 200);
    }));

  it('an unknown URL is still 404, and a wrong method 405', () =>
    withTokens(async (controller) => {
      assert.equal((await controller.request('GET', '/v1/nothing')).status, 404);
      assert.equal((await fetch(`${controller.url}/v1/processes`, { method: 'DELETE' })).status, 405);
    }));

  it('no rejected request reaches a process', () =>
    withFolder(async (folder) => {
      const file = await folder.write('tokens', FILE);
      const panel = await startPanel([{ kind: 'nfv', clientId: 1 }], '--token-file', file);
      try {
        const body = { action: 'start' };
        for (const [token, status] of [
          ['unknown', 401],
          ['bobs', 403],
          ['alices', 204],
        ] as const) {
          const headers = bearer(token);
          const response = await panel.controller.request('PUT', '/v1/nfvs/1/forward', { headers, body });
          assert.equal(response.status, status);
          const sent = changes(panel.processes[0]!);
          assert.deepEqual(sent, status === 204 ? ['forward'] : []);
        }
      } finally {
        await panel.stop();
      }
    }));
});

describe('a reloaded token file', () => {
  it('accepts the tokens that it contains, and no others', () =>
    withFolder(async (folder) => {
      const controller = await startController('--token-file', await folder.write('tokens', FILE));
      try {
        const statusOf = async (token: string): Promise<number> =>
          (await controller.request('GET', '/v1/processes', { headers: bearer(token) })).status;
        assert.deepEqual([await statusOf('bobs'), await statusOf('carols')], [200, 401]);
        await folder.write('tokens', tokenLine('carol', 'read', 'carols'));
        assert.deepEqual([await statusOf('bobs'), await statusOf('carols')], [200, 401]);
        controller.reload();
        assert.deepEqual([await statusOf('bobs'), await statusOf('carols')], [401, 200]);
        await folder.write('tokens', 'nonsense\n');
        controller.reload();
        assert.deepEqual([await statusOf('bobs'), await statusOf('carols')], [401, 200]);
        await folder.write('tokens', '');
        controller.reload();
        assert.deepEqual([await statusOf('bobs'), await statusOf('carols')], [401, 401]);
      } finally {
        await controller.stop();
      }
    }));
});
