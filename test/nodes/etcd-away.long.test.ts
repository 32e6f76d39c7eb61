import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf, MARK } from '../../src/nodes/keys.js';
import type { TestController } from '../support/controller.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { createFolder, type Folder } from '../support/folder.js';
import { changes, type Panel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import {
  type NodeList,
  desired,
  forgetNodes,
  put,
  startNode,
  statusOf,
  untilConnected,
  untilInSync,
} from './scene.js';

interface Status {
  readonly desired?: { readonly revision: string };
  readonly problem?: string;
  readonly processes: readonly { readonly state: string }[];
}

async function panelStatus(controller: TestController): Promise<Status> {
  return (await controller.get('/v1/panel/status')) as Status;
}

describe('a node whose etcd is unreachable', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let folder: Folder;

  before(async () => {
    cluster = await startCluster();
  });

  after(() => cluster.stop());

  beforeEach(async () => {
    client = new EtcdClient({ endpoints: cluster.urls });
    folder = await createFolder();
  });

  afterEach(async () => {
    for (const member of cluster.members) {
      member.thaw();
      await member.stop('SIGKILL');
    }
    await Promise.all(cluster.members.map((member) => member.start()));
    await cluster.ready();
    await forgetNodes(client);
    client.gateway.close();
    await folder.remove();
  });

  const stopAll = (): Promise<unknown> =>
    Promise.all(cluster.members.map((member) => member.stop('SIGKILL')));
  const startAll = async (): Promise<void> => {
    await Promise.all(cluster.members.map((member) => member.start()));
    await cluster.ready();
  };

  /** With the files in the state folder. */
  const start = (...args: string[]): Promise<Panel> =>
    startNode(cluster.urls, 'a', undefined, '--restore', 'on', '--state-dir', folder.path, ...args);

  it('continues with the desired document, reports its age, and catches up', async () => {
    const node = await start();
    const { controller, processes } = node;
    const [nfv] = processes;
    const revision = await put(controller, 'a', desired(true));
    await untilInSync(controller, 'a', revision);
    await stopAll();
    await eventually('that it is stale', async () => ((await controller.get('/v1/nodes')) as NodeList).stale);
    assert.match(
      (await panelStatus(controller)).problem ?? '',
      /^etcd is unreachable \(.*\): the last known document/,
    );
    const { headers, json } = await controller.request('GET', '/v1/nodes/a/panel');
    assert.deepEqual(json(), desired(true));
    assert.match(headers.get('age') ?? '', /^\d+$/);
    assert.equal(
      (await controller.request('PUT', '/v1/nodes/a/panel', { body: desired(false) })).status,
      503,
    );
    assert.equal((await controller.request('PUT', '/v1/panel', { body: desired(false) })).status, 503);
    assert.deepEqual(await controller.get('/v1/panel/desired'), desired(true));
    // A process that reconnects still gets its process spec.
    nfv!.drop();
    await controller.until(/^connected/, 2);
    await eventually(
      'its part',
      async () => (await panelStatus(controller)).processes[0]?.state === 'in_sync',
    );
    await startAll();
    const next = await put(controller, 'a', desired(false));
    const { stale } = await untilInSync(controller, 'a', next);
    assert.equal(stale, false);
    assert.equal((await panelStatus(controller)).problem, undefined);
    await node.stop();
  });

  it('reports stale data from the first response after 7 s of silence on', async () => {
    const node = await start();
    const { controller } = node;
    await untilConnected(controller, 'a');
    for (const member of cluster.members) member.freeze();
    const frozenAt = performance.now();
    const wallTime = Date.now();
    for (let isStale = false; !isStale;) {
      const askedMs = performance.now() - frozenAt;
      const list = (await controller.get('/v1/nodes')) as NodeList;
      const status = await statusOf(controller, 'a');
      assert.ok(list.stale || askedMs <= 7_000, `${askedMs} ms after the last reply`);
      assert.ok(Date.parse(list.as_of) <= wallTime + 1_000, 'no later than the last reply');
      assert.ok(!list.stale || status.stale);
      isStale = list.stale;
    }
    for (const member of cluster.members) member.thaw();
    await untilConnected(controller, 'a');
    await node.stop();
  });

  it('applies the saved document when it starts', async () => {
    const first = await start();
    await untilInSync(first.controller, 'a', await put(first.controller, 'a', desired(true)));
    await first.stop();
    await stopAll();
    const node = await start();
    const { controller, processes } = node;
    await eventually('its part', () => changes(processes[0]!).includes('forward'));
    assert.deepEqual(await controller.get('/v1/panel/desired'), desired(true));
    const { status, text } = await controller.request('GET', '/v1/nodes');
    assert.equal(status, 503);
    assert.match(text, /^the nodes are not known yet: etcd cannot be reached at http/);
    await startAll();
    await untilConnected(controller, 'a');
    await node.stop();
  });

  it('learns about changes that were compacted meanwhile', async () => {
    const [member] = cluster.members;
    const node = await startNode([member!.url], 'a');
    const { controller, processes } = node;
    await untilInSync(controller, 'a', await put(controller, 'a', desired(true)));
    const others = await startNode(cluster.urls.slice(1), 'b');
    await untilConnected(others.controller, 'a', 'b');
    member!.freeze();
    const revision = await put(others.controller, 'a', desired(false));
    await client.put('/x', '');
    const latest = (await client.get('/x')).revision;
    await client.gateway.call('/v3/kv/compaction', { revision: String(latest) });
    // etcd is unreachable for longer than the lease: others see the node as gone, and it continues.
    await eventually('its end', async () => {
      const { nodes } = (await others.controller.get('/v1/nodes')) as NodeList;
      return nodes.some((each) => each.node === 'a' && !each.connected);
    });
    assert.deepEqual(changes(processes[0]!), ['forward']);
    member!.thaw();
    await untilInSync(others.controller, 'a', revision);
    assert.deepEqual(changes(processes[0]!), ['forward', 'stop']);
    await Promise.all([node.stop(), others.stop()]);
  });

  it('keeps the desired document when etcd comes back empty, until another one is written', async () => {
    const node = await start();
    const { controller, processes } = node;
    const revision = await put(controller, 'a', desired(true));
    await untilInSync(controller, 'a', revision);
    await cluster.empty();
    await eventually('that it says so', async () =>
      /has lost its data/.test((await panelStatus(controller)).problem ?? ''),
    );
    assert.equal((await panelStatus(controller)).desired?.revision, revision);
    await untilConnected(controller, 'a');
    const { status } = await eventually('that others see it', async () => {
      const found = await statusOf(controller, 'a');
      return found.problem !== undefined && found;
    });
    assert.equal(status?.desired?.revision, revision);
    assert.notEqual((await client.get(MARK)).kv, undefined);
    // The document can be overwritten as if it existed.
    const change = await controller.request('PUT', '/v1/panel', { body: desired(false) });
    assert.equal(change.status, 200);
    assert.equal((await panelStatus(controller)).problem, undefined);
    assert.deepEqual(changes(processes[0]!), ['forward', 'stop']);
    assert.notEqual((await client.get(keyOf('a', 'panel'))).kv, undefined);
    await node.stop();
  });

  it('keeps the desired document also when it was stopped while etcd was emptied', async () => {
    const first = await start();
    await untilInSync(first.controller, 'a', await put(first.controller, 'a', desired(true)));
    await first.stop();
    await cluster.empty();
    const node = await start();
    const { controller } = node;
    assert.match((await panelStatus(controller)).problem ?? '', /has lost its data/);
    assert.deepEqual(await controller.get('/v1/panel/desired'), desired(true));
    await controller.expect(204, 'DELETE', '/v1/panel/desired');
    assert.equal((await panelStatus(controller)).problem, undefined);
    await controller.expect(404, 'GET', '/v1/panel/desired');
    await node.stop();
  });

  it('manages nothing when the document was deleted while it was stopped', async () => {
    const first = await start();
    await untilInSync(first.controller, 'a', await put(first.controller, 'a', desired(true)));
    await first.stop();
    await client.delete(keyOf('a', 'panel'));
    const node = await start();
    const { controller, processes } = node;
    await controller.expect(404, 'GET', '/v1/panel/desired');
    assert.equal((await panelStatus(controller)).problem, undefined);
    assert.deepEqual(changes(processes[0]!), []);
    await node.stop();
  });
});
