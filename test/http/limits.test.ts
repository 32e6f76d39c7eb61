import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';
import { RawClient } from '../support/raw-client.js';

const GET = ['GET /v1/processes HTTP/1.1', 'Host: localhost', '', ''];
const FORWARD = '/v1/nfvs/1/forward';

describe('the number of connections', () => {
  it('is limited: a further one is closed at once until another one ends', () =>
    withController(
      async ({ url }) => {
        const clients = [new RawClient(url), new RawClient(url)];
        for (const client of clients) await client.send(...GET).until(/\[\]$/);
        assert.equal(await new RawClient(url).untilClosed(), '');
        await clients[0]?.close();
        // The server may notice the end of that connection a little later.
        for (let response = ''; response === '';) {
          response = await new RawClient(url)
            .send('GET /v1/processes HTTP/1.1', 'Host: localhost', 'Connection: close', '', '')
            .untilClosed();
        }
        await clients[1]?.close();
      },
      '--max-connections',
      '2',
    ));
});

describe('the headers of a request', () => {
  it('are rejected with 431 if they are too large', () =>
    withController(
      async ({ url }) => {
        const response = await new RawClient(url)
          .send('GET /v1/processes HTTP/1.1', 'Host: localhost', `X: ${'x'.repeat(2_000)}`, '', '')
          .untilClosed();
        assert.match(response, /^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
        assert.match(response, /\r\n\r\nthe request headers are too large: the limit is 2000 bytes$/);
      },
      '--max-header',
      '2000',
    ));

  it('can have more than 2000 fields within the size limit', () =>
    withController(
      async ({ url }) => {
        const fields = Array.from({ length: 3_000 }, (_, i) => `A${i}: 1`);
        // If the last field were dropped, the response would be text.
        const client = new RawClient(url).send(
          ...['GET /nowhere HTTP/1.1', 'Host: localhost', 'Connection: close', ...fields],
          ...['Accept: application/problem+json', '', ''],
        );
        assert.match(await client.untilClosed(), /"code":"url_not_found"/);
      },
      '--max-header',
      '65536',
    ));

  for (const [what, ...lines] of [
    ['begins and does not go on', 'GET /v1/processes HTTP/1.1', 'Host: loc'],
    ['never begins', ''],
  ] as const) {
    it(`that ${what} are rejected with 408 and the connection is closed`, () =>
      withController(
        async ({ url }) => {
          const response = await new RawClient(url).send(...lines).untilClosed();
          assert.match(response, /^HTTP\/1\.1 408 Request Timeout\r\n/);
          assert.match(response, /\r\n\r\nthe request took too long to arrive$/);
        },
        '--request-timeout',
        '200ms',
      ));
  }

  it('that arrive byte by byte are rejected, too', () =>
    withController(
      async ({ url }) => {
        const client = new RawClient(url).send(...GET.slice(0, 1), 'X: ');
        const drip = setInterval(() => client.send('x'), 20);
        const response = await client.untilClosed().finally(() => clearInterval(drip));
        assert.match(response, /^HTTP\/1\.1 408 /);
      },
      '--request-timeout',
      '200ms',
    ));

  it('have one Host, or none in HTTP/1.0', () =>
    withController(async ({ url }) => {
      for (const [head, response] of [
        [['GET /v1/processes HTTP/1.1'], /^HTTP\/1\.1 400 .*no Host header$/s],
        [
          ['GET /v1/processes HTTP/1.1', 'Host: a', 'host: b'],
          /^HTTP\/1\.1 400 .*more than one Host header$/s,
        ],
        [['GET /v1/processes HTTP/1.0'], /^HTTP\/1\.1 200 .*\[\]$/s],
      ] as const) {
        assert.match(await new RawClient(url).send(...head, '', '').untilClosed(), response);
      }
    }));
});

describe('a malformed request', () => {
  for (const [what, text] of [
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n\r\n'],
    ['a header without a name', 'GET /v1/processes HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n'],
    [
      'a body of two lengths',
      'PUT /v1/nfvs/1/forward HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
  ] as const) {
    it(`(${what}) gets the reason and its connection is closed`, () =>
      withController(async ({ url }) => {
        const response = await new RawClient(url).send(text).untilClosed();
        assert.match(response, /^HTTP\/1\.1 400 Bad Request\r\n/);
        assert.match(
          response,
          /\r\nContent-Type: text\/plain\r\n.*\r\n\r\nthe request is malformed: [ -~]+$/s,
        );
      }));
  }

  it('does not prevent the response of the request before it', () =>
    withPanel([{ kind: 'vf', clientId: 1, faults: { delayMs: 100 } }], async ({ url }) => {
      const client = new RawClient(url);
      client.send('GET /v1/vfs/1 HTTP/1.1', 'Host: localhost', '', 'nonsense', '', '');
      assert.match(await client.untilClosed(), /^HTTP\/1\.1 200 .*\}HTTP\/1\.1 400 .*malformed: [ -~]+$/s);
    }));
});

describe('an incomplete body', () => {
  const head = [`PUT ${FORWARD} HTTP/1.1`, 'Host: localhost'];
  const body = '{"action": "start"}';
  const cases: readonly (readonly [string, string[]])[] = [
    ['ends before its Content-Length', [...head, 'Content-Length: 100', '', body]],
    ['ends without a last chunk', [...head, 'Transfer-Encoding: chunked', '', '13', body, '']],
    ['has a chunk that is none', [...head, 'Transfer-Encoding: chunked', '', '13', body, 'zz', '']],
  ];
  for (const [what, lines] of cases) {
    it(`and ${what} is rejected, even if it is valid JSON`, () =>
      withPanel([{ kind: 'nfv', clientId: 1 }], async (controller, nfv) => {
        const client = new RawClient(controller.url).send(...lines);
        client.socket.end();
        assert.doesNotMatch(await client.untilClosed(), /^HTTP\/1\.1 2/);
        await controller.get('/v1/nfvs/1');
        assert.deepEqual(changes(nfv), []);
      }));
  }
});

describe('the requests of one client address', () => {
  it('are limited per second when there is a limit, independent of other clients', () =>
    withController(
      async ({ url }) => {
        // They arrive at once, also on a machine that is busy with other things.
        const client = new RawClient(url).send(GET.join('\r\n').repeat(12));
        const text = await client.until(/(?:HTTP\/1\.1 [^]*?){12}/);
        const refused = text.match(/HTTP\/1\.1 429 /g) ?? [];
        // The second may end in the middle.
        assert.ok(refused.length >= 2 && refused.length <= 7, text);
        assert.match(
          text,
          /429 [^]*\r\nretry-after: 1\r\n[^]*too many requests from 127\.0\.0\.1: the limit is 5 per second/i,
        );
        await client.close();
        const other = new RawClient(url, '127.0.0.2').send(...GET);
        await other.until(/^HTTP\/1\.1 200 /);
        await other.close();
      },
      '--rate-limit',
      '5',
    ));
});

describe('a client that disconnects', () => {
  it('removes its unsent commands from the queue; sent commands are completed', () =>
    withPanel([{ kind: 'nfv', clientId: 1, faults: { delayMs: 1_000 } }], async (controller, nfv) => {
      // Before the first start of forwarding, its patches are read.
      await controller.get('/v1/nfvs/1');
      const leave = new AbortController();
      const put = async (action: string, signal?: AbortSignal): Promise<number> => {
        const body = JSON.stringify({ action });
        const init = { method: 'PUT', body, ...(signal && { signal }) };
        return (await fetch(controller.url + FORWARD, init)).status;
      };
      const commanded = new Promise<void>((resolve) => nfv.once('command', () => resolve()));
      const sent = put('start', leave.signal);
      await commanded;
      const unsent = put('stop', leave.signal);
      // Its response comes after the unsent command has reached the queue or was sent.
      await controller.get('/v1/processes');
      leave.abort();
      await Promise.all([assert.rejects(sent), assert.rejects(unsent)]);
      await controller.get('/v1/nfvs/1');
      assert.deepEqual(changes(nfv), ['forward']);
    }));
});

describe('a request whose body is optional', () => {
  it('is not carried out when its body is malformed or incomplete', () =>
    withPanel(
      [{ kind: 'nfv', clientId: 1 }],
      async (controller, nfv) => {
        const head = ['DELETE /v1/nfvs/1/patches HTTP/1.1', 'Host: localhost'];
        const malformed = new RawClient(controller.url).send(
          ...[...head, 'Transfer-Encoding: chunked', '', 'zz', ''],
        );
        assert.match(await malformed.untilClosed(), /^HTTP\/1\.1 400 /);
        const late = new RawClient(controller.url).send(...head, 'Content-Length: 5', '', 'ab');
        assert.match(await late.untilClosed(), /^HTTP\/1\.1 408 /);
        assert.deepEqual(changes(nfv), []);
      },
      '--request-timeout',
      '200ms',
    ));
});

describe('the Prefer header', () => {
  it('is parsed in linear time', () =>
    withController(
      async ({ url }) => {
        // In quadratic time, this would take a quarter of an hour.
        const prefer = `Prefer: a=${' '.repeat(900_000)}x y`;
        const client = new RawClient(url).send(...GET.slice(0, 2), prefer, '', '');
        await client.until(/^HTTP\/1\.1 200 /);
        await client.close();
      },
      '--max-header',
      '1048576',
    ));
});
