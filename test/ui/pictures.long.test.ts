import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { withDemoPage } from './demo-page.js';
import { assertApproved, difference, noPictures, take, TOLERANCE } from './pictures.js';
import { counted, many } from './topologies.js';
import { type TopologyPage, withTopologyPage } from './topology-page.js';

const WINDOW = {
  viewport: { width: 1360, height: 760 },
  reducedMotion: 'reduce',
  timezoneId: 'UTC',
} as const;
const PHONE = {
  ...WINDOW,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const;

describe('the pictures of the page', { skip: noPictures }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  /** Shows a panel with traffic. */
  const withPanel = (
    count: number,
    options: BrowserContextOptions & { readonly settings?: object },
    test: (topologyPage: TopologyPage) => Promise<void>,
  ): Promise<void> => {
    const { topology } = many(count);
    return withTopologyPage(
      browser,
      counted(topology, 0),
      async (topologyPage) => {
        await topologyPage.show(counted(topology, 5));
        await topologyPage.page.locator('.level-1, .level-2').first().waitFor({ state: 'attached' });
        await test(topologyPage);
      },
      { ...WINDOW, ...options },
    );
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`show the demo as approved, ${colorScheme}`, () =>
      withDemoPage(browser, { ...WINDOW, isStill: true, colorScheme }, async ({ page }) => {
        await page.locator('.finding-mark').first().waitFor();
        await assertApproved(page, `demo-${colorScheme}`);
      }));

    it(`show 65 processes as approved, ${colorScheme}`, () =>
      withPanel(65, { colorScheme }, ({ page }) => assertApproved(page, `65-${colorScheme}`)));

    it(`show 200 processes as approved, ${colorScheme}`, () =>
      withPanel(200, { colorScheme }, ({ page }) => assertApproved(page, `200-${colorScheme}`)));

    it(`show the demo on a phone as approved, ${colorScheme}`, () =>
      withDemoPage(browser, { ...PHONE, isStill: true, colorScheme }, async ({ page }) => {
        await page.locator('.card-findings').first().waitFor();
        await assertApproved(page, `phone-${colorScheme}`);
      }));
  }

  it('show a selected process with its cables as approved', () =>
    withDemoPage(browser, { ...WINDOW, isStill: true, isBroken: true }, async ({ page }) => {
      await page.locator('.finding-mark').first().waitFor();
      await page.locator('.box[data-process="nfv:3"] .title').click();
      await page.locator('.box.is-dim').first().waitFor();
      await page.mouse.move(2, 2);
      await assertApproved(page, 'selected');
    }));

  it('show many processes with their contents as approved', () =>
    withPanel(65, { settings: { zoom: 0.75 } }, ({ page }) => assertApproved(page, '65-contents')));

  it('show groups as approved', () =>
    withPanel(65, { settings: { groupBy: 'state' } }, ({ page }) => assertApproved(page, '65-groups')));

  it('show a process that has gone, and a collapsed one, as approved', () =>
    withPanel(9, { settings: { collapsed: ['nfv:7'] } }, async ({ page, box, show }) => {
      const topology = counted(many(9).topology, 10);
      await show({
        ...topology,
        processes: topology.processes.filter(({ id }) => id !== 'nfv:2'),
        edges: topology.edges.filter(({ process }) => process !== 'nfv:2'),
      });
      await box('nfv:2').getByText('gone since 10:00:10, was running').waitFor();
      await assertApproved(page, 'gone');
    }));

  it('differ from each other by more than is tolerated if one box differs', () =>
    withPanel(65, {}, async ({ page, show }) => {
      const before = await take(page);
      assert.ok(difference(before, await take(page)) <= TOLERANCE / 10);
      const topology = counted(many(65).topology, 10);
      const lost = { id: 'nfv:3', type: 'nfv', reachable: false, error: 'no reply', ports: [] } as const;
      await show({
        ...topology,
        processes: topology.processes.map((each) => (each.id === 'nfv:3' ? lost : each)),
      });
      await page.locator('.box.is-unreachable').waitFor();
      assert.ok(difference(before, await take(page)) > TOLERANCE);
    }));
});
