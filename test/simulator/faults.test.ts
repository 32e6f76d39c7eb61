import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameBytes, NO_FAULTS, planSteps, realDelayMs } from '../../src/simulator/index.js';
import { connect } from './scene.js';

const FRAME_BYTES = frameBytes('20.02');

const CLIENT_ID = '{"results":[{"result":"success"}],"client_id":1,"process_type":"nfv"}';

test('every reply is delayed', async (t) => {
  const { peer } = await connect(t, { faults: { delayMs: 40 } });
  for (let round = 0; round < 2; round++) {
    const before = performance.now();
    await peer.ask('_get_client_id', FRAME_BYTES);
    assert.ok(performance.now() - before >= 38);
  }
});

test('the real delay is that of the vf and mirror up to 18.08.1, which poll for commands once a second', () => {
  assert.equal(realDelayMs('vf', '18.05'), 880);
  assert.equal(realDelayMs('vf', '2018-09'), 400);
  assert.equal(realDelayMs('mirror', '18.08.1'), 880);
  assert.equal(realDelayMs('vf', '18.08.2'), 0);
  assert.equal(realDelayMs('vf', '20.02'), 0);
  assert.equal(realDelayMs('nfv', '18.05'), 0);
  const reply = { kind: 'reply', content: Buffer.from('x'), padding: 0, exits: false } as const;
  assert.deepEqual(planSteps(reply, { ...NO_FAULTS, delayMs: 'real' }, 0, 400)[0], { do: 'wait', ms: 400 });
});

test('a split reply arrives whole, in many segments', async (t) => {
  const { process, peer } = await connect(t, { faults: { split: 100 } });
  const sizes: number[] = [];
  process.on('sent', (bytes) => sizes.push(bytes));
  const frame = await peer.ask('_get_client_id', FRAME_BYTES);
  assert.equal(frame.toString('latin1').replace(/\0+$/, ''), CLIENT_ID);
  assert.ok(sizes.slice(0, -1).every((size) => size === 100));
  assert.ok(peer.chunks.length > 1);
});

test('a reply split at random arrives whole', async (t) => {
  const { peer } = await connect(t, { faults: { split: 'random' } });
  const frame = await peer.ask('_get_client_id', FRAME_BYTES);
  assert.equal(frame.toString('latin1').replace(/\0+$/, ''), CLIENT_ID);
  assert.ok(peer.chunks.length > 1);
});

test('late padding arrives after the text', async (t) => {
  const { peer } = await connect(t, { faults: { latePaddingMs: 40 } });
  // From the question on: when the test gets to look at the text, the padding may be there.
  const before = performance.now();
  const text = await peer.ask('_get_client_id', CLIENT_ID.length);
  assert.equal(text.toString(), CLIENT_ID);
  const padding = await peer.read(FRAME_BYTES - CLIENT_ID.length);
  assert.ok(performance.now() - before >= 39);
  assert.ok(padding.every((byte) => byte === 0));
});

test('a process hangs after its number of replies', async (t) => {
  const { process, peer } = await connect(t, { faults: { hangAfter: 1 } });
  await peer.ask('_get_client_id', FRAME_BYTES);
  peer.send('status');
  await process.hung();
  assert.equal(peer.unread.length, 0);
  assert.equal(process.state, 'connected');
});

test('a process drops the connection in the middle of a reply, and counts replies again on the next', async (t) => {
  const { controller, peer } = await connect(t, { faults: { dropAfter: 1 } });
  await peer.ask('_get_client_id', FRAME_BYTES);
  peer.send('status');
  await peer.closed();
  assert.equal(peer.unread.length, FRAME_BYTES / 2);
  assert.equal(peer.error, undefined);
  const next = await controller.accept();
  assert.equal((await next.ask('_get_client_id', FRAME_BYTES)).length, FRAME_BYTES);
});

test('a process resets the connection in the middle of a reply', async (t) => {
  const { peer } = await connect(t, { faults: { resetAfter: 0 } });
  peer.send('status');
  await peer.closed();
  assert.equal(peer.unread.length, FRAME_BYTES / 2);
  assert.equal(peer.error, 'ECONNRESET');
});

test('garbage has the size of a reply', async (t) => {
  const { peer } = await connect(t, { faults: { garbageAfter: 1 } });
  await peer.ask('_get_client_id', FRAME_BYTES);
  const frame = await peer.ask('status', FRAME_BYTES);
  assert.throws(() => {
    JSON.parse(frame.toString('latin1').replace(/\0.*$/s, ''));
  });
  assert.equal(peer.unread.length, 0);
});

test('the garbage of a vf is not JSON', async (t) => {
  const { peer } = await connect(t, { faults: { garbageAfter: 0 }, kind: 'vf', clientId: 2 });
  const bytes = await peer.ask('status', 64);
  assert.throws(() => {
    JSON.parse(bytes.toString());
  });
});

test('faults can be changed while the process runs', async (t) => {
  const { process, peer } = await connect(t);
  await peer.ask('_get_client_id', FRAME_BYTES);
  process.faults.hangAfter = 1;
  peer.send('status');
  await process.hung();
});

test('an outcome without a reply is not affected by faults', () => {
  const faults = { ...NO_FAULTS, delayMs: 5, garbageAfter: 0 };
  assert.deepEqual(planSteps({ kind: 'silent' }, faults, 0, 0), []);
  assert.deepEqual(planSteps({ kind: 'dies' }, faults, 0, 0), [{ do: 'die' }]);
  assert.deepEqual(planSteps({ kind: 'hangs' }, faults, 0, 0), [{ do: 'hang' }]);
});
