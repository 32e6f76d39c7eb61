import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { noBrowser, startBrowser, withPage } from '../support/browser.js';
import { type TestController, withController } from '../support/controller.js';
import { type Demo, startDemo } from '../support/demo.js';
import { documentedOperations } from '../support/document.js';
import { withFolder } from '../support/folder.js';
import { tokenLine } from '../support/tokens.js';
import { openOperation } from './operation-block.js';

describe('the page /docs', { skip: noBrowser }, () => {
  let browser: Browser;
  let controller: TestController;
  let demo: Demo;
  before(async () => {
    [browser, demo] = await Promise.all([startBrowser(), startDemo()]);
    controller = demo.controller;
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  it('shows every operation without requests to other servers', async () => {
    await withPage(browser, `${controller.url}/docs/`, async ({ page, troubles, requests }) => {
      const operations = documentedOperations();
      await page
        .locator('.opblock')
        .nth(operations.length - 1)
        .waitFor();
      assert.equal(await page.locator('.opblock').count(), operations.length);
      // All operations at once would take a browser a minute.
      const samples = new Map(operations.map(({ operation }) => [operation.tags[0], operation]));
      for (const { operationId, 'x-spp-command': command } of samples.values()) {
        const block = await openOperation(page, operationId);
        const text = await block.locator('.opblock-description-wrapper').first().innerText();
        assert.match(text, /^curl .*http/m, operationId);
        const [first = ''] = command.trim().split('\n');
        if (!first.startsWith('none')) assert.ok(text.includes(first), operationId);
        assert.equal(await block.getByText('Could not render').count(), 0, operationId);
        await block.locator('.opblock-summary-control').click();
      }
      assert.deepEqual(troubles, []);
      for (const url of requests)
        assert.ok(url.startsWith(`${controller.url}/`) || url.startsWith('data:'), url);
    });
  });

  it('is the redirect target of /, and links to the panel, the guides and the API description', async () => {
    await withPage(browser, controller.url, async ({ page }) => {
      assert.equal(page.url(), `${controller.url}/docs/`);
      const links = await page
        .locator('header a')
        .evaluateAll((all) => all.map((link) => (link as { href: string }).href));
      assert.deepEqual(
        links.map((link) => link.slice(controller.url.length)),
        ['/ui/', '/docs/', '/docs/guide/', '/docs/#conventions', '/openapi.yaml', '/openapi.json'],
      );
    });
  });

  it('sends a request of an operation', async () => {
    await withPage(browser, `${controller.url}/docs/`, async ({ page, troubles }) => {
      const { code, body } = await tryOut(await openOperation(page, 'listProcesses'));
      assert.equal(code, '200');
      assert.deepEqual(JSON.parse(body), await controller.get('/v1/processes'));
      assert.deepEqual(troubles, []);
    });
  });

  it('applies a change with the unmodified examples', async () => {
    await withPage(browser, `${controller.url}/docs/#/nfv/updateNfvPort`, async ({ page }) => {
      const { code } = await tryOut(await openOperation(page, 'updateNfvPort'));
      assert.equal(code, '204');
      const { ports } = (await controller.get('/v1/nfvs/3')) as { ports: string[] };
      assert.ok(ports.includes('ring:7'), ports.join());
    });
  });

  it('shows an error response of the server', async () => {
    await withPage(browser, `${controller.url}/docs/`, async ({ page }) => {
      const block = await openOperation(page, 'setNfvForwarding');
      await block.locator('.try-out__btn').click();
      await block.locator('textarea').fill('{"action": "pause"}');
      const { code, body } = await execute(block);
      assert.equal(code, '400');
      assert.match(body, /invalid key\(action\): pause/);
    });
  });

  it('shows the events of a stream after some seconds', async () => {
    await withPage(browser, `${controller.url}/docs/`, async ({ page }) => {
      const { code, body } = await tryOut(await openOperation(page, 'streamEvents'));
      assert.equal(code, '200');
      assert.match(body, /^retry: 1000/);
    });
  });

  it('sends the given token, and does not store it', async () => {
    await withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'read', 'secret'));
      const test = async ({ url }: TestController): Promise<void> => {
        await withPage(browser, `${url}/docs/`, async ({ page }) => {
          const block = await openOperation(page, 'listProcesses');
          assert.equal((await tryOut(block)).code, '401');
          await page.locator('.auth-wrapper .authorize').first().click();
          await page.locator('.modal-ux input').fill('secret');
          await page.locator('.modal-ux .authorize').click();
          await page.locator('.modal-ux .btn-done').click();
          const { code, body } = await execute(block);
          assert.deepEqual([code, JSON.parse(body)], ['200', []]);
          assert.equal(await page.evaluate('localStorage.length + sessionStorage.length'), 0);
        });
      };
      await withController(test, '--token-file', file);
    });
  });

  it('shows the reason when the API description cannot be loaded', async () => {
    await withController(async ({ url }) => {
      await withPage(browser, `${url}/docs/`, async ({ page }) => {
        await page.route('**/openapi.json', (route) =>
          route.fulfill({ status: 429, body: 'too many requests' }),
        );
        await page.reload();
        const message = page.getByRole('alert');
        await message.waitFor();
        assert.equal(await message.innerText(), 'Cannot load the API description: too many requests');
      });
    });
  });

  it('follows the colour scheme of the browser', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await withPage(
        browser,
        `${controller.url}/docs/`,
        async ({ page, troubles }) => {
          await page.locator('.opblock').first().waitFor();
          const colour = String(
            await page.evaluate('getComputedStyle(document.querySelector(".info .title")).color'),
          );
          const [red = 0] = [...colour.matchAll(/\d+/g)].map(Number);
          assert.equal(red > 128, colorScheme === 'dark', colour);
          assert.deepEqual(troubles, []);
        },
        { colorScheme },
      );
    }
  });
});

async function tryOut(block: Locator): Promise<{ code: string; body: string }> {
  await block.locator('.try-out__btn').click();
  return execute(block);
}

/** The content of the response to an executed request. */
async function execute(block: Locator): Promise<{ code: string; body: string }> {
  const actualResponse = block.locator('.live-responses-table tbody');
  const clear = block.locator('.btn-clear');
  if ((await clear.count()) > 0) await clear.click();
  await block.locator('.btn.execute').click();
  await actualResponse.waitFor();
  const code =
    (await actualResponse.locator('.response-col_status').first().innerText()).split('\n')[0] ?? '';
  const shown = actualResponse.locator('.highlight-code code, .highlight-code pre').first();
  return { code: code.trim(), body: (await shown.count()) === 0 ? '' : await shown.innerText() };
}
