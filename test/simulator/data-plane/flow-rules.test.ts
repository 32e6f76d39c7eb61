import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Plane, UNKNOWN } from './plane.js';

const VM = '52:54:00:12:34:56';

/** A NIC with three queues, each of which an nfv sends to another vhost, and these flow rules. */
function nic(...rules: readonly string[]): Plane {
  const plane = new Plane();
  plane.launchWith('primary', { queues: 3, flow: true });
  plane.launchWith('nfv:1', { queues: 3 }, 'add vhost:0', 'add vhost:1', 'add vhost:2');
  plane.run('nfv:1', 'patch phy:0nq0 vhost:0', 'patch phy:0nq1 vhost:1', 'patch phy:0nq2 vhost:2', 'forward');
  for (const rule of rules) plane.run('primary', `flow create phy:0 ${rule} / end`);
  return plane;
}

describe('the flow rules of a NIC', () => {
  it('choose the queue by the address, and queue 0 for other packets', () => {
    const plane = nic(`ingress pattern eth dst is ${VM} / end actions queue index 1`);
    assert.deepEqual(plane.send('phy:0', { dst: VM }), ['delivered vhost:1']);
    assert.deepEqual(plane.send('phy:0', { dst: VM, tags: [{ id: 5, pcp: 0 }] }), [
      'delivered vhost:1 tags 5/0',
    ]);
    assert.deepEqual(plane.send('phy:0', { dst: UNKNOWN }), ['delivered vhost:0']);
  });

  it('choose by a tag with its priority, and not by an untagged packet', () => {
    const plane = nic('ingress pattern eth / vlan vid is 101 / end actions queue index 2');
    assert.deepEqual(plane.send('phy:0', { tags: [{ id: 101, pcp: 0 }] }), ['delivered vhost:2 tags 101/0']);
    assert.deepEqual(plane.send('phy:0', { tags: [{ id: 101, pcp: 1 }] }), ['delivered vhost:0 tags 101/1']);
    assert.deepEqual(plane.send('phy:0'), ['delivered vhost:0']);
  });

  it('ignore the priority without a mask for it', () => {
    const plane = nic('ingress pattern eth / vlan vid spec 101 / end actions queue index 2');
    assert.deepEqual(plane.send('phy:0', { tags: [{ id: 101, pcp: 1 }] }), ['delivered vhost:2 tags 101/1']);
  });

  it('match ranges', () => {
    const plane = nic(
      'ingress pattern eth / vlan vid spec 10 vid last 20 vid mask 0xfff / end actions queue index 1',
    );
    for (const [id, queue] of [
      [9, 0],
      [10, 1],
      [20, 1],
      [21, 0],
    ] as const)
      assert.deepEqual(plane.send('phy:0', { tags: [{ id, pcp: 5 }] }), [
        `delivered vhost:${queue} tags ${id}/5`,
      ]);
  });

  it('prefer the lowest priority value, then the oldest rule', () => {
    const plane = nic(
      'priority 1 ingress pattern eth / end actions queue index 1',
      'priority 0 ingress pattern eth / end actions queue index 2',
      'priority 0 ingress pattern eth / end actions queue index 0',
    );
    assert.deepEqual(plane.send('phy:0'), ['delivered vhost:2']);
  });

  it('jump to other groups, and ignore rules of groups that no rule jumps to', () => {
    const plane = nic(
      'group 1 ingress pattern eth / end actions queue index 2',
      `ingress pattern eth dst is ${VM} / end actions jump group 1`,
    );
    assert.deepEqual(plane.send('phy:0', { dst: VM }), ['delivered vhost:2']);
    assert.deepEqual(plane.send('phy:0'), ['delivered vhost:0']);
  });

  it('remove, add and change tags', () => {
    const tags = [{ id: 5, pcp: 3 }];
    const pop = nic('ingress pattern eth / vlan / end actions of_pop_vlan / queue index 1');
    assert.deepEqual(pop.send('phy:0', { tags }), ['delivered vhost:1']);
    const push = 'of_push_vlan ethertype 0x8100 / of_set_vlan_vid vlan_vid 7 / of_set_vlan_pcp vlan_pcp 2';
    const pushed = nic(`ingress pattern eth / end actions ${push} / queue index 1`);
    assert.deepEqual(pushed.send('phy:0', { tags }), ['delivered vhost:1 tags 7/2 5/3']);
  });
});
