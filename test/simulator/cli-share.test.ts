import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen, run, type Run } from './cli-run.js';
import type { Peer, StubController } from './stub-controller.js';

const FRAME_BYTES = 32768;

const MAIN = fileURLToPath(new URL('../../src/simulator/main.js', import.meta.url));

interface Scene {
  readonly path: string;
  readonly host: Run;
  readonly secondaries: StubController;
}

async function ask(peer: Peer, command: string): Promise<string> {
  return (await peer.ask(command, FRAME_BYTES)).toString('latin1').replace(/\0+$/, '');
}

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'spp-sim-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** An spp-sim that has a host and its primary. */
async function start(t: TestContext): Promise<Scene> {
  const path = join(await folder(t), 'host');
  const primaries = await listen(t);
  const secondaries = await listen(t);
  const ports = ['-p', String(primaries.port), '-s', String(secondaries.port)];
  const host = run(t, '--share', path, '--races', 'never', '--rings', '4', ...ports, 'primary');
  await primaries.accept();
  return { path, host, secondaries };
}

function guestArgs({ path, secondaries }: Scene, ...args: string[]): string[] {
  return ['--share', path, '-s', String(secondaries.port), ...args];
}

test('several spp-sim on the same socket share one host', async (t) => {
  const scene = await start(t);
  const first = run(t, ...guestArgs(scene, 'nfv:1'));
  const one = await scene.secondaries.accept();
  const second = run(t, ...guestArgs(scene, '--rings', '16', 'nfv:2'));
  const two = await scene.secondaries.accept();
  assert.match(await ask(one, 'add nullpmd:1'), /succeeded/);
  assert.match(await ask(two, 'add nullpmd:1'), /failed/);
  assert.match(
    await ask(two, 'add ring:4'),
    /failed/,
    'the host has as many rings as its own command line says',
  );
  await first.line(/nfv 1 \(20\.02\): connected/);
  first.end();
  assert.equal(await first.code, 0);
  await one.closed();
  assert.match(await ask(two, 'status'), /phy:0/);
  scene.host.end();
  assert.equal(await scene.host.code, 0);
  assert.equal(await second.code, 1, 'without its host a guest fails');
});

test('processes of a killed guest are killed, and leave what a kill leaves', async (t) => {
  const scene = await start(t);
  const child = spawn(process.execPath, [MAIN, ...guestArgs(scene, 'nfv:1')], { stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  const one = await scene.secondaries.accept();
  assert.match(await ask(one, 'add vhost:20'), /succeeded/);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  await one.closed();
  run(t, ...guestArgs(scene, 'nfv:1'));
  const again = await scene.secondaries.accept();
  assert.match(await ask(again, 'add vhost:20'), /failed/, 'the socket file is stale');
  assert.match(await ask(again, 'add vhost:20'), /succeeded/);
});

test('a guest reports the problem in its command line', async (t) => {
  const scene = await start(t);
  const guest = run(t, ...guestArgs(scene, 'nfv'));
  assert.equal(await guest.code, 2);
  assert.deepEqual(guest.err, ['spp-sim: process "nfv": needs a client id, as in nfv:1']);
});

test('a stale socket file is replaced', async (t) => {
  const path = join(await folder(t), 'host');
  await writeFile(path, '');
  const secondaries = await listen(t);
  const host = run(t, '--share', path, '-s', String(secondaries.port), 'nfv:1');
  await secondaries.accept();
  host.end();
  assert.equal(await host.code, 0);
});

test('several spp-sim of one controller share one host by default', async (t) => {
  const primaries = await listen(t);
  const secondaries = await listen(t);
  const ports = ['-p', String(primaries.port), '-s', String(secondaries.port), '--races', 'never'];
  const host = run(t, ...ports, 'primary');
  await primaries.accept();
  const guest = run(t, ...ports, 'nfv:1');
  const one = await secondaries.accept();
  await guest.line(/^on the host of the spp-sim that started first \(/);
  assert.match(await ask(one, 'add nullpmd:1'), /succeeded/);
  const apart = run(t, ...ports, '--share', 'none', 'nfv:2');
  const two = await secondaries.accept();
  assert.match(await ask(two, 'add nullpmd:1'), /succeeded/, 'it has a host of its own');
  const beside = run(t, ...ports, 'nfv:3');
  const three = await secondaries.accept();
  assert.match(await ask(three, 'add nullpmd:1'), /failed/);
  for (const each of [beside, apart, guest, host]) {
    each.end();
    assert.equal(await each.code, 0);
  }
});

test('of two spp-sim that start at once one has the host of both', async (t) => {
  const secondaries = await listen(t);
  const args = ['-p', '1', '-s', String(secondaries.port), '--races', 'never'];
  run(t, ...args, 'nfv:1');
  run(t, ...args, 'nfv:2');
  const [one, two] = [await secondaries.accept(), await secondaries.accept()];
  assert.match(await ask(one, 'add nullpmd:1'), /succeeded/);
  assert.match(await ask(two, 'add nullpmd:1'), /failed/);
});

test('an spp-sim whose processes have ended keeps the host for the others', async (t) => {
  const secondaries = await listen(t);
  const args = ['-p', '1', '-s', String(secondaries.port)];
  const first = run(t, ...args, 'nfv:1');
  const one = await secondaries.accept();
  const second = run(t, ...args, 'nfv:2');
  const two = await secondaries.accept();
  await second.line(/nfv 2 \(20\.02\): connected/);
  await ask(one, 'exit');
  await first.line(/nfv 1 \(20\.02\): (ended|exited)/);
  assert.match(await ask(two, 'status'), /phy:0/);
  second.end();
  assert.equal(await second.code, 0);
  assert.equal(await first.code, 0);
});
