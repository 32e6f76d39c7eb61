import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { helpText } from '../../src/cli/options.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { runCommand } from '../support/command.js';
import { ROOT } from '../support/recordings.js';

const FREE_PORTS = ['-p', '0', '-s', '0', '-a', '0'];
const MAIN = new URL('dist/bin/spp-ctl.js', ROOT).pathname;
const LISTENING = /"api":"(http:[^"]+)","primary":(\d+),"secondary":(\d+)/;

/** Resolves once a server listens on the port. */
async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await setImmediate();
  }
}

describe('spp-ctl', () => {
  it('prints its version and its options', async () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      version: string;
    };
    const command = runCommand('bin/spp-ctl.js', ['--version']);
    assert.equal(await command.ended, 0);
    assert.equal(command.out(), `${version}\n`);
    const help = runCommand('bin/spp-ctl.js', ['-h']);
    assert.equal(await help.ended, 0);
    assert.match(help.out(), /^Usage: spp-ctl \[options\]\n/);
  });

  it('prints the help of its commands, and rejects an unknown command', async () => {
    const help = runCommand('bin/spp-ctl.js', ['help']);
    assert.equal(await help.ended, 0);
    assert.equal(help.out(), helpText());
    assert.match(help.out(), /^ {2}completion +print the completion script/m);
    for (const word of ['statsu', 'constructor', '']) {
      for (const args of [[word], ['help', word]]) {
        const command = runCommand('bin/spp-ctl.js', args);
        assert.equal(await command.ended, 2);
        assert.match(
          command.err(),
          new RegExp(`^spp-ctl: unknown command '${word}': the commands are .*help; see spp-ctl --help\n$`),
        );
      }
    }
  });

  it('exits with code 2 and one line for an invalid option', async () => {
    const command = runCommand('bin/spp-ctl.js', ['-a', 'x']);
    assert.equal(await command.ended, 2);
    assert.equal(command.err(), 'spp-ctl: --api-port: "x" is not a number from 0 to 65535\n');
    assert.equal(command.out(), '');
  });

  it('exits with code 1 and one line when a port is in use', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    for (const [flag, name] of [
      ['-p', 'primary-port'],
      ['-s', 'secondary-port'],
      ['-a', 'api-port'],
    ] as const) {
      const command = runCommand('bin/spp-ctl.js', [...FREE_PORTS, flag, String(port)]);
      assert.equal(await command.ended, 1);
      assert.equal(
        command.err(),
        `spp-ctl: cannot listen on 127.0.0.1 port ${port} (--${name}): it is in use\n`,
      );
    }
    server.close();
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`finishes the requests in progress on ${signal} and exits with code 0`, async () => {
      const command = runCommand('bin/spp-ctl.js', FREE_PORTS);
      const [, api = '', , secondary = ''] = await command.until(LISTENING);
      const vf = new SimulatedProcess({
        kind: 'vf',
        clientId: 2,
        port: Number(secondary),
        faults: { delayMs: 300 },
      });
      vf.start();
      await command.until(/"process":"vf 2".*"connected"/);
      const asked = once(vf, 'command');
      const response = fetch(`${api}/v1/vfs/2`);
      await asked;
      command.child.kill(signal);
      assert.equal((await response).status, 200);
      assert.equal(await command.ended, 0);
      await vf.stop();
    });
  }

  it('is not blocked when the log is not read', async () => {
    // Writes to /dev/full fail, even the line with the port.
    const probe = net.createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as net.AddressInfo;
    probe.close();
    await once(probe, 'close');
    const full = spawn(process.execPath, [MAIN, ...FREE_PORTS, '-a', String(port)], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'inherit'],
    });
    const ended = once(full, 'exit');
    await untilListening(port);
    for (let i = 0; i < 10; i++) {
      assert.equal(await (await fetch(`http://127.0.0.1:${port}/v1/processes`)).text(), '[]');
    }
    full.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    // The log of many requests fills a pipe that is not read.
    const unread = spawn(process.execPath, [MAIN, ...FREE_PORTS], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(unread, 'exit');
    const [head] = (await once(unread.stdout, 'data')) as [Buffer];
    unread.stdout.pause();
    const [, api = ''] = LISTENING.exec(head.toString()) ?? [];
    for (let i = 0; i < 1_000; i++) {
      const response = await fetch(`${api}/v1/processes`);
      assert.equal(response.status, 200);
      await response.arrayBuffer();
    }
    unread.kill('SIGTERM');
    await gone;
  });

  it('does not wait for idle connections when it stops', async () => {
    const command = runCommand('bin/spp-ctl.js', [...FREE_PORTS, '--command-timeout', '1m']);
    const [, api = ''] = await command.until(LISTENING);
    const { hostname, port } = new URL(api);
    const silent = net.connect(Number(port), hostname);
    await once(silent, 'connect');
    const half = net.connect(Number(port), hostname);
    for (const socket of [silent, half]) socket.on('error', () => undefined);
    half.write('GET /v1/proc');
    await once(half, 'connect');
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
    silent.destroy();
    half.destroy();
  });

  it('listens on IPv6 and logs its URL', async () => {
    const command = runCommand('bin/spp-ctl.js', [...FREE_PORTS, '-b', '::1']);
    const [, api = ''] = await command.until(LISTENING);
    assert.match(api, /^http:\/\/\[::1\]:\d+$/);
    assert.equal((await fetch(`${api}/v1/processes`)).status, 200);
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
  });

  it('logs each request, each command with its outcome, and connected and disconnected processes as JSON', async () => {
    const command = runCommand('bin/spp-ctl.js', FREE_PORTS);
    const [, api = '', , secondary = ''] = await command.until(LISTENING);
    const nfv = new SimulatedProcess({ kind: 'nfv', clientId: 1, port: Number(secondary) });
    nfv.start();
    await command.until(/"connected"/);
    await fetch(`${api}/v1/nfvs/1/forward`, { method: 'PUT', body: '{"action": "start"}' });
    await fetch(`${api}/v1/nfvs/1/ports`, { method: 'PUT', body: '{"action": "add", "port": "ring:99"}' });
    await nfv.stop();
    await command.until(/"disconnected"/);
    command.child.kill('SIGTERM');
    await command.ended;
    const lines = command
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const of = (msg: string): Record<string, unknown>[] => lines.filter((line) => line['msg'] === msg);
    assert.deepEqual(
      of('request').map(({ method, path, operationId, status }) => [method, path, operationId, status]),
      [
        ['PUT', '/v1/nfvs/1/forward', 'setNfvForwarding', 204],
        ['PUT', '/v1/nfvs/1/ports', 'updateNfvPort', 400],
      ],
    );
    assert.deepEqual(
      of('command').map(({ process, command: text, outcome, ms }) => [process, text, outcome, typeof ms]),
      [
        // The pending bytes are read when it connects.
        ['nfv 1', 'status', 'ok', 'number'],
        ['nfv 1', 'forward', 'ok', 'number'],
        ['nfv 1', 'add ring:99', 'command_failed', 'number'],
      ],
    );
    assert.equal(of('connected').length, 1);
    assert.equal(of('disconnected')[0]?.['why'], 'closed the connection');
  });
});
