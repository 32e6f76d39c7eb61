import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCommandLine, readDuration } from '../../src/simulator/options.js';
import { readProcesses } from '../../src/simulator/process-argument.js';
import { listen, run } from './cli-run.js';

const MISTAKES: readonly (readonly [readonly string[], RegExp])[] = [
  [[], /^spp-sim: no process given/],
  [['--colour', 'nfv:1'], /^spp-sim: Unknown option '--colour'; see spp-sim --help$/],
  [['--release', '17.11', 'nfv:1'], /^spp-sim: --release 17\.11: no such release/],
  [['--delay', '5', 'nfv:1'], /^spp-sim: --delay 5: not a duration/],
  [['--split', '0', 'nfv:1'], /^spp-sim: --split 0: not a number/],
  [['-p', 'http', 'nfv:1'], /^spp-sim: --pri-port http: not a number/],
  [['-s'], /^spp-sim: --sec-port: N is missing; see spp-sim --help$/],
  [['nfv'], /^spp-sim: process "nfv": needs a client id/],
  [['nfv:100'], /^spp-sim: process "nfv:100": client id "100"/],
  [['nfv:1', 'vf:1'], /^spp-sim: process "vf:1": client id 1 is used by "nfv:1"$/],
  [['primary', 'primary'], /^spp-sim: process "primary": there is one primary only$/],
  [['primary:1'], /^spp-sim: process "primary:1": the primary has no client id$/],
  [
    ['mirror:3/18.05'],
    /^spp-sim: process "mirror:3\/18\.05": release 18\.05 has no mirror: available since 18\.08\.1$/,
  ],
  [['--release', '18.02', 'mirror:3'], /^spp-sim: process "mirror:3": release 18\.02 has no mirror/],
  [
    ['pcap:4/18.08'],
    /^spp-sim: process "pcap:4\/18\.08": release 18\.08\.1 has no pcap: available since 18\.08\.2$/,
  ],
  [['pcap:4@3,4'], /^spp-sim: process "pcap:4@3,4": pcap needs at least 3 lcores/],
  [['--capture', 'vhost:0', 'pcap:4'], /^spp-sim: --capture vhost:0: not a port such as phy:0 or ring:1$/],
  [['--capture', 'phy:2', 'pcap:4'], /^spp-sim: --capture phy:2: no such port$/],
  [['bridge:1'], /^spp-sim: process "bridge:1": unknown kind "bridge"/],
  [['vf:2@3'], /^spp-sim: process "vf:2@3": vf needs at least 2 lcores/],
  [['vf:2@3,9-4'], /^spp-sim: process "vf:2@3,9-4": lcores "9-4"/],
  [['vf:2@3,3'], /^spp-sim: process "vf:2@3,3": lcore 3 is given twice$/],
  [['nfv:1/17'], /^spp-sim: process "nfv:1\/17": no release "17"/],
];

for (const [args, message] of MISTAKES) {
  test(`spp-sim ${args.join(' ')} is rejected with one line and exit code 2`, async (t) => {
    const { code, out, err } = run(t, ...args);
    assert.equal(await code, 2);
    assert.deepEqual(out, []);
    assert.equal(err.length, 1);
    assert.match(err[0]!, message);
  });
}

test('--help shows every option, and --version the version of the package', async (t) => {
  const help = run(t, '--help');
  assert.equal(await help.code, 0);
  for (const option of ['--release', '--late-padding', '--garbage-after', '--respawn', '-p, --pri-port']) {
    assert.ok(help.out.some((line) => line.includes(option)));
  }
  const manifest = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
  for (const option of ['--version', '-V']) {
    const version = run(t, option);
    assert.equal(await version.code, 0);
    assert.deepEqual(version.out, [manifest['version']]);
  }
});

test('durations are parsed in milliseconds', () => {
  assert.deepEqual(['0', '500ms', '5s', '1.5s', '2m'].map(readDuration), [0, 500, 5000, 1500, 120_000]);
});

test('every seed that the command prints is accepted as its option', () => {
  const line = readCommandLine(['--seed', '4294967295', 'nfv:1']);
  assert.equal(line.action === 'run' ? line.options.seed : line.action, 4_294_967_295);
});

test('processes take the lowest free lcores', () => {
  const read = readProcesses(['primary', 'nfv:1', 'vf:2@3,5-7/18.08', 'vf:4', 'pcap:5', 'mirror:6'], '19.11');
  assert.deepEqual(
    read.map(({ lcores }) => lcores),
    [[0], [1, 2], [3, 5, 6, 7], [4, 8, 9, 10, 11], [12, 13, 14], [15, 16, 17]],
  );
  assert.deepEqual(
    read.map(({ release }) => release),
    ['19.11', '19.11', '18.08.1', '19.11', '19.11', '19.11'],
  );
});

test('primaries connect to one port, secondaries to the other', async (t) => {
  const primaries = await listen(t);
  const secondaries = await listen(t);
  const ports = ['-p', String(primaries.port), '-s', String(secondaries.port)];
  const { code, out, end } = run(t, ...ports, '-v', '--retry', '20ms', 'primary', 'nfv:1/18.05');
  const primary = await primaries.accept();
  const nfv = await secondaries.accept();
  assert.match((await primary.ask('status', 32768)).toString('latin1'), /^\{"master-lcore":0/);
  assert.match((await nfv.ask('_get_client_id', 1000)).toString('latin1'), /^1\0/);
  end();
  assert.equal(await code, 0);
  assert.ok(out.includes(`primary (20.02): connected to 127.0.0.1:${primaries.port}`));
  assert.ok(out.includes('nfv 1 (18.05): > "_get_client_id"'));
  assert.ok(out.includes('nfv 1 (18.05): < 1000 bytes'));
});

test('spp-sim ends when its last process has died', async (t) => {
  const controller = await listen(t);
  const { code, out } = run(t, '-s', String(controller.port), '--races', 'never', 'nfv:1');
  (await controller.accept()).send('del phy:0');
  assert.equal(await code, 0);
  assert.deepEqual(out.slice(1), ['nfv 1 (20.02): died', 'nfv 1 (20.02): closed']);
});

test('with --respawn spp-sim continues after a process died, and reports a hang', async (t) => {
  const controller = await listen(t);
  const { code, line, end } = run(
    t,
    '-s',
    String(controller.port),
    '--retry',
    '20ms',
    '--respawn',
    'vf:1@3,4',
  );
  (await controller.accept()).send(' ');
  await line(/died/);
  (await controller.accept()).send('component start x 3 forward');
  await line(/hung/);
  end();
  assert.equal(await code, 0);
});

test('SIGTERM ends the command with exit code 0', async (t) => {
  const controller = await listen(t);
  const main = fileURLToPath(new URL('../../bin/spp-sim.js', import.meta.url));
  const child = spawn(process.execPath, [
    main,
    '-s',
    String(controller.port),
    '--races',
    'never',
    'vf:2@3,4-6',
  ]);
  t.after(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const peer = await controller.accept();
  const [first] = (await once(lines, 'line')) as [string];
  assert.equal(first, `vf 2 (20.02): connected to 127.0.0.1:${controller.port}`);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  assert.deepEqual(await exit, [0, null]);
  await peer.closed();
});
