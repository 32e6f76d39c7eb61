import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, get } from 'node:https';
import { after, before, describe, it } from 'node:test';
import tls from 'node:tls';
import { readTls } from '../../src/http/access/tls.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { type Authority, createAuthority, httpsOptions, type Identity } from '../support/certificates.js';
import { startController, type TestController, withController } from '../support/controller.js';
import { createFolder, type Folder } from '../support/folder.js';
import { Stopwatch } from '../support/limits.js';
import { RawClient } from '../support/raw-client.js';
import { send, type Sent } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

const REQUEST = 'GET /v1/processes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

let folder: Folder;
let servers: Authority;
let server: Identity;
let clients: Authority;
let ops: Identity;
let stranger: Identity;

before(async () => {
  folder = await createFolder();
  servers = createAuthority('servers');
  server = servers.sign('panel');
  clients = createAuthority('clients');
  ops = clients.sign('ops');
  stranger = createAuthority('strangers').sign('ops');
});
after(() => folder.remove());

/** The options for HTTPS; the files are replaced if they are there. */
async function https(identity: Identity, ...more: string[]): Promise<string[]> {
  return [...(await httpsOptions(folder, identity)), ...more];
}

/** The options for HTTPS with client certificates. */
async function mutual(...more: string[]): Promise<string[]> {
  return https(server, '--tls-client-ca', await folder.write('ca', clients.cert), ...more);
}

function withServer(
  args: readonly string[],
  test: (controller: TestController) => Promise<void>,
): Promise<void> {
  return withController(test, ...args);
}

/** Sends a request with or without a client certificate. */
function as(
  { url }: TestController,
  identity: Identity | undefined,
  headers = {},
  method = 'GET',
): Promise<Sent> {
  return send(method, `${url}/v1/primary/status`, { ca: servers.cert, headers, ...identity });
}

/** Connects, sends a request and reads to the end. @returns the response, and the session for another connection. */
async function converse(
  { url }: TestController,
  options: tls.ConnectionOptions,
): Promise<{ response: string; session: Buffer | undefined; reused: boolean }> {
  const { port } = new URL(url);
  const socket = tls.connect({ port: Number(port), host: '127.0.0.1', ca: servers.cert, ...options });
  let session: Buffer | undefined;
  socket.on('session', (given: Buffer) => (session = given));
  await once(socket, 'secureConnect');
  const reused = socket.isSessionReused();
  socket.write(REQUEST);
  let response = '';
  for await (const chunk of socket.setEncoding('utf8')) response += String(chunk);
  return { response, session, reused };
}

/** Removes a line from PEM text. */
function damage(pem: string): string {
  return pem.replace(/\n.{64}\r?\n/, '\n');
}

describe('HTTPS', () => {
  it('is served with a certificate and its key, and the URL says so', async () => {
    await withServer(await https(server), async (controller) => {
      assert.match(controller.url, /^https:\/\/127\.0\.0\.1:\d+$/);
      const { status, text } = await send('GET', `${controller.url}/v1/processes`, { ca: servers.cert });
      assert.deepEqual([status, text], [200, '[]']);
    });
  });

  it('is served by TLS 1.2 and 1.3, and by nothing older', async () => {
    await withServer(await https(server), async (controller) => {
      for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
        const { response } = await converse(controller, { minVersion: version, maxVersion: version });
        assert.match(response, /^HTTP\/1\.1 200 /);
      }
      // Level 0, or this side would not even try.
      const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      await assert.rejects(converse(controller, old), /protocol version/);
    });
  });

  it('survives bytes that are not TLS, and clients that disconnect during a handshake', async () => {
    await withServer(await https(server), async (controller) => {
      const plain = new RawClient(controller.url).send('GET / HTTP/1.1', 'Host: localhost', '', '');
      assert.equal(await plain.untilClosed(), '');
      const half = new RawClient(controller.url).send('\x16\x03\x01');
      await once(half.socket, 'connect');
      await half.close();
      assert.equal((await as(controller, undefined)).status, 404);
    });
  });

  it('does not wait for handshakes or idle connections when it stops', async () => {
    const controller = await startController(...(await https(server)), '--command-timeout', '1m');
    const half = new RawClient(controller.url).send('\x16');
    await once(half.socket, 'connect');
    const { port } = new URL(controller.url);
    const idle = tls.connect({ port: Number(port), host: '127.0.0.1', ca: servers.cert });
    idle.on('error', () => undefined);
    await once(idle, 'secureConnect');
    const closed = once(idle, 'close');
    await controller.stop();
    await Promise.all([half.untilClosed(), closed]);
  });

  it('completes the requests in progress when it stops', async () => {
    const controller = await startController(...(await https(server)));
    const faults = { delayMs: 200 };
    const nfv = new SimulatedProcess({ kind: 'nfv', clientId: 1, port: controller.secondaryPort, faults });
    nfv.start();
    await controller.until(/^connected/);
    const asked = once(nfv, 'command');
    const response = send('GET', `${controller.url}/v1/nfvs/1`, { ca: servers.cert });
    await asked;
    await controller.stop();
    assert.equal((await response).status, 200);
    await nfv.stop();
  });

  it('closes a connection whose handshake takes too long', async () => {
    await withServer(await https(server, '--request-timeout', '200ms'), async (controller) => {
      assert.equal(await new RawClient(controller.url).send('\x16').untilClosed(), '');
    });
  });

  it('rejects unusable files with an error that names option, file and reason', async () => {
    const { cert } = server;
    const pkcs8 = createPrivateKey(server.key).export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    });
    const broken = damage(cert);
    for (const [files, option, reason] of [
      [{ cert: '' }, 'tls-cert', /there is no such file$/],
      [{ cert: 'nonsense' }, 'tls-cert', /it contains no certificate \(PEM\)$/],
      [{ cert: broken }, 'tls-cert', /certificate 1 is invalid$/],
      [{ cert: cert + broken }, 'tls-cert', /certificate 2 is invalid$/],
      [{ key: cert }, 'tls-key', /it contains no private key \(PEM\)$/],
      [{ key: damage(server.key) }, 'tls-key', /the private key is invalid$/],
      [{ key: String(pkcs8) }, 'tls-key', /the private key is encrypted, which is not supported$/],
      [{ key: ops.key }, 'tls-key', /the key does not match the certificate in .*cert$/],
      [{ ca: 'nonsense' }, 'tls-client-ca', /it contains no certificate \(PEM\)$/],
    ] as const) {
      const texts = new Map(Object.entries({ ...{ cert, key: server.key, ca: clients.cert }, ...files }));
      const write = async (name: 'cert' | 'key' | 'ca'): Promise<string> =>
        texts.get(name) === '' ? '/nowhere' : folder.write(name, texts.get(name) ?? '');
      const names = { cert: await write('cert'), key: await write('key'), clientCa: await write('ca') };
      const file = option === 'tls-cert' ? names.cert : option === 'tls-key' ? names.key : names.clientCa;
      assert.throws(
        () => readTls(names),
        (error: Error) => {
          assert.ok(error.message.startsWith(`--${option} ${file}: `), error.message);
          assert.match(error.message, reason);
          return true;
        },
        String(reason),
      );
    }
  });
});

describe('a client certificate', () => {
  it('signed by a configured CA has read and write access', async () => {
    await withServer(await mutual(), async (controller) => {
      for (const method of ['GET', 'DELETE']) {
        assert.equal((await as(controller, ops, {}, method)).text, 'primary not found.');
      }
    });
  });

  it('that is missing or signed by another CA is rejected with 403 and the reason', async () => {
    await withServer(await mutual(), async (controller) => {
      for (const [identity, reason] of [
        [undefined, 'none was presented'],
        [stranger, /^the presented one was not accepted \([A-Z_]+\)$/],
      ] as const) {
        const { status, text, headers } = await as(controller, identity);
        assert.equal(status, 403);
        const [, why = ''] = /^a client certificate is needed: (.*)$/.exec(text) ?? [];
        if (typeof reason === 'string') assert.equal(why, reason);
        else assert.match(why, reason);
        assert.equal(headers['www-authenticate'], undefined);
      }
    });
  });

  it('is required on a connection that resumes a session without it', async () => {
    await withServer(await mutual(), async (controller) => {
      // Node.js reports a TLS 1.3 session that is resumed without a certificate as authorized.
      for (const [identity, status] of [
        [undefined, 403],
        [stranger, 403],
        [ops, 404],
      ] as const) {
        for (const version of ['TLSv1.3', 'TLSv1.2'] as const) {
          const request = { ...identity, minVersion: version, maxVersion: version };
          const first = await converse(controller, request);
          assert.ok(first.session);
          const second = await converse(controller, { ...request, session: first.session });
          assert.equal(second.reused, true);
          const expected = new RegExp(`^HTTP/1\\.1 ${status === 404 ? 200 : status} `);
          for (const { response } of [first, second]) assert.match(response, expected, version);
        }
      }
    });
  });

  it('is not required for health checks', async () => {
    await withServer(await mutual(), async ({ url }) => {
      assert.equal((await send('GET', `${url}/healthz`, { ca: servers.cert })).status, 200);
    });
  });

  it('can be replaced by a bearer token when both are set up', async () => {
    const tokens = await folder.write('tokens', tokenLine('bob', 'read', 'bobs'));
    await withServer(await mutual('--token-file', tokens), async (controller) => {
      const bob = { authorization: 'Bearer bobs' };
      assert.equal((await as(controller, undefined, bob)).status, 404);
      assert.equal((await as(controller, ops)).status, 404);
      const rejected = await as(controller, stranger);
      assert.equal(rejected.status, 401);
      assert.match(
        rejected.text,
        /^a bearer token is needed, or a client certificate: the presented one was not accepted/,
      );
      assert.equal(rejected.headers['www-authenticate'], 'Bearer realm="spp-ctl"');
      // A token takes precedence over a certificate.
      assert.equal((await as(controller, ops, bob, 'DELETE')).status, 403);
      assert.equal((await as(controller, ops, { authorization: 'Bearer unknown' })).status, 401);
    });
  });
});

describe('reloaded certificates', () => {
  it('are used from the next connection on', async () => {
    await withServer(await https(server), async (controller) => {
      const others = createAuthority('others');
      await https(others.sign('panel'));
      controller.reload();
      await assert.rejects(as(controller, undefined), /certificate/);
      const { status } = await send('GET', `${controller.url}/healthz`, { ca: others.cert });
      assert.equal(status, 200);
      // Unusable files change nothing.
      await folder.write('key', server.key);
      controller.reload();
      assert.equal((await send('GET', `${controller.url}/healthz`, { ca: others.cert })).status, 200);
    });
  });

  it('keep idle connections unless the CA certificates change', async () => {
    const others = createAuthority('others').cert;
    await withServer(await mutual(), async (controller) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: servers.cert, ...ops });
      const reusedSocket = async (): Promise<boolean> => {
        const request = get(`${controller.url}/v1/processes`, { agent });
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        assert.equal(response.statusCode, 200);
        response.resume();
        await once(response, 'end');
        return request.reusedSocket;
      };
      assert.equal(await reusedSocket(), false);
      assert.equal(await reusedSocket(), true);
      controller.reload();
      assert.equal(await reusedSocket(), true);
      const [idle] = Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
      assert.ok(idle);
      // By default, it would be closed after 5 seconds.
      const stopwatch = new Stopwatch();
      const closed = once(idle, 'close');
      await folder.write('ca', others + clients.cert);
      controller.reload();
      await closed;
      assert.ok(stopwatch.stop() < 4_000);
      assert.equal(await reusedSocket(), false);
      agent.destroy();
    });
  });

  it('reject clients of removed CA certificates, also on existing connections', async () => {
    await withServer(await mutual(), async (controller) => {
      const { port } = new URL(controller.url);
      const socket = tls.connect({ port: Number(port), host: '127.0.0.1', ca: servers.cert, ...ops });
      await once(socket, 'secureConnect');
      const { session } = await converse(controller, ops);
      // The rest of this request arrives after the CA certificates have changed.
      socket.write('GET /v1/processes HTTP/1.1\r\n');
      await converse(controller, ops);
      await folder.write('ca', createAuthority('others').cert);
      controller.reload();
      socket.write('Host: localhost\r\n\r\n');
      let response = '';
      for await (const chunk of socket.setEncoding('utf8')) response += String(chunk);
      assert.match(response, /^HTTP\/1\.1 403 .*the CA certificates were reloaded/s);
      const resumed = await converse(controller, { ...ops, ...(session === undefined ? {} : { session }) });
      assert.equal(resumed.reused, false);
      assert.match(resumed.response, /^HTTP\/1\.1 403 /);
    });
  });
});
