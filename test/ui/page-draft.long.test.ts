import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { changes, Launched, type PanelProcess } from '../support/panel.js';
import { violations } from './axe.js';
import { PROCESSES, withPanelPage } from './panel-page.js';

/** Starts a draft. @returns its details. */
async function startDraft(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Draft', exact: true }).click();
  await page.getByRole('button', { name: 'Start a draft' }).click();
  return page.getByRole('complementary', { name: 'Draft' });
}

describe('a draft on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('collects what is drawn, shows its plan with the paths that change, and applies it at once', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, processes, box, jack, cable }) => {
      await box('nfv:3').waitFor();
      await startDraft(page);
      await jack('nfv:3', 'from', 'phy:0').click();
      await jack('nfv:3', 'to', 'phy:1').click();
      // It is drawn, and nothing was sent.
      await cable('nfv:3', 'phy:0', 'phy:1').waitFor();
      await box('nfv:3').getByRole('button', { name: 'Start nfv 3' }).click();
      const nfv = processes.find(({ options }) => options.kind === 'nfv')!;
      await page.getByRole('button', { name: 'Draft (2)' }).waitFor();
      assert.deepEqual(changes(nfv), []);
      const draft = page.getByRole('complementary', { name: 'Draft' });
      const edits = draft.getByRole('list', { name: 'Collected changes' });
      assert.deepEqual(await edits.locator('li > span').allTextContents(), [
        'Patch phy:0 → phy:1 on nfv 3',
        'Start forwarding on nfv 3',
      ]);
      const paths = draft.getByRole('list', { name: 'Paths that change' });
      await paths.getByText('phy:0 → phy:1').first().waitFor();
      await draft.getByText(/^2 commands, about /).waitFor();
      await draft.getByRole('button', { name: 'Apply the draft' }).click();
      await page
        .locator('.notice')
        .getByText('Applied the document. It is now the desired document.')
        .waitFor();
      await page.getByRole('group', { name: 'nfv 3, running, in sync' }).waitFor();
      await page.getByRole('button', { name: 'Draft', exact: true }).waitFor();
      const { patches } = (await controller.get('/v1/nfvs/3')) as { patches: unknown };
      assert.deepEqual(patches, [{ src: 'phy:0', dst: 'phy:1' }]);
    });
  });

  it('survives a reload, loses an edit, and is discarded', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, show }) => {
      await show('nfv:3');
      await startDraft(page);
      const details = await show('nfv:3');
      const form = details.getByRole('form', { name: 'Add a port' });
      for (const port of ['ring:1', 'ring:2']) {
        await form.getByLabel('Port').fill(port);
        await form.getByRole('button', { name: 'Add' }).click();
        await page.locator('.notice').getByText(`Added to the draft: Add ${port} to nfv 3.`).waitFor();
      }
      await page.reload();
      await page.getByRole('button', { name: 'Draft (2)' }).click();
      const draft = page.getByRole('complementary', { name: 'Draft' });
      await draft.getByRole('button', { name: 'Remove from the draft: Add ring:1 to nfv 3' }).click();
      await draft.getByText('PUT /v1/nfvs/3/ports {"action":"add","port":"ring:2"}').waitFor();
      await draft.getByText('ring:1').first().waitFor({ state: 'detached' });
      await draft.getByRole('button', { name: 'Discard the draft' }).click();
      await draft.getByRole('button', { name: 'Discard', exact: true }).click();
      await draft.getByRole('button', { name: 'Start a draft' }).waitFor();
      const { ports } = (await controller.get('/v1/nfvs/3')) as { ports: readonly string[] };
      assert.ok(!ports.includes('ring:2'));
      await controller.expect(404, 'GET', '/v1/panel/desired');
    });
  });

  it('tells when the panel has changed meanwhile, and keeps that on request', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box, jack }) => {
      await box('nfv:3').waitFor();
      const draft = await startDraft(page);
      await jack('nfv:3', 'from', 'phy:0').click();
      await jack('nfv:3', 'to', 'phy:1').click();
      await draft.getByText('PUT /v1/nfvs/3/patches').waitFor();
      await controller.expect(204, 'PUT', '/v1/nfvs/3/ports', { action: 'add', port: 'ring:5' });
      await draft.getByText(/^nfv 3 changed since the draft was begun/).waitFor();
      // As it is, the draft would revert that.
      await draft.getByText('PUT /v1/nfvs/3/ports {"action":"del","port":"ring:5"}').waitFor();
      await draft.getByRole('button', { name: 'Keep what was changed since' }).click();
      await draft.getByText('"port":"ring:5"').waitFor({ state: 'detached' });
      await draft.getByRole('button', { name: 'Apply the draft' }).click();
      await page.getByRole('button', { name: 'Draft', exact: true }).waitFor();
      const { ports, patches } = (await controller.get('/v1/nfvs/3')) as {
        ports: readonly string[];
        patches: unknown;
      };
      assert.ok(ports.includes('ring:5'));
      assert.deepEqual(patches, [{ src: 'phy:0', dst: 'phy:1' }]);
    });
  });

  it('launches a process with its patches, and ends it', async () => {
    const launched = new Launched();
    const { onLaunch } = launched;
    const panel: readonly PanelProcess[] = [{ kind: 'primary', lcores: [60], onLaunch }];
    await withPanelPage(browser, panel, async ({ page, controller, box, jack, show }) => {
      launched.port = controller.secondaryPort;
      await box('primary').waitFor();
      await startDraft(page);
      await page.getByRole('button', { name: 'Launch', exact: true }).click();
      const form = page.getByRole('complementary', { name: 'Launch a process' }).getByRole('form');
      await form.getByRole('button', { name: 'lcore 0, free' }).click();
      await form.getByLabel('Address of spp-ctl').fill(`127.0.0.1:${launched.port}`);
      await form.getByRole('button', { name: 'Launch' }).click();
      // It is drawn before it is there, and can be patched.
      await jack('nfv:1', 'from', 'phy:0').click();
      await jack('nfv:1', 'to', 'phy:1').click();
      await page.getByRole('button', { name: 'Draft (2)' }).click();
      const draft = page.getByRole('complementary', { name: 'Draft' });
      await draft.getByText('PUT /v1/primary/launch').waitFor();
      await draft.getByRole('button', { name: 'Apply the draft' }).click();
      await page.getByRole('group', { name: 'nfv 1, idling, in sync' }).waitFor();
      const { patches } = (await controller.get('/v1/nfvs/1')) as { patches: unknown };
      assert.deepEqual(patches, [{ src: 'phy:0', dst: 'phy:1' }]);
      const { nfvs } = (await controller.get('/v1/panel/desired')) as {
        nfvs: Record<string, { launch: unknown }>;
      };
      assert.ok(nfvs['1']?.launch !== undefined);
      await page.getByRole('button', { name: 'Start a draft' }).click();
      const details = await show('nfv:1');
      await details.getByRole('button', { name: 'End nfv 1' }).click();
      await details
        .getByRole('group', { name: /End it\?/ })
        .getByRole('button', { name: 'End nfv 1' })
        .click();
      await page.getByRole('button', { name: 'Draft (1)' }).click();
      await draft.getByText('DELETE /v1/nfvs/1', { exact: true }).waitFor();
      await draft.getByRole('button', { name: 'Apply the draft' }).click();
      await page.getByRole('button', { name: 'Draft', exact: true }).waitFor();
      await controller.expect(404, 'GET', '/v1/nfvs/1');
      assert.deepEqual(await controller.get('/v1/panel/desired'), { nfvs: { 1: { present: false } } });
    }).finally(() => launched.stop());
  });

  it('says beside an edit why the document contradicts itself', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, show, box }) => {
      await box('vf:1').waitFor();
      await startDraft(page);
      const details = await show('vf:1');
      const start = details.getByRole('form', { name: 'Start a component' });
      for (const name of ['fw0', 'fw1']) {
        await start.getByLabel('Name').fill(name);
        await start.getByRole('button', { name: 'Start' }).click();
        await box('vf:1')
          .getByRole('button', { name: new RegExp(`^${name},`) })
          .click();
        const attach = details.getByRole('form', { name: 'Attach a port' });
        await attach.getByLabel('Port').fill('foo:1');
        await attach.getByRole('button', { name: 'Attach' }).click();
        await page
          .locator('.notice')
          .getByText(`Added to the draft: Attach rx port foo:1 to ${name}`)
          .waitFor();
        await box('vf:1').locator('.title').click();
      }
      await page.getByRole('button', { name: 'Draft (4)' }).click();
      const edits = page.getByRole('list', { name: 'Collected changes' });
      await edits
        .locator('li')
        .nth(3)
        .getByText(/foo:1 \(expected /)
        .first()
        .waitFor();
    });
  });

  it('passes the checks of axe with both colour schemes, at the width of a phone, too', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, box }) => {
      await box('nfv:3').waitFor();
      const draft = await startDraft(page);
      await box('nfv:3').getByRole('button', { name: 'Start nfv 3' }).click();
      await draft.getByRole('button', { name: 'Apply the draft' }).waitFor();
      assert.deepEqual(await violations(page, '.picture'), []);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.deepEqual(await violations(page, '.picture'), []);
    });
  });
});
