import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostModel } from '../../../src/spp/host/model.js';
import { add, del, earlyPrimaryStatus, hostOf } from './statuses.js';

describe('A host whose processes share slots but no devices, up to 18.08.4', () => {
  /** A host of 18.08.1, or of 18.08.2 to 18.08.4, whose statuses show lcores. */
  function early(tellsCores: boolean, ...nfvs: readonly number[]): HostModel {
    return hostOf(earlyPrimaryStatus(tellsCores ? [0] : undefined), ...nfvs);
  }

  it('does not need the primary to add or delete a port', () => {
    const model = early(false, 1);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.disconnected('primary', 'died');
    assert.equal(model.check('nfv:1', add('vhost:2')), undefined);
    assert.equal(model.check('nfv:1', del('vhost:1')), undefined);
  });

  it('refuses a ring to a process that deleted a ring in whose slot another process has it', () => {
    const model = early(false, 1, 2, 3);
    model.recordChange('nfv:1', add('ring:0'), 'done');
    model.recordChange('nfv:1', del('ring:0'), 'done');
    model.recordChange('nfv:2', add('ring:1'), 'done');
    assert.deepEqual(model.check('nfv:1', add('ring:1'))?.rules, ['H2']);
    assert.equal(model.check('nfv:3', add('ring:1')), undefined);
  });

  it('frees the slot of a ring up to 18.08.1, and keeps it from 18.08.2 on', () => {
    for (const [tellsCores, slot] of [
      [false, 2],
      [true, 3],
    ] as const) {
      const model = early(tellsCores, 1);
      model.recordChange('nfv:1', add('ring:0'), 'done');
      model.recordChange('nfv:1', del('ring:0'), 'done');
      model.recordChange('nfv:1', add('ring:1'), 'done');
      assert.equal(model.slotOf('nfv:1', 'ring:1'), slot);
    }
  });

  it('refuses a vhost of another process because of its socket file, and no other port of another process', () => {
    const model = early(true, 1, 2);
    for (const port of ['vhost:1', 'pcap:1']) model.recordChange('nfv:1', add(port), 'done');
    assert.match(
      model.check('nfv:2', add('vhost:1'))?.reason ?? '',
      /nfv 1 has vhost:1, and its socket file/,
    );
    assert.equal(model.check('nfv:2', add('pcap:1')), undefined);
  });

  it('refuses a vhost that the same nfv has deleted, and no other vhost', () => {
    const model = early(false, 1);
    model.recordChange('nfv:1', add('vhost:1'), 'done');
    model.recordChange('nfv:1', del('vhost:1'), 'done');
    assert.deepEqual(model.check('nfv:1', add('vhost:1'))?.rules, ['N9']);
    assert.equal(model.check('nfv:1', add('vhost:2')), undefined);
  });
});
