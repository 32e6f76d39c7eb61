import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { violations } from './axe.js';
import { FULL, PROCESSES, withPanelPage } from './panel-page.js';

const IDLE = { ports: [], patches: [], forwarding: false };
const DOCUMENT = { nfvs: { 3: { ...IDLE, forwarding: true }, 4: IDLE, 9: IDLE } };

/** Finds what of the header is in a second row, in two lines, cut off or outside of the window. */
const MISFITS = `(() => {
  const top = document.querySelector('.top');
  const search = top.querySelector('[type=search]');
  const items = [...top.querySelectorAll('h1, .tools > *')].filter((item) => item.textContent !== '' || item === search);
  const middleOf = (box) => (box.top + box.bottom) / 2;
  const middle = middleOf(items[0].getBoundingClientRect());
  const found = items.flatMap((item) => {
    const name = item.className || item.localName;
    const box = item.getBoundingClientRect();
    return [
      Math.abs(middleOf(box) - middle) > 4 && name + ' is in another row',
      box.height > 34 && name + ' has two lines',
      (item.scrollWidth > item.clientWidth && item.clientWidth > 0) && name + ' is cut off',
      (box.left < 0 || box.right > innerWidth) && name + ' is outside',
    ].filter(Boolean);
  });
  // A placeholder has as much room as a value.
  const { value } = search;
  search.value = search.placeholder;
  if (search.scrollWidth > search.clientWidth) found.push('the placeholder is cut off');
  search.value = value;
  return found;
})()`;

async function assertFits(page: Page, state: string): Promise<void> {
  for (const width of [1100, 1280, 1400, 1599, 1600, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await page.evaluate<string[]>(MISFITS), [], `${state}, ${width} px wide`);
  }
}

describe('the header of the page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('fits in one row, with and without drifted or missing processes', async () => {
    await withPanelPage(
      browser,
      PROCESSES,
      async ({ page, controller, box }) => {
        await box('nfv:3').waitFor();
        await assertFits(page, 'nothing desired');
        await controller.expect(200, 'PUT', '/v1/panel', { nfvs: { 3: IDLE, 4: IDLE } });
        await page.getByRole('button', { name: /^2 of 2 in sync, desired since / }).waitFor();
        await assertFits(page, 'all in sync');
        await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
        await page.getByRole('button', { name: /^2 of 3 in sync, 1 missing, / }).waitFor();
        await assertFits(page, 'one missing');
        await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
        const desired = page.getByRole('button', {
          name: /^1 of 3 in sync, 1 drifted, 1 missing, desired since /,
        });
        await desired.waitFor();
        await assertFits(page, 'one drifted, one missing');
        for (const width of [390, 1100, 1400]) {
          await page.setViewportSize({ width, height: 800 });
          assert.match(
            (await desired.getAttribute('title')) ?? '',
            /^1 of 3 in sync, 1 drifted, 1 missing, desired/,
          );
          assert.deepEqual(await violations(page, '.picture'), []);
        }
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('fits the longest possible content', async () => {
    const states = ['failed', 'drifted', 'pending', 'in_sync'] as const;
    const processes = Array.from({ length: 99 }, (_, at) => ({
      process: `nfv:${at + 1}`,
      state: states[at % 4],
    }));
    const desired = { revision: 'r-1', since: '2026-02-28T23:59:59.000Z', who: 'somebody-with-a-long-name' };
    await withPanelPage(browser, FULL, async ({ page }) => {
      await page.route('**/v1/panel/status', (route) =>
        route.fulfill({ json: { restore: 'off', drift: 'report', processes, desired } }),
      );
      await page.route('**/v1/events*', (route) =>
        route.fulfill({ status: 503, json: { title: 'no room for another stream' } }),
      );
      await page.reload();
      await page.locator('.connection.is-polling').waitFor();
      await page
        .getByRole('button', { name: /^24 of 99 in sync, 25 failed, 25 drifted, 25 missing, desired/ })
        .waitFor();
      await page.getByRole('searchbox').fill('nfv');
      await page.getByText('99 of 100 processes').waitFor();
      await assertFits(page, 'all that there is');
      await page.route('**/v1/**', (route) =>
        route.fulfill({ status: 401, json: { title: 'no token any more' } }),
      );
      await page.locator('.connection.is-token').waitFor();
      await assertFits(page, 'all that there is, and a token needed');
    });
  });
});
