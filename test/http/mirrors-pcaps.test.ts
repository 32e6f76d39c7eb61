import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changes, withPanel } from '../support/panel.js';

const NONE = { operation: 'none', id: 0, pcp: 0 };

describe('a mirror in the API', () => {
  for (const release of ['18.08.1', '20.02'] as const) {
    it(`of ${release} is configured and removed`, () =>
      withPanel([{ kind: 'mirror', clientId: 3, lcores: [7, 8, 9], release }], async (controller, mirror) => {
        const ports = '/v1/mirrors/3/components/mr/ports';
        const component = { name: 'mr', core: 8, type: 'mirror' };
        await controller.expect(204, 'POST', '/v1/mirrors/3/components', component);
        await controller.expect(204, 'PUT', ports, { action: 'attach', port: 'ring:3', dir: 'rx' });
        // Mirrors have no vlan member. Like every unknown member, it is ignored.
        await controller.expect(204, 'PUT', ports, {
          action: 'attach',
          port: 'ring:4',
          dir: 'tx',
          vlan: { id: 'x' },
        });
        assert.deepEqual(await controller.get('/v1/mirrors/3'), {
          'client-id': 3,
          ports: ['phy:0', 'phy:1', 'ring:3', 'ring:4'],
          ...(release === '20.02' ? { 'master-lcore': 7 } : {}),
          components: [
            {
              core: 8,
              name: 'mr',
              type: 'mirror',
              rx_port: [{ port: 'ring:3', vlan: NONE }],
              tx_port: [{ port: 'ring:4', vlan: NONE }],
            },
            { core: 9, type: 'unuse' },
          ],
        });
        await controller.expect(204, 'PUT', ports, { action: 'detach', port: 'ring:4', dir: 'tx' });
        await controller.expect(204, 'DELETE', '/v1/mirrors/3/components/mr');
        assert.deepEqual(changes(mirror), [
          'component start mr 8 mirror',
          'port add ring:3 rx mr',
          'port add ring:4 tx mr',
          'port del ring:4 tx mr',
          'component stop mr',
        ]);
      }));
  }

  it('is refused a component on its master core or of another type', () =>
    withPanel([{ kind: 'mirror', clientId: 3, lcores: [7, 8] }], async (controller, mirror) => {
      const path = '/v1/mirrors/3/components';
      assert.match(
        await controller.expect(400, 'POST', path, { name: 'a', core: 7, type: 'mirror' }),
        /master core of mirror 3/,
      );
      await controller.expect(400, 'POST', path, { name: 'a', core: 8, type: 'forward' });
      assert.deepEqual(changes(mirror), []);
    }));
});

describe('a pcap in the API', () => {
  it('captures to a file on request', () =>
    withPanel([{ kind: 'pcap', clientId: 4, lcores: [10, 11, 12] }], async (controller) => {
      const idle = {
        'client-id': 4,
        status: 'idle',
        'master-lcore': 10,
        core: [
          { core: 11, role: 'receive', rx_port: [{ port: 'phy:0' }] },
          { core: 12, role: 'write', filename: '' },
        ],
      };
      assert.deepEqual(await controller.get('/v1/pcaps/4'), idle);
      await controller.expect(204, 'PUT', '/v1/pcaps/4/capture', { action: 'start' });
      const running = (await controller.get('/v1/pcaps/4')) as typeof idle;
      assert.equal(running.status, 'running');
      assert.match(running.core[1]?.filename ?? '', /\.phy0\.1\.1\.pcap\.lz4$/);
      await controller.expect(204, 'PUT', '/v1/pcaps/4/capture', { action: 'stop' });
      assert.deepEqual(await controller.get('/v1/pcaps/4'), idle);
    }));
});

describe('on a request to exit,', () => {
  const processes = [
    ['primary', undefined, '/v1/primary'],
    ['nfv', 1, '/v1/nfvs/1'],
    ['vf', 2, '/v1/vfs/2'],
    ['mirror', 3, '/v1/mirrors/3'],
    ['pcap', 4, '/v1/pcaps/4'],
  ] as const;
  for (const [kind, clientId, path] of processes) {
    it(`a ${kind} confirms and disconnects`, () =>
      withPanel([{ kind, ...(clientId === undefined ? {} : { clientId }) }], async (controller, process) => {
        await controller.expect(204, 'DELETE', path);
        await controller.until(/^disconnected/);
        assert.deepEqual(await controller.get('/v1/processes'), []);
        assert.equal(process.state, 'ended');
      }));
  }

  for (const release of ['18.02', '18.05', '18.08.1', '18.08.4'] as const) {
    it(`an nfv of ${release} disconnects`, () =>
      withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller) => {
        await controller.expect(204, 'DELETE', '/v1/nfvs/1');
        await controller.until(/^disconnected/);
      }));
  }

  it('a primary with secondaries is refused, because no other primary could replace it (restore-primary)', () =>
    withPanel(
      [{ kind: 'primary' }, { kind: 'nfv', clientId: 1 }, { kind: 'vf', clientId: 2 }],
      async (controller, primary) => {
        for (const path of ['/v1/primary', '/v1/primary?force=false']) {
          assert.match(
            await controller.expect(400, 'DELETE', path),
            /^refused: nfv 1, vf 2 are connected: .*end them first, or use \?force=true$/,
          );
        }
        assert.deepEqual(changes(primary), []);
        // Processes do not count after an exit command, even before they disconnect.
        await controller.expect(204, 'DELETE', '/v1/vfs/2');
        await controller.expect(204, 'DELETE', '/v1/nfvs/1');
        await controller.expect(204, 'DELETE', '/v1/primary');
      },
    ));

  it('a primary exits by force and leaves its secondaries connected', () =>
    withPanel([{ kind: 'primary' }, { kind: 'nfv', clientId: 1 }], async (controller) => {
      await controller.expect(204, 'DELETE', '/v1/primary?force=true');
      await controller.until(/^disconnected primary/);
      assert.deepEqual(await controller.get('/v1/processes'), [{ type: 'nfv', 'client-id': 1 }]);
      await controller.get('/v1/nfvs/1');
    }));

  it('a process of another type is not ended', () =>
    withPanel([{ kind: 'vf', clientId: 1 }], async (controller, vf) => {
      await controller.expect(404, 'DELETE', '/v1/nfvs/1');
      assert.deepEqual(changes(vf), []);
    }));

  it('a process without a reply is a 500 with the reason', () =>
    withPanel(
      [{ kind: 'vf', clientId: 2 }],
      async (controller, vf) => {
        vf.hang();
        const text = await controller.expect(500, 'DELETE', '/v1/vfs/2');
        assert.match(text, /did not reply to "exit" within 200ms: the outcome is unknown/);
      },
      '--command-timeout',
      '200ms',
    ));
});
