import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPanel } from '../../src/panel/observed/observed-panel.js';
import { MemoryStore } from '../../src/panel/store/desired.js';
import { Applying } from './applying.js';
import { ORIGIN, withScene } from './scene.js';

describe('the document that becomes the desired one after an apply', () => {
  it('does not overwrite a document that was stored in the meantime, also if none was desired before', () =>
    withScene([{ kind: 'nfv', clientId: 3 }], async ({ registry, run }) => {
      const store = new MemoryStore();
      const applying = new Applying(() => readPanel(registry, ORIGIN), store);
      const change = await applying.apply(
        { nfvs: { 3: { ports: [], patches: [], forwarding: true } } },
        {
          onFailure: 'rollback',
          revision: undefined,
          principal: undefined,
          run: async (call) => {
            await store.put({ nfvs: { 3: { ports: ['ring:7'], patches: [], forwarding: false } } });
            await run(call);
          },
        },
      );
      assert.equal(change.state, 'done');
      assert.match(change.not_kept ?? '', /^the desired document has changed: its revision is .*, not none$/);
      assert.deepEqual(applying.problems, [change.not_kept]);
      assert.deepEqual(store.desired?.document.nfvs?.[3]?.ports, ['ring:7']);
    }));

  it('is recorded as interrupted when a mistake of the program ends it', () =>
    withScene([{ kind: 'nfv', clientId: 3 }], async ({ registry, run }) => {
      let reads = 0;
      const applying = new Applying(() => {
        if (reads++ > 0) throw new TypeError('a mistake');
        return readPanel(registry, ORIGIN);
      });
      const desired = { nfvs: { 3: { ports: [], patches: [], forwarding: true } } };
      const options = { onFailure: 'stop', revision: undefined, principal: undefined, run } as const;
      await assert.rejects(applying.apply(desired, options), TypeError);
      const [change] = applying.changes.list();
      assert.equal(change?.state, 'interrupted');
      assert.notEqual(change.ended, undefined);
    }));
});
