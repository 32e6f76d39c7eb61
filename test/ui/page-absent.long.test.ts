import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { changes, Launched, type PanelProcess } from '../support/panel.js';
import { violations } from './axe.js';
import { IS_TOO_WIDE, withPanelPage } from './panel-page.js';
import { BAD_TEXTS } from './topology-page.js';

const launched = new Launched();
const PRIMARY: PanelProcess = { kind: 'primary', lcores: [0], onLaunch: launched.onLaunch };
const NFV: PanelProcess = { kind: 'nfv', clientId: 3, lcores: [11, 12] };

/** A mirror that is desired behind nfv 3. */
const DOCUMENT = {
  nfvs: { 3: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true } },
  mirrors: {
    58: {
      components: [
        {
          name: 'mr0',
          core: 77,
          rx_port: [{ port: 'ring:0' }],
          tx_port: [{ port: 'ring:1' }, { port: 'ring:2' }],
        },
      ],
    },
  },
};

describe('a process that is desired and not connected, on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('is drawn with its desired components and cables, although it ended before the page was opened', async () => {
    const mirror: PanelProcess = { kind: 'mirror', clientId: 58, lcores: [76, 77] };
    await withPanelPage(browser, [PRIMARY, NFV, mirror], async ({ page, controller, processes, box }) => {
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await processes[2]!.stop();
      await controller.until(/^disconnected/, 1);
      await page.reload();
      const name = /^mirror 58, missing since \d\d:\d\d:\d\d, it (closed|failed).*$/;
      await page.getByRole('group', { name }).waitFor();
      const missing = box('mirror:58');
      await missing.locator('.block', { hasText: 'mr0' }).waitFor();
      assert.deepEqual(await missing.locator('.socket .name').allTextContents(), [
        'ring:0',
        'ring:1',
        'ring:2',
      ]);
      await page.locator('[data-link="ring:0 in mirror:58"]').first().waitFor({ state: 'attached' });
      await page.locator('.count', { hasText: /^2 processes$/ }).waitFor();

      // It is found, and leads to what is known of it.
      await page.getByRole('searchbox').fill('mirror 58');
      await page.locator('.count', { hasText: '0 of 2 processes, 1 not connected' }).waitFor();
      await page.getByRole('searchbox').press('Enter');
      const details = page.getByRole('complementary', { name: 'mirror 58' });
      await details.getByText('mr0 on core 77 from ring:0 to ring:1, ring:2').waitFor();
      await details.getByText(/^missing since .*, it (closed|failed)/).waitFor();
      await page.getByRole('searchbox').fill('');
      await details.getByRole('button', { name: 'Close the details' }).click();
      await page
        .getByRole('list', { name: /Desired but not connected/ })
        .getByRole('button', { name: 'mirror 58' })
        .click();
      await details.getByRole('button', { name: 'Launch' }).waitFor();
      await page.getByRole('button', { name: /1 missing/ }).click();
      const view = page.getByRole('complementary', { name: 'Desired document' });
      await view.getByRole('button', { name: 'mirror 58' }).click();
      await details.getByRole('button', { name: 'Launch' }).waitFor();
      assert.deepEqual(await violations(page, '.picture'), []);

      await page.getByRole('button', { name: 'List' }).click();
      const row = page.getByRole('row', { name: /^mirror 58 missing since/ });
      await row.getByText('mr0 on core 77').waitFor();
    });
  });

  it('is launched with the cores that its components need, after a conflict with the document is told', async () => {
    await withPanelPage(browser, [PRIMARY, NFV], async ({ page, controller, processes, box }) => {
      launched.port = controller.secondaryPort;
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      await box('mirror:58').locator('.title').click();
      const details = page.getByRole('complementary');
      await details.getByRole('button', { name: 'Launch' }).click();
      const form = details.getByRole('form', { name: 'The process' });
      assert.equal(await form.getByLabel('Program').inputValue(), 'mirror');
      assert.equal(await form.getByLabel('Client id').inputValue(), '58');
      const cores = form.getByLabel('Chosen cores');
      assert.equal(await cores.inputValue(), '76,77');
      await form.getByText('Core 76 handles commands.').waitFor();
      await cores.fill('78-79');
      await form
        .getByRole('alert')
        .getByText('mr0 is desired on core 77, which is not among the worker cores 79.')
        .waitFor();
      await cores.fill('77-79');
      await form.getByText('mr0 is desired on core 77, which is the core that handles commands.').waitFor();
      await cores.fill('0,76-79');
      await form.getByRole('button', { name: /^lcore 0,/, pressed: true }).click();
      assert.equal(await form.getByRole('button', { name: /^lcore /, pressed: true }).count(), 0);
      assert.equal(await cores.inputValue(), '76,77,78,79');
      await form.getByText('mr0 is desired').waitFor({ state: 'detached' });
      await form.getByRole('button', { name: 'Launch' }).click();
      await page
        .getByRole('group', { name: /^mirror 58, / })
        .and(page.locator('.box-mirror'))
        .waitFor();
      const command =
        'launch 58 spp_mirror -l 76,77,78,79 --proc-type secondary -- --client-id 58 -s 127.0.0.1:6666';
      assert.deepEqual(changes(processes[0]!), [command]);
    }).finally(() => launched.stop());
  });

  it('is named in full with its contents, and in a picture of summaries', async () => {
    await withPanelPage(browser, [PRIMARY, NFV], async ({ page, controller, box }) => {
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      const missing = box('mirror:58');
      await missing.getByText('mr0').waitFor();
      assert.deepEqual(await page.evaluate(BAD_TEXTS), []);
      const smaller = page.getByRole('button', { name: 'Smaller' });
      while (!(await missing.and(page.locator('.is-small')).isVisible())) await smaller.click();
      await missing.getByText(/^missing since/).waitFor();
      assert.deepEqual(await page.evaluate(BAD_TEXTS), []);
    });
  });

  it('is reached on a phone, too', async () => {
    await withPanelPage(
      browser,
      [PRIMARY, NFV],
      async ({ page, controller, box }) => {
        await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
        await box('mirror:58').getByText('ring:0 → mr0 → ring:1, ring:2').waitFor();
        await box('mirror:58').locator('.title').click();
        await page.getByRole('complementary', { name: 'mirror 58' }).getByText('Launch').waitFor();
        assert.equal(await page.evaluate(IS_TOO_WIDE), false);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });
});
