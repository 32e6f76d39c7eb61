import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SuccessfulReading } from '../../../src/spp/reading.js';
import type { WorkerStatus } from '../../../src/spp/protocol/worker.js';
import { A, B, mirror, modelOf, modelOfReadings, nfv, vf } from '../panels.js';
import { findingsOf } from '../../../src/topology/findings/find.js';
import { allFound, onCores, reasonOf, troubles } from './found.js';

const PATH = nfv(1, ['phy:0 -> ring:0']);

/** The reading of an nfv. */
function reading(
  clientId: number,
  ports: string[],
  lcores: number[] = [0, 1],
  masterLcore = 0,
): SuccessfulReading {
  const status = {
    dialect: 'json' as const,
    clientId,
    running: true,
    ports,
    patches: [],
    portNumbers: undefined,
  };
  return { id: `nfv:${clientId}`, kind: 'nfv', clientId, status: { ...status, masterLcore, lcores } };
}

describe('two readers of one port', () => {
  it('are an error for a ring, a vhost and a queue of a NIC', () => {
    for (const port of ['ring:0', 'vhost:0', 'phy:0']) {
      const found = troubles(
        nfv(1, [`${port} -> vhost:1`]),
        nfv(2, [`${port} -> vhost:2`]),
        nfv(3, ['phy:1 -> ring:0']),
        nfv(4, ['ring:0 -> vhost:3'], port === 'ring:0'),
      );
      assert.ok(
        found.includes(`error shared_port ${port} nfv:1 nfv:2${port === 'ring:0' ? ' nfv:4' : ''}`),
        found.join(),
      );
    }
    const queue = troubles(vf(['f forward phy:0nq1 -> vhost:0']), nfv(1, ['phy:0nq1 -> vhost:1']));
    assert.deepEqual(queue, ['error shared_port phy:0nq1 nfv:1 vf:2/f']);
  });

  it('are found when one process names the NIC and the other one its queue 0', () => {
    const found = troubles(
      vf(['f forward phy:0nq0 -> vhost:0', 'g forward phy:0nq1 -> vhost:2']),
      nfv(1, ['phy:0 -> vhost:1']),
    );
    assert.deepEqual(found, ['error shared_port phy:0nq0 nfv:1 vf:2/f']);
  });

  it('are worth knowing while one of them is idle, and nothing while both are', () => {
    const one = modelOf(nfv(1, ['vhost:0 -> phy:0']), nfv(2, ['vhost:0 -> phy:0'], false));
    assert.match(
      reasonOf(one, 'shared_port') ?? '',
      /^nfv 1 takes packets from vhost:0, and so does nfv 2 once it is no longer idle$/,
    );
    const none = modelOf(nfv(1, ['vhost:0 -> phy:0'], false), nfv(2, ['vhost:0 -> phy:0'], false));
    assert.equal(reasonOf(none, 'shared_port'), undefined);
  });

  it('have all readers as subjects, of which the texts name the first ones', () => {
    const readers = Array.from({ length: 10 }, (_, at) => nfv(at + 1, [`ring:0 -> vhost:${at}`]));
    const found = findingsOf(modelOf(...readers)).find(({ kind }) => kind === 'shared_port');
    assert.equal(found?.subjects.length, 11);
    assert.match(found.reason, /^nfv 1, nfv 2, nfv 3 and 7 more take packets from ring:0: /);
  });

  it('are not two queues of one NIC', () => {
    assert.deepEqual(troubles(vf(['f forward phy:0nq0 -> vhost:0', 'g forward phy:0nq1 -> vhost:1'])), []);
  });
});

describe('a ring', () => {
  it('is an error without a reader when packets come to it', () => {
    assert.deepEqual(troubles(PATH), ['error unread_ring ring:0 nfv:1']);
  });

  it('is a warning without a reader when no packets can come', () => {
    assert.deepEqual(troubles(nfv(1, ['ring:1 -> ring:0'])), [
      'warning unread_ring ring:0 nfv:1',
      'warning unwritten_ring ring:1 nfv:1',
    ]);
  });

  it('is no finding of its own when its only reader is idle, which is the fault', () => {
    assert.deepEqual(troubles(PATH, nfv(2, ['ring:0 -> vhost:0'], false)), [
      'error idle_in_path nfv:2 ring:0',
    ]);
  });

  it('is not concluded to be unread or unwritten while a process could not be read', () => {
    const path: SuccessfulReading = { ...reading(1, ['phy:0', 'ring:0']) };
    const status = { ...path.status, patches: [{ src: 'phy:0', dst: 'ring:0' }] };
    const read = { ...path, status } as SuccessfulReading;
    assert.deepEqual(allFound(modelOfReadings(read)), [
      'error unread_ring ring:0 nfv:1',
      'info nic_without_path phy:0',
    ]);
    assert.deepEqual(allFound(modelOfReadings(read, 'unread')), []);
  });

  it('between pipes and processes is read and written', () => {
    const primary = {
      primary: {
        ports: [],
        pipes: [{ port: 'pipe:0', rx: 'ring:0', tx: 'ring:1' }],
        patches: [],
        forwarding: false,
      },
    };
    assert.deepEqual(troubles(primary, nfv(1, ['vhost:0 -> ring:0', 'ring:1 -> vhost:0'])), []);
    assert.deepEqual(troubles(primary), [
      'warning unread_ring ring:1 pipe:0',
      'warning unwritten_ring ring:0 pipe:0',
    ]);
  });
});

describe('a loop', () => {
  it('is an error when packets come to it', () => {
    const parts = [nfv(1, ['phy:0 -> ring:0', 'ring:1 -> ring:0']), nfv(2, ['ring:0 -> ring:1'])];
    assert.deepEqual(troubles(...parts), ['error loop ring:0 ring:1 nfv:2 nfv:1']);
    assert.equal(
      reasonOf(modelOf(...parts), 'loop'),
      'packets go round for ever: ring:0 -> nfv 2 -> ring:1 -> nfv 1 -> ring:0',
    );
  });

  it('is a warning when no packets can come to it', () => {
    assert.deepEqual(troubles(nfv(1, ['ring:0 -> ring:1', 'ring:1 -> ring:0'])), [
      'warning loop ring:0 ring:1 nfv:1',
    ]);
  });

  it('is a patch from a ring to itself, but not from a NIC or vhost, by which packets leave', () => {
    assert.deepEqual(troubles(nfv(1, ['ring:0 -> ring:0'])), ['warning loop ring:0 nfv:1']);
    assert.deepEqual(troubles(nfv(1, ['phy:0 -> phy:0', 'vhost:0 -> vhost:0'])), []);
  });

  it('is none when the entries of a classifier let no packet come back', () => {
    // Packets of VLAN 101 come back with the tag 102, and those leave.
    const around = vf(
      ['c classifier ring:0 -> ring:1,vhost:0', 'f forward ring:1 -> ring:2 add 102/0'],
      [`101 ${A} ring:1`, `102 default vhost:0`],
    );
    assert.deepEqual(troubles(around, nfv(1, ['phy:0 -> ring:0', 'ring:2 -> ring:0'])), []);
    const back = vf(
      ['c classifier ring:0 -> ring:1,vhost:0', 'f forward ring:1 -> ring:2'],
      [`101 ${A} ring:1`, `102 default vhost:0`],
    );
    assert.deepEqual(troubles(back, nfv(1, ['phy:0 -> ring:0', 'ring:2 -> ring:0'])), [
      'error loop ring:0 ring:1 ring:2 vf:2/c vf:2/f nfv:1',
    ]);
  });

  it('may be one where two readers share a port', () => {
    const found = troubles(
      nfv(1, ['phy:0 -> ring:0', 'ring:1 -> ring:0']),
      nfv(2, ['ring:0 -> ring:1']),
      nfv(3, ['ring:0 -> vhost:0']),
    );
    assert.deepEqual(found, [
      'error shared_port ring:0 nfv:2 nfv:3',
      'warning loop ring:0 ring:1 nfv:2 nfv:1',
    ]);
  });
});

describe('a component', () => {
  it('is an error without a tx port when packets come to it, and a warning otherwise', () => {
    assert.deepEqual(troubles(vf(['f forward ring:0 ->']), PATH), [
      'error incomplete_component vf:2/f ring:0',
    ]);
    assert.deepEqual(troubles(vf(['f forward -> ring:1']), nfv(1, ['ring:1 -> vhost:0'])), [
      'warning incomplete_component vf:2/f',
    ]);
    assert.deepEqual(troubles(vf(['f forward ->'])), ['warning incomplete_component vf:2/f']);
  });

  it('that mirrors lacks a second tx port', () => {
    const model = modelOf(mirror('m mirror phy:0 -> phy:1'));
    assert.equal(
      reasonOf(model, 'incomplete_component'),
      'm of mirror 3 is idle: it has 1 rx and 1 tx ports; packets from phy:0 are lost',
    );
  });

  it('that forwards takes no packets from two rx ports', () => {
    assert.deepEqual(troubles(vf(['f forward phy:0,phy:1 -> vhost:0'])), [
      'error forwarder_inputs vf:2/f phy:0 phy:1',
    ]);
  });

  it('that merges one rx port only is worth knowing', () => {
    assert.equal(
      reasonOf(modelOf(vf(['m merge phy:0 -> phy:1'])), 'merge_input'),
      'm of vf 2 merges the packets of one rx port only, phy:0',
    );
    assert.equal(reasonOf(modelOf(vf(['m merge phy:0,vhost:0 -> phy:1'])), 'merge_input'), undefined);
  });

  it('that classifies is idle without entries', () => {
    assert.deepEqual(troubles(vf(['c classifier phy:0 -> vhost:0'])), ['warning idle_in_path vf:2/c phy:0']);
  });
});

describe('an idle process', () => {
  it('is an error within a path, a warning at its beginning, and nothing where no packets come', () => {
    assert.deepEqual(
      troubles(PATH, nfv(2, ['ring:0 -> ring:1', 'vhost:0 -> ring:1'], false), nfv(3, ['ring:1 -> vhost:1'])),
      ['error idle_in_path nfv:2 ring:0 vhost:0'],
    );
    assert.deepEqual(troubles(nfv(1, ['phy:0 -> phy:1'], false)), ['warning idle_in_path nfv:1 phy:0']);
    assert.deepEqual(troubles(nfv(1, ['ring:0 -> phy:1'], false)), []);
  });

  it('is no finding when another process takes the packets', () => {
    assert.deepEqual(troubles(nfv(1, ['phy:0 -> phy:1'], false), nfv(2, ['phy:0 -> phy:1'])), []);
  });
});

describe('a classifier', () => {
  const c = ['c classifier phy:0 -> vhost:0,vhost:1,vhost:2'];

  it('without an entry default drops unknown addresses', () => {
    const reason = (...entries: string[]): string | undefined =>
      reasonOf(modelOf(vf(c, entries)), 'no_default');
    assert.equal(
      reason(`${A} vhost:0`),
      'c of vf 2 has no entry default: packets to unknown addresses are dropped',
    );
    assert.equal(
      reason(`${A} vhost:0`, '101 default vhost:1'),
      'c of vf 2 has no entry default: packets to unknown addresses outside of VLAN 101 are dropped',
    );
    assert.equal(reason(`${A} vhost:0`, 'default vhost:1'), undefined);
    assert.equal(reason(`${A} vhost:0`, '4095 default vhost:1'), undefined);
  });

  it('has two entries for the same packets, of which one is in force', () => {
    assert.deepEqual(troubles(vf(c, [`${A} vhost:0`, `${B} vhost:1`, `4095 ${A} vhost:2`])), [
      'warning repeated_address vf:2/c vhost:0 vhost:2',
    ]);
    assert.deepEqual(troubles(vf(c, [`${A} vhost:0`, `101 ${A} vhost:1`, `102 ${A} vhost:2`])), []);
  });

  it('does not use an entry for a port that is not its tx port', () => {
    const status: WorkerStatus = {
      clientId: 2,
      ports: ['phy:0', 'vhost:0', 'vhost:1'],
      masterLcore: 1,
      stringIds: true,
      components: [
        {
          name: 'c',
          core: 2,
          type: 'classifier',
          rx_port: [{ port: 'phy:0' }],
          tx_port: [{ port: 'vhost:0' }],
        },
      ],
      classifierTable: [
        { type: 'mac', value: A.toUpperCase(), port: 'vhost:0' },
        { type: 'vlan', value: `101/${B}`, port: 'vhost:1' },
      ],
    };
    const model = modelOfReadings({ id: 'vf:2', kind: 'vf', clientId: 2, status });
    assert.ok(allFound(model).includes('warning stray_entry vf:2 vhost:1'));
    assert.equal(
      reasonOf(model, 'stray_entry'),
      `the entry 101/${B} of vf 2 leads to vhost:1, to which no classifier sends: it has no effect`,
    );
  });
});

describe('VLAN operations', () => {
  it('add a tag in the place of one that was added before', () => {
    assert.deepEqual(
      troubles(vf(['f forward phy:0 add 101/3 -> ring:0', 'g forward ring:0 -> vhost:0 add 102/0'])),
      ['warning tag_added_twice vf:2/g vhost:0'],
    );
    assert.deepEqual(troubles(vf(['f forward phy:0 add 101/3 -> vhost:0 add 102/0'])), [
      'warning tag_added_twice vf:2/f vhost:0',
    ]);
  });

  it('may add the same tag again, and any tag to packets of which nothing is known or from which it was removed', () => {
    assert.deepEqual(troubles(vf(['f forward phy:0 add 101/3 -> vhost:0 add 101/3'])), []);
    assert.deepEqual(troubles(vf(['f forward phy:0 -> vhost:0 add 101/3'])), []);
    assert.deepEqual(troubles(vf(['f forward phy:0 del -> vhost:0 add 101/3'])), []);
    assert.deepEqual(
      troubles(vf(['f forward phy:0 add 101/3 -> ring:0 del', 'g forward ring:0 -> vhost:0 add 102/0'])),
      [],
    );
  });

  it('remove a tag in vain where it was removed before, or where an entry lets untagged packets pass only', () => {
    assert.deepEqual(troubles(vf(['f forward phy:0 del -> vhost:0 del'])), [
      'warning tag_removed_in_vain vf:2/f vhost:0',
    ]);
    assert.deepEqual(troubles(vf(['c classifier phy:0 -> vhost:0 del'], [`${A} vhost:0`])), [
      'warning tag_removed_in_vain vf:2/c vhost:0',
    ]);
  });

  it('do not remove a tag in vain where some packets may have one', () => {
    assert.deepEqual(troubles(vf(['c classifier phy:0 -> vhost:0 del'], ['default vhost:0'])), []);
    assert.deepEqual(
      troubles(vf(['f forward phy:0 del -> ring:0', 'm merge ring:0,vhost:1 -> vhost:0 del'])),
      [],
    );
    assert.deepEqual(troubles(vf(['c classifier phy:0 -> vhost:0 del'], [`101 ${A} vhost:0`])), []);
  });
});

describe('lcores', () => {
  it('that poll ports for two processes are a warning', () => {
    const model = modelOfReadings(reading(1, [], [0, 1]), reading(2, [], [0, 1, 2]));
    assert.ok(allFound(model).includes('warning shared_core nfv:1 nfv:2'));
  });

  it('may be the master core of several processes, and are worth knowing when they poll ports, too', () => {
    assert.deepEqual(allFound(modelOfReadings(reading(1, [], [0, 1]), reading(2, [], [0, 2]))), []);
    assert.deepEqual(allFound(modelOfReadings(reading(1, [], [0, 1]), reading(2, [], [1, 2], 1))), [
      'info shared_core nfv:1 nfv:2',
    ]);
  });

  it('that are the master core of many processes are a finding on the one that polls ports there', () => {
    const many = Array.from({ length: 63 }, (_, at) => reading(at + 2, [], [1, at + 2], 1));
    const [found] = findingsOf(modelOfReadings(reading(1, [], [0, 1]), ...many));
    assert.deepEqual(
      [found?.kind, found?.subjects, found?.reason, found?.remedy],
      [
        'shared_core',
        ['nfv:1'],
        'core 1 polls ports for nfv 1, and is the master core of nfv 2, nfv 3, nfv 4 and 60 more: packets wait while it carries out commands',
        'start nfv 1 with another lcore than 1',
      ],
    );
  });

  it('of a process that is not connected are those of its components', () => {
    assert.ok(
      troubles(vf(['f forward phy:0 -> vhost:0']), mirror('m mirror phy:1 -> vhost:1,vhost:2')).includes(
        'warning shared_core vf:2 mirror:3',
      ),
    );
    assert.deepEqual(troubles(vf(['f forward phy:0 -> vhost:0', 'g forward phy:2 -> vhost:3'])), []);
    assert.deepEqual(
      troubles(vf(['f forward phy:0 -> vhost:0']), onCores(mirror('m mirror phy:1 -> vhost:1,vhost:2'), 9)),
      [],
    );
  });
});

describe('unused parts', () => {
  it('are ports that a process has added and patches to nothing', () => {
    assert.deepEqual(allFound(modelOfReadings(reading(1, ['phy:0', 'ring:3', 'vhost:1']))), [
      'info unused_port ring:3 nfv:1',
      'info unused_port vhost:1 nfv:1',
      'info nic_without_path phy:0',
    ]);
  });

  it('are queues of a NIC, if others are used, and not if none is', () => {
    const status = {
      lcores: [0],
      phy_ports: [{ id: 0, nof_queues: { rx: 10, tx: 10 } }],
      ring_ports: [],
    };
    const primary = {
      id: 'primary',
      kind: 'primary',
      clientId: undefined,
      status,
    } as unknown as SuccessfulReading;
    assert.deepEqual(allFound(modelOfReadings(primary)), ['info nic_without_path phy:0']);
    const worker: WorkerStatus = {
      clientId: 2,
      ports: ['phy:0nq1', 'phy:0nq2'],
      masterLcore: 1,
      stringIds: true,
      components: [
        {
          name: 'f',
          core: 2,
          type: 'forward',
          rx_port: [{ port: 'phy:0nq1' }],
          tx_port: [{ port: 'phy:0nq2' }],
        },
      ],
      classifierTable: [],
    };
    const model = modelOfReadings(primary, { id: 'vf:2', kind: 'vf', clientId: 2, status: worker });
    assert.deepEqual(allFound(model), ['info unused_queue phy:0']);
    assert.equal(
      reasonOf(model, 'unused_queue'),
      'nothing takes packets from queues 0, 2-9 of phy:0: what the NIC puts there is dropped',
    );
  });

  it('are NICs in one direction, with the direction', () => {
    const model = modelOf(nfv(1, ['phy:0 -> phy:1']));
    assert.deepEqual(allFound(model), ['info nic_without_path phy:0', 'info nic_without_path phy:1']);
    assert.equal(
      reasonOf(model, 'nic_without_path'),
      'nothing sends packets to phy:0: no packet leaves by it',
    );
  });
});
