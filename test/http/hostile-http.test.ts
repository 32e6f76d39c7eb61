import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { changes, type Panel, startPanel } from '../support/panel.js';
import { rawExchange, type RawResponse } from '../support/raw-http.js';

const START = '{"action":"start"}';
const HEAD = 'PUT /v1/nfvs/1/forward HTTP/1.1\r\nHost: localhost\r\n';
/** A smuggled request, which must never be carried out. */
const SMUGGLED = 'DELETE /v1/nfvs/1 HTTP/1.1\r\nHost: localhost\r\n\r\n';
/** Ends a connection that still works. */
const LAST = 'GET /v1/processes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

function chunked(...chunks: readonly string[]): string {
  return `${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunks.join('\r\n')}`;
}

function get(target: string, ...headers: readonly string[]): string {
  return ['GET ' + target + ' HTTP/1.1', 'Host: localhost', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  );
}

describe('hostile HTTP', () => {
  let panel: Panel;
  before(async () => {
    // A server that waits for more bytes is as wrong as a server that accepts the request.
    panel = await startPanel(
      [{ kind: 'nfv', clientId: 1, respawn: true, retryMs: 1 }],
      '--request-timeout',
      '5s',
    );
  });
  after(() => panel.stop());

  /** The responses to the bytes. Afterwards, the server still works, and the process has received only these commands. */
  async function send(bytes: string, commands: readonly string[] = []): Promise<RawResponse[]> {
    const [nfv] = panel.processes;
    assert.ok(nfv);
    const earlier = changes(nfv).length;
    const responses = await rawExchange(panel.controller.url, bytes);
    await panel.controller.get('/v1/nfvs/1');
    assert.deepEqual(changes(nfv).slice(earlier), commands);
    assert.equal(nfv.state, 'connected');
    assert.ok(
      responses.every(({ status }) => status < 500 && status !== 408),
      JSON.stringify(responses),
    );
    return responses;
  }

  function statuses(responses: readonly RawResponse[]): number[] {
    return responses.map(({ status }) => status);
  }

  const malformed: Readonly<Record<string, string>> = {
    'a length and chunks': `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'chunks and a length': `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`,
    'two lengths that differ': `${HEAD}Content-Length: 18\r\nContent-Length: 0\r\n\r\n${START}`,
    'two lengths that are the same': `${HEAD}Content-Length: 18\r\nContent-Length: 18\r\n\r\n${START}`,
    'a list of lengths': `${HEAD}Content-Length: 18, 18\r\n\r\n${START}`,
    'a length that is negative': `${HEAD}Content-Length: -1\r\n\r\n${START}`,
    'a length with a sign': `${HEAD}Content-Length: +18\r\n\r\n${START}`,
    'a length in hex': `${HEAD}Content-Length: 0x12\r\n\r\n${START}`,
    'a length beyond 64 bits': `${HEAD}Content-Length: 18446744073709551634\r\n\r\n${START}`,
    'no length': `${HEAD}Content-Length:\r\n\r\n${START}`,
    'a coding that does not end in chunks': `${HEAD}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    'an unknown coding': `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    'chunks twice': `${HEAD}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n`,
    'a space before the colon': `${HEAD}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    'a vertical tab before the value': `${HEAD}Transfer-Encoding:\vchunked\r\n\r\n0\r\n\r\n`,
    'a header without a name': `${HEAD}: chunked\r\n\r\n`,
    'a header without a colon': `${HEAD}Transfer-Encoding chunked\r\n\r\n`,
    'a first header that begins with a space': `PUT /v1/nfvs/1/forward HTTP/1.1\r\n Host: localhost\r\n\r\n`,
    'a CR alone in a value': `${HEAD}X: a\rContent-Length: 0\r\n\r\n`,
    'a NUL in a value': `${HEAD}X: a\0b\r\n\r\n`,
    'a NUL in a name': `${HEAD}X\0: a\r\n\r\n`,
    'a CR alone at the end of the head': `${HEAD}X: a\r\r\n\r\n`,
    'a chunk size that is no number': chunked('zz', START, '0', '', ''),
    'a chunk size in C': chunked('0x12', START, '0', '', ''),
    'a chunk size that is negative': chunked('-1', START, '0', '', ''),
    'a chunk size after a space': chunked(' 12', START, '0', '', ''),
    'a chunk size beyond 64 bits': chunked('10000000000000012', START, '0', '', ''),
    'a chunk that is longer than its size': chunked('11', START, '0', '', ''),
    'a chunk that is shorter than its size': chunked('13', START, '0', '', ''),
    'a chunk size that ends in LF alone': `${HEAD}Transfer-Encoding: chunked\r\n\r\n12\n${START}\r\n0\r\n\r\n`,
    'lines that end in LF alone': `${HEAD.replaceAll('\r\n', '\n')}Content-Length: 18\n\n${START}`,
    'a folded header': `${HEAD}X: a\r\n b\r\nContent-Length: 18\r\n\r\n${START}`,
    'a folded coding': `${HEAD}Transfer-Encoding:\r\n chunked\r\n\r\n12\r\n${START}\r\n0\r\n\r\n`,
    'HTTP/0.9': 'GET /v1/processes\r\n\r\n',
    'HTTP/2 without being asked': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'HTTP/3': 'GET /v1/processes HTTP/3.0\r\nHost: localhost\r\n\r\n',
    'a version with a letter': 'GET /v1/processes HTTP/1.x\r\nHost: localhost\r\n\r\n',
    'a method in small letters': 'get /v1/processes HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'an unknown method': 'STEAL /v1/processes HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a space in the target': 'GET /v1/processes /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a NUL in the target': 'GET /v1/processes\0 HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'a CR in the target': 'GET /v1/processes\r HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'no target': 'GET HTTP/1.1\r\nHost: localhost\r\n\r\n',
    TLS: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
    'no HTTP at all': '\0\0\0\0\r\n\r\n',
  };
  for (const [what, bytes] of Object.entries(malformed)) {
    it(`is rejected together with all bytes after it: ${what}`, async () => {
      const responses = await send(bytes + SMUGGLED + LAST);
      assert.equal(responses.length, 1, JSON.stringify(responses));
      assert.match(String(responses[0]?.status), /^4\d\d$/);
    });
  }

  it('is rejected when it has no end: a line of 1 MB, and 10,000 headers', async () => {
    for (const bytes of [
      get(`/v1/${'a'.repeat(1_000_000)}`),
      get('/v1/processes', `X: ${'a'.repeat(1_000_000)}`),
      get('/v1/processes', ...Array.from({ length: 10_000 }, (_, i) => `X-${i}: a`)),
      chunked(`12;${'a'.repeat(100_000)}`, START, '0', '', ''),
      chunked('12', START, '0', ...Array.from({ length: 10_000 }, (_, i) => `X-${i}: a`), '', ''),
    ]) {
      const responses = await send(bytes);
      // The response is lost when the rest of the request reaches a closed connection.
      assert.ok(responses.length <= 1);
      assert.ok(responses.every(({ status }) => status >= 400));
    }
  });

  it('with an unused body does not smuggle a request in it', async () => {
    const size = SMUGGLED.length;
    for (const body of [
      `Content-Length: ${size}\r\n\r\n${SMUGGLED}`,
      `Transfer-Encoding: chunked\r\n\r\n${size.toString(16)}\r\n${SMUGGLED}\r\n0\r\n\r\n`,
    ]) {
      for (const [line, status, ...commands] of [
        ['GET /v1/processes', 200],
        ['GET /v1/nowhere', 404],
        ['DELETE /v1/nowhere', 404],
        ['PATCH /v1/processes', 405],
        ['DELETE /v1/nfvs/1/patches', 204, 'patch reset'],
      ] as const) {
        const responses = await send(`${line} HTTP/1.1\r\nHost: localhost\r\n${body}${LAST}`, commands);
        // The connection may end with the first response, because the body was not read.
        assert.match(statuses(responses).join(), new RegExp(`^${status}(,200)?$`), line);
      }
    }
  });

  it('with a rejected body does not smuggle a request in the rest of it', async () => {
    const body = `{"action":"start","comment":"${SMUGGLED.replaceAll('\r\n', ' ')}"`;
    const responses = await send(`${HEAD}Content-Length: ${body.length}\r\n\r\n${body}${LAST}`);
    assert.deepEqual(statuses(responses), [400, 200]);
    const large = SMUGGLED.repeat(2_000);
    assert.deepEqual(
      statuses(await send(`${HEAD}Content-Length: ${large.length}\r\n\r\n${large}${LAST}`)),
      [413],
    );
  });

  it('is accepted when it is only unusual', async () => {
    const commands = ['forward'];
    assert.deepEqual(
      statuses(await send(chunked('12;a=b;c="d"', START, '0', '', '') + LAST, commands)),
      [204, 200],
    );
    assert.deepEqual(
      statuses(await send(chunked('00000012', START, '000', 'X: y', '', '') + LAST, commands)),
      [204, 200],
    );
    const single = START.split('').flatMap((char) => ['1', char]);
    assert.deepEqual(statuses(await send(chunked(...single, '0', '', '') + LAST, commands)), [204, 200]);
    for (const expectation of ['100-continue', '100-Continue', 'nonsense']) {
      const head = `${HEAD}Expect: ${expectation}\r\nContent-Length: ${START.length}\r\n\r\n`;
      assert.deepEqual(statuses(await send(head + START + LAST, commands)), [204, 200], expectation);
    }
    assert.deepEqual(statuses(await send(`\r\n\r\n${LAST}`)), [200]);
    assert.deepEqual(statuses(await send('GET /v1/processes HTTP/1.0\r\nHost: localhost\r\n\r\n')), [200]);
  });

  it('cannot upgrade the connection', async () => {
    for (const upgrade of ['h2c', 'websocket', 'HTTP/2.0, TLS/1.2']) {
      const responses = await send(
        `GET /v1/processes HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: ${upgrade}\r\n\r\n`,
      );
      assert.deepEqual(statuses(responses), [200], upgrade);
    }
  });

  it('is rejected for a target other than a path, as for a proxy or the whole server', async () => {
    for (const line of [
      'GET http://elsewhere:99999/v1/processes HTTP/1.1',
      'GET http:///v1/processes HTTP/1.1',
      'GET file:///etc/passwd HTTP/1.1',
      'OPTIONS * HTTP/1.1',
      'GET * HTTP/1.1',
      'M-SEARCH * HTTP/1.1',
      'TRACE /v1/processes HTTP/1.1',
      'PROPFIND /v1/processes HTTP/1.1',
      'GET //v1//processes HTTP/1.1',
      'GET //localhost/v1/processes HTTP/1.1',
      'GET /\\localhost/v1/processes HTTP/1.1',
      'GET /v1/processes/%2e%2e/%2e%2e/etc/passwd HTTP/1.1',
      'GET /v1/../../../etc/passwd HTTP/1.1',
      'GET /v1/processes%3f HTTP/1.1',
      'GET /v1/processes%0d%0aX:%20y HTTP/1.1',
      'GET /v1/processes%00 HTTP/1.1',
      'GET /v1%2fprocesses HTTP/1.1',
      'GET /v1/processes\xff HTTP/1.1',
      'GET /v1/vfs/\xc0\xaf HTTP/1.1',
      'GET ?__proto__=1 HTTP/1.1',
    ]) {
      const responses = await send(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      assert.match(statuses(responses).join(), /^4\d\d$/, line);
    }
    for (const line of ['CONNECT localhost:22 HTTP/1.1', 'CONNECT /v1/processes HTTP/1.1']) {
      const responses = await send(`${line}\r\nHost: localhost\r\n\r\n${SMUGGLED}`);
      assert.match(statuses(responses).join(), /^(4\d\d)?$/, line);
    }
  });
});
