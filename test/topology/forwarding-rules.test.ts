import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SuccessfulReading } from '../../src/spp/reading.js';
import type { ForwardingModel } from '../../src/topology/forwarding/model.js';
import { trace, TRACE_LIMITS } from '../../src/topology/forwarding/trace.js';
import {
  A,
  B,
  BROADCAST,
  lines,
  mirror,
  modelOf,
  modelOfReadings,
  MULTICAST,
  nfv,
  nfvReading,
  OTHER,
  pathsOf,
  vf,
} from './panels.js';

describe('spp_nfv and spp_primary', () => {
  it('send the packets of a port to the port that it is patched to, whatever their address', () => {
    const model = modelOf(nfv(1, ['phy:0 -> ring:0', 'ring:0 -> vhost:0']));
    assert.deepEqual(lines(model, 'phy:0'), ['any any tag: phy:0 > ring:0 > delivered vhost:0']);
  });

  it('take nothing while forwarding is off', () => {
    const model = modelOf(nfv(1, ['phy:0 -> ring:0'], false));
    const [path] = pathsOf(model, 'phy:0');
    assert.equal(path?.end.outcome, 'stalled');
    assert.equal(path.end.process, 'nfv:1');
    assert.equal(
      path.end.reason,
      'nfv 1 is idle: forwarding is off; phy:0 fills up and drops what comes after that',
    );
  });

  it('take nothing in an nfv that has its master core only', () => {
    const { status, ...reading } = nfvReading(1, [{ src: 'phy:0', dst: 'ring:0' }]);
    const [path] = pathsOf(
      modelOfReadings({ ...reading, status: { ...status, lcores: [0] } } as SuccessfulReading),
      'phy:0',
    );
    assert.equal(path?.end.outcome, 'stalled');
    assert.match(path.end.reason, /^nfv 1 is idle: it has no worker core; phy:0 fills up/);
  });

  it('send packets back by a patch from a port to itself', () => {
    const model = modelOf(nfv(1, ['phy:0 -> phy:0', 'ring:0 -> ring:0']));
    assert.deepEqual(lines(model, 'phy:0'), ['any any tag: phy:0 > delivered phy:0']);
    assert.deepEqual(lines(model, 'ring:0'), ['any any tag: ring:0 > looped ring:0']);
  });

  it('send packets of several ports to one port', () => {
    const model = modelOf(nfv(1, ['phy:0 -> ring:0', 'phy:1 -> ring:0']), nfv(2, ['ring:0 -> vhost:0']));
    assert.deepEqual(lines(model, 'phy:1'), ['any any tag: phy:1 > ring:0 > delivered vhost:0']);
    assert.equal(model.writersOf('ring:0').length, 2);
  });

  it('may end at a packet for a port that was deleted', () => {
    const model = modelOfReadings(nfvReading(1, [{ src: 'phy:0', dst: 'udf' }]));
    const [path] = pathsOf(model, 'phy:0');
    assert.equal(path?.end.outcome, 'undetermined');
    assert.match(path.end.reason, /^phy:0 is patched to a port that was deleted: the packet ends nfv 1, or /);
  });

  it('may take packets of any port by a patch whose port has lost its name', () => {
    const model = modelOfReadings(nfvReading(1, [{ src: 'udf', dst: 'ring:0' }]));
    const [path] = pathsOf(model, 'phy:0');
    assert.equal(path?.end.outcome, 'undetermined');
    assert.equal(
      path.end.reason,
      'nothing is known to take packets from phy:0, but not all ports of nfv 1 are known',
    );
  });
});

describe('a forward component of spp_vf', () => {
  it('sends packets of its rx port to its tx port', () => {
    const model = modelOf(vf(['fw0 forward phy:0 -> vhost:0']));
    assert.deepEqual(lines(model, 'phy:0', A, null), ['A untagged: phy:0 > delivered vhost:0']);
  });

  for (const [text, reason] of [
    ['fw0 forward phy:0 ->', 'fw0 of vf 2 is idle: it has no tx port'],
    ['fw0 forward phy:0, phy:1 -> ring:0', 'fw0 of vf 2 is idle: it has 2 rx and 1 tx ports'],
    ['fw0 forward phy:0 -> ring:0, ring:1', 'fw0 of vf 2 is idle: it has 1 rx and 2 tx ports'],
    ['mg0 merge phy:0 ->', 'mg0 of vf 2 is idle: it has no tx port'],
    ['cls classifier phy:0 ->', 'cls of vf 2 is idle: it has no tx port'],
    ['cls classifier phy:0 -> ring:0', 'cls of vf 2 is idle: it has no classifier entry'],
  ] as const) {
    it(`takes nothing when ${reason}`, () => {
      const [path] = pathsOf(modelOf(vf([text])), 'phy:0');
      assert.equal(path?.end.outcome, 'stalled');
      assert.ok(path.end.reason.startsWith(`${reason}; phy:0 fills up`), path.end.reason);
    });
  }
});

describe('a merge component of spp_vf', () => {
  it('sends packets of each of its rx ports to its tx port', () => {
    const model = modelOf(vf(['mg0 merge phy:0, phy:1 -> vhost:0']));
    for (const from of ['phy:0', 'phy:1'])
      assert.deepEqual(lines(model, from), [`any any tag: ${from} > delivered vhost:0`]);
  });

  it('needs one rx port only', () => {
    assert.deepEqual(lines(modelOf(vf(['mg0 merge phy:0 -> vhost:0'])), 'phy:0'), [
      'any any tag: phy:0 > delivered vhost:0',
    ]);
  });
});

describe('VLAN operations of spp_vf', () => {
  const forward = (rx: string, tx = '') => modelOf(vf([`fw0 forward phy:0 ${rx} -> phy:1 ${tx}`]));

  for (const [what, model, vlan, expected, effects] of [
    ['add a tag to an untagged packet at rx', forward('add 101/3'), null, 'untagged as 101/3', ['added']],
    ['add a tag to an untagged packet at tx', forward('', 'add 101/3'), null, 'untagged as 101/3', ['added']],
    [
      'replace id and priority of a tagged packet, and add no second tag',
      forward('add 101/3'),
      { id: 7, pcp: 5 },
      '7/5 as 101/3',
      ['replaced'],
    ],
    ['remove the tag of a tagged packet at rx', forward('del'), 101, '101 as untagged', ['removed']],
    ['remove the tag of a tagged packet at tx', forward('', 'del'), 101, '101 as untagged', ['removed']],
    [
      'leave an untagged packet as it is where a tag is removed',
      forward('del'),
      null,
      'untagged as untagged',
      ['none'],
    ],
    [
      'are carried out at rx before those at tx',
      forward('add 101', 'del'),
      undefined,
      'any tag as untagged',
      [undefined, 'removed'],
    ],
  ] as const) {
    it(what, () => {
      const [path] = pathsOf(model, 'phy:0', A, vlan);
      assert.deepEqual(lines(model, 'phy:0', A, vlan), [`A ${expected}: phy:0 > delivered phy:1`]);
      assert.deepEqual(
        path?.hops[0]?.vlan.map(({ effect }) => effect),
        effects,
      );
    });
  }

  it('are those of one queue for all queues of a NIC', () => {
    const model = modelOf(
      vf(['fw0 forward phy:0nq0 add 1 -> ring:0', 'fw1 forward phy:0nq1 add 2 -> ring:1']),
    );
    const [path] = pathsOf(model, 'phy:0nq1');
    assert.equal(path?.end.outcome, 'undetermined');
    assert.match(path.end.reason, /^the queues of phy:0 have different VLAN operations/);
  });

  it('are carried out for queues that all have the same', () => {
    const model = modelOf(vf(['fw0 forward phy:0nq0 del -> vhost:0', 'fw1 forward phy:0nq1 del -> vhost:1']));
    assert.deepEqual(lines(model, 'phy:0nq1', A, 1), ['A 1 as untagged: phy:0nq1 > delivered vhost:1']);
  });
});

describe('a classifier of spp_vf', () => {
  const cls = (entries: readonly string[], tx = 'vhost:0, vhost:1, vhost:2, vhost:3') =>
    modelOf(vf([`cls classifier phy:0 -> ${tx}`], entries));

  it('sends untagged packets by their address', () => {
    const model = cls([`${A} vhost:0`, `${B} vhost:1`]);
    assert.deepEqual(lines(model, 'phy:0', B, null), ['B untagged: phy:0 > delivered vhost:1']);
  });

  it('sends untagged packets without an entry to the default', () => {
    const model = cls([`${A} vhost:0`, 'default vhost:1']);
    assert.deepEqual(lines(model, 'phy:0', OTHER, null), ['other untagged: phy:0 > delivered vhost:1']);
  });

  it('drops packets that have no entry where there is no default', () => {
    const [path] = pathsOf(cls([`${A} vhost:0`]), 'phy:0', OTHER, null);
    assert.equal(path?.end.outcome, 'dropped');
    assert.equal(path.end.reason, 'cls of vf 2 has no entry for these packets, and no default');
    assert.equal(path.hops[0]?.element.component, 'cls');
  });

  it('looks tagged packets up in the table of their VLAN', () => {
    const model = cls([`101 ${A} vhost:0`, `102 ${A} vhost:1`, `${A} vhost:2`]);
    assert.deepEqual(lines(model, 'phy:0', A, 102), ['A 102: phy:0 > delivered vhost:1']);
  });

  it('sends packets of a VLAN without a table to the default of untagged packets, even if untagged ones have an entry', () => {
    const model = cls([`${A} vhost:0`, 'default vhost:1', `101 ${B} vhost:2`]);
    assert.deepEqual(lines(model, 'phy:0', A, 7), ['A 7: phy:0 > delivered vhost:1']);
    assert.deepEqual(lines(model, 'phy:0', BROADCAST, 7), ['broadcast 7: phy:0 > delivered vhost:1']);
  });

  it('drops packets of a VLAN without a table where untagged packets have no default', () => {
    assert.deepEqual(lines(cls([`${A} vhost:0`, '101 default vhost:1']), 'phy:0', A, 7), [
      'A 7: phy:0 > dropped phy:0',
    ]);
  });

  it('sends packets without an entry in their VLAN to its default, and to that of untagged packets without one', () => {
    const model = cls([`101 ${A} vhost:0`, '101 default vhost:1', `102 ${A} vhost:2`, 'default vhost:3']);
    assert.deepEqual(lines(model, 'phy:0', OTHER, 101), ['other 101: phy:0 > delivered vhost:1']);
    assert.deepEqual(lines(model, 'phy:0', OTHER, 102), ['other 102: phy:0 > delivered vhost:3']);
  });

  it('sends broadcast and multicast packets to all ports of their table, and to the default of untagged packets', () => {
    const model = cls([`101 ${A} vhost:0`, '101 default vhost:1', `102 ${A} vhost:2`, 'default vhost:3']);
    for (const [name, address] of [
      ['broadcast', BROADCAST],
      ['multicast', MULTICAST],
    ] as const)
      assert.deepEqual(lines(model, 'phy:0', address, 101), [
        `${name} 101: phy:0 > delivered vhost:0`,
        `${name} 101: phy:0 > delivered vhost:1`,
        `${name} 101: phy:0 > delivered vhost:3`,
      ]);
    assert.ok(pathsOf(model, 'phy:0', BROADCAST, 101).every(({ hops }) => hops[0]?.isCopy === true));
  });

  it('sends untagged broadcast packets to the ports of untagged packets only', () => {
    const model = cls([`${A} vhost:0`, 'default vhost:1', `101 ${A} vhost:2`]);
    assert.deepEqual(lines(model, 'phy:0', BROADCAST, null), [
      'broadcast untagged: phy:0 > delivered vhost:0',
      'broadcast untagged: phy:0 > delivered vhost:1',
    ]);
  });

  it('looks a multicast address up that has an entry of its own', () => {
    const model = cls([`${MULTICAST} vhost:0`, 'default vhost:1']);
    assert.deepEqual(lines(model, 'phy:0', MULTICAST, null), [
      'multicast untagged: phy:0 > delivered vhost:0',
    ]);
  });

  it('takes the address 00:00:00:00:00:01 for default', () => {
    assert.deepEqual(lines(cls(['00:00:00:00:00:01 vhost:0']), 'phy:0', OTHER, null), [
      'other untagged: phy:0 > delivered vhost:0',
    ]);
  });

  it('takes the address 00:00:00:00:00:00 for no entry', () => {
    const [path] = pathsOf(cls(['00:00:00:00:00:00 vhost:0']), 'phy:0');
    assert.match(path?.end.reason ?? '', /^cls of vf 2 is idle: it has no classifier entry/);
  });

  it('has one table for untagged packets and those with the VLAN id 4095', () => {
    const model = cls([`4095 ${A} vhost:0`, `${B} vhost:1`]);
    assert.deepEqual(lines(model, 'phy:0', A, null), ['A untagged: phy:0 > delivered vhost:0']);
    assert.deepEqual(lines(model, 'phy:0', B, 4095), ['B 4095: phy:0 > delivered vhost:1']);
  });

  it('finds the later one of two entries for the same packets, and sends multicast packets to both', () => {
    const model = cls([`${A} vhost:0`, `${A} vhost:1`]);
    assert.deepEqual(lines(model, 'phy:0', A, null), ['A untagged: phy:0 > delivered vhost:1']);
    assert.equal(lines(model, 'phy:0', BROADCAST, null).length, 2);
  });

  it('has no use for an entry to a port that is not its tx port', () => {
    const model = modelOf(
      vf(
        ['cls classifier phy:0 -> vhost:0', 'fw0 forward phy:1 -> vhost:1'],
        [`${A} vhost:0`, `${B} vhost:1`, 'default vhost:2'],
      ),
    );
    assert.deepEqual(lines(model, 'phy:0', B, null), ['B untagged: phy:0 > dropped phy:0']);
  });

  it('carries out the VLAN operation of its rx port before the lookup, and that of the tx port after it', () => {
    const model = modelOf(
      vf(['cls classifier phy:0 add 101/1 -> vhost:0 del, vhost:1'], [`101 ${A} vhost:0`, 'default vhost:1']),
    );
    assert.deepEqual(lines(model, 'phy:0', A), ['A any tag as untagged: phy:0 > delivered vhost:0']);
    assert.deepEqual(lines(model, 'phy:0', OTHER), ['other any tag as 101/1: phy:0 > delivered vhost:1']);
  });

  it('splits packets of unknown address and tag by its entries', () => {
    const model = cls([`${A} vhost:0`, 'default vhost:1', `101 ${B} vhost:2`, '101 default vhost:3']);
    assert.deepEqual(lines(model, 'phy:0'), [
      'A untagged: phy:0 > delivered vhost:0',
      'unicast-A untagged: phy:0 > delivered vhost:1',
      'multicast untagged: phy:0 > delivered vhost:0',
      'multicast untagged: phy:0 > delivered vhost:1',
      'B 101: phy:0 > delivered vhost:2',
      'unicast-B 101: phy:0 > delivered vhost:3',
      'multicast 101: phy:0 > delivered vhost:2',
      'multicast 101: phy:0 > delivered vhost:3',
      'multicast 101: phy:0 > delivered vhost:1',
      'any tagged-101: phy:0 > delivered vhost:1',
    ]);
  });

  it('does not split packets that all go the same way', () => {
    assert.deepEqual(lines(cls(['default vhost:0'], 'vhost:0'), 'phy:0'), [
      'any untagged: phy:0 > delivered vhost:0',
      'any tagged: phy:0 > delivered vhost:0',
    ]);
  });

  it('cannot tell the tags of copies that share a buffer, when their ports have different VLAN operations', () => {
    const model = modelOf(
      vf(['cls classifier phy:0 -> vhost:0 del, vhost:1'], [`101 ${A} vhost:0`, `101 ${B} vhost:1`]),
    );
    const paths = pathsOf(model, 'phy:0', BROADCAST, 101);
    assert.deepEqual(
      paths.map(({ end }) => end.outcome),
      ['undetermined', 'undetermined'],
    );
    assert.match(
      paths[0]?.end.reason ?? '',
      /share one buffer, and the VLAN operation of vhost:0 may change/,
    );
    assert.deepEqual(lines(model, 'phy:0', A, 101), ['A 101 as untagged: phy:0 > delivered vhost:0']);
  });

  it('sends copies with a certain tag when all of their ports have the same VLAN operation', () => {
    const model = modelOf(
      vf(['cls classifier phy:0 -> vhost:0 del, vhost:1 del'], [`101 ${A} vhost:0`, `101 ${B} vhost:1`]),
    );
    assert.deepEqual(lines(model, 'phy:0', BROADCAST, 101), [
      'broadcast 101 as untagged: phy:0 > delivered vhost:0',
      'broadcast 101 as untagged: phy:0 > delivered vhost:1',
    ]);
  });
});

describe('spp_mirror', () => {
  it('sends packets to both of its tx ports', () => {
    const model = modelOf(mirror('mr0 mirror phy:0 -> vhost:0, ring:0'), nfv(1, ['ring:0 -> phy:1']));
    assert.deepEqual(lines(model, 'phy:0'), [
      'any any tag: phy:0 > delivered vhost:0',
      'any any tag: phy:0 > ring:0 > delivered phy:1',
    ]);
  });

  it('takes nothing with one tx port', () => {
    assert.deepEqual(lines(modelOf(mirror('mr0 mirror phy:0 -> vhost:0')), 'phy:0'), [
      'any any tag: stalled phy:0',
    ]);
  });

  it('carries out no VLAN operation', () => {
    const model = modelOf(mirror('mr0 mirror phy:0 add 7 -> vhost:0 del, vhost:1'));
    assert.deepEqual(lines(model, 'phy:0', A, 101), [
      'A 101: phy:0 > delivered vhost:0',
      'A 101: phy:0 > delivered vhost:1',
    ]);
  });
});

describe('spp_pcap', () => {
  const pcap = (status: 'running' | 'idle'): SuccessfulReading => ({
    id: 'pcap:4',
    kind: 'pcap',
    clientId: 4,
    status: {
      'client-id': 4,
      status,
      'master-lcore': 0,
      core: [
        { core: 2, role: 'receive', rx_port: [{ port: 'phy:0' }] },
        { core: 3, role: 'write', filename: '' },
      ],
    },
  });

  it('takes the packets that it captures, and sends nothing on', () => {
    const [path] = pathsOf(modelOfReadings(pcap('running')), 'phy:0');
    assert.equal(path?.hops[0]?.action, 'captured');
    assert.deepEqual([path.end.outcome, path.end.process], ['delivered', 'pcap:4']);
  });

  it('takes nothing while it does not capture', () => {
    const model = modelOfReadings(pcap('idle'));
    assert.deepEqual(lines(model, 'phy:0'), ['any any tag: stalled phy:0']);
    assert.equal(model.readersOf('phy:0').length, 1);
  });

  it('leaves packets to another reader while it does not capture', () => {
    const model = modelOfReadings(pcap('idle'), nfvReading(1, [{ src: 'phy:0', dst: 'ring:1' }]));
    assert.deepEqual(lines(model, 'phy:0'), ['any any tag: phy:0 > stalled ring:1']);
  });
});

describe('a port', () => {
  it('that two elements read gives its packets to either', () => {
    for (const port of ['ring:0', 'vhost:0', 'phy:0']) {
      const model = modelOf(nfv(1, [`${port} -> phy:1`]), vf([`fw0 forward ${port} -> phy:2`]));
      const [path] = pathsOf(model, port);
      assert.equal(path?.end.outcome, 'undetermined');
      assert.match(path.end.reason, /^nfv 1 and fw0 of vf 2 take packets from/);
    }
  });

  it('that an idle process reads besides a running one gives its packets to the running one', () => {
    const model = modelOf(nfv(1, ['ring:0 -> phy:1'], false), nfv(2, ['ring:0 -> phy:2']));
    assert.deepEqual(lines(model, 'ring:0'), ['any any tag: ring:0 > delivered phy:2']);
  });

  it('that nothing reads fills up', () => {
    const model = modelOf(nfv(1, ['phy:0 -> ring:3']));
    const [path] = pathsOf(model, 'phy:0');
    assert.equal(path?.end.outcome, 'stalled');
    assert.equal(path.end.process, undefined);
    assert.equal(
      path.end.reason,
      'nothing takes packets from ring:3: it fills up and drops what comes after that',
    );
  });

  it('that only a process could read that does not answer has an end that is not determined', () => {
    const model = modelOfReadings(nfvReading(1, [{ src: 'phy:0', dst: 'ring:1' }]), 'unread');
    assert.deepEqual(lines(model, 'phy:0'), ['any any tag: phy:0 > undetermined ring:1']);
  });

  for (const [port, outcome, reason] of [
    ['vhost:1', 'delivered', 'reaches the virtual machine at vhost:1'],
    ['phy:1', 'delivered', 'leaves by the NIC phy:1'],
    ['phy:1nq1', 'delivered', 'leaves by the NIC phy:1'],
    ['tap:1', 'delivered', 'reaches the interface of the host at tap:1'],
    ['memif:1', 'delivered', 'reaches the application at the other end of memif:1'],
    ['pcap:1', 'delivered', 'written to the file of pcap:1'],
    ['nullpmd:1', 'dropped', 'nullpmd:1 discards all packets'],
  ] as const) {
    it(`of the kind of ${port} ends a path: ${reason}`, () => {
      const [path] = pathsOf(modelOf(nfv(1, [`phy:0 -> ${port}`])), 'phy:0');
      assert.deepEqual([path?.end.outcome, path?.end.reason, path?.end.process], [outcome, reason, 'nfv:1']);
    });
  }

  it('of the kind of vhost lets packets of a virtual machine in', () => {
    const model = modelOf(nfv(1, ['vhost:0 -> phy:0', 'phy:0 -> vhost:0']));
    assert.deepEqual(lines(model, 'vhost:0'), ['any any tag: vhost:0 > delivered phy:0']);
  });
});

describe('a pipe', () => {
  const primary = {
    primary: {
      ports: [],
      pipes: [{ port: 'pipe:0', rx: 'ring:0', tx: 'ring:1' }],
      patches: [],
      forwarding: false,
    },
  };
  const model = modelOf(primary, nfv(1, ['phy:0 -> ring:0', 'ring:1 -> phy:1']));

  it('gives the packets of its rx ring to the application that uses it', () => {
    const [path] = pathsOf(model, 'phy:0');
    assert.deepEqual(lines(model, 'phy:0'), ['any any tag: phy:0 > ring:0 > delivered pipe:0']);
    assert.equal(path?.end.reason, 'reaches the application that uses pipe:0');
  });

  it('sends the packets of its application to its tx ring', () => {
    assert.deepEqual(lines(model, 'pipe:0'), ['any any tag: pipe:0 > ring:1 > delivered phy:1']);
  });

  it('exists in a primary without a forwarder', () => {
    const reading: SuccessfulReading = {
      id: 'primary',
      kind: 'primary',
      clientId: undefined,
      status: { lcores: [0], phy_ports: [], ring_ports: [], pipes: [{ id: 0, rx: 0, tx: 1 }] },
    };
    assert.deepEqual(lines(modelOfReadings(reading), 'ring:0'), ['any any tag: ring:0 > delivered pipe:0']);
  });
});

describe('a NIC with several queues', () => {
  const model = modelOf(vf(['fw0 forward phy:0nq0 -> vhost:0', 'fw1 forward phy:0nq1 -> vhost:1']));

  it('decides by itself which queue gets a packet', () => {
    const [path] = pathsOf(model, 'phy:0');
    assert.equal(path?.end.outcome, 'undetermined');
    assert.equal(path.end.reason, 'phy:0 has 2 queues: which of them gets the packets is up to the NIC');
  });

  it('has queues that are ports of their own', () => {
    assert.deepEqual(lines(model, 'phy:0nq1'), ['any any tag: phy:0nq1 > delivered vhost:1']);
  });

  it('has the queue 0 where no queue is named', () => {
    const mixed = modelOf(nfv(1, ['phy:0 -> vhost:0', 'phy:0nq1 -> vhost:1']));
    assert.deepEqual(lines(mixed, 'phy:0nq0'), ['any any tag: phy:0nq0 > delivered vhost:0']);
  });
});

describe('a loop', () => {
  it('over several processes ends the path where the packets come by again', () => {
    const model = modelOf(
      nfv(1, ['phy:0 -> ring:0', 'ring:2 -> ring:0']),
      vf(['fw0 forward ring:0 -> ring:1']),
      nfv(3, ['ring:1 -> ring:2']),
    );
    const [path] = pathsOf(model, 'phy:0');
    assert.deepEqual(lines(model, 'phy:0'), [
      'any any tag: phy:0 > ring:0 > ring:1 > ring:2 > looped ring:0',
    ]);
    assert.equal(path?.end.process, 'nfv:1');
  });

  it('that changes the tag once is left by packets that a classifier sends elsewhere then', () => {
    const model = modelOf(
      vf(
        ['cls classifier ring:0 -> ring:1, vhost:0', 'fw0 forward ring:1 add 101 -> ring:0'],
        ['default ring:1', '101 default vhost:0'],
      ),
    );
    assert.deepEqual(lines(model, 'ring:0', A, null), [
      'A untagged as 101/0: ring:0 > ring:1 > ring:0 > delivered vhost:0',
    ]);
  });
});

describe('the limits of a trace', () => {
  /** Mirrors in a row, whose copies come together again: each doubles the paths. */
  function doublings(count: number): ForwardingModel {
    const stages = Array.from({ length: count }, (_, at) => at);
    return modelOf(
      mirror(...stages.map((at) => `mr${at} mirror ring:${at} -> ring:1${at}0, ring:1${at}1`)),
      nfv(
        1,
        stages.flatMap((at) => [`ring:1${at}0 -> ring:${at + 1}`, `ring:1${at}1 -> ring:${at + 1}`]),
      ),
    );
  }

  it('are not reached by 512 paths', () => {
    const { paths, incomplete } = trace(doublings(9), 'ring:0', {});
    assert.deepEqual([paths.length, incomplete], [512, undefined]);
  });

  it('end it after 1,000 paths', () => {
    const { paths, incomplete } = trace(doublings(30), 'ring:0', {});
    assert.ok(paths.length <= TRACE_LIMITS.paths);
    assert.match(incomplete ?? '', /^a trace has [\d]+ (paths|hops) at the most$/);
  });

  it('end a path after 1,000 hops', () => {
    const patches = Array.from({ length: 1_500 }, (_, at) => `ring:${at} -> ring:${at + 1}`);
    const [path] = trace(modelOf(nfv(1, patches)), 'ring:0', {}).paths;
    assert.equal(path?.hops.length, TRACE_LIMITS.hopsOfPath);
    assert.equal(path.end.reason, 'a path is followed over 1000 hops at the most');
  });
});
