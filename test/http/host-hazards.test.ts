import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, type HostOptions, SimulatedProcess } from '../../src/simulator/index.js';
import { startController, type TestController } from '../support/controller.js';
import { changes, type PanelProcess, withPanel } from '../support/panel.js';

const FORWARDER: PanelProcess = { kind: 'primary', lcores: [0, 20] };
const NFV_1: PanelProcess = { kind: 'nfv', clientId: 1 };
const NFV_2: PanelProcess = { kind: 'nfv', clientId: 2 };
const VF_3: PanelProcess = { kind: 'vf', clientId: 3 };

type Test = (controller: TestController, host: Host, ...simulated: SimulatedProcess[]) => Promise<void>;

/** Runs a test with processes that share a host. */
async function withHost(
  processes: readonly PanelProcess[],
  test: Test,
  options: HostOptions = {},
): Promise<void> {
  const sharedHost = new Host({ rings: 16, with: ['pcap', 'memif'], traffic: true, ...options });
  await withPanel(
    processes.map((each) => ({ ...each, sharedHost })),
    (controller, ...simulated) => test(controller, sharedHost, ...simulated),
  );
}

const port = (clientId: number): string => `/v1/nfvs/${clientId}/ports`;
const add = (name: string): object => ({ action: 'add', port: name });
const del = (name: string): object => ({ action: 'del', port: name });

interface Nfv {
  readonly status: string;
  readonly ports: readonly string[];
  readonly patches: readonly { readonly src: string; readonly dst: string }[];
}

async function nfv(controller: TestController, clientId: number): Promise<Nfv> {
  return (await controller.get(`/v1/nfvs/${clientId}`)) as Nfv;
}

async function patch(controller: TestController, src: string, dst: string): Promise<void> {
  await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src, dst });
}

/** Kills a process like `kill -9`. */
function kill(process: SimulatedProcess): void {
  process.model.onHost.end('killed');
  process.die();
}

/** Launches another process on the same host, and waits until it is connected. */
async function launch(
  controller: TestController,
  sharedHost: Host,
  options: PanelProcess,
): Promise<SimulatedProcess> {
  const before = controller.happened.filter((each) => each.startsWith('connected')).length;
  const process = new SimulatedProcess({ ...options, sharedHost, port: controller.secondaryPort });
  process.start();
  await controller.until(/^connected/, before + 1);
  return process;
}

describe('on a host that processes share, spp-ctl', () => {
  it('refuses a vhost of another process, which the add would break (H7)', () =>
    withHost([FORWARDER, NFV_1, NFV_2], async (controller, host, _primary, one, two) => {
      await controller.expect(204, 'PUT', port(1), add('vhost:3'));
      await patch(controller, 'phy:0', 'vhost:3');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      const text = await controller.expect(400, 'PUT', port(2), add('vhost:3'));
      assert.match(
        text,
        /^refused: nfv 1 has vhost:3, .*would break it there.*; use another number, or delete/,
      );
      assert.deepEqual(changes(two), []);
      host.settle();
      assert.equal(one.state, 'connected');
      // The vhost was released by one process, so that the other can add it.
      await controller.expect(204, 'PUT', port(1), del('vhost:3'));
      await controller.expect(204, 'PUT', port(2), add('vhost:3'));
    }));

  it('refuses a vhost that a vf keeps after its component has gone (V8, H7)', () =>
    withHost([FORWARDER, NFV_1, VF_3], async (controller, _host, _primary, one) => {
      const path = '/v1/vfs/3/components';
      await controller.expect(204, 'POST', path, { name: 'fw', core: 4, type: 'forward' });
      await controller.expect(204, 'PUT', `${path}/fw/ports`, {
        action: 'attach',
        port: 'vhost:5',
        dir: 'rx',
      });
      await controller.expect(204, 'DELETE', `${path}/fw`);
      assert.match(
        await controller.expect(400, 'PUT', port(1), add('vhost:5')),
        /^refused: vf 3 has vhost:5/,
      );
      assert.deepEqual(changes(one), []);
    }));

  for (const device of ['nullpmd:4', 'pcap:4', 'memif:4']) {
    it(`refuses ${device} of another process, because a failure could remove it there (H6, H13)`, () =>
      withHost([FORWARDER, NFV_1, NFV_2], async (controller, _host, _primary, _one, two) => {
        await controller.expect(204, 'PUT', port(1), add(device));
        assert.match(await controller.expect(400, 'PUT', port(2), add(device)), /^refused: nfv 1 has/);
        assert.deepEqual(changes(two), []);
      }));
  }

  it('does not add a memif again that an nfv has deleted, because its device stays (N6)', () =>
    withHost([FORWARDER, NFV_1, NFV_2], async (controller, _host, _primary, one, two) => {
      await controller.expect(204, 'PUT', port(1), add('memif:4'));
      await controller.expect(204, 'PUT', port(1), del('memif:4'));
      for (const id of [1, 2])
        assert.match(
          await controller.expect(400, 'PUT', port(id), add('memif:4')),
          /^refused: memif:4 was deleted, .*; use another number/,
        );
      await controller.expect(204, 'PUT', port(2), add('memif:5'));
      assert.deepEqual(changes(one), ['add memif:4', 'del memif:4']);
      assert.deepEqual(changes(two), ['add memif:5']);
    }));

  it('adds a port only once, whichever client adds it again (H6)', () =>
    withHost([FORWARDER, NFV_1], async (controller, _host, _primary, one) => {
      for (let count = 0; count < 2; count++) await controller.expect(204, 'PUT', port(1), add('vhost:1'));
      for (let count = 0; count < 2; count++) await controller.expect(204, 'PUT', port(1), add('nullpmd:1'));
      assert.deepEqual(changes(one), ['add vhost:1', 'add nullpmd:1']);
    }));

  it('refuses a ring that the primary has added, unless the process had it before (H9)', () =>
    withHost([FORWARDER, NFV_1], async (controller, host) => {
      await controller.expect(204, 'PUT', port(1), add('ring:2'));
      await controller.expect(204, 'PUT', '/v1/primary/ports', add('ring:2'));
      await controller.expect(204, 'PUT', port(1), add('nullpmd:0'));
      const late = await launch(controller, host, NFV_2);
      const text = await controller.expect(400, 'PUT', port(2), add('ring:2'));
      assert.match(text, /^refused: the primary has added ring:2 itself/);
      assert.deepEqual(changes(late), []);
      await controller.expect(204, 'PUT', port(2), add('ring:3'));
      await controller.expect(204, 'PUT', port(1), del('ring:2'));
      await controller.expect(204, 'PUT', port(1), add('ring:2'));
      await late.stop();
    }));

  it('refuses a port when all slots of the host are in use, except a ring with its own slot (H1, H2)', () =>
    withHost([FORWARDER, NFV_1], async (controller, host) => {
      for (let ring = 0; ring < 15; ring++) await controller.expect(204, 'PUT', port(1), add(`ring:${ring}`));
      for (let id = 0; id < 15; id++) await controller.expect(204, 'PUT', port(1), add(`nullpmd:${id}`));
      assert.ok(host.slots().every((device) => device !== undefined));
      const text = await controller.expect(400, 'PUT', port(1), add('ring:15'));
      assert.match(text, /^refused: all 32 slots of the host are taken/);
      await controller.expect(400, 'PUT', port(1), add('nullpmd:15'));
      await controller.expect(204, 'PUT', port(1), del('ring:3'));
      await controller.expect(400, 'PUT', port(1), add('nullpmd:15'));
      await controller.expect(204, 'PUT', port(1), add('ring:3'));
      await controller.expect(204, 'PUT', port(1), del('nullpmd:3'));
      await controller.expect(204, 'PUT', port(1), add('nullpmd:15'));
    }));

  it('repeats the first hotplug after the death of a process, which always fails (H4)', () =>
    withHost(
      [FORWARDER, NFV_1, NFV_2, VF_3],
      async (controller, _host, _primary, one, two) => {
        await controller.get('/v1/nfvs/1');
        kill(two);
        await controller.until(/^disconnected nfv 2/);
        await controller.expect(204, 'PUT', port(1), add('nullpmd:1'));
        assert.deepEqual(changes(one), ['add nullpmd:1', 'add nullpmd:1']);
        await controller.expect(204, 'PUT', port(1), add('nullpmd:2'));
        assert.equal(changes(one).length, 3);
      },
      { races: 'always' },
    ));

  it('repeats the add of a vhost whose socket file a dead process has left (H8)', () =>
    withHost([FORWARDER, NFV_1], async (controller, host, _primary, one) => {
      host.createFile('sock7');
      await controller.expect(204, 'PUT', port(1), add('vhost:7'));
      assert.deepEqual(changes(one), ['add vhost:7', 'add vhost:7']);
    }));

  it('serialises the hotplugs of different processes, and nothing else (H5)', () =>
    withHost([FORWARDER, NFV_1, NFV_2], async (controller, host, primary, one, two) => {
      const busy = new Set<SimulatedProcess>();
      let together = 0;
      for (const process of [primary, one, two]) {
        process.faults.delayMs = 5;
        process.on('command', (text) => {
          if (!/^(add|del) (vhost|nullpmd)/.test(text)) return;
          busy.add(process);
          together = Math.max(together, busy.size);
        });
        process.on('sent', () => busy.delete(process));
      }
      await Promise.all([
        ...[1, 2, 3].map((id) => controller.expect(204, 'PUT', '/v1/primary/ports', add(`nullpmd:1${id}`))),
        ...[1, 2, 3].map((id) => controller.expect(204, 'PUT', port(1), add(`nullpmd:2${id}`))),
        ...[1, 2, 3].map((id) => controller.expect(204, 'PUT', port(2), add(`vhost:3${id}`))),
      ]);
      assert.equal(together, 1);
      assert.equal(host.slots().filter((device) => /nullpmd|vhost/.test(device ?? '')).length, 9);
    }));

  it('refuses hotplugs without the primary, but accepts rings (H3, N6)', () =>
    withHost([FORWARDER, NFV_1, VF_3], async (controller, _host, primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('nullpmd:0'));
      kill(primary);
      await controller.until(/^disconnected primary/);
      for (const body of [add('vhost:1'), del('nullpmd:0')])
        assert.match(await controller.expect(400, 'PUT', port(1), body), /^refused: the primary is gone/);
      await controller.expect(204, 'PUT', port(1), add('ring:1'));
      assert.deepEqual(changes(one), ['add nullpmd:0', 'add ring:1']);
    }));
});

describe('an nfv on a host with other processes', () => {
  it('that has deleted a vhost can add no other one, and the same one only while nothing was added (N9)', () =>
    withHost([FORWARDER, NFV_1, NFV_2], async (controller, host, _primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('vhost:1'));
      await controller.expect(204, 'PUT', port(1), del('vhost:1'));
      const deaf = await controller.expect(400, 'PUT', port(1), add('vhost:2'));
      assert.match(
        deaf,
        /^refused: nfv 1 has deleted vhost:1, and would not open a socket.*; restart nfv 1 first$/,
      );
      await controller.expect(204, 'PUT', port(1), add('vhost:1'));
      assert.ok(host.files().includes('sock1'));
      await controller.expect(204, 'PUT', port(1), del('vhost:1'));
      // Its slot is in use by a port that it would take for its own.
      await controller.expect(204, 'PUT', port(2), add('nullpmd:1'));
      const dies = await controller.expect(400, 'PUT', port(1), add('vhost:1'));
      assert.match(dies, /^refused: nfv 1 has deleted vhost:1, and would die of adding a vhost now/);
      // A ring there is harmless.
      await controller.expect(204, 'PUT', port(2), del('nullpmd:1'));
      await controller.expect(204, 'PUT', port(2), add('ring:1'));
      await controller.expect(204, 'PUT', port(1), add('vhost:2'));
      assert.ok(host.files().includes('sock2'));
      assert.equal(one.state, 'connected');
    }));

  it('that was launched again can add any vhost (N9)', () =>
    withHost([FORWARDER, NFV_1], async (controller, host, _primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('vhost:1'));
      await controller.expect(204, 'PUT', port(1), del('vhost:1'));
      await controller.expect(204, 'DELETE', '/v1/nfvs/1');
      await one.ended();
      const again = await launch(controller, host, NFV_1);
      await controller.expect(204, 'PUT', port(1), add('vhost:2'));
      await again.stop();
    }));

  it('loses only a deleted port and its patches, and keeps forwarding (N5, N7, N8)', () =>
    withHost([FORWARDER, NFV_1], async (controller, host, _primary, one) => {
      for (const name of ['nullpmd:1', 'ring:1', 'ring:2'])
        await controller.expect(204, 'PUT', port(1), add(name));
      await patch(controller, 'phy:0', 'ring:2');
      await patch(controller, 'phy:1', 'nullpmd:1');
      await patch(controller, 'nullpmd:1', 'ring:1');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      one.commands.length = 0;
      await controller.expect(204, 'PUT', port(1), del('nullpmd:1'));
      assert.deepEqual(changes(one), [
        'stop',
        'patch reset',
        'del nullpmd:1',
        'patch phy:0 ring:2',
        'forward',
      ]);
      host.settle();
      const { status, ports, patches } = await nfv(controller, 1);
      assert.deepEqual(
        { status, ports, patches },
        {
          status: 'running',
          ports: ['phy:0', 'phy:1', 'ring:1', 'ring:2'],
          patches: [{ src: 'phy:0', dst: 'ring:2' }],
        },
      );
      // Deleting a port without patches removes the patch of phy:0, too.
      one.commands.length = 0;
      await controller.expect(204, 'PUT', port(1), del('ring:1'));
      assert.deepEqual(changes(one), ['stop', 'del ring:1', 'patch phy:0 ring:2', 'forward']);
      host.settle();
      assert.equal((await nfv(controller, 1)).status, 'running');
    }));

  it('deletes a port 100 ms after any kind of stop (N4, N8)', () =>
    withHost([FORWARDER, NFV_1], async (controller, _host, _primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('ring:1'));
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      const at = new Map<string, number>();
      one.on('command', (text) => at.set(text, performance.now()));
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
      await controller.expect(204, 'PUT', port(1), del('ring:1'));
      // A timer can be early by less than a millisecond.
      assert.ok((at.get('del ring:1') ?? 0) - (at.get('stop') ?? 0) > 98);
    }));

  it('keeps its patches and keeps running when a port cannot be deleted', () =>
    withHost([FORWARDER, NFV_1], async (controller, _host, _primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('ring:1'));
      await patch(controller, 'phy:0', 'ring:1');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      const before = await nfv(controller, 1);
      const execute = one.model.execute.bind(one.model);
      one.model.execute = (command) =>
        String(command) === 'del ring:1' ? execute('del ring:9') : execute(command);
      await controller.expect(400, 'PUT', port(1), del('ring:1'));
      one.model.execute = execute;
      assert.deepEqual(await nfv(controller, 1), before);
    }));

  it('does not forward to a port that was deleted before its patches are reset (N7)', () =>
    withHost([FORWARDER, NFV_1], async (controller, host, _primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('nullpmd:1'));
      await patch(controller, 'phy:1', 'nullpmd:1');
      one.model.execute('del nullpmd:1');
      assert.deepEqual((await nfv(controller, 1)).patches, [{ src: 'phy:1', dst: 'udf' }]);
      const text = await controller.expect(400, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      assert.match(text, /^refused: phy:1 is patched to a port that was deleted.*; reset the patches first$/);
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      host.settle();
      assert.equal(one.state, 'connected');
    }));

  it('is stopped briefly for the first patch of a port, and not later (N3)', () =>
    withHost(
      [FORWARDER, NFV_1],
      async (controller, _host, _primary, one) => {
        await controller.expect(204, 'PUT', port(1), add('ring:1'));
        await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
        one.commands.length = 0;
        await patch(controller, 'phy:0', 'ring:1');
        assert.deepEqual(changes(one), ['stop', 'patch phy:0 ring:1', 'forward']);
        one.commands.length = 0;
        // The hot path: no other command is sent, not even a status.
        await patch(controller, 'phy:1', 'ring:1');
        await patch(controller, 'ring:1', 'phy:0');
        await patch(controller, 'phy:0', 'ring:1');
        assert.deepEqual(one.commands, ['patch phy:1 ring:1', 'patch ring:1 phy:0', 'patch phy:0 ring:1']);
        // After it is added again, it is new.
        await controller.expect(204, 'PUT', port(1), del('ring:1'));
        await controller.expect(204, 'PUT', port(1), add('ring:1'));
        one.commands.length = 0;
        await patch(controller, 'phy:0', 'ring:1');
        assert.deepEqual(changes(one), ['stop', 'patch phy:0 ring:1', 'forward']);
      },
      { races: 'always' },
    ));

  it('that died leaves a nullpmd that it can delete and add after its next launch (H10, H13)', () =>
    withHost([FORWARDER, NFV_1, NFV_2], async (controller, host, _primary, one) => {
      await controller.expect(204, 'PUT', port(1), add('nullpmd:6'));
      kill(one);
      await controller.until(/^disconnected nfv 1/);
      const again = await launch(controller, host, NFV_1);
      await controller.expect(204, 'PUT', port(1), add('nullpmd:6'));
      assert.deepEqual(changes(again), ['del nullpmd:6', 'add nullpmd:6']);
      await again.stop();
    }));

  for (const device of ['memif:1', 'pcap:1']) {
    it(`that died leaves a ${device} that cannot be added again: another number is required (restore-nfv, H11)`, () =>
      withHost([FORWARDER, NFV_1], async (controller, host, _primary, one) => {
        await controller.expect(204, 'PUT', port(1), add(device));
        kill(one);
        await controller.until(/^disconnected nfv 1/);
        const again = await launch(controller, host, NFV_1);
        const text = await controller.expect(400, 'PUT', port(1), add(device));
        assert.match(text, /remains of nfv 1, which has died.*; use another number/);
        assert.deepEqual(changes(again), []);
        await again.stop();
      }));
  }

  it('of unknown history can add no vhost after a restart of spp-ctl, with the reason in the error (N9)', async () => {
    const sharedHost = new Host();
    const first = await startController();
    const process = new SimulatedProcess({ ...NFV_1, sharedHost, retryMs: 20, port: first.secondaryPort });
    process.start();
    await first.until(/^connected nfv 1/);
    await first.expect(204, 'PUT', port(1), add('ring:1'));
    await first.stop();
    const second = await startController('--secondary-port', String(first.secondaryPort));
    try {
      await second.until(/^connected nfv 1/);
      const text = await second.expect(400, 'PUT', port(1), add('vhost:1'));
      assert.match(text, /^refused: spp-ctl was started after nfv 1: .*is unknown; restart nfv 1 first$/);
      await second.expect(204, 'PUT', port(1), add('nullpmd:1'));
    } finally {
      await process.stop();
      await second.stop();
    }
  });
});
