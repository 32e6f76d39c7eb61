import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { withFolder } from '../support/folder.js';
import { ROOT } from '../support/recordings.js';
import { tokenLine } from '../support/tokens.js';
import { violations } from './axe.js';
import { PROCESSES, withPanelPage } from './panel-page.js';
import { many } from './topologies.js';
import { BAD_TEXTS, withTopologyPage } from './topology-page.js';

describe('the panel page in adverse conditions', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('is smaller than 150 KB compressed', async () => {
    const files = ['index.html', 'main.js', 'style.css', 'icon.svg'];
    const parts = await Promise.all(files.map((file) => readFile(new URL(`dist/ui/${file}`, ROOT))));
    const size = parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
    assert.ok(size < 150_000, `${size} bytes`);
  });

  it('keeps the last panel, in grey, while its token is no longer valid, and continues with another', () =>
    withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('bob', 'read', 'bobs-token'));
      await withPanelPage(
        browser,
        PROCESSES,
        async ({ page, box, controller }) => {
          const field = page.getByLabel('Token', { exact: true }).and(page.locator('input'));
          await field.fill('bobs-token');
          await field.press('Enter');
          await box('nfv:3').waitFor();
          await folder.write('tokens', tokenLine('bob', 'read', 'another-token'));
          controller.reload();
          await page.evaluate(`dispatchEvent(new Event('online'))`);
          await page.getByText('The server rejected this token').waitFor();
          await page.locator('main.is-stale').waitFor();
          assert.equal(await box('nfv:3').count(), 1);
          await field.fill('another-token');
          await field.press('Enter');
          await page.locator('.connection.is-connected').waitFor();
          await page.locator('main.is-stale').waitFor({ state: 'detached' });
        },
        { args: ['--token-file', file] },
      );
    }));

  it('tells that the clock of the browser is wrong', async () => {
    const at = (hours: number) => ({
      ...many(5).topology,
      time: new Date(Date.now() + hours * 3_600_000).toISOString(),
    });
    await withTopologyPage(browser, at(0), async ({ page, show, box }) => {
      await box('nfv:2').waitFor();
      const banner = page.getByText(/^The clock of this browser/);
      assert.equal(await banner.count(), 0);
      await show(at(3));
      await page.getByText(/^The clock of this browser is 3 h behind the clock of the server\./).waitFor();
      await show(at(-3));
      await page.getByText(/^The clock of this browser is 3 h ahead of the clock of the server\./).waitFor();
      await show(at(0));
      await banner.waitFor({ state: 'detached' });
    });
  });

  it('draws 200 processes with their contents in few layers, which the browser sorts when the view moves', () =>
    withTopologyPage(
      browser,
      many(200).topology,
      async ({ page, box }) => {
        await box('nfv:2').locator('.jack').first().waitFor();
        await page.evaluate(`document.querySelector('.stage').scrollTop = 3000`);
        const session = await page.context().newCDPSession(page);
        const drawn = new Promise<number>((resolve) => {
          session.on('LayerTree.layerTreeDidChange', ({ layers }) => {
            if (layers !== undefined) resolve(layers.length);
          });
        });
        await session.send('LayerTree.enable');
        const layers = await drawn;
        assert.ok(layers < 30, `${layers} layers`);
      },
      { viewport: { width: 1600, height: 900 }, settings: { zoom: 0.75 } },
    ));

  it('can be read and used at 200 %', () =>
    withTopologyPage(
      browser,
      many(9).topology,
      async ({ page, box }) => {
        await box('nfv:2').waitFor();
        assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
        assert.deepEqual(await page.evaluate(BAD_TEXTS), []);
        assert.deepEqual(await violations(page), []);
      },
      { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, reducedMotion: 'reduce' },
    ));

  it('passes the checks of axe with many processes and both colour schemes', () =>
    withTopologyPage(browser, many(65).topology, async ({ page, box }) => {
      await box('nfv:10').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByText('Filters', { exact: true }).click();
      await page.getByLabel('Group by').selectOption('kind');
      await page.locator('.group-title').first().waitFor();
      assert.deepEqual(await violations(page), []);
    }));
});
