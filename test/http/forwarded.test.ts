import assert from 'node:assert/strict';
import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { startController, type TestController, withController } from '../support/controller.js';
import { startPanel } from '../support/panel.js';
import { send } from '../support/send.js';

type Headers = Readonly<Record<string, string>>;

/** The server of the document in both formats, for a request with these headers. */
async function serverOf({ url }: TestController, headers: Headers): Promise<string> {
  const { text, status } = await send('GET', `${url}/openapi.json`, { headers });
  assert.equal(status, 200, text);
  const { servers } = JSON.parse(text) as { servers: { url: string }[] };
  const yaml = await send('GET', `${url}/openapi.yaml`, { headers });
  const server = servers[0]?.url ?? '';
  assert.ok(yaml.text.includes(`\nservers:\n  - url: ${JSON.stringify(server)}\n`));
  return server;
}

const X = { 'x-forwarded-host': 'panel.example', 'x-forwarded-proto': 'https' };

describe('the document for a request of a trusted proxy', () => {
  let controller: TestController;
  before(async () => {
    controller = await startController('--trusted-proxies', '10.1.0.0/16,127.0.0.0/8,::1');
  });
  after(() => controller.stop());

  const given: readonly (readonly [headers: Headers, url: string])[] = [
    [X, 'https://panel.example'],
    [{ ...X, 'x-forwarded-prefix': '/spp' }, 'https://panel.example/spp'],
    [{ ...X, 'x-forwarded-prefix': '/a/b%20c/' }, 'https://panel.example/a/b%20c'],
    [{ ...X, 'x-forwarded-prefix': '/' }, 'https://panel.example'],
    [{ ...X, 'x-forwarded-host': 'Panel.example:8443' }, 'https://panel.example:8443'],
    [{ ...X, 'x-forwarded-host': '[2001:db8::1]:443' }, 'https://[2001:db8::1]'],
    [{ forwarded: 'for=192.0.2.1;host=panel.example;proto=https' }, 'https://panel.example'],
    [{ forwarded: 'Host="panel.example:8443" ; PROTO=http' }, 'http://panel.example:8443'],
    [
      { forwarded: 'host=panel.example;proto=https', 'x-forwarded-prefix': '/spp' },
      'https://panel.example/spp',
    ],
    [{ ...X, forwarded: 'host=panel.example;proto=https' }, 'https://panel.example'],
    [{ 'x-forwarded-prefix': '/spp' }, '/spp'],
    [{ 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/spp' }, '/spp'],
    [{ 'x-forwarded-for': '192.0.2.1' }, '/'],
  ];
  for (const [headers, url] of given) {
    it(`has the server ${url} with the headers ${JSON.stringify(headers)}`, async () => {
      assert.equal(await serverOf(controller, headers), url);
    });
  }

  it('uses the last value of a list, which the proxy added to those of the client', async () => {
    const lists = {
      'x-forwarded-host': 'evil.example, panel.example',
      'x-forwarded-proto': 'http,https',
      'x-forwarded-prefix': '/evil, /spp',
    };
    assert.equal(await serverOf(controller, lists), 'https://panel.example/spp');
    const forwarded = 'host="evil.example, \\"x";proto=http, host=panel.example;proto=https';
    assert.equal(await serverOf(controller, { forwarded }), 'https://panel.example');
  });

  for (const headers of [
    { ...X, 'x-forwarded-host': 'panel.example/path' },
    { ...X, 'x-forwarded-host': 'user@panel.example' },
    { ...X, 'x-forwarded-host': 'panel.example:99999' },
    { ...X, 'x-forwarded-host': 'a b' },
    { ...X, 'x-forwarded-host': '' },
    { ...X, 'x-forwarded-proto': 'javascript' },
    { ...X, 'x-forwarded-prefix': 'spp' },
    { ...X, 'x-forwarded-prefix': '//evil.example' },
    { ...X, 'x-forwarded-prefix': '/a/../b' },
    { ...X, 'x-forwarded-prefix': '/a?b' },
    { ...X, 'x-forwarded-prefix': '/"><script>' },
    { ...X, 'x-forwarded-prefix': '/%zz' },
    { ...X, 'x-forwarded-prefix': `/${'a'.repeat(300)}` },
    { forwarded: 'host=panel.example;host=evil.example;proto=https' },
    { forwarded: 'host="panel.example;proto=https' },
    { forwarded: 'host=panel.example proto=https' },
    { forwarded: ';' },
    { ...X, forwarded: 'host=evil.example;proto=https' },
    { ...X, forwarded: 'proto=http' },
  ]) {
    it(`has the server / with the malformed or contradictory headers ${JSON.stringify(headers)}`, async () => {
      assert.equal(await serverOf(controller, headers), '/');
    });
  }

  it('has the URL of the request when there are no headers of a proxy', async () => {
    assert.equal(await serverOf(controller, {}), controller.url);
  });
});

it('the document for a request of a proxy that is not trusted has the server /', async () => {
  for (const networks of ['10.0.0.0/8', '127.0.0.2', '2001:db8::/32']) {
    await withController(
      async (controller) => {
        for (const headers of [
          X,
          { forwarded: 'host=panel.example;proto=https' },
          { 'x-forwarded-prefix': '/spp' },
        ])
          assert.equal(await serverOf(controller, headers), '/', networks);
        assert.equal(await serverOf(controller, {}), controller.url);
      },
      ...['--trusted-proxies', networks],
    );
  }
});

describe('a web page behind a proxy that ends TLS', () => {
  const change = (url: string, headers: Headers): Promise<number> =>
    send('DELETE', `${url}/v1/nfvs/3/patches`, {
      headers: { origin: 'https://panel.example', ...headers },
    }).then(({ status }) => status);

  it('can change the panel if the proxy is trusted and tells the origin of the page', async () => {
    const panel = await startPanel([{ kind: 'nfv', clientId: 3 }], '--trusted-proxies', '127.0.0.1');
    try {
      const { url } = panel.controller;
      assert.equal(await change(url, X), 204);
      assert.equal(await change(url, {}), 403);
      assert.equal(await change(url, { ...X, 'x-forwarded-host': 'other.example' }), 403);
      assert.equal(await change(url, { ...X, origin: 'https://evil.example' }), 403);
    } finally {
      await panel.stop();
    }
  });

  it('cannot change the panel if the proxy is not trusted', async () => {
    await withController(async ({ url }) => {
      assert.equal(await change(url, X), 403);
    });
  });
});

it('behind a proxy with a path prefix, the pages load all their files and the document, whose server is the proxy', async () => {
  const controller = await startController('--trusted-proxies', '127.0.0.1');
  const target = new URL(controller.url);
  // A proxy as the README configures nginx: it removes the prefix, and sets the headers.
  const proxy = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    if (!url.startsWith('/spp/')) {
      response.writeHead(404).end();
      return;
    }
    const forwarded = {
      'x-forwarded-host': headers.host,
      'x-forwarded-proto': 'http',
      'x-forwarded-prefix': '/spp',
    };
    const { hostname, port } = target;
    const outgoing = httpRequest({
      ...{ hostname, port, method, path: url.slice('/spp'.length), agent: false },
      headers: { ...headers, ...forwarded, host: target.host },
    });
    outgoing.on('response', (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port, address } = proxy.address() as AddressInfo;
  const root = `http://${isIPv6(address) ? `[${address}]` : address}:${port}/spp`;
  try {
    for (const page of ['docs', 'ui']) {
      const start = await fetch(`${root}/${page}`);
      assert.equal(start.url, `${root}/${page}/`);
      const html = await start.text();
      const files = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, file = '']) => file);
      assert.ok(files.length > 1, html);
      for (const file of files) {
        const response = await fetch(new URL(file, start.url));
        await response.arrayBuffer();
        assert.equal(response.status, 200, file);
        assert.ok(response.url.startsWith(`${root}/`), file);
      }
    }
    const document = (await (await fetch(`${root}/openapi.json`)).json()) as { servers: { url: string }[] };
    assert.equal(document.servers[0]?.url, root);
    const { status } = await fetch(`${document.servers[0].url}/v1/processes`);
    assert.equal(status, 200);
  } finally {
    proxy.close();
    proxy.closeAllConnections();
    await controller.stop();
  }
});
