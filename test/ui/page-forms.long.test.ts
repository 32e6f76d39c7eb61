import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { changes, Launched, type PanelProcess } from '../support/panel.js';
import { violations } from './axe.js';
import { IS_TOO_WIDE, PROCESSES, withPanelPage } from './panel-page.js';

const NFV: PanelProcess = { kind: 'nfv', clientId: 3 };

describe('the forms of the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('launch a process on chosen cores of the host', async () => {
    const launched = new Launched();
    const { onLaunch } = launched;
    const panel: readonly PanelProcess[] = [{ kind: 'primary', lcores: [0], onLaunch }, NFV];
    await withPanelPage(browser, panel, async ({ page, controller, processes, box }) => {
      launched.port = controller.secondaryPort;
      await box('nfv:3').waitFor();
      await page.getByRole('button', { name: 'Launch', exact: true }).click();
      const view = page.getByRole('complementary', { name: 'Launch a process' });
      const form = view.getByRole('form');
      assert.equal(await form.getByLabel('Client id').inputValue(), '1');
      const button = form.getByRole('button', { name: 'Launch' });
      assert.equal(await button.isDisabled(), true);
      await form.getByRole('button', { name: /^lcore 0, used by primary/ }).click();
      await form.getByText('Core 0 is used by primary.').waitFor();
      await form.getByLabel('Further EAL options').fill('--nonsense');
      await button.click();
      // The refusal is beside the field, and nowhere else.
      await form
        .locator('.field', { hasText: 'Further EAL options' })
        .getByText('unknown key(eal.--nonsense)')
        .waitFor();
      assert.equal(await page.locator('.notice.is-error').count(), 0);
      await form.getByLabel('Further EAL options').fill('--file-prefix spp\n--no-pci');
      await form.getByLabel('Memory in MB').fill('64');
      await form.getByText('unknown key').waitFor({ state: 'detached' });
      await button.click();
      await page.locator('.notice').getByText('Launched spp_nfv 1. It is connected.').waitFor();
      await box('nfv:1').waitFor();
      const primary = processes.find(({ options }) => options.kind === 'primary')!;
      assert.deepEqual(changes(primary), [
        'launch 1 spp_nfv -l 0 --no-pci --proc-type secondary -m 64 --file-prefix spp -- -n 1 -s 127.0.0.1:6666',
      ]);
    }).finally(() => launched.stop());
  });

  it('validate, create, list and destroy flow rules', async () => {
    await withPanelPage(browser, [{ kind: 'primary', flow: true }, NFV], async ({ page }) => {
      await page.locator('.shelf-port', { hasText: 'phy:0' }).click();
      const details = page.getByRole('complementary');
      await details.getByRole('region', { name: 'Flow rules' }).getByText('None.').waitFor();
      const form = details.getByRole('form', { name: 'Create a flow rule' });
      await form.getByLabel('Pattern').fill('eth dst is 10:22:33:44:55:66\nthis / is wrong');
      await form.getByLabel('Actions').fill('queue index 0');
      await form.getByRole('button', { name: 'Validate' }).click();
      await form
        .locator('.field', { hasText: 'Pattern' })
        .getByText(/^invalid key\(rule\.pattern\.1\)/)
        .waitFor();
      await form.getByLabel('Pattern').fill('eth dst is 10:22:33:44:55:66\nvlan vid is 100');
      await form.getByRole('button', { name: 'Validate' }).click();
      await page.locator('.notice').getByText('phy:0 accepts the flow rule.').waitFor();
      await form.getByLabel('Priority').fill('2');
      await form.getByRole('button', { name: 'Create' }).click();
      await page.locator('.notice').getByText('Created a flow rule on phy:0.').waitFor();
      await details.getByText(/^#0 ingress, priority 2: eth .*10:22:33:44:55:66.* → queue index 0/).waitFor();
      await details.getByRole('button', { name: 'Destroy flow rule 0 of phy:0' }).click();
      await details.getByRole('region', { name: 'Flow rules' }).getByText('None.').waitFor();
    });
  });

  it('add ports and pipes to the primary', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, show }) => {
      const details = await show('primary');
      const form = details.getByRole('form', { name: 'Add a port' });
      await form.getByLabel('Port').fill('pipe:0');
      await form.getByLabel('Receives from').fill('ring:x');
      await form.getByLabel('Sends to').fill('ring:6');
      await form.getByRole('button', { name: 'Add' }).click();
      await form
        .locator('.field', { hasText: 'Receives from' })
        .getByText(/^invalid key\(rx\): ring:x/)
        .waitFor();
      await form.getByLabel('Receives from').fill('ring:5');
      await form.getByRole('button', { name: 'Add' }).click();
      await page.locator('.notice').getByText('Added pipe:0 from ring:5 to ring:6 to primary.').waitFor();
      const { primary } = (await controller.get('/v1/panel')) as { primary: { pipes: unknown } };
      assert.deepEqual(primary.pipes, [{ port: 'pipe:0', rx: 'ring:5', tx: 'ring:6' }]);
    });
  });

  it('warn of the paths that end with a process', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, show }) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      const details = await show('nfv:3');
      await details.getByRole('button', { name: 'End nfv 3' }).click();
      const question = details.getByRole('group', { name: /End it\?/ });
      const paths = question.getByRole('list', { name: 'Paths that change' });
      await paths.getByText('all packets: phy:0 → phy:1').waitFor();
      assert.deepEqual(await violations(page, '.picture'), []);
      await question.getByRole('button', { name: 'No' }).click();
      await show('nfv:4');
      await details.getByRole('button', { name: 'End nfv 4' }).click();
      await details.getByText('No path of packets leads through it.').waitFor();
      await details
        .getByRole('group', { name: /End it\?/ })
        .getByRole('button', { name: 'End nfv 4' })
        .click();
      await page.locator('.box.is-gone[data-process="nfv:4"]').waitFor();
    });
  });

  it('pass the checks of axe with both colour schemes, at the width of a phone, too', async () => {
    await withPanelPage(
      browser,
      [{ kind: 'primary', flow: true, lcores: [0] }, NFV],
      async ({ page, controller, box }) => {
        const rule = { direction: 'ingress', pattern: ['eth'], actions: ['queue index 0'] };
        await controller.expect(200, 'POST', '/v1/primary/flow_rules/port_id/0', { rule });
        await box('nfv:3').waitFor();
        await page.getByRole('button', { name: 'Launch', exact: true }).click();
        await page.getByRole('button', { name: /^lcore 0/ }).click();
        assert.deepEqual(await violations(page, '.picture'), []);
        await page.locator('.shelf-port', { hasText: 'phy:0' }).click();
        await page.getByText(/^#0 ingress/).waitFor();
        assert.deepEqual(await violations(page, '.picture'), []);
        await page.setViewportSize({ width: 390, height: 844 });
        assert.deepEqual(await violations(page, '.picture'), []);
        assert.equal(await page.evaluate(IS_TOO_WIDE), false);
      },
    );
  });
});
