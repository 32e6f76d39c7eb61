import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { violations } from './axe.js';
import { withDemoPage } from './demo-page.js';
import { IS_TOO_WIDE } from './panel-page.js';
import { BAD_TEXTS } from './topology-page.js';

/**
 * The texts of the page that are cut, that leave their button or the page, or that lie upon each other, as an expression. What
 * can be scrolled to is not cut. The line of what happened last is a shortened one: the details have the whole of it.
 */
const BAD_PAGE_TEXTS = `(() => {
  const bad = [];
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const rangeOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent.trim();
    if (text === '' || element.closest('.hidden, title, option, .last, script, noscript')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const rect = rangeOf(node).getBoundingClientRect();
    if (rect.width === 0) continue;
    const style = getComputedStyle(element);
    const holder = element.closest('button, .badge, .box, .shelf-port, .core');
    if (holder) {
      const outer = holder.getBoundingClientRect();
      if (rect.left < outer.left - 1 || rect.right > outer.right + 1 || rect.bottom > outer.bottom + 2)
        bad.push(text + ' leaves its ' + holder.className);
    }
    let scrolls = false;
    for (let around = element; around; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around);
      if (overflowX === 'auto' || overflowX === 'scroll') scrolls = true;
      const outer = around.getBoundingClientRect();
      if ((overflowX === 'hidden' || overflowX === 'clip') && !scrolls)
        if (rect.right > outer.right + 1 || rect.bottom > outer.bottom + 2) bad.push(text + ' is cut by ' + around.className);
    }
    if (!scrolls && (rect.right > document.documentElement.clientWidth + 1 || rect.left < -1)) bad.push(text + ' is beside the page');
    if (style.position !== 'fixed' && !element.closest('.notices, .arming, .details')) {
      for (const line of rangeOf(node).getClientRects()) seen.push([text, line, element]);
    }
  }
  for (const [at, [text, a, one]] of seen.entries())
    for (const [other, b, two] of seen.slice(at + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 6 && !one.contains(two) && !two.contains(one)) bad.push(text + ' lies upon ' + other);
    }
  return bad;
})()`;

async function assertReadable(page: Page, what: string): Promise<void> {
  assert.deepEqual(await page.evaluate(BAD_PAGE_TEXTS), [], what);
  assert.equal(await page.evaluate(IS_TOO_WIDE), false, what);
  assert.deepEqual(await violations(page), [], what);
}

const WINDOWS = {
  desktop: { viewport: { width: 1360, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

describe('the panel page with text of twice the size', { skip: noBrowser }, () => {
  let browser: Browser;
  let usual: Browser;
  before(async () => {
    // The setting that people have: the default size is 16.
    browser = await startBrowser('--blink-settings=defaultFontSize=32');
    usual = await startBrowser();
  });
  after(async () => {
    await browser.close();
    await usual.close();
  });

  for (const [name, window] of Object.entries(WINDOWS))
    it(`cuts nothing and needs no scrolling to the side on a ${name}`, () =>
      withDemoPage(browser, { ...window, isBroken: true, reducedMotion: 'reduce' }, async ({ page }) => {
        assert.equal(await page.evaluate('getComputedStyle(document.body).fontSize'), '28px');
        await assertReadable(page, 'the picture');
        await page.getByRole('button', { name: 'List' }).click();
        await page.getByRole('row', { name: /^nfv 3/ }).waitFor();
        await assertReadable(page, 'the list');
        await page.getByRole('button', { name: 'nfv 3', exact: true }).click();
        await page.getByRole('heading', { name: 'nfv 3' }).waitFor();
        await assertReadable(page, 'the details of a process');
        await page.getByRole('button', { name: 'Launch' }).click();
        await page.getByRole('heading', { name: 'Launch a process' }).waitFor();
        await assertReadable(page, 'the launch of a process');
        await page.getByRole('button', { name: 'Document', exact: true }).click();
        await assertReadable(page, 'the desired document');
      }));

  it('draws the whole picture twice as large, also when the size changes while the page is open', () =>
    withDemoPage(
      usual,
      { viewport: { width: 2400, height: 1400 }, isBroken: true, reducedMotion: 'reduce' },
      async ({ page }) => {
        const box = page.locator('.box[data-process="nfv:3"]');
        const before = (await box.boundingBox())!;
        const scene = await page.locator('.scene').boundingBox();
        assert.ok(scene!.width > 600);
        await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
        await page.waitForFunction(
          `document.querySelector('.box[data-process="nfv:3"]')?.getBoundingClientRect().width === ${before.width * 2}`,
        );
        assert.deepEqual(await page.evaluate(BAD_TEXTS), []);
        assert.deepEqual(await page.evaluate(BAD_PAGE_TEXTS), []);
        // Cables end where boxes are, and what is dragged follows the pointer.
        const title = box.locator('.title');
        const { x, y } = (await title.boundingBox())!;
        await page.mouse.move(x + 20, y + 20);
        await page.mouse.down();
        await page.mouse.move(x + 60, y + 50, { steps: 4 });
        const moving = (await title.boundingBox())!;
        assert.deepEqual([Math.round(moving.x - x), Math.round(moving.y - y)], [40, 30]);
        await page.mouse.move(x + 20, y + 20);
        await page.mouse.up();
      },
    ));
});
