import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSince, RELEASES, type ProcessModel } from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';

const SUCCESS = '{ "results": [ { "result": "success" } ] }';

function failure(message: string): string {
  return `{ "results": [ { "result": "error", "error_details": { "message": "${message}" } } ] }`;
}

function cores(process: ProcessModel): unknown {
  const reply = JSON.parse(ask(process, 'status')) as { info: { core: unknown } };
  return reply.info.core;
}

function table(process: ProcessModel): { value: string }[] {
  const reply = JSON.parse(ask(process, 'status')) as { info: { classifier_table: { value: string }[] } };
  return reply.info.classifier_table;
}

/** Makes a change that succeeds, and puts it in force where that takes a `flush`. */
function change(process: ProcessModel, command: string): void {
  assert.equal(ask(process, command), SUCCESS);
  if (!isSince(process.options.release, '2018-09')) assert.equal(ask(process, 'flush'), SUCCESS);
}

test('each release of vf has its own component type for a classifier', () => {
  for (const release of RELEASES) {
    const vf = model('vf', release);
    const own = isSince(release, '18.08.4') ? 'classifier' : 'classifier_mac';
    const other = own === 'classifier' ? 'classifier_mac' : 'classifier';
    const refusal = isSince(release, '18.08.3')
      ? 'Invalid value (component type)'
      : 'bad value(component type)';
    assert.equal(ask(vf, `component start c 4 ${own}`), SUCCESS);
    assert.equal(ask(vf, `component start d 5 ${other}`), failure(refusal));
  }
});

test('a vf up to 18.08.1 runs components of one type on a core', () => {
  const start = ['component start a 4 forward', 'component start b 4 merge'];
  const old = model('vf', '18.08.1');
  assert.equal(ask(old, start[0]!), SUCCESS);
  assert.equal(ask(old, start[1]!), failure('bad value(component type)'));
  const later = model('vf', '18.08.2');
  assert.equal(ask(later, start[0]!), SUCCESS);
  assert.equal(ask(later, start[1]!), SUCCESS);
});

test('a vf rejects ports beyond the room of a component', () => {
  const vf = model('vf', '20.02');
  for (const type of ['forward', 'merge', 'classifier']) ask(vf, `component start ${type} 4 ${type}`);
  const attach = (port: string, dir: string, name: string): boolean =>
    ask(vf, `port add ${port} ${dir} ${name}`) === SUCCESS;
  assert.equal(attach('vhost:0', 'rx', 'forward'), true);
  assert.equal(ask(vf, 'port add vhost:1 rx forward'), failure('error occur'));
  assert.equal(attach('vhost:2', 'rx', 'merge'), true);
  assert.equal(attach('vhost:3', 'rx', 'merge'), true);
  assert.equal(attach('vhost:4', 'tx', 'merge'), true);
  assert.equal(attach('vhost:5', 'tx', 'merge'), false);
  assert.equal(attach('vhost:6', 'rx', 'classifier'), true);
  assert.equal(attach('vhost:7', 'rx', 'classifier'), false);
  assert.equal(attach('vhost:7', 'tx', 'classifier'), true);
  assert.equal(attach('vhost:8', 'tx', 'classifier'), true);
});

test('a vf rejects a port that a component has in that direction, and a phy that does not exist', () => {
  const vf = model('vf', '20.02');
  ask(vf, 'component start m 4 merge');
  ask(vf, 'port add vhost:0 rx m');
  assert.equal(ask(vf, 'port add vhost:0 rx m'), failure('Invalid value (port rxtx)'));
  assert.equal(ask(vf, 'port add phy:7 rx m'), failure('Invalid value (port rxtx)'));
  assert.equal(ask(vf, 'port del vhost:9 rx m'), SUCCESS);
});

test('after a ring that does not exist, a vf rejects every change', () => {
  const vf = model('vf', '20.02');
  ask(vf, 'component start m 4 merge');
  assert.equal(ask(vf, 'port add ring:8 rx m'), failure('error occur'));
  assert.equal(ask(vf, 'component start n 5 merge'), failure('error occur'));
  assert.deepEqual(cores(vf), [
    { core: 4, name: 'm', type: 'merge', rx_port: [], tx_port: [] },
    { core: 5, type: 'unuse' },
    { core: 6, type: 'unuse' },
  ]);
});

test('a long name of a vf component ends with the byte of its core', () => {
  const vf = model('vf', '20.02', { lcores: [3, 10] });
  ask(vf, `component start ${'n'.repeat(40)} 10 forward`);
  assert.match(ask(vf, 'status'), /"name": "n{32}\n"/);
});

test('a MAC address in another form becomes 00:00:00:00:00:00, which is accepted and shows nothing', () => {
  const vf = model('vf', '20.02');
  ask(vf, 'component start c 4 classifier');
  ask(vf, 'port add vhost:0 tx c');
  assert.equal(ask(vf, 'classifier_table add mac 52-54-00-12-34-58 vhost:0'), SUCCESS);
  assert.deepEqual(table(vf), []);
  assert.equal(ask(vf, 'classifier_table add mac 52540012345A vhost:0'), SUCCESS);
  assert.equal(table(vf)[0]?.value, '5A:34:12:00:00:00');
});

test('default is a MAC address in every release, and equals 00:00:00:00:00:01', () => {
  for (const release of RELEASES) {
    for (const address of ['default', '00:00:00:00:00:01']) {
      const vf = model('vf', release);
      change(vf, `component start c 4 ${isSince(release, '18.08.4') ? 'classifier' : 'classifier_mac'}`);
      change(vf, 'port add vhost:0 tx c');
      change(vf, `classifier_table add mac ${address} vhost:0`);
      assert.deepEqual(
        table(vf).map(({ value }) => value),
        ['default'],
      );
    }
  }
});

test('a vf distinguishes a wrong number of words from a wrong command', () => {
  assert.equal(ask(model('vf', '20.02'), 'status now'), failure('Wrong message format'));
  assert.equal(ask(model('vf', '18.05'), 'port add'), failure('bad message format'));
  assert.equal(ask(model('vf', '20.02'), 'flush'), failure('Invalid value (command)'));
});

test('a vf with several queues shows the queue of a phy', () => {
  const vf = model('vf', '20.02', { queues: 2 });
  ask(vf, 'component start f 4 forward');
  assert.equal(ask(vf, 'port add phy:0 rx f'), failure('Invalid value (port)'));
  assert.equal(ask(vf, 'port add phy:0nq2 rx f'), failure('Invalid value (port rxtx)'));
  assert.equal(ask(vf, 'port add phy:0nq1 rx f'), SUCCESS);
  assert.match(ask(vf, 'status'), /"phy": \[ "0 nq 0", "0 nq 1", "1 nq 0", "1 nq 1" \]/);
  assert.match(ask(vf, 'status'), /"rx_port": \[ \{ "port": "phy:0 nq 1"/);
});

test('a vf that hangs does not reply any more', () => {
  const vf = model('vf', '20.02');
  assert.equal(ask(vf, 'component start x 3 forward'), 'hangs');
  assert.equal(ask(vf, 'status'), 'hangs');
});

test('up to 18.05 a vf keeps changes pending until flush, and undoes them with cancel', () => {
  for (const release of ['18.02', '18.05'] as const) {
    const vf = model('vf', release);
    const unused = ask(vf, 'status');
    assert.equal(ask(vf, 'component start f 4 forward'), SUCCESS);
    assert.equal(ask(vf, 'port add ring:0 rx f'), SUCCESS);
    assert.equal(ask(vf, 'status'), unused);
    assert.equal(ask(vf, 'cancel'), SUCCESS);
    assert.equal(ask(vf, 'port add ring:0 rx f'), failure('bad value(component name)'));
    change(vf, 'component start f 4 forward');
    assert.match(ask(vf, 'status'), /"name": "f"/);
  }
});

test('after a ring that does not exist, every flush fails until cancel', () => {
  const vf = model('vf', '18.05');
  change(vf, 'component start f 4 forward');
  assert.equal(ask(vf, 'port add ring:8 rx f'), SUCCESS);
  assert.equal(ask(vf, 'flush'), failure('error occur'));
  assert.equal(ask(vf, 'port del ring:8 rx f'), SUCCESS);
  assert.equal(ask(vf, 'flush'), failure('error occur'));
  assert.equal(ask(vf, 'cancel'), SUCCESS);
  assert.equal(ask(vf, 'flush'), SUCCESS);
});

test('a component that was never committed leaves status without a reply, but not other commands', () => {
  const vf = model('vf', '20.02');
  assert.equal(ask(vf, 'component start y 5'), SUCCESS);
  assert.equal(ask(vf, 'status'), 'silent');
  assert.equal(ask(vf, 'component stop y'), SUCCESS);
  assert.match(ask(vf, 'status'), /"core": 5, "type": "unuse"/);
});

test('a second classifier on a core hangs a vf up to 18.08.1, where a core runs its first one only', () => {
  const vf = model('vf', '18.08.1');
  change(vf, 'component start a 4 classifier_mac');
  assert.equal(ask(vf, 'component start b 4 classifier_mac'), 'hangs');
});
