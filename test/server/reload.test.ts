import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createAuthority } from '../support/certificates.js';
import { runCommand, type RunningCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import { send } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

const FREE_PORTS = ['-p', '0', '-s', '0', '-a', '0'];
const LISTENING = /"api":"(https?:[^"]+)"/;

/** Runs a test with spp-ctl as users run it, and always stops it. */
async function withCommand(
  args: readonly string[],
  test: (command: RunningCommand, api: string) => Promise<void>,
): Promise<void> {
  const command = runCommand('bin/spp-ctl.js', [...FREE_PORTS, ...args]);
  try {
    const [, api = ''] = await command.until(LISTENING);
    await test(command, api);
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
  } finally {
    command.child.kill('SIGKILL');
  }
}

describe('SIGHUP', () => {
  it('reloads the files for access control, and keeps the previous content of an invalid one', () =>
    withFolder(async (folder) => {
      const authority = createAuthority('test');
      const other = createAuthority('other');
      const write = async ({ cert, key }: { cert: string; key: string }): Promise<string[]> => {
        const names = [await folder.write('cert', cert), '--tls-key', await folder.write('key', key)];
        return ['--tls-cert', ...names];
      };
      const tokens = await folder.write('tokens', tokenLine('alice', 'write', 'alices'));
      const args = [...(await write(authority.sign('panel'))), '--token-file', tokens];
      await withCommand(args, async (command, api) => {
        const statusOf = async (token: string, { cert: ca }: { cert: string }): Promise<number> => {
          const headers = { authorization: `Bearer ${token}` };
          return (await send('GET', `${api}/v1/processes`, { ca, headers })).status;
        };
        assert.equal(await statusOf('alices', authority), 200);

        await folder.write('tokens', tokenLine('bob', 'read', 'bobs'));
        await write(other.sign('panel'));
        command.child.kill('SIGHUP');
        await command.until(/"option":"tls-cert".*"reloaded"/);
        assert.equal(await statusOf('alices', other), 401);
        assert.equal(await statusOf('bobs', other), 200);

        await folder.write('tokens', 'my-secret-token\n');
        await folder.write('key', 'nonsense');
        command.child.kill('SIGHUP');
        await command.until(/"option":"tls-key".*reload failed/);
        assert.match(
          command.out(),
          /"option":"token-file".*"reason":"--token-file \S+: line 1: expected NAME/,
        );
        assert.ok(!command.out().includes('my-secret-token'));
        assert.equal(await statusOf('bobs', other), 200);
      });
    }));

  it('is harmless when there are no files to reload', () =>
    withCommand([], async (command, api) => {
      command.child.kill('SIGHUP');
      assert.equal((await send('GET', `${api}/healthz`)).status, 200);
    }));
});

describe('the log', () => {
  it('has the principal of requests, and never a token', () =>
    withFolder(async (folder) => {
      const tokens = await folder.write('tokens', tokenLine('alice', 'read', 'alices-secret'));
      await chmod(tokens, 0o644);
      await withCommand(['--token-file', tokens, '--log-level', 'trace'], async (command, api) => {
        await send('GET', `${api}/v1/processes`, { headers: { authorization: 'Bearer alices-secret' } });
        await command.until(/"operationId":"listProcesses","status":200.*"who":"alice"/);
        await send('DELETE', `${api}/v1/primary`, { headers: { authorization: 'Bearer alices-secret' } });
        await command.until(/"operationId":"exitPrimary","status":403.*"who":"alice".*"code":"forbidden"/);
        await send('GET', `${api}/v1/processes`, { headers: { authorization: 'Bearer guessed-secret' } });
        await command.until(/"status":401.*"code":"unauthorized"/);
        assert.ok(!/alices-secret|guessed-secret/.test(command.out()));
        assert.match(command.out(), /"level":40,.*tokens: the file is world-readable"/);
      });
    }));

  it('has failed TLS handshakes at the level debug', () =>
    withFolder(async (folder) => {
      const { cert, key } = createAuthority('test').sign('panel');
      const files = ['--tls-cert', await folder.write('c', cert), '--tls-key', await folder.write('k', key)];
      await withCommand([...files, '--log-level', 'debug'], async (command, api) => {
        await assert.rejects(send('GET', api.replace('https:', 'http:')));
        await command.until(
          /"level":20,.*"address":"127\.0\.0\.1:\d+","why":"http request","msg":"TLS handshake/,
        );
      });
    }));

  it('warns about exposed ports', () =>
    withCommand(['-b', '0.0.0.0'], async (command) => {
      await command.until(/"level":40,.*anybody who reaches http:\/\/0\.0\.0\.0:\d+ can change the panel/);
      await command.until(/"level":40,.*anybody who reaches 0\.0\.0\.0 ports \d+ and \d+ can pose as an SPP/);
    }));
});

describe('the start of spp-ctl', () => {
  it('fails with code 1 and one line for an unusable file', () =>
    withFolder(async (folder) => {
      const tokens = await folder.write('tokens', 'nonsense');
      for (const [args, line] of [
        [['--token-file', tokens], `--token-file ${tokens}: line 1: expected NAME SCOPES sha256:HEX`],
        [['--tls-cert', '/no', '--tls-key', '/no'], '--tls-cert /no: there is no such file'],
      ] as const) {
        const command = runCommand('bin/spp-ctl.js', [...FREE_PORTS, ...args]);
        assert.equal(await command.ended, 1);
        assert.equal(command.err(), `spp-ctl: ${line}\n`);
      }
    }));
});
