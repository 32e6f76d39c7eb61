import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { withFolder } from '../support/folder.js';
import { violations } from './axe.js';
import { FULL, IS_TOO_WIDE, PROCESSES, withPanelPage } from './panel-page.js';

const IDLE = { ports: [], patches: [], forwarding: false };
const PATCHED = { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true };

/** What the usual panel is to be; nfv 9 is not there. */
const DOCUMENT = { nfvs: { 3: PATCHED, 4: IDLE, 9: IDLE } };

/** Makes the server report an interrupted change. */
async function interrupt(page: Page): Promise<void> {
  await page.route('**/v1/panel/status', async (route) => {
    const response = await route.fetch();
    const status = (await response.json()) as object;
    const lacking = [{ process: 'nfv:3', reason: 'forwarding is desired' }];
    const interrupted = { change: 'mp8x2k1c-1', to_new: lacking, to_old: [], pending: ['nfv:9'] };
    await route.fulfill({ response, json: { ...status, interrupted } });
  });
}

describe('the desired document on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('is hidden before a document is applied and after it is deleted', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await box('nfv:3').waitFor();
      const traces = page.locator('.desired, .box .badge, .missing, .banner');
      assert.equal(await traces.count(), 0);
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await page.locator('.desired').click();
      const details = page.getByRole('complementary', { name: 'Desired document' });
      await details.getByText('curl -X DELETE').waitFor();
      await details.getByRole('button', { name: 'Delete the desired document' }).click();
      const question = details.getByRole('group', { name: /Delete it\?/ });
      await question.getByRole('button', { name: 'Delete the desired document' }).click();
      await page.getByText('Deleted the desired document.').first().waitFor();
      await page.locator('.desired').waitFor({ state: 'detached' });
      await details.getByText('No document is desired.').waitFor();
      assert.equal(await traces.count(), 0);
      await controller.expect(404, 'GET', '/v1/panel/desired');
    });
  });

  it('marks processes that are not in sync, and lists missing processes', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await page.getByRole('button', { name: /2 of 3 in sync, 1 missing/ }).waitFor();
      await page.getByRole('group', { name: 'nfv 3, running, in sync' }).waitFor();
      assert.equal(await box('vf:1').locator('.badge').count(), 0);
      await page
        .getByRole('list', { name: /Desired but not connected/ })
        .getByText('nfv 9')
        .waitFor();
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      await page.getByRole('group', { name: 'nfv 3, idling, drifted' }).waitFor();
      await box('nfv:3').getByText('drifted').waitFor();
      await page.getByRole('button', { name: 'List' }).click();
      const row = page.getByRole('row', { name: /^nfv 3/ });
      await row.getByText('different forwarding on (now off)').waitFor();
      await page.getByRole('row', { name: /^nfv 9 missing/ }).waitFor();
    });
  });

  it('can be applied again after the page has shown the plan', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, show }) => {
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      await controller.expect(204, 'DELETE', '/v1/nfvs/3/patches');
      await page.getByRole('group', { name: 'nfv 3, idling, drifted' }).waitFor();
      const details = await show('nfv:3');
      await details.getByText('missing patch phy:0 to ring:0', { exact: true }).waitFor();
      await details.getByRole('button', { name: 'Apply the document again' }).press('Enter');
      const question = details.getByRole('group', { name: 'Apply the document again?' });
      await question.getByText('PUT /v1/nfvs/3/patches {"src":"phy:0","dst":"ring:0"}').waitFor();
      await question.getByText('nfv 3: forwarding is desired').waitFor();
      await question.getByText('Not connected, skipped: nfv 9.').waitFor();
      await question.getByText('curl', { exact: true }).click();
      await question.getByText(/^curl -X PUT -H 'If-Match: "\S+"' .*on_failure=continue.* --json /).waitFor();
      await question.getByRole('button', { name: 'No' }).click();
      await question.waitFor({ state: 'detached' });
      await details.getByRole('button', { name: 'Apply the document again' }).click();
      await question.getByRole('button', { name: 'Apply', exact: true }).click();
      await page.getByRole('group', { name: 'nfv 3, running, in sync' }).waitFor();
      await page
        .locator('.notice')
        .getByText(/^Applied the desired document/)
        .waitFor();
      const { patches } = (await controller.get('/v1/nfvs/3')) as { patches: unknown };
      assert.deepEqual(patches, PATCHED.patches);
    });
  });

  it('shows why a process failed and whether spp-ctl retries', async () => {
    await withPanelPage(
      browser,
      [{ kind: 'nfv', clientId: 3 }],
      async ({ page, controller, show }) => {
        const document = { nfvs: { 3: { ...IDLE, ports: ['ring:99'] } } };
        await controller.expect(200, 'PUT', '/v1/panel?on_failure=stop', document);
        await page.getByRole('group', { name: 'nfv 3, idling, failed' }).waitFor();
        const details = await show('nfv:3');
        await details.getByText(/^PUT \/v1\/nfvs\/3\/ports: .*No automatic retry/).waitFor();
        // A response with status 200 may report a failure.
        await details.getByRole('button', { name: 'Apply the document again' }).click();
        await details.getByRole('button', { name: 'Apply', exact: true }).click();
        await page
          .locator('.notice.is-error')
          .getByText(/^Applying the desired document failed \(change \S+\): nfv 3: /)
          .waitFor();
      },
      { args: ['--drift', 'repair'] },
    );
  });

  it('shows a problem with the stored document', async () => {
    await withFolder(async (folder) => {
      await folder.write('wanted.json', 'nonsense');
      await withPanelPage(
        browser,
        PROCESSES,
        async ({ page }) => {
          const banner = page.locator('.banner');
          await banner.getByText(/^The desired document is not stored correctly: .*wanted\.json/).waitFor();
          await banner.getByRole('button', { name: 'Show more' }).click();
          await page.getByRole('complementary').getByText('No document is desired.').waitFor();
        },
        { args: ['--state-dir', folder.path] },
      );
    });
  });

  it('passes the checks of axe with both colour schemes', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, show }) => {
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      await interrupt(page);
      await page.getByRole('button', { name: /1 drifted/ }).click();
      const details = page.getByRole('complementary');
      await details.getByText('nfv 3: forwarding is desired').waitFor();
      await details.getByLabel('The document').getByText('"nfvs"').waitFor();
      await page
        .getByRole('alert')
        .getByText(/^spp-ctl ended during change/)
        .waitFor();
      assert.deepEqual(await violations(page), []);
      await show('nfv:3');
      await details.getByRole('button', { name: 'Apply the document again' }).click();
      await details.getByRole('button', { name: 'Apply', exact: true }).waitFor();
      assert.deepEqual(await violations(page, '.picture'), []);
      await page.getByRole('button', { name: 'List' }).click();
      await page.getByRole('row', { name: /^nfv 9/ }).waitFor();
      assert.deepEqual(await violations(page), []);
    });
  });

  it('fits the width of a phone', async () => {
    await withPanelPage(
      browser,
      PROCESSES,
      async ({ page, controller, show }) => {
        await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
        await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
        await page.getByRole('group', { name: 'nfv 3, idling, drifted' }).waitFor();
        assert.equal(await page.evaluate(IS_TOO_WIDE), false);
        const details = await show('nfv:3');
        await details.getByRole('button', { name: 'Apply the document again' }).click();
        await details.getByRole('button', { name: 'Apply', exact: true }).waitFor();
        assert.equal(await page.evaluate(IS_TOO_WIDE), false);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });

  it('counts all processes of a full panel and lists only the first missing processes', async () => {
    const ids = Array.from({ length: 99 }, (_, at) => at + 1);
    const all = Object.fromEntries(ids.map((id) => [id, IDLE]));
    await withPanelPage(browser, FULL.slice(0, 60), async ({ page, controller, box }) => {
      await box('nfv:59').waitFor({ state: 'attached' });
      await controller.expect(200, 'PUT', '/v1/panel', { nfvs: all });
      await page.getByRole('button', { name: /59 of 99 in sync, 40 missing/ }).waitFor();
      assert.equal(await page.locator('.box .badge.is-in_sync').count(), 59);
      await page.locator('.missing').getByText('and 28 more').waitFor();
      assert.equal(await page.locator('.missing li').count(), 13);
    });
  });
});
