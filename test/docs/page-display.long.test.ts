import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser, withPage } from '../support/browser.js';
import { type Demo, startDemo } from '../support/demo.js';
import { contrastViolations } from '../ui/axe.js';
import { openOperation } from './operation-block.js';

const SCREENS = { desktop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } };

/** One for each method, a deprecated one, and one that is sent. */
const SENT = 'updateNfvPort';
const OPENED = ['getNfv', 'exitVf', 'startVfComponent', 'updateVfComponentPortByOldUrl', SENT];

/** Evaluated in the page. A promise that settles when the heading of the conventions is visible, and all operations are listed. */
const headingIsVisible = `new Promise((visible) => {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) visible();
  });
  const observe = () => {
    const heading = document.querySelector('.opblock') && document.querySelector('#conventions h2');
    if (heading) observer.observe(heading);
    else requestAnimationFrame(observe);
  };
  observe();
})`;

describe('the display of the page /docs', { skip: noBrowser }, () => {
  let browser: Browser;
  let demo: Demo;
  before(async () => {
    [browser, demo] = await Promise.all([startBrowser(), startDemo()]);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  for (const [name, viewport] of Object.entries(SCREENS)) {
    it(`shows the first operation within the first screen of a ${name}`, async () => {
      await withPage(
        browser,
        `${demo.controller.url}/docs/`,
        async ({ page }) => {
          const first = page.locator('.opblock').first();
          await first.waitFor();
          const { y = Infinity, height = 0 } = (await first.boundingBox()) ?? {};
          assert.ok(y + height <= viewport.height, `${y} + ${height}`);
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), viewport.width);
        },
        { viewport },
      );
    });
  }

  it('ends with the conventions, and those with the table of errors', async () => {
    await withPage(browser, `${demo.controller.url}/docs/`, async ({ page }) => {
      const conventions = page.locator('#api #conventions');
      await conventions.waitFor();
      const position = (selector: string): Promise<number> =>
        page.evaluate(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().bottom`);
      const end = await position('#conventions table');
      for (const selector of ['#operations', '.models', '#conventions p:last-of-type'])
        assert.ok((await position(selector)) <= end, selector);
      assert.match(await conventions.locator('tr:last-child td').first().innerText(), /^5\d\d$/);
      assert.equal(await page.locator('.info table').count(), 0);
      await page.getByRole('link', { name: 'Conventions' }).click();
      // Swagger UI scrolls smoothly.
      await page.evaluate(headingIsVisible);
    });
  });

  it('shows the conventions when its URL names them', async () => {
    await withPage(browser, `${demo.controller.url}/docs/#conventions`, async ({ page }) => {
      await page.evaluate(headingIsVisible);
    });
  });

  it('has enough contrast with both colour schemes, in examples, schemas and responses as well', async () => {
    await withPage(browser, `${demo.controller.url}/docs/`, async ({ page }) => {
      const assertContrast = async (): Promise<void> => {
        for (const colorScheme of ['dark', 'light'] as const) {
          await setColorScheme(page, colorScheme);
          assert.deepEqual(await contrastViolations(page), [], colorScheme);
        }
      };
      for (const operationId of OPENED) await openOperation(page, operationId);
      const sent = page.locator(`.opblock[id$="-${SENT}"]`);
      await sent.locator('.try-out__btn').click();
      await sent.locator('.btn.execute').click();
      await sent.locator('.live-responses-table tbody').waitFor();
      await assertContrast();
      // At once: a browser without a GPU takes half a second for each click of a person.
      await page
        .locator('.tablinks[data-name="model"]')
        .evaluateAll((all) => all.forEach((tab) => (tab as unknown as { click(): void }).click()));
      const collapsed = page.locator(
        '.opblock[id$="-getNfv"] .json-schema-2020-12-expand-deep-button:text("Expand all")',
      );
      for (const button of await collapsed.all()) if (await button.isVisible()) await button.click();
      await page.locator('.models-control').click();
      await page.locator('.models .json-schema-2020-12-accordion').first().click();
      await assertContrast();
    });
  });
});

/** Evaluated in the page: a promise that settles when the transitions to the colours of the scheme are over. */
const TRANSITIONS_ARE_OVER = `Promise.allSettled(document.getAnimations().map(({ finished }) => finished))`;

/** Lets the browser prefer a colour scheme, and waits until the page /docs has its colours. */
async function setColorScheme(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const root = colorScheme === 'dark' ? 'html.dark-mode' : 'html:not(.dark-mode)';
  await page.locator(root).waitFor({ state: 'attached' });
  await page.evaluate(`${TRANSITIONS_ARE_OVER}.then(() => undefined)`);
}
