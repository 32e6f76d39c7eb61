import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSince, parseRelease, RELEASES } from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';

test('18.08 is another word for 18.08.1, and releases have an order', () => {
  assert.equal(parseRelease('18.08'), '18.08.1');
  assert.equal(parseRelease('19.02'), undefined);
  assert.equal(isSince('20.02', '18.05'), true);
  assert.equal(isSince('18.05', '18.08.1'), false);
});

test('every frame has the size of its release', () => {
  const sizes = RELEASES.map((release) => {
    const outcome = model('nfv', release).execute('status');
    return outcome.kind === 'reply' ? outcome.content.length + outcome.padding : 0;
  });
  assert.deepEqual(
    sizes,
    RELEASES.map((release) =>
      isSince(release, '19.11') ? 32768 : isSince(release, '18.05.1') ? 2048 : 1000,
    ),
  );
});

test('the nfv of March 2018 shows its status in lines, with port_ids for destinations', () => {
  const nfv = model('nfv', '18.02-march4');
  assert.equal(ask(nfv, '_get_client_id'), '1');
  assert.equal(ask(nfv, 'add ring 0'), 'add\0ring\x000');
  ask(nfv, 'add vhost 1');
  ask(nfv, 'add ring:3');
  ask(nfv, 'patch phy:0 ring:0');
  ask(nfv, 'patch 2 3');
  ask(nfv, 'forward');
  assert.equal(
    ask(nfv, 'status'),
    'Client ID 1 Running\nclinet_id:1\n' +
      'port_id:0,on,PHY,outport:2\nport_id:1,on,PHY,outport:none\n' +
      'port_id:2,on,RING(0),outport:3\nport_id:3,on,VHOST(1),outport:none\n',
  );
  ask(nfv, 'del ring 0');
  assert.match(ask(nfv, 'status'), /^Client ID 1 Idling\n/);
  assert.match(ask(nfv, 'status'), /port_id:0,on,PHY,outport:none/);
});

test('the nfv of 18.05 accepts port_ids in a patch', () => {
  const nfv = model('nfv', '18.05');
  ask(nfv, 'patch 0 1');
  assert.equal(ask(nfv, 'status'), "status: idling\nports: 'phy:0-phy:1,phy:1-null'");
});

test('deleting a port of an nfv stops it and removes the patches from and to the port', () => {
  const nfv = model('nfv', '20.02');
  for (const command of ['add ring:0', 'patch phy:0 ring:0', 'patch ring:0 phy:1', 'forward', 'del ring:0']) {
    ask(nfv, command);
  }
  const status = JSON.parse(ask(nfv, 'status')) as Record<string, unknown>;
  assert.equal(status['status'], 'idling');
  assert.deepEqual(status['ports'], ['phy:0', 'phy:1']);
  assert.deepEqual(status['patches'], []);
});

test('an nfv adds a ring and a vhost twice, and fails to delete a missing port', () => {
  const nfv = model('nfv', '20.02');
  const result = (command: string): unknown =>
    (JSON.parse(ask(nfv, command)) as Record<string, unknown>)['result'];
  assert.equal(result('add ring:0'), 'succeeded');
  assert.equal(result('add ring:0'), 'succeeded');
  assert.equal(result('add vhost:0'), 'succeeded');
  assert.equal(result('add vhost:0'), 'succeeded');
  assert.equal(result('add tap:0'), 'succeeded');
  assert.equal(result('del vhost:7'), 'failed');
});

test('a port that an nfv cannot have shows as udf', () => {
  const nfv = model('nfv', '20.02');
  assert.match(ask(nfv, 'add phy:5'), /"succeeded"/);
  assert.match(ask(nfv, 'status'), /"ports":\["udf","phy:1"\]/);
});

test('_set_client_id changes the id of an nfv', () => {
  const nfv = model('nfv', '20.02');
  ask(nfv, '_set_client_id 9');
  assert.match(ask(nfv, '_get_client_id'), /"client_id":9/);
});

test('the rest of a long command stays in the frame behind a short reply', () => {
  const nfv = model('nfv', '20.02');
  const reply = ask(nfv, `forward ${'y'.repeat(60)}`);
  assert.match(reply, /^\{"result":"succeeded","command":"forward"\}\0y+$/);
});

test('an nfv with several queues prints a port with spaces and accepts it without', () => {
  const nfv = model('nfv', '20.02', { queues: 2 });
  assert.match(ask(nfv, 'status'), /"ports":\["phy:0 nq 0","phy:0 nq 1","phy:1 nq 0","phy:1 nq 1"\]/);
  assert.match(ask(nfv, 'patch phy:0nq1 phy:1nq0'), /"succeeded"/);
  assert.match(ask(nfv, 'status'), /\{"src":"phy:0 nq 1","dst":"phy:1 nq 0"\}/);
});

test('only results of 18.08.4 and later show whether an nfv succeeded', () => {
  assert.equal(ask(model('nfv', '18.08.3'), 'add ring:99'), 'add\0ring\x0099');
  assert.match(ask(model('nfv', '18.08.4'), 'add ring:99'), /"failed"/);
  assert.match(ask(model('nfv', '18.08.3'), 'status'), /"master-lcore":3,"lcores":\[3,4,5,6\]/);
});

test('del of a primary with a forwarder clears its first port when it cannot delete the type', () => {
  const primary = model('primary', '20.02', { lcores: [0, 1] });
  assert.match(ask(primary, 'del phy:1'), /"succeeded"/);
  assert.match(ask(primary, 'status'), /"ports":\["phy:1"\]/);
});

test('a primary dies of a command of spaces, and of launch without words', () => {
  assert.equal(ask(model('primary', '20.02'), ' '), 'dies');
  assert.equal(ask(model('primary', '20.02'), 'launch'), 'dies');
});

test('a primary of 18.08 leaves out the phy ports that do not fit into its status', () => {
  const primary = model('primary', '18.08.1', { phys: 16 });
  const status = JSON.parse(ask(primary, 'status')) as { phy_ports: unknown[]; ring_ports: unknown[] };
  assert.ok(status.phy_ports.length < 16);
  assert.equal(status.ring_ports.length, 8);
});

test('a flow command with an unknown word is invalid, and one for an unknown port has no device', () => {
  const primary = model('primary', '20.02');
  const invalid = '{"result": "error", "message": "Flow command invalid argument"}';
  assert.equal(
    ask(primary, 'flow validate phy:0 sideways pattern eth / end actions queue index 0 / end'),
    invalid,
  );
  assert.equal(ask(primary, 'flow validate phy:0 ingress pattern eth / end actions jam / end'), invalid);
  assert.match(ask(primary, 'flow destroy phy:9 1'), /Invalid port 9/);
});
