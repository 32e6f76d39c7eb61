import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ERROR_CODES } from '../../src/errors/error-codes.js';
import { withController } from '../support/controller.js';
import { document } from '../support/document.js';
import { withPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';
import { RawClient } from '../support/raw-client.js';

const TABLE = '/v1/vfs/2/classifier_table';
const VALID = { action: 'add', type: 'mac', mac_address: '52:54:00:12:34:56', port: 'ring:0' };

describe('error codes', () => {
  it('are the same in the table of the server, the schema and the documentation', () => {
    const schema = document.components.schemas['ErrorCode'] as { enum: string[]; description: string };
    const documented = [...schema.description.matchAll(/^\| (\w+) \| (\d+) \| (.+) \|$/gm)].map(
      ([, code, status, meaning]) => [code, { status: Number(status), meaning }],
    );
    assert.deepEqual(Object.fromEntries(documented), ERROR_CODES);
    assert.deepEqual([...schema.enum].sort(), Object.keys(ERROR_CODES).sort());
  });

  it('are covered by an error class of the source or by a use', () => {
    const sources = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('errors/'))
      .map((file) => readFileSync(new URL(`src/${file}`, ROOT), 'utf8'));
    for (const code of Object.keys(ERROR_CODES).filter((each) => each !== 'internal'))
      assert.ok(
        sources.some((text) => text.includes(`'${code}'`)),
        `nothing ends with ${code}`,
      );
    // The lazy dots must not match the next class.
    const classes = /class (\w+) extends (\w+) \{\n(?:(?!class ).*\n)*? {2}readonly code = '(\w+)'/g;
    for (const text of sources)
      for (const [, name = '', base = '', code = ''] of text.matchAll(classes))
        if (code in ERROR_CODES) assert.match(base, /^(Api|Spp|Panel|Nodes)Error$/, name);
  });
});

describe('an error response', () => {
  it('is one line of text with the key and the reason', () =>
    withController(async (controller) => {
      const { status, text, headers } = await controller.request('PUT', TABLE, {
        body: { ...VALID, port: 'foo:1' },
      });
      assert.equal(status, 400);
      assert.equal(headers.get('content-type'), 'text/plain');
      assert.equal(
        text,
        'invalid key(port): foo:1 (expected phy:N, phy:NnqQ, vhost:N or ring:N, N up to 31)',
      );
    }));

  it('reports all missing and invalid keys at once', () =>
    withController(async (controller) => {
      const text = await controller.expect(400, 'POST', '/v1/vfs/2/components', { core: -1, type: 'bridge' });
      assert.equal(
        text,
        'key(name) required; invalid key(core): -1 (expected an integer from 0 to 1023); ' +
          'invalid key(type): bridge (expected forward, merge, classifier_mac or classifier)',
      );
    }));

  it('has problem details on request, with a pointer to each invalid key', () =>
    withController(async (controller) => {
      for (const accept of [
        'application/problem+json',
        'application/json',
        'application/problem+json, text/plain;q=0.5',
        'Application/JSON; q=0.9',
      ]) {
        const { headers, json } = await controller.request('PUT', '/v1/vfs/2/components/a/ports', {
          headers: { accept },
          body: { action: 'attach', port: 'ring:0', dir: 'rx', vlan: { operation: 'add', id: 5000 } },
        });
        assert.equal(headers.get('content-type'), 'application/problem+json', accept);
        assert.deepEqual(json(), {
          type: 'about:blank',
          title: 'Bad Request',
          status: 400,
          code: 'invalid_request',
          detail: 'key(vlan.pcp) required; invalid key(vlan.id): 5000 (expected 0 to 4095)',
          errors: [
            { pointer: '#/vlan/pcp', detail: 'key(vlan.pcp) required' },
            { pointer: '#/vlan/id', detail: 'invalid key(vlan.id): 5000 (expected 0 to 4095)' },
          ],
        });
      }
    }));

  it('is text for clients that accept any type', () =>
    withController(async (controller) => {
      for (const accept of [
        '*/*',
        'application/json, text/plain, */*',
        'text/html',
        'application/problem+json;q=0',
      ]) {
        const { headers, text } = await controller.request('GET', '/v1/vfs/2', { headers: { accept } });
        assert.equal(headers.get('content-type'), 'text/plain', accept);
        assert.equal(text, 'sec_id 2 not found.');
      }
    }));

  it('has one error for each value', () =>
    withController(async (controller) => {
      const text = await controller.expect(400, 'PUT', '/v1/nfvs/1/forward', { action: 5 });
      assert.equal(text, 'invalid key(action): the number 5 where text is needed (expected start or stop)');
    }));

  it('names the invalid parameter of the URL', () =>
    withController(async (controller) => {
      const { json } = await controller.request('DELETE', '/v1/vfs/2/components/a%20b', {
        headers: { accept: 'application/problem+json' },
      });
      const { errors } = json() as { errors: { parameter: string }[] };
      assert.deepEqual(
        errors.map(({ parameter }) => parameter),
        ['name'],
      );
    }));

  it('cuts and escapes long or unusual values', () =>
    withController(async (controller) => {
      const text = await controller.expect(400, 'PUT', TABLE, {
        ...VALID,
        port: `\u2028${'x'.repeat(5_000)}`,
      });
      assert.ok(text.length < 300, text);
      assert.match(text, /^invalid key\(port\): \\u2028x{63}\.\.\. \(expected/);
    }));
});

describe('the body of a request', () => {
  it('is parsed as JSON with any content type', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller) => {
      const body = '{"action": "start"}';
      for (const type of [
        'application/x-www-form-urlencoded',
        'text/plain',
        'application/json',
        'nonsense',
        '',
      ]) {
        const response = await controller.request('PUT', '/v1/nfvs/1/forward', {
          headers: { 'content-type': type },
          body,
        });
        assert.equal(response.status, 204, type);
      }
      const bytes = await controller.request('PUT', '/v1/nfvs/1/forward', {
        body: new TextEncoder().encode(body),
      });
      assert.equal(bytes.status, 204, 'without a content type');
    }));

  it('is rejected if it is empty, not JSON, not UTF-8 or not an object', () =>
    withController(async (controller) => {
      for (const [body, reason] of [
        [undefined, /^the request requires a JSON body$/],
        ['', /^the request requires a JSON body$/],
        ['{"action":', /^the body is not JSON: /],
        [new Uint8Array([0x22, 0xff, 0x22]), /^the body is not JSON: not UTF-8$/],
        ['[]', /^invalid key\(body\): an array \(expected object\)$/],
        ['null', /^invalid key\(body\): null \(expected object\)$/],
        ['"x"', /^invalid key\(body\): x \(expected object\)$/],
      ] as const) {
        assert.match((await controller.request('PUT', TABLE, { body })).text, reason);
      }
    }));

  it('is rejected with 413 if it is too large', () =>
    withController(
      async (controller) => {
        const body = JSON.stringify({ ...VALID, comment: 'x'.repeat(1_000) });
        const text = await controller.request('PUT', TABLE, { body });
        assert.equal(text.status, 413);
        assert.equal(text.text, 'the body is too large: the limit is 1000 bytes');
      },
      '--max-body',
      '1000',
    ));

  it('is rejected with 413 if it is too large and sent in chunks', () =>
    withController(
      async (controller) => {
        const client = new RawClient(controller.url).send(
          `PUT ${TABLE} HTTP/1.1`,
          'Host: localhost',
          'Transfer-Encoding: chunked',
          '',
          ...Array.from({ length: 40 }, () => `64\r\n${'x'.repeat(100)}`),
          '',
        );
        const response = await client.until(/: the limit is \d+ bytes$/);
        assert.match(response, /^HTTP\/1\.1 413 Payload Too Large\r\n/);
        assert.match(response, /\r\nconnection: close\r\n/i);
        assert.match(response, /the body is too large: the limit is 1000 bytes$/);
        await client.close();
      },
      '--max-body',
      '1000',
    ));

  it('is rejected before it is sent if its Content-Length is too large', () =>
    withController(async (controller) => {
      const client = new RawClient(controller.url).send(
        `PUT ${TABLE} HTTP/1.1`,
        'Host: localhost',
        'Content-Length: 100000000',
        '',
        '',
      );
      const response = await client.until(/: the limit is \d+ bytes$/);
      assert.match(response, /^HTTP\/1\.1 413 /);
      await client.close();
    }));

  it('is rejected with 408 if it is not received in time', () =>
    withController(
      async (controller) => {
        const client = new RawClient(controller.url).send(
          `PUT ${TABLE} HTTP/1.1`,
          'Host: localhost',
          'Content-Length: 50',
          '',
          '{"action',
        );
        const response = await client.until(/to arrive$/);
        assert.match(response, /^HTTP\/1\.1 408 Request Timeout\r\n/);
        assert.match(response, /the request took too long to arrive$/);
        await client.close();
      },
      '--request-timeout',
      '100ms',
    ));

  it('is optional and ignored for DELETE', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller) => {
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches', 'no JSON at all');
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches', 'x'.repeat(100_000));
    }));

  it('is harmless with member names of JavaScript prototypes', () =>
    withController(async (controller) => {
      const text = await controller.request('POST', '/v1/vfs/2/components', {
        body: '{"__proto__": {"name": "a", "core": 4, "type": "forward"}, "constructor": 1, "toString": 2}',
      });
      assert.equal(text.text, 'key(name) required; key(core) required; key(type) required');
    }));
});

describe('a URL', () => {
  it('is 404 if it is unknown', () =>
    withController(async (controller) => {
      for (const path of [
        '/docs/nothing.js',
        '/v1',
        '/v1/vfs',
        '/v1/vfs/',
        '/v1/vfs/x',
        '/v1/vfs/-1',
        '/v1/vfs/1.5',
        '/v1/processes/',
      ]) {
        const { status, text } = await controller.request('GET', path);
        assert.equal(status, 404, path);
        assert.match(text, /^no such URL/, path);
      }
    }));

  it('is 404 if the process is not connected or is of another type', () =>
    withPanel([{ kind: 'vf', clientId: 3 }], async (controller) => {
      assert.equal(await controller.expect(404, 'GET', '/v1/vfs/9'), 'sec_id 9 not found.');
      assert.equal(await controller.expect(404, 'GET', '/v1/nfvs/3'), 'sec_id 3 not found.');
      assert.equal(await controller.expect(404, 'GET', '/v1/vfs/100'), 'sec_id 100 not found.');
      assert.equal(await controller.expect(404, 'GET', '/v1/vfs/0'), 'sec_id 0 not found.');
      assert.equal(await controller.expect(404, 'GET', '/v1/primary/status'), 'primary not found.');
    }));

  it('is 405 for another method, with its methods in Allow', () =>
    withController(async (controller) => {
      for (const [method, path, allow] of [
        ['PATCH', '/v1/processes', 'GET, HEAD'],
        ['POST', '/v1/nfvs/1/patches', 'DELETE, PUT'],
        ['GET', '/v1/vfs/1/components/a', 'DELETE, PUT'],
        ['OPTIONS', '/v1/primary/status', 'DELETE, GET, HEAD'],
      ] as const) {
        const response = await fetch(controller.url + path, { method });
        assert.equal(response.status, 405);
        assert.equal(response.headers.get('allow'), allow);
        assert.equal(await response.text(), `method ${method} not allowed; allowed methods: ${allow}`);
      }
    }));

  it('supports HEAD', () =>
    withController(async (controller) => {
      const { status, text } = await controller.request('HEAD', '/v1/processes');
      assert.deepEqual([status, text], [200, '']);
    }));
});

describe('the cookies of requests', () => {
  it('of other servers on the same host are ignored', () =>
    withController(async (controller) => {
      const headers = { cookie: 'theme={"a":1}; broken' };
      assert.equal((await controller.request('GET', '/v1/processes', { headers })).status, 200);
    }));
});

describe('a successful response', () => {
  it('is application/json without a charset, or has no body', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const shown = await controller.request('GET', '/v1/primary/status');
      assert.equal(shown.headers.get('content-type'), 'application/json');
      const done = await controller.request('DELETE', '/v1/primary/status');
      assert.deepEqual([done.status, done.text, done.headers.get('content-type')], [204, '', null]);
    }));
});
