import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { FindingList } from '../../src/ui/findings.js';
import type { Topology } from '../../src/ui/topology.js';
import { withPage } from '../support/browser.js';
import { startController, type TestController } from '../support/controller.js';

/** The page with a panel that a test writes down. */
export interface TopologyPage {
  readonly page: Page;
  readonly controller: TestController;
  readonly box: (id: string) => Locator;
  /** Lets the page read another panel. */
  readonly show: (topology: Topology) => Promise<void>;
}

interface TopologyPageOptions extends BrowserContextOptions {
  readonly findings?: FindingList['findings'];
  /** What the browser has kept from another visit. */
  readonly settings?: object;
}

/** Runs a test with the page of a server that reports a panel as written, and asserts that nothing else went wrong on it. */
export async function withTopologyPage(
  browser: Browser,
  topology: Topology,
  test: (topologyPage: TopologyPage) => Promise<void>,
  { findings = [], settings, ...options }: TopologyPageOptions = {},
): Promise<void> {
  const controller = await startController();
  try {
    await withPage(
      browser,
      `${controller.url}/openapi.json`,
      async ({ page, troubles }) => {
        page.setDefaultTimeout(20_000);
        let shown = topology;
        await page.route('**/v1/topology', (route) => route.fulfill({ json: shown }));
        await page.route('**/v1/topology/findings', (route) =>
          route.fulfill({ json: { findings, unknown: [], time: topology.time } }),
        );
        const kept = JSON.stringify(JSON.stringify(settings ?? {}));
        if (settings !== undefined) await page.evaluate(`localStorage.setItem('spp-ctl panel', ${kept})`);
        await page.goto(`${controller.url}/ui/`);
        await page.locator('.connection.is-connected').waitFor();
        await page.locator('.count', { hasText: /process/ }).waitFor();
        await test({
          page,
          controller,
          box: (id) => page.locator(`.box[data-process="${id}"]`),
          show: async (next) => {
            shown = next;
            const read = page.waitForResponse((response) => response.url().endsWith('/v1/topology'));
            await page.evaluate(`dispatchEvent(new Event('online'))`);
            await read;
          },
        });
        assert.deepEqual(troubles, []);
      },
      options,
    );
  } finally {
    await controller.stop();
  }
}

/** The texts of the picture that are cut, that leave their box, or that are 8 px or less on the screen. */
export const BAD_TEXTS = `(() => {
  const bad = [];
  const scene = document.querySelector('.scene');
  const scale = scene.getBoundingClientRect().width / scene.offsetWidth;
  for (const element of scene.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    const text = element.dataset?.text ?? (own ? element.textContent : '');
    if (text === '' || element.closest('.hidden, title') !== null) continue;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size <= 8) bad.push(text + ': ' + size + ' px');
    const around = element.closest('.shelf-port, .socket, .block, .title, .count, .box') ?? scene;
    const [inner, outer] = [element.getBoundingClientRect(), around.getBoundingClientRect()];
    const isOut = inner.right > outer.right + 1 || inner.left < outer.left - 1 || inner.bottom > outer.bottom + 2;
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && getComputedStyle(element).overflow !== 'visible';
    if ((isOut || isCut) && !element.closest('.counts')) bad.push(text + ' is cut in ' + around.className);
  }
  return bad;
})()`;
