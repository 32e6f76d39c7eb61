import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PrimaryModel } from '../../../src/simulator/index.js';
import { Plane, UNKNOWN } from './plane.js';

describe('the forwarder of nfv and primary', () => {
  it('sends the packets of a port to its patch', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'patch phy:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
  });

  it('leaves packets where they are while it is idle, and moves them once it forwards', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'patch phy:0 phy:1');
    const packet = plane.packets.inject('phy:0', { dst: UNKNOWN });
    plane.packets.settle();
    assert.equal(plane.packets.ends(packet)[0]?.kind, 'waiting');
    plane.run('nfv:1', 'forward');
    plane.packets.settle();
    assert.equal(plane.packets.ends(packet)[0]?.kind, 'sent');
  });

  it('leaves the packets of a port without a patch where they are', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'patch phy:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:1'), ['waiting phy:1']);
  });

  it('forwards nothing in a process that has its master core only', () => {
    const plane = new Plane();
    plane.launchWith('nfv:1', { lcores: [1] }, 'patch phy:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
  });

  it('passes packets from process to process through rings', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'add ring:0', 'patch phy:0 ring:0', 'forward');
    plane.launch('nfv:2', 'add ring:0', 'patch ring:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
    assert.deepEqual(plane.send('ring:0'), ['sent phy:1']);
  });

  it('follows the latest patch of a port', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'add ring:0', 'patch phy:0 ring:0', 'patch phy:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
  });

  it('sends packets back by the port that they came by, when it is patched to itself', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'patch phy:0 phy:0', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:0']);
  });

  it('keeps the tags of packets', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'patch phy:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0', { tags: [{ id: 7, pcp: 3 }] }), ['sent phy:1 tags 7/3']);
  });

  it('receives from the queue of a phy that is patched, and from no other', () => {
    const plane = new Plane();
    plane.launchWith('nfv:1', { queues: 2 }, 'patch phy:0nq1 phy:1nq0', 'forward');
    assert.deepEqual(plane.send('phy:0', { queue: 1 }), ['sent phy:1']);
    assert.deepEqual(plane.send('phy:0', { queue: 0 }), ['waiting phy:0']);
  });

  it('brings packets to and from VMs', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'add vhost:0', 'add vhost:1', 'patch vhost:0 vhost:1', 'forward');
    assert.deepEqual(plane.send('vhost:0'), ['delivered vhost:1']);
  });

  it('loses packets for a VM or a memif peer that is not connected', () => {
    const plane = new Plane({ with: ['memif'] });
    plane.launch(
      'nfv:1',
      'add vhost:0',
      'add memif:1',
      'patch phy:0 vhost:0',
      'patch phy:1 memif:1',
      'forward',
    );
    plane.packets.disconnect('vhost:0');
    plane.packets.disconnect('memif:1');
    assert.deepEqual(plane.send('phy:0'), ['dropped vhost:0 not-connected']);
    assert.deepEqual(plane.send('phy:1'), ['dropped memif:1 not-connected']);
    plane.packets.connect('vhost:0');
    plane.packets.connect('memif:1');
    assert.deepEqual(plane.send('phy:0'), ['delivered vhost:0']);
    assert.deepEqual(plane.send('phy:1'), ['delivered memif:1']);
  });

  it('writes packets to the file of a pcap port, reads them from one, and loses them in a null device', () => {
    const plane = new Plane({ with: ['pcap'] });
    plane.launch(
      'nfv:1',
      'add pcap:1',
      'add nullpmd:2',
      'patch phy:0 pcap:1',
      'patch pcap:1 nullpmd:2',
      'forward',
    );
    assert.deepEqual(plane.send('phy:0'), ['written pcap:1']);
    assert.deepEqual(plane.send('pcap:1'), ['discarded nullpmd:2']);
  });

  it('is the same in a primary with a second core', () => {
    const plane = new Plane();
    plane.launch('primary', 'patch phy:0 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
    plane.run('primary', 'stop');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
  });

  it('loses packets and its process when the device of the destination is gone', () => {
    const plane = new Plane();
    plane.launch('primary');
    const nfv = plane.launch('nfv:1', 'add nullpmd:3', 'patch phy:1 nullpmd:3', 'del nullpmd:3', 'forward');
    assert.equal(nfv.onHost.hasEnded, false);
    assert.deepEqual(plane.send('phy:1'), ['dropped process-died']);
    assert.equal(nfv.onHost.hasEnded, true);
    assert.deepEqual(plane.send('phy:1'), ['waiting phy:1']);
  });

  it('does not move packets while its process is suspended', () => {
    const plane = new Plane();
    const nfv = plane.launch('nfv:1', 'patch phy:0 phy:1', 'forward');
    nfv.onHost.suspend(true);
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
    nfv.onHost.suspend(false);
    plane.packets.settle();
    assert.deepEqual(plane.packets.waiting('phy:0'), 0);
  });

  it('counts packets of phys and rings in the status of the primary', () => {
    const plane = new Plane();
    const primary = plane.launch('primary');
    assert.ok(primary instanceof PrimaryModel);
    plane.launch('nfv:1', 'add ring:0', 'patch phy:0 ring:0', 'forward');
    for (let sent = 0; sent < 130; sent++) plane.packets.inject('phy:0', { dst: UNKNOWN });
    plane.packets.settle();
    assert.equal(primary.phys[0]?.rx, 130);
    assert.deepEqual({ ...primary.rings[0] }, { rx: 0, tx: 127, txDrop: 3, rxDrop: 0 });
    plane.launch('nfv:2', 'add ring:0', 'patch ring:0 phy:1', 'forward');
    plane.packets.settle();
    assert.equal(primary.rings[0]?.rx, 127);
    assert.match(plane.ask('primary', 'status'), /"id":1,"eth":"[^"]*","rx":0,"tx":127,"tx_drop":0/);
    plane.run('primary', 'clear');
    assert.match(plane.ask('primary', 'status'), /"id":1,"eth":"[^"]*","rx":0,"tx":0,/);
  });
});

describe('a ring without a reader', () => {
  it('keeps 127 packets, and further packets are lost', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'add ring:0', 'patch phy:0 ring:0', 'forward');
    for (let sent = 0; sent < 127; sent++) plane.send('phy:0');
    assert.equal(plane.packets.waiting('ring:0'), 127);
    assert.deepEqual(plane.send('phy:0'), ['dropped ring:0 ring-full']);
  });

  it('keeps its packets for a reader that forwards again', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'add ring:0', 'patch ring:0 phy:1', 'forward', 'stop');
    const packet = plane.packets.inject('ring:0', { dst: UNKNOWN });
    plane.packets.settle();
    plane.run('nfv:1', 'forward');
    plane.packets.settle();
    assert.equal(plane.packets.ends(packet)[0]?.kind, 'sent');
  });
});

describe('two readers of a ring', () => {
  it('get a packet now one, now the other, and the same one for the same seed', () => {
    const plane = new Plane();
    plane.launch('nfv:1', 'add ring:0', 'patch ring:0 phy:0', 'forward');
    plane.launch('nfv:2', 'add ring:0', 'patch ring:0 phy:1', 'forward');
    assert.deepEqual(plane.send('ring:0'), ['sent phy:0'], 'in the order of the launches without a seed');
    const seen = (seed: number): string => {
      plane.packets.configure({ seed });
      return Array.from({ length: 40 }, () => plane.send('ring:0').join()).join(' ');
    };
    const once = seen(1);
    assert.match(once, /sent phy:0.*sent phy:1/);
    assert.equal(seen(1), once);
    assert.notEqual(seen(2), once);
  });
});

describe('a loop', () => {
  it('is told from packets that wait, when the limit is reached', () => {
    const plane = new Plane();
    plane.launch(
      'nfv:1',
      'add ring:0',
      'add ring:1',
      'patch ring:0 ring:1',
      'patch ring:1 ring:0',
      'forward',
    );
    plane.launch('nfv:2', 'add ring:2', 'patch phy:0 ring:2', 'forward');
    const looping = plane.packets.inject('ring:0', { dst: UNKNOWN });
    const waiting = plane.packets.inject('phy:0', { dst: UNKNOWN });
    assert.deepEqual(plane.packets.settle(50), { steps: 50, isStill: false });
    assert.equal(plane.packets.ends(looping)[0]?.kind, 'looping');
    assert.equal(plane.packets.ends(waiting)[0]?.kind, 'waiting');
    plane.packets.clear();
    assert.equal(plane.packets.settle(50).isStill, true);
  });
});

describe('a port that cannot take an injected packet', () => {
  it('is refused when the host does not have it', () => {
    const plane = new Plane();
    for (const port of ['phy:2', 'vhost:0', 'ring:8', 'pipe:0'])
      assert.throws(() => plane.packets.inject(port, { dst: UNKNOWN }), RangeError, port);
    assert.throws(() => plane.packets.inject('phy:0', { dst: 'nobody' }), RangeError);
    assert.throws(
      () => plane.packets.inject('phy:0', { dst: UNKNOWN, tags: [{ id: 4096, pcp: 0 }] }),
      RangeError,
    );
  });

  it('loses packets when its receive queue is full', () => {
    const plane = new Plane();
    for (let sent = 0; sent < 512; sent++) plane.packets.inject('phy:0', { dst: UNKNOWN });
    assert.deepEqual(plane.send('phy:0'), ['dropped phy:0 queue-full']);
  });
});

describe('a pipe', () => {
  it('gives the packets of its rx ring to the application, and puts those of the application into its tx ring', () => {
    const plane = new Plane();
    plane.launch('primary', 'add pipe:0 ring:0 ring:1');
    plane.launch('nfv:1', 'add ring:0', 'add ring:1', 'patch phy:0 ring:0', 'patch ring:1 phy:1', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['delivered pipe:0']);
    assert.deepEqual(plane.send('pipe:0'), ['sent phy:1']);
    plane.packets.disconnect('pipe:0');
    assert.deepEqual(plane.send('phy:0'), ['waiting ring:0']);
  });
});
