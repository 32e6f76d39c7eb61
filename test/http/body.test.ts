import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { type Exchange, receiveBody } from '../../src/http/body.js';
import { RequestError } from '../../src/http/errors.js';

const HOUR_MS = 3_600_000;
const HEAD = 'PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 18\r\n\r\n';

const CHUNKED = 'PUT / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n';

/** A request of which this part was received, and its client. */
async function withRequest(
  bytes: string,
  test: (exchange: Exchange, client: net.Socket) => Promise<void>,
): Promise<void> {
  const server = http.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined).write(bytes);
  const [req, res] = (await once(server, 'request')) as [http.IncomingMessage, http.ServerResponse];
  // As in every framework, or Node.js throws the error.
  req.on('error', () => undefined);
  try {
    await test({ req, res }, client);
  } finally {
    client.destroy();
    server.close();
    await once(server, 'close');
  }
}

function brokenOff(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'invalid_request';
}

describe('the body of a request', () => {
  it('contains all bytes up to its end', () =>
    withRequest(`${HEAD}{"action"`, async (exchange, client) => {
      const body = receiveBody(exchange, 100, HOUR_MS);
      client.write(':"start"}');
      assert.equal(String(await body), '{"action":"start"}');
    }));

  it('is accepted at the maximum size, with a Content-Length and in chunks', async () => {
    const text = '{"action":"start"}';
    for (const bytes of [
      HEAD + text,
      `${CHUNKED}9\r\n${text.slice(0, 9)}\r\n9\r\n${text.slice(9)}\r\n0\r\n\r\n`,
    ])
      await withRequest(bytes, async (exchange) => {
        assert.equal(String(await receiveBody(exchange, text.length, HOUR_MS)), text);
      });
  });

  it('is rejected one byte above the maximum size, with a Content-Length and in chunks', async () => {
    for (const bytes of [HEAD, `${CHUNKED}9\r\n{"action"\r\n9\r\n:"start"}\r\n`])
      await withRequest(bytes, async (exchange) => {
        await assert.rejects(
          receiveBody(exchange, 17, HOUR_MS),
          (error) => error instanceof RequestError && error.code === 'body_too_large',
        );
      });
  });

  it('is rejected when it is incomplete, even if the received part is valid', () =>
    withRequest(`${HEAD}{}`, async (exchange, client) => {
      const body = receiveBody(exchange, 100, HOUR_MS);
      exchange.req.once('data', () => client.destroy());
      await assert.rejects(body, brokenOff);
    }));

  it('is not awaited when the client has disconnected', () =>
    withRequest(`${HEAD}{}`, async (exchange, client) => {
      const gone = once(exchange.res, 'close');
      client.destroy();
      await gone;
      await assert.rejects(receiveBody(exchange, 100, HOUR_MS), brokenOff);
    }));

  it('is not awaited when the request already has a response', () =>
    withRequest(HEAD, async (exchange) => {
      const waiting = receiveBody(exchange, 100, HOUR_MS);
      exchange.res.writeHead(400).end();
      await assert.rejects(waiting, brokenOff);
      await assert.rejects(receiveBody(exchange, 100, HOUR_MS), brokenOff);
    }));
});
