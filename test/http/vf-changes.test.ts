import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Release } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';

const VF = { kind: 'vf', clientId: 1, lcores: [1, 2, 3, 4] } as const;

async function start(controller: TestController, name: string, core: number, type: string): Promise<void> {
  await controller.expect(204, 'POST', '/v1/vfs/1/components', { name, core, type });
}

function attach(
  controller: TestController,
  status: number,
  name: string,
  port: string,
  dir: 'rx' | 'tx',
  vlan?: object,
): Promise<string> {
  return controller.expect(status, 'PUT', `/v1/vfs/1/components/${name}/ports`, {
    action: 'attach',
    port,
    dir,
    ...(vlan === undefined ? {} : { vlan }),
  });
}

interface Status {
  readonly components: readonly {
    readonly name?: string;
    readonly rx_port?: readonly { readonly port: string; readonly vlan: object }[];
    readonly tx_port?: readonly { readonly port: string; readonly vlan: object }[];
  }[];
  readonly classifier_table: readonly object[];
}

async function component(controller: TestController, name: string): Promise<Status['components'][number]> {
  const { components } = (await controller.get('/v1/vfs/1')) as Status;
  const found = components.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

describe('a vf that applies changes on flush', () => {
  for (const release of ['18.02', '18.05'] as const satisfies Release[]) {
    it(`of ${release} gets a flush after each change, and keeps nothing pending`, () =>
      withPanel([{ ...VF, release }], async (controller, vf) => {
        await start(controller, 'fw0', 2, 'forward');
        await attach(controller, 204, 'fw0', 'ring:0', 'rx');
        const { rx_port: rx } = await component(controller, 'fw0');
        assert.deepEqual(
          rx?.map(({ port }) => port),
          ['ring:0'],
        );
        assert.deepEqual(changes(vf), [
          'cancel',
          'component start fw0 2 forward',
          'flush',
          'port add ring:0 rx fw0',
          'flush',
        ]);
      }));

    it(`of ${release} gets a cancel when a flush fails, and the next change works`, () =>
      withPanel(
        [
          { ...VF, release },
          { kind: 'primary', release, rings: 4 },
        ],
        async (controller, vf) => {
          await start(controller, 'fw0', 2, 'forward');
          // Releases up to 18.05 do not report the rings of the primary.
          const said = await attach(controller, 400, 'fw0', 'ring:20', 'rx');
          assert.match(said, /^command error: error occur/);
          assert.deepEqual(changes(vf).slice(-3), ['port add ring:20 rx fw0', 'flush', 'cancel']);
          await attach(controller, 204, 'fw0', 'ring:1', 'rx');
        },
      ));

    it(`of ${release} gets no more ports than a component can hold, which would hang it (rule V2)`, () =>
      withPanel([{ ...VF, release }], async (controller, vf) => {
        await start(controller, 'fw0', 2, 'forward');
        await attach(controller, 204, 'fw0', 'ring:0', 'tx');
        const before = changes(vf);
        const said = await attach(controller, 400, 'fw0', 'ring:1', 'tx');
        // The status does not show it, because there is no rx port.
        assert.match(
          said,
          /^refused: fw0 is a forward, which sends to one port, and it sends to ring:0 already/,
        );
        assert.deepEqual(changes(vf), before);
        await attach(controller, 204, 'fw0', 'ring:1', 'rx');
        const { tx_port: tx } = await component(controller, 'fw0');
        assert.deepEqual(
          tx?.map(({ port }) => port),
          ['ring:0'],
        );
      }));
  }

  for (const release of ['2018-09', '18.05.1'] as const satisfies Release[]) {
    it(`is distinguished from one of ${release}, by one command`, () =>
      withPanel([{ ...VF, release }], async (controller, vf) => {
        await start(controller, 'a', 2, 'forward');
        await start(controller, 'b', 3, 'forward');
        await attach(controller, 204, 'a', 'ring:0', 'rx');
        assert.deepEqual(changes(vf), [
          'cancel',
          'component start a 2 forward',
          'flush',
          'component start b 3 forward',
          'port add ring:0 rx a',
        ]);
      }));
  }

  it('is distinguished without a command from releases that report their type', () =>
    withPanel([{ ...VF, release: '18.08.1' }], async (controller, vf) => {
      await start(controller, 'a', 2, 'forward');
      assert.deepEqual(changes(vf), ['component start a 2 forward']);
    }));
});

describe('a VLAN operation', () => {
  it('is removed with the component: its port is detached before the stop (rule V4)', () =>
    withPanel([VF], async (controller, vf) => {
      await start(controller, 'a', 2, 'forward');
      await attach(controller, 204, 'a', 'ring:0', 'tx', { operation: 'add', id: 5, pcp: 1 });
      await controller.expect(204, 'DELETE', '/v1/vfs/1/components/a');
      assert.deepEqual(changes(vf).slice(-2), ['port del ring:0 tx a', 'component stop a']);
      await start(controller, 'b', 3, 'forward');
      await attach(controller, 204, 'b', 'ring:0', 'tx');
      const { tx_port: tx } = await component(controller, 'b');
      assert.deepEqual(tx, [{ port: 'ring:0', vlan: { operation: 'none', id: 0, pcp: 0 } }]);
    }));

  it('that a former controller left on a port is replaced by the requested one', () =>
    withPanel([VF], async (controller, vf) => {
      for (const command of [
        'component start a 2 forward',
        'port add ring:0 tx a add_vlantag 5 1',
        'component stop a',
      ]) {
        vf.model.execute(command);
      }
      await start(controller, 'b', 3, 'forward');
      await attach(controller, 204, 'b', 'ring:0', 'tx', { operation: 'add', id: 6, pcp: 2 });
      const { tx_port: tx } = await component(controller, 'b');
      assert.deepEqual(tx, [{ port: 'ring:0', vlan: { operation: 'add', id: 6, pcp: 2 } }]);
    }));

  it('does not attach a port to two components (rule V3)', () =>
    withPanel([VF], async (controller, vf) => {
      await start(controller, 'a', 2, 'forward');
      await start(controller, 'b', 3, 'forward');
      await attach(controller, 204, 'a', 'ring:0', 'tx');
      const before = changes(vf);
      const said = await attach(controller, 400, 'b', 'ring:0', 'tx', { operation: 'add', id: 5, pcp: 1 });
      assert.match(said, /^refused: a sends to ring:0 already/);
      assert.deepEqual(changes(vf), before);
    }));

  it('is kept by a detach from a component that does not have the port (rule V5)', () =>
    withPanel([VF], async (controller, vf) => {
      await start(controller, 'a', 2, 'forward');
      await start(controller, 'b', 3, 'forward');
      await attach(controller, 204, 'a', 'ring:0', 'tx', { operation: 'add', id: 5, pcp: 1 });
      const before = changes(vf);
      const detach = { action: 'detach', port: 'ring:0', dir: 'tx' };
      const said = await controller.expect(400, 'PUT', '/v1/vfs/1/components/b/ports', detach);
      assert.match(said, /^refused: ring:0 is no tx port of b/);
      assert.deepEqual(changes(vf), before);
    }));
});

describe('a classifier entry', () => {
  const entry = (port: string, mac = '52:54:00:12:34:56', vlan?: number): object => ({
    action: 'add',
    mac_address: mac,
    port,
    ...(vlan === undefined ? { type: 'mac' } : { type: 'vlan', vlan }),
  });

  it('is refused for frames that the classifier sends to another port (rule V7)', () =>
    withPanel([VF], async (controller, vf) => {
      await start(controller, 'c', 2, 'classifier');
      for (const port of ['ring:0', 'ring:1']) await attach(controller, 204, 'c', port, 'tx');
      await controller.expect(204, 'PUT', '/v1/vfs/1/classifier_table', entry('ring:0'));
      const before = changes(vf);
      for (const mac of ['52:54:00:12:34:56', '5254.0012.3456']) {
        const said = await controller.expect(400, 'PUT', '/v1/vfs/1/classifier_table', entry('ring:1', mac));
        assert.match(said, /^refused: c sends 52:54:00:12:34:56 to ring:0 already/);
      }
      assert.deepEqual(changes(vf), before);
      await controller.expect(204, 'PUT', '/v1/vfs/1/classifier_table', entry('ring:1', undefined, 5));
    }));

  it('that is not in the status keeps its port from a classifier with the same entry (rule V7)', () =>
    withPanel([VF], async (controller) => {
      await start(controller, 'c', 2, 'classifier');
      await start(controller, 'd', 3, 'classifier');
      await attach(controller, 204, 'c', 'ring:0', 'tx');
      await attach(controller, 204, 'd', 'ring:1', 'tx');
      // Two classifiers can have the same entry.
      for (const port of ['ring:0', 'ring:1']) {
        await controller.expect(204, 'PUT', '/v1/vfs/1/classifier_table', entry(port));
      }
      const detach = { action: 'detach', port: 'ring:1', dir: 'tx' };
      await controller.expect(204, 'PUT', '/v1/vfs/1/components/d/ports', detach);
      const said = await attach(controller, 400, 'c', 'ring:1', 'tx');
      assert.match(said, /^refused: ring:1 still has a classifier entry for 52:54:00:12:34:56/);
    }));

  for (const [what, body, says] of [
    ['the address that stands for default', entry('ring:0', '00:00:00:00:00:01'), /taken for default/],
    ['the same without colons', entry('ring:0', '000000000001'), /taken for default/],
    ['the VLAN id that stands for none', entry('ring:0', undefined, 4_095), /taken for no VLAN id/],
  ] as const) {
    it(`is refused for ${what} (rule V7)`, () =>
      withPanel([VF], async (controller, vf) => {
        const said = await controller.expect(400, 'PUT', '/v1/vfs/1/classifier_table', body);
        assert.match(said, says);
        assert.deepEqual(changes(vf), []);
      }));
  }
});
