import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { frameBytes, NfvModel, SimulatedProcess } from '../../src/simulator/index.js';
import { connect } from './scene.js';
import { StubController } from './stub-controller.js';

const FRAME_BYTES = frameBytes('20.02');

function textOf(frame: Buffer): string {
  return frame.toString('latin1').replace(/\0+$/, '');
}

test('a process retries until its controller listens', async (t) => {
  const placeholder = await StubController.listen();
  const { port } = placeholder;
  await placeholder.close();
  const process = new SimulatedProcess({ kind: 'nfv', clientId: 1, port, retryMs: 20 });
  process.start();
  const [reason] = (await once(process, 'waiting')) as [string];
  assert.equal(reason, 'ECONNREFUSED');
  const controller = await StubController.listen(port);
  t.after(async () => {
    await process.stop();
    await controller.close();
  });
  await process.connected();
  assert.equal(process.state, 'connected');
});

test('a process reconnects after its controller closed the connection, and keeps its state', async (t) => {
  const { controller, process, peer } = await connect(t);
  await peer.ask('add ring:0', FRAME_BYTES);
  peer.socket.destroy();
  await process.closed();
  const next = await controller.accept();
  assert.match(textOf(await next.ask('status', FRAME_BYTES)), /"ring:0"/);
});

test('a process records every command it receives', async (t) => {
  const { process, peer } = await connect(t);
  await peer.ask('_get_client_id', FRAME_BYTES);
  await peer.ask('patch phy:0 phy:1', FRAME_BYTES);
  assert.deepEqual(process.commands, ['_get_client_id', 'patch phy:0 phy:1']);
  assert.ok(process.model instanceof NfvModel);
  assert.deepEqual(process.model.ports.patches(), [{ src: 'phy:0', dst: 'phy:1' }]);
});

test('a command longer than a frame is more than one command', async (t) => {
  const { process, peer } = await connect(t, { release: '18.05' });
  peer.send('x'.repeat(1500));
  const replies = await peer.read(2000);
  assert.equal(process.commands.length, 2);
  assert.equal(textOf(replies), 'x'.repeat(1500));
});

test('a process that a hazard killed does not reconnect', async (t) => {
  const { process, peer } = await connect(t);
  peer.send('del phy:0');
  await peer.closed();
  await process.ended();
  assert.equal(process.state, 'ended');
  await assert.rejects(process.connected(), /never connected/);
});

test('with respawn, a process that a hazard killed restarts with empty state', async (t) => {
  const { controller, process, peer } = await connect(t, { respawn: true });
  await peer.ask('add ring:0', FRAME_BYTES);
  const ended = once(process, 'ended');
  peer.send('del phy:0');
  assert.deepEqual(await ended, ['died']);
  const next = await controller.accept();
  assert.doesNotMatch(textOf(await next.ask('status', FRAME_BYTES)), /ring:0/);
});

test('exit is confirmed before the process ends', async (t) => {
  const { process, peer } = await connect(t);
  const ended = once(process, 'ended');
  assert.equal(textOf(await peer.ask('exit', FRAME_BYTES)), '{"result":"succeeded","command":"exit"}');
  assert.deepEqual(await ended, ['exited']);
  await peer.closed();
});

test('a hanging process does not reply, and stays connected when its controller disconnects', async (t) => {
  const { controller, process, peer } = await connect(t);
  process.hang();
  const arrived = once(process, 'command');
  peer.send('status');
  await arrived;
  const left = once(peer.socket, 'finish');
  peer.socket.end();
  await left;
  assert.equal(process.isHung, true);
  assert.equal(process.state, 'connected');
  assert.equal(peer.unread.length, 0);
  // The next to connect is another process: this one didn't.
  const other = new SimulatedProcess({ kind: 'primary', port: controller.port });
  t.after(() => other.stop());
  other.start();
  const next = await controller.accept();
  assert.equal(textOf(await next.ask('_get_client_id', FRAME_BYTES)), '_get_client_id');
});

test('a process reconnects after a dropped connection', async (t) => {
  const { controller, process, peer } = await connect(t);
  process.drop();
  await peer.closed();
  assert.equal(peer.error, undefined);
  await controller.accept();
});

test('a reset reaches the controller as a reset', async (t) => {
  const { controller, process, peer } = await connect(t);
  process.reset();
  await peer.closed();
  assert.equal(peer.error, 'ECONNRESET');
  await controller.accept();
});

test('a process can send unexpected bytes', async (t) => {
  const { process, peer } = await connect(t);
  process.sendUnsolicited('surprise');
  assert.equal((await peer.read(8)).toString(), 'surprise');
});

test('a process can be killed from a test', async (t) => {
  const { process, peer } = await connect(t);
  process.die();
  await peer.closed();
  assert.equal(process.state, 'ended');
});

test('stop closes all sockets and timers, and ends every wait', async (t) => {
  const { process, peer } = await connect(t, { faults: { delayMs: 60_000 } });
  const hung = assert.rejects(process.hung(), /never hung/);
  peer.send('status');
  await once(process, 'command');
  await process.stop();
  await hung;
  await peer.closed();
  assert.equal(process.listenerCount('command'), 0);
  assert.equal(globalThis.process.getActiveResourcesInfo().includes('Timeout'), false);
});

test('stop works before the start, while waiting and twice', async () => {
  const process = new SimulatedProcess({ kind: 'primary', port: 1, retryMs: 60_000 });
  await process.stop();
  const waiting = new SimulatedProcess({ kind: 'primary', port: 1, retryMs: 60_000 });
  waiting.start();
  await once(waiting, 'waiting');
  await waiting.stop();
  await waiting.stop();
  assert.equal(waiting.state, 'stopped');
});

test('the connection of a primary that was killed stays open, without replies, while a process lives that it has launched', async (t) => {
  const { process: primary, peer } = await connect(t, { kind: 'primary' });
  const { process: launched } = await connect(t);
  primary.launched(launched);
  primary.die();
  peer.send('status');
  assert.equal(primary.state, 'ended');
  assert.equal(peer.socket.closed, false);
  launched.die();
  await peer.closed();
  assert.equal(peer.unread.length, 0);
});
