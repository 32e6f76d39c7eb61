import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Locator, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { eventually } from '../support/poll.js';
import { violations } from './axe.js';
import { withDemoPage } from './demo-page.js';
import { many, Panel } from './topologies.js';
import { BAD_TEXTS, type TopologyPage, withTopologyPage } from './topology-page.js';

/** Long names, and much of everything. */
function wordy(): Panel {
  const panel = new Panel()
    .process('primary', 0, { status: 'running', ports: ['phy:10', 'phy:0nq15'] })
    .process('vf', 98)
    .component('vf:98', 'classify_from_uplink_0', {
      type: 'classifier',
      core: 127,
      rx: ['phy:10'],
      tx: ['ring:100', 'vhost:110', 'nullpmd:12'],
    })
    .component('vf:98', 'fw0', { core: 64, rx: ['memif:10'], tx: ['vhost:10'] })
    .nfv(
      99,
      ['phy:0nq15', 'ring:100', 'vhost:111'],
      ['ring:100 -> vhost:111', 'vhost:111 -> phy:0nq15'],
      true,
    );
  for (const id of ['ring:100', 'phy:10', 'phy:0nq15'])
    panel.port(id, undefined, { counters: { rx: 123_456_789, tx: 987_654_321 } });
  return panel;
}

const later = (panel: Panel, seconds: number, counters: object) => ({
  ...panel.topology,
  time: new Date(Date.parse(panel.topology.time) + seconds * 1_000).toISOString(),
  ports: panel.topology.ports.map((port) => (port.counters === undefined ? port : { ...port, counters })),
});

async function drag(from: Locator, by: readonly [x: number, y: number]): Promise<void> {
  const page = from.page();
  const { x, y } = (await from.boundingBox())!;
  await page.mouse.move(x + 20, y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 20 + by[0], y + 12 + by[1], { steps: 6 });
  await page.mouse.up();
}

/** The column and the row of a box, counted from 0. */
async function cellOf(box: Locator): Promise<string> {
  await box.waitFor();
  return box.evaluate((element) => {
    const boxes = [
      ...(element as unknown as { parentElement: Parent }).parentElement.querySelectorAll('.box'),
    ];
    const rankOf = (key: 'offsetLeft' | 'offsetTop'): number =>
      [...new Set(boxes.map((each) => each[key]))]
        .sort((a, b) => a - b)
        .indexOf((element as unknown as Placed)[key]);
    return `${rankOf('offsetLeft')} ${rankOf('offsetTop')}`;
  });
}

interface Placed {
  readonly offsetLeft: number;
  readonly offsetTop: number;
}

interface Parent {
  querySelectorAll(selector: string): Iterable<Placed>;
}

/** Where a box is in the picture. */
const placeOf = (box: Locator): Promise<string> =>
  box.evaluate((element) => (element as unknown as { style: { cssText: string } }).style.cssText);

describe('the picture of the panel', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('cuts no name at any zoom, and draws no text that is too small to read', async () => {
    for (const zoom of [0.5, 0.75, 1, 2]) {
      await withTopologyPage(
        browser,
        wordy().topology,
        async ({ page, box, show }) => {
          await show(later(wordy(), 5, { rx: 124_956_789, tx: 987_954_321, rx_drop: 0, tx_drop: 7_000 }));
          await box('vf:98').waitFor();
          assert.deepEqual(await page.evaluate(BAD_TEXTS), [], `zoom ${zoom}`);
        },
        { settings: { zoom } },
      );
    }
  });

  it('draws summaries at the smallest zoom: names, states, counts and findings', async () => {
    const { topology } = many(65);
    const findings = [
      { kind: 'idle_in_path', severity: 'error', subjects: ['nfv:10'], reason: 'a', remedy: 'b' },
    ] as const;
    await withTopologyPage(
      browser,
      topology,
      async ({ page, box }) => {
        await page.getByRole('button', { name: 'Size 50 %; show all at once' }).waitFor();
        await page.getByRole('group', { name: 'nfv 10, idling, 1 error' }).waitFor();
        const title = box('nfv:10').locator('.title');
        assert.equal(await title.getAttribute('title'), 'nfv 10: idling, 3 ports, 2 patches, 1 error');
        assert.equal(await page.locator('.finding-mark').count(), 1);
        assert.equal(await page.locator('.jack, .block, .socket').count(), 0);
        await page.getByRole('button', { name: 'Larger' }).click();
        await box('nfv:10').locator('.jack').first().waitFor();
      },
      { findings: findings, viewport: { width: 1600, height: 900 } },
    );
  });

  it('bundles cables with their number, and lights the whole way of the one under the pointer', () =>
    withTopologyPage(
      browser,
      many(65).topology,
      async ({ page }) => {
        const counts = await page.locator('.links .count text').allTextContents();
        assert.deepEqual(counts.slice(0, 4).sort(), ['16', '16', '8', '8']);
        assert.equal(await page.locator('.bundle').count(), counts.length);
        const way = (): Promise<string[]> =>
          page.evaluate(
            `[...document.querySelectorAll('.hover [data-way]')].map((path) => path.dataset.way).sort()`,
          );
        assert.deepEqual(await way(), []);
        const [x, y] = await page.evaluate<[number, number]>(`(() => {
          const path = document.querySelector('[data-link="ring:0 in nfv:2"] .hit');
          const point = path.getPointAtLength(path.getTotalLength() / 4).matrixTransform(path.getScreenCTM());
          return [point.x, point.y];
        })()`);
        await page.mouse.move(x, y);
        await page.locator('.hover [data-way="vhost:2 out nfv:2"]').waitFor({ state: 'attached' });
        assert.deepEqual(await way(), [
          'phy:0 in vf:1',
          'ring:0 in nfv:2',
          'ring:0 out vf:1',
          'vhost:2 out nfv:2',
        ]);
        assert.equal(
          await page.locator('[data-link="ring:0 in nfv:2"] title').textContent(),
          'ring:0 → nfv 2, running',
        );
        await page.mouse.click(x, y);
        await page.getByRole('heading', { name: 'patch from ring:0 to vhost:2' }).waitFor();
        await page.mouse.move(5, 5);
        await page.locator('.hover').waitFor({ state: 'detached' });
      },
      { viewport: { width: 1600, height: 900 }, settings: { zoom: 0.75 } },
    ));

  it('shows packets a second with their unit, drops in red, and an age when the counters stop', async () => {
    const panel = new Panel()
      .nfv(1, ['phy:0'], ['phy:0 -> ring:0'], true)
      .port('phy:0', undefined, { counters: { rx: 0, tx: 0, rx_drop: 0 } });
    await withTopologyPage(browser, panel.topology, async ({ page, show, box }) => {
      await show(later(panel, 5, { rx: 250_000, tx: 0, rx_drop: 0 }));
      const port = page.getByRole('button', { name: /^phy:0, NIC/ });
      await page.getByRole('button', { name: /^phy:0, NIC, 50k packets a second in, 0 packets/ }).waitFor();
      assert.equal(await port.locator('.rate span').first().getAttribute('data-text'), '↓50k ↑0 pps');
      await box('nfv:1').locator('.cable.level-2').waitFor();
      await page.locator('[data-link="phy:0 in nfv:1"].level-2').waitFor();
      await show(later(panel, 10, { rx: 500_000, tx: 0, rx_drop: 1_000 }));
      await page.locator('[data-link="phy:0 in nfv:1"].is-dropping').waitFor();
      assert.equal(await port.locator('.drops').getAttribute('data-text'), ' ✕200');
      await show(later(panel, 190, { rx: 500_000, tx: 0, rx_drop: 1_000 }));
      await page.getByRole('button', { name: /no packets for 3 min/ }).waitFor();
      assert.equal(await port.locator('.rate span').first().getAttribute('data-text'), '0 · 3 min');
    });
  });

  it('tells the rate of several cables of a port as that of all of them', async () => {
    const panel = new Panel()
      .nfv(1, ['phy:0'], ['phy:0 -> vhost:1'], true)
      .nfv(2, ['phy:0'], ['phy:0 -> vhost:2'], true)
      .port('phy:0', undefined, { counters: { rx: 0, tx: 0, rx_drop: 0 } });
    await withTopologyPage(browser, panel.topology, async ({ page, show, box }) => {
      await show(later(panel, 5, { rx: 10_000_000, tx: 0, rx_drop: 0 }));
      const all = '2.0M packets a second of all 2 running cables from phy:0';
      await box('nfv:2')
        .getByRole('button', { name: `patch from phy:0 to vhost:2, running, ${all}` })
        .waitFor();
      assert.equal(
        await page.locator('[data-link="phy:0 in nfv:2"] title').textContent(),
        `phy:0 → nfv 2, running, ${all}`,
      );
      assert.equal(await page.locator('.link.level-4, .cable.level-4').count(), 0);
      assert.equal(await page.locator('.count.level-4').count(), 1);
    });
  });

  it('keeps a box where it was dragged to, also after a reload, and arranges again on request', () =>
    withTopologyPage(
      browser,
      many(9).topology,
      async ({ page, box, show }) => {
        await box('nfv:6').waitFor();
        const cell = await cellOf(box('nfv:6'));
        assert.notEqual(cell, '1 0');
        const others = await cellOf(box('vf:5'));
        const up = (await box('nfv:6').boundingBox())!.y - (await box('vf:1').boundingBox())!.y;
        await drag(box('nfv:6').locator('.title'), [0, -up]);
        await page.locator('.is-moving').waitFor({ state: 'detached' });
        assert.equal(await cellOf(box('nfv:6')), '1 0');
        assert.equal(await cellOf(box('vf:5')), others);
        // A click that ends the dragging selects nothing.
        assert.equal(await page.locator('.box.is-selected').count(), 0);
        await page.reload();
        assert.equal(await cellOf(box('nfv:6')), '1 0');
        // It stays when others come and go.
        const place = await placeOf(box('nfv:6'));
        await show(many(12).topology);
        await box('nfv:11').waitFor();
        assert.equal(await placeOf(box('nfv:6')), place);
        await page.getByRole('button', { name: 'Arrange' }).click();
        await page.locator(`.box[data-process="nfv:6"]:not([style="${place}"])`).waitFor();
        assert.equal(await cellOf(box('nfv:6')), cell);
      },
      { viewport: { width: 1600, height: 900 }, settings: { zoom: 0.75 } },
    ));

  it('arranges a panel that comes up as a page would that is opened afterwards, unless a box was moved', async () => {
    const { topology } = many(13);
    const placesOf = (page: Page): Promise<string[]> =>
      page.evaluate(
        `[...document.querySelectorAll('.box')].map(({ dataset, style }) => dataset.process + ' ' + style.cssText).sort()`,
      );
    const options = { viewport: { width: 1600, height: 900 } };
    let opened: readonly string[] = [];
    await withTopologyPage(
      browser,
      topology,
      async ({ page, box }) => {
        await box('nfv:2').waitFor();
        opened = await placesOf(page);
      },
      options,
    );
    /** The panel with some of its processes, which are not patched yet. */
    const part = (count: number) => {
      const processes = [...topology.processes.slice(0, 1), ...topology.processes.slice(1).reverse()].slice(
        0,
        count,
      );
      const isThere = ({ process }: { readonly process: string }) =>
        processes.some(({ id }) => id === process);
      return { ...topology, processes, components: topology.components.filter(isThere), edges: [] };
    };
    const comeUp = async ({ show, box }: TopologyPage): Promise<void> => {
      for (const [count, last] of [
        [3, 'nfv:11'],
        [5, 'vf:9'],
        [9, 'vf:5'],
        [13, 'vf:1'],
      ] as const) {
        await show(part(count));
        await box(last).waitFor();
      }
      await show(topology);
    };
    for (const isMoved of [false, true])
      await withTopologyPage(
        browser,
        part(1),
        async (topologyPage) => {
          const { page, box } = topologyPage;
          await page.clock.install();
          await comeUp(topologyPage);
          await page.locator('[data-link="phy:0 in vf:1"]').waitFor({ state: 'attached' });
          if (isMoved) {
            await box('vf:1').locator('.title').focus();
            await page.keyboard.press('Alt+ArrowRight');
          }
          const places = await placesOf(page);
          // Until then, nothing that was there has moved.
          assert.notDeepEqual(places, opened);
          await page.clock.runFor(60_000);
          if (isMoved) assert.deepEqual(await placesOf(page), places);
          else await eventually('the places', async () => isDeepStrictEqual(await placesOf(page), opened));
        },
        options,
      );
  });

  it('moves a box with the keyboard, and collapses it', () =>
    withTopologyPage(browser, many(9).topology, async ({ page, box }) => {
      const title = box('nfv:2').locator('.title');
      await title.focus();
      const before = await placeOf(box('nfv:2'));
      await page.keyboard.press('Alt+ArrowDown');
      await page.locator(`.box[data-process="nfv:2"]:not([style="${before}"])`).waitFor();
      await page.keyboard.press('Alt+ArrowUp');
      await page.locator(`.box[data-process="nfv:2"][style="${before}"]`).waitFor();
      await page.getByRole('button', { name: 'Collapse nfv 2' }).click();
      await box('nfv:2').getByText('3 ports, 2 patches').waitFor();
      assert.equal(await box('nfv:2').locator('.jack').count(), 0);
      assert.ok((await page.locator('[data-link="ring:0 in nfv:2"]').count()) === 1);
      await page.reload();
      await page.getByRole('button', { name: 'Expand nfv 2' }).click();
      await box('nfv:2').locator('.jack').first().waitFor();
    }));

  it('groups processes by kind and by state', () =>
    withTopologyPage(browser, many(9).topology, async ({ page }) => {
      await page.getByLabel('Group by').selectOption('kind');
      const titles = page.locator('.group-title');
      await titles.first().waitFor();
      assert.deepEqual(await titles.allTextContents(), ['mirror (2)', 'nfv (4)', 'primary (1)', 'vf (2)']);
      await page.getByLabel('Group by').selectOption('state');
      await page.getByRole('heading', { name: /^running/ }).waitFor();
      assert.deepEqual(await titles.allTextContents(), ['idle (3)', 'running (6)']);
    }));

  it('fits what a search finds into the view, and Enter selects it', () =>
    withTopologyPage(
      browser,
      many(65).topology,
      async ({ page, box }) => {
        await page.getByRole('button', { name: /^Size 50 %/ }).waitFor();
        const search = page.getByRole('searchbox');
        await search.fill('nfv 42');
        await page.getByText('1 of 65').waitFor();
        await page.getByRole('button', { name: /^Size 125 %/ }).waitFor();
        assert.ok((await box('nfv:42').boundingBox())!.width > 300);
        await search.press('Enter');
        await page.getByRole('complementary').getByRole('heading', { name: 'nfv 42' }).waitFor();
        await search.fill('');
        await page.getByRole('button', { name: /^Size 50 %/ }).waitFor();
        await page.getByText('65 processes').waitFor();
        await page.getByText('Filters', { exact: true }).click();
        await page.getByLabel('Kind', { exact: true }).selectOption('vf');
        await page.getByText('16 of 65').waitFor();
        assert.equal(await search.inputValue(), 'kind:vf');
        await page.locator('.filters').getByLabel('Port').fill('ring:7');
        await page.locator('.filters').getByLabel('Port').press('Enter');
        await page.getByText('1 of 65').waitFor();
        await box('vf:13').waitFor();
        await page.getByRole('button', { name: 'Show all', exact: true }).click();
        await page.getByText('65 processes').waitFor();
      },
      { viewport: { width: 1600, height: 900 } },
    ));

  it('keeps a process that has gone in its place until it is dismissed', () =>
    withTopologyPage(browser, many(9).topology, async ({ page, box, show }) => {
      await box('nfv:2').waitFor();
      const others = await placeOf(box('nfv:3'));
      const { topology } = many(9);
      const now = {
        ...topology,
        time: '2026-11-24T10:00:07.000Z',
        processes: topology.processes.filter(({ id }) => id !== 'nfv:2'),
        edges: topology.edges.filter(({ process }) => process !== 'nfv:2'),
      };
      await show(now);
      const text = /^nfv 2, gone since \d\d:\d\d:07, was running$/;
      await page.getByRole('group', { name: text }).waitFor();
      assert.equal(await placeOf(box('nfv:3')), others);
      await page.reload();
      await page.getByRole('group', { name: text }).waitFor();
      await page.getByRole('button', { name: 'List' }).click();
      await page.getByRole('row', { name: /^nfv 2 gone since/ }).waitFor();
      await page.getByRole('button', { name: 'Picture' }).click();
      await page.getByRole('button', { name: 'Dismiss nfv 2' }).click();
      await box('nfv:2').waitFor({ state: 'detached' });
      await page.reload();
      await box('nfv:3').waitFor();
      assert.equal(await box('nfv:2').count(), 0);
    }));

  it('is a list of cables on a phone, without lines', () =>
    withDemoPage(
      browser,
      {
        isBroken: true,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        reducedMotion: 'reduce',
      },
      async ({ page }) => {
        const cables = page.getByRole('list', { name: 'Cables of nfv 3' });
        await cables.getByRole('button', { name: 'phy:1 → ring:1' }).waitFor();
        assert.equal(await page.locator('svg.links, svg.cables').count(), 0);
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
        await cables.getByRole('button', { name: 'phy:1 → ring:1' }).click();
        await page.getByRole('heading', { name: 'patch from phy:1 to ring:1' }).waitFor();
        await page.getByRole('button', { name: 'Close the details' }).click();
        await page.getByRole('button', { name: /^ring:2, ring between processes/ }).click();
        const details = page.getByRole('complementary');
        await details.getByRole('button', { name: 'mirror 5: from ring:2 to mr0' }).waitFor();
      },
    ));
});
