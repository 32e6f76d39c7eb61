import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, type Release, type SimulatedProcess } from '../../src/simulator/index.js';
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

describe('a vf that never empties its lists of updated ports (rule V11)', () => {
  const TAG = { operation: 'add', id: 5, pcp: 1 } as const;

  /** Runs a test with a vf of 16 rings and its host, where a merge adds tags to what it sends, or does not. */
  function withMerge(
    vlan: object | undefined,
    test: (controller: TestController, vf: SimulatedProcess, host: Host) => Promise<void>,
  ): Promise<void> {
    const host = new Host({ traffic: false, rings: 16 });
    return withPanel([{ ...VF, sharedHost: host }], async (controller, vf) => {
      await start(controller, 'm', 2, 'merge');
      await attach(controller, 204, 'm', 'ring:15', 'tx', vlan);
      await attach(controller, 204, 'm', 'phy:0', 'rx');
      await test(controller, vf, host);
    });
  }

  /** The tags of a packet that the merge has received from phy:0. */
  function tagsOf({ dataPlane }: Host): unknown {
    const packet = dataPlane.inject('phy:0', { dst: '52:54:00:00:00:01' });
    dataPlane.settle(200);
    return dataPlane.ends(packet).map(({ packet: { tags } }) => tags);
  }

  async function attachRings(controller: TestController, from: number, to: number): Promise<void> {
    for (let ring = from; ring <= to; ring++) await attach(controller, 204, 'm', `ring:${ring}`, 'rx');
  }

  for (const release of ['20.02', '18.08.3', '18.08.2'] as const satisfies Release[])
    it(`has the VLAN operation of each attach in force, in ${release}`, () =>
      withPanel([{ ...VF, release }], async (controller, vf) => {
        await start(controller, 'c', 2, 'classifier');
        await attach(controller, 204, 'c', 'phy:0', 'rx');
        for (let ring = 0; ring < 2; ring++) await attach(controller, 204, 'c', `ring:${ring}`, 'tx');
        const before = changes(vf).length;
        const rounds = 70;
        for (let id = 1; id <= rounds; id++) {
          await attach(controller, 204, 'c', 'ring:7', 'tx', { operation: 'add', id, pcp: 1 });
          const { tx_port: tx = [] } = await component(controller, 'c');
          assert.deepEqual(tx.at(-1), { port: 'ring:7', vlan: { operation: 'add', id, pcp: 1 } });
          const detach = { action: 'detach', port: 'ring:7', dir: 'tx' };
          await controller.expect(204, 'PUT', '/v1/vfs/1/components/c/ports', detach);
        }
        // A missed operation takes two more commands.
        assert.equal(changes(vf).length - before > 2 * rounds, release !== '18.08.2');
      }));

  it('gets changes without effect before a change that would write past the end of a list', () =>
    withMerge(TAG, async (controller, vf, host) => {
      await start(controller, 'f', 3, 'forward');
      await attach(controller, 204, 'f', 'phy:1', 'rx');
      await attachRings(controller, 0, 13);
      assert.deepEqual(tagsOf(host), [[{ id: 5, pcp: 1 }]]);
      assert.equal(vf.model.hasLostController, false);
      assert.ok(changes(vf).includes('port del ring:31 tx f'));
    }));

  it('is not changed when it would lose the EtherType of its tags, and no component can empty the list', () =>
    withMerge(TAG, async (controller, vf, host) => {
      await attachRings(controller, 0, 5);
      const before = changes(vf);
      const said = await attach(controller, 400, 'm', 'ring:6', 'rx');
      assert.match(
        said,
        /^refused: vf 1 .* would lose the EtherType of its VLAN tags; start another component/,
      );
      assert.deepEqual(changes(vf), before);
      // As it says.
      await start(controller, 'f', 3, 'forward');
      await attach(controller, 204, 'f', 'phy:1', 'rx');
      await attachRings(controller, 6, 8);
      assert.deepEqual(tagsOf(host), [[{ id: 5, pcp: 1 }]]);
    }));

  it('is not changed after a reconnection either', () =>
    withMerge(TAG, async (controller, vf) => {
      await attachRings(controller, 0, 5);
      vf.drop();
      await controller.until(/^connected/, 2);
      assert.match(await attach(controller, 400, 'm', 'ring:6', 'rx'), /^refused: vf 1 has too little room/);
    }));

  it('is changed when it is older than spp-ctl: its updates are unknown', () =>
    withPanel([{ ...VF, rings: 16 }], async (controller, vf) => {
      const attaches = ['ring:15 tx m add_vlantag 5 1', 'phy:0 rx m'];
      for (let ring = 0; ring < 6; ring++) attaches.push(`ring:${ring} rx m`);
      vf.model.execute('component start m 2 merge');
      for (const words of attaches) vf.model.execute(`port add ${words}`);
      await attach(controller, 204, 'm', 'ring:6', 'rx');
    }));

  it('is changed when it has no VLAN operations, and gets none after it has lost the EtherType', () =>
    withMerge(undefined, async (controller, vf) => {
      await attachRings(controller, 0, 6);
      const before = changes(vf);
      await start(controller, 'f', 3, 'forward');
      const said = await attach(controller, 400, 'f', 'ring:14', 'tx', TAG);
      assert.match(said, /^refused: vf 1 .* lost the EtherType of VLAN tags; restart it first$/);
      assert.deepEqual(changes(vf), [...before, 'component start f 3 forward']);
      await attach(controller, 204, 'f', 'ring:14', 'tx');
    }));

  it('is not changed when it could not connect again', () =>
    withMerge(undefined, async (controller, vf) => {
      await attachRings(controller, 0, 13);
      const toggle = async (action: 'attach' | 'detach', status: number): Promise<string> =>
        controller.expect(status, 'PUT', '/v1/vfs/1/components/m/ports', {
          action,
          port: 'ring:15',
          dir: 'tx',
        });
      await toggle('detach', 204);
      await toggle('attach', 204);
      const before = changes(vf);
      assert.match(await toggle('detach', 400), /^refused: vf 1 .* could not connect again; start another/);
      assert.deepEqual(changes(vf), before);
      assert.equal(vf.model.hasLostController, false);
    }));
});

describe('the attach of a port to a vf', () => {
  /** Attaches a port to a new component. @returns the last commands that the vf received. */
  async function attached(controller: TestController, vf: SimulatedProcess, port: string): Promise<string[]> {
    await start(controller, `to-${port.replace(':', '')}`, 2, 'merge');
    await attach(controller, 204, `to-${port.replace(':', '')}`, port, 'rx');
    return vf.commands.slice(-2);
  }

  it('is verified by a status where the vf may be older than spp-ctl (rule V4)', () =>
    withPanel([VF], async (controller, vf) => {
      assert.deepEqual(await attached(controller, vf, 'phy:0'), ['port add phy:0 rx to-phy0', 'status']);
    }));

  it('needs no status where the vf has started since, and has opened the port: the reply shows the outcome', () =>
    withPanel([{ ...VF, respawn: true }], async (controller, vf) => {
      vf.die();
      await controller.until(/^connected vf 1$/, 2);
      const [, last] = await attached(controller, vf, 'phy:0');
      assert.equal(last, 'port add phy:0 rx to-phy0');
      assert.deepEqual(await attached(controller, vf, 'ring:0'), ['port add ring:0 rx to-ring0', 'status']);
      const { rx_port: rx } = await component(controller, 'to-phy0');
      assert.deepEqual(
        rx?.map(({ port }) => port),
        ['phy:0'],
      );
    }));

  it('is verified by a status from the first VLAN operation on', () =>
    withPanel([{ ...VF, respawn: true }], async (controller, vf) => {
      vf.die();
      await controller.until(/^connected vf 1$/, 2);
      await start(controller, 'a', 2, 'forward');
      await attach(controller, 204, 'a', 'phy:0', 'tx', { operation: 'add', id: 5, pcp: 1 });
      assert.deepEqual(vf.commands.slice(-2), ['port add phy:0 tx a add_vlantag 5 1', 'status']);
      // From then on, workers may use an operation that a port has lost (rule V11).
      await attach(controller, 204, 'a', 'phy:1', 'rx');
      assert.deepEqual(vf.commands.slice(-2), ['port add phy:1 rx a', 'status']);
    }));

  it('is verified by a status where the vf has only lost its connection', () =>
    withPanel([VF], async (controller, vf) => {
      await start(controller, 'a', 2, 'forward');
      vf.drop();
      await controller.until(/^connected vf 1$/, 2);
      assert.deepEqual(await attached(controller, vf, 'phy:0'), ['port add phy:0 rx to-phy0', 'status']);
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
