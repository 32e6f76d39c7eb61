import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { ApplyInProgressError, ChangedMeanwhileError, ConflictError } from '../../src/panel/errors.js';
import { readPanel } from '../../src/panel/observed/observed-panel.js';
import { Applying, type ApplyingOptions } from './applying.js';
import { changes } from '../support/panel.js';
import { PANEL } from './documents.js';
import { ORIGIN, type Scene, withScene } from './scene.js';

function applyingOf({ registry }: Scene): Applying {
  return new Applying(() => readPanel(registry, ORIGIN));
}

function options(scene: Scene, more: Partial<ApplyingOptions> = {}): ApplyingOptions {
  return { onFailure: 'rollback', revision: undefined, principal: undefined, run: scene.run, ...more };
}

describe('applying a document', () => {
  test('sends nothing and reports the conflicts of a document that cannot be applied', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const desired: PanelDocument = {
        vfs: {
          2: {
            components: [
              {
                name: 'c0',
                core: 4,
                type: 'forward',
                rx_port: [{ port: 'phy:7' }],
                tx_port: [{ port: 'ring:40' }],
              },
            ],
            classifier_table: [],
          },
          3: { components: [], classifier_table: [] },
        },
      };
      await assert.rejects(
        applying.apply(desired, options(scene)),
        new ConflictError([
          { process: 'vf:2', reason: 'c0 is desired on core 4, but the worker cores are 5, 6, 7' },
          { process: 'vf:2', reason: 'the process has no phy:7' },
          { process: 'vf:2', reason: 'ring:40 does not exist' },
          { process: 'vf:3', reason: 'the client id 3 is used by mirror 3' },
        ]),
      );
      for (const process of scene.processes) assert.deepEqual(changes(process), []);
      assert.deepEqual(applying.changes.list(), []);
    }));

  test('sends nothing if the plan was computed for another state of the panel', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const desired: PanelDocument = { pcaps: { 4: { capturing: true } } };
      const { revision } = await applying.plan(desired);
      const change = { client_id: 4 };
      await scene.run({ operation: 'setPcapCapture', path: change, body: { action: 'start' } });
      const { revision: now } = await applying.plan(desired);
      await assert.rejects(
        applying.apply(desired, options(scene, { revision })),
        new ChangedMeanwhileError(revision, now),
      );
      // What other processes do does not matter.
      await scene.run({ operation: 'setNfvForwarding', path: { client_id: 1 }, body: { action: 'start' } });
      assert.equal((await applying.apply(desired, options(scene, { revision: now }))).state, 'done');
    }));

  test('records what differed when it is rolled back although every command was done', () =>
    withScene(PANEL, async (scene) => {
      const [, process] = scene.processes;
      const applying = applyingOf(scene);
      const desired: PanelDocument = { nfvs: { 1: { ports: ['ring:0'], patches: [], forwarding: true } } };
      const run: ApplyingOptions['run'] = async (call) => {
        await scene.run(call);
        // Another program stops it behind the back of spp-ctl.
        if (call.operation === 'setNfvForwarding') process?.model.execute(Buffer.from('stop'));
      };
      const change = await applying.apply(desired, options(scene, { run }));
      assert.deepEqual(
        [change.state, change.commands.map(({ outcome }) => outcome), change.differences],
        ['rolled_back', ['done', 'done'], []],
      );
      assert.deepEqual(change.differences_before_rollback, [
        { process: 'nfv:1', reason: 'forwarding is desired' },
      ]);
    }));

  test('is rejected while another document is applied', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const desired: PanelDocument = { pcaps: { 4: { capturing: true } } };
      const first = applying.apply(desired, options(scene));
      await assert.rejects(applying.apply(desired, options(scene)), ApplyInProgressError);
      assert.equal((await first).state, 'done');
      assert.equal((await applying.apply(desired, options(scene))).state, 'done');
    }));

  test('does not change processes that the document does not name, and reports missing processes', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const change = await applying.apply(
        {
          nfvs: {
            1: { ports: ['ring:0'], patches: [], forwarding: false },
            9: { ports: [], patches: [], forwarding: true },
          },
        },
        options(scene),
      );
      assert.deepEqual([change.state, change.pending], ['done', ['nfv:9']]);
      assert.deepEqual(scene.processes.map(changes), [[], ['add ring:0'], [], [], []]);
    }));

  test('stops at a failed process, continues with the others, and reports the remaining differences', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const desired: PanelDocument = {
        nfvs: { 1: { ports: ['ring:0', 'ring:1'], patches: [], forwarding: true } },
        pcaps: { 4: { capturing: true } },
      };
      const outcomes = async (onFailure: ApplyingOptions['onFailure']): Promise<unknown[]> => {
        const change = await applying.apply(
          desired,
          options(scene, {
            onFailure,
            run: async (call) => {
              if (JSON.stringify(call.body).includes('ring:0')) throw new Error('it does not want to');
              await scene.run(call);
            },
          }),
        );
        assert.deepEqual(change.rollback, undefined);
        const list = change.commands.map(({ process, path, outcome }) => [process, path, outcome]);
        return [change.state, list, change.differences.map(({ reason }) => reason)];
      };
      assert.deepEqual(await outcomes('stop'), [
        'failed',
        [
          ['nfv:1', '/v1/nfvs/1/ports', 'failed'],
          ['nfv:1', '/v1/nfvs/1/ports', 'left'],
          ['nfv:1', '/v1/nfvs/1/forward', 'left'],
          ['pcap:4', '/v1/pcaps/4/capture', 'done'],
        ],
        ['ring:0 is desired', 'ring:1 is desired', 'forwarding is desired'],
      ]);
      assert.deepEqual(await outcomes('continue'), [
        'failed',
        [
          ['nfv:1', '/v1/nfvs/1/ports', 'failed'],
          ['nfv:1', '/v1/nfvs/1/ports', 'done'],
          ['nfv:1', '/v1/nfvs/1/forward', 'left'],
        ],
        ['ring:0 is desired', 'forwarding is desired'],
      ]);
    }));

  test('reports the exact intermediate state when a process disconnects for good', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const [, nfv] = scene.processes;
      const desired: PanelDocument = {
        nfvs: { 1: { ports: ['ring:0'], patches: [], forwarding: true } },
        pcaps: { 4: { capturing: true } },
      };
      const change = await applying.apply(
        desired,
        options(scene, {
          run: async (call) => {
            if (call.operation === 'setNfvForwarding') await nfv?.stop();
            await scene.run(call);
          },
        }),
      );
      assert.equal(change.state, 'rollback_failed');
      assert.deepEqual(change.differences, [{ process: 'nfv:1', reason: 'the process has disconnected' }]);
      assert.deepEqual(
        change.rollback?.map(({ process, outcome }) => [process, outcome]),
        [['pcap:4', 'done']],
      );
    }));

  test('deletes a vhost before another process adds it, and stops traffic only then', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const component = { name: 'c0', core: 5, type: 'forward' as const, rx_port: [] };
      const [nfv, vf] = [{ patches: [], forwarding: false }, { classifier_table: [] }];
      const there: PanelDocument = {
        nfvs: { 1: { ...nfv, ports: ['vhost:0'] } },
        vfs: { 2: { ...vf, components: [{ ...component, tx_port: [{ port: 'vhost:1' }] }] } },
      };
      const moved: PanelDocument = {
        nfvs: { 1: { ...nfv, ports: ['vhost:2'] } },
        vfs: { 2: { ...vf, components: [{ ...component, tx_port: [{ port: 'vhost:0' }] }] } },
      };
      assert.equal((await applying.apply(there, options(scene))).state, 'done');
      const { plan } = await applying.plan(moved);
      assert.deepEqual(
        plan.steps.map(({ key }) => key),
        [
          'nfv:1 add vhost:2',
          'nfv:1 delete vhost:0',
          'vf:2 detach vhost:1 tx c0',
          'vf:2 attach vhost:0 tx c0',
        ],
      );
      const detaching = plan.steps.find(({ key }) => key === 'vf:2 detach vhost:1 tx c0');
      assert.deepEqual(detaching?.follows, ['nfv:1 delete vhost:0']);
      assert.equal((await applying.apply(moved, options(scene))).state, 'done');
      // Only the vf is named: what the nfv has stays there.
      const { plan: refused } = await applying.plan({
        vfs: { 2: { ...vf, components: [{ ...component, tx_port: [{ port: 'vhost:2' }] }] } },
      });
      assert.deepEqual(refused.conflicts, [{ process: 'vf:2', reason: 'vhost:2 is used by nfv 1' }]);
    }));

  test('sends nothing if a vf would have to release a vhost, which it keeps for life', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const component = { name: 'c0', core: 5, type: 'forward' as const, rx_port: [] };
      const there: PanelDocument = {
        nfvs: { 1: { ports: [], patches: [], forwarding: false } },
        vfs: {
          2: { classifier_table: [], components: [{ ...component, tx_port: [{ port: 'vhost:1' }] }] },
        },
      };
      assert.equal((await applying.apply(there, options(scene))).state, 'done');
      const { plan } = await applying.plan({
        nfvs: { 1: { ports: ['vhost:1'], patches: [], forwarding: false } },
        vfs: { 2: { components: [], classifier_table: [] } },
      });
      assert.deepEqual(plan.conflicts, [
        {
          process: 'nfv:1',
          reason: 'vhost:1 is used by vf 2, which keeps it as long as it lives',
          instead: 'use another vhost, or end vf 2 and start it again',
        },
      ]);
    }));

  test('records the last hundred changes', () =>
    withScene(PANEL, async (scene) => {
      const applying = applyingOf(scene);
      const first = await applying.apply({}, options(scene, { principal: 'alice' }));
      assert.equal(first.who, 'alice');
      for (let count = 0; count < 99; count++) await applying.apply({}, options(scene));
      assert.deepEqual(applying.changes.list().at(-1), first);
      const last = await applying.apply({}, options(scene));
      assert.equal(applying.changes.get(first.id), undefined);
      assert.equal(applying.changes.list().length, 100);
      assert.equal(applying.changes.list()[0], last);
    }));
});
