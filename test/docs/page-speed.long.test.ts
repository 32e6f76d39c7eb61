import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { startController, type TestController } from '../support/controller.js';
import { document } from '../support/document.js';
import { openOperation } from './operation-block.js';

/** The operation of the small document, and operations with little and much detail. */
const FIRST = 'listProcesses';
const OPENED = [FIRST, 'updateNfvPort', 'applyPanel'];

const SMALL_DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'small' },
  paths: { '/v1/processes': { get: { operationId: FIRST, tags: ['processes'], responses: {} } } },
};

/**
 * Processor time, which hardly depends on the load of the machine, relative to the time to load Swagger UI with a document of one
 * empty operation. Resolving the references of the whole document takes the page 3.5 to 4 such units for the list and 2 for an
 * operation; without, it takes 1.3 and 0.7.
 */
describe('the processor time of the page /docs', { skip: noBrowser }, () => {
  let browser: Browser;
  let controller: TestController;
  before(async () => {
    [browser, controller] = await Promise.all([startBrowser(), startController()]);
  });
  after(async () => {
    await browser.close();
    await controller.stop();
  });

  /**
   * Loads the page in a process of its own, with an empty cache.
   *
   * @param small whether to replace the API description by the small document.
   */
  async function withMeasuredPage(
    small: boolean,
    test: (page: Page, seconds: () => Promise<number>) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      if (small) await page.route('**/openapi.json', (route) => route.fulfill({ json: SMALL_DOCUMENT }));
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`${controller.url}/docs/`, { waitUntil: 'commit' });
      await page.locator('.opblock').first().waitFor();
      await test(page, async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        const { value } = metrics.find(({ name }) => name === 'TaskDuration') ?? {};
        assert.ok(value !== undefined && value > 0, JSON.stringify(metrics));
        return value;
      });
    } finally {
      await context.close();
    }
  }

  it('is small for the list of operations and for opening one', async (test) => {
    let unit = 0;
    await withMeasuredPage(true, async (_page, seconds) => {
      unit = await seconds();
    });
    await withMeasuredPage(false, async (page, seconds) => {
      const list = await seconds();
      test.diagnostic(`unit ${unit.toFixed(2)} s, list ${list.toFixed(2)} s`);
      assert.ok(Object.keys(document.paths).length > 40);
      assert.ok(list < 2.5 * unit, `the list takes ${list} s, the unit is ${unit} s`);
      for (const operationId of OPENED) {
        const start = await seconds();
        await openOperation(page, operationId);
        const time = (await seconds()) - start;
        test.diagnostic(`${operationId} ${time.toFixed(2)} s`);
        assert.ok(time < 1.6 * unit, `${operationId} takes ${time} s, the unit is ${unit} s`);
      }
    });
  });
});
