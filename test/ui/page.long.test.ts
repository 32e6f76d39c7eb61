import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { noBrowser, startBrowser, withPage } from '../support/browser.js';
import { runCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import { startController } from '../support/controller.js';
import { tokenLine } from '../support/tokens.js';
import { PROCESSES, withPanelPage } from './panel-page.js';

describe('the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('draws the panel of the demo', async () => {
    const demo = runCommand('scripts/demo.js', ['-p', '0', '-s', '0', '-a', '0']);
    const [, api = ''] = await demo.until(/running on (http:[^,]+),/);
    try {
      await withPage(browser, `${api}/ui/`, async ({ page, troubles, requests }) => {
        await page.getByText('7 processes').waitFor();
        const boxes = await page.locator('.box .title .name').allTextContents();
        assert.deepEqual(boxes, ['primary', 'vf 1', 'vf 2', 'nfv 3', 'nfv 4', 'mirror 5', 'pcap 6']);
        await page.getByRole('button', { name: /^phy:0, NIC/ }).waitFor();
        await page.locator('.connection.is-connected').waitFor();
        assert.deepEqual(troubles, []);
        assert.ok(requests.every((url) => url.startsWith(api)));
      });
    } finally {
      demo.child.kill('SIGTERM');
      await demo.ended;
    }
  });

  it('shows patches, components and states that another client changes', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box, cable }) => {
      await box('nfv:3').waitFor();
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
      await cable('nfv:3', 'phy:0', 'phy:1').waitFor();
      await controller.expect(204, 'PUT', '/v1/nfvs/3/forward', { action: 'start' });
      await page.getByRole('group', { name: 'nfv 3, running' }).waitFor();
      await box('nfv:3').locator('.cable.is-running').waitFor();
      const body = { name: 'fw0', core: 2, type: 'forward' };
      await controller.expect(204, 'POST', '/v1/vfs/1/components', body);
      await box('vf:1').getByRole('button', { name: 'fw0, forward, core 2, idle' }).waitFor();
      const attach = { action: 'attach', port: 'ring:0', dir: 'rx' };
      await controller.expect(204, 'PUT', '/v1/vfs/1/components/fw0/ports', attach);
      const vhost = {
        action: 'attach',
        port: 'vhost:0',
        dir: 'tx',
        vlan: { operation: 'add', id: 101, pcp: 3 },
      };
      await controller.expect(204, 'PUT', '/v1/vfs/1/components/fw0/ports', vhost);
      await box('vf:1').getByRole('button', { name: 'fw0, forward, core 2, running' }).waitFor();
      await box('vf:1')
        .getByRole('button', { name: 'vhost:0 out, adds VLAN tag 101 with priority 3' })
        .waitFor();
      await page.locator('[data-link="ring:0 in vf:1"].is-running').waitFor();
      await page.locator('[data-link="vhost:0 out vf:1"].is-running').waitFor();
    });
  });

  it('draws a killed process as gone and shows a new process without interaction', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, processes, box }) => {
      const nfv = processes.find(({ options }) => options.clientId === 4)!;
      await box('nfv:4').waitFor();
      await nfv.stop();
      await page.getByRole('group', { name: /^nfv 4, gone since .*, was idling$/ }).waitFor();
      await page
        .getByRole('complementary')
        .getByText(/nfv 4 disconnected/)
        .waitFor();
      assert.equal(await box('nfv:3').count(), 1);
      const vf = new SimulatedProcess({ kind: 'vf', clientId: 9, port: controller.secondaryPort });
      try {
        vf.start();
        await page.getByRole('group', { name: 'vf 9, no components' }).waitFor();
      } finally {
        await vf.stop();
      }
    });
  });

  it('reports a lost connection, keeps the last panel, and continues after reconnecting', async () => {
    const first = await startController();
    const { port } = new URL(first.url);
    let stopped: Promise<void> | undefined;
    try {
      await withPage(browser, `${first.url}/ui/`, async ({ page }) => {
        await page.locator('.connection.is-connected').waitFor();
        stopped = first.stop();
        await stopped;
        await page
          .getByText(/^Disconnected from the server: /)
          .first()
          .waitFor();
        await page.locator('main.is-stale').waitFor();
        const second = await startController('-a', port);
        try {
          await page.locator('.connection.is-connected').waitFor();
          await page.locator('main.is-stale').waitFor({ state: 'detached' });
        } finally {
          await second.stop();
        }
      });
    } finally {
      await (stopped ?? first.stop());
    }
  });

  it('asks for a token if the server requires one, and keeps it for the session only', async () => {
    await withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('bob', 'read', 'bobs-token'));
      await withPanelPage(
        browser,
        PROCESSES,
        async ({ page, box }) => {
          const field = page.getByLabel('Token', { exact: true }).and(page.locator('input'));
          await field.fill('nonsense');
          await page.getByRole('button', { name: 'Use token' }).click();
          await page.getByText('The server rejected this token').waitFor();
          await field.fill('bobs-token');
          await field.press('Enter');
          await box('nfv:3').waitFor();
          await page.locator('.connection.is-connected').waitFor();
          const kept = await page.evaluate('[JSON.stringify(localStorage), document.cookie].join()');
          assert.ok(!String(kept).includes('bobs-token'));
          await page.reload();
          await box('nfv:3').waitFor();
          // It may look, and not change: the server says so.
          await box('nfv:3').getByRole('button', { name: 'Start nfv 3' }).click();
          await page
            .locator('.notice.is-error')
            .getByText(/bob does not have the scope write/)
            .waitFor();
          await page.locator('.notice.is-error code').getByText('"Authorization: Bearer $TOKEN"').waitFor();
        },
        { args: ['--token-file', file] },
      );
    });
  });
});
