import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, type Kind, type Release } from '../../src/simulator/index.js';
import type { ProcessModel } from '../../src/simulator/model.js';
import { launchModel } from './recorded-releases.js';

/** What stands in the slots of a host, without the NICs and without free slots at the end. */
function devices(host: Host): (string | undefined)[] {
  const slots = host.slots().slice(host.phys);
  return slots.slice(0, slots.findLastIndex((port) => port !== undefined) + 1);
}

function launch(host: Host, release: Release, kind: Kind, clientId = 1): ProcessModel {
  return launchModel(kind, release, host, { clientId, lcores: [1, 2] });
}

describe('Processes of a release before DPDK had hotplug for several processes', () => {
  it('share the slots of the host', () => {
    const host = new Host();
    const first = launch(host, '18.08.1', 'nfv', 1);
    const second = launch(host, '18.08.1', 'nfv', 2);
    first.execute('add ring:0');
    second.execute('add ring:0');
    first.execute('add vhost:0');
    assert.deepEqual(devices(host), ['ring:0', 'ring:0', 'vhost:0']);
  });

  it('share no devices: each can have a pcap:0', () => {
    const host = new Host({ with: ['pcap'] });
    for (const id of [1, 2]) {
      const { kind, ...outcome } = launch(host, '18.08.4', 'nfv', id).execute('add pcap:0');
      assert.equal(kind, 'reply');
      assert.match(
        JSON.stringify({ ...outcome, text: String('content' in outcome && outcome.content) }),
        /succeeded/,
      );
    }
    assert.deepEqual(devices(host), ['pcap:0', 'pcap:0']);
  });

  it('cannot add a ring that another process has in the slot of a ring that they deleted', () => {
    const host = new Host();
    const first = launch(host, '18.05', 'nfv', 1);
    const second = launch(host, '18.05', 'nfv', 2);
    first.execute('add ring 0');
    first.execute('del ring 0');
    second.execute('add ring 1');
    assert.deepEqual(devices(host), ['ring:1']);
    first.execute('add ring 1');
    assert.deepEqual(devices(host), ['ring:1']);
    first.execute('add ring 2');
    assert.deepEqual(devices(host), ['ring:1', 'ring:2']);
  });

  it('never open a vhost with a stale socket file, and leave no device of it', () => {
    const host = new Host();
    host.createFile('sock81');
    const nfv = launch(host, '18.08.1', 'nfv');
    for (let attempt = 0; attempt < 3; attempt++) nfv.execute('add vhost:81');
    assert.deepEqual([devices(host), host.files()], [[], ['sock81']]);
    host.removeFile('sock81');
    nfv.execute('add vhost:81');
    assert.deepEqual([devices(host), host.files()], [['vhost:81'], ['sock81']]);
  });
});
