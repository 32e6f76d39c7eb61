import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { frameBytes } from '../../src/simulator/index.js';
import { listen, run, type Run } from './cli-run.js';
import type { Peer, StubController } from './stub-controller.js';

const FRAME_BYTES = 32768;

interface Scene {
  readonly run: Run;
  readonly primaries: StubController;
  readonly secondaries: StubController;
}

async function start(t: TestContext, ...args: string[]): Promise<Scene> {
  const primaries = await listen(t);
  const secondaries = await listen(t);
  const ports = ['-p', String(primaries.port), '-s', String(secondaries.port)];
  return { run: run(t, ...ports, '--retry', '20ms', ...args), primaries, secondaries };
}

async function frame(peer: Peer, command: string): Promise<string> {
  return (await peer.ask(command, FRAME_BYTES)).toString('latin1').replace(/\0+$/, '');
}

async function reply(peer: Peer, command: string): Promise<string> {
  peer.send(command);
  const start = await peer.read(1);
  return start.toString() + (await peer.read(peer.unread.length)).toString();
}

test('a primary of spp-sim launches secondaries, which outlive it', async (t) => {
  const { run, primaries, secondaries } = await start(t, 'primary');
  const primary = await primaries.accept();
  assert.match(await frame(primary, 'launch 5 spp_nfv -l 1,2 -- -n 5'), /"succeeded"/);
  const nfv = await secondaries.accept();
  assert.match(await frame(nfv, '_get_client_id'), /"client_id":5/);
  await frame(primary, 'exit');
  assert.match(await frame(nfv, 'status'), /"lcores":\[1,2\]/);
  await frame(nfv, 'exit');
  assert.equal(await run.code, 0);
  assert.ok(run.out.includes('primary (20.02): launches nfv 5 (20.02)'));
  assert.ok(run.out.includes('nfv 5 (20.02): exited'));
});

test('with --launch-delay a launched process starts later, and spp-sim waits for it', async (t) => {
  const { run, primaries, secondaries } = await start(t, '--launch-delay', '50ms', 'primary/19.11');
  const primary = await primaries.accept();
  const launched = Date.now();
  await frame(primary, 'launch 5 spp_vf -l 1,2 -- --client-id 5');
  await frame(primary, 'exit');
  const vf = await secondaries.accept();
  assert.ok(Date.now() - launched >= 40);
  assert.match(await reply(vf, '_get_client_id'), /"client_id": 5, "process_type": "vf"/);
  run.end();
  assert.equal(await run.code, 0);
  assert.ok(run.out.includes('primary (19.11): launches vf 5 (19.11)'));
});

test('a pending launch does not keep spp-sim from ending', async (t) => {
  const { run, primaries } = await start(t, '--launch-delay', '10m', 'primary');
  await frame(await primaries.accept(), 'launch 5 spp_nfv -l 1,2 -- -n 5');
  run.end();
  assert.equal(await run.code, 0);
});

test('with --no-launch a primary replies to a launch without launching a process', async (t) => {
  const { run, primaries } = await start(t, '--no-launch', 'primary');
  const primary = await primaries.accept();
  assert.match(await frame(primary, 'launch 5 spp_nfv -l 1,2 -- -n 5'), /"succeeded"/);
  await frame(primary, 'exit');
  assert.equal(await run.code, 0);
  assert.ok(!run.out.some((line) => line.includes('nfv')));
});

test('the processes of spp-sim share one host with its slots and rings', async (t) => {
  // The order of connections is not that of the arguments, so each process identifies itself.
  const { run, secondaries } = await start(
    t,
    '--races',
    'never',
    '--with',
    'memif',
    'nfv:2@3,4',
    'nfv:3@5,6',
  );
  const peers = new Map<string, Peer>();
  for (let count = 0; count < 2; count++) {
    const peer = await secondaries.accept();
    peers.set((await frame(peer, '_get_client_id')).includes('"client_id":2') ? 'first' : 'second', peer);
  }
  assert.match(await frame(peers.get('first')!, 'add memif:1'), /succeeded/);
  assert.match(await frame(peers.get('second')!, 'add memif:1'), /failed/);
  assert.match(await frame(peers.get('second')!, 'add pcap:1'), /failed/);
  run.end();
  assert.equal(await run.code, 0);
});

test('with --no-python a primary that launches replies twice, and exits at the second exit', async (t) => {
  const { run, primaries } = await start(t, '--no-python', '--release', '18.08.4', 'primary');
  const primary = await primaries.accept();
  const twice = await primary.ask('launch 5 spp_nfv -l 1,2 -- -n 5', 2 * frameBytes('18.08.4'));
  assert.equal(twice.toString('latin1').match(/"launch"/g)?.length, 2);
  await primary.ask('exit', frameBytes('18.08.4'));
  assert.match((await primary.ask('status', frameBytes('18.08.4'))).toString('latin1'), /^\{"lcores":\[0\]/);
  await primary.ask('exit', frameBytes('18.08.4'));
  await primary.closed();
  assert.equal(await run.code, 0);
});

test('--flow, --strict-memory and --capture reach the processes', async (t) => {
  const scene = await start(t, '--flow', '--strict-memory', '--capture', 'ring:1', 'primary', 'pcap:4');
  const primary = await scene.primaries.accept();
  const pcap = await scene.secondaries.accept();
  assert.match(await reply(pcap, 'status'), /"rx_port": \[ \{ "port": "ring:1" \} \]/);
  const rule = 'ingress pattern eth / end actions queue index 0 / end';
  assert.match(await frame(primary, `flow create phy:0 ${rule}`), /created/);
  primary.send('status a verylongthirdtoken');
  await primary.closed();
  assert.match(await reply(pcap, 'exit'), /success/);
  assert.equal(await scene.run.code, 0);
  assert.ok(scene.run.out.includes('primary (20.02): died'));
});
