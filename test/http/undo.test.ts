import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { components } from '#generated/types.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import { type TestController, type TestResponse } from '../support/controller.js';
import { codeOf } from '../support/faulty.js';
import { withFolder } from '../support/folder.js';
import { changes, type PanelProcess, withPanel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { tokenLine } from '../support/tokens.js';
import { refusal as rejection } from '../panel/faults.js';
import { at } from '../panel/kept.js';

type Change = components['schemas']['PanelChange'];
type UndoPlan = components['schemas']['PanelUndoPlan'];
type Status = components['schemas']['PanelStatus'];

const NFV = { kind: 'nfv', clientId: 1, respawn: true, rings: 8 } as const;
const PCAP = { kind: 'pcap', clientId: 4, respawn: true } as const;
const PROBLEM = { accept: 'application/problem+json' };

function nfv(...ports: string[]): PanelDocument {
  return { nfvs: { 1: { ports, patches: [], forwarding: false } } };
}

function pcap(capturing: boolean): PanelDocument {
  return { pcaps: { 4: { capturing } } };
}

async function apply(controller: TestController, body: PanelDocument, query = ''): Promise<Change> {
  return (await controller.request('PUT', `/v1/panel${query}`, { body })).json() as Change;
}

function request(
  controller: TestController,
  method: 'GET' | 'POST',
  id: string,
  query = '',
): Promise<TestResponse> {
  return controller.request(method, `/v1/panel/changes/${id}/undo${query}`, { headers: PROBLEM });
}

async function undo(controller: TestController, { id }: Change, query = ''): Promise<Change> {
  const response = await request(controller, 'POST', id, query);
  assert.equal(response.status, 200, response.text);
  return response.json() as Change;
}

async function plan(controller: TestController, { id }: Change, query = ''): Promise<UndoPlan> {
  const response = await request(controller, 'GET', id, query);
  assert.equal(response.status, 200, response.text);
  return response.json() as UndoPlan;
}

/** The refusal of an undo: its code and its sentence. */
async function refusal(controller: TestController, { id }: Change): Promise<[unknown, string]> {
  const response = await request(controller, 'POST', id);
  assert.ok(response.status === 409, response.text);
  return [codeOf(response), (response.json() as { detail: string }).detail];
}

/** The desired document; undefined for none. */
async function desired(controller: TestController): Promise<unknown> {
  const response = await controller.request('GET', '/v1/panel/desired');
  return response.status === 404 ? undefined : response.json();
}

async function states(controller: TestController): Promise<Record<string, string>> {
  const { processes } = (await controller.get('/v1/panel/status')) as Status;
  return Object.fromEntries(processes.map(({ process, state }) => [process, state]));
}

function addPort(controller: TestController, port: string): Promise<string> {
  return controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port });
}

async function portsOf(controller: TestController): Promise<readonly string[]> {
  const { nfvs } = (await controller.get('/v1/panel')) as PanelDocument;
  return nfvs?.['1']?.ports ?? [];
}

async function changeList(controller: TestController): Promise<Change[]> {
  return (await controller.get('/v1/panel/changes')) as Change[];
}

/** Waits until the last change has ended and has this cause. */
function lastChange(controller: TestController, cause: Change['cause']): Promise<Change> {
  return eventually(`a change with the cause ${cause}`, async () => {
    const [change] = await changeList(controller);
    return change?.cause === cause && change.state !== 'running' && change;
  });
}

/** A panel with a process of each kind, and two documents for it. */
const ALL: readonly PanelProcess[] = [
  { kind: 'primary', lcores: [0, 1] },
  { kind: 'nfv', clientId: 1, lcores: [2, 3] },
  { kind: 'vf', clientId: 2, lcores: [4, 5, 6] },
  { kind: 'mirror', clientId: 3, lcores: [7, 8, 9] },
  { kind: 'pcap', clientId: 4, lcores: [10, 11, 12] },
];
const RX = { rx_port: [{ port: 'phy:0' }], tx_port: [{ port: 'ring:3' }] };
const OLD: PanelDocument = {
  nfvs: { 1: { ports: ['ring:1'], patches: [{ src: 'ring:1', dst: 'phy:0' }], forwarding: true } },
  vfs: {
    2: {
      components: [{ name: 'cls', core: 5, type: 'classifier', rx_port: [], tx_port: [{ port: 'ring:2' }] }],
      classifier_table: [{ mac_address: '52:54:00:12:34:56', port: 'ring:2' }],
    },
  },
  mirrors: { 3: { components: [{ name: 'mr', core: 8, rx_port: [], tx_port: [] }] } },
  pcaps: { 4: { capturing: false } },
};
const NEW: PanelDocument = {
  nfvs: { 1: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: false } },
  vfs: { 2: { components: [{ name: 'fw', core: 6, type: 'forward', ...RX }], classifier_table: [] } },
  mirrors: { 3: { components: [] } },
  pcaps: { 4: { capturing: true } },
};

describe('the undo of a change', () => {
  test('brings processes of all kinds back, and its undo brings the change back', () =>
    withPanel(ALL, async (controller) => {
      assert.equal((await apply(controller, OLD)).state, 'done');
      const before = await controller.get('/v1/panel');
      const change = await apply(controller, NEW);
      const after = await controller.get('/v1/panel');
      const planned = await plan(controller, change);
      assert.equal(planned.desired, 'replaced');
      assert.deepEqual(planned.desired_document, OLD);
      assert.deepEqual(planned.plan.conflicts, []);
      const undone = await undo(controller, change);
      assert.deepEqual(
        [undone.cause, undone.undoes, undone.state, undone.commands.map(({ reason }) => reason)],
        ['undo', change.id, 'done', planned.plan.commands.map(({ reason }) => reason)],
      );
      assert.deepEqual(await controller.get('/v1/panel'), before);
      assert.deepEqual(await desired(controller), OLD);
      const redone = await undo(controller, undone);
      assert.deepEqual([redone.undoes, redone.state], [undone.id, 'done']);
      assert.deepEqual(await controller.get('/v1/panel'), after);
      assert.deepEqual(await desired(controller), NEW);
      const list = await changeList(controller);
      assert.deepEqual(
        list.map(({ cause }) => cause),
        ['undo', 'undo', 'request', 'request'],
      );
    }));

  test('deletes the desired document when there was none before, and its undo brings the document back', () =>
    withPanel([NFV, PCAP], async (controller) => {
      await addPort(controller, 'ring:5');
      const change = await apply(controller, nfv('ring:0'));
      assert.equal((await plan(controller, change)).desired, 'deleted');
      const undone = await undo(controller, change);
      assert.deepEqual(await portsOf(controller), ['ring:5']);
      assert.equal(await desired(controller), undefined);
      await undo(controller, undone);
      assert.deepEqual(await portsOf(controller), ['ring:0']);
      assert.deepEqual(await desired(controller), nfv('ring:0'));
    }));

  test('touches no process for which the change had no command, and undoes a change without commands', () =>
    withPanel([NFV, PCAP], async (controller, process, other) => {
      const change = await apply(controller, { ...nfv('ring:0'), ...pcap(false) });
      await controller.expect(204, 'PUT', '/v1/pcaps/4/capture', { action: 'start' });
      await undo(controller, change);
      assert.deepEqual(changes(process), ['add ring:0', 'del ring:0']);
      assert.deepEqual(changes(other), ['start']);
      const same = await apply(controller, pcap(true));
      assert.deepEqual(same.commands, []);
      const { commands, state } = await undo(controller, same);
      assert.deepEqual([commands, state], [[], 'done']);
      assert.equal(await desired(controller), undefined);
    }));

  test('conflicts with a single command since, names the difference, and discards it with force', () =>
    withPanel([NFV, PCAP], async (controller, process) => {
      const change = await apply(controller, { ...nfv('ring:0'), ...pcap(true) });
      await addPort(controller, 'ring:2');
      const sent = changes(process).length;
      assert.deepEqual((await plan(controller, change)).plan.conflicts, [
        {
          process: 'nfv:1',
          reason: 'it was changed since: extra port ring:2',
          instead: 'force discards what was changed',
        },
      ]);
      const [code, detail] = await refusal(controller, change);
      assert.equal(code, 'conflict');
      assert.match(detail, /^nfv 1: it was changed since: extra port ring:2;/);
      assert.equal(changes(process).length, sent);
      assert.equal((await changeList(controller)).length, 1);
      assert.deepEqual((await plan(controller, change, '?force=true')).plan.conflicts, []);
      assert.equal((await undo(controller, change, '?force=true')).state, 'done');
      assert.deepEqual(await portsOf(controller), []);
    }));

  test('conflicts with a later change, names it, and is possible once that is undone', () =>
    withPanel([NFV, PCAP], async (controller) => {
      const first = await apply(controller, nfv('ring:0'));
      const second = await apply(controller, nfv('ring:0', 'ring:1', 'ring:2', 'ring:3', 'ring:4'));
      assert.deepEqual(await refusal(controller, first), [
        'conflict',
        `nfv 1: it was changed since by ${second.id}: extra port ring:1, extra port ring:2, extra port ring:3, ` +
          '1 more; force discards what was changed',
      ]);
      await undo(controller, second);
      assert.equal((await undo(controller, first)).state, 'done');
      assert.deepEqual(await portsOf(controller), []);
      assert.equal(await desired(controller), undefined);
    }));

  test('needs no command and has no conflict where somebody has undone the change by hand', () =>
    withPanel([NFV, PCAP], async (controller) => {
      const change = await apply(controller, nfv('ring:0'));
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'del', port: 'ring:0' });
      const { commands, state } = await undo(controller, change);
      assert.deepEqual([commands, state], [[], 'done']);
    }));

  test('keeps a document that was applied since, with the undone processes in it as before the change', () =>
    withPanel([NFV, PCAP], async (controller) => {
      const change = await apply(controller, nfv('ring:0'));
      const both = { ...nfv('ring:0'), ...pcap(true) };
      await apply(controller, both);
      assert.equal((await plan(controller, change)).desired, 'replaced');
      await undo(controller, change);
      const panel = (await desired(controller)) as PanelDocument;
      assert.deepEqual([panel.nfvs, panel.pcaps], [nfv().nfvs, pcap(true).pcaps]);
      const alone = await apply(controller, nfv('ring:1'));
      await apply(controller, pcap(true));
      const planned = await plan(controller, alone);
      assert.equal(planned.desired, 'unchanged');
      await undo(controller, alone);
      assert.deepEqual(await desired(controller), pcap(true));
      assert.deepEqual(await states(controller), { 'nfv:1': 'unmanaged', 'pcap:4': 'in_sync' });
    }));

  test('conflicts when the earlier document would have another process changed that nobody asked about', () =>
    withPanel([NFV, PCAP], async (controller) => {
      await apply(controller, pcap(true));
      const change = await apply(controller, nfv('ring:0'));
      assert.deepEqual((await plan(controller, change)).plan.conflicts, []);
      await controller.expect(204, 'PUT', '/v1/pcaps/4/capture', { action: 'stop' });
      assert.deepEqual(await refusal(controller, change), [
        'conflict',
        'pcap 4: it was changed since: different capturing on (now off); force discards what was changed',
      ]);
    }));

  test('is refused for a change that was rolled back, was forgotten, or has not ended', () =>
    withPanel([NFV], async (controller, process) => {
      const rolledBack = await apply(controller, nfv('ring:0', 'ring:99'));
      assert.equal(rolledBack.state, 'rolled_back');
      assert.deepEqual(await refusal(controller, rolledBack), [
        'not_undoable',
        `the change ${rolledBack.id} cannot be undone: it was rolled back`,
      ]);
      assert.equal(codeOf(await request(controller, 'GET', 'x-1')), 'change_not_found');
      process.faults.delayMs = 30;
      const isAdding = at(process, 'add ring:1');
      const applied = apply(controller, nfv('ring:1'));
      await isAdding;
      const [running] = await changeList(controller);
      for (const method of ['GET', 'POST'] as const)
        assert.equal(codeOf(await request(controller, method, running?.id ?? '')), 'apply_in_progress');
      assert.equal((await applied).state, 'done');
    }));

  test('undoes what a failed change has done', () =>
    withPanel([NFV], async (controller) => {
      const change = await apply(controller, nfv('ring:0', 'ring:99'), '?on_failure=stop');
      assert.equal(change.state, 'failed');
      assert.deepEqual(await desired(controller), nfv('ring:0', 'ring:99'));
      assert.equal((await undo(controller, change)).state, 'done');
      assert.deepEqual(await portsOf(controller), []);
      assert.equal(await desired(controller), undefined);
    }));

  test('is rolled back when one of its commands fails, and then the change can still be undone', () =>
    withPanel([NFV], async (controller, process) => {
      await apply(controller, nfv('ring:0', 'ring:1'));
      const change = await apply(controller, nfv('ring:2', 'ring:3'));
      const { model } = process;
      const execute = model.execute.bind(model);
      // The third of four commands.
      void at(process, 'del ring:2', () => {
        model.execute = () => {
          model.execute = execute;
          return rejection('nfv', 'del');
        };
      });
      const failed = await undo(controller, change);
      assert.deepEqual([failed.state, failed.undoes], ['rolled_back', change.id]);
      assert.ok((failed.rollback ?? []).length > 0);
      assert.deepEqual(await portsOf(controller), ['ring:2', 'ring:3']);
      assert.deepEqual(await desired(controller), nfv('ring:2', 'ring:3'));
      assert.equal((await undo(controller, change)).state, 'done');
      assert.deepEqual(await portsOf(controller), ['ring:0', 'ring:1']);
      assert.deepEqual(await desired(controller), nfv('ring:0', 'ring:1'));
    }));

  test('is not applied when the panel has another revision than the plan', () =>
    withPanel([NFV], async (controller) => {
      const change = await apply(controller, nfv('ring:0'));
      const { revision } = (await plan(controller, change, '?force=true')).plan;
      await addPort(controller, 'ring:2');
      const path = `/v1/panel/changes/${change.id}/undo?force=true`;
      const headers = { ...PROBLEM, 'if-match': `"${revision}"` };
      const stale = await controller.request('POST', path, { headers });
      assert.deepEqual([stale.status, codeOf(stale)], [412, 'changed_meanwhile']);
      const { plan: fresh } = await plan(controller, change, '?force=true');
      const matching = await controller.request('POST', path, {
        headers: { 'if-match': `"${fresh.revision}"` },
      });
      assert.equal((matching.json() as Change).state, 'done');
    }));

  test('leaves out a process that is not connected any more', () =>
    withPanel([NFV, { ...PCAP, respawn: false }], async (controller, _nfv, other) => {
      const change = await apply(controller, { ...nfv('ring:0'), ...pcap(true) });
      await other.stop();
      await controller.until(/^disconnected pcap 4/);
      assert.deepEqual((await plan(controller, change)).plan.pending, ['pcap:4']);
      const { state, pending } = await undo(controller, change);
      assert.deepEqual([state, pending], ['done', ['pcap:4']]);
      assert.deepEqual(await portsOf(controller), []);
    }));
});

const RECONCILED = ['--restore', 'on', '--drift', 'repair'];

describe('the undo of a change beside the reconciler', () => {
  test('is neither restored nor repaired away', () =>
    withPanel(
      [NFV, PCAP],
      async (controller, process) => {
        await apply(controller, { ...nfv('ring:0'), ...pcap(true) });
        const change = await apply(controller, { ...nfv('ring:1'), ...pcap(true) });
        await undo(controller, change);
        assert.deepEqual(await states(controller), { 'nfv:1': 'in_sync', 'pcap:4': 'in_sync' });
        process.die();
        await controller.until(/^connected nfv 1$/, 2);
        // The request waits until the process is restored.
        await addPort(controller, 'ring:2');
        const after = changes(process);
        assert.deepEqual(after.slice(after.lastIndexOf('add ring:0')), ['add ring:0', 'add ring:2']);
      },
      ...RECONCILED,
    ));

  test('accepts a drift that was repaired, and what a restore has brought back can be undone', () =>
    withPanel(
      [NFV],
      async (controller, process: SimulatedProcess) => {
        await apply(controller, nfv('ring:0'));
        await addPort(controller, 'ring:2');
        const repair = await lastChange(controller, 'repair');
        assert.equal((await plan(controller, repair)).desired, 'replaced');
        await undo(controller, repair);
        assert.deepEqual(await portsOf(controller), ['ring:0', 'ring:2']);
        assert.deepEqual(await states(controller), { 'nfv:1': 'in_sync' });
        process.die();
        const restore = await lastChange(controller, 'restore');
        await undo(controller, restore);
        assert.deepEqual(await portsOf(controller), []);
        assert.deepEqual(await states(controller), { 'nfv:1': 'in_sync' });
      },
      ...RECONCILED,
    ));
});

/** Runs spp-ctl twice with one state directory, with an nfv that stays as it is meanwhile. */
async function twice(
  first: (controller: TestController) => Promise<Change>,
  second: (controller: TestController, change: Change, folder: string) => Promise<void>,
  between: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await withFolder(async ({ path }) => {
    let change: Change | undefined;
    await withPanel(
      [NFV],
      async (controller) => {
        change = await first(controller);
      },
      ...['--state-dir', path],
    );
    await between(path);
    await withPanel(
      [NFV],
      async (controller) => {
        assert.ok(change !== undefined);
        await second(controller, change, path);
      },
      ...['--state-dir', path],
    );
  });
}

describe('the record of the panel before a change', () => {
  test('outlasts a restart of spp-ctl in the state directory', () =>
    twice(
      async (controller) => {
        await apply(controller, nfv('ring:0'));
        return apply(controller, nfv('ring:1'));
      },
      async (controller, change) => {
        // The simulated process has come back empty, which is a change since.
        assert.match(
          (await refusal(controller, change))[1],
          /^nfv 1: it was changed since: missing port ring:1;/,
        );
        assert.equal((await undo(controller, change, '?force=true')).state, 'done');
        assert.deepEqual(await portsOf(controller), ['ring:0']);
        assert.deepEqual(await desired(controller), nfv('ring:0'));
      },
    ));

  test('is lost with a damaged line of the file, which is copied and reported, and changes from then on can be undone', () =>
    twice(
      (controller) => apply(controller, nfv('ring:0')),
      async (controller, change, folder) => {
        const files = await readdir(folder);
        assert.ok(
          files.some((file) => file.startsWith('undo.jsonl.damaged-')),
          files.join(),
        );
        const [code, detail] = await refusal(controller, change);
        assert.equal(code, 'not_undoable');
        assert.match(detail, /the panel before it is not recorded/);
        const next = await apply(controller, nfv('ring:1'));
        assert.equal((await undo(controller, next)).state, 'done');
        assert.match(await readFile(join(folder, 'undo.jsonl'), 'utf8'), new RegExp(`"id":"${next.id}"`));
      },
      async (folder) => {
        const file = join(folder, 'undo.jsonl');
        await writeFile(file, `x${await readFile(file, 'utf8')}`);
      },
    ));
});

describe('who undoes a change', () => {
  test('needs the scope write, and is in the change and in the metrics', () =>
    withFolder(async (folder) => {
      const tokens = [tokenLine('alice', 'read', 'reader'), tokenLine('bob', 'write', 'writer')];
      const file = await folder.write('tokens', tokens.join(''));
      await withPanel(
        [NFV],
        async (controller) => {
          const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
          const applied = await controller.request('PUT', '/v1/panel', {
            body: nfv('ring:0'),
            headers: as('writer'),
          });
          const path = `/v1/panel/changes/${(applied.json() as Change).id}/undo`;
          const planned = await controller.request('GET', path, { headers: as('reader') });
          assert.equal(planned.status, 200);
          assert.equal((await controller.request('POST', path, { headers: as('reader') })).status, 403);
          const undone = await controller.request('POST', path, { headers: as('writer') });
          assert.equal((undone.json() as Change).who, 'bob');
          await controller.request('PUT', '/v1/panel', { body: nfv('ring:0'), headers: as('writer') });
          const metrics = await controller.request('GET', '/metrics', { headers: as('reader') });
          assert.match(metrics.text, /^spp_panel_changes_total\{cause="undo",state="done"\} 1$/m);
        },
        ...['--token-file', file],
      );
    }));
});
