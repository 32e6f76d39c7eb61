import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BROADCAST, Plane, UNKNOWN } from './plane.js';

const A = '52:54:00:00:00:0a';
const B = '52:54:00:00:00:0b';
const TAG_5 = [{ id: 5, pcp: 0 }];
const TAG_6 = [{ id: 6, pcp: 0 }];

/** A classifier of phy:0 with rings as tx ports, attached in the order of the entries: `ring:0 mac ADDRESS`. */
function classifier(...entries: readonly string[]): Plane {
  const plane = new Plane();
  plane.launch('vf:1', 'component start c 4 classifier', 'port add phy:0 rx c');
  for (const entry of entries) {
    const [port = '', ...key] = entry.split(' ');
    plane.run('vf:1', `port add ${port} tx c`);
    if (key.length > 0) plane.run('vf:1', `classifier_table add ${key.join(' ')} ${port}`);
  }
  return plane;
}

describe('a classifier', () => {
  it('sends a packet to the port with the entry of its address', () => {
    const plane = classifier(`ring:0 mac ${A}`, `ring:1 mac ${B}`);
    assert.deepEqual(plane.send('phy:0', { dst: A }), ['waiting ring:0']);
    assert.deepEqual(plane.send('phy:0', { dst: B.toUpperCase() }), ['waiting ring:1']);
  });

  it('sends packets of unknown addresses to the default, and drops them without one', () => {
    assert.deepEqual(classifier(`ring:0 mac ${A}`, 'ring:1 mac default').send('phy:0'), ['waiting ring:1']);
    assert.deepEqual(classifier(`ring:0 mac ${A}`).send('phy:0'), ['dropped no-entry']);
  });

  it('receives nothing without an entry or without a tx port', () => {
    assert.deepEqual(classifier().send('phy:0'), ['waiting phy:0']);
    assert.deepEqual(classifier('ring:0').send('phy:0'), ['waiting phy:0']);
  });

  it('receives and drops without an entry in releases up to 18.05', () => {
    const plane = new Plane();
    plane.launchWith(
      'vf:1',
      { release: '18.05' },
      'component start c 4 classifier_mac',
      'port add phy:0 rx c',
      'flush',
    );
    assert.deepEqual(plane.send('phy:0'), ['dropped no-entry']);
  });

  it('has a table for each VLAN ID', () => {
    const plane = classifier(`ring:0 vlan 5 ${A}`, `ring:1 vlan 6 ${A}`, `ring:2 mac ${A}`);
    assert.deepEqual(plane.send('phy:0', { dst: A, tags: TAG_5 }), ['waiting ring:0 tags 5/0']);
    assert.deepEqual(plane.send('phy:0', { dst: A, tags: TAG_6 }), ['waiting ring:1 tags 6/0']);
    assert.deepEqual(plane.send('phy:0', { dst: A }), ['waiting ring:2']);
  });

  it('uses the default of the VLAN ID first, then that of untagged packets', () => {
    const plane = classifier('ring:0 vlan 5 default', `ring:1 vlan 6 ${A}`, 'ring:2 mac default');
    assert.deepEqual(plane.send('phy:0', { tags: TAG_5 }), ['waiting ring:0 tags 5/0']);
    assert.deepEqual(plane.send('phy:0', { tags: TAG_6 }), ['waiting ring:2 tags 6/0']);
    assert.deepEqual(plane.send('phy:0', { tags: [{ id: 7, pcp: 0 }] }), ['waiting ring:2 tags 7/0']);
    assert.deepEqual(plane.send('phy:0'), ['waiting ring:2']);
  });

  it('does not use the default of a VLAN ID for untagged packets, nor entries without VLAN for tagged ones', () => {
    const plane = classifier('ring:0 vlan 5 default', `ring:1 mac ${A}`);
    assert.deepEqual(plane.send('phy:0'), ['dropped no-entry']);
    assert.deepEqual(plane.send('phy:0', { dst: A, tags: TAG_6 }), ['dropped tags 6/0 no-entry']);
  });

  it('treats the VLAN ID 4095 as no tag', () => {
    const plane = classifier(`ring:0 mac ${A}`);
    assert.deepEqual(plane.send('phy:0', { dst: A, tags: [{ id: 4095, pcp: 0 }] }), [
      'waiting ring:0 tags 4095/0',
    ]);
  });

  it('sends broadcast and multicast to all ports with an entry of the VLAN ID, defaults included', () => {
    const plane = classifier(`ring:0 mac ${A}`, 'ring:1 mac default', `ring:2 vlan 5 ${A}`, 'ring:3');
    for (const dst of [BROADCAST, '01:00:5e:00:00:01'])
      assert.deepEqual(plane.send('phy:0', { dst }), ['waiting ring:0', 'waiting ring:1']);
  });

  it('sends broadcast with a VLAN ID to its ports, and to the default of untagged packets besides', () => {
    const plane = classifier(
      `ring:0 vlan 5 ${A}`,
      'ring:1 vlan 5 default',
      `ring:2 mac ${A}`,
      'ring:3 mac default',
    );
    assert.deepEqual(plane.send('phy:0', { dst: BROADCAST, tags: TAG_5 }), [
      'waiting ring:0 tags 5/0',
      'waiting ring:1 tags 5/0',
      'waiting ring:3 tags 5/0',
    ]);
  });

  it('sends broadcast of a VLAN ID without entries to the default of untagged packets, or drops it', () => {
    const [first, second] = [`ring:0 mac ${A}`, 'ring:1 mac default'];
    assert.deepEqual(classifier(first, second).send('phy:0', { dst: BROADCAST, tags: TAG_5 }), [
      'waiting ring:1 tags 5/0',
    ]);
    assert.deepEqual(classifier(first).send('phy:0', { dst: BROADCAST, tags: TAG_5 }), [
      'dropped tags 5/0 no-entry',
    ]);
  });

  it('sends a multicast address with an entry of its own to that port only', () => {
    const plane = classifier('ring:0 mac 01:00:5e:00:00:01', 'ring:1 mac default');
    assert.deepEqual(plane.send('phy:0', { dst: '01:00:5e:00:00:01' }), ['waiting ring:0']);
  });

  it('knows of two ports with one address the one that was attached last, and floods to both', () => {
    const plane = classifier(`ring:0 mac ${A}`, `ring:1 mac ${A}`);
    assert.deepEqual(plane.send('phy:0', { dst: A }), ['waiting ring:1']);
    assert.deepEqual(plane.send('phy:0', { dst: BROADCAST }), ['waiting ring:0', 'waiting ring:1']);
  });

  it('classifies by the tag that its rx port has added or removed', () => {
    const plane = new Plane();
    plane.launch(
      'vf:1',
      'component start c 4 classifier',
      'port add phy:0 rx c add_vlantag 5 1',
      'port add ring:0 tx c',
    );
    plane.run('vf:1', `classifier_table add vlan 5 ${A} ring:0`);
    assert.deepEqual(plane.send('phy:0', { dst: A }), ['waiting ring:0 tags 5/1']);
  });

  it('sends in the step after it has received', () => {
    const plane = classifier(`ring:0 mac ${A}`);
    const packet = plane.packets.inject('phy:0', { dst: A });
    plane.packets.step();
    assert.equal(plane.packets.waiting('phy:0') + plane.packets.waiting('ring:0'), 0);
    const [end] = plane.packets.ends(packet);
    assert.deepEqual(
      [end?.kind, end?.process, end?.component, end?.port],
      ['looping', 'vf:1', 'c', 'ring:0'],
    );
    plane.packets.step();
    assert.equal(plane.packets.waiting('ring:0'), 1);
  });

  it('sends its buffered packets by the old ports when it changes', () => {
    const plane = classifier(`ring:0 mac ${A}`);
    plane.packets.inject('phy:0', { dst: A });
    plane.packets.step();
    plane.run('vf:1', `classifier_table del mac ${A} ring:0`, 'port del ring:0 tx c');
    plane.packets.settle();
    assert.equal(plane.packets.waiting('ring:0'), 1);
  });

  it('keeps its buffered packets when it is stopped', () => {
    const plane = classifier(`ring:0 mac ${A}`);
    const packet = plane.packets.inject('phy:0', { dst: A });
    plane.packets.step();
    plane.run('vf:1', 'component stop c');
    plane.packets.settle();
    assert.deepEqual(
      plane.packets.ends(packet).map(({ kind, process }) => [kind, process]),
      [['waiting', 'vf:1']],
    );
  });

  it('puts one packet into several rings, so that a tag added for one port shows at the later ones', () => {
    const plane = new Plane();
    plane.launch('vf:1', 'component start c 4 classifier', 'port add phy:0 rx c');
    plane.run('vf:1', 'port add ring:0 tx c add_vlantag 9 1', 'port add ring:1 tx c');
    plane.run('vf:1', `classifier_table add mac ${A} ring:0`, `classifier_table add mac ${B} ring:1`);
    assert.deepEqual(plane.send('phy:0', { dst: BROADCAST }), [
      'waiting ring:0 tags 9/1',
      'waiting ring:1 tags 9/1',
    ]);
    assert.equal(plane.packets.sharedWrites, 1);
    plane.packets.clear();
    plane.packets.configure({ copies: 'separate' });
    assert.deepEqual(plane.send('phy:0', { dst: BROADCAST }), ['waiting ring:0 tags 9/1', 'waiting ring:1']);
  });

  it('moves packets while its vf hangs on a command', () => {
    const plane = classifier('ring:0 mac default');
    assert.equal(plane.ask('vf:1', 'component start x 3 forward'), 'hangs');
    assert.deepEqual(plane.send('phy:0', { dst: UNKNOWN }), ['waiting ring:0']);
  });
});
