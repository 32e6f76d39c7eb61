import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BROADCAST, Plane, UNKNOWN } from './plane.js';

const TAG_5 = [{ id: 5, pcp: 1 }];

describe('a forward component', () => {
  it('sends what it receives', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start f 4 forward', 'port add phy:0 rx f', 'port add phy:1 tx f');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
  });

  it('receives nothing while it lacks a port', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start f 4 forward', 'port add phy:0 rx f');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
    plane.run('vf:1', 'port add phy:1 tx f');
    plane.packets.settle();
    assert.equal(plane.packets.waiting('phy:0'), 0);
  });

  it('sends to phy:0 for want of a port in releases up to 18.05', () => {
    const plane = new Plane();
    plane.launchWith(
      'vf:1',
      { release: '18.05' },
      'component start f 4 forward',
      'port add phy:1 rx f',
      'flush',
    );
    assert.deepEqual(plane.send('phy:1'), ['sent phy:0']);
  });

  it('receives nothing after it was stopped', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start f 4 forward', 'port add phy:0 rx f', 'port add phy:1 tx f');
    plane.run('vf:1', 'component stop f');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
  });

  it('loses packets that a full ring does not take, and counts nothing in the primary', () => {
    const plane = new Plane();
    plane.launch('primary');
    plane.launch('vf:1', 'component start f 4 forward', 'port add phy:0 rx f', 'port add ring:0 tx f');
    for (let sent = 0; sent < 127; sent++) plane.send('phy:0');
    assert.deepEqual(plane.send('phy:0'), ['dropped ring:0 ring-full']);
    assert.match(plane.ask('primary', 'status'), /"id":0,"eth":"[^"]*","rx":0,/);
  });
});

describe('a merge component', () => {
  it('sends the packets of all its rx ports to its tx port', () => {
    const plane = new Plane();
    plane.launch(
      'vf:1',
      'component start m 4 merge',
      'port add phy:0 rx m',
      'port add ring:0 rx m',
      'port add phy:1 tx m',
    );
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
    assert.deepEqual(plane.send('ring:0'), ['sent phy:1']);
  });

  it('needs no second rx port', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start m 4 merge', 'port add phy:0 rx m', 'port add phy:1 tx m');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
  });
});

describe('the VLAN operations of ports', () => {
  function forward(rx: string, tx: string): Plane {
    const plane = new Plane();
    plane.launch(
      'vf:1',
      'component start f 4 forward',
      `port add phy:0 rx f${rx}`,
      `port add phy:1 tx f${tx}`,
    );
    return plane;
  }

  it('add a tag to untagged packets, received or sent', () => {
    assert.deepEqual(forward(' add_vlantag 101 3', '').send('phy:0'), ['sent phy:1 tags 101/3']);
    assert.deepEqual(forward('', ' add_vlantag 101 3').send('phy:0'), ['sent phy:1 tags 101/3']);
  });

  it('change the outermost tag of tagged packets instead of adding one', () => {
    const plane = forward('', ' add_vlantag 101 3');
    assert.deepEqual(plane.send('phy:0', { tags: TAG_5 }), ['sent phy:1 tags 101/3']);
    const two = [...TAG_5, { id: 6, pcp: 0 }];
    assert.deepEqual(plane.send('phy:0', { tags: two }), ['sent phy:1 tags 101/3 6/0']);
  });

  it('add a tag with priority 7 when the command names none', () => {
    assert.deepEqual(forward('', ' add_vlantag 101').send('phy:0'), ['sent phy:1 tags 101/7']);
  });

  it('remove the outermost tag, and pass untagged packets', () => {
    const plane = forward(' del_vlantag', '');
    const two = [...TAG_5, { id: 6, pcp: 0 }];
    assert.deepEqual(plane.send('phy:0', { tags: two }), ['sent phy:1 tags 6/0']);
    assert.deepEqual(plane.send('phy:0', { tags: TAG_5 }), ['sent phy:1']);
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
  });

  it('run when received first, then when sent', () => {
    assert.deepEqual(forward(' add_vlantag 5 1', ' del_vlantag').send('phy:0'), ['sent phy:1']);
    assert.deepEqual(forward(' del_vlantag', ' add_vlantag 6 0').send('phy:0', { tags: TAG_5 }), [
      'sent phy:1 tags 6/0',
    ]);
  });

  it('all run with the tag of the first one', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start f 4 forward', 'port add phy:0 rx f add_vlantag 5 1');
    plane.run(
      'vf:1',
      'component stop f',
      'component start f 4 forward',
      'port add phy:0 rx f add_vlantag 6 2',
    );
    plane.run('vf:1', 'port add phy:1 tx f');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1 tags 5/1']);
  });

  it('add the tag 0 when a removal of an earlier attachment comes first', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start f 4 forward', 'port add phy:0 rx f del_vlantag');
    plane.run(
      'vf:1',
      'component stop f',
      'component start f 4 forward',
      'port add phy:0 rx f add_vlantag 6 2',
    );
    plane.run('vf:1', 'port add phy:1 tx f');
    assert.deepEqual(plane.send('phy:0', { tags: TAG_5 }), ['sent phy:1 tags 0/0']);
  });

  it('end when the port is detached', () => {
    const plane = forward(' add_vlantag 5 1', '');
    plane.run('vf:1', 'port del phy:0 rx f', 'port add phy:0 rx f');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1']);
  });

  it('are those of the device: the queues of a phy share them', () => {
    const plane = new Plane();
    plane.launchWith(
      'vf:1',
      { queues: 2 },
      'component start f 4 forward',
      'port add phy:0nq1 rx f add_vlantag 5 1',
      'port add phy:1nq0 tx f',
      'component start g 5 forward',
      'port add phy:0nq0 rx g',
      'port add phy:1nq1 tx g',
    );
    assert.deepEqual(plane.send('phy:0', { queue: 0 }), ['sent phy:1']);
    assert.deepEqual(
      plane.send('phy:0', { queue: 1 }),
      ['sent phy:1'],
      'the later attachment counts for both',
    );
  });
});

describe('a mirror', () => {
  it('sends each packet to both tx ports, and counts as one packet with a copy', () => {
    const plane = new Plane();
    plane.launch(
      'mirror:1',
      'component start m 4 mirror',
      'port add phy:0 rx m',
      'port add phy:1 tx m',
      'port add vhost:0 tx m',
    );
    assert.deepEqual(plane.send('phy:0'), ['delivered vhost:0', 'sent phy:1']);
  });

  it('receives nothing while it lacks a port', () => {
    const plane = new Plane();
    plane.launch('mirror:1', 'component start m 4 mirror', 'port add phy:0 rx m', 'port add phy:1 tx m');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
  });

  it('runs no VLAN operations', () => {
    const plane = new Plane();
    plane.launch('mirror:1', 'component start m 4 mirror', 'port add phy:0 rx m add_vlantag 5 1');
    plane.run('mirror:1', 'port add phy:1 tx m add_vlantag 6 1', 'port add ring:0 tx m');
    assert.deepEqual(plane.send('phy:0'), ['sent phy:1', 'waiting ring:0']);
  });

  it('loses only the copy that a full ring does not take', () => {
    const plane = new Plane();
    plane.launch(
      'mirror:1',
      'component start m 4 mirror',
      'port add phy:0 rx m',
      'port add phy:1 tx m',
      'port add ring:0 tx m',
    );
    for (let sent = 0; sent < 127; sent++) plane.send('phy:0');
    assert.deepEqual(plane.send('phy:0'), ['dropped ring:0 ring-full', 'sent phy:1']);
  });

  it('shares the bytes of a copy, so that a tag that is added to the original spoils the copy', () => {
    const plane = new Plane();
    plane.launch(
      'mirror:1',
      'component start m 4 mirror',
      'port add phy:0 rx m',
      'port add ring:0 tx m',
      'port add ring:1 tx m',
    );
    plane.launch(
      'vf:1',
      'component start f 4 forward',
      'port add ring:0 rx f',
      'port add phy:1 tx f add_vlantag 5 1',
    );
    const shared = plane.packets.inject('phy:0', { dst: '52:54:00:12:34:56' });
    plane.packets.settle();
    const copy = plane.packets.ends(shared).find(({ port }) => port === 'ring:1');
    assert.equal(copy?.packet.dst, '34:56:02:00:00:00', 'the addresses have moved by four bytes');
    assert.equal(plane.packets.sharedWrites, 1);
    plane.packets.clear();
    plane.packets.configure({ copies: 'separate' });
    const own = plane.packets.inject('phy:0', { dst: '52:54:00:12:34:56' });
    plane.packets.settle();
    assert.equal(
      plane.packets.ends(own).find(({ port }) => port === 'ring:1')?.packet.dst,
      '52:54:00:12:34:56',
    );
    assert.equal(plane.packets.sharedWrites, 0);
  });
});

describe('a pcap', () => {
  it('takes packets away from the NIC that it captures, between start and stop', () => {
    const plane = new Plane();
    plane.launch('pcap:1');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
    plane.packets.clear();
    plane.run('pcap:1', 'start');
    assert.deepEqual(plane.send('phy:0', { dst: BROADCAST }), ['captured phy:0']);
    plane.run('pcap:1', 'stop');
    assert.deepEqual(plane.send('phy:0'), ['waiting phy:0']);
  });

  it('captures a ring', () => {
    const plane = new Plane();
    plane.launchWith('pcap:1', { capture: 'ring:0' }, 'start');
    plane.launch('nfv:1', 'add ring:0', 'patch phy:0 ring:0', 'forward');
    assert.deepEqual(plane.send('phy:0'), ['captured ring:0']);
  });

  it('races with other readers of the port', () => {
    const plane = new Plane();
    plane.launch('pcap:1', 'start');
    plane.launch('nfv:1', 'patch phy:0 phy:1', 'forward');
    plane.packets.configure({ seed: 1 });
    const ends = new Set(Array.from({ length: 40 }, () => plane.send('phy:0', { dst: UNKNOWN }).join()));
    assert.deepEqual([...ends].sort(), ['captured phy:0', 'sent phy:1']);
  });
});
