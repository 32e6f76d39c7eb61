import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colonMac } from '../../../src/spp/protocol/mac.js';

describe('A MAC address for spp_vf', () => {
  for (const address of ['FA:16:3e:7D:cc:35', 'FA-16-3e-7D-cc-35', 'FA16.3e7D.cc35', 'FA163e7Dcc35']) {
    it(`is spelt with colons, its case kept: ${address}`, () => {
      assert.equal(colonMac(address), 'FA:16:3e:7D:cc:35');
    });
  }

  it('may be the word default', () => {
    assert.equal(colonMac('default'), 'default');
  });

  it('keeps its zeros', () => {
    assert.equal(colonMac('000000000000'), '00:00:00:00:00:00');
    assert.equal(colonMac('0000.5e00.0001'), '00:00:5e:00:00:01');
  });
});
