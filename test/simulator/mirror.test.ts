import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel, Host, type ProcessModel, RELEASES, whyMissing } from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';

const SUCCESS = '{ "results": [ { "result": "success" } ] }';

function failure(message: string): string {
  return `{ "results": [ { "result": "error", "error_details": { "message": "${message}" } } ] }`;
}

interface MirrorInfo {
  readonly ring: readonly string[];
  readonly core: readonly { tx_port?: readonly { port: string }[] }[];
}

function info(process: ProcessModel): MirrorInfo {
  return (JSON.parse(ask(process, 'status')) as { info: MirrorInfo }).info;
}

function attachAll(process: ProcessModel, type: string, ...ports: readonly string[]): string[] {
  ask(process, `component start c 4 ${type}`);
  return ports.map((port) => ask(process, `port add ${port} c`));
}

test('mirror exists from 18.08.1 on, and pcap from 18.08.2 on', () => {
  const present = (kind: 'mirror' | 'pcap'): string[] =>
    RELEASES.filter((release) => whyMissing(kind, release) === undefined);
  assert.deepEqual(present('mirror'), [
    '18.08.1',
    '18.08.2',
    '18.08.3',
    '18.08.4',
    '19.08',
    '19.11',
    '20.02',
  ]);
  assert.deepEqual(present('pcap'), ['18.08.2', '18.08.3', '18.08.4', '19.08', '19.11', '20.02']);
  assert.throws(() => model('mirror', '18.05'), RangeError);
  assert.throws(() => model('pcap', '18.08.1'), RangeError);
});

test('a mirror runs mirrors only', () => {
  for (const release of ['18.08.1', '20.02'] as const) {
    const mirror = model('mirror', release);
    assert.equal(ask(mirror, 'component start a 4 mirror'), SUCCESS);
    assert.match(ask(mirror, 'component start b 5 forward'), /\(component type\)/);
  }
});

test('a mirror has one port to receive from and two to send to', () => {
  const mirror = model('mirror', '20.02');
  const replies = attachAll(mirror, 'mirror', 'ring:0 rx', 'ring:1 tx', 'ring:2 tx');
  assert.deepEqual(replies, [SUCCESS, SUCCESS, SUCCESS]);
  assert.equal(ask(mirror, 'port add ring:3 tx c'), failure('error occur'));
  assert.equal(ask(mirror, 'port add ring:3 rx c'), failure('error occur'));
  assert.deepEqual(
    info(mirror).core[0]?.tx_port?.map(({ port }) => port),
    ['ring:1', 'ring:2'],
  );
});

test('a mirror parses commands for a classifier table and ignores them', () => {
  const mirror = model('mirror', '20.02');
  assert.equal(ask(mirror, 'classifier_table add mac 52:54:00:12:34:56 phy:0'), SUCCESS);
  assert.equal(ask(mirror, 'classifier_table add mac 52:54:00:12:34:56 phy:0'), SUCCESS);
  assert.doesNotMatch(ask(mirror, 'status'), /classifier|52:54/);
});

test('a mirror hangs when a component is started on its master core', () => {
  assert.equal(ask(model('mirror', '20.02'), 'component start c 3 mirror'), 'hangs');
});

test('processes without a shared host do not affect each other', () => {
  assert.deepEqual(attachAll(model('vf', '20.02'), 'merge', 'ring:0 rx'), [SUCCESS]);
  assert.deepEqual(attachAll(model('mirror', '20.02'), 'mirror', 'ring:0 rx'), [SUCCESS]);
});

test('a mirror attaches a ring that a vf of the same host has attached', () => {
  const sharedHost = new Host();
  assert.deepEqual(attachAll(model('vf', '20.02', { sharedHost }), 'merge', 'ring:0 rx'), [SUCCESS]);
  const mirror = model('mirror', '20.02', { sharedHost });
  assert.deepEqual(attachAll(mirror, 'mirror', 'ring:3 rx', 'ring:0 tx'), [SUCCESS, SUCCESS]);
  assert.deepEqual(info(mirror).ring, ['0', '3']);
});

test('vf and mirror of one host use different rings, as with the agent of networking-spp', () => {
  const sharedHost = new Host();
  const vf = attachAll(model('vf', '20.02', { sharedHost }), 'merge', 'ring:0 rx', 'ring:1 rx', 'ring:2 tx');
  const mirror = model('mirror', '20.02', { sharedHost });
  const rings = attachAll(mirror, 'mirror', 'ring:3 rx', 'ring:4 tx', 'ring:5 tx');
  assert.deepEqual(
    [...vf, ...rings],
    Array.from({ length: 6 }, () => SUCCESS),
  );
});

test('a ring is refused for no other pair of kinds, and for no mirror before 19.11', () => {
  const sharedHost = new Host();
  const first = model('mirror', '20.02', { sharedHost });
  assert.deepEqual(attachAll(first, 'mirror', 'ring:0 rx'), [SUCCESS]);
  for (const clientId of [1, 2]) {
    const vf = model('vf', '20.02', { sharedHost, clientId });
    assert.deepEqual(attachAll(vf, 'merge', 'ring:0 rx', 'ring:1 rx'), [SUCCESS, SUCCESS]);
  }
  assert.match(ask(model('nfv', '20.02', { sharedHost }), 'add ring:1'), /"succeeded"/);
  const old = model('mirror', '18.08.1', { sharedHost });
  assert.deepEqual(attachAll(old, 'mirror', 'ring:1 rx'), [SUCCESS]);
});

test('a host determines the number of rings of its processes', () => {
  const sharedHost = new Host({ rings: 2, phys: 1 });
  const options = { kind: 'vf', release: '20.02', clientId: 1, lcores: [3, 4], queues: 1 } as const;
  const vf = createModel({ ...options, rings: sharedHost.rings, phys: sharedHost.phys, sharedHost });
  assert.deepEqual(attachAll(vf, 'merge', 'ring:1 rx', 'ring:2 rx'), [SUCCESS, failure('error occur')]);
});
