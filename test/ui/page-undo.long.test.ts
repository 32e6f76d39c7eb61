import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { violations } from './axe.js';
import { PROCESSES, withPanelPage } from './panel-page.js';

const DOCUMENT = {
  nfvs: { 3: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true } },
};

describe('the changes on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('are listed, and one is undone after the page has shown the plan', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await box('nfv:3').waitFor();
      await page.getByRole('button', { name: 'Document', exact: true }).click();
      const view = page.getByRole('complementary', { name: 'Desired document' });
      await view.getByText('No changes yet.').waitFor();
      const response = await controller.request('PUT', '/v1/panel', { body: DOCUMENT });
      const { id } = response.json() as { id: string };
      await view.getByRole('button', { name: `Undo change ${id}` }).click();
      const question = view.getByRole('group', { name: `Undo change ${id}?` });
      await question.getByText('PUT /v1/nfvs/3/ports {"action":"del","port":"ring:0"}').waitFor();
      await question.getByText('No document will be desired, as before the change.').waitFor();
      await question.getByRole('button', { name: 'No', exact: true }).click();
      await question.waitFor({ state: 'detached' });
      await view.getByRole('button', { name: `Undo change ${id}` }).press('Enter');
      await question.getByText('curl', { exact: true }).click();
      await question.getByText(/^curl -X POST -H 'If-Match: "\S+"' /).waitFor();
      await question.getByRole('button', { name: 'Undo', exact: true }).click();
      await page.locator('.notice').getByText(`Undid change ${id}.`).waitFor();
      await view.getByText(new RegExp(`Undid change ${id}: done, \\d+ command`)).waitFor();
      const { ports } = (await controller.get('/v1/nfvs/3')) as { ports: readonly string[] };
      assert.ok(!ports.includes('ring:0'));
      await controller.expect(404, 'GET', '/v1/panel/desired');
    });
  });

  it('are undone against a later change only when the user discards that', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await box('nfv:3').waitFor();
      const response = await controller.request('PUT', '/v1/panel', { body: DOCUMENT });
      const { id } = response.json() as { id: string };
      await controller.expect(204, 'PUT', '/v1/nfvs/3/ports', { action: 'add', port: 'ring:1' });
      await page.getByRole('button', { name: 'Document', exact: true }).click();
      const view = page.getByRole('complementary', { name: 'Desired document' });
      await view.getByRole('button', { name: `Undo change ${id}` }).click();
      const question = view.getByRole('group', { name: `Undo change ${id}?` });
      await question.getByText(/^nfv 3: it was changed since: extra port ring:1;/).waitFor();
      const confirm = question.getByRole('button', { name: 'Undo', exact: true });
      assert.equal(await confirm.count(), 0);
      assert.deepEqual(await violations(page, '.picture'), []);
      await question.getByRole('checkbox', { name: 'Discard what was changed since' }).check();
      await confirm.click();
      await page.locator('.notice').getByText(`Undid change ${id}.`).waitFor();
    });
  });
});
