import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changes, withPanel } from '../support/panel.js';

const NONE = { operation: 'none', id: 0, pcp: 0 };

describe('the operations of the API', () => {
  it('list the primary first, then the secondaries by client id', () =>
    withPanel(
      [{ kind: 'vf', clientId: 12 }, { kind: 'nfv', clientId: 3 }, { kind: 'primary' }],
      async (controller) => {
        assert.deepEqual(await controller.get('/v1/processes'), [
          { type: 'primary' },
          { type: 'nfv', 'client-id': 3 },
          { type: 'vf', 'client-id': 12 },
        ]);
      },
    ));

  it('show a fresh vf', () =>
    withPanel([{ kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 13] }], async (controller) => {
      assert.deepEqual(await controller.get('/v1/vfs/2'), {
        'client-id': 2,
        ports: ['phy:0', 'phy:1'],
        'master-lcore': 3,
        components: [4, 5, 6, 13].map((core) => ({ core, type: 'unuse' })),
        classifier_table: [],
      });
    }));

  it('configure a classifier on a vf with tags and table entries, and remove it', () =>
    withPanel([{ kind: 'vf', clientId: 2, lcores: [3, 4, 5] }], async (controller, vf) => {
      const ports = '/v1/vfs/2/components/cls0/ports';
      await controller.expect(204, 'POST', '/v1/vfs/2/components', {
        name: 'cls0',
        core: 4,
        type: 'classifier',
      });
      await controller.expect(204, 'PUT', ports, { action: 'attach', port: 'phy:0', dir: 'rx', vlan: {} });
      await controller.expect(204, 'PUT', ports, {
        action: 'attach',
        port: 'ring:0',
        dir: 'tx',
        vlan: { operation: 'add', id: '101', pcp: 3 },
      });
      await controller.expect(204, 'PUT', '/v1/vfs/2/classifier_table', {
        action: 'add',
        type: 'vlan',
        vlan: '101',
        mac_address: '5254.0012.3456',
        port: 'ring:0',
      });
      assert.deepEqual(await controller.get('/v1/vfs/2'), {
        'client-id': 2,
        ports: ['phy:0', 'phy:1', 'ring:0'],
        'master-lcore': 3,
        components: [
          {
            core: 4,
            name: 'cls0',
            type: 'classifier',
            rx_port: [{ port: 'phy:0', vlan: NONE }],
            tx_port: [{ port: 'ring:0', vlan: { operation: 'add', id: 101, pcp: 3 } }],
          },
          { core: 5, type: 'unuse' },
        ],
        classifier_table: [{ type: 'vlan', value: '101/52:54:00:12:34:56', port: 'ring:0' }],
      });
      await controller.expect(204, 'PUT', '/v1/vfs/2/classifier_table', {
        action: 'del',
        type: 'vlan',
        vlan: 101,
        mac_address: '52-54-00-12-34-56',
        port: 'ring:0',
      });
      await controller.expect(204, 'PUT', ports, { action: 'detach', port: 'ring:0', dir: 'tx', vlan: null });
      await controller.expect(204, 'DELETE', '/v1/vfs/2/components/cls0');
      assert.deepEqual(changes(vf), [
        'component start cls0 4 classifier',
        'port add phy:0 rx cls0',
        'port add ring:0 tx cls0 add_vlantag 101 3',
        'classifier_table add vlan 101 52:54:00:12:34:56 ring:0',
        'classifier_table del vlan 101 52:54:00:12:34:56 ring:0',
        'port del ring:0 tx cls0',
        'component stop cls0',
      ]);
    }));

  it('attach a port by the URL of the first release, too', () =>
    withPanel([{ kind: 'vf', clientId: 2, lcores: [3, 4] }], async (controller, vf) => {
      await controller.expect(204, 'POST', '/v1/vfs/2/components', { name: 'f', core: 4, type: 'forward' });
      await controller.expect(204, 'PUT', '/v1/vfs/2/components/f', {
        action: 'attach',
        port: 'ring:1',
        dir: 'rx',
      });
      assert.deepEqual(changes(vf).slice(1), ['port add ring:1 rx f']);
    }));

  it('remove a VLAN tag, and ignore unused members', () =>
    withPanel([{ kind: 'vf', clientId: 2, lcores: [3, 4] }], async (controller, vf) => {
      await controller.expect(204, 'POST', '/v1/vfs/2/components', {
        name: 'f',
        core: 4,
        type: 'forward',
        comment: 'of the client',
      });
      await controller.expect(204, 'PUT', '/v1/vfs/2/components/f/ports', {
        action: 'attach',
        port: 'ring:1',
        dir: 'rx',
        vlan: { operation: 'del', id: 9999, pcp: 'x' },
      });
      await controller.expect(400, 'PUT', '/v1/vfs/2/classifier_table', {
        action: 'del',
        type: 'mac',
        vlan: 'x',
        mac_address: '52:54:00:12:34:56',
        port: 'ring:7',
      });
      assert.deepEqual(changes(vf).slice(1), [
        'port add ring:1 rx f del_vlantag',
        'classifier_table del mac 52:54:00:12:34:56 ring:7',
      ]);
    }));

  it('patch an nfv and start forwarding', () =>
    withPanel([{ kind: 'nfv', clientId: 1 }], async (controller, nfv) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'vhost:0' });
      await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'vhost:0', dst: 'phy:1' });
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      assert.deepEqual(await controller.get('/v1/nfvs/1'), {
        'client-id': 1,
        status: 'running',
        'master-lcore': 1,
        lcores: [1, 2],
        ports: ['phy:0', 'phy:1', 'vhost:0'],
        patches: [{ src: 'vhost:0', dst: 'phy:1' }],
      });
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'del', port: 'vhost:0' });
      assert.deepEqual(changes(nfv), [
        'add vhost:0',
        'patch vhost:0 phy:1',
        'forward',
        'patch reset',
        'stop',
        'del vhost:0',
      ]);
    }));

  it('show and clear the counters of the primary', () =>
    withPanel([{ kind: 'primary' }], async (controller, primary) => {
      const status = (await controller.get('/v1/primary/status')) as {
        phy_ports: unknown[];
        ring_ports: unknown[];
      };
      assert.equal(status.phy_ports.length, 2);
      assert.equal(status.ring_ports.length, 8);
      await controller.expect(204, 'DELETE', '/v1/primary/status');
      assert.deepEqual(changes(primary), ['clear']);
    }));

  it('read a port with a queue in the format that is accepted for writing', () =>
    withPanel([{ kind: 'nfv', clientId: 1, queues: 2 }], async (controller) => {
      const { ports } = (await controller.get('/v1/nfvs/1')) as { ports: string[] };
      assert.ok(ports.includes('phy:0nq1'), ports.join());
      await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0nq1', dst: 'phy:1nq0' });
      const { patches } = (await controller.get('/v1/nfvs/1')) as { patches: unknown };
      assert.deepEqual(patches, [{ src: 'phy:0nq1', dst: 'phy:1nq0' }]);
    }));
});
