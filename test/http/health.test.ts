import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withController } from '../support/controller.js';
import { withPanel } from '../support/panel.js';

describe('a health check', () => {
  it('succeeds while spp-ctl runs', () =>
    withController(async (controller) => {
      assert.deepEqual(await controller.get('/healthz'), { status: 'ok' });
      assert.equal((await controller.request('HEAD', '/healthz')).status, 200);
    }));

  it('reports the connected processes', () =>
    withController(async (controller) => {
      assert.deepEqual(await controller.get('/readyz'), { status: 'ready', primary: false, secondaries: 0 });
    }));

  it('sends no command to a process', () =>
    withPanel(
      [{ kind: 'primary' }, { kind: 'nfv', clientId: 1 }, { kind: 'vf', clientId: 2 }],
      async (controller, ...processes) => {
        const before = processes.map((process) => process.commands.length);
        assert.deepEqual(await controller.get('/readyz'), { status: 'ready', primary: true, secondaries: 2 });
        await controller.get('/healthz');
        assert.deepEqual(
          processes.map((process) => process.commands.length),
          before,
        );
      },
      '--probe-interval',
      '0',
    ));
});
