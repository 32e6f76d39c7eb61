import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.js';
import type { TestController } from '../support/controller.js';
import { guide } from '../support/guides.js';
import { type PanelProcess, withPanel } from '../support/panel.js';
import { promtool, WITHOUT_PROMTOOL } from '../support/promtool.js';
import { Scrape, scrape } from '../support/scrape.js';

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';
const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

/** The Accept header of Prometheus 2.42. */
const PROMETHEUS =
  'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1';

/** With these processes, every metric has a value. */
const PANEL: readonly PanelProcess[] = [
  { kind: 'primary', lcores: [0, 1], flow: true },
  { kind: 'vf', clientId: 2 },
];

async function scrapeAs(controller: TestController, accept: string): Promise<Scrape> {
  return new Scrape((await controller.request('GET', '/metrics', { headers: { accept } })).text);
}

/** Metrics of Node.js that appear after a garbage collection or a measurement of the event loop. */
function namesOf(metrics: Scrape): string[] {
  const names = metrics.lines().map(({ name }) => name);
  return names.filter((name) => !name.startsWith('nodejs_'));
}

describe('the metrics', () => {
  for (const [accept, type] of [
    ['*/*', TEXT],
    ['text/plain', TEXT],
    ['application/json', TEXT],
    ['text/html;q=1', TEXT],
    [PROMETHEUS, OPEN_METRICS],
    ['application/openmetrics-text', OPEN_METRICS],
    ['text/plain;q=0.4, Application/OpenMetrics-Text ; q=0.6', OPEN_METRICS],
    ['text/plain;q=0.6, application/openmetrics-text;q=0.4', TEXT],
    ['application/openmetrics-text;q=0', TEXT],
    [';;,=,"', TEXT],
  ] as const) {
    it(`have the type ${type.split(';')[0] ?? ''} for Accept ${accept}`, () =>
      withPanel([], async (controller) => {
        const { headers } = await controller.request('GET', '/metrics', { headers: { accept } });
        assert.equal(headers.get('content-type'), type);
        assert.match(headers.get('vary') ?? '', /\baccept\b/);
      }));
  }

  it('are the same in both formats, in any order', () =>
    withPanel(PANEL, async (controller) => {
      await scrape(controller);
      const before = await scrape(controller);
      const open = await scrapeAs(controller, PROMETHEUS);
      const after = await scrape(controller);
      assert.match(open.text, /\n# EOF\n$/);
      assert.ok(!open.text.includes('\n\n'));
      assert.deepEqual(new Set(namesOf(open)), new Set(namesOf(before)));
      assert.deepEqual(new Set(namesOf(after)), new Set(namesOf(before)));
      assert.equal(open.metrics.get('spp_process_reconnects')?.type, 'counter');
      assert.equal(after.metrics.get('spp_process_reconnects_total')?.type, 'counter');
    }));

  it('follow the naming conventions of Prometheus', () =>
    withPanel(PANEL, async (controller) => {
      // The second scrape counts the first one.
      await scrape(controller);
      for (const [name, { type, help, lines }] of (await scrape(controller)).metrics) {
        assert.equal(type === 'counter', name.endsWith('_total'), name);
        assert.ok(help.length > 5 && !help.includes('"'), name);
        if (!name.startsWith('spp_')) continue;
        assert.ok(lines.length > 0, `${name} has no value here`);
        for (const { labels } of lines) {
          for (const value of Object.values(labels)) assert.match(value, /^[\w:.+]*$/, name);
        }
      }
    }));

  it('pass the checks of promtool', { skip: WITHOUT_PROMTOOL }, () =>
    withPanel(PANEL, async (controller) => {
      assert.deepEqual(promtool(['check', 'metrics'], (await scrape(controller)).text), {
        ok: true,
        said: '',
      });
    }),
  );

  it('support HEAD', () =>
    withPanel(PANEL, async (controller) => {
      const { status, text, headers } = await controller.request('HEAD', '/metrics');
      assert.equal(status, 200);
      assert.equal(text, '');
      assert.equal(headers.get('content-type'), TEXT);
    }));

  it('are consistent for concurrent scrapes', () =>
    withPanel(PANEL, async (controller) => {
      const formats = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? '*/*' : PROMETHEUS));
      const scrapes = await Promise.all(formats.map((accept) => scrapeAs(controller, accept)));
      for (const metrics of scrapes) assert.equal(metrics.value('spp_process_up', { process: 'vf:2' }), 1);
    }));

  it('include valid metrics of the Node.js process from the first scrape on', async () => {
    const command = runCommand('bin/spp-ctl.js', ['-p', '0', '-s', '0', '-a', '0']);
    try {
      const [, url = ''] = await command.until(/"api":"([^"]+)"/);
      const first = new Scrape(await (await fetch(`${url}/metrics`)).text());
      assert.ok(first.value('process_resident_memory_bytes') > 10_000_000);
      assert.ok(first.value('process_start_time_seconds') > Date.now() / 1_000 - 3_600);
      for (const { name, value } of first.lines()) {
        assert.ok(!/seconds$/.test(name) || /time_seconds$/.test(name) || value < 60, `${name} ${value}`);
      }
      const second = new Scrape(await (await fetch(`${url}/metrics`)).text());
      assert.ok(second.value('nodejs_eventloop_lag_p99_seconds') < 60);
    } finally {
      command.child.kill();
      await command.ended;
    }
  });

  it('are documented in the guide with their labels', async () => {
    const byName = new Map<
      string,
      Scrape['metrics'] extends ReadonlyMap<string, infer Metric> ? Metric : never
    >();
    const add = async (controller: TestController): Promise<void> => {
      await scrape(controller);
      for (const [name, metric] of (await scrape(controller)).metrics)
        if (!byName.has(name)) byName.set(name, metric);
    };
    await withPanel(PANEL, async (controller) => {
      await controller.expect(200, 'PUT', '/v1/panel', await controller.get('/v1/panel'));
      await add(controller);
    });
    await withPanel([], add, ...['--etcd', 'http://127.0.0.1:1', '--node', 'a']);
    const rows = [...guide('metrics').matchAll(/^\| `(spp_\w+)` +\| ([^|]*)\|/gm)].map(
      ([, name, labels = '']) => [
        name,
        [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label).toSorted(),
      ],
    );
    const expected = [...byName]
      .filter(([name]) => name.startsWith('spp_'))
      .map(([name, { lines }]) => [
        name,
        [...new Set(lines.flatMap(({ labels }) => Object.keys(labels)))]
          .filter((key) => key !== 'le')
          .toSorted(),
      ]);
    assert.deepEqual(rows.toSorted(), expected.toSorted());
  });
});
