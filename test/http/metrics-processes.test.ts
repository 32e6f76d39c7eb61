import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { type TestController, withController } from '../support/controller.js';
import { DEADLINE, withProcess } from '../support/faulty.js';
import { HeldVf, PATIENT, withHeldVf } from '../support/held-vf.js';
import { withPanel } from '../support/panel.js';
import { Peer } from '../support/peer.js';
import { RawClient } from '../support/raw-client.js';
import { type Scrape, scrape } from '../support/scrape.js';

const COMMANDS = 'spp_process_commands_total';
const UNSENT = 'spp_process_unsent_commands_total';
const NO_PROBES = ['--probe-interval', '0'];

/** The values of a metric by process, such as `vf:2`. */
function byProcess(metrics: Scrape, name: string): Record<string, number> {
  return Object.fromEntries(
    metrics.lines(name).map(({ labels, value }) => [String(labels['process']), value]),
  );
}

/** Sends this number of requests that delete a component of vf 2, and waits for all responses. */
function deleteComponents(controller: TestController, times: number): Promise<unknown> {
  return Promise.all(
    Array.from({ length: times }, (_, i) => controller.request('DELETE', `/v1/vfs/2/components/c${i}`)),
  );
}

describe('the metrics of processes', () => {
  it('count commands by outcome, with the latency in seconds', () =>
    withPanel(
      [
        { kind: 'vf', clientId: 2, lcores: [1, 2], faults: { delayMs: 30 } },
        { kind: 'nfv', clientId: 3 },
      ],
      async (controller) => {
        await controller.get('/v1/vfs/2');
        await controller.get('/v1/vfs/2');
        const attach = { action: 'attach', port: 'phy:0', dir: 'rx' };
        await controller.expect(400, 'PUT', '/v1/vfs/2/components/none/ports', attach);
        const metrics = await scrape(controller);
        const vf = { process: 'vf:2', type: 'vf' };
        assert.deepEqual(
          metrics.lines(COMMANDS, vf).map(({ labels, value }) => [labels['outcome'], value]),
          [
            ['ok', 2],
            ['command_failed', 1],
            ['process_timeout', 0],
            ['connection_lost', 0],
            ['bad_reply', 0],
          ],
        );
        assert.deepEqual(metrics.values(COMMANDS, { process: 'nfv:3' }), [0, 0, 0, 0, 0]);
        const name = 'spp_process_command_duration_seconds';
        assert.equal(metrics.value(`${name}_count`, vf), 3);
        assert.ok(metrics.value(`${name}_sum`, vf) >= 0.09);
        assert.equal(metrics.value(`${name}_bucket`, { ...vf, le: '0.025' }), 0);
        assert.equal(metrics.value(`${name}_bucket`, { ...vf, le: '+Inf' }), 3);
      },
      ...NO_PROBES,
    ));

  it('have the connected processes, and count reconnections', () =>
    withPanel([{ kind: 'primary' }, { kind: 'vf', clientId: 2 }], async (controller, primary, vf) => {
      const before = await scrape(controller);
      assert.deepEqual(byProcess(before, 'spp_process_up'), { primary: 1, 'vf:2': 1 });
      assert.deepEqual(byProcess(before, 'spp_process_reconnects_total'), { primary: 0, 'vf:2': 0 });
      vf.drop();
      await controller.until(/^connected vf 2$/, 2);
      await primary.stop();
      await controller.until(/^disconnected primary/);
      const after = await scrape(controller);
      assert.deepEqual(byProcess(after, 'spp_process_up'), { primary: 0, 'vf:2': 1 });
      assert.deepEqual(byProcess(after, 'spp_process_reconnects_total'), { primary: 0, 'vf:2': 1 });
      assert.deepEqual(byProcess(after, 'spp_process_queue_length'), { 'vf:2': 0 });
    }));

  it('distinguish processes that exited on request from lost ones', () =>
    withPanel(
      [
        { kind: 'nfv', clientId: 1 },
        { kind: 'nfv', clientId: 2, release: '18.05' },
        { kind: 'vf', clientId: 3 },
        { kind: 'vf', clientId: 4 },
      ],
      async (controller, _nfv, _early, _vf, crashed) => {
        await controller.expect(204, 'DELETE', '/v1/nfvs/1');
        await controller.expect(204, 'DELETE', '/v1/nfvs/2');
        await controller.expect(204, 'DELETE', '/v1/vfs/3');
        crashed.die();
        await controller.until(/^disconnected/, 4);
        const metrics = await scrape(controller);
        const down = { 'nfv:1': 0, 'nfv:2': 0, 'vf:3': 0, 'vf:4': 0 };
        assert.deepEqual(byProcess(metrics, 'spp_process_up'), down);
        assert.deepEqual(byProcess(metrics, 'spp_process_ended'), {
          ...{ 'nfv:1': 1, 'nfv:2': 1, 'vf:3': 1 },
          'vf:4': 0,
        });
        await withProcess(controller, { kind: 'vf', clientId: 3 }, async () => {
          const { 'vf:3': ended } = byProcess(await scrape(controller), 'spp_process_ended');
          assert.equal(ended, 0);
        });
      },
    ));

  it('count the unanswered and waiting commands of a process that hangs', () =>
    withPanel(
      [{ kind: 'vf', clientId: 2 }],
      async (controller, vf) => {
        vf.hang();
        await deleteComponents(controller, 3);
        const metrics = await scrape(controller);
        assert.equal(metrics.value(COMMANDS, { outcome: 'process_timeout' }), 1);
        // The waiting requests have the same deadline, which may pass before the connection is closed.
        const late = metrics.value(UNSENT, { reason: 'timeout' });
        assert.equal(metrics.value(UNSENT, { reason: 'disconnected' }), 2 - late);
        assert.equal(metrics.value('spp_process_timeouts_total'), 1 + late);
        assert.equal(metrics.value('spp_process_up'), 0);
        assert.equal(metrics.value('spp_process_ended'), 0);
      },
      ...DEADLINE,
    ));

  it('count lost and unsent commands when a connection breaks', () =>
    withHeldVf(async (controller, vf) => {
      const responses = deleteComponents(controller, 3);
      while ((await scrape(controller)).value('spp_process_queue_length') < 2);
      await vf.close();
      await responses;
      const metrics = await scrape(controller);
      assert.equal(metrics.value(COMMANDS, { outcome: 'connection_lost' }), 1);
      assert.equal(metrics.value(UNSENT, { reason: 'disconnected' }), 2);
      assert.equal(metrics.value('spp_process_timeouts_total'), 0);
    }));

  it('count the requests whose deadline passed before or after sending', () =>
    withPanel(
      [{ kind: 'vf', clientId: 2 }],
      async (controller, vf) => {
        vf.hang();
        await deleteComponents(controller, 3);
        const metrics = await scrape(controller);
        assert.equal(metrics.value(COMMANDS, { outcome: 'process_timeout' }), 0);
        assert.equal(metrics.value(UNSENT, { reason: 'timeout' }), 2);
        assert.equal(metrics.value('spp_process_timeouts_total'), 3);
        assert.equal(metrics.value('spp_process_up'), 1);
      },
      ...['--response-timeout', '300ms'],
    ));

  it('count malformed replies', () =>
    withPanel([{ kind: 'vf', clientId: 2, faults: { garbageAfter: 1 } }], async (controller) => {
      await controller.expect(500, 'GET', '/v1/vfs/2');
      assert.equal((await scrape(controller)).value(COMMANDS, { outcome: 'bad_reply' }), 1);
    }));

  it('have the number of waiting requests, and count those above the limit', () =>
    withPanel(
      [{ kind: 'nfv', clientId: 1 }],
      async (controller) => {
        const vf = await HeldVf.connect(controller);
        const responses = deleteComponents(controller, 5);
        // When two requests were rejected, all five have arrived.
        const errors = { code: 'queue_full' };
        let during: Scrape;
        do during = await scrape(controller);
        while (during.value('spp_ctl_http_errors_total', errors) < 2);
        assert.deepEqual(byProcess(during, 'spp_process_queue_length'), { 'vf:2': 2, 'nfv:1': 0 });
        assert.equal(during.value('spp_process_queue_limit'), 2);
        vf.release();
        await responses;
        const after = await scrape(controller);
        assert.equal(after.value(UNSENT, { process: 'vf:2', reason: 'queue_full' }), 2);
        assert.deepEqual(byProcess(after, 'spp_process_queue_length'), { 'vf:2': 0, 'nfv:1': 0 });
        await vf.close();
      },
      ...PATIENT,
      '--queue-limit',
      '2',
    ));

  it('count commands whose client disconnected while they waited', () =>
    withHeldVf(async (controller, vf) => {
      const first = controller.get('/v1/vfs/2');
      await vf.asked();
      const client = new RawClient(controller.url);
      client.send('DELETE /v1/vfs/2/components/a HTTP/1.1', 'Host: localhost', '', '');
      while ((await scrape(controller)).value('spp_process_queue_length') < 1);
      await client.close();
      while ((await scrape(controller)).value(UNSENT, { reason: 'client_gone' }) < 1);
      vf.release();
      await first;
      assert.ok(!vf.commands.includes('component stop a'));
    }));

  it('count rejected connections', () =>
    withController(async (controller) => {
      const peer = new Peer(controller.primaryPort, (_command, { socket }) => void socket.destroy());
      await controller.until(/^rejected/);
      await peer.close();
      const metrics = await scrape(controller);
      assert.equal(metrics.value('spp_ctl_rejected_peers_total', { listener: 'primary' }), 1);
      assert.equal(metrics.value('spp_ctl_rejected_peers_total', { listener: 'secondary' }), 0);
      assert.deepEqual(metrics.lines('spp_process_up'), []);
    }));

  it('have at most 100 processes, however many connect', () =>
    withController(async (controller) => {
      const ids = Array.from({ length: 99 }, (_, i) => i + 1);
      const port = controller.secondaryPort;
      let connections = 0;
      for (const kind of ['nfv', 'vf', 'mirror'] as const) {
        const processes = ids.map((clientId) => new SimulatedProcess({ kind, clientId, port }));
        for (const each of processes) each.start();
        connections += ids.length;
        await controller.until(/^connected/, connections);
        await Promise.all(processes.map((each) => each.stop()));
        await controller.until(/^disconnected/, connections);
      }
      const metrics = await scrape(controller);
      const names = Object.keys(byProcess(metrics, 'spp_process_up'));
      assert.deepEqual(
        names,
        ids.map((id) => `mirror:${id}`),
      );
    }));
});
