import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Locator } from 'playwright-core';
import { noBrowser, startBrowser } from '../support/browser.js';
import { changes } from '../support/panel.js';
import { PROCESSES, withPanelPage } from './panel-page.js';

const run = promisify(execFile);
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

/** The middle of a thing on the page. */
async function middleOf(thing: Locator): Promise<readonly [number, number]> {
  const { x, y, width, height } = (await thing.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

describe('actions on the panel page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('add a patch with two clicks', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, jack, cable }) => {
      await jack('nfv:3', 'from', 'phy:0').click();
      await page.getByText('Patch nfv 3 from phy:0: choose the other end.').first().waitFor();
      await jack('nfv:3', 'to', 'phy:1').click();
      await cable('nfv:3', 'phy:0', 'phy:1').waitFor();
      const { patches } = (await controller.get('/v1/nfvs/3')) as { patches: unknown };
      assert.deepEqual(patches, [{ src: 'phy:0', dst: 'phy:1' }]);
    });
  });

  it('add a patch by dragging from either end', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, jack, cable }) => {
      const drag = async (from: Locator, to: Locator): Promise<void> => {
        await from.waitFor();
        await page.mouse.move(...(await middleOf(from)));
        await page.mouse.down();
        await page.mouse.move(...(await middleOf(to)), { steps: 5 });
        await page.mouse.up();
      };
      await drag(jack('nfv:3', 'from', 'phy:0'), jack('nfv:3', 'to', 'phy:1'));
      await cable('nfv:3', 'phy:0', 'phy:1').waitFor();
      await drag(jack('nfv:3', 'to', 'phy:0'), jack('nfv:3', 'from', 'phy:1'));
      await cable('nfv:3', 'phy:1', 'phy:0').waitFor();
      const { patches } = (await controller.get('/v1/nfvs/3')) as { patches: unknown };
      assert.deepEqual(patches, [
        { src: 'phy:0', dst: 'phy:1' },
        { src: 'phy:1', dst: 'phy:0' },
      ]);
      // To another process it leads nowhere, and nothing is sent.
      await drag(jack('nfv:3', 'from', 'phy:0'), jack('nfv:4', 'to', 'phy:1'));
      await page
        .locator('.notice.is-error')
        .getByText(/connects two ports of one process/)
        .waitFor();
    });
  });

  it('add a patch with the keyboard alone', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box, jack, cable }) => {
      await box('nfv:3').waitFor();
      // The picture is one stop of the Tab key; the arrow keys do the rest.
      for (;;) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.closest('.picture') !== null`)) break;
      }
      const focused = (): Promise<unknown> =>
        page.evaluate(`document.activeElement.getAttribute('aria-label')`);
      /** Goes there as one does who sees where it is: first to its line, then along it. */
      const walkTo = async (target: Locator): Promise<void> => {
        const name = await target.getAttribute('aria-label');
        for (let steps = 0; (await focused()) !== name; steps++) {
          assert.ok(steps < 40, `on the way to ${name ?? ''} at ${String(await focused())}`);
          const [x, y] = await middleOf(page.locator(':focus'));
          const [toX, toY] = await middleOf(target);
          const [ahead, back] =
            Math.abs(toY - y) > 8 ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft'];
          await page.keyboard.press((ahead === 'ArrowDown' ? toY > y : toX > x) ? ahead : back);
        }
      };
      await page.keyboard.press('Home');
      await walkTo(jack('nfv:3', 'from', 'phy:0'));
      await page.keyboard.press('Enter');
      await walkTo(jack('nfv:3', 'to', 'phy:1'));
      await page.keyboard.press('Enter');
      await cable('nfv:3', 'phy:0', 'phy:1').waitFor();
      assert.ok((await controller.expect(200, 'GET', '/v1/nfvs/3')).includes('"dst":"phy:1"'));
      // The focus is where it was, though everything was drawn again.
      assert.equal(await focused(), 'Patch nfv 3 to phy:1');
      await page.keyboard.press('Enter');
      await page.getByText('choose the other end').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.arming').waitFor({ state: 'detached' });
    });
  });

  it('start and stop forwarding, and remove patches', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box, cable, show }) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:1', dst: 'phy:0' });
      await box('nfv:3').getByRole('button', { name: 'Start nfv 3' }).click();
      await box('nfv:3').getByRole('button', { name: 'Stop nfv 3' }).waitFor();
      const details = await show('nfv:3');
      await details.getByRole('button', { name: 'Stop forwarding' }).click();
      await details.getByRole('button', { name: 'Start forwarding' }).waitFor();
      await details.getByRole('button', { name: 'Remove all 2 patches' }).click();
      await details.getByText('nfv 3 cannot remove one patch alone').waitFor();
      await details.getByRole('button', { name: 'Remove all 2 patches' }).click();
      await cable('nfv:3', 'phy:0', 'phy:1').waitFor({ state: 'detached' });
      const state = (await controller.get('/v1/nfvs/3')) as object;
      assert.deepEqual({ ...state, patches: [], status: 'idling' }, state);
      await page.keyboard.press('Escape');
      await details.getByText('Legend').waitFor();
    });
  });

  it('add and remove ports, and show the error of a rejected request', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, box, show }) => {
      const details = await show('nfv:3');
      const form = details.getByRole('form', { name: 'Add a port' });
      await form.getByLabel('Port').fill('ring:1');
      await form.getByRole('button', { name: 'Add' }).click();
      await box('nfv:3').getByRole('button', { name: 'ring:1 in' }).waitFor();
      await details.getByRole('button', { name: 'Remove ring:1 from nfv 3' }).click();
      await box('nfv:3').getByRole('button', { name: 'ring:1 in' }).waitFor({ state: 'detached' });
      await form.getByLabel('Port').fill('foo:1');
      await form.getByRole('button', { name: 'Add' }).click();
      await form
        .getByRole('alert')
        .getByText(/^invalid key\(port\): foo:1 \(expected/)
        .waitFor();
      await form.getByText(`--json '{"action":"add","port":"foo:1"}'`).waitFor();
      const notice = page.locator('.notice.is-error');
      assert.equal(await notice.count(), 0);
      // The number is right, but the process rejects it.
      await form.getByLabel('Port').fill('ring:99');
      await form.getByRole('alert').waitFor({ state: 'detached' });
      await form.getByRole('button', { name: 'Add' }).click();
      await notice.getByText(`--json '{"action":"add","port":"ring:99"}'`).waitFor();
      await page
        .getByRole('alert')
        .getByText(/ring:99/)
        .first()
        .waitFor();
      await notice.getByRole('button', { name: 'Dismiss the message' }).click();
      await notice.waitFor({ state: 'detached' });
    });
  });

  it('start a component, attach ports and classifier entries, and stop it', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, processes, box, show }) => {
      const details = await show('vf:1');
      const start = details.getByRole('form', { name: 'Start a component' });
      await start.getByLabel('Name').fill('cls');
      await start.getByLabel('Type').selectOption('classifier');
      await start.getByLabel('Core').selectOption('3');
      await start.getByRole('button', { name: 'Start' }).click();
      const component = box('vf:1').getByRole('button', { name: /^cls, classifier, core 3/ });
      await component.click();
      const attach = details.getByRole('form', { name: 'Attach a port' });
      await attach.getByLabel('Port').fill('phy:0');
      await attach.getByRole('button', { name: 'Attach' }).click();
      await box('vf:1').getByRole('button', { name: 'phy:0 in' }).waitFor();
      await attach.getByLabel('Side').selectOption('tx');
      await attach.getByLabel('Port').fill('vhost:0');
      await attach.getByLabel('VLAN tag').selectOption('add');
      await attach.getByLabel('VLAN id').fill('101');
      await attach.getByLabel('Priority').fill('3');
      await attach.getByRole('button', { name: 'Attach' }).click();
      await box('vf:1')
        .getByRole('button', { name: /^vhost:0 out, adds VLAN tag 101/ })
        .waitFor();
      await box('vf:1').locator('.title').click();
      const entry = details.getByRole('form', { name: 'Add an entry' });
      await entry.getByLabel('MAC address').and(page.locator('input')).fill('FA:16:3E:7D:CC:35');
      await entry.getByLabel('To port').fill('vhost:0');
      await entry.getByRole('button', { name: 'Add' }).click();
      await details.getByRole('button', { name: 'Remove FA:16:3E:7D:CC:35 from vf 1' }).click();
      await details.getByText('No entries.').waitFor();
      await component.click();
      await details.getByRole('button', { name: 'Detach phy:0 from cls' }).click();
      await box('vf:1').getByRole('button', { name: 'phy:0 in' }).waitFor({ state: 'detached' });
      await details.getByRole('button', { name: 'Stop cls' }).click();
      await component.waitFor({ state: 'detached' });
      const vf = processes.find(({ options }) => options.kind === 'vf')!;
      assert.deepEqual(changes(vf), [
        'component start cls 3 classifier',
        'port add phy:0 rx cls',
        'port add vhost:0 tx cls add_vlantag 101 3',
        'classifier_table add mac FA:16:3E:7D:CC:35 vhost:0',
        'classifier_table del mac FA:16:3E:7D:CC:35 vhost:0',
        'port del phy:0 rx cls',
        // What adds VLAN tags is detached first: it would go on adding them (V4).
        'port del vhost:0 tx cls',
        'component stop cls',
      ]);
    });
  });

  it('start and stop a capture, and end a process after a confirmation', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, box, show }) => {
      const details = await show('pcap:6');
      await details.getByRole('button', { name: 'Start capturing' }).click();
      await page.getByRole('group', { name: 'pcap 6, running' }).waitFor();
      await box('pcap:6').getByRole('button', { name: 'Stop pcap 6' }).click();
      await page.getByRole('group', { name: 'pcap 6, idling' }).waitFor();
      await details.getByRole('button', { name: 'End pcap 6' }).click();
      await details.getByRole('button', { name: 'No' }).click();
      await details.getByRole('button', { name: 'End pcap 6' }).click();
      await details
        .getByRole('group', { name: /End it\?/ })
        .getByRole('button', { name: 'End pcap 6' })
        .click();
      await page.getByRole('group', { name: /^pcap 6, gone since .*, was idling$/ }).waitFor();
    });
  });

  it('show the raw status of a process and curl commands that work', { skip: !hasCurl }, async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, box, show }) => {
      const details = await show('nfv:3');
      await details.locator('pre', { hasText: '"client-id": 3' }).waitFor();
      const command = await details.getByText(/^curl -X PUT .*forward/).textContent();
      assert.ok(command !== null);
      await run('sh', ['-c', `${command} -sS --fail`]);
      await page.getByRole('group', { name: 'nfv 3, running' }).waitFor();
      await details.locator('pre', { hasText: '"status": "running"' }).waitFor();
      await box('nfv:3').getByRole('button', { name: 'Stop nfv 3' }).waitFor();
    });
  });

  it('highlight the selected item with its connections and dim the rest', async () => {
    await withPanelPage(browser, PROCESSES, async ({ page, controller, box }) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/3/patches', { src: 'phy:0', dst: 'phy:1' });
      await page.locator('[data-link="phy:0 in nfv:3"]').waitFor({ state: 'attached' });
      await page.locator('.shelf-port', { hasText: 'phy:1' }).click();
      await page.locator('.box[data-process="nfv:3"].is-lit').waitFor();
      await page.locator('.box[data-process="mirror:5"].is-dim').waitFor();
      await page.getByRole('complementary').getByText('Packets received').waitFor();
      await box('mirror:5').locator('.title').click();
      await page.locator('.box[data-process="mirror:5"].is-selected').waitFor();
    });
  });
});
