import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startNode, untilConnected } from '../nodes/scene.js';
import { withDemo } from '../support/demo.js';
import { startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { codeBlocks, guide, readme, section } from '../support/guides.js';
import { withPanel } from '../support/panel.js';
import { outputOf, runCurls, sessionOf, withoutCurl } from '../support/shell.js';

const URL_SHOWN = 'http://localhost:7777';

/** Runs the sessions of a text, with another URL. */
async function checkSessions(text: string, url: string): Promise<void> {
  const steps = codeBlocks(text, 'sh').flatMap(sessionOf);
  assert.ok(steps.length > 0);
  for (const { command, output } of steps)
    assert.equal(await outputOf(command.replace(/http:\/\/localhost:7777|\$API/, url)), output, command);
}

describe('the curl examples', { skip: withoutCurl }, () => {
  it('of the guide to the API have the stated statuses from top to bottom on the panel of the demo', async () => {
    await withDemo(async ({ url }) => {
      const blocks = codeBlocks(section(guide('api'), '## A tour'), 'sh');
      assert.ok(blocks[0]?.includes(URL_SHOWN));
      const runs = await runCurls(blocks.join('\n').replace(URL_SHOWN, url));
      assert.ok(runs.length > 50);
      for (const { shown, status, expected } of runs) assert.equal(status, expected, shown);
    });
  });

  it('of the guide to the API print the shown error responses', async () => {
    await withDemo(({ url }) => checkSessions(section(guide('api'), '## Errors'), url));
  });

  it('of the first steps in the README print the shown responses', async () => {
    const [before = '', after = ''] = section(readme(), '## First steps').split(
      'spp-sim primary nfv:1 vf:2@3,4-6',
    );
    await withPanel([], ({ url }) => checkSessions(before, url));
    const processes = [
      { kind: 'primary' },
      { kind: 'nfv', clientId: 1 },
      { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6] },
    ] as const;
    await withPanel(processes, ({ url }) => checkSessions(after, url));
  });

  it('of the guide to many hosts have the stated statuses', { skip: WITHOUT_ETCD }, async () => {
    const cluster = await startCluster({ size: 1 });
    try {
      await cluster.ready();
      const nodes = await Promise.all(['host-1', 'host-2'].map((name) => startNode(cluster.urls, name)));
      const [first] = nodes;
      assert.ok(first);
      await untilConnected(first.controller, 'host-1', 'host-2');
      const [script = ''] = codeBlocks(section(guide('hosts'), '## The API'), 'sh');
      const document = "echo '{nfvs: {3: {ports: [], patches: [], forwarding: false}}}' > panel.yaml";
      const runs = await runCurls(`API=${first.controller.url}\n${document}\n${script}`);
      assert.ok(runs.length > 5);
      for (const { shown, status, expected } of runs) assert.equal(status, expected, shown);
      await Promise.all(nodes.map((node) => node.stop()));
    } finally {
      await cluster.stop();
    }
  });
});
