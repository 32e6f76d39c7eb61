import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { violations } from './axe.js';
import { processName } from '../../src/text/process-id.js';
import { summaryOf, type Trace } from '../../src/ui/trace.js';
import { withDemoPage } from './demo-page.js';
import { many } from './topologies.js';
import { withTopologyPage } from './topology-page.js';

/** Packets that a mirror copies. */
const COPIED = '#from=vhost:2&mac=52:54:00:12:34:56&vlan=none';

/** The cables of both copies. */
const COPIED_LINKS = [
  'ring:2 in mirror:5',
  'ring:2 out vf:2',
  'ring:3 in nfv:4',
  'ring:3 out mirror:5',
  'ring:4 out mirror:5',
  'vhost:2 in vf:2',
  'vhost:3 out nfv:4',
];

const summary = (page: Page, text: string): Promise<void> =>
  page.locator('.trace .summary').getByText(text, { exact: true }).waitFor();

/** Whether a box is within the window, as an expression. */
const isInView = (process: string): string => `(() => {
  const { top, bottom } = document.querySelector('.box[data-process="${process}"]').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;

/** Whether an expression is true in one of the next frames, as an expression. */
const isSoon = (expression: string): string => `new Promise((resolve) => {
  let frames = 300;
  const look = () => {
    if (${expression}) resolve(true);
    else if (frames-- > 0) requestAnimationFrame(look);
    else resolve(false);
  };
  look();
})`;

function fragmentOf(page: Page): string {
  return new URL(page.url()).hash;
}

describe('a trace on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('lights the cables of the paths and describes each hop and end, by keyboard alone', () =>
    withDemoPage(browser, {}, async ({ page, litLinks }) => {
      const { keyboard } = page;
      await page.getByLabel('From port').focus();
      await keyboard.type('vhost:2');
      await keyboard.press('Tab');
      await keyboard.type('5254.0012.3456');
      await keyboard.press('Tab');
      await keyboard.type('untagged');
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await summary(page, '2 paths: 1 delivered, 1 stalled.');
      await page
        .locator('[data-announce=trace]')
        .getByText('2 paths: 1 delivered, 1 stalled.')
        .waitFor({ state: 'attached' });
      assert.deepEqual(await litLinks(), COPIED_LINKS);
      const dimmed = page.locator('.box.is-dim .title .name');
      assert.deepEqual(await dimmed.allTextContents(), ['primary', 'vf 1', 'nfv 3', 'pcap 6']);
      assert.equal(await page.getByRole('list', { name: 'Hops' }).count(), 0);

      const paths = page.locator('.paths > li');
      const [delivered, stalled] = [paths.nth(0), paths.nth(1)];
      assert.match(
        (await stalled.locator('.end').textContent()) ?? '',
        /^ring:4 ✕ stalled mr1 of mirror 5 is idle: it has no tx port; ring:4 fills up/,
      );
      await delivered.getByRole('button', { expanded: false }).focus();
      await keyboard.press('Enter');
      const hops = delivered.getByRole('list', { name: 'Hops' }).getByRole('listitem');
      await hops.first().waitFor();
      assert.deepEqual(await hops.allTextContents(), [
        'vhost:2 forwarded by fw0 of vf 2 on core 7',
        'ring:2 mirrored by mr0 of mirror 5 on core 16',
        'ring:3 patched by nfv 4',
      ]);
      assert.equal(
        await delivered.locator('.end').textContent(),
        'vhost:3 ✓ delivered Reaches the virtual machine at vhost:3, untagged.',
      );
      assert.deepEqual(
        await litLinks(),
        COPIED_LINKS.filter((link) => link !== 'ring:4 out mirror:5'),
      );
      assert.equal(fragmentOf(page), '#from=vhost:2&mac=5254.0012.3456&vlan=none&path=1');
      await keyboard.press('Enter');
      await hops.first().waitFor({ state: 'detached' });
      assert.deepEqual(await litLinks(), COPIED_LINKS);

      await page.getByRole('button', { name: 'Clear' }).click();
      await page.locator('.has-focus').waitFor({ state: 'detached' });
      assert.deepEqual(await litLinks(), []);
      assert.ok(!page.url().includes('#'));
      assert.equal(await page.getByLabel('From port').inputValue(), '');
    }));

  it('lights the patch that packets take, and not the patch in the other direction', () =>
    withDemoPage(browser, { fragment: '#from=phy:1' }, async ({ page, litLinks }) => {
      await summary(page, '1 path: 1 delivered.');
      const nfv = page.locator('.box[data-process="nfv:3"]');
      await nfv
        .locator('.cable.is-lit')
        .and(nfv.getByRole('button', { name: /^patch from phy:1 to ring:1/ }))
        .waitFor();
      await nfv
        .locator('.cable.is-dim')
        .and(nfv.getByRole('button', { name: /^patch from ring:0 to phy:1/ }))
        .waitFor();
      assert.deepEqual(await litLinks(), [
        'phy:0 out vf:1',
        'phy:1 in nfv:3',
        'ring:1 in vf:1',
        'ring:1 out nfv:3',
      ]);
    }));

  it('is the same when its URL is opened by somebody else, and goes back with the history', () =>
    withDemoPage(browser, { fragment: `${COPIED}&path=2` }, async ({ page, litLinks }) => {
      const chosen = page.locator('.paths > .is-chosen');
      await chosen.getByText('ring:4 fills up').waitFor();
      assert.ok(!(await litLinks()).includes('vhost:3 out nfv:4'));
      assert.equal(await page.getByLabel('Destination address').inputValue(), '52:54:00:12:34:56');
      assert.equal(await page.getByRole('combobox', { name: 'VLAN tag' }).inputValue(), 'none');

      await page.getByRole('combobox', { name: 'VLAN tag' }).selectOption('tagged');
      await page.getByLabel('VLAN id').fill('101');
      await page.getByRole('button', { name: 'Trace', exact: true }).click();
      await page.getByText('packets to 52:54:00:12:34:56, VLAN 101').first().waitFor();
      assert.equal(fragmentOf(page), '#from=vhost:2&mac=52:54:00:12:34:56&vlan=101');
      await page.goBack();
      await chosen.getByText('ring:4 fills up').waitFor();
      assert.equal(await page.getByRole('combobox', { name: 'VLAN tag' }).inputValue(), 'none');
      assert.equal(fragmentOf(page), `${COPIED}&path=2`);
    }));

  it('leads from a hop to its port and its process, and names the ends of several paths', () =>
    withDemoPage(browser, { fragment: '#from=phy:0' }, async ({ page, controller }) => {
      const traced = await controller.expect(200, 'POST', '/v1/topology/trace', { from: 'phy:0' });
      const trace = JSON.parse(traced) as Trace;
      const { paths } = trace;
      await summary(page, `${summaryOf(trace)}.`);
      const at = paths.findIndex(({ hops }) => hops.length > 1);
      const path = page.locator('.paths > li').nth(at);
      const { hops, end } = paths[at]!;
      const heading = path.getByRole('button', { expanded: false });
      assert.ok((await heading.textContent())?.endsWith(` → ${end.port}`));
      await heading.click();
      const second = path.getByRole('list', { name: 'Hops' }).getByRole('listitem').nth(1);
      await second.getByRole('button', { name: hops[1]!.port }).click();
      await page.getByRole('complementary', { name: hops[1]!.port }).waitFor();
      await page.getByRole('button', { name: 'Close the details' }).click();
      const process = processName(hops[1]!.process);
      await second.getByRole('button', { name: process }).click();
      await page.getByRole('complementary', { name: process }).waitFor();
    }));

  it('is said to run, scrolls the picture to its path, and marks what a default entry delivers', () =>
    withTopologyPage(
      browser,
      many(65).topology,
      async ({ page, box }) => {
        let answer = (): void => undefined;
        const traced = new Promise<void>((resolve) => (answer = resolve));
        const classified = {
          port: 'phy:1',
          process: 'vf:61',
          component: 'cls15',
          action: 'classified',
          description: 'classified by cls15 of vf 61 on core 2: entry default',
          to: 'ring:31',
          entry: { mac_address: 'default' },
        };
        const hop = {
          port: 'ring:31',
          process: 'nfv:63',
          action: 'patched',
          description: 'patched by nfv 63',
          to: 'vhost:63',
        };
        const end = { outcome: 'delivered', port: 'vhost:63', reason: 'reaches the virtual machine' };
        const paths = [{ packets: { description: 'all packets' }, hops: [classified, hop], end }];
        await page.route('**/v1/topology/trace', async (route) => {
          await traced;
          await route.fulfill({ json: { paths, unknown: [] } });
        });
        assert.equal(await page.evaluate(isInView('nfv:63')), false);
        await page.getByLabel('From port').fill('phy:1');
        await page.getByRole('button', { name: 'Trace', exact: true }).click();
        await page.getByRole('status').getByText('Tracing …').waitFor();
        answer();
        await box('nfv:63').and(page.locator('.is-lit')).waitFor();
        assert.equal(await page.evaluate(isSoon(isInView('nfv:63'))), true);
        await page.locator('.end').getByText('By the default entry of cls15 of vf 61.').waitFor();
        assert.equal(await page.getByText('Tracing …').count(), 0);
      },
      { settings: { zoom: 1 } },
    ));

  it('starts at a port that is selected in the picture', () =>
    withDemoPage(browser, {}, async ({ page }) => {
      await page.getByRole('button', { name: /^phy:0, NIC/ }).click();
      await page.getByRole('button', { name: 'Trace packets from phy:0' }).click();
      await summary(page, '7 paths: 4 delivered, 3 dropped.');
      assert.equal(await page.getByLabel('From port').inputValue(), 'phy:0');
      assert.equal(fragmentOf(page), '#from=phy:0');
    }));

  it('shows beside the field what is wrong with it', () =>
    withDemoPage(browser, { fragment: '#from=phy:0&vlan=5000' }, async ({ page }) => {
      const error = page.getByRole('alert').and(page.locator('.field p'));
      const described = (label: string, text: RegExp) =>
        page
          .locator('.field')
          .filter({ has: page.getByLabel(label).and(page.locator('[aria-invalid][aria-describedby]')) })
          .getByText(text)
          .waitFor();
      await described('VLAN id', /5000 \(expected an integer from 0 to 4095\)/);
      await page.getByRole('combobox', { name: 'VLAN tag' }).selectOption('any');
      await page.getByLabel('Destination address').fill('52:54');
      await page.getByLabel('Destination address').press('Enter');
      await described('Destination address', /52:54 \(expected six bytes such as/);
      assert.equal(await error.count(), 1);
      await page.getByLabel('Destination address').fill('');
      await page.getByLabel('From port').fill('ring:99');
      await page.getByLabel('From port').press('Enter');
      await described('From port', /^no process of the panel has ring:99$/);
      assert.equal(await error.count(), 1);
      assert.equal(await page.locator('.paths').count(), 0);
      await page.getByLabel('From port').fill('phy:1');
      await page.getByLabel('From port').press('Enter');
      await summary(page, '1 path: 1 delivered.');
      assert.equal(await error.count(), 0);
    }));

  it('follows changes of the panel, and the paths stay until the new ones are there', () =>
    withDemoPage(browser, { fragment: '#from=phy:1' }, async ({ page, controller, litLinks }) => {
      await summary(page, '1 path: 1 delivered.');
      await page.evaluate(`(() => {
        globalThis.gaps = 0;
        new MutationObserver(() => {
          if (!document.querySelector('.paths') || !document.querySelector('.link.is-lit, .box.is-lit')) globalThis.gaps++;
        }).observe(document.getElementById('app'), { childList: true, subtree: true, attributes: true });
      })()`);
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'stop' });
      await summary(page, '1 path: 1 stalled.');
      await page.locator('.paths .end').getByText(/nfv 3/).waitFor();
      assert.deepEqual(await litLinks(), []);
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      await summary(page, '1 path: 1 delivered.');
      assert.ok((await litLinks()).includes('phy:0 out vf:1'));
      assert.equal(await page.evaluate('globalThis.gaps'), 0);
    }));

  for (const width of [1280, 390]) {
    it(`passes the checks of axe with both colour schemes, ${width} px wide, and nothing is cut`, () =>
      withDemoPage(
        browser,
        {
          fragment: '#from=phy:0&path=4',
          viewport: { width, height: 844 },
        },
        async ({ page }) => {
          await page.getByRole('list', { name: 'Hops' }).waitFor();
          // What steps back in the picture meanwhile is not what is read.
          assert.deepEqual(await violations(page, '.picture'), []);
          assert.deepEqual(await cutOff(page), []);
          await page.getByLabel('Destination address').fill('52:54');
          await page.getByLabel('Destination address').press('Enter');
          await page.getByRole('alert').and(page.locator('.field p')).waitFor();
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(await cutOff(page), []);
        },
      ));
  }
});

/** The parts of the overview that are wider than their place. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('html, .overview, .overview *')]
    .filter((each) => !each.closest('svg, .hidden') && each.scrollWidth > each.clientWidth && each.clientWidth > 0)
    .map((each) => each.outerHTML.slice(0, 120))`);
}
