import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel, type ProcessModel, type Release } from '../../src/simulator/index.js';
import { Plane } from './data-plane/plane.js';
import { ask, model } from './model-replies.js';
import { connect } from './scene.js';

/** The VLAN id that the worker of component f adds to what it sends to ring:3, by the status. */
function tagOf(vf: ProcessModel): number {
  const { info } = JSON.parse(ask(vf, 'status')) as {
    info: { core: { tx_port?: { vlan: { id: number } }[] }[] };
  };
  return info.core[0]?.tx_port?.[0]?.vlan.id ?? -1;
}

/** Attaches a port with another VLAN id each time. @returns the attaches that the worker missed, and the id that it had. */
function missedIn(release: Release, attaches: number): (readonly [attach: number, id: number])[] {
  const vf = model('vf', release);
  for (const command of ['component start f 4 forward', 'port add phy:0 rx f', 'port add ring:3 tx f'])
    ask(vf, command);
  const missed: (readonly [number, number])[] = [];
  for (let attach = 0; attach < attaches; attach++) {
    ask(vf, 'port del ring:3 tx f');
    ask(vf, `port add ring:3 tx f add_vlantag ${100 + attach} 1`);
    if (tagOf(vf) !== 100 + attach) missed.push([attach, tagOf(vf)]);
  }
  return missed;
}

/** The commands for a merge of phy:0 and rings, which adds a tag to what it sends. */
function merge(rxPorts: number): string[] {
  const rings = Array.from({ length: rxPorts - 1 }, (_, at) => `port add ring:${at} rx m`);
  return [
    'component start m 4 merge',
    'port add ring:15 tx m add_vlantag 5 1',
    'port add phy:0 rx m',
    ...rings,
  ];
}

test('a vf misses a VLAN operation when its list of updated ports overflows, and the next one is late (V11)', () => {
  // Measured on spp_vf of 20.02.
  const measured = [
    [31, 130],
    [32, 131],
    [64, 163],
    [65, 164],
  ];
  assert.deepEqual(missedIn('20.02', 80), measured);
  assert.deepEqual(missedIn('18.08.3', 80), measured);
});

test('a vf up to 18.08.2 empties its list of updated ports with each change (V11)', () => {
  for (const release of ['18.08.1', '18.08.2'] as const) assert.deepEqual(missedIn(release, 80), []);
});

test('a vf adds tags that are none once 34 rx ports were updated (V11)', () => {
  for (const [rxPorts, ends] of [
    [7, ['waiting ring:15 tags 5/1']],
    // Measured on spp_vf of 20.02: 1 + 2 + … + 8 are 36, and the EtherType is 0 then.
    [8, ['waiting ring:15']],
  ] as const) {
    const plane = new Plane({ rings: 16 });
    plane.launch('vf:1', ...merge(rxPorts));
    assert.deepEqual(plane.send('phy:0'), ends);
  }
});

test('a vf does not connect again once the 45th of its updated rx ports has replaced the port of the controller (V11)', async (t) => {
  // Measured on spp_vf of 20.02: the last of these updates leaves 30 used places, and 15 rx ports follow.
  const changes = [...merge(15), 'port del ring:14 tx m', 'port del ring:14 tx m'];
  const { controller, process, peer } = await connect(t, { kind: 'vf', lcores: [3, 4, 5, 6], rings: 16 });
  for (const change of changes) process.model.execute(change);
  peer.socket.destroy();
  const again = await controller.accept();
  process.model.execute('port del ring:14 tx m');
  const isRefused = new Promise((resolve) => process.once('waiting', resolve));
  again.socket.destroy();
  await isRefused;
  assert.equal(process.state, 'waiting');
});

test('a mirror loses nothing when its lists of updated ports overflow (V11)', () => {
  const { rings, phys } = { rings: 8, phys: 2 };
  const mirror = createModel({
    kind: 'mirror',
    release: '20.02',
    clientId: 1,
    lcores: [3, 4],
    phys,
    rings,
    queues: 1,
  });
  const attach = ['port add phy:0 rx m', 'port add ring:3 tx m', 'port add ring:4 tx m'];
  for (const command of ['component start m 4 mirror', ...attach]) ask(mirror, command);
  const before = ask(mirror, 'status');
  for (let count = 0; count < 60; count++) {
    ask(mirror, 'port del ring:4 tx m');
    ask(mirror, 'port add ring:4 tx m');
  }
  assert.equal(ask(mirror, 'status'), before);
  assert.equal(mirror.hasLostController, false);
});
