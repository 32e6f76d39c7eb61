import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PrimaryModel, SimulatedProcess } from '../../src/simulator/index.js';
import { withController } from '../support/controller.js';
import { EventReader, nextTexts, textOf, withReader } from '../support/event-reader.js';
import { type PanelProcess, withPanel } from '../support/panel.js';

const VF: PanelProcess = { kind: 'vf', clientId: 2, lcores: [3, 4, 5] };
const NFV: PanelProcess = { kind: 'nfv', clientId: 1 };

describe('the event about a process', () => {
  it('is sent when the process connects and disconnects, with its id and the reason', () =>
    withController(async (controller) => {
      const reader = await EventReader.open(controller.url);
      const process = new SimulatedProcess({ ...VF, port: controller.secondaryPort });
      process.start();
      const connected = await reader.next();
      assert.equal(connected.event, 'connected');
      assert.match(connected.data.address, /^127\.0\.0\.1:\d+$/);
      assert.match(connected.data.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.deepEqual(
        { process: connected.data.process, type: connected.data.type, id: connected.data['client-id'] },
        { process: 'vf:2', type: 'vf', id: 2 },
      );
      await process.stop();
      await controller.until(/^disconnected/);
      const disconnected = await reader.next();
      assert.equal(disconnected.event, 'disconnected');
      assert.equal(disconnected.data.why, 'closed the connection');
      await reader.close();
    }));

  it('is sent for a replacing process after the replaced process has disconnected', () =>
    withReader([VF], async (reader, controller) => {
      const process = new SimulatedProcess({ ...VF, port: controller.secondaryPort });
      process.start();
      assert.deepEqual(await nextTexts(reader, 2), ['disconnected vf:2', 'connected vf:2']);
      await process.stop();
    }));

  it('has no client id for the primary', () =>
    withReader([{ kind: 'primary' }], async (reader, _controller, primary) => {
      primary.drop();
      const events = await reader.take(2);
      assert.deepEqual(events.map(textOf), ['disconnected primary', 'connected primary']);
      assert.ok(events.every(({ data }) => !('client-id' in data)));
    }));
});

describe('the event about a change by a request', () => {
  it('has the operation', () =>
    withReader([VF], async (reader, controller) => {
      await controller.expect(204, 'POST', '/v1/vfs/2/components', { name: 'a', core: 4, type: 'forward' });
      assert.deepEqual(await nextTexts(reader), ['changed vf:2 by startVfComponent']);
    }));

  it('has the request, without a body that is long', () =>
    withReader([NFV], async (reader, controller) => {
      const body = { action: 'add', port: 'ring:0' };
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', body);
      await controller.expect(204, 'DELETE', '/v1/nfvs/1/patches');
      const idle = { ports: [], patches: [], forwarding: false };
      // The others are not connected.
      const nfvs = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [at + 1, idle]));
      await controller.expect(200, 'PUT', '/v1/panel', { nfvs });
      const seen = (await reader.take(3)).map(({ data }) => ('request' in data ? data.request : undefined));
      assert.deepEqual(seen, [
        { method: 'PUT', path: '/v1/nfvs/1/ports', body },
        { method: 'DELETE', path: '/v1/nfvs/1/patches' },
        { method: 'PUT', path: '/v1/panel' },
      ]);
    }));

  it('is sent once, and not again for the status that shows the change', () =>
    withReader([NFV], async (reader, controller) => {
      await controller.get('/v1/nfvs/1');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
      await controller.get('/v1/nfvs/1');
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      await controller.get('/v1/nfvs/1');
      assert.deepEqual(await nextTexts(reader, 2), [
        'changed nfv:1 by updateNfvPort',
        'changed nfv:1 by setNfvForwarding',
      ]);
    }));

  for (const release of ['18.05', '18.08.1'] as const) {
    it(`is sent once for a process of ${release}, whose status shows whether the change took effect`, () =>
      withReader([{ ...NFV, release }], async (reader, controller) => {
        await controller.get('/v1/nfvs/1');
        await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
        await controller.get('/v1/nfvs/1');
        await controller.expect(400, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:9' });
        await controller.get('/v1/nfvs/1');
        assert.deepEqual(await nextTexts(reader, 2), [
          'changed nfv:1 by updateNfvPort',
          'failed nfv:1: patch phy:0 ring:9: not_applied',
        ]);
      }));
  }

  it('is sent before the event about the end of the process', () =>
    withReader([VF, NFV], async (reader, controller) => {
      await controller.expect(204, 'DELETE', '/v1/vfs/2');
      assert.deepEqual(await nextTexts(reader, 2), ['changed vf:2 by exitVf', 'disconnected vf:2']);
      await controller.expect(204, 'DELETE', '/v1/nfvs/1');
      assert.deepEqual(await nextTexts(reader, 2), ['changed nfv:1 by exitNfv', 'disconnected nfv:1']);
    }));

  it('is sent for a launch although the response waits for the process', () =>
    withReader([{ kind: 'primary' }], async (reader, controller) => {
      const body = {
        client_id: 7,
        proc_name: 'spp_nfv',
        eal: { '-l': '1,2', '--proc-type': 'secondary' },
        app: { '-n': '7' },
      };
      const headers = { prefer: 'wait=60' };
      const response = controller.request('PUT', '/v1/primary/launch', { headers, body });
      assert.deepEqual(await nextTexts(reader), ['changed primary by launchSecondary']);
      const process = new SimulatedProcess({ kind: 'nfv', clientId: 7, port: controller.secondaryPort });
      process.start();
      assert.deepEqual(await nextTexts(reader), ['connected nfv:7']);
      assert.equal((await response).status, 201);
      await process.stop();
    }));

  it('is sent for an unknown outcome, together with the failure', () =>
    withReader(
      [VF],
      async (reader, controller, vf) => {
        vf.on('command', (command) => {
          if (command.startsWith('component')) vf.hang();
        });
        await controller.expect(500, 'DELETE', '/v1/vfs/2/components/a');
        assert.deepEqual((await nextTexts(reader, 3)).sort(), [
          'changed vf:2 by stopVfComponent',
          'disconnected vf:2',
          'failed vf:2: component stop a: process_timeout',
        ]);
      },
      '--command-timeout',
      '1s',
    ));
});

describe('the event about a change outside of spp-ctl', () => {
  const KINDS: readonly (readonly [process: PanelProcess, path: string, change: string])[] = [
    [VF, '/v1/vfs/2', 'component start a 4 forward'],
    [{ ...VF, release: '2018-09' }, '/v1/vfs/2', 'component start a 4 forward'],
    [NFV, '/v1/nfvs/1', 'add ring:0'],
    [{ ...NFV, release: '18.05' }, '/v1/nfvs/1', 'forward'],
    [{ kind: 'mirror', clientId: 3, lcores: [7, 8] }, '/v1/mirrors/3', 'component start a 8 mirror'],
    [{ kind: 'pcap', clientId: 4 }, '/v1/pcaps/4', 'start'],
    [{ kind: 'primary', lcores: [0, 1] }, '/v1/primary/status', 'forward'],
  ];

  for (const [options, path, change] of KINDS) {
    it(`to ${options.kind} ${options.release ?? ''} is sent when a client reads the status`, () =>
      withReader([options], async (reader, controller, process) => {
        await controller.get(path);
        await controller.get(path);
        process.model.execute(change);
        await controller.get(path);
        await controller.get(path);
        assert.match(
          (await nextTexts(reader))[0] ?? '',
          new RegExp(`^changed ${options.kind}\\S* by status$`),
        );
        process.drop();
        assert.match((await nextTexts(reader))[0] ?? '', /^disconnected/, 'and no further event');
      }));
  }

  it('is sent for the periodic reads of spp-ctl', () =>
    withPanel(
      [NFV],
      async (controller, nfv) => {
        const reader = await EventReader.open(controller.url);
        await controller.until(/^asked the nfv 1: status/);
        nfv.model.execute('add ring:0');
        assert.deepEqual(await nextTexts(reader), ['changed nfv:1 by status']);
        await reader.close();
      },
      '--probe-interval',
      '20ms',
    ));

  it('is sent although a request was refused meanwhile', () =>
    withReader([NFV], async (reader, controller, nfv) => {
      await controller.get('/v1/nfvs/1');
      nfv.model.execute('add ring:0');
      await controller.expect(400, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:9' });
      await controller.get('/v1/nfvs/1');
      assert.deepEqual(await nextTexts(reader, 2), [
        'failed nfv:1: patch phy:0 ring:9: command_failed',
        'changed nfv:1 by status',
      ]);
    }));
});

describe('the status without a change', () => {
  it('is one that differs only in traffic counters', () =>
    withReader([{ kind: 'primary', lcores: [0, 1] }], async (reader, controller, primary) => {
      const before = await controller.get('/v1/primary/status');
      assert.ok(primary.model instanceof PrimaryModel);
      for (const port of [...primary.model.phys, ...primary.model.rings]) port.rx = port.txDrop = 42;
      assert.notDeepEqual(await controller.get('/v1/primary/status'), before);
      primary.model.execute('forward');
      await controller.get('/v1/primary/status');
      assert.deepEqual(await nextTexts(reader), ['changed primary by status']);
    }));
});
