import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PanelMetrics } from '../../src/panel/panel-metrics.js';
import { type EventReader, textOf, withReader } from '../support/event-reader.js';
import { type Scrape, scrape } from '../support/scrape.js';

const NFVS = [
  { kind: 'nfv', clientId: 1 },
  { kind: 'nfv', clientId: 2 },
] as const;
const RUNNING = { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true };

/** The names of the metrics about the desired document. */
function names(metrics: Scrape): string[] {
  const own = [...metrics.metrics.keys()].filter((name) => name.startsWith('spp_panel_'));
  // The findings are about the panel with or without a desired document.
  return own.filter((name) => name !== 'spp_panel_findings');
}

/** The sync state of each process that the desired document names. */
function states(metrics: Scrape): Record<string, string | undefined> {
  const now = metrics.lines('spp_panel_process_state').filter(({ value }) => value === 1);
  return Object.fromEntries(now.map(({ labels }) => [labels['process'] ?? '', labels['state']]));
}

/** The counted changes. */
function changesIn(metrics: Scrape): Record<string, number> {
  const counted = metrics.lines('spp_panel_changes_total').filter(({ value }) => value > 0);
  return Object.fromEntries(
    counted.map(({ labels, value }) => [`${labels['cause'] ?? ''} ${labels['state'] ?? ''}`, value]),
  );
}

async function until(reader: EventReader, what: string): Promise<void> {
  while (textOf(await reader.next()) !== what);
}

describe('the metrics of the desired document', () => {
  it('have only spp_panel_desired without a desired document', () =>
    withReader(NFVS, async (_reader, controller) => {
      const metrics = await scrape(controller);
      assert.deepEqual(names(metrics), ['spp_panel_desired']);
      assert.equal(metrics.value('spp_panel_desired'), 0);
    }));

  it('have one current sync state for each desired process, and for no other', () =>
    withReader(NFVS, async (reader, controller, nfv) => {
      const document = { nfvs: { 1: RUNNING, 7: RUNNING } };
      await controller.expect(200, 'PUT', '/v1/panel', document);
      await until(reader, 'sync nfv:7: pending');
      const first = await scrape(controller);
      assert.equal(first.value('spp_panel_desired'), 1);
      assert.deepEqual(states(first), { 'nfv:1': 'in_sync', 'nfv:7': 'pending' });
      assert.equal(first.lines('spp_panel_process_state', { process: 'nfv:1', type: 'nfv' }).length, 5);
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'stop' });
      await until(reader, 'sync nfv:1: drifted');
      const asked = nfv.commands.length;
      assert.deepEqual(states(await scrape(controller)), { 'nfv:1': 'drifted', 'nfv:7': 'pending' });
      assert.equal(nfv.commands.length, asked, 'a scrape asked the process');
      await controller.expect(204, 'DELETE', '/v1/panel/desired');
      assert.deepEqual(names(await scrape(controller)), ['spp_panel_desired']);
    }));

  it('count changes by cause and state, and failed attempts', () =>
    withReader(
      NFVS,
      async (reader, controller) => {
        await controller.expect(200, 'PUT', '/v1/panel', { nfvs: { 1: RUNNING } });
        const metrics = await scrape(controller);
        assert.equal(metrics.lines('spp_panel_changes_total').length, 20);
        assert.deepEqual(changesIn(metrics), { 'request done': 1 });
        assert.equal(metrics.value('spp_panel_process_attempts_failed', { process: 'nfv:1' }), 0);
        // There is no such ring, which only the process knows.
        const impossible = { nfvs: { 1: { ...RUNNING, ports: ['ring:0', 'ring:99'] } } };
        await controller.expect(200, 'PUT', '/v1/panel?on_failure=stop', impossible);
        await until(reader, 'sync nfv:1: failed');
        const after = await scrape(controller);
        assert.deepEqual(changesIn(after), { 'request done': 1, 'request failed': 1, 'repair failed': 1 });
        assert.equal(after.value('spp_panel_process_attempts_failed', { process: 'nfv:1' }), 1);
      },
      '--drift',
      'repair',
    ));

  it('report problems without a desired document', () => {
    const interrupted = { change: 'a-1', to_new: [], to_old: [], pending: [] };
    const nothing = { restore: 'off', drift: 'report', processes: [] } as const;
    const valuesOf = (status: object): Record<string, number | undefined> => {
      const metrics = new PanelMetrics();
      metrics.measure(() => ({ ...nothing, ...status }));
      const readings = metrics.read();
      return Object.fromEntries(readings.map(({ family, samples }) => [family.name, samples[0]?.value]));
    };
    assert.deepEqual(valuesOf({ interrupted }), {
      ...{ spp_panel_desired: 0, spp_panel_interrupted: 1 },
      spp_panel_problem: 0,
    });
    assert.deepEqual(valuesOf({ problem: 'it is damaged' }), {
      ...{ spp_panel_desired: 0, spp_panel_interrupted: 0 },
      spp_panel_problem: 1,
    });
  });
});
