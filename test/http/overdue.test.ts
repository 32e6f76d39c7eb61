import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type TestController, withController } from '../support/controller.js';
import { EventReader, nextTexts, UNPROBED } from '../support/event-reader.js';
import { fails, GREETING, STATUS } from '../support/faulty.js';
import { withFolder } from '../support/folder.js';
import { Peer } from '../support/peer.js';

const STOP = ['DELETE', '/v1/vfs/2/components/a'] as const;
const DONE = '{ "results": [ { "result": "success" } ] }';
const REFUSED =
  '{ "results": [ { "result": "error", "error_details": { "message": "bad value(component name)" } } ] }';

interface Scene {
  readonly controller: TestController;
  readonly reader: EventReader;
  /** A vf that replies to changes only when the test allows it. */
  readonly vf: Peer;
  /** Sets its status. */
  readonly show: (status: string) => void;
}

async function withSlowVf(test: (scene: Scene) => Promise<void>, ...args: string[]): Promise<void> {
  await withController(
    async (controller) => {
      let status = STATUS;
      const vf = new Peer(controller.secondaryPort, (command) => {
        if (command === '_get_client_id') return GREETING;
        return command === 'status' ? status : undefined;
      });
      await controller.until(/^connected vf 2$/);
      const reader = await EventReader.open(controller.url);
      await test({ controller, reader, vf, show: (other) => (status = other) });
      await reader.close();
      await vf.close();
    },
    ...['--response-timeout', '1s', ...UNPROBED, ...args],
  );
}

describe('when the deadline of a request passes before the process replies to its change', () => {
  it('the response says that the outcome is unknown, and the process stays and is served', () =>
    withSlowVf(async ({ controller, reader, vf }) => {
      const { status, text } = await fails(controller, 'outcome_unknown', ...STOP);
      assert.equal(status, 500);
      assert.match(
        text,
        /vf 2 had not replied to \\"component stop a\\" when the deadline of 1s passed: the outcome is/,
      );
      await fails(controller, 'not_sent', 'GET', '/v1/vfs/2');
      await vf.send(DONE);
      assert.deepEqual(await nextTexts(reader), ['changed vf:2 by stopVfComponent']);
      await controller.get('/v1/vfs/2');
      assert.deepEqual(
        controller.happened.filter((each) => each.startsWith('disconnected')),
        [],
      );
    }));

  it('later changes by other clients are detected as before', () =>
    withSlowVf(async ({ controller, reader, vf, show }) => {
      await fails(controller, 'outcome_unknown', ...STOP);
      await vf.send(DONE);
      assert.deepEqual(await nextTexts(reader), ['changed vf:2 by stopVfComponent']);
      await controller.get('/v1/vfs/2');
      show(STATUS.replace('"phy": [ ]', '"phy": [ "0" ]'));
      await controller.get('/v1/vfs/2');
      assert.deepEqual(await nextTexts(reader), ['changed vf:2 by status']);
    }));

  it('the audit log and the events have the final outcome', () =>
    withFolder(async (folder) => {
      const file = await folder.write('audit.log', '');
      await withSlowVf(
        async ({ controller, reader, vf }) => {
          await fails(controller, 'outcome_unknown', ...STOP);
          assert.equal(readFileSync(file, 'utf8'), '');
          await vf.send(REFUSED);
          assert.deepEqual(await nextTexts(reader), ['failed vf:2: component stop a: command_failed']);
        },
        ...['--audit-log', file],
      );
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      assert.equal(lines.length, 1);
      const { path, changes, outcome } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
      assert.deepEqual(
        { path, changes, outcome },
        {
          path: '/v1/vfs/2/components/a',
          changes: [{ process: 'vf 2', command: 'component stop a' }],
          outcome: 'command_failed',
        },
      );
    }));

  it('the change is recorded as lost when spp-ctl stops before the reply', () =>
    withFolder(async (folder) => {
      const file = await folder.write('audit.log', '');
      await withController(
        async (controller) => {
          new Peer(controller.secondaryPort, (command) => {
            if (command === '_get_client_id') return GREETING;
            return command === 'status' ? STATUS : undefined;
          });
          await controller.until(/^connected vf 2$/);
          await fails(controller, 'outcome_unknown', ...STOP);
        },
        ...['--response-timeout', '1s', '--command-timeout', '3s', ...UNPROBED, '--audit-log', file],
      );
      const { outcome } = JSON.parse(readFileSync(file, 'utf8').trim()) as Record<string, unknown>;
      assert.ok(outcome === 'connection_lost' || outcome === 'process_timeout', String(outcome));
    }));
});
