import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RELEASES, type Release } from '../../src/simulator/index.js';
import { changes, withPanel } from '../support/panel.js';

const TO_18_05: ReadonlySet<Release> = new Set(['18.02-march4', '18.02', '18.05', '2018-09']);
const TO_18_08_3: ReadonlySet<Release> = new Set([...TO_18_05, '18.05.1', '18.08.1', '18.08.2', '18.08.3']);

for (const release of RELEASES) {
  describe(`release ${release}`, () => {
    it('gets commands in the dialect of its nfv, and a 204 is true', () =>
      withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller, nfv) => {
        await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
        await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:0' });
        await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
        const running = (await controller.get('/v1/nfvs/1')) as Record<string, unknown>;
        assert.equal(running['status'], 'running');
        assert.deepEqual(running['ports'], ['phy:0', 'phy:1', 'ring:0']);
        assert.deepEqual(running['patches'], [{ src: 'phy:0', dst: 'ring:0' }]);
        await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
        await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
        await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'del', port: 'ring:0' });
        const idling = (await controller.get('/v1/nfvs/1')) as Record<string, unknown>;
        assert.deepEqual(
          [idling['client-id'], idling['status'], idling['ports'], idling['patches']],
          [1, 'idling', ['phy:0', 'phy:1'], []],
        );
        const spelt = TO_18_05.has(release) ? ['add ring 0', 'del ring 0'] : ['add ring:0', 'del ring:0'];
        assert.deepEqual(changes(nfv), [
          spelt[0],
          'patch phy:0 ring:0',
          'forward',
          'stop',
          'patch reset',
          spelt[1],
        ]);
      }));

    it('does not respond with 204 when its nfv did nothing', () =>
      withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller) => {
        const added = await controller.expect(400, 'PUT', '/v1/nfvs/1/ports', {
          action: 'add',
          port: 'ring:99',
        });
        assert.match(added, /^command error: .*add ring.99/);
        const patched = await controller.expect(400, 'PUT', '/v1/nfvs/1/patches', {
          src: 'ring:44',
          dst: 'phy:0',
        });
        assert.match(patched, /^command error: .*patch ring:44 phy:0/);
      }));

    it('gets the classifier type that its vf supports, whichever the client names', () =>
      withPanel([{ kind: 'vf', clientId: 2, release, lcores: [3, 4, 5] }], async (controller) => {
        await controller.expect(204, 'POST', '/v1/vfs/2/components', {
          name: 'a',
          core: 4,
          type: 'classifier',
        });
        await controller.expect(204, 'POST', '/v1/vfs/2/components', {
          name: 'b',
          core: 5,
          type: 'classifier_mac',
        });
        const { components } = (await controller.get('/v1/vfs/2')) as { components: { type: string }[] };
        const word = TO_18_08_3.has(release) ? 'classifier_mac' : 'classifier';
        assert.deepEqual(
          components.map(({ type }) => type),
          [word, word],
        );
      }));

    it('accepts the default entry of the classifier table', () =>
      withPanel([{ kind: 'vf', clientId: 2, release, lcores: [3, 4] }], async (controller) => {
        await controller.expect(204, 'POST', '/v1/vfs/2/components', {
          name: 'c',
          core: 4,
          type: 'classifier',
        });
        await controller.expect(204, 'PUT', '/v1/vfs/2/components/c/ports', {
          action: 'attach',
          port: 'ring:1',
          dir: 'tx',
        });
        const entry = { action: 'add', type: 'mac', mac_address: 'default', port: 'ring:1' };
        await controller.expect(204, 'PUT', '/v1/vfs/2/classifier_table', entry);
        const { classifier_table: table } = (await controller.get('/v1/vfs/2')) as {
          classifier_table: unknown;
        };
        assert.deepEqual(table, [{ type: 'mac', value: 'default', port: 'ring:1' }]);
      }));

    it('responds for its primary, even if it has no status', () =>
      withPanel([{ kind: 'primary', release }], async (controller) => {
        const status = await controller.get('/v1/primary/status');
        if (TO_18_05.has(release)) assert.deepEqual(status, {});
        else assert.ok('phy_ports' in (status as object));
        await controller.expect(204, 'DELETE', '/v1/primary/status');
      }));
  });
}
