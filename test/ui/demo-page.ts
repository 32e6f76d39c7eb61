import assert from 'node:assert/strict';
import type { APIResponse, Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BROKEN_PANEL, DEMO_PANEL, startDemoPanel } from '../../scripts/demo-panel.js';
import { openPage } from '../support/browser.js';
import { startController, type TestController } from '../support/controller.js';

/** The page with the panel of the demo behind it. */
export interface DemoPage {
  readonly page: Page;
  readonly controller: TestController;
  /** The cables between shared ports and processes that are lit, such as `ring:0 in nfv:3`. */
  readonly litLinks: () => Promise<string[]>;
}

interface DemoPageOptions extends BrowserContextOptions {
  /** Whether the panel has the faults of the broken demo. */
  readonly isBroken?: boolean;
  /** Whether the page reads the panel only once, as it does not change: with time, counters would get an age. */
  readonly isStill?: boolean;
  /** The fragment of the URL that is opened. */
  readonly fragment?: string;
}

/** Repeats the first response to a read of the panel. */
async function readOnce(page: Page): Promise<void> {
  let first: Promise<APIResponse> | undefined;
  await page.route('**/v1/topology', async (route) => {
    first ??= route.fetch();
    await route.fulfill({ response: await first });
  });
}

/** Runs a test with the page and the panel of the demo, and asserts that nothing else went wrong on the page. */
export async function withDemoPage(
  browser: Browser,
  { isBroken = false, isStill = false, fragment = '', ...options }: DemoPageOptions,
  test: (demoPage: DemoPage) => Promise<void>,
): Promise<void> {
  const controller = await startController();
  try {
    const { primaryPort, secondaryPort } = controller;
    const address = '127.0.0.1';
    const ports = { primary: { address, port: primaryPort }, secondary: { address, port: secondaryPort } };
    const panel = startDemoPanel(ports, false, isBroken ? BROKEN_PANEL : DEMO_PANEL);
    try {
      await controller.until(/^connected/, DEMO_PANEL.length);
      const open = await openPage(
        browser,
        `${controller.url}/ui/${fragment}`,
        options,
        isStill ? readOnce : undefined,
      );
      const { page, troubles } = open;
      page.setDefaultTimeout(60_000);
      try {
        await page.getByText(`${DEMO_PANEL.length} processes`).waitFor();
        await test({
          page,
          controller,
          litLinks: async () => {
            const lit = await page.locator('.link.is-lit').all();
            return (await Promise.all(lit.map((link) => link.getAttribute('data-link')))).map(String).sort();
          },
        });
        assert.deepEqual(troubles, []);
      } finally {
        await open.close();
      }
    } finally {
      await panel.stop();
    }
  } finally {
    await controller.stop();
  }
}
