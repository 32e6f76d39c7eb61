import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';

/** A vf or a mirror with a component `w`, and the values for a command about it. */
const KINDS = [
  { kind: 'vf', type: 'merge' },
  { kind: 'mirror', type: 'mirror' },
] as const;

const PRIMARY = { kind: 'primary', lcores: [0] } as const;

for (const { kind, type } of KINDS) {
  const url = `/v1/${kind}s/2/components`;
  const start = (controller: TestController, name = 'w', core = 4): Promise<string> =>
    controller.expect(204, 'POST', url, { name, core, type });
  const attach = (controller: TestController, status: number, port: string): Promise<string> =>
    controller.expect(status, 'PUT', `${url}/w/ports`, { action: 'attach', port, dir: 'tx' });
  const ports = async (controller: TestController): Promise<string[]> => {
    const { components } = (await controller.get(`/v1/${kind}s/2`)) as {
      components: { name?: string; tx_port?: { port: string }[] }[];
    };
    return components.flatMap(({ tx_port: tx = [] }) => tx.map(({ port }) => port));
  };
  const process = (
    sharedHost: Host,
  ): { kind: typeof kind; clientId: 2; lcores: number[]; sharedHost: Host } => ({
    kind,
    clientId: 2,
    lcores: [3, 4, 5],
    sharedHost,
  });

  describe(`a ${kind} that cannot open a vhost (rules V9, restore-vf, restore-mirror)`, () => {
    it('gets a harmless command, with which the attach takes effect', () => {
      const sharedHost = new Host();
      return withPanel(
        [
          { ...PRIMARY, sharedHost },
          { ...process(sharedHost), respawn: true },
        ],
        async (controller, _primary, worker) => {
          await start(controller);
          await attach(controller, 204, 'vhost:7');
          // It leaves its socket file behind, so that the next attach fails once (rule H8).
          worker.die();
          await controller.until(/^connected/, 3);
          await start(controller);
          await attach(controller, 204, 'vhost:7');
          assert.deepEqual(changes(worker).slice(-2), ['port add vhost:7 tx w', 'port del ring:31 tx w']);
          assert.deepEqual(await ports(controller), ['vhost:7']);
          // Other changes are not blocked.
          await start(controller, 'x', 5);
        },
      );
    });

    it('gets no vhost of another process (rule H7)', () => {
      const sharedHost = new Host();
      return withPanel(
        [{ ...PRIMARY, sharedHost }, process(sharedHost), { kind: 'nfv', clientId: 1, sharedHost }],
        async (controller, _primary, worker) => {
          await start(controller);
          await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'vhost:7' });
          const before = changes(worker);
          assert.match(await attach(controller, 400, 'vhost:7'), /^refused: nfv 1 has vhost:7/);
          assert.deepEqual(changes(worker), before);
        },
      );
    });
  });

  describe(`a ${kind} with a ring that does not exist (rule V9)`, () => {
    it('reports what blocks it, and gets no further changes', () => {
      const sharedHost = new Host();
      // Without a primary, the number of rings is unknown.
      return withPanel([process(sharedHost)], async (controller, worker) => {
        await start(controller);
        const said = await attach(controller, 400, 'ring:20');
        assert.match(
          said,
          new RegExp(
            `^command error: error occur; ${kind} 2 could not open ring:20 for w, which blocks every change`,
          ),
        );
        const before = changes(worker).length;
        const refused = await controller.expect(400, 'POST', url, { name: 'x', core: 5, type });
        assert.match(refused, new RegExp(`^refused: ${kind} 2 could not open ring:20 for w`));
        // Its status was read to see whether it has recovered, and no other command was sent.
        assert.deepEqual(changes(worker).slice(before), ['port del ring:31 tx w']);
        assert.deepEqual(await ports(controller), []);
      });
    });
  });
}
