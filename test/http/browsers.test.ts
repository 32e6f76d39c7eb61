import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { describe, it } from 'node:test';
import { ownHostTest, isLoopback } from '../../src/http/access/allowed-hosts.js';
import { type TestController, withController } from '../support/controller.js';
import { documentedOperations, resolveResponse } from '../support/document.js';
import { changes, withPanel } from '../support/panel.js';
import { RawClient } from '../support/raw-client.js';
import { send, type Sent } from '../support/send.js';
import { withFolder } from '../support/folder.js';
import { tokenLine } from '../support/tokens.js';

const FORWARD = '/v1/nfvs/1/forward';
const START = '{"action": "start"}';
const UI = 'https://ui.example.org';
const CORS = ['--cors-origin', `${UI},http://localhost:3000`];
const FOREIGN = { origin: 'https://evil.example.org', 'content-type': 'text/plain' };

function forHost({ url }: TestController, host: string, method = 'GET'): Promise<Sent> {
  return send(method, `${url}/v1/processes`, { headers: { host } });
}

function put({ url }: TestController, headers: Record<string, string>): Promise<Sent> {
  return send('PUT', url + FORWARD, { headers, body: START });
}

function preflight({ url }: TestController, path: string, headers: Record<string, string>): Promise<Sent> {
  return send('OPTIONS', url + path, { headers });
}

describe('a loopback address', () => {
  it('is recognised in every form', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])
      assert.equal(isLoopback(address), true, address);
    for (const name of ['localhost', 'LOCALHOST', 'panel.localhost', 'a.b.localhost'])
      assert.equal(isLoopback(name), true, name);
    for (const address of [
      '0.0.0.0',
      '::',
      '128.0.0.1',
      '::2',
      '::ffff:10.0.0.1',
      'notlocalhost',
      '',
      '.localhost',
    ])
      assert.equal(isLoopback(address), false, address);
  });
});

describe('the host of requests on loopback', () => {
  it('is accepted if it is this machine, with any port and in any case', () =>
    withController(async (controller) => {
      for (const host of [
        'localhost',
        'LocalHost.:1',
        'panel.localhost:7777',
        '127.0.0.1',
        '127.1.2.3:80',
        '[::1]',
      ]) {
        assert.equal((await forHost(controller, host)).status, 200, host);
      }
      assert.equal((await forHost(controller, `${hostname()}:7777`)).status, 200);
    }));

  it('is rejected with 421 if it is another host, as protection against DNS rebinding', () =>
    withController(async (controller) => {
      for (const host of [
        'evil.example.org',
        '10.0.0.1',
        '0.0.0.0:7777',
        'localhost.evil.org',
        '[::2]',
        '[::1',
      ]) {
        for (const method of ['GET', 'PUT', 'OPTIONS']) {
          assert.equal((await forHost(controller, host, method)).status, 421, host);
        }
      }
      const { text } = await forHost(controller, 'Evil.Example.Org:7777');
      assert.equal(text, 'unknown host evil.example.org; --allowed-hosts allows further hosts');
      const { status } = await send('GET', `${controller.url}/healthz`, { headers: { host: 'evil.org' } });
      assert.equal(status, 421);
    }));

  it('is rejected if the Host header has no host', () =>
    withController(async ({ url }) => {
      const lines = ['GET /v1/processes HTTP/1.1', 'Host: ', 'Connection: close', '', ''];
      const response = await new RawClient(url).send(...lines).untilClosed();
      assert.match(response, /^HTTP\/1\.1 421 .*\r\n\r\nthe Host header has no valid host$/s);
    }));

  it('is taken from the request line in preference to the header', () =>
    withController(async (controller) => {
      for (const [target, host, status] of [
        ['http://evil.example.org/v1/processes', 'localhost', 421],
        ['http://evil.example.org:7777/healthz', 'localhost', 421],
        ['http://localhost/v1/processes', 'evil.example.org', 200],
        ['http://[::1]:7777/v1/processes', 'localhost', 200],
      ] as const) {
        const response = await send('GET', controller.url, { target, headers: { host } });
        assert.equal(response.status, status, target);
      }
    }));

  it('is taken from the request line also after requests with a valid Host header', () =>
    withController(async ({ url }) => {
      const { host } = new URL(url);
      const client = new RawClient(url);
      await client
        .send('GET /v1/processes HTTP/1.1', `Host: ${host}`, '', '')
        .until(/^HTTP\/1\.1 200 .*\]$/s);
      client.send(
        'GET http://evil.example.org/v1/processes HTTP/1.1',
        `Host: ${host}`,
        'Connection: close',
        '',
        '',
      );
      assert.match(await client.untilClosed(), /HTTP\/1\.1 421 [^]*unknown host evil\.example\.org/);
    }));

  it('is optional in HTTP/1.0', () =>
    withController(async ({ url }) => {
      const response = await new RawClient(url).send('GET /v1/processes HTTP/1.0', '', '').untilClosed();
      assert.match(response, /^HTTP\/1\.1 200 /);
    }));

  it('is accepted if it is one of --allowed-hosts', () =>
    withController(
      async (controller) => {
        assert.equal((await forHost(controller, 'PANEL.example.org:443')).status, 200);
        assert.equal((await forHost(controller, 'other')).status, 200);
        assert.equal((await forHost(controller, 'example.org')).status, 421);
      },
      '--allowed-hosts',
      'panel.example.org,other',
    ));
});

describe('the host of requests on other addresses', () => {
  it('is not checked without --allowed-hosts', async () => {
    await withController(
      async (controller) => {
        const url = new URL(controller.url);
        url.hostname = '127.0.0.1';
        const here = { ...controller, url: url.origin };
        assert.equal((await forHost(here, 'anything.example.org')).status, 200);
      },
      ...['--api-bind', '0.0.0.0'],
    );
    await withController(
      async (controller) => {
        const url = new URL(controller.url);
        url.hostname = '127.0.0.1';
        const here = { ...controller, url: url.origin };
        for (const host of ['panel.example.org', '192.0.2.7:7777', '[2001:db8::7]', 'localhost'])
          assert.equal((await forHost(here, host)).status, 200, host);
        assert.equal((await forHost(here, 'evil.example.org')).status, 421);
      },
      ...['--api-bind', '0.0.0.0', '--allowed-hosts', 'panel.example.org'],
    );
  });

  it('depends on the listen address, not on the name in --bind-addr', () => {
    assert.equal(ownHostTest('192.0.2.7', 'panel', undefined), undefined);
    const isOurs = ownHostTest('127.0.1.1', 'Panel', undefined);
    assert.ok(isOurs);
    assert.deepEqual(['panel', '127.0.1.1', 'evil', ''].map(isOurs), [true, true, false, false]);
  });

  it('includes the host by which other nodes reach the server', async () => {
    const advertise = ['--advertise', 'https://host-1.example.org:7777', '--etcd', 'http://127.0.0.1:1'];
    await withController(
      async ({ url }) => {
        const statusFor = async (host: string): Promise<number> =>
          (await send('GET', `${url}/healthz`, { headers: { host } })).status;
        assert.equal(await statusFor('host-1.example.org'), 200);
        assert.equal(await statusFor('example.org'), 421);
      },
      ...advertise,
    );
    // On other addresses, all hosts stay allowed.
    assert.equal(ownHostTest('192.0.2.7', '0.0.0.0', undefined, 'host-1.example.org'), undefined);
  });
});

describe('a web page without --cors-origin', () => {
  it('cannot change anything from another origin, with any Content-Type', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller, nfv) => {
      const { port } = new URL(controller.url);
      for (const headers of [
        FOREIGN,
        { ...FOREIGN, origin: 'null' },
        { ...FOREIGN, origin: `https://127.0.0.1:${port}` },
        { ...FOREIGN, origin: `http://localhost:${port}` },
        { ...FOREIGN, origin: 'http://127.0.0.1' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[]) {
        const { status, text } = await put(controller, headers);
        assert.equal(status, 403, JSON.stringify(headers));
        assert.match(text, /^cross-origin request from \S+( site)?; --cors-origin allows further origins$/);
      }
      assert.deepEqual(changes(nfv), []);
    }));

  it('can change the panel from the origin of spp-ctl, as can all clients that are not browsers', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller, nfv) => {
      const { host } = new URL(controller.url);
      for (const headers of [
        {},
        { origin: `http://${host}` },
        { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
        { 'sec-fetch-site': 'none' },
        { origin: 'http://LOCALHOST:9', host: 'localhost:9' },
      ] as Record<string, string>[]) {
        assert.equal((await put(controller, headers)).status, 204, JSON.stringify(headers));
      }
      assert.equal(changes(nfv).length, 5);
    }));

  it('can cause reads from another origin, but cannot see the response', () =>
    withController(async ({ url }) => {
      const { status, headers } = await send('GET', `${url}/v1/processes`, { headers: FOREIGN });
      assert.deepEqual([status, headers['access-control-allow-origin']], [200, undefined]);
      const preflightHeaders = { origin: UI, 'access-control-request-method': 'PUT' };
      assert.equal((await send('OPTIONS', url + FORWARD, { headers: preflightHeaders })).status, 405);
    }));
});

describe('with --cors-origin, a web page', () => {
  it('can read and change the panel from an allowed origin', () =>
    withPanel(
      [{ kind: 'nfv', clientId: 1 }],
      async (controller) => {
        for (const origin of [UI, 'http://localhost:3000']) {
          const { status, headers } = await put(controller, { origin });
          assert.equal(status, 204);
          assert.equal(headers['access-control-allow-origin'], origin);
          assert.equal(headers.vary, 'origin');
          assert.equal(headers['access-control-allow-credentials'], undefined);
        }
      },
      ...CORS,
    ));

  it('can read every documented response header from an allowed origin', () =>
    withController(
      async ({ url }) => {
        const { headers } = await send('GET', `${url}/v1/processes`, { headers: { origin: UI } });
        const exposed = String(headers['access-control-expose-headers']).toLowerCase().split(',');
        const documented = documentedOperations().flatMap(({ operation }) =>
          Object.values(operation.responses).flatMap((response) =>
            Object.keys(resolveResponse(response).headers ?? {}),
          ),
        );
        assert.ok(documented.includes('Age') && documented.includes('ETag'));
        for (const name of ['Allow', ...documented]) assert.ok(exposed.includes(name.toLowerCase()), name);
      },
      ...CORS,
    ));

  it('can read error responses from an allowed origin', () =>
    withController(
      async ({ url }) => {
        for (const [method, path, status] of [
          ['GET', '/v1/vfs/9', 404],
          ['GET', '/v1/nothing', 404],
          ['PATCH', '/v1/processes', 405],
          ['PUT', FORWARD, 400],
        ] as const) {
          const response = await send(method, url + path, { headers: { origin: UI } });
          assert.deepEqual(
            [response.status, response.headers['access-control-allow-origin']],
            [status, UI],
            path,
          );
        }
        const misdirected = { origin: UI, host: 'evil.example.org' };
        const rejected = await send('PUT', url + FORWARD, { headers: misdirected });
        assert.deepEqual([rejected.status, rejected.headers['access-control-allow-origin']], [421, UI]);
      },
      ...CORS,
    ));

  it('cannot change anything from an origin that is not allowed', () =>
    withController(
      async (controller) => {
        for (const headers of [FOREIGN, { ...FOREIGN, origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
          const response = await put(controller, headers);
          assert.equal(response.status, 403);
          assert.equal(response.headers['access-control-allow-origin'], undefined);
        }
      },
      ...CORS,
    ));

  it('can change the panel from any origin with *', () =>
    withPanel(
      [{ kind: 'nfv', clientId: 1 }],
      async (controller) => {
        const { status, headers } = await put(controller, FOREIGN);
        assert.deepEqual([status, headers['access-control-allow-origin']], [204, FOREIGN.origin]);
        assert.equal((await put(controller, { 'sec-fetch-site': 'cross-site' })).status, 204);
      },
      '--cors-origin',
      '*',
    ));
});

describe('a preflight request', () => {
  const preflightHeaders = {
    origin: UI,
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization, content-type,prefer,if-match,last-event-id,accept',
  };

  it('is accepted for an allowed origin without a token', () =>
    withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'write', 'alices'));
      await withController(
        async (controller) => {
          const { status, text, headers } = await preflight(controller, FORWARD, preflightHeaders);
          assert.deepEqual([status, text], [204, '']);
          assert.equal(headers['access-control-allow-origin'], UI);
          assert.equal(headers['access-control-allow-methods'], 'PUT');
          assert.equal(headers['access-control-max-age'], '600');
          assert.equal(headers['access-control-allow-credentials'], undefined);
          // The following requests without a token are rejected, and the page can read the reason.
          const put = await send('PUT', controller.url + FORWARD, { headers: { origin: UI }, body: START });
          assert.deepEqual([put.status, put.headers['access-control-allow-origin']], [401, UI]);
        },
        ...[...CORS, '--token-file', file],
      );
    }));

  it('allows every documented request header and the common ones', () =>
    withController(
      async (controller) => {
        const documented = documentedOperations().flatMap(({ parameters }) =>
          parameters.filter((each) => each.in === 'header').map(({ name }) => name),
        );
        assert.ok(documented.includes('If-None-Match') && documented.includes('Prefer'));
        for (const name of ['Accept', 'Authorization', 'Content-Type', ...documented]) {
          const { status, headers } = await preflight(controller, '/v1/nodes/host-2/panel', {
            ...preflightHeaders,
            'access-control-request-headers': name.toLowerCase(),
          });
          assert.equal(status, 204, name);
          assert.equal(headers['access-control-allow-origin'], UI, name);
        }
      },
      ...CORS,
    ));

  it('is rejected for another origin and for an unknown URL', () =>
    withController(
      async (controller) => {
        const foreign = await preflight(controller, FORWARD, { ...preflightHeaders, origin: FOREIGN.origin });
        assert.deepEqual([foreign.status, foreign.headers['access-control-allow-origin']], [403, undefined]);
        const nowhere = await preflight(controller, '/v1/nothing', preflightHeaders);
        assert.equal(nowhere.status, 404);
        // Headers that no operation documents are not allowed.
        const strange = { ...preflightHeaders, 'access-control-request-headers': 'x-strange' };
        const { headers } = await preflight(controller, FORWARD, strange);
        assert.equal(headers['access-control-allow-origin'], undefined);
      },
      ...CORS,
    ));

  it('is distinguished from other OPTIONS requests', () =>
    withController(
      async (controller) => {
        const { status, headers, text } = await preflight(controller, FORWARD, {});
        assert.deepEqual([status, headers.allow], [405, 'PUT']);
        assert.equal(text, 'method OPTIONS not allowed; allowed methods: PUT');
      },
      ...CORS,
    ));
});
