import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Locator, Page } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import type { PanelProcess } from '../support/panel.js';
import { violations } from './axe.js';
import { IS_TOO_WIDE, PROCESSES, withPanelPage } from './panel-page.js';

const DOCUMENT = {
  nfvs: { 3: { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true } },
};

/** Maximum size of all that is loaded with the page, compressed, in bytes. */
const MAX_PAGE_BYTES = 150_000;

/** Opens the view of the document. */
async function openView(page: Page): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Changes' }).getByRole('button', { name: 'Document' }).click();
  return page.getByRole('complementary', { name: 'Desired document' });
}

/** Opens a document as a file. */
async function upload(view: Locator, name: string, text: string): Promise<void> {
  await view
    .getByLabel('Upload a file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Replaces the text in the editor, by the keyboard. */
async function write(page: Page, view: Locator, text: string): Promise<void> {
  const editor = view.getByRole('textbox', { name: 'The edited document' });
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

describe('the editor of documents on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('edits the desired document in place, compares it with the panel, and applies it', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await box('nfv:3').waitFor();
      await controller.expect(200, 'PUT', '/v1/panel', DOCUMENT);
      const view = await openView(page);
      await view.getByRole('button', { name: 'Edit the desired document' }).click();
      const editor = view.getByRole('textbox', { name: 'The edited document' });
      await editor.getByText('dst: ring:0').waitFor();
      await view.getByText('The document is valid.').waitFor();
      await view.getByText('No changes are needed.').waitFor();
      await view.getByLabel('Compare with').selectOption('the observed panel');
      await view.getByText('No differences.').waitFor();
      await editor.getByText('forwarding: true').click();
      await page.keyboard.press('End');
      for (let count = 0; count < 4; count++) await page.keyboard.press('Backspace');
      await page.keyboard.insertText('false');
      await view.locator('.cm-deletedChunk').getByText('forwarding: true').waitFor();
      await view.getByText('PUT /v1/nfvs/3/forward {"action":"stop"}').waitFor();
      await view.getByRole('button', { name: 'Apply the document' }).click();
      await page
        .locator('.notice')
        .getByText('Applied the document. It is now the desired document.')
        .waitFor();
      await page.getByRole('group', { name: 'nfv 3, idling, in sync' }).waitFor();
      // The editor is closed, and the change can be undone.
      await editor.waitFor({ state: 'detached' });
      await view
        .getByRole('button', { name: /^Undo change/ })
        .first()
        .waitFor();
    });
  });

  it('says at which line a document is wrong and why, while it is written', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, box }) => {
      await box('nfv:3').waitFor();
      const view = await openView(page);
      await upload(view, 'panel.json', JSON.stringify({ nfvs: { 3: { ports: [], patches: [] } } }, null, 2));
      const errors = view.getByRole('list', { name: 'Errors' });
      await errors.getByText('Line 3: key(nfvs.3.forwarding) required').waitFor();
      await view.locator('.cm-lintRange-error').first().waitFor();
      assert.equal(await view.getByRole('button', { name: 'Apply the document' }).count(), 0);
      await write(
        page,
        view,
        'nfvs:\n  3:\n    ports: []\n    patches: [{src: phy:0, dst: ring:7}]\n    forwarding: yes\n',
      );
      await errors.getByText(/^Line 5: invalid key\(nfvs\.3\.forwarding\): the text "yes"/).waitFor();
      await write(
        page,
        view,
        'nfvs:\n  3:\n    ports: []\n    patches: [{src: phy:0, dst: ring:7}]\n    forwarding: true\n',
      );
      await errors.getByText('Line 4: ring:7 is not among the ports').waitFor();
      await write(page, view, 'nfvs:\n  3: [');
      await errors.getByText(/^Line [23]: Flow sequence in block collection/i).waitFor();
      await view.getByText('The text is neither JSON nor YAML.').waitFor();
      await write(
        page,
        view,
        'vfs:\n  1:\n    classifier_table: []\n    components:\n      - {name: a, core: 99, type: forward, rx_port: [], tx_port: []}\n',
      );
      // The line is that of the component, and its link leads there.
      await errors.getByText(/^Line 5: a is desired on core 99/).waitFor();
      await errors.getByRole('button', { name: 'Line 5' }).click();
      await view.locator('.cm-activeLine', { hasText: 'core: 99' }).waitFor();
      await view.locator('.cm-content:focus').waitFor();
      assert.equal(await view.getByRole('button', { name: 'Apply the document' }).isDisabled(), true);
    });
  });

  it('rolls back when a command fails, shows the commands of the change, and keeps the text over a reload', async () => {
    await withPanelPage(browser, [{ kind: 'nfv', clientId: 3 }], async ({ page, controller, box }) => {
      await box('nfv:3').waitFor();
      const view = await openView(page);
      await upload(
        view,
        'panel.yaml',
        'nfvs:\n  3:\n    ports: [ring:0, ring:99]\n    patches: []\n    forwarding: false\n',
      );
      await view.getByLabel('If a command fails').selectOption('roll back');
      await view.getByRole('button', { name: 'Apply the document' }).click();
      await page
        .locator('.notice.is-error')
        .getByText(/failed \(change \S+\): nfv 3: .*\. Everything is as before$/)
        .waitFor();
      await view
        .getByText(/^Change /)
        .first()
        .click();
      const rollback = view.getByRole('list', { name: 'Rollback' });
      await rollback.getByText('Remove ring:0 from nfv 3').waitFor();
      await controller.expect(404, 'GET', '/v1/panel/desired');
      await page.reload();
      await openView(page);
      await view.getByRole('textbox', { name: 'The edited document' }).getByText('ring:99').waitFor();
      await view.getByRole('button', { name: 'Convert to JSON' }).click();
      await view.getByRole('textbox', { name: 'The edited document' }).getByText('"ring:99"').waitFor();
      const download = page.waitForEvent('download');
      await view.getByRole('button', { name: 'Download' }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), 'panel.json');
      const saved = JSON.parse(await readFile(await file.path(), 'utf8')) as unknown;
      assert.deepEqual(saved, {
        nfvs: { 3: { ports: ['ring:0', 'ring:99'], patches: [], forwarding: false } },
      });
      await view.getByRole('button', { name: 'Close the editor' }).click();
      await page.reload();
      await openView(page);
      assert.equal(await view.getByRole('textbox', { name: 'The edited document' }).count(), 0);
    });
  });

  it('shows how far a change is while it is applied', async () => {
    const slow: PanelProcess = { kind: 'nfv', clientId: 3, faults: { delayMs: 700 } };
    await withPanelPage(browser, [slow], async ({ page, box }) => {
      await box('nfv:3').waitFor();
      const view = await openView(page);
      await upload(
        view,
        'panel.yaml',
        'nfvs:\n  3: {ports: [ring:0, ring:1, ring:2], patches: [], forwarding: true}\n',
      );
      await view.getByRole('button', { name: 'Apply the document' }).click();
      const progress = page.getByRole('region', { name: 'Change in progress' });
      await progress.getByRole('progressbar').waitFor();
      await progress.getByText(/^Applied a document: in progress, 4 commands: [0-3] of 4\.$/).waitFor();
      await page
        .locator('.notice')
        .getByText('Applied the document. It is now the desired document.')
        .waitFor();
      await progress.waitFor({ state: 'detached' });
    });
  });

  it('is loaded when a document is edited, and the page stays small', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      const files = new Set<string>();
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (pathname.startsWith('/ui/')) files.add(pathname);
      });
      await page.reload();
      await box('nfv:3').waitFor();
      const view = await openView(page);
      await view.getByRole('button', { name: 'Edit the observed panel' }).waitFor();
      assert.ok(!files.has('/ui/code-editor.js'));
      const sizes = [...files].map(async (file) => {
        const body = await (await fetch(controller.url + file)).arrayBuffer();
        return gzipSync(Buffer.from(body)).length;
      });
      const size = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
      assert.ok(size > 20_000 && size < MAX_PAGE_BYTES, `${size} bytes`);
      await view.getByRole('button', { name: 'Edit the observed panel' }).click();
      await view.getByRole('textbox', { name: 'The edited document' }).waitFor();
      assert.ok(files.has('/ui/code-editor.js'));
    });
  });

  it('passes the checks of axe with both colour schemes, at the width of a phone, too', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, box }) => {
      await box('nfv:3').waitFor();
      const view = await openView(page);
      await view.getByRole('button', { name: 'Edit the observed panel' }).click();
      await view.getByText('No changes are needed.').waitFor();
      await view
        .getByRole('textbox', { name: 'The edited document' })
        .getByText('forwarding: false')
        .first()
        .click();
      await page.keyboard.press('End');
      for (let count = 0; count < 5; count++) await page.keyboard.press('Backspace');
      await page.keyboard.insertText('true');
      await view.getByLabel('Compare with').selectOption('the observed panel');
      await view.locator('.cm-deletedChunk').first().waitFor();
      assert.deepEqual(await violations(page, '.picture'), []);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.deepEqual(await violations(page, '.picture'), []);
      assert.equal(await page.evaluate(IS_TOO_WIDE), false);
    });
  });
});
