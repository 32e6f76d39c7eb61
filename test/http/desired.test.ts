import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { components } from '#generated/types.js';
import { at } from '../panel/kept.js';
import { codeOf } from '../support/faulty.js';
import type { TestResponse, TestController } from '../support/controller.js';
import { nextTexts, withReader } from '../support/event-reader.js';
import { withFolder } from '../support/folder.js';
import { changes, withPanel } from '../support/panel.js';

type Status = components['schemas']['PanelStatus'];

const NFV = { kind: 'nfv', clientId: 1, respawn: true } as const;
const PCAP = { kind: 'pcap', clientId: 4 } as const;
const PROBLEM = { accept: 'application/problem+json' };

function nfv(...ports: string[]): object {
  return { nfvs: { 1: { ports, patches: [], forwarding: false } }, vfs: {}, mirrors: {}, pcaps: {} };
}

function apply(controller: TestController, body: object, onFailure = 'rollback'): Promise<TestResponse> {
  return controller.request('PUT', `/v1/panel?on_failure=${onFailure}`, { body, headers: PROBLEM });
}

async function statusOf(controller: TestController): Promise<Status> {
  return (await controller.get('/v1/panel/status')) as Status;
}

describe('the desired document', () => {
  test('is missing initially, is the last applied document, and can be deleted', () =>
    withPanel([NFV, PCAP], async (controller) => {
      assert.deepEqual(await statusOf(controller), {
        restore: 'off',
        drift: 'report',
        processes: [
          { process: 'nfv:1', state: 'unmanaged' },
          { process: 'pcap:4', state: 'unmanaged' },
        ],
      });
      for (const method of ['GET', 'DELETE']) {
        const none = await controller.request(method, '/v1/panel/desired', { headers: PROBLEM });
        assert.deepEqual([none.status, codeOf(none)], [404, 'no_desired_document']);
      }
      await apply(controller, nfv('ring:0'));
      await apply(controller, nfv('ring:1'));
      const desired = await controller.request('GET', '/v1/panel/desired');
      assert.deepEqual(desired.json(), nfv('ring:1'));
      const status = await statusOf(controller);
      assert.equal(desired.headers.get('etag'), `"${status.desired?.revision}"`);
      assert.deepEqual(
        status.processes.map(({ process, state }) => [process, state]),
        [
          ['nfv:1', 'in_sync'],
          ['pcap:4', 'unmanaged'],
        ],
      );
      const yaml = await controller.request('GET', '/v1/panel/desired?format=yaml');
      assert.match(yaml.text, /^nfvs:\n {2}"1":\n {4}ports:\n {6}- ring:1\n/);
      const stale = await controller.request('DELETE', '/v1/panel/desired', {
        headers: { ...PROBLEM, 'if-match': '"another"' },
      });
      assert.deepEqual([stale.status, codeOf(stale)], [412, 'desired_changed']);
      const etag = desired.headers.get('etag') ?? '';
      const gone = await controller.request('DELETE', '/v1/panel/desired', { headers: { 'if-match': etag } });
      assert.equal(gone.status, 204);
      assert.equal((await statusOf(controller)).desired, undefined);
    }));

  test('is unchanged by a rollback, and is the new one when a failed apply is kept', () =>
    withPanel([{ ...NFV, rings: 4 }], async (controller, process) => {
      await apply(controller, nfv('ring:0'));
      const states: unknown[] = [];
      for (const onFailure of ['rollback', 'stop', 'continue']) {
        const change = (await apply(controller, nfv('ring:1', 'ring:9'), onFailure)).json();
        const [{ state, commands } = {}] = (await statusOf(controller)).processes;
        const reasons = commands?.map(({ reason }) => reason);
        states.push([
          (change as { state: string }).state,
          await controller.get('/v1/panel/desired'),
          state,
          reasons,
        ]);
      }
      assert.deepEqual(states, [
        ['rolled_back', nfv('ring:0'), 'in_sync', undefined],
        ['failed', nfv('ring:1', 'ring:9'), 'drifted', ['ring:9 is desired', 'ring:0 is not desired']],
        ['failed', nfv('ring:1', 'ring:9'), 'drifted', ['ring:9 is desired']],
      ]);
      assert.deepEqual(changes(process).at(-1), 'del ring:0');
    }));

  test('cannot be deleted during an apply', () =>
    withPanel([NFV], async (controller, process) => {
      await apply(controller, nfv());
      process.faults.delayMs = 30;
      const begun = at(process, 'add ring:0');
      const applied = apply(controller, nfv('ring:0'));
      await begun;
      const refused = await controller.request('DELETE', '/v1/panel/desired', { headers: PROBLEM });
      assert.deepEqual([refused.status, codeOf(refused)], [409, 'apply_in_progress']);
      assert.equal((await applied).status, 200);
    }));

  test('causes events by the panel for restore and repair', () =>
    withReader(
      [NFV],
      async (reader, controller, process) => {
        await apply(controller, nfv('ring:0'));
        assert.deepEqual(await nextTexts(reader, 2), ['changed nfv:1 by applyPanel', 'sync nfv:1: in_sync']);
        process.die();
        assert.deepEqual(await nextTexts(reader, 2), ['disconnected nfv:1', 'connected nfv:1']);
        const restored = await nextTexts(reader, 3);
        assert.deepEqual(restored.sort(), [
          'changed nfv:1 by updateNfvPort',
          'sync nfv:1: drifted',
          'sync nfv:1: in_sync',
        ]);
      },
      '--restore',
      'on',
    ));

  test('is in the list of changes with cause and principal', () =>
    withFolder(({ path }) =>
      withPanel(
        [NFV],
        async (controller, process) => {
          await apply(controller, nfv('ring:0'));
          process.die();
          await controller.until(/^connected nfv 1$/, 2);
          // The request waits until the process is restored.
          await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:2' });
          assert.deepEqual(changes(process), ['add ring:0', 'add ring:0', 'add ring:2']);
          const list = (await controller.get(
            '/v1/panel/changes',
          )) as components['schemas']['PanelChangeList'];
          assert.deepEqual(
            list.map(({ cause, state }) => [cause, state]),
            [
              ['restore', 'done'],
              ['request', 'done'],
            ],
          );
          const [{ state, since } = {}] = (await statusOf(controller)).processes;
          assert.equal(state, 'drifted');
          assert.ok(Date.parse(since ?? '') <= Date.now());
        },
        '--restore',
        'on',
        '--state-dir',
        path,
      ),
    ));

  test('is compared with a drifted process by their differences, and by the commands that would end them', () =>
    withPanel([NFV], async (controller, process) => {
      await controller.expect(200, 'PUT', '/v1/panel', nfv('ring:0'));
      for (const command of ['del ring:0', 'add ring:1', 'patch phy:0 ring:1'])
        process.model.execute(Buffer.from(command));
      const [{ state, differences, commands } = {}] = (await statusOf(controller)).processes;
      assert.equal(state, 'drifted');
      assert.deepEqual(differences, [
        'extra port ring:1',
        'missing port ring:0',
        'extra patch phy:0 to ring:1',
      ]);
      assert.ok(commands !== undefined && commands.length > 0);
    }));

  test('is refused before anything is sent when it cannot be stored', () =>
    withFolder(({ path }) =>
      withPanel(
        [NFV],
        async (controller, process) => {
          await mkdir(`${path}/applying.json.new`);
          const refused = await apply(controller, nfv('ring:0'));
          assert.deepEqual([refused.status, codeOf(refused)], [503, 'not_kept']);
          assert.deepEqual(changes(process), []);
        },
        '--state-dir',
        path,
      ),
    ));
});
