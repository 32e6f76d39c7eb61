import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import Hapi from '@hapi/hapi';
import { pageRoutes } from '../../src/http/pages.js';
import { startController, type TestController, withController } from '../support/controller.js';
import { createFolder, type Folder, withFolder } from '../support/folder.js';
import { rawExchange } from '../support/raw-http.js';
import { send } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

describe('the files of the pages', () => {
  let folder: Folder;
  let server: Hapi.Server;
  before(async () => {
    folder = await createFolder();
    for (const place of ['docs', 'docs/guide', 'ui', 'docs/.git']) await mkdir(join(folder.path, place));
    await folder.write('secret.txt', 'nobody may see this');
    await folder.write('docs/.git/config', 'nor this');
    await symlink(join(folder.path, 'secret.txt'), join(folder.path, 'docs/link.txt'));
    await folder.write('docs/index.html', '<!doctype html><title>docs ✓</title>');
    await folder.write('docs/init.js', 'console.log(1);');
    await folder.write('docs/style.css', 'p { color: red }');
    await folder.write('docs/empty.css', '');
    await folder.write('docs/guide/index.html', '<!doctype html><title>guides</title>');
    await folder.write('ui/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await folder.write('ui/favicon.png', 'png');
    await folder.write('ui/NOTICE', 'whose it is');
    server = Hapi.server({ compression: false, routes: { response: { ranges: false } } });
    server.route(pageRoutes(pathToFileURL(`${folder.path}/`)));
  });
  after(() => folder.remove());

  const types = {
    '/docs/': 'text/html; charset=utf-8',
    '/docs/index.html': 'text/html; charset=utf-8',
    '/docs/init.js': 'text/javascript; charset=utf-8',
    '/docs/style.css': 'text/css; charset=utf-8',
    '/docs/guide/': 'text/html; charset=utf-8',
    '/ui/icon.svg': 'image/svg+xml',
    '/ui/favicon.png': 'image/png',
    '/ui/NOTICE': 'application/octet-stream',
  };
  for (const [url, type] of Object.entries(types)) {
    it(`have ${url} as ${type}`, async () => {
      const { statusCode, headers } = await server.inject(url);
      assert.deepEqual([statusCode, headers['content-type']], [200, type]);
    });
  }

  it('are sent unmodified', async () => {
    const { payload } = await server.inject('/docs/');
    assert.equal(payload, '<!doctype html><title>docs ✓</title>');
    assert.equal((await server.inject('/docs/empty.css')).payload, '');
  });

  it('can load only their own files and the API, and cannot be framed', async () => {
    for (const url of ['/', '/docs', '/docs/', '/ui/icon.svg']) {
      const { headers } = await server.inject(url);
      const policy = new Map(
        String(headers['content-security-policy'])
          .split('; ')
          .map((directive) => {
            const [name = '', ...values] = directive.split(' ');
            return [name, values.join(' ')];
          }),
      );
      assert.equal(policy.get('default-src'), "'none'", url);
      assert.equal(policy.get('script-src'), "'self'", url);
      assert.equal(policy.get('frame-ancestors'), "'none'", url);
      for (const values of policy.values()) assert.match(values, /^('none'|'self'( data:)?)$/, url);
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      assert.equal(headers['referrer-policy'], 'no-referrer', url);
      assert.equal(headers['cache-control'], 'no-cache', url);
    }
  });

  it('are not sent again to a client that has them', async () => {
    const { headers } = await server.inject('/docs/init.js');
    const etag = String(headers['etag']);
    assert.match(etag, /^"[\w-]+"$/);
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`]) {
      const again = await server.inject({ url: '/docs/init.js', headers: { 'if-none-match': known } });
      assert.deepEqual(
        [again.statusCode, again.payload, again.headers['etag']?.replace('W/', '')],
        [304, '', etag],
      );
      assert.equal(again.headers['cache-control'], 'no-cache');
    }
    const other = await server.inject({ url: '/docs/style.css', headers: { 'if-none-match': etag } });
    assert.equal(other.statusCode, 200);
  });

  it('support HEAD', async () => {
    const get = await server.inject('/docs/style.css');
    const head = await server.inject({ method: 'HEAD', url: '/docs/style.css' });
    assert.deepEqual([head.statusCode, head.payload], [200, '']);
    for (const name of ['content-type', 'content-length', 'etag', 'content-security-policy'])
      assert.equal(head.headers[name], get.headers[name], name);
  });

  it('are reached by redirects from / and from the folder, also behind a proxy with a path prefix', async () => {
    for (const [url, target] of [
      ['/', '/docs/'],
      ['/docs', '/docs/'],
      ['/docs/guide', '/docs/guide/'],
    ] as const) {
      const { statusCode, headers } = await server.inject(url);
      assert.equal(statusCode, 302);
      const { location = '' } = headers;
      assert.equal(new URL(location, `http://host${url}`).pathname, target);
      assert.equal(new URL(location, `http://host/panel${url}`).pathname, `/panel${target}`);
    }
  });

  const elsewhere = [
    '/docs/secret.txt',
    '/docs/../secret.txt',
    '/docs/..%2fsecret.txt',
    '/docs/..%2Fui%2ficon.svg',
    '/docs/%2e%2e%2fsecret.txt',
    '/docs/%2e%2e/secret.txt',
    '/docs/..%5csecret.txt',
    '/docs/....//secret.txt',
    '/docs//index.html',
    '/docs/%2findex.html',
    '/docs/./%2e/%2e%2findex.html',
    '/docs/index.html%00',
    '/docs/%00',
    '/docs/index.html/',
    '/docs/INDEX.HTML',
    '/docs/index.html%20',
    '/docs/.git/config',
    '/docs/.git%2fconfig',
    '/docs/.git',
    '/docs/link.txt',
    '/docs/file:%2f%2f%2fetc%2fpasswd',
    '/docs/%252e%252e%252fsecret.txt',
    '/docs/constructor',
    '/docs/__proto__',
    '/docs2/',
    '/docs/guide/style.css',
    '/docs/guide/../secret.txt',
    '/docs/guide/..%2f..%2fsecret.txt',
    '/docs/guide/.git/config',
    '/ui/index.html',
    '/ui',
    '/ui/',
  ];
  for (const url of elsewhere) {
    it(`have nothing at ${url}`, async () => {
      const { statusCode, payload } = await server.inject(url);
      assert.ok(statusCode >= 400, `${statusCode}`);
      assert.ok(!payload.includes('nobody') && !payload.includes('nor this'), payload);
    });
  }

  it('are missing before a build', async () => {
    await withFolder(async ({ path }) => {
      const unbuilt = Hapi.server();
      unbuilt.route(pageRoutes(pathToFileURL(`${path}/`)));
      for (const url of ['/docs', '/docs/', '/ui/'])
        assert.ok((await unbuilt.inject(url)).statusCode >= 400, url);
    });
  });
});

describe('the pages of a server', () => {
  let controller: TestController;
  before(async () => {
    controller = await startController();
  });
  after(() => controller.stop());

  it('are unknown URLs with our error messages when they are missing', async () => {
    const { status, headers, text } = await send('GET', `${controller.url}/docs/nothing.js`);
    assert.deepEqual(
      [status, headers['content-type'], text],
      [404, 'text/plain', 'no such URL: /docs/nothing.js'],
    );
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    it(`reject the method ${method}`, async () => {
      for (const path of ['/', '/docs/', '/docs/index.html', '/ui/']) {
        const { status, headers } = await send(method, `${controller.url}${path}`);
        assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], path);
      }
    });
  }

  it('are rejected for a request for another host', async () => {
    for (const path of ['/', '/docs', '/docs/', '/ui/']) {
      const { status } = await send('GET', `${controller.url}${path}`, { headers: { host: 'evil.example' } });
      assert.equal(status, 421, path);
    }
  });

  it('cannot leave their folder with any path', async () => {
    for (const path of [
      '/docs/../../package.json',
      '/docs/..%2f..%2fpackage.json',
      '/docs/%2e%2e/bin/spp-ctl.js',
    ]) {
      const lines = [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', '', ''];
      const [response] = await rawExchange(controller.url, lines.join('\r\n'));
      assert.equal(response?.status, 404, path);
    }
  });

  it('need no token, and count for the rate limit', async () => {
    await withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'read', 'secret'));
      await withController(
        async ({ url }) => {
          const { status, headers } = await send('GET', `${url}/`);
          assert.deepEqual([status, headers.location], [302, 'docs/']);
          const many = await Promise.all(Array.from({ length: 10 }, () => send('GET', `${url}/docs/`)));
          const statuses = new Set(many.map((response) => response.status));
          assert.ok(statuses.has(429) && !statuses.has(401), [...statuses].join());
        },
        ...['--token-file', file, '--rate-limit', '2'],
      );
    });
  });

  it('are not shared with other origins, even with --cors-origin', async () => {
    await withController(
      async ({ url }) => {
        const { headers } = await send('GET', `${url}/`, { headers: { origin: 'https://ops.example' } });
        assert.equal(headers['access-control-allow-origin'], undefined);
        assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
      },
      ...['--cors-origin', 'https://ops.example'],
    );
  });
});
