import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestController } from '../support/controller.js';
import { changes, type PanelProcess, withPanel } from '../support/panel.js';
import { FLOW, LAUNCH, RULE } from './primary-requests.js';

const FORWARDER: PanelProcess = { kind: 'primary', lcores: [0, 1] };

async function forwarder(controller: TestController): Promise<unknown> {
  return ((await controller.get('/v1/primary/status')) as { forwarder?: unknown }).forwarder;
}

describe('the primary in the API', () => {
  it('accepts ports, patches, pipes and forwarding, and releases them', () =>
    withPanel([FORWARDER], async (controller, primary) => {
      const ports = '/v1/primary/ports';
      await controller.expect(204, 'PUT', ports, { action: 'add', port: 'vhost:0', rx: 'no ring', tx: null });
      await controller.expect(204, 'PUT', ports, {
        action: 'add',
        port: 'pipe:0',
        rx: 'ring:1',
        tx: 'ring:2',
      });
      await controller.expect(204, 'PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'vhost:0' });
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'start' });
      assert.deepEqual(await forwarder(controller), {
        status: 'running',
        ports: ['phy:0', 'phy:1', 'vhost:0', 'pipe:0'],
        patches: [{ src: 'phy:0', dst: 'vhost:0' }],
      });
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'stop' });
      await controller.expect(204, 'DELETE', '/v1/primary/patches');
      await controller.expect(204, 'PUT', ports, { action: 'del', port: 'pipe:0' });
      await controller.expect(204, 'PUT', ports, { action: 'del', port: 'vhost:0' });
      assert.deepEqual(await forwarder(controller), {
        status: 'idling',
        ports: ['phy:0', 'phy:1'],
        patches: [],
      });
      assert.deepEqual(changes(primary), [
        'add vhost:0',
        'add pipe:0 ring:1 ring:2',
        'patch phy:0 vhost:0',
        'forward',
        'stop',
        'patch reset',
        'del pipe:0',
        'del vhost:0',
      ]);
    }));

  it('reports its rejections', () =>
    withPanel([FORWARDER], async (controller) => {
      assert.equal(
        await controller.expect(400, 'PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'vhost:1' }),
        'command error: patch phy:0 vhost:1 failed',
      );
      const ports = '/v1/primary/ports';
      await controller.expect(400, 'PUT', ports, { action: 'add', port: 'memif:0' });
    }));

  it('without a forwarder gets no patch or forward command, which it would confirm and ignore (P7)', () =>
    withPanel([{ kind: 'primary' }], async (controller, primary) => {
      for (const [path, body] of [
        ['/v1/primary/patches', { src: 'phy:0', dst: 'phy:0' }],
        ['/v1/primary/forward', { action: 'start' }],
      ] as const) {
        assert.match(
          await controller.expect(400, 'PUT', path, body),
          /^refused: the primary has no forwarder, .*start it with a second core$/,
        );
      }
      assert.deepEqual(changes(primary), []);
    }));

  it('gets no command that would damage it (P6)', () =>
    withPanel([FORWARDER], async (controller, primary) => {
      const ports = '/v1/primary/ports';
      for (const [body, reason] of [
        [{ action: 'add', port: 'phy:5' }, /never phy or tap, which would damage the port table/],
        [{ action: 'del', port: 'phy:0' }, /never phy/],
        [{ action: 'add', port: 'nosuch:0' }, /invalid key\(port\)/],
        [{ action: 'add', port: 'ring:x' }, /invalid key\(port\)/],
        [{ action: 'add', port: 'pipe:0' }, /^key\(rx\) required; key\(tx\) required$/],
        [
          { action: 'add', port: 'pipe:0', rx: 'phy:0', tx: 'ring:1' },
          /invalid key\(rx\): phy:0 \(expected ring:N\)/,
        ],
        [{ action: 'add', port: 'tap:0' }, /never phy or tap/],
        [{ action: 'del', port: 'tap:0' }, /never phy or tap/],
        [{ action: 'del', port: 'pipe:3' }, /does not show pipe:3, and it may lose another port/],
      ] as const) {
        assert.match(await controller.expect(400, 'PUT', ports, body), reason);
      }
      assert.deepEqual(changes(primary), []);
    }));

  it('of 18.08.4 gets no commands about pipes, which it does not support', () =>
    withPanel([{ ...FORWARDER, release: '18.08.4' }], async (controller, primary) => {
      for (const body of [
        { action: 'add', port: 'pipe:0', rx: 'ring:0', tx: 'ring:1' },
        { action: 'del', port: 'pipe:0' },
      ]) {
        const text = await controller.expect(400, 'PUT', '/v1/primary/ports', body);
        assert.match(
          text,
          /^refused: the primary is of a release before 19.11, which does not support pipe:0/,
        );
      }
      assert.deepEqual(changes(primary), []);
    }));

  it('with one core gets no delete of an unlisted port, which would remove another device (P4)', () =>
    withPanel([{ kind: 'primary' }], async (controller, primary) => {
      const text = await controller.expect(400, 'PUT', '/v1/primary/ports', {
        action: 'del',
        port: 'memif:0',
      });
      assert.match(text, /^refused: memif:0 is not in the primary's list of ports/);
      assert.deepEqual(changes(primary), []);
    }));

  for (const release of ['18.05', '18.08.1'] as const) {
    it(`of ${release} gets no launch or flow rules, which exceed its buffers`, () =>
      withPanel([{ kind: 'primary', release, strictMemory: true }], async (controller, primary) => {
        for (const [method, path, body] of [
          ['PUT', '/v1/primary/launch', LAUNCH],
          ['POST', `${FLOW}/port_id/0/validate`, { rule: RULE }],
          ['POST', `${FLOW}/port_id/0`, { rule: RULE }],
          ['DELETE', `${FLOW}/port_id/0`, undefined],
        ] as const) {
          assert.match(await controller.expect(400, method, path, body), /^refused: the (primary|status)/);
        }
        assert.deepEqual(changes(primary), []);
        await controller.get('/v1/primary/status');
      }));
  }

  it('of an early release is not trusted when it only echoes', () =>
    withPanel([{ kind: 'primary', release: '18.08.1' }], async (controller) => {
      for (const [method, path, body, code] of [
        ['PUT', '/v1/primary/ports', { action: 'add', port: 'ring:0' }, 'not_applied'],
        // A primary without a forwarder gets no command.
        ['PUT', '/v1/primary/patches', { src: 'phy:0', dst: 'phy:1' }, 'unsafe'],
        ['PUT', '/v1/primary/forward', { action: 'start' }, 'unsafe'],
      ] as const) {
        const response = await controller.request(method, path, {
          body,
          headers: { accept: 'application/problem+json' },
        });
        assert.equal((response.json() as { code: string }).code, code, path);
      }
    }));
});
