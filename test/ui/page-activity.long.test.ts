import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { violations } from './axe.js';
import { IS_TOO_WIDE, PROCESSES, withPanelPage } from './panel-page.js';

const PATCH = { src: 'phy:0', dst: 'phy:1' };
const DOCUMENT = { nfvs: { 4: { ports: ['ring:0'], patches: [], forwarding: false } } };

describe('what happened, on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('is told in words, from before the page was opened and with recorded changes, and is filtered', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', PATCH);
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await box('nfv:3').waitFor();
      // The page is opened after all that.
      await page.reload();
      await page.getByRole('button', { name: 'What happened' }).click();
      const details = page.getByRole('complementary', { name: 'What happened' });
      const entries = details.getByRole('list', { name: 'What happened' });
      await entries.getByText('Patched phy:0 → phy:1 on nfv 3.').waitFor();
      await entries.getByText('Applied a document: done, 1 command.').waitFor();
      await entries.getByText('mirror 5 connected.').waitFor();
      // What is part of a recorded change is not told twice.
      assert.equal(await entries.getByText('Applied a document on nfv 4.').count(), 0);
      await details.getByLabel('Process').selectOption('nfv 4');
      await entries.getByText('Patched phy:0').waitFor({ state: 'detached' });
      await entries.getByText('nfv 4 connected.').waitFor();
      await details.getByLabel('Kind').selectOption('documents');
      await entries.getByText('nfv 4 connected.').waitFor({ state: 'detached' });
      assert.equal(await entries.locator('> li').count(), 1);
      await entries.locator('summary').click();
      await entries.getByText('Add ring:0 to nfv 4').waitFor();
      await entries.getByRole('button', { name: /^Undo change/ }).waitFor();
    });
  });

  it('stays in reach while the details of a process are shown, and goes on', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, show }) => {
      await show('nfv:3');
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      const bar = page.getByRole('navigation', { name: 'Changes' });
      await bar.getByRole('button', { name: 'What happened' }).click();
      const entries = page.getByRole('list', { name: 'What happened' });
      await entries.getByText('Started forwarding on nfv 3.').waitFor();
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      await entries.getByText('Stopped forwarding on nfv 3.').waitFor();
    });
  });

  it('announces news only, not the past', async () => {
    // Without NICs: a finding about one of them, reported after the page was opened, would be news.
    await withPanelPage(browser, [{ kind: 'nfv', clientId: 3, phys: 0 }], async ({ page, controller }) => {
      await page.getByRole('navigation', { name: 'Changes' }).locator('.last time').waitFor();
      const announced = page.locator('[data-announce="activity"]');
      assert.equal(await announced.textContent(), '');
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      await announced.getByText('Started forwarding on nfv 3.').waitFor();
    });
  });

  it('passes the checks of axe with both colour schemes, at the width of a phone, too', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller }) => {
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await page.getByRole('button', { name: 'What happened' }).click();
      await page.getByRole('button', { name: /^Undo change/ }).waitFor();
      assert.deepEqual(await violations(page, '.picture'), []);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.deepEqual(await violations(page, '.picture'), []);
      assert.equal(await page.evaluate(IS_TOO_WIDE), false);
    });
  });
});
