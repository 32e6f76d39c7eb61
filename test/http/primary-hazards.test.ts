import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, type HostOptions, type SimulatedProcess } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { changes, type PanelProcess, withPanel } from '../support/panel.js';

const FORWARDER: PanelProcess = { kind: 'primary', lcores: [0, 20] };
const NFV_1: PanelProcess = { kind: 'nfv', clientId: 1 };
const PORTS = '/v1/primary/ports';

const add = (port: string): object => ({ action: 'add', port });
const del = (port: string): object => ({ action: 'del', port });

async function withHost(
  test: (
    controller: TestController,
    host: Host,
    primary: SimulatedProcess,
    nfv: SimulatedProcess,
  ) => Promise<void>,
  options: HostOptions = {},
): Promise<void> {
  const sharedHost = new Host({ rings: 16, with: ['pcap', 'memif'], ...options });
  await withPanel(
    [FORWARDER, NFV_1].map((each) => ({ ...each, sharedHost })),
    (controller, primary, nfv) => test(controller, sharedHost, primary, nfv),
  );
}

interface Status {
  readonly forwarder: { readonly status: string; readonly ports: string[]; readonly patches: object[] };
}

async function forwarder(controller: TestController): Promise<Status['forwarder']> {
  return ((await controller.get('/v1/primary/status')) as Status).forwarder;
}

describe('a port of the primary', () => {
  it('is deleted while its position in the list is its slot (P1)', () =>
    withHost(async (controller, host, primary) => {
      for (const port of ['vhost:1', 'nullpmd:1']) await controller.expect(204, 'PUT', PORTS, add(port));
      await controller.expect(204, 'PUT', PORTS, del('vhost:1'));
      assert.deepEqual((await forwarder(controller)).ports, ['phy:0', 'phy:1', 'nullpmd:1']);
      assert.equal(host.slots()[2], undefined);
      // The next port gets the first free position of both.
      await controller.expect(204, 'PUT', PORTS, add('pcap:1'));
      await controller.expect(204, 'PUT', PORTS, del('pcap:1'));
      await controller.expect(204, 'PUT', PORTS, del('nullpmd:1'));
      assert.deepEqual((await forwarder(controller)).ports, ['phy:0', 'phy:1']);
      assert.equal(primary.state, 'connected');
    }));

  it('is not deleted when another process added a port before it, which would be removed instead (P2, P3)', () =>
    withHost(async (controller, host, primary, nfv) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', add('nullpmd:1'));
      await controller.expect(204, 'PUT', PORTS, add('vhost:1'));
      const text = await controller.expect(400, 'PUT', PORTS, del('vhost:1'));
      assert.match(
        text,
        /^refused: vhost:1 is at position 2 of the primary's list, and its device in slot 3, .*; leave the port/,
      );
      assert.deepEqual(changes(primary), ['add vhost:1']);
      assert.equal(host.slots()[2], 'nullpmd:1');
      assert.equal(nfv.state, 'connected');
    }));

  it('is not deleted after a failed add, which keeps its position in the list (P2)', () =>
    withHost(async (controller, _host, primary) => {
      primary.model.execute('add nullpmd:1');
      await controller.expect(204, 'PUT', PORTS, add('nullpmd:2'));
      assert.match(
        await controller.expect(400, 'PUT', PORTS, del('nullpmd:2')),
        /^refused: the position of nullpmd:2 in the primary's list of ports is unknown, because .*was created before spp-ctl observed it/,
      );
    }));

  it('is removed with its patches only, and the primary keeps forwarding (P5)', () =>
    withHost(async (controller, host, primary) => {
      for (const port of ['nullpmd:1', 'vhost:1']) await controller.expect(204, 'PUT', PORTS, add(port));
      for (const [src, dst] of [
        ['phy:0', 'vhost:1'],
        ['phy:1', 'nullpmd:1'],
      ])
        await controller.expect(204, 'PUT', '/v1/primary/patches', { src, dst });
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'start' });
      primary.commands.length = 0;
      await controller.expect(204, 'PUT', PORTS, del('nullpmd:1'));
      assert.deepEqual(changes(primary), [
        'stop',
        'patch reset',
        'del nullpmd:1',
        'patch phy:0 vhost:1',
        'forward',
      ]);
      host.settle();
      assert.deepEqual(await forwarder(controller), {
        status: 'running',
        ports: ['phy:0', 'phy:1', 'vhost:1'],
        patches: [{ src: 'phy:0', dst: 'vhost:1' }],
      });
    }));

  it('has its patches removed before it is deleted, so that no port forwards to it (P5)', () =>
    withHost(async (controller, host, primary) => {
      await controller.expect(204, 'PUT', PORTS, add('nullpmd:1'));
      await controller.expect(204, 'PUT', '/v1/primary/patches', { src: 'phy:1', dst: 'nullpmd:1' });
      primary.model.execute('del nullpmd:1');
      await controller.get('/v1/primary/status');
      assert.match(
        await controller.expect(400, 'PUT', '/v1/primary/forward', { action: 'start' }),
        /^refused: phy:1 is patched to a port that was deleted, and primary would die/,
      );
      await controller.expect(204, 'DELETE', '/v1/primary/patches');
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'start' });
      host.settle();
      assert.equal(primary.state, 'connected');
    }));

  it('is refused when the status has no room for it, as is a patch (P9)', () =>
    withHost(async (controller, _host, primary) => {
      const ports = Array.from({ length: 20 }, (_, id) => `nullpmd:${id + 10}`);
      let refused: string | undefined;
      for (const port of ports) {
        const { status, text } = await controller.request('PUT', PORTS, { body: add(port) });
        if (status === 204) continue;
        refused ??= text;
      }
      assert.match(refused ?? '', /^refused: the ports of the primary's forwarder would take 2\d\d bytes/);
      const shown = (await forwarder(controller)).ports;
      assert.ok(JSON.stringify(shown).length <= 255);
      let patch = '';
      for (const src of shown) {
        const { status, text } = await controller.request('PUT', '/v1/primary/patches', {
          body: { src, dst: 'phy:0' },
        });
        if (status !== 204) patch = text;
      }
      assert.match(patch, /^refused: the patches of the primary's forwarder would take 2\d\d bytes/);
      assert.equal(primary.state, 'connected');
    }));

  it('is a conflict of the plan when the status has no room for it, as is a patch (P9)', () =>
    withHost(async (controller, _host, primary) => {
      const ports = Array.from({ length: 16 }, (_, id) => `nullpmd:${id + 10}`);
      const conflictsOf = async (patches: object[], given: readonly string[]): Promise<string> => {
        const body = { primary: { ports: given, pipes: [], patches, forwarding: false } };
        const { conflicts } = JSON.parse(await controller.expect(200, 'POST', '/v1/panel/plan', body)) as {
          conflicts: { reason: string; instead: string }[];
        };
        return conflicts.map(({ reason, instead }) => `${reason}; ${instead}`).join('\n');
      };
      const instead = 'give the primary fewer ports and patches';
      assert.match(
        await conflictsOf([], [...ports, ...ports.map((port) => port.replace('nullpmd', 'vhost'))]),
        new RegExp(`^the ports of the primary's forwarder would take 2\\d\\d bytes.*; ${instead}`),
      );
      const patches = ports.map((src) => ({ src, dst: 'phy:0' }));
      assert.match(
        await conflictsOf(patches, ports),
        new RegExp(`^the patches of the primary's forwarder would take 2\\d\\d bytes.*; ${instead}`),
      );
      assert.equal(await conflictsOf(patches.slice(0, 5), ports.slice(0, 5)), '');
      assert.deepEqual(changes(primary), []);
    }));

  it('is added once if it is a pipe, between existing rings (P8)', () =>
    withHost(async (controller, _host, primary) => {
      const pipe = { ...add('pipe:0'), rx: 'ring:1', tx: 'ring:2' };
      for (let count = 0; count < 2; count++) await controller.expect(204, 'PUT', PORTS, pipe);
      assert.match(
        await controller.expect(400, 'PUT', PORTS, { ...pipe, rx: 'ring:3' }),
        /^refused: the primary has pipe:0 from ring:1 to ring:2, and would list it twice; delete it first$/,
      );
      assert.match(
        await controller.expect(400, 'PUT', PORTS, { ...add('pipe:1'), rx: 'ring:1', tx: 'ring:16' }),
        /^refused: the primary has no ring:16, which the pipe needs$/,
      );
      assert.deepEqual(changes(primary), ['add pipe:0 ring:1 ring:2']);
    }));
});
