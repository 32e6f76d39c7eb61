import assert from 'node:assert/strict';
import { NotVerifiedError } from '../../src/spp/errors.js';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { bareReply } from '../../src/simulator/outcome.js';
import { changes } from '../support/panel.js';
import { at, NFV, nfv, PCAP, portCall, withKept } from './kept.js';
import { ORIGIN } from './scene.js';

const RESTORE = { restore: true };

describe('the desired document', () => {
  test('causes no commands while none is set', () =>
    withKept({ restore: true, repair: true }, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.run(portCall('add', 'ring:0'));
      process.drop();
      await kept.next(/^connected nfv:1$/);
      assert.deepEqual(await kept.states(), { 'nfv:1': 'unmanaged' });
      // Only the statuses are read that the request itself needs.
      assert.deepEqual(changes(process), ['add ring:0']);
      assert.deepEqual(
        kept.log.filter((each) => each.startsWith('sync')),
        [],
      );
    }));

  test('is compared with missing processes and with processes that connect with another state', () =>
    withKept({}, async (kept) => {
      assert.equal((await kept.apply(nfv(['ring:0']))).state, 'done');
      assert.deepEqual(await kept.states(), { 'nfv:1': 'pending' });
      const process = await kept.attach(NFV);
      await kept.until(/^sync nfv:1 drifted$/);
      const { processes } = await kept.status();
      assert.deepEqual(
        processes[0]?.commands?.map(({ path, body }) => [path, body]),
        [['/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' }]],
      );
      assert.deepEqual(changes(process), []);
      await kept.run(portCall('add', 'ring:0'));
      await kept.until(/^sync nfv:1 in_sync$/);
      await kept.detach(process);
      await kept.until(/^sync nfv:1 pending$/, 2);
    }));

  test('is compared after an apply with what the apply has read back', () =>
    withKept({}, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      await kept.until(/^sync nfv:1 in_sync$/);
      assert.deepEqual(process.commands, ['_get_client_id', 'status', 'add ring:0', 'status']);
    }));

  test('is compared with what a plan has read', () =>
    withKept({}, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      await kept.until(/^sync nfv:1 in_sync$/);
      process.model.execute(Buffer.from('add ring:1'));
      await kept.panelServices.applier.plan(nfv(['ring:0']));
      await kept.until(/^sync nfv:1 drifted$/);
    }));

  test('is compared again when a status shows a foreign change', () =>
    withKept({}, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      await kept.until(/^sync nfv:1 in_sync$/);
      process.model.execute(Buffer.from('add ring:1'));
      await kept.document();
      await kept.until(/^sync nfv:1 drifted$/);
    }));

  test('is compared again although another process replies slowly', () =>
    withKept({}, async (kept) => {
      const [process, slow] = [await kept.attach(NFV), await kept.attach(PCAP)];
      await kept.apply({ ...nfv(['ring:0']), pcaps: { 4: { capturing: false } } });
      await kept.until(/^sync nfv:1 in_sync$/);
      slow.faults.delayMs = 100;
      const asked = Promise.all([once(process, 'sent'), once(slow, 'command')]);
      const telling = kept.status();
      await asked;
      process.model.execute(Buffer.from('add ring:1'));
      // Another client reads it while spp-ctl waits for the slow process.
      await kept.registry.secondary('nfv', 1).status();
      await telling;
      await kept.until(/^sync nfv:1 drifted$/);
    }));

  test('is reported as a conflict if a client id is connected as another kind', () =>
    withKept(RESTORE, async (kept) => {
      await kept.apply(nfv(['ring:0']));
      const other = await kept.attach({ kind: 'vf', clientId: 1 });
      const { processes } = await kept.status();
      assert.deepEqual(
        processes.map(({ process, state, conflicts }) => [process, state, conflicts]),
        [
          ['vf:1', 'unmanaged', undefined],
          ['nfv:1', 'pending', ['the client id 1 is used by vf 1']],
        ],
      );
      assert.deepEqual(changes(other), []);
      await kept.detach(other);
      await kept.attach(NFV);
      await kept.until(/^sync nfv:1 in_sync$/);
    }));

  test('leaves all processes unchanged when it is deleted', () =>
    withKept({ restore: true, repair: true }, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      await kept.until(/^sync nfv:1 in_sync$/);
      await kept.deleteDesired(undefined);
      await kept.until(/^sync nfv:1 unmanaged$/);
      await kept.run(portCall('add', 'ring:1'));
      process.die();
      await kept.next(/^connected nfv:1$/);
      assert.deepEqual(await kept.states(), { 'nfv:1': 'unmanaged' });
      assert.deepEqual(changes(process), ['add ring:0', 'add ring:1']);
      await assert.rejects(kept.deleteDesired(undefined), { code: 'no_desired_document' });
    }));
});

describe('restoring a process', () => {
  test('brings a reconnected empty process to its spec', () =>
    withKept(RESTORE, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0'], true));
      process.die();
      await kept.until(/^changed by restore: done$/);
      assert.deepEqual(await kept.states(), { 'nfv:1': 'in_sync' });
      assert.deepEqual(changes(process).slice(2), ['add ring:0', 'forward']);
    }));

  test('is one change for processes that connect at nearly the same time, once all are connected', () =>
    withKept({ ...RESTORE, backoff: { gatherMs: 60_000, lookMs: 60_000 } }, async (kept) => {
      const before = [await kept.attach(NFV), await kept.attach(PCAP)];
      const document = { ...nfv(['ring:0']), pcaps: { 4: { capturing: true } } };
      assert.equal((await kept.apply({ ...document, mirrors: { 9: { present: false } } })).state, 'done');
      for (const process of before) await kept.detach(process);
      for (const options of [NFV, PCAP]) await kept.attach(options);
      await kept.until(/^changed by restore: done$/);
      assert.deepEqual(
        kept.changes
          .filter(({ cause }) => cause === 'restore')
          .map(({ commands }) => commands.map(({ process }) => process)),
        [['nfv:1', 'pcap:4']],
      );
    }));

  test('does not wait for others longer than processes take that connect at nearly the same time', () =>
    withKept(RESTORE, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply({ ...nfv(['ring:0']), pcaps: { 4: { capturing: true } } });
      process.die();
      await kept.until(/^changed by restore: done$/);
      assert.deepEqual(await kept.states(), { 'nfv:1': 'in_sync', 'pcap:4': 'pending' });
    }));

  test('delays requests for the process until it has ended', () =>
    withKept(RESTORE, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0', 'ring:1']));
      process.die();
      await kept.next(/^connected nfv:1$/);
      await kept.run(portCall('add', 'ring:2'));
      assert.deepEqual(changes(process).slice(2), ['add ring:0', 'add ring:1', 'add ring:2']);
      await kept.until(/^sync nfv:1 drifted$/);
    }));

  test('is not blocked by the requests that wait for it', () =>
    withKept({ ...RESTORE, queueLimit: 3 }, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0']));
      process.die();
      await kept.next(/^connected nfv:1$/);
      const waiting = Array.from({ length: 5 }, () => kept.registry.secondary('nfv', 1).resetPatches(ORIGIN));
      const outcomes = await Promise.allSettled(waiting);
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'],
      );
      await kept.until(/^changed by restore: done$/);
      assert.equal(changes(process)[1], 'add ring:0');
    }));

  test('starts again for a process that reconnects meanwhile', () =>
    withKept(RESTORE, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0', 'ring:1'], true));
      const restarted = at(process, 'add ring:1', () => process.die());
      process.die();
      await restarted;
      await kept.next(/^connected nfv:1$/);
      const write = kept.run(portCall('add', 'ring:2'));
      await kept.next(/^sync nfv:1 in_sync$/);
      await write;
      const after = changes(process).slice(changes(process).lastIndexOf('add ring:0'));
      assert.deepEqual(after, ['add ring:0', 'add ring:1', 'forward', 'add ring:2']);
    }));

  test('backs off and gives up on a process that dies of it, and blocks no requests', () =>
    withKept({ ...RESTORE, commandTimeoutMs: 2_000 }, async (kept) => {
      await kept.apply(nfv(['ring:0']));
      const process = await kept.attach(NFV);
      let deaths = 0;
      process.on('command', (text) => {
        if (text !== 'add ring:0') return;
        deaths++;
        process.die();
      });
      process.die();
      // Two at once, then one after each delay until there were enough.
      await kept.until(/^sync nfv:1 failed$/, 1);
      await kept.until(/^changed by restore: failed$/, 5);
      await kept.next(/^connected nfv:1$/);
      const [state] = (await kept.status()).processes;
      assert.equal(state?.state, 'failed');
      assert.equal(
        state.failure?.error,
        `the process disconnected ${deaths} times during a restore or repair`,
      );
      assert.equal(state.failure.next_try, undefined);
      await kept.run(portCall('add', 'ring:1'));
      assert.deepEqual(deaths, 5);
    }));

  test('ends when the document is deleted, and releases waiting requests', () =>
    withKept(RESTORE, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0', 'ring:1', 'ring:2']));
      process.faults.delayMs = 20;
      process.die();
      await at(process, 'add ring:0');
      await kept.deleteDesired(undefined);
      await kept.run(portCall('add', 'ring:5'));
      assert.deepEqual(changes(process).slice(3), ['add ring:0', 'add ring:5']);
      await kept.until(/^changed by restore: failed$/);
      assert.deepEqual(await kept.states(), { 'nfv:1': 'unmanaged' });
    }));

  test('blocks no requests for a process that does not report its status, and starts once it does', () =>
    withKept(RESTORE, async (kept) => {
      await kept.apply({ pcaps: { 4: { capturing: true } } });
      const process = await kept.attach({ ...PCAP, respawn: false });
      await kept.until(/^changed by restore: done$/);
      const { model } = process;
      const execute = model.execute.bind(model);
      const status = bareReply(
        '{ "results": [ { "result": "error", "error_details": { "message": "no" } } ] }',
      );
      model.execute = (command) => (Buffer.from(command).toString() === 'status' ? status : execute(command));
      process.drop();
      await kept.next(/^connected pcap:4$/);
      // It is carried out at once. That it was, no status confirms.
      await assert.rejects(
        kept.run({ operation: 'setPcapCapture', path: { client_id: 4 }, body: { action: 'stop' } }),
        NotVerifiedError,
      );
      const [state] = (await kept.status()).processes;
      assert.equal(state?.state, 'drifted');
      assert.match(state.conflicts?.join() ?? '', /^the process cannot be read: /);
      model.execute = execute;
      await kept.until(/^changed by restore: done$/, 2);
      assert.deepEqual(await kept.states(), { 'pcap:4': 'in_sync' });
    }));

  test('postpones steps that wait for another process, and runs them later', () =>
    withKept(RESTORE, async (kept) => {
      const vf = { kind: 'vf', clientId: 2 } as const;
      // Without one, no vhost could be made.
      await kept.attach({ kind: 'primary' });
      const [other, process] = [await kept.attach(NFV), await kept.attach(vf)];
      const component = { name: 'fw', core: 5, type: 'forward' as const, rx_port: [] };
      const desired = {
        ...nfv([]),
        vfs: { 2: { components: [{ ...component, tx_port: [{ port: 'vhost:1' }] }], classifier_table: [] } },
      };
      assert.equal((await kept.apply(desired)).state, 'done');
      // Another process has it when this one reconnects.
      other.model.execute(Buffer.from('add vhost:1'));
      await kept.document();
      process.die();
      await kept.until(/^changed by restore: failed$/);
      assert.deepEqual(changes(process).slice(2), ['component start fw 5 forward']);
      assert.deepEqual(await kept.states(), { primary: 'unmanaged', 'nfv:1': 'drifted', 'vf:2': 'drifted' });
      await kept.run(portCall('del', 'vhost:1'));
      await kept.untilStates({ 'nfv:1': 'in_sync', 'vf:2': 'in_sync' });
      assert.deepEqual(changes(process).at(-1), 'port add vhost:1 tx fw');
    }));

  test('yields to an apply, which runs after the current command and takes precedence', () =>
    withKept(RESTORE, async (kept) => {
      const process = await kept.attach(NFV);
      await kept.apply(nfv(['ring:0', 'ring:1']));
      process.faults.delayMs = 5;
      process.die();
      await at(process, 'add ring:0');
      const change = await kept.apply(nfv(['ring:3']));
      assert.equal(change.state, 'done', JSON.stringify(change));
      assert.deepEqual(await kept.document(), { ...nfv(['ring:3']), vfs: {}, mirrors: {}, pcaps: {} });
      assert.deepEqual(await kept.states(), { 'nfv:1': 'in_sync' });
    }));
});
