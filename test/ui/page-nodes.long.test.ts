import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { EtcdClient } from '../../src/etcd/client.js';
import { desired, forgetNodes, put, startNode, untilBothKnown, untilInSync } from '../nodes/scene.js';
import { noBrowser, openPage, startBrowser } from '../support/browser.js';
import { startController } from '../support/controller.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { changes, type Panel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { violations } from './axe.js';

describe('the nodes on the panel page', { skip: noBrowser || WITHOUT_ETCD }, () => {
  let browser: Browser;
  let cluster: Cluster;
  let client: EtcdClient;
  let a: Panel;
  let b: Panel;

  before(async () => {
    [browser, cluster] = await Promise.all([startBrowser(), startCluster({ size: 1 })]);
    client = new EtcdClient({ endpoints: cluster.urls });
  });

  after(async () => {
    client.gateway.close();
    await Promise.all([browser.close(), cluster.stop()]);
  });

  beforeEach(async () => {
    [a, b] = await Promise.all([startNode(cluster.urls, 'a'), startNode(cluster.urls, 'b')]);
    await untilBothKnown(a.controller);
  });

  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
    await forgetNodes(client);
  });

  /** Runs a test with the page of node a, and asserts that nothing went wrong on it. */
  async function withNodes(test: (page: Page) => Promise<void>): Promise<void> {
    const open = await openPage(browser, `${a.controller.url}/ui/`);
    const { page, troubles } = open;
    // A machine that has other things to do may take its time.
    page.setDefaultTimeout(60_000);
    try {
      await page.getByRole('button', { name: /^\d nodes/ }).click();
      await test(page);
      assert.deepEqual(troubles, []);
    } finally {
      await open.close();
    }
  }

  it('are listed with their states, those that need attention first, and can be searched', () =>
    withNodes(async (page) => {
      await put(a.controller, 'lost', desired(true));
      const rows = page.getByRole('row');
      await rows.nth(1).getByText('lost').waitFor();
      await rows.nth(1).getByText('disconnected').waitFor();
      await page.getByRole('button', { name: '3 nodes 1 to look at' }).waitFor();
      await page.getByLabel('Search the nodes').fill('connected b');
      await page.getByRole('status').getByText('1 of 3').waitFor();
      assert.equal(await rows.count(), 2);
      assert.deepEqual(await violations(page), []);
    }));

  it('show the panel of another node as it was published', () =>
    withNodes(async (page) => {
      await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true, 'ring:0')));
      await page.getByRole('button', { name: 'b', exact: true }).click();
      await page.getByRole('heading', { name: 'Node b' }).waitFor();
      await page.getByRole('row', { name: /^nfv 3 running/ }).waitFor();
      await page.getByText(/As published by the node, unchanged since/).waitFor();
      await page.getByAltText(/The panel of node b/).waitFor();
      await page.getByText('1 of 1').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'All nodes' }).click();
      await page.getByRole('heading', { name: 'Nodes' }).waitFor();
    }));

  it('have desired documents that are planned on the node, applied and deleted', () =>
    withNodes(async (page) => {
      await page.getByRole('button', { name: 'b', exact: true }).click();
      const part = page.getByRole('region', { name: 'Desired document of b' });
      await part.getByText('The node has no desired document.').waitFor();
      await part.getByRole('button', { name: 'Take the observed panel' }).click();
      const text = part.getByRole('textbox');
      await eventually('the observed panel', async () => /forwarding: false/.test(await text.inputValue()));
      await text.fill('nfvs: { "3": { ports: ["ring:0"], patches: [], forwarding: tru } }');
      await part.getByRole('button', { name: 'Plan on the node' }).click();
      await part.getByText(/^#\/nfvs\/3\/forwarding: /).waitFor();
      const apply = part.getByRole('button', { name: 'Apply' });
      assert.equal(await apply.isEnabled(), false);
      await text.fill('nfvs: { "3": { ports: ["ring:0"], patches: [], forwarding: true } }');
      await part.getByRole('button', { name: 'Plan on the node' }).click();
      const plan = part.getByRole('group', { name: 'Plan of node b' });
      await plan.getByText('nfv 3: forwarding is desired').waitFor();
      assert.deepEqual(changes(b.processes[0]!), []);
      await apply.click();
      await part.getByText('Node b is in sync with the document.').waitFor();
      assert.deepEqual(changes(b.processes[0]!).sort(), ['add ring:0', 'forward']);
      assert.deepEqual(changes(a.processes[0]!), []);
      await part.getByRole('button', { name: 'Delete', exact: true }).click();
      await part.getByRole('button', { name: 'Delete the desired document' }).click();
      await part.getByText('The node has no desired document.').waitFor();
      await a.controller.expect(404, 'GET', '/v1/nodes/b/panel');
    }));

  it('do not overwrite a document that was changed elsewhere', () =>
    withNodes(async (page) => {
      await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true)));
      await page.getByRole('button', { name: 'b', exact: true }).click();
      const part = page.getByRole('region', { name: 'Desired document of b' });
      const text = part.getByRole('textbox');
      await eventually('the document', async () => /forwarding: true/.test(await text.inputValue()));
      await part.getByRole('button', { name: 'Plan on the node' }).click();
      await part.getByText('No changes are needed.').waitFor();
      await put(a.controller, 'b', desired(false));
      await part.getByText('The document was changed elsewhere.').waitFor();
      await part.getByRole('button', { name: 'Apply' }).click();
      await part.getByText(/the desired document has changed: its revision is \d+/).waitFor();
      await part.getByRole('button', { name: 'Load it' }).click();
      await eventually('the new document', async () => /forwarding: false/.test(await text.inputValue()));
    }));

  it('can be written for a node without a running spp-ctl, without a plan', () =>
    withNodes(async (page) => {
      await put(a.controller, 'lost', desired(true));
      await page.getByRole('button', { name: 'lost', exact: true }).click();
      await page.getByText('No spp-ctl runs for this node.').waitFor();
      const part = page.getByRole('region', { name: 'Desired document of lost' });
      await part.getByRole('textbox').fill('nfvs: {}');
      await part.getByRole('button', { name: 'Plan on the node' }).click();
      await part.getByText(/^There is no plan: .*no spp-ctl runs for it/).waitFor();
      await part.getByRole('button', { name: 'Apply' }).click();
      await part.getByText('the document is applied when it starts').waitFor();
    }));

  it('are not offered by a server without etcd', async () => {
    const controller = await startController();
    const open = await openPage(browser, `${controller.url}/ui/`);
    await open.page.getByText('No SPP process is connected.').waitFor();
    assert.equal(await open.page.locator('.nodes-button').count(), 0);
    assert.deepEqual(open.troubles, []);
    await open.close();
    await controller.stop();
  });
});
