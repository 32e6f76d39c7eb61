import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Slots } from '../../../src/spp/host/slots.js';

/** Slots of a host with one NIC. */
function slots(): Slots {
  const made = new Slots();
  made.haveNics(1);
  return made;
}

describe('The slots of a host', () => {
  it('find a ring where its process added it last, also when that is a lower slot than before (H2)', () => {
    const host = slots();
    host.take('nullpmd:0', 'nfv:1');
    host.take('ring:0', 'nfv:1');
    host.free(1);
    assert.equal(host.take('ring:0', 'nfv:1'), 1);
    assert.equal(host.find('ring:0', 'nfv:1'), 1);
    assert.equal(host.find('ring:0', 'nfv:2'), undefined);
  });

  it('go on in a copy as they would have themselves, and are not changed by it', () => {
    const host = slots();
    host.take('nullpmd:0', 'nfv:1');
    host.take('ring:0', 'nfv:1');
    const copy = host.clone();
    copy.free(1);
    assert.equal(copy.take('ring:0', 'nfv:1'), 1);
    assert.equal(copy.find('ring:0', 'nfv:1'), 1);
    assert.deepEqual([copy.count, host.count], [3, 2]);
    assert.equal(host.find('ring:0', 'nfv:1'), 2);
  });
});
