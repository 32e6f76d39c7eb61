import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import SwaggerParser from '@apidevtools/swagger-parser';
import { createAuthority, httpsOptions } from '../support/certificates.js';
import { startController, type TestController, withController } from '../support/controller.js';
import { withFolder } from '../support/folder.js';
import { ROOT } from '../support/recordings.js';
import { send, type Sending } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

const YAML = readFileSync(new URL('openapi.yaml', ROOT), 'utf8');
const JSON_TEXT = readFileSync(new URL('generated/openapi.json', ROOT), 'utf8');

/** The servers of the document in both formats, for such a request. */
async function serversOf(
  { url }: TestController,
  sending: Sending = {},
): Promise<[yaml: string, json: string]> {
  const { status, text } = await send('GET', `${url}/openapi.yaml`, sending);
  assert.equal(status, 200, text);
  const [, yaml = ''] = /^servers:\n {2}- url: (.*)\n {4}description: .*\nsecurity:$/m.exec(text) ?? [];
  const other = sending.target === undefined ? {} : { target: sending.target.replace(/yaml$/, 'json') };
  const json = await send('GET', `${url}/openapi.json`, { ...sending, ...other });
  const { servers } = JSON.parse(json.text) as { servers: { url: string }[] };
  assert.equal(servers.length, 1);
  return [JSON.parse(yaml) as string, servers[0]?.url ?? ''];
}

describe('the served document', () => {
  let controller: TestController;
  before(async () => {
    controller = await startController();
  });
  after(() => controller.stop());

  it('is openapi.yaml with comments and other servers', async () => {
    const { text, headers } = await controller.request('GET', '/openapi.yaml');
    assert.equal(headers.get('content-type'), 'application/yaml');
    const start = YAML.indexOf('\nservers:\n');
    const end = YAML.indexOf('\nsecurity:\n');
    assert.ok(start > 0 && end > start);
    assert.ok(text.startsWith(YAML.slice(0, start)));
    assert.ok(text.endsWith(YAML.slice(end)));
    const added = text.length - YAML.length;
    assert.ok(added > 0 && added < 60, `${added}`);
  });

  it('is the bundled document as JSON with other servers', async () => {
    const { json, headers } = await controller.request('GET', '/openapi.json');
    assert.equal(headers.get('content-type'), 'application/json');
    const file = JSON.parse(JSON_TEXT) as object;
    assert.deepEqual(json(), { ...file, servers: [{ url: controller.url, description: 'This server.' }] });
  });

  it('is valid and equal in both formats', async () => {
    await withFolder(async (folder) => {
      const [yaml, json] = await Promise.all(
        ['yaml', 'json'].map(async (form) => {
          const { text } = await controller.request('GET', `/openapi.${form}`);
          return SwaggerParser.validate(await folder.write(`served.${form}`, text));
        }),
      );
      assert.deepEqual(yaml, json);
      assert.deepEqual((yaml as { servers: unknown }).servers, [
        { url: controller.url, description: 'This server.' },
      ]);
    });
  });

  it('has the URL of the request as its server', async () => {
    const { port } = new URL(controller.url);
    for (const [host, url] of [
      [`localhost:${port}`, `http://localhost:${port}`],
      [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
      [`[::1]:${port}`, `http://[::1]:${port}`],
      ['LOCALHOST:80', 'http://localhost'],
      ['localhost', 'http://localhost'],
    ] as const) {
      assert.deepEqual(await serversOf(controller, { headers: { host } }), [url, url], host);
    }
    const target = `http://localhost:1234/openapi.yaml`;
    assert.deepEqual(await serversOf(controller, { target }), [
      'http://localhost:1234',
      'http://localhost:1234',
    ]);
  });

  it('has / as its server for a request through a proxy, whose headers are not trusted', async () => {
    for (const headers of [
      { forwarded: 'host=evil.example;proto=https' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-proto': 'https' },
      { 'x-forwarded-for': '192.0.2.1' },
    ]) {
      assert.deepEqual(await serversOf(controller, { headers }), ['/', '/'], JSON.stringify(headers));
    }
  });

  it('is rejected for a request for another host', async () => {
    for (const form of ['yaml', 'json']) {
      const { status } = await send('GET', `${controller.url}/openapi.${form}`, {
        headers: { host: 'evil.example' },
      });
      assert.equal(status, 421);
    }
  });

  it('is not sent again to a client that has it, unless the host of the request differs', async () => {
    for (const form of ['yaml', 'json']) {
      const url = `${controller.url}/openapi.${form}`;
      const { headers } = await send('GET', url);
      const { etag = '' } = headers;
      assert.match(etag, /^"[\w-]+"$/);
      assert.equal(headers['cache-control'], 'no-cache');
      const again = await send('GET', url, { headers: { 'if-none-match': etag } });
      assert.deepEqual([again.status, again.text, again.headers.etag], [304, '', etag]);
      const other = await send('GET', url, { headers: { 'if-none-match': etag, host: 'localhost' } });
      assert.equal(other.status, 200);
    }
  });

  it('supports HEAD', async () => {
    const get = await send('GET', `${controller.url}/openapi.yaml`);
    const head = await send('HEAD', `${controller.url}/openapi.yaml`);
    assert.deepEqual([head.status, head.text], [200, '']);
    for (const name of ['content-type', 'content-length', 'etag'])
      assert.equal(head.headers[name], get.headers[name], name);
  });
});

describe('the URL of the server in its document', () => {
  it('is https with TLS', async () => {
    await withFolder(async (folder) => {
      const authority = createAuthority('servers');
      const files = await httpsOptions(folder, authority.sign('panel'));
      await withController(
        async (controller) => {
          const { port } = new URL(controller.url);
          const url = `https://127.0.0.1:${port}`;
          assert.deepEqual(await serversOf(controller, { ca: authority.cert }), [url, url]);
        },
        ...files,
      );
    });
  });

  it('is / for an invalid host when any host is allowed', async () => {
    await withController(
      async (controller) => {
        for (const host of ['panel.example:7777', 'panel.example']) {
          const url = `http://${host}`;
          assert.deepEqual(await serversOf(controller, { headers: { host } }), [url, url]);
        }
        for (const host of ['a b', 'x/y', 'user@host', 'x?y', 'x#y', 'x\\y', 'x">', '[::1', 'x:99999']) {
          const { status, text } = await send('GET', `${controller.url}/openapi.yaml`, { headers: { host } });
          if (status === 200) assert.match(text, /^servers:\n {2}- url: "\/"\n/m, host);
          else assert.equal(status, 400, host);
        }
      },
      ...['--api-bind', '0.0.0.0'],
    );
  });

  it('is that of the request after requests for many other hosts', async () => {
    await withController(
      async (controller) => {
        for (let i = 0; i < 30; i++) {
          const host = `name${i}.example`;
          assert.deepEqual(await serversOf(controller, { headers: { host } }), [
            `http://${host}`,
            `http://${host}`,
          ]);
        }
      },
      ...['--api-bind', '0.0.0.0'],
    );
  });

  it('is public, even with a token file', async () => {
    await withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'read', 'secret'));
      await withController(
        async (controller) => {
          assert.deepEqual(await serversOf(controller), [controller.url, controller.url]);
        },
        ...['--token-file', file],
      );
    });
  });
});
