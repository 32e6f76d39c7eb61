import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changes } from '../support/panel.js';
import { NFV, nfv, PCAP, portCall, withKept } from './kept.js';

const REPAIR = { repair: true };

describe('the repair of drift', () => {
  test('reverts a foreign change, immediately the first time', () =>
    withKept(REPAIR, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      await kept.run(portCall('add', 'ring:1'));
      await kept.until(/^changed by repair: done$/);
      assert.deepEqual(changes(process), ['add ring:0', 'add ring:1', 'del ring:1']);
      assert.deepEqual(await kept.states(), { 'nfv:1': 'in_sync' });
    }));

  test('starts by itself when a status shows drift', () =>
    withKept(REPAIR, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      await kept.until(/^sync nfv:1 in_sync$/);
      process.model.execute(Buffer.from('add ring:1'));
      await kept.status();
      await kept.until(/^changed by repair: done$/);
    }));

  test('is not delayed by a retry that is scheduled for later', () =>
    withKept({ ...REPAIR, backoff: { firstDelayMs: 60_000, maxDelayMs: 60_000 } }, async (kept) => {
      const [process, other] = [await kept.attach(NFV), await kept.attach(PCAP)];
      await kept.apply({ ...nfv([]), pcaps: { 4: { capturing: false } } });
      // Another client reverts the repair: the third repair has to wait.
      for (let count = 1; count <= 2; count++) {
        await kept.run(portCall('add', 'ring:1'));
        await kept.until(/^changed by repair: done$/, count);
      }
      await kept.run(portCall('add', 'ring:1'));
      await kept.until(/^sync nfv:1 drifted$/, 3);
      await kept.run({
        operation: 'setPcapCapture',
        path: { client_id: 4 },
        body: { action: 'start' },
      });
      await kept.until(/^changed by repair: done$/, 3);
      assert.deepEqual(changes(other), ['start', 'stop']);
      assert.equal(changes(process).at(-1), 'add ring:1');
    }));

  test('does not send a rejected command again until the process reconnects', () =>
    withKept({ ...REPAIR, backoff: { firstDelayMs: 1, maxDelayMs: 1 } }, async (kept) => {
      // The host has no such ring, and no primary is connected that would show it.
      const process = await kept.attach({ ...NFV, rings: 4 });
      await kept.apply(nfv(['ring:0']), 'continue');
      await kept.apply(nfv(['ring:0', 'ring:9', 'nullpmd:0']), 'continue');
      await kept.until(/^changed by repair: failed$/);
      await kept.run(portCall('del', 'ring:0'));
      await kept.until(/^changed by repair: /, 2);
      const [state] = (await kept.status()).processes;
      assert.equal(state?.state, 'failed');
      assert.deepEqual(state.failure?.command?.body, { action: 'add', port: 'ring:9' });
      assert.match(state.failure.error, /ring/);
      assert.equal(state.failure.next_try, undefined);
      const asked = (): number => changes(process).filter((each) => each === 'add ring:9').length;
      assert.equal(asked(), 2);
      process.drop();
      await kept.next(/^changed by repair: /);
      assert.equal(asked(), 3);
    }));

  test('gives up on a process whose connection breaks each time, and starts again with another document', () =>
    withKept(REPAIR, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv([]));
      await kept.run(portCall('add', 'ring:1'));
      let broken = 0;
      process.on('command', (text) => {
        if (text !== 'del ring:1') return;
        broken++;
        process.drop();
      });
      await kept.until(/^changed by repair: failed$/, 5);
      await kept.next(/^connected nfv:1$/);
      const [state] = (await kept.status()).processes;
      assert.equal(state?.failure?.next_try, undefined);
      assert.equal(broken, 5);
      await kept.apply(nfv(['ring:0']), 'continue');
      await kept.until(/^changed by repair: failed$/, 6);
    }));

  test('backs off while another client reverts it, and is immediate for the next process', () =>
    withKept({ ...REPAIR, backoff: { firstDelayMs: 30, maxDelayMs: 120, calmMs: 600_000 } }, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv([]));
      for (let count = 1; count <= 5; count++) {
        await kept.run(portCall('add', 'ring:1'));
        await kept.until(/^changed by repair: done$/, count);
      }
      // A delay begins after the repair has begun, so that a busy machine makes these times longer, never shorter.
      const begun = kept.changes
        .filter(({ cause }) => cause === 'repair')
        .map(({ started }) => Date.parse(started));
      const waits = begun.map((each, index) => each - (begun[index - 1] ?? each)).slice(1);
      for (const [index, least] of [0, 30, 60, 120].entries())
        assert.ok((waits[index] ?? 0) >= least - 2, waits.join());
      assert.equal(changes(process).filter((each) => each === 'del ring:1').length, 5);
    }));
});
