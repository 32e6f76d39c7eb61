import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser, withPage } from '../support/browser.js';
import { withController } from '../support/controller.js';
import { violations } from './axe.js';
import { withDemoPage } from './demo-page.js';
import { withPanelPage } from './panel-page.js';

/** The faults of the broken demo, as the page describes them, and what else it finds. */
const LISTED = [
  [
    'error',
    'cls0 of vf 1 and receive19 of pcap 6 take packets from phy:0: each packet goes to one of them, and a queue with two readers loses packets.',
  ],
  ['error', 'Packets go round for ever: the loop.'],
  ['error', 'mr1 of mirror 5 is idle: it has no tx port; packets from ring:4 are lost.'],
  ['error', 'nfv 3 is idle: forwarding is off; packets from phy:1 and ring:0 are lost.'],
  [
    'warning',
    'Nothing takes packets from ring:6, to which pipe:0 sends: it fills up and drops what comes after that.',
  ],
  ['warning', 'Nothing sends packets to ring:5, from which pipe:0 takes them.'],
  [
    'warning',
    'mg0 of vf 1 adds the VLAN tag 102 at phy:0 to packets that were given the tag 101 before: it replaces that tag.',
  ],
  ['info', 'cls0 of vf 1 has no entry default: packets to unknown addresses are dropped.'],
  ['info', 'nfv 4 has vhost:3, and patches it to no port.'],
] as const;

const findings = (page: Page) => page.getByRole('region', { name: 'Findings' });

describe('findings on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('are listed with severity, reason and remedy, and counted at boxes and ports', () =>
    withDemoPage(browser, { isBroken: true }, async ({ page }) => {
      const part = findings(page);
      await part.getByText('4 errors, 3 warnings, 2 worth knowing.').waitFor();
      const items = part.getByRole('listitem');
      const texts = await page.evaluate<
        string[][]
      >(`[...document.querySelectorAll('.findings li')].map((item) =>
        [item.querySelector('.badge').lastChild.textContent.trim(), item.querySelector('button').textContent])`);
      // A loop has no beginning: it is described from any of its ports.
      const loop =
        /ring:3 -> nfv 4 -> ring:2 -> mr0 of mirror 5 -> ring:3|ring:2 -> mr0 of mirror 5 -> ring:3 -> nfv 4 -> ring:2/;
      assert.deepEqual(
        texts.map((each) => each.map((text) => text.replace(loop, 'the loop'))),
        LISTED,
      );
      await items.nth(3).getByText('Start forwarding of nfv 3, or remove its patches.').waitFor();
      await page
        .getByRole('group', { name: 'vf 1, 2 of 2 running, 1 error, 1 warning, 1 worth knowing' })
        .waitFor();
      await page.getByRole('button', { name: /^phy:0, NIC.*, 1 error, 1 warning$/ }).waitFor();
      await page.getByRole('button', { name: /^ring:1, ring between processes[^✕]*$/ }).waitFor();
      const marks = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.finding-mark')].map((mark) => [...mark.children].map(({ dataset }) => dataset.text).join(''))`,
      );
      assert.deepEqual(
        marks.filter((mark) => mark === '✕ 1⚠ 1i 1'),
        ['✕ 1⚠ 1i 1'],
      );
      assert.deepEqual(
        marks.filter((mark) => mark === '✕ 2'),
        ['✕ 2'],
      );
      assert.equal(await page.locator('.finding-mark').count(), 15);
    }));

  it('tell the process that explains them, and lead to it', () =>
    withPanelPage(browser, [{ kind: 'nfv', clientId: 3 }], async ({ page, controller }) => {
      const spec = { ports: [], patches: [{ src: 'phy:0', dst: 'phy:1' }], forwarding: true };
      await controller.expect(200, 'PUT', '/v1/panel', { nfvs: { 3: spec } });
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      const cause = /^nfv 3 has drifted: .*forwarding/;
      await findings(page).getByText(cause).waitFor();
      await findings(page).getByText('Apply the desired document again.').waitFor();
      await findings(page)
        .getByRole('button', { name: /^nfv 3 is idle/ })
        .click();
      await page.getByRole('heading', { name: 'Cause' }).waitFor();
      await page.getByRole('button', { name: cause }).click();
      await page.getByRole('complementary', { name: 'nfv 3' }).waitFor();
    }));

  it('select their subjects, whose details list them', () =>
    withDemoPage(browser, { isBroken: true }, async ({ page, litLinks }) => {
      const loop = /^Packets go round for ever/;
      await findings(page).getByRole('button', { name: loop }).focus();
      await page.keyboard.press('Enter');
      await page.locator('h2:focus', { hasText: 'Finding' }).waitFor();
      const details = page.getByRole('complementary');
      await details.getByRole('heading', { name: 'Finding', exact: true }).waitFor();
      assert.deepEqual(await litLinks(), [
        'ring:2 in mirror:5',
        'ring:2 out nfv:4',
        'ring:3 in nfv:4',
        'ring:3 out mirror:5',
      ]);
      assert.deepEqual(await page.locator('.box.is-lit .title .name').allTextContents(), [
        'nfv 4',
        'mirror 5',
      ]);
      await details.getByText('Remove one of the patches or ports of this way.').waitFor();
      await details.getByRole('button', { name: 'mr0 of mirror 5' }).click();
      await details.getByRole('heading', { name: 'mr0' }).waitFor();
      await details.getByRole('button', { name: loop }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.box[data-process="mirror:5"] .title').click();
      await details.getByRole('button', { name: loop }).waitFor();
      await details.getByRole('button', { name: /^mr1 of mirror 5 is idle/ }).waitFor();
    }));

  it('go when their cause goes, and close their details', () =>
    withDemoPage(browser, { isBroken: true }, async ({ page, controller }) => {
      await findings(page)
        .getByRole('button', { name: /^nfv 3 is idle/ })
        .click();
      await page.getByRole('heading', { name: 'Finding', exact: true }).waitFor();
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      await findings(page).getByText('3 errors, 3 warnings, 2 worth knowing.').waitFor();
      await page.getByRole('group', { name: /^nfv 3, running$/ }).waitFor();
      assert.equal(
        await findings(page)
          .getByRole('button', { name: /^nfv 3 is idle/ })
          .count(),
        0,
      );
    }));

  it('are replaced by a word when there are none', () =>
    withController((controller) =>
      withPage(browser, `${controller.url}/ui/`, async ({ page }) => {
        await findings(page).getByText('No findings.').waitFor();
        assert.equal(await page.locator('.finding-mark').count(), 0);
      }),
    ));

  for (const width of [1280, 390]) {
    it(`pass the checks of axe with both colour schemes, ${width} px wide`, () =>
      withDemoPage(browser, { isBroken: true, viewport: { width, height: 844 } }, async ({ page }) => {
        await findings(page).getByText('4 errors').waitFor();
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
        await findings(page)
          .getByRole('button', { name: /^Packets go round/ })
          .click();
        await page.getByRole('heading', { name: 'Finding', exact: true }).waitFor();
        assert.deepEqual(await violations(page, '.picture'), []);
      }));
  }
});
