import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.js';
import { withController } from '../support/controller.js';
import {
  EventReader,
  type SeenEvent,
  nextTexts,
  textOf,
  UNPROBED,
  withReader,
} from '../support/event-reader.js';
import { GREETING } from '../support/faulty.js';
import { withFolder } from '../support/folder.js';
import { changes, type PanelProcess, withPanel } from '../support/panel.js';
import { Peer } from '../support/peer.js';
import { tokenLine } from '../support/tokens.js';

const VF: PanelProcess = { kind: 'vf', clientId: 2, lcores: [3, 4, 5] };
const NFV: PanelProcess = { kind: 'nfv', clientId: 1 };

function problemOf(event: SeenEvent): string {
  assert.equal(event.event, 'command_failed');
  return event.data.message;
}

describe('the event about a failed command', () => {
  it('has the reply of the process', () =>
    withReader([VF], async (reader, controller) => {
      const text = await controller.expect(400, 'PUT', '/v1/vfs/2/components/a/ports', {
        action: 'attach',
        port: 'phy:0',
        dir: 'rx',
      });
      const event = await reader.next();
      assert.equal(textOf(event), 'failed vf:2: port add phy:0 rx a: command_failed');
      assert.equal(problemOf(event), text);
    }));

  it('is one line of limited length', () =>
    withController(
      async (controller) => {
        const message = `first\nsecond \u00e9${'x'.repeat(100_000)}`;
        const refusal = JSON.stringify({ results: [{ result: 'error', error_details: { message } }] });
        const vf = new Peer(controller.secondaryPort, (command) =>
          command === '_get_client_id' ? GREETING : refusal,
        );
        await controller.until(/^connected/);
        const reader = await EventReader.open(controller.url);
        await controller.expect(400, 'DELETE', '/v1/vfs/2/components/a');
        const line = problemOf(await reader.next());
        assert.match(line, /^command error: first\\u000asecond \\u00e9x+\.\.\.$/);
        assert.ok(line.length < 1_100);
        await reader.close();
        await vf.close();
      },
      ...UNPROBED,
    ));

  it('is sent for a failed query of any client', () =>
    withReader(
      [VF],
      async (reader, controller, vf) => {
        vf.hang();
        await controller.expect(500, 'GET', '/v1/vfs/2');
        assert.deepEqual(await nextTexts(reader, 2), [
          'failed vf:2: status: process_timeout',
          'disconnected vf:2',
        ]);
      },
      '--command-timeout',
      '200ms',
    ));

  it('is sent when the failure is an ordinary result', () =>
    withReader([{ kind: 'primary', flow: true }], async (reader, controller) => {
      await controller.expect(200, 'DELETE', '/v1/primary/flow_rules/7/port_id/0');
      assert.deepEqual(await nextTexts(reader), ['failed primary: flow destroy phy:0 7: command_failed']);
    }));

  it('is not sent when an alternative command succeeds', () =>
    withReader([{ ...VF, release: '18.08.3' }], async (reader, controller, vf) => {
      const body = { name: 'a', core: 4, type: 'classifier' };
      await controller.get('/v1/vfs/2');
      await controller.expect(204, 'POST', '/v1/vfs/2/components', body);
      await controller.expect(204, 'DELETE', '/v1/vfs/2/components/a');
      assert.deepEqual(await nextTexts(reader, 2), [
        'changed vf:2 by startVfComponent',
        'changed vf:2 by stopVfComponent',
      ]);
      assert.deepEqual(
        changes(vf).slice(0, 2),
        ['classifier', 'classifier_mac'].map((word) => `component start a 4 ${word}`),
      );
    }));

  it('is not sent for an early spp_nfv that disconnects without a reply to exit', () =>
    withReader([{ ...NFV, release: '18.05', respawn: true }], async (reader, controller) => {
      await controller.get('/v1/nfvs/1');
      await controller.expect(204, 'DELETE', '/v1/nfvs/1');
      assert.deepEqual((await nextTexts(reader, 3)).sort(), [
        'changed nfv:1 by exitNfv',
        'connected nfv:1',
        'disconnected nfv:1',
      ]);
    }));

  it('is not sent when the command was not sent', () =>
    withReader([VF], async (reader, controller) => {
      await controller.expect(400, 'POST', '/v1/vfs/2/components', { name: 'a', core: 3, type: 'forward' });
      await controller.expect(400, 'DELETE', '/v1/vfs/2/components/%20');
      await controller.expect(404, 'DELETE', '/v1/vfs/3');
      await controller.expect(204, 'POST', '/v1/vfs/2/components', { name: 'a', core: 4, type: 'forward' });
      assert.deepEqual(await nextTexts(reader), ['changed vf:2 by startVfComponent']);
    }));
});

describe('the principal of a change', () => {
  it('is in the event if it is known', () =>
    withFolder(async (folder) => {
      const lines = tokenLine('alice', 'write', 'alices') + tokenLine('bob', 'read', 'bobs');
      const file = await folder.write('tokens', lines);
      await withPanel(
        [VF],
        async (controller) => {
          const reader = await EventReader.open(controller.url, { authorization: 'Bearer bobs' });
          const headers = { authorization: 'Bearer alices' };
          await controller.request('DELETE', '/v1/vfs/2', { headers });
          const event = await reader.next();
          assert.ok(event.event === 'changed');
          assert.equal(event.data.who, 'alice');
          await reader.close();
        },
        '--token-file',
        file,
      );
    }));
});

describe('the log', () => {
  it('records a stream that its client ended as completed', async () => {
    const args = ['-p', '0', '-s', '0', '-a', '0'];
    const command = runCommand('bin/spp-ctl.js', args);
    try {
      const [, url = ''] = await command.until(/"api":"(http:[^"]+)"/);
      const reader = await EventReader.open(url);
      await reader.close();
      await command.until(
        /"path":"\/v1\/events","operationId":"streamEvents","status":200,.*"msg":"request"/,
      );
    } finally {
      command.child.kill('SIGKILL');
    }
  });
});
