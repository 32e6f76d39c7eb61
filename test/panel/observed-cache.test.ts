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

  it('does not read a process again that was read ahead, unless it has changed since', () =>
    withScene([{ kind: 'nfv', clientId: 1 }], async ({ registry, processes: [simulated] }) => {
      const cache = new ObservedCache(registry);
      let statuses = 0;
      simulated?.on('command', (text) => (statuses += text === 'status' ? 1 : 0));
      cache.readAhead('nfv:1');
      const observed = await cache.readRest();
      assert.equal(statuses, 1);
      assert.equal(observed.processes.get('nfv:1')?.spec?.kind, 'nfv');
      await cache.readRest();
      assert.equal(statuses, 2, 'what was read ahead is used once');
      cache.readAhead('nfv:1');
      await cache.readAll();
      assert.equal(statuses, 4, 'readAll() reads everything');
      cache.readAhead('nfv:1');
      cache.touch('nfv:1');
      await cache.readRest();
      assert.equal(statuses, 6, 'the process may have changed after it was read ahead');
      cache.readAhead('nfv:1');
      await cache.read();
      assert.equal(statuses, 7);
      cache.readAhead('nfv:1');
      cache.touch('nfv:1');
      await cache.read();
      assert.equal(statuses, 9);
    }));
});
