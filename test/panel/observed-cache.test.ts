import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ObservedCache } from '../../src/panel/observed/observed-cache.js';
import { withScene } from './scene.js';

describe('The cache of the observed panel', () => {
  it('is fresh after it has read a process, and stale once another reader has seen another status', () =>
    withScene([{ kind: 'nfv', clientId: 1 }], async ({ registry, processes: [simulated] }) => {
      const cache = new ObservedCache(registry);
      const nfv = registry.secondary('nfv', 1);
      nfv.onStatus = (lasting) => cache.differs('nfv:1', lasting);
      assert.equal(cache.isFresh('nfv:1'), false);
      await cache.read();
      assert.equal(cache.isFresh('nfv:1'), true, 'its own reading is no news');
      await nfv.status();
      assert.equal(cache.isFresh('nfv:1'), true, 'the status is the same');
      simulated?.model.execute(Buffer.from('add ring:1'));
      await nfv.status();
      assert.equal(cache.isFresh('nfv:1'), false);
    }));
});
