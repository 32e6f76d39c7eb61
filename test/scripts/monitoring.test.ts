import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { withFolder } from '../support/folder.js';
import { type PanelProcess, withPanel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { promtool, WITHOUT_PROMTOOL } from '../support/promtool.js';
import { ROOT } from '../support/recordings.js';
import { type Scrape, scrape } from '../support/scrape.js';
import { namedIn } from './promql.js';

interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}
interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly Target[];
}
interface Variable {
  readonly name: string;
  readonly definition?: string;
}
interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
}

const ALERTS = new URL('scripts/prometheus-alerts.yaml', ROOT).pathname;
const TESTS = new URL('test/scripts/prometheus-alerts.yaml', ROOT).pathname;
const alerts = readFileSync(ALERTS, 'utf8');
const tests = readFileSync(TESTS, 'utf8');
const text = readFileSync(new URL('scripts/grafana-dashboard.json', ROOT), 'utf8');
const dashboard = JSON.parse(text) as Dashboard;
const targets = dashboard.panels.flatMap(({ title, targets: all = [] }) =>
  all.map((each) => ({ title, ...each })),
);

/** The expressions of the rules, by the name of their alert. */
const rules = [...alerts.matchAll(/- alert: (\w+)\n +expr: (.+(?:\n {10}.+)*)/g)].map(
  ([, name = '', expression = '']) => ({ name, expression: expression.replace(/^>-/, '').trim() }),
);

/** With these, every metric has a value. */
const PANEL: readonly PanelProcess[] = [
  { kind: 'primary', lcores: [0, 1], flow: true },
  { kind: 'vf', clientId: 2 },
];

/** The labels that a scrape adds, and the metric that it makes itself. */
const OF_SCRAPE = ['instance', 'job'];
const labelsOf = new Map<string, ReadonlySet<string>>([['up', new Set(OF_SCRAPE)]]);

/** Asserts that all that an expression names exists. @param legend may show the labels of its result. */
function assertExists(expression: string, where: string, legend = ''): void {
  const { metrics, grouping } = namedIn(expression);
  assert.ok(metrics.length > 0, where);
  const known = new Set<string>();
  for (const { name, labels } of metrics) {
    const has = labelsOf.get(name);
    assert.ok(has, `${where}: there is no metric ${name}`);
    for (const label of labels) assert.ok(has.has(label), `${where}: ${name} has no label ${label}`);
    for (const label of has) known.add(label);
  }
  for (const label of grouping) assert.ok(known.has(label), `${where}: nothing has a label ${label}`);
  for (const [, label = ''] of legend.matchAll(/\{\{(\w+)\}\}/g)) {
    const aggregated = / by \(/.test(expression);
    const shown = aggregated ? grouping.includes(label) : known.has(label);
    assert.ok(shown, `${where}: the result has no label ${label}`);
  }
}

/** With an etcd that is unreachable, the metrics of nodes have values, too, but no document can be applied. */
const WITH_ETCD = ['--etcd', 'http://127.0.0.1:1', '--node', 'a'];

function learn(metrics: Scrape): void {
  for (const { name, labels } of metrics.lines())
    labelsOf.set(name, new Set([...Object.keys(labels), ...OF_SCRAPE]));
}

before(async () => {
  await withPanel(
    [],
    async (controller) => {
      learn(
        await eventually('a request to etcd', async () => {
          const metrics = await scrape(controller);
          return metrics.values('spp_ctl_etcd_requests_total').length > 0 && metrics;
        }),
      );
    },
    ...WITH_ETCD,
  );
  await withPanel(PANEL, async (controller) => {
    await controller.expect(200, 'PUT', '/v1/panel', await controller.get('/v1/panel'));
    // Later scrapes count the first one, and garbage is collected at any time.
    await scrape(controller);
    let metrics: Scrape;
    do metrics = await scrape(controller);
    while (metrics.values('nodejs_gc_duration_seconds_sum').length === 0);
    learn(metrics);
  });
});

describe('the check of the names in an expression', () => {
  it('finds metrics, their labels and the labels of groups', () => {
    const found = namedIn(
      'sum by (a, le) (rate(spp_x_total{b="1", c=~"u|v"}[5m])) / on (d) group_left () up == 0',
    );
    assert.deepEqual(found, {
      metrics: [
        { name: 'spp_x_total', labels: ['b', 'c'] },
        { name: 'up', labels: [] },
      ],
      grouping: ['a', 'le', 'd'],
    });
  });

  it('rejects unknown metrics and labels', () => {
    assert.throws(() => assertExists('spp_process_down', 'x'), /no metric spp_process_down/);
    assert.throws(() => assertExists('spp_process_up{port="1"}', 'x'), /spp_process_up has no label port/);
    assert.throws(() => assertExists('sum by (colour) (spp_process_up)', 'x'), /label colour/);
    assert.throws(() => assertExists('sum by (type) (spp_process_up)', 'x', '{{process}}'), /label process/);
  });
});

describe('the alert rules', () => {
  it('name only existing metrics and labels', () => {
    assert.equal(rules.length, alerts.match(/- alert:/g)?.length);
    for (const { name, expression } of rules) assertExists(expression, name);
  });

  it('have a severity, a summary and a description each', () => {
    const blocks = alerts.split(/- alert: /).slice(1);
    for (const block of blocks) {
      assert.match(block, /severity: (critical|warning)\b[^]*annotations:\n +summary: .+\n +description: /);
    }
  });

  it('have a test that fires and a test that does not fire each', () => {
    for (const { name } of rules) {
      assert.match(tests, new RegExp(`alertname: ${name}, exp_alerts: \\[\\]`), name);
      assert.match(tests, new RegExp(`alertname: ${name}\\n +exp_alerts:\\n +- exp_labels`), name);
    }
  });

  it('pass the checks of promtool', { skip: WITHOUT_PROMTOOL }, () => {
    const { ok, said } = promtool(['check', 'rules', ALERTS]);
    assert.ok(ok && said.includes(`${rules.length} rules found`), said);
  });

  it('pass their tests in promtool', { skip: WITHOUT_PROMTOOL }, () => {
    const { ok, said } = promtool(['test', 'rules', TESTS]);
    assert.ok(ok, said);
  });
});

describe('the Grafana dashboard', () => {
  it('names only existing metrics and labels', () => {
    assert.ok(targets.length > 30);
    for (const { title, expr, legendFormat } of targets) assertExists(expr, title, legendFormat);
    for (const { name, definition = '' } of dashboard.templating.list) {
      const [, query, label = ''] = /^label_values\((.+), (\w+)\)$/.exec(definition) ?? [];
      if (query !== undefined) assertExists(`sum by (${label}) (${query})`, name);
    }
  });

  it('shows every metric of spp-ctl itself', () => {
    const shown = new Set(targets.flatMap(({ expr }) => namedIn(expr).metrics.map(({ name }) => name)));
    const own = [...labelsOf.keys()].filter((name) => name.startsWith('spp_'));
    const parts = (name: string): string => name.replace(/_(bucket|sum|count)$/, '');
    const missing = own.filter((name) => ![...shown].some((each) => parts(each) === parts(name)));
    assert.deepEqual(missing, []);
  });

  it('uses only variables that it defines', () => {
    const builtIn = ['__rate_interval', '__all'];
    const known = [...builtIn, ...dashboard.templating.list.map(({ name }) => name)];
    for (const [, name = ''] of text.matchAll(/\$\{?(\w+)/g)) assert.ok(known.includes(name), name);
  });

  it('has panels with descriptions that do not overlap', () => {
    const { panels } = dashboard;
    assert.equal(new Set(panels.map(({ id }) => id)).size, panels.length);
    for (const { title, type, description = '' } of panels) assert.ok(type === 'row' || description, title);
    for (const [i, { title, gridPos: a }] of panels.entries()) {
      assert.ok(a.x + a.w <= 24, title);
      for (const { gridPos: b } of panels.slice(i + 1)) {
        const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
        assert.ok(apart, title);
      }
    }
  });

  it('has queries that Prometheus accepts', { skip: WITHOUT_PROMTOOL }, () =>
    withFolder(async (folder) => {
      const records = targets.map(({ expr }, i) => ({
        record: `query:${i}`,
        expr: expr.replaceAll('$__rate_interval', '5m'),
      }));
      const file = await folder.write(
        'rules.yaml',
        JSON.stringify({ groups: [{ name: 'all', rules: records }] }),
      );
      const { ok, said } = promtool(['check', 'rules', file]);
      assert.ok(ok && said.includes(`${targets.length} rules found`), said);
      const broken = await folder.write(
        'broken.yaml',
        JSON.stringify({ groups: [{ name: 'all', rules: [{ record: 'x', expr: 'sum(' }] }] }),
      );
      assert.ok(!promtool(['check', 'rules', broken]).ok);
    }),
  );
});
