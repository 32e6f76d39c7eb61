import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PrimaryModel } from '../../src/simulator/primary.js';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import { withController } from '../support/controller.js';
import { type PanelProcess, withPanel } from '../support/panel.js';
import { Peer } from '../support/peer.js';
import { rawExchange } from '../support/raw-http.js';
import { Scrape, scrape } from '../support/scrape.js';
import { RULE } from './primary-requests.js';

const SUCCESS = 'spp_ctl_primary_scrape_success';
const RECEIVED = 'spp_port_receive_packets_total';
const NO_PROBES = ['--probe-interval', '0'];

const PRIMARY: PanelProcess = { kind: 'primary', lcores: [0, 1], flow: true, phys: 2, rings: 2 };

/** The state of a simulated primary, whose counters can be set. */
function stateOf(primary: SimulatedProcess): PrimaryModel {
  assert.ok(primary.model instanceof PrimaryModel);
  return primary.model;
}

/** The values of a metric by port. */
function byPort(metrics: Scrape, name: string): Record<string, number> {
  return Object.fromEntries(metrics.lines(name).map(({ labels, value }) => [String(labels['port']), value]));
}

function portMetrics({ metrics }: Scrape): string[] {
  const exported = [...metrics].filter(([, { lines }]) => lines.length > 0).map(([name]) => name);
  return exported.filter((name) => /^spp_(port|primary)_/.test(name));
}

describe('the metrics of ports', () => {
  it('are the counters of the primary at the time of the scrape', () =>
    withPanel([PRIMARY], async (controller, primary) => {
      const { phys, rings } = stateOf(primary);
      Object.assign(phys[1] ?? {}, { rx: 12, tx: 34, txDrop: 5 });
      Object.assign(rings[0] ?? {}, { rx: 6, rxDrop: 7, tx: 8, txDrop: 9 });
      const metrics = await scrape(controller);
      assert.equal(metrics.value(SUCCESS), 1);
      const none = { 'phy:0': 0, 'ring:1': 0 };
      assert.deepEqual(byPort(metrics, RECEIVED), { ...none, 'phy:1': 12, 'ring:0': 6 });
      assert.deepEqual(byPort(metrics, 'spp_port_transmit_packets_total'), {
        ...none,
        ...{ 'phy:1': 34, 'ring:0': 8 },
      });
      assert.deepEqual(byPort(metrics, 'spp_port_transmit_dropped_packets_total'), {
        ...none,
        ...{ 'phy:1': 5, 'ring:0': 9 },
      });
      assert.deepEqual(byPort(metrics, 'spp_port_receive_dropped_packets_total'), {
        ...{ 'ring:0': 7, 'ring:1': 0 },
      });
      Object.assign(phys[1] ?? {}, { rx: 13 });
      assert.equal((await scrape(controller)).value(RECEIVED, { port: 'phy:1' }), 13);
      await controller.expect(204, 'DELETE', '/v1/primary/status');
      assert.equal((await scrape(controller)).value(RECEIVED, { port: 'phy:1' }), 0);
    }));

  it('have the ports with addresses and flow rules, and whether the primary forwards', () =>
    withPanel([PRIMARY], async (controller) => {
      const pipe = { action: 'add', port: 'pipe:0', rx: 'ring:0', tx: 'ring:1' };
      await controller.expect(204, 'PUT', '/v1/primary/ports', pipe);
      await controller.expect(204, 'PUT', '/v1/primary/ports', { action: 'add', port: 'vhost:3' });
      await controller.expect(204, 'PUT', '/v1/primary/forward', { action: 'start' });
      await controller.expect(200, 'POST', '/v1/primary/flow_rules/port_id/1', { rule: RULE });
      const metrics = await scrape(controller);
      assert.deepEqual(
        metrics.lines('spp_port_info').map(({ labels, value }) => [labels['port'], labels['address'], value]),
        [
          ['phy:0', '02:00:00:00:00:00', 1],
          ['phy:1', '02:00:00:00:00:01', 1],
          ['ring:0', '', 1],
          ['ring:1', '', 1],
          ['pipe:0', '', 1],
          ['vhost:3', '', 1],
        ],
      );
      // The values after rx and tx of a pipe are its rings.
      assert.ok(!('pipe:0' in byPort(metrics, RECEIVED)));
      assert.deepEqual(byPort(metrics, 'spp_port_flow_rules'), { 'phy:0': 0, 'phy:1': 1 });
      assert.equal(metrics.value('spp_primary_forwarding'), 1);
    }));

  it('are those that the release of the primary reports', () =>
    withPanel([{ kind: 'primary', release: '18.05' }], async (controller) => {
      const metrics = await scrape(controller);
      assert.equal(metrics.value(SUCCESS), 1);
      assert.deepEqual(portMetrics(metrics), []);
    }));

  it('do not use invalid text of a primary as a label', () =>
    withController(async (controller) => {
      const status = { phy_ports: [{ id: 0, eth: 'x"} 1\nspp_evil 1', rx: 1 }] };
      const reply = Buffer.alloc(2_048);
      reply.write(JSON.stringify(status));
      const peer = new Peer(controller.primaryPort, () => reply);
      await controller.until(/^connected primary$/);
      const metrics = await scrape(controller);
      await peer.close();
      assert.deepEqual(
        metrics.lines('spp_port_info').map(({ labels }) => labels),
        [{ port: 'phy:0', address: '' }],
      );
      assert.deepEqual(byPort(metrics, RECEIVED), { 'phy:0': 1 });
      assert.deepEqual(metrics.lines('spp_port_transmit_packets_total'), []);
    }));
});

describe('a scrape, when the primary', () => {
  it('is not connected, reports this and has the other metrics', () =>
    withPanel([PRIMARY, { kind: 'nfv', clientId: 1 }], async (controller, primary) => {
      assert.equal((await scrape(controller)).value(SUCCESS), 1);
      await primary.stop();
      await controller.until(/^disconnected primary/);
      const metrics = await scrape(controller);
      assert.equal(metrics.value(SUCCESS), 0);
      // The earlier values are not used either.
      assert.deepEqual(portMetrics(metrics), []);
      assert.equal(metrics.value('spp_process_up', { process: 'primary' }), 0);
      assert.equal(metrics.value('spp_process_up', { process: 'nfv:1' }), 1);
    }));

  it('hangs, waits at most a second', () =>
    withPanel([PRIMARY], async (controller, primary) => {
      primary.hang();
      const metrics = await scrape(controller);
      assert.equal(metrics.value(SUCCESS), 0);
      const seconds = metrics.value('spp_ctl_primary_scrape_duration_seconds');
      assert.ok(seconds >= 0.9 && seconds < 9, `${seconds} s`);
      assert.deepEqual(portMetrics(metrics), []);
      // The command timeout is longer than that of the scrape.
      assert.equal(metrics.value('spp_process_up'), 1);
    }));

  it('hangs, waits at most the command timeout', () =>
    withPanel(
      [PRIMARY],
      async (controller, primary) => {
        primary.hang();
        assert.equal((await scrape(controller)).value(SUCCESS), 0);
        await controller.until(/^disconnected primary: did not reply within 300ms$/);
      },
      // Less than that of the scrape.
      ...['--command-timeout', '300ms'],
    ));

  it('disconnects meanwhile, reports this', () =>
    withPanel([PRIMARY], async (controller, primary) => {
      primary.once('command', () => primary.drop());
      assert.equal((await scrape(controller)).value(SUCCESS), 0);
    }));

  it('has many concurrent scrapes, shares its replies', () =>
    withPanel(
      [{ ...PRIMARY, faults: { delayMs: 50 } }],
      async (controller, primary) => {
        const asked = primary.commands.length;
        // They arrive at once, also on a machine that is busy with other things.
        const head = 'GET /metrics HTTP/1.1\r\nHost: localhost\r\n';
        const requests = `${head}\r\n`.repeat(7) + `${head}Connection: close\r\n\r\n`;
        const responses = await rawExchange(controller.url, requests);
        assert.equal(responses.length, 8);
        for (const { body } of responses) assert.equal(new Scrape(body).value(SUCCESS), 1);
        const times = primary.commands.length - asked;
        assert.ok(times >= 1 && times <= 3, `${times} times`);
        await scrape(controller);
        assert.equal(primary.commands.length, asked + times + 1);
      },
      ...NO_PROBES,
    ));
});
