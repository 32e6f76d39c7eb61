import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { variableWarnings } from '../../src/cli/variables.js';
import { Gateway } from '../../src/etcd/gateway.js';
import { listenReason } from '../../src/net/network-reason.js';
import { runCommand } from '../support/command.js';
import { createFolder } from '../support/folder.js';
import { HANG_MS } from '../support/limits.js';
import { eventually } from '../support/poll.js';

/** The responses of servers that are not etcd, by the first part of the path. */
const RESPONSES: Readonly<Record<string, readonly [status: number, text: string]>> = {
  page: [200, '<html>'],
  tls: [400, 'Client sent an HTTP request to an HTTPS server.'],
  proxy: [503, 'no server is available'],
};

const FREE_PORTS = ['-p', '0', '-s', '0', '-a', '0'];

/** Runs spp-ctl to its end. @returns its exit code and standard error. */
async function refused(args: readonly string[]): Promise<readonly [code: number | null, err: string]> {
  const command = runCommand('bin/spp-ctl.js', args);
  return [await command.ended, command.err()];
}

/** Runs the server until its log has a line like this. */
async function logged(
  args: readonly string[],
  pattern: RegExp,
  env: Record<string, string> = {},
): Promise<string> {
  const command = runCommand('bin/spp-ctl.js', [...FREE_PORTS, ...args], env);
  await command.until(pattern);
  await command.until(/"spp-ctl is listening"/);
  command.child.kill('SIGTERM');
  assert.equal(await command.ended, 0);
  return command.out();
}

describe('wrong usage', () => {
  it('exits with code 2 and points at the help of the command', async () => {
    for (const [args, message] of [
      [['--nonsense'], "spp-ctl: Unknown option '--nonsense'; see spp-ctl --help\n"],
      [['-a'], 'spp-ctl: --api-port: PORT is missing; see spp-ctl --help\n'],
      [['nonsense'], /^spp-ctl: unknown command 'nonsense': .*; see spp-ctl --help\n$/],
      [['--', 'word'], "spp-ctl: Unexpected argument 'word'; see spp-ctl --help\n"],
      [['status', '--nonsense'], "spp-ctl status: Unknown option '--nonsense'; see spp-ctl status --help\n"],
      [['play'], 'spp-ctl play: FILE is missing; see spp-ctl play --help\n'],
      [['panel'], /^spp-ctl panel: no action given: .*; see spp-ctl panel --help\n$/],
      [['panel', 'plan'], 'spp-ctl panel: FILE is missing; see spp-ctl panel plan --help\n'],
      [['panel', 'get', '-y'], "spp-ctl panel: Unknown option '-y'; see spp-ctl panel get --help\n"],
      [['completion'], /^spp-ctl completion: specify a shell: .*; see spp-ctl completion --help\n$/],
      [['--\x1b[2J'], "spp-ctl: Unknown option '--\\u{1b}[2J'; see spp-ctl --help\n"],
    ] as const) {
      const [code, err] = await refused(args);
      if (message instanceof RegExp) assert.match(err, message);
      else assert.equal(err, message);
      assert.equal(code, 2, args.join(' '));
    }
  });

  it('tells the hashes of tokens of the server from the token of a client', async () => {
    const [code, err] = await refused(['status', '--token-file', 'x']);
    assert.deepEqual(
      [code, err],
      [2, "spp-ctl status: Unknown option '--token-file'; see spp-ctl status --help\n"],
    );
    assert.equal((await refused(['--credentials-file', 'x']))[0], 2);
  });
});

describe('an unknown environment variable', () => {
  it('is reported at the start with the most similar variable', async () => {
    const out = await logged([], /unknown environment/, { SPP_CTL_API_PRT: '1' });
    assert.match(
      out,
      /"level":40,.*"msg":"unknown environment variable SPP_CTL_API_PRT; did you mean SPP_CTL_API_PORT\?"/,
    );
    const command = runCommand('bin/spp-ctl.js', ['play', '--as-panel', '/dev/null'], { SPP_CTL_ULR: 'x' });
    assert.equal(await command.ended, 0);
    assert.equal(
      command.err(),
      'spp-ctl play: warning: unknown environment variable SPP_CTL_ULR; did you mean SPP_CTL_URL?\n',
    );
  });

  it('has no suggestion if no variable is similar', () => {
    assert.deepEqual(variableWarnings({ SPP_CTL_NONSENSE: '' }, ['SPP_CTL_URL']), [
      'unknown environment variable SPP_CTL_NONSENSE',
    ]);
  });

  it('causes no warning if spp-ctl has it, or if Kubernetes sets it for a service of this name', () => {
    const env = {
      PATH: '/bin',
      SPP_CTL_URL: 'http://a',
      SPP_CTL_SERVICE_HOST: '10.0.0.1',
      SPP_CTL_SERVICE_PORT: '7777',
      SPP_CTL_SERVICE_PORT_API: '7777',
      SPP_CTL_PORT: 'tcp://10.0.0.1:7777',
      SPP_CTL_PORT_7777_TCP: 'tcp://10.0.0.1:7777',
      SPP_CTL_PORT_7777_TCP_ADDR: '10.0.0.1',
    };
    assert.deepEqual(variableWarnings(env, ['SPP_CTL_URL']), []);
    assert.equal(variableWarnings({ SPP_CTL_PORT: '7777' }, ['SPP_CTL_URL']).length, 1);
  });
});

describe('an address that cannot be listened on', () => {
  it('is reported with its option and the reason for each port', async () => {
    const busy = net.createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;
    for (const [flag, name, bind] of [
      ['-p', 'primary-port', '--process-bind'],
      ['-s', 'secondary-port', '--process-bind'],
      ['-a', 'api-port', '--api-bind'],
    ] as const) {
      assert.deepEqual(await refused([...FREE_PORTS, flag, String(port)]), [
        1,
        `spp-ctl: cannot listen on 127.0.0.1 port ${port} (--${name}): it is in use\n`,
      ]);
      if (flag === '-s') continue;
      // An address of the documentation (RFC 5737), and a name that never exists (RFC 2606).
      for (const [address, reason] of [
        ['192.0.2.1', /: this host does not have the address\n$/],
        ['nothing.invalid', /: the host name (is unknown|cannot be resolved)\n$/],
      ] as const) {
        const [code, err] = await refused([...FREE_PORTS, bind, address]);
        assert.equal(code, 1);
        assert.match(err, reason);
        assert.ok(err.startsWith(`spp-ctl: cannot listen on ${address} port 0 (--${name})`), err);
      }
    }
    busy.close();
  });

  it('is reported in words for every error of the system', () => {
    for (const [code, reason] of [
      ['EACCES', /CAP_NET_BIND_SERVICE/],
      ['EAFNOSUPPORT', /address family/],
      ['EINVAL', /needs a zone/],
      ['EMFILE', /too many files are open/],
    ] as const)
      assert.match(listenReason(Object.assign(new Error(`listen ${code}: x`), { code })), reason);
  });
});

describe('a file of the server', () => {
  it('that cannot be opened as the audit log is reported in words', async () => {
    const folder = await createFolder();
    for (const [file, reason] of [
      [`${folder.path}/no/log`, 'there is no such folder'],
      [folder.path, 'it is a folder'],
    ] as const) {
      assert.deepEqual(await refused([...FREE_PORTS, '--audit-log', file]), [
        1,
        `spp-ctl: --audit-log: cannot open ${file}: ${reason}\n`,
      ]);
    }
    await folder.remove();
  });
});

describe('an --etcd that is not etcd', () => {
  it('is reported as such', async () => {
    const server = http.createServer((request, response) => {
      const [, path = ''] = request.url?.split('/') ?? [];
      const [status, text] = RESPONSES[path] ?? [404, 'not found'];
      response.writeHead(status).end(text);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const plain = `http://127.0.0.1:${port}`;
    for (const [url, reason] of [
      [plain, 'it is not etcd (HTTP 404)'],
      [`${plain}/page`, 'the response is no JSON object: it is not etcd'],
      [`${plain}/tls`, 'it is not etcd, or needs a URL that begins with https:// (HTTP 400)'],
      [`${plain}/proxy`, 'HTTP 503'],
      [
        plain.replace('http:', 'https:'),
        'the TLS handshake failed; a server without TLS needs a URL that begins with http://',
      ],
      ['http://127.0.0.1:1', 'the connection was refused'],
    ] as const) {
      const gateway = new Gateway({ endpoints: [url], attemptMs: HANG_MS });
      await assert.rejects(gateway.callOne(url, '/v3/kv/range', {}), { message: reason });
      gateway.close();
    }
    // On a busy machine, the first attempt can take too long.
    await eventually('a log with the reason', async () => {
      const out = await logged(['--etcd', plain, '--node', 'a'], /"lost the watch of etcd/);
      return out.includes(`"why":"etcd cannot be reached at ${plain}: it is not etcd (HTTP 404)"`);
    });
    server.closeAllConnections();
    server.close();
  });
});
