import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostChange } from '../../../src/spp/host/change.js';
import { HostModel } from '../../../src/spp/host/model.js';
import { add, del, hostOf, nfvTold, primaryStatus } from './statuses.js';

/** A host whose primary and nfvs were launched after spp-ctl. */
function host(...nfvs: readonly number[]): HostModel {
  return hostOf(primaryStatus(), ...nfvs);
}

describe('The history before the start of spp-ctl', () => {
  it('is empty when a process connects early without ports', () => {
    const model = new HostModel();
    model.connected('nfv:1', 'nfv', true);
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.check('nfv:1', add('vhost:1')), undefined);
  });

  it('is unknown when a process connects early with ports', () => {
    const model = new HostModel();
    model.connected('nfv:1', 'nfv', true);
    model.recordStatus('nfv:1', nfvTold(['ring:1']));
    assert.deepEqual(model.check('nfv:1', add('vhost:1'))?.rules, ['N9']);
    assert.match(model.uncertainty ?? '', /spp-ctl was started after nfv 1/);
    assert.equal(model.check('nfv:1', add('nullpmd:1')), undefined);
  });

  it('excludes changes of spp-ctl before the first status', () => {
    const model = host();
    model.connected('nfv:1', 'nfv', true);
    model.recordChange('nfv:1', add('ring:1'), 'done');
    model.recordChange('nfv:1', { do: 'patch', src: 'phy:0', dst: 'ring:1' }, 'done');
    model.recordStatus('nfv:1', nfvTold(['ring:1'], [{ src: 'phy:0', dst: 'ring:1' }]));
    assert.equal(model.check('nfv:1', add('vhost:1')), undefined);
    assert.equal(model.uncertainty, undefined);
  });

  it('prevents the primary from deleting, since the positions of its ports are unknown', () => {
    const model = new HostModel();
    model.connected('primary', 'primary', true);
    model.recordStatus('primary', primaryStatus(['vhost:1']));
    assert.match(
      model.check('primary', del('vhost:1'))?.reason ?? '',
      /spp-ctl was started after the primary/,
    );
  });
});

describe('A connection of a process', () => {
  const read = (model: HostModel, ...told: Parameters<typeof nfvTold>): void =>
    model.recordStatus('nfv:1', nfvTold(...told));

  it('is its first one when it connects a while after spp-ctl has started, once its status is known', () => {
    const model = new HostModel();
    model.connected('nfv:1', 'nfv');
    assert.equal(model.isFirstConnection('nfv:1'), false);
    read(model);
    assert.equal(model.isFirstConnection('nfv:1'), true);
  });

  it('is its first one after its death, also soon after the start of spp-ctl', () => {
    const model = new HostModel();
    model.connected('nfv:1', 'nfv', true);
    read(model);
    assert.equal(model.isFirstConnection('nfv:1'), false);
    model.disconnected('nfv:1', 'died');
    model.connected('nfv:1', 'nfv', true);
    read(model);
    assert.equal(model.isFirstConnection('nfv:1'), true);
  });

  it('is not its first one when it has ports that nobody has added since', () => {
    const model = new HostModel();
    model.connected('nfv:1', 'nfv');
    read(model, ['ring:0']);
    assert.equal(model.isFirstConnection('nfv:1'), false);
  });

  it('is not its first one after spp-ctl has closed the connection, or when a dead process has what it had before', () => {
    for (const end of ['lost', 'died'] as const) {
      const model = new HostModel();
      model.connected('nfv:1', 'nfv');
      read(model);
      model.recordChange('nfv:1', add('ring:0'), 'done');
      model.disconnected('nfv:1', end);
      model.connected('nfv:1', 'nfv');
      read(model, ['ring:0']);
      assert.equal(model.isFirstConnection('nfv:1'), false, end);
    }
  });
});

describe('A process that was disconnected', () => {
  it('is the same when spp-ctl closed its connection, and its record is kept', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.recordChange('nfv:1', del('vhost:1'), 'done');
    model.disconnected('nfv:1', 'lost');
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.deepEqual(model.check('nfv:1', add('vhost:2'))?.rules, ['N9']);
  });

  it('is a new one when it closed the connection and reconnects without ports', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.recordChange('nfv:1', del('vhost:1'), 'done');
    model.disconnected('nfv:1', 'died');
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.check('nfv:1', add('vhost:2')), undefined);
  });

  it('blocks its ports for others until it is known to be gone', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.disconnected('nfv:1', 'lost');
    assert.deepEqual(model.check('nfv:2', add('vhost:1'))?.rules, ['H7']);
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.check('nfv:2', add('vhost:1')), undefined);
  });

  it('makes no add fail when spp-ctl gave its connection up, and one when it has died (H4)', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('nullpmd:1'), 'done');
    model.disconnected('nfv:1', 'lost');
    assert.deepEqual([model.mayNextHotplugFail, model.orphanOf('nullpmd:1')], [false, undefined]);
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold(['nullpmd:1']));
    model.disconnected('nfv:1', 'died');
    assert.deepEqual([model.mayNextHotplugFail, model.orphanOf('nullpmd:1')], [true, 'nfv:1']);
  });

  it('leaves its devices behind when it has died, but no ring, which is that of all', () => {
    const model = host(1, 2);
    for (const port of ['ring:1', 'pcap:1']) model.recordChange('nfv:1', add(port), 'done');
    model.disconnected('nfv:1', 'died');
    assert.deepEqual([model.orphanOf('ring:1'), model.orphanOf('pcap:1')], [undefined, 'nfv:1']);
    assert.equal(model.check('nfv:2', add('ring:1')), undefined);
    assert.deepEqual(model.check('nfv:2', add('pcap:1'))?.rules, ['restore-nfv', 'H2']);
  });

  it('keeps its slots taken when it has died (H2)', () => {
    const model = host(1, 2);
    for (const port of ['ring:1', 'ring:2']) model.recordChange('nfv:1', add(port), 'done');
    model.disconnected('nfv:1', 'died');
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    model.recordChange('nfv:1', add('ring:1'), 'done');
    assert.equal(model.slotOf('nfv:1', 'ring:1'), 4);
    model.recordChange('nfv:1', del('ring:1'), 'done');
    model.recordChange('nfv:1', add('ring:1'), 'done');
    assert.equal(model.slotOf('nfv:1', 'ring:1'), 4);
    model.recordChange('nfv:2', add('nullpmd:1'), 'done');
    assert.equal(model.slotOf('nfv:2', 'nullpmd:1'), 5);
  });
});

describe('A memif that an nfv has deleted', () => {
  it('cannot be added again under its number, and keeps its slot', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('memif:3'), 'done');
    model.recordChange('nfv:1', del('memif:3'), 'done');
    for (const id of ['nfv:1', 'nfv:2', 'primary'])
      assert.match(model.check(id, add('memif:3'))?.reason ?? '', /^memif:3 was deleted/, id);
    assert.equal(model.check('nfv:1', add('memif:4')), undefined);
    model.recordChange('primary', add('nullpmd:1'), 'done');
    assert.equal(model.slotOf('primary', 'nullpmd:1'), 3);
    assert.deepEqual(model.check('primary', del('nullpmd:1'))?.rules, ['P3', 'P1', 'P2']);
  });

  it('is forgotten with the primary', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('memif:3'), 'done');
    model.recordChange('nfv:1', del('memif:3'), 'done');
    model.disconnected('primary', 'died');
    model.disconnected('nfv:1', 'died');
    model.connected('primary', 'primary');
    model.recordStatus('primary', primaryStatus());
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.check('nfv:1', add('memif:3')), undefined);
  });

  it('can be added again when the primary has deleted it', () => {
    const model = host(1);
    model.recordChange('primary', add('memif:3'), 'done');
    model.recordChange('primary', del('memif:3'), 'done');
    assert.equal(model.check('nfv:1', add('memif:3')), undefined);
  });
});

describe('An add that failed because a secondary has died', () => {
  it('is not repeated for a memif, whose number is lost', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('memif:1'), 'failed');
    model.recordChange('nfv:1', add('nullpmd:1'), 'failed');
    assert.deepEqual(model.check('nfv:1', add('memif:1'))?.rules, ['H11', 'H4']);
    assert.equal(model.check('nfv:1', add('memif:2')), undefined);
    assert.equal(model.check('nfv:1', add('nullpmd:1')), undefined);
  });

  it('leaves a slot in which a ring of one process is unreachable for the others', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('nullpmd:1'), 'failed');
    model.recordChange('nfv:1', add('ring:1'), 'done');
    model.recordChange('nfv:1', add('ring:2'), 'done');
    assert.deepEqual(model.check('nfv:2', add('ring:1'))?.rules, ['H2']);
    assert.equal(model.check('nfv:2', add('ring:2')), undefined);
  });
});

describe('A ring of the primary', () => {
  it('is unreachable for older processes once any secondary is launched (H9)', () => {
    const model = host(1);
    model.recordChange('primary', add('ring:1'), 'done');
    assert.equal(model.check('nfv:1', add('ring:1')), undefined);
    model.connected('nfv:2', 'nfv');
    assert.deepEqual(model.check('nfv:1', add('ring:1'))?.rules, ['H9']);
  });
});

describe('A change whose outcome is unknown', () => {
  it('makes positions of ports and the owner of its port unknown', () => {
    const model = host(1, 2);
    model.recordChange('primary', add('nullpmd:9'), 'done');
    assert.equal(model.check('primary', del('nullpmd:9')), undefined);
    model.recordChange('nfv:1', add('vhost:1'), 'unknown');
    assert.match(model.check('nfv:2', add('vhost:1'))?.reason ?? '', /nfv 1 may have vhost:1/);
    assert.match(
      model.check('primary', del('nullpmd:9'))?.reason ?? '',
      /whether nfv 1 has added vhost:1 is unknown/,
    );
    // The next status shows the port, but not the slots.
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.check('nfv:2', add('vhost:1')), undefined);
    assert.notEqual(model.check('primary', del('nullpmd:9')), undefined);
  });

  it('counts as the deletion of a vhost', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.recordChange('nfv:1', del('vhost:1'), 'unknown');
    model.recordStatus('nfv:1', nfvTold());
    assert.deepEqual(model.check('nfv:1', add('vhost:2'))?.rules, ['N9']);
  });
});

describe('The primary of a host', () => {
  it('is the same when it reconnects beside a running secondary, and nothing is forgotten', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('nullpmd:1'), 'done');
    model.recordChange('primary', add('nullpmd:2'), 'done');
    model.disconnected('primary', 'died');
    assert.equal(model.isPrimaryGone, true);
    assert.deepEqual(model.check('nfv:1', add('nullpmd:3'))?.rules, ['H3', 'restore-primary']);
    assert.equal(model.check('nfv:1', add('ring:3')), undefined);
    model.connected('primary', 'primary');
    model.recordStatus('primary', primaryStatus(['nullpmd:2']));
    assert.match(model.check('primary', del('nullpmd:2'))?.reason ?? '', /position 2 .* slot 3/);
  });

  it('resets the host when it reconnects alone', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('nullpmd:1'), 'done');
    model.recordChange('primary', add('ring:2'), 'done');
    model.disconnected('primary', 'died');
    model.disconnected('nfv:1', 'died');
    model.connected('primary', 'primary');
    model.recordStatus('primary', primaryStatus());
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.uncertainty, undefined);
    model.recordChange('primary', add('nullpmd:1'), 'done');
    assert.equal(model.slotOf('primary', 'nullpmd:1'), 2);
    assert.equal(model.check('primary', del('nullpmd:1')), undefined);
    assert.equal(model.check('nfv:1', add('ring:2')), undefined);
  });

  it('is damaged when its deletion hit another device, and so is the victim (P3)', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('nullpmd:1'), 'done');
    model.recordChange('primary', add('vhost:1'), 'done');
    model.recordChange('primary', del('vhost:1'), 'done');
    assert.equal(model.damage('primary')?.kind, 'port_list');
    assert.equal(model.damage('nfv:1')?.kind, 'device_lost');
    assert.deepEqual(model.check('nfv:1', add('nullpmd:1'))?.rules, ['H13', 'H10']);
    assert.deepEqual(model.check('primary', { do: 'launch', clientId: 5, kind: 'nfv' })?.rules, [
      'P3',
      'restore-primary',
    ]);
  });

  it('refuses to launch a pcap that would capture a ring of the primary (H9)', () => {
    const model = host();
    model.recordChange('primary', add('ring:3'), 'done');
    const launch = (ring: string): HostChange => ({ do: 'launch', clientId: 6, kind: 'pcap', ring });
    assert.deepEqual(model.check('primary', launch('ring:3'))?.rules, ['H9', 'pcap']);
    assert.equal(model.check('primary', launch('ring:4')), undefined);
  });
});

describe('The list of ports of a primary', () => {
  it('keeps the name of a port that it could not add, so that what it adds later is not at the place of its slot (P2)', () => {
    const model = host();
    model.recordChange('primary', add('pcap:1'), 'failed');
    model.recordChange('primary', add('nullpmd:2'), 'done');
    assert.deepEqual(model.check('primary', del('nullpmd:2'))?.rules, ['P3', 'P1', 'P2']);
  });

  it('does not keep the name of a pipe that it could not add (P2)', () => {
    const model = host();
    model.recordChange('primary', { do: 'add', port: 'pipe:0', rx: 'ring:1', tx: 'ring:2' }, 'failed');
    model.recordChange('primary', add('nullpmd:2'), 'done');
    assert.equal(model.check('primary', del('nullpmd:2')), undefined);
  });
});

describe('What an nfv forwards', () => {
  const patch: HostChange = { do: 'patch', src: 'phy:1', dst: 'ring:1' };

  it('continues when it rejected a stop', () => {
    const model = host(1);
    model.recordChange('nfv:1', { do: 'forward' }, 'done');
    for (const outcome of ['failed', 'unknown'] as const) {
      model.recordChange('nfv:1', { do: 'stop' }, outcome);
      assert.equal(model.isRunning('nfv:1'), true, outcome);
    }
    model.recordChange('nfv:1', { do: 'stop' }, 'done');
    assert.equal(model.isRunning('nfv:1'), false);
  });

  it('leads nowhere when the port that it leads to was deleted, and forwarding would end the process (N7)', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('ring:1'), 'done');
    model.recordChange('nfv:1', patch, 'done');
    assert.equal(model.check('nfv:1', { do: 'forward' }), undefined);
    model.recordChange('nfv:1', del('ring:1'), 'done');
    assert.deepEqual([...model.patchesOf('nfv:1')], [['phy:1', 'udf']]);
    assert.deepEqual(model.check('nfv:1', { do: 'forward' })?.rules, ['N7']);
  });

  it('has never led to a port that was added again since (N3)', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('ring:1'), 'done');
    model.recordChange('nfv:1', patch, 'done');
    assert.equal(model.wasPatched('nfv:1', 'ring:1'), true);
    model.recordChange('nfv:1', add('ring:1'), 'done');
    assert.deepEqual(
      [model.wasPatched('nfv:1', 'ring:1'), model.wasPatched('nfv:1', 'phy:1')],
      [false, true],
    );
  });
});

describe('A process whose status is unknown', () => {
  it('keeps others from adding what it may have, and not the primary from adding a pipe', () => {
    const model = host(1);
    model.connected('nfv:2', 'nfv');
    for (const id of ['nfv:1', 'primary'])
      assert.deepEqual(model.check(id, add('nullpmd:1'))?.rules, ['H7', 'H13'], id);
    assert.equal(model.check('primary', add('pipe:0')), undefined);
  });
});

describe('A vhost in the host model', () => {
  it('that was deleted can be added again only while nothing was added since, also where slots are not known (N9)', () => {
    const model = host(1, 2);
    model.connected('nfv:3', 'nfv', true);
    model.recordStatus('nfv:3', nfvTold(['ring:9']));
    assert.notEqual(model.uncertainty, undefined);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.recordChange('nfv:1', del('vhost:1'), 'done');
    assert.equal(model.check('nfv:1', add('vhost:1')), undefined);
    assert.deepEqual(model.check('nfv:1', add('vhost:2'))?.rules, ['N9']);
    model.recordChange('nfv:2', add('ring:1'), 'done');
    assert.deepEqual(model.check('nfv:1', add('vhost:1'))?.rules, ['N9']);
  });

  it('is broken when another process tried to add it, until its owner is launched again (H7)', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.recordChange('nfv:2', add('vhost:1'), 'failed');
    const patched = nfvTold(['vhost:1'], [{ src: 'phy:0', dst: 'vhost:1' }]);
    model.recordStatus('nfv:1', patched);
    assert.deepEqual([model.damage('nfv:1')?.kind, model.damage('nfv:2')], ['vhost_lost', undefined]);
    assert.deepEqual(model.check('nfv:1', { do: 'forward' })?.rules, ['H7']);
    model.disconnected('nfv:1', 'died');
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.damage('nfv:1'), undefined);
  });

  it('blocks a vf that could not open it until another change has opened it (V9)', () => {
    const model = host();
    model.connected('vf:3', 'vf');
    const attach: HostChange = { do: 'attach', port: 'vhost:1', direction: 'rx', component: 'fw' };
    model.recordChange('vf:3', attach, 'failed', 'error occur');
    assert.equal(model.damage('vf:3')?.kind, 'blocked');
    model.recordChange('vf:3', { do: 'detach', port: 'ring:9', direction: 'tx', component: 'fw' }, 'done');
    assert.equal(model.damage('vf:3'), undefined);
    assert.deepEqual(model.check('primary', add('vhost:1'))?.rules, ['H7']);
  });
});

describe('The vhosts that a vf could not open', () => {
  it('are opened by number, then its rings, which decides about their slots (V9)', () => {
    const model = host();
    model.connected('vf:3', 'vf');
    for (const port of ['ring:1', 'vhost:10', 'vhost:9'])
      model.recordChange(
        'vf:3',
        { do: 'attach', port, direction: 'rx', component: 'fw' },
        'failed',
        'error occur',
      );
    model.recordChange('vf:3', { do: 'other' }, 'done');
    const slots = ['vhost:9', 'vhost:10', 'ring:1'].map((port) => model.slotOf('vf:3', port));
    assert.deepEqual(slots, [2, 3, 4]);
  });
});

describe('The host model', () => {
  it('can be cloned, and changes of the clone do not affect it', () => {
    const model = host(1, 2);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    const clone = model.clone();
    clone.recordChange('nfv:1', del('vhost:1'), 'done');
    clone.recordChange('nfv:2', add('nullpmd:1'), 'done');
    assert.equal(clone.check('nfv:2', add('vhost:1')), undefined);
    assert.deepEqual(model.check('nfv:2', add('vhost:1'))?.rules, ['H7']);
    assert.equal(model.check('nfv:1', add('vhost:2')), undefined);
    assert.notEqual(clone.check('nfv:1', add('vhost:2')), undefined);
  });

  it('reports a failure as transient until a hotplug or a launch (H4)', () => {
    const model = host(1, 2);
    for (const mend of [
      () => model.recordChange('nfv:1', add('nullpmd:1'), 'done'),
      // The failed add detects the dead process: the next one succeeds.
      () => model.recordChange('nfv:1', add('nullpmd:7'), 'failed'),
      () => model.recordChange('nfv:1', del('nullpmd:1'), 'done'),
      () => model.connected('nfv:2', 'nfv'),
    ]) {
      model.disconnected('nfv:2', 'died');
      assert.equal(model.mayNextHotplugFail, true);
      model.recordChange('nfv:1', add('nullpmd:8'), 'unknown');
      model.recordChange('nfv:1', add('ring:7'), 'done');
      assert.equal(model.mayNextHotplugFail, true);
      mend();
      assert.equal(model.mayNextHotplugFail, false);
    }
  });

  it('evaluates a status only when it has changed, or a command was sent since', () => {
    const model = host(1);
    const status = nfvTold();
    model.recordStatus('nfv:1', status, status.status);
    model.recordStatus('nfv:1', nfvTold(['ring:2']), status.status);
    assert.equal(model.has('nfv:1', 'ring:2'), false);
    // An early release confirms commands without effect, and its status stays the same.
    model.recordChange('nfv:1', add('ring:1'), 'done');
    assert.equal(model.has('nfv:1', 'ring:1'), true);
    model.recordStatus('nfv:1', status, status.status);
    assert.equal(model.has('nfv:1', 'ring:1'), false);
  });
});

describe('A primary that was silent and connects again', () => {
  function silent(...nfvs: readonly number[]): HostModel {
    const model = host(1);
    model.recordChange('nfv:1', add('memif:1'), 'done');
    model.disconnected('primary', 'lost');
    if (nfvs.length === 0) model.disconnected('nfv:1', 'died');
    model.connected('primary', 'primary');
    return model;
  }

  it('counts as a new one when it has nothing and no secondary lives: what dead processes had is gone', () => {
    const model = silent();
    model.recordStatus('primary', primaryStatus());
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.equal(model.check('nfv:1', add('memif:1')), undefined);
    assert.match(model.uncertainty ?? '', /whether the primary was restarted is unknown/);
  });

  it('is the same one when it has a port', () => {
    const model = silent();
    model.recordStatus('primary', primaryStatus(['vhost:9']));
    model.connected('nfv:1', 'nfv');
    model.recordStatus('nfv:1', nfvTold());
    assert.deepEqual(model.check('nfv:1', add('memif:1'))?.rules, ['restore-nfv', 'H2']);
  });

  it('is the same one while an older secondary lives', () => {
    const model = silent(1);
    model.recordStatus('primary', primaryStatus());
    assert.equal(model.uncertainty, undefined);
  });

  it('is the same one when the connections of the secondaries were lost, too', () => {
    const model = host(1);
    model.recordChange('nfv:1', add('memif:1'), 'done');
    model.disconnected('primary', 'lost');
    model.disconnected('nfv:1', 'lost');
    model.connected('primary', 'primary');
    model.recordStatus('primary', primaryStatus());
    assert.equal(model.uncertainty, undefined);
    assert.equal(model.endOf('nfv:1'), 'lost');
  });
});
