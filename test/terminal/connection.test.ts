import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createAuthority } from '../support/certificates.js';
import { startController } from '../support/controller.js';
import { createFolder, type Folder } from '../support/folder.js';
import { tokenLine } from '../support/tokens.js';
import { respondingWith, json, status } from './run-status.js';

describe('the connection of spp-ctl status', () => {
  let folder: Folder;

  before(async () => {
    folder = await createFolder();
  });
  after(() => folder.remove());

  it('authenticates with a token from the environment or from a file', async () => {
    const tokens = await folder.write('tokens', tokenLine('alice', 'read', 'opensesame'));
    const token = await folder.write('token', 'opensesame\n');
    const controller = await startController('--token-file', tokens);
    const { url } = controller;
    for (const [args, env] of [
      [[], { SPP_CTL_TOKEN: 'opensesame' }],
      [['--credentials-file', token], { SPP_CTL_TOKEN: 'wrong' }],
    ] as const) {
      const command = status(['--url', url, ...args], env);
      assert.equal(await command.ended, 0, command.err());
    }
    for (const [args, env, message] of [
      [
        [],
        {},
        /: authentication failed \(a bearer token is needed\): set SPP_CTL_TOKEN or --credentials-file$/,
      ],
      [['--watch'], { SPP_CTL_TOKEN: 'wrong' }, /: authentication failed \(the bearer token is unknown\)/],
      [
        ['--credentials-file', tokens],
        {},
        /: --credentials-file \S+: the file contains hashes of tokens, which the server uses; the client needs the token itself$/,
      ],
      [[], { SPP_CTL_TOKEN: 'no token\x1b' }, /: SPP_CTL_TOKEN: not a valid token$/],
      [['--credentials-file', '/dev/null'], {}, /: --credentials-file \/dev\/null: the file is empty$/],
      [['--credentials-file', folder.path], {}, /: it is a folder$/],
    ] as const) {
      const command = status(['--url', url, ...args], env);
      assert.equal(await command.ended, 1);
      assert.match(command.err().trimEnd(), message);
      assert.equal(command.out(), '');
    }
    await controller.stop();
  });

  it('uses HTTPS with trusted servers only, and sends a client certificate', async () => {
    const authority = createAuthority('servers');
    const clients = createAuthority('clients');
    const server = authority.sign('localhost');
    const client = clients.sign('ops');
    const files = Object.fromEntries(
      await Promise.all(
        Object.entries({
          ...{ ca: authority.cert, cert: server.cert, key: server.key },
          ...{ clients: clients.cert, clientCert: client.cert, clientKey: client.key },
        }).map(async ([name, text]) => [name, await folder.write(`${name}.pem`, text)] as const),
      ),
    ) as Record<'ca' | 'cert' | 'key' | 'clients' | 'clientCert' | 'clientKey', string>;
    const controller = await startController(
      ...['--tls-cert', files.cert, '--tls-key', files.key, '--tls-client-ca', files.clients],
    );
    const { url } = controller;
    const show = ['--cert', files.clientCert, '--key', files.clientKey];
    const command = status(['--url', url, '--ca', files.ca, ...show]);
    assert.equal(await command.ended, 0, command.err());
    assert.match(command.out(), /no process is connected/);
    const watching = status(['--url', url, '--ca', files.ca, ...show, '--watch', '--json']);
    await watching.until(/"processes":\[\]/);
    watching.child.kill('SIGTERM');
    assert.equal(await watching.ended, 0);
    for (const [args, code, message] of [
      [[], 1, /: the certificate is from an unknown authority: --ca names the file of the authority$/],
      [['--ca', files.ca], 1, /: request rejected: a client certificate is needed: none was presented$/],
      [['--ca', files.key], 1, /: --ca \S+: it contains no certificate \(PEM\)$/],
      [
        ['--ca', files.ca, '--cert', files.clientCert, '--key', files.key],
        1,
        /: it contains no private key \(PEM\), or the key of another certificate$/,
      ],
      [['--cert', files.clientCert], 2, /: --cert needs --key$/],
      [['--key', files.clientKey], 2, /: --key needs --cert$/],
      [
        ['--ca', files.ca, '--url', 'http://localhost'],
        2,
        /: --ca \(SPP_CTL_CA\) needs a --url that begins with https:\/\/$/,
      ],
      [
        ['--url', url.replace('https', 'http')],
        1,
        /: if the server speaks HTTPS, the URL must begin with https:\/\/$/,
      ],
    ] as const) {
      const failing = status(['--url', url, ...args]);
      assert.equal(await failing.ended, code, failing.err());
      assert.match(failing.err().trimEnd(), message);
    }
    await controller.stop();
  });

  it('reports in one sentence why it cannot show the panel', async () => {
    const controller = await startController();
    const { url } = controller;
    const gone = await startController();
    await gone.stop();
    for (const [address, message] of [
      [gone.url, /: connection refused: is spp-ctl running\? --url sets its address$/],
      ['http://host.invalid', /: unknown host: --url sets the address of spp-ctl$/],
      [
        url.replace('http', 'https'),
        /: the server does not speak HTTPS: does the URL need to begin with http:\/\/\?$/,
      ],
      [`http://127.0.0.1:6666`, /: HTTP to that port is blocked/],
    ] as const) {
      for (const more of [[], ['--json'], ['--watch']]) {
        const command = status(['--url', address, ...more]);
        assert.equal(await command.ended, 1);
        assert.match(command.err(), /^spp-ctl status: http[^\n]+\n$/);
        assert.match(command.err().trimEnd(), message);
        assert.equal(command.out(), '');
      }
    }
    await controller.stop();
  });

  it('reports a server that is not spp-ctl or does not respond', async () => {
    const page = (response: ServerResponse): void => void response.end('<html>');
    const silence = (): void => undefined;
    for (const [respond, message] of [
      [page, /: the server is not spp-ctl: --url sets the address of spp-ctl$/],
      [json({ processes: 'many' }), /: the server is not spp-ctl/],
      [json('nothing', 404), /: no panel found \(404\): the server is not spp-ctl, or is too old/],
      [json({}, 502, 'text/html'), /: the response is 502 Bad Gateway$/],
      [(response: ServerResponse): void => void response.destroy(), /: the connection was closed/],
      [silence, /: no response in time; --timeout sets the limit$/],
    ] as const) {
      await respondingWith(respond, async (url) => {
        const command = status(['--url', url, ...(respond === silence ? ['--timeout', '500ms'] : [])]);
        assert.equal(await command.ended, 1);
        assert.match(command.err().trimEnd(), message);
      });
    }
  });
});
