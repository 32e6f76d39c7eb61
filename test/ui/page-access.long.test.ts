import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { violations } from './axe.js';
import { FULL, IS_TOO_WIDE, PROCESSES, withPanelPage } from './panel-page.js';

describe('accessibility of the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('passes the checks of axe with both colour schemes', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box, show }) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      await controller.expect(204, 'POST', '/v1/vfs/1/components', {
        name: 'fw0',
        core: 2,
        type: 'forward',
      });
      await box('nfv:3').locator('.cable.is-running').waitFor({ state: 'attached' });
      await box('vf:1').locator('.block').waitFor();
      assert.deepEqual(await violations(page), []);
      const details = await show('vf:1');
      await details.getByRole('form', { name: 'Start a component' }).waitFor();
      await details.locator('pre', { hasText: 'client-id' }).waitFor();
      // What steps back in the picture meanwhile is not what is read.
      assert.deepEqual(await violations(page, '.picture'), []);
      await page.getByRole('button', { name: 'List' }).click();
      await page.getByRole('table', { name: 'Processes' }).waitFor();
      assert.deepEqual(await violations(page), []);
    });
  });

  it('shows the whole panel as text in the list, with links to the same details', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller }) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
      await page.getByRole('button', { name: 'List' }).click();
      const row = page.getByRole('row', { name: /^nfv 3/ });
      await row.getByRole('button', { name: 'patch from phy:0 to phy:1' }).waitFor();
      assert.match((await row.textContent()) ?? '', /idling.*11, 12.*phy:0 phy:1/);
      await page.getByRole('button', { name: 'nfv 3', exact: true }).click();
      await page.getByRole('complementary').getByRole('heading', { name: 'nfv 3' }).waitFor();
      const ports = page.getByRole('table', { name: 'Ports' });
      await ports.getByRole('row', { name: /phy:0 NIC .*nfv 3/ }).waitFor();
    });
  });

  it('fits the width of a phone and keeps the selected item visible', async () => {
    await withPanelPage(
      browser,
      PROCESSES,
      async ({ page, box, show }) => {
        await box('pcap:6').waitFor();
        assert.equal(await page.evaluate(IS_TOO_WIDE), false);
        const details = await show('pcap:6');
        await details.getByRole('heading', { name: 'pcap 6' }).waitFor();
        await page.waitForFunction(`(() => {
          const box = document.querySelector('.box[data-process="pcap:6"]').getBoundingClientRect();
          const details = document.querySelector('.details').getBoundingClientRect();
          return box.top >= 0 && box.top + 32 < details.top;
        })()`);
        await page.getByRole('button', { name: 'List' }).click();
        await page.getByRole('table', { name: 'Processes' }).waitFor();
        assert.equal(await page.evaluate(IS_TOO_WIDE), false);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });

  it('animates running cables unless the user prefers reduced motion', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await withPanelPage(
        browser,
        PROCESSES,
        async ({ page, controller, box }) => {
          await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
          await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
          await box('nfv:3').locator('.cable.is-running .flow').waitFor({ state: 'attached' });
          await page.locator('.pending').waitFor({ state: 'detached' });
          const moving = await page.evaluate(`document.getAnimations().length > 0`);
          assert.equal(moving, reducedMotion === 'no-preference');
        },
        { reducedMotion },
      );
    }
  });

  it('draws and searches a full panel, which is one stop of the Tab key', async () => {
    await withPanelPage(browser, FULL, async ({ page, box }) => {
      await page.getByText('100 processes').waitFor();
      await box('nfv:99').waitFor();
      assert.equal(await page.locator('.box').count(), 100);
      assert.equal(await page.locator('.picture [tabindex="0"]').count(), 1);
      await page.getByRole('searchbox').fill('nfv 42');
      await page.getByText('1 of 100 processes').waitFor();
      await box('nfv:41').waitFor({ state: 'detached' });
      assert.equal(await page.locator('.box').count(), 1);
      await page.getByRole('searchbox').fill('');
      await box('nfv:99').waitFor();
      // So many are summaries at first.
      await page.getByRole('button', { name: 'Size 50 %; show all at once' }).waitFor();
      await page.getByRole('button', { name: 'Larger' }).click();
      await page.getByRole('button', { name: 'Size 75 %; show all at once' }).click();
      await page.getByRole('button', { name: /^Size 50 %/ }).waitFor();
      assert.equal(await page.locator('.box').count(), 100);
    });
  });

  it('announces errors and events to screen readers', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, processes, box }) => {
      await box('nfv:4').waitFor();
      // Events that come together are announced each, and findings after them take nothing away.
      await Promise.all(
        processes.filter(({ options }) => options.clientId! > 3).map((process) => process.stop()),
      );
      const log = page.getByRole('log');
      for (const name of ['nfv 4', 'mirror 5', 'pcap 6'])
        await log.getByText(new RegExp(`^${name} disconnected`)).waitFor({ state: 'attached' });
      await box('nfv:3').getByRole('button', { name: 'Start nfv 3' }).click();
      await page
        .locator('[role=status][data-announce=done]')
        .getByText('Started forwarding on nfv 3.')
        .waitFor({ state: 'attached' });
      assert.ok((await controller.expect(200, 'GET', '/v1/nfvs/3')).includes('running'));
    });
  });
});
