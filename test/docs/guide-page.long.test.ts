import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser, withPage } from '../support/browser.js';
import { startController, type TestController } from '../support/controller.js';
import { GUIDE_NAMES } from '../support/guides.js';
import { violations } from '../ui/axe.js';

const PAGES = [
  '',
  'hazards.html',
  ...GUIDE_NAMES.filter((name) => name !== 'README').map((name) => `${name}.html`),
];

describe('the pages of the guides', { skip: noBrowser }, () => {
  let browser: Browser;
  let controller: TestController;
  before(async () => {
    [browser, controller] = await Promise.all([startBrowser(), startController()]);
  });
  after(async () => {
    await browser.close();
    await controller.stop();
  });

  /** The results of a search, the best first. */
  async function search(page: Page, text: string): Promise<string[]> {
    await page.getByLabel('Search the guides').fill(text);
    await page
      .locator('#found')
      .getByText(/\d+ section|Nothing found|Cannot search/)
      .waitFor();
    return page.locator('#found li a').allInnerTexts();
  }

  for (const [text, expected] of [
    ['--token-file', /^Access control: Tokens$/],
    ['client certificate', /^Access control: TLS$/],
    ['retries', /^The panel as a document: Restore and repair$/],
    ['spp_process_up', /^Metrics: List of metrics$/],
    ['outcome_unknown', /^The API by curl: Error codes$/],
    ['bash completion', /^Operating: Shell completion$/],
    ['postion slot', /^Hazards of real processes$/],
  ] as const) {
    it(`find “${text}”`, async () => {
      await withPage(browser, `${controller.url}/docs/guide/`, async ({ page, troubles }) => {
        const found = await search(page, text);
        assert.ok(
          found.slice(0, 3).some((each) => expected.test(each)),
          found.join(', '),
        );
        assert.deepEqual(troubles, []);
      });
    });
  }

  it('follow a search result, and load nothing from other servers', async () => {
    await withPage(
      browser,
      `${controller.url}/docs/guide/metrics.html`,
      async ({ page, troubles, requests }) => {
        await search(page, 'systemd');
        await page.getByLabel('Search the guides').press('Enter');
        await page.waitForURL('**/docs/guide/operating.html#under-systemd');
        await page.getByRole('heading', { name: 'Under systemd' }).waitFor();
        assert.deepEqual(troubles, []);
        for (const url of requests) assert.ok(url.startsWith(`${controller.url}/docs/`), url);
      },
    );
  });

  it('show the guide again after a search without a result', async () => {
    await withPage(browser, `${controller.url}/docs/guide/access.html`, async ({ page }) => {
      assert.deepEqual(await search(page, 'qqqqqq'), []);
      assert.equal(await page.getByRole('heading', { name: 'Access control' }).count(), 0);
      await page.getByLabel('Search the guides').press('Escape');
      await page.getByRole('heading', { name: 'Access control', level: 1 }).waitFor();
    });
  });

  it('say why a search is not possible', async () => {
    await withPage(browser, `${controller.url}/docs/guide/`, async ({ page }) => {
      await page.route('**/search.json', (route) =>
        route.fulfill({ status: 429, body: 'too many requests' }),
      );
      await page.getByLabel('Search the guides').fill('token');
      await page.getByText('Cannot search: too many requests').waitFor();
    });
  });

  it('have no accessibility violations with both colour schemes', async () => {
    for (const name of ['', 'operating.html', 'api.html', 'hazards.html']) {
      await withPage(browser, `${controller.url}/docs/guide/${name}`, async ({ page }) => {
        assert.deepEqual(await violations(page), [], name);
        await search(page, 'token');
        assert.deepEqual(await violations(page), [], `${name} with search results`);
      });
    }
  });

  it('fit on a phone, with the list of guides closed', async () => {
    await withPage(
      browser,
      `${controller.url}/docs/guide/`,
      async ({ page, troubles }) => {
        for (const name of PAGES) {
          await page.goto(`${controller.url}/docs/guide/${name}`);
          assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false, name);
          assert.equal(await page.locator('nav.guides li a').first().isVisible(), false, name);
        }
        await page.locator('nav.guides summary').click();
        await page.locator('nav.guides').getByRole('link', { name: 'Access control' }).click();
        await page.waitForURL('**/docs/guide/access.html');
        assert.deepEqual(troubles, []);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });

  it('can be read without JavaScript', async () => {
    await withPage(
      browser,
      `${controller.url}/docs/guide/access.html`,
      async ({ page }) => {
        assert.equal(await page.getByRole('heading', { name: 'TLS' }).count(), 1);
        assert.equal(await page.getByLabel('Search the guides').isVisible(), false);
        assert.ok(await page.locator('nav.guides').getByRole('link', { name: 'Metrics' }).isVisible());
      },
      { javaScriptEnabled: false },
    );
  });
});
