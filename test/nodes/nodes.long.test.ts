import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Topology } from '../../src/client/client.js';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf, topologyKeyOf } from '../../src/nodes/keys.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
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

describe('two nodes in one etcd', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let a: Panel;
  let b: Panel;

  before(async () => {
    cluster = await startCluster({ size: 1 });
    client = new EtcdClient({ endpoints: cluster.urls });
  });

  after(async () => {
    client.gateway.close();
    await cluster.stop();
  });

  beforeEach(async () => {
    [a, b] = await Promise.all([startNode(cluster.urls, 'a'), startNode(cluster.urls, 'b')]);
    await untilConnected(a.controller, 'a', 'b');
  });

  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
    await forgetNodes(client);
  });

  it('know each other, and their API URLs', async () => {
    // The port is known only after listening.
    const { nodes } = await eventually('the ports', async () => {
      const list = await untilConnected(b.controller, 'a', 'b');
      return list.nodes.every(({ url }) => url?.endsWith(':0') === false) && list;
    });
    assert.deepEqual(
      nodes.map(({ node, connected, url }) => ({ node, connected, url })),
      [
        { node: 'a', connected: true, url: a.controller.url },
        { node: 'b', connected: true, url: b.controller.url },
      ],
    );
    await eventually('what the other one has', async () => {
      const list = (await a.controller.get('/v1/nodes')) as NodeList;
      return list.nodes[1]?.processes?.unmanaged === 1;
    });
  });

  it('leave a process unchanged that cannot reach its desired state', async () => {
    const revision = await put(a.controller, 'b', desired(true, 'ring:0'));
    await untilInSync(a.controller, 'b', revision);
    const before = changes(b.processes[0]!).length;
    const impossible = {
      nfvs: { 3: { ports: ['ring:1'], patches: [{ src: 'phy:7', dst: 'ring:1' }], forwarding: false } },
    };
    const next = await put(a.controller, 'b', impossible);
    const status = await eventually('that it cannot be done', async () => {
      const { status } = await statusOf(a.controller, 'b');
      const [nfv] = status?.processes.filter(({ process }) => process === 'nfv:3') ?? [];
      return status?.desired?.revision === next && nfv?.state === 'drifted' && nfv;
    });
    assert.deepEqual(status.conflicts, ['the process has no phy:7']);
    // Later steps were carried out, and none of its own.
    await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true, 'ring:0', 'ring:2')));
    assert.deepEqual(changes(b.processes[0]!).slice(before), ['add ring:2']);
  });

  it('apply documents that are written through the other node, and publish their status', async () => {
    const revision = await put(a.controller, 'b', desired(true, 'ring:0'));
    const { status } = await untilInSync(a.controller, 'b', revision);
    assert.equal(status?.desired?.revision, revision);
    assert.deepEqual(changes(b.processes[0]!).sort(), ['add ring:0', 'forward']);
    assert.deepEqual(changes(a.processes[0]!), []);
    const { headers, json } = await a.controller.request('GET', '/v1/nodes/b/panel');
    assert.equal(headers.get('etag'), `"${revision}"`);
    assert.match(headers.get('age') ?? '', /^[0-7]$/);
    assert.deepEqual(json(), desired(true, 'ring:0'));
    const own = await b.controller.request('GET', '/v1/panel/desired');
    assert.equal(own.headers.get('etag'), `"${revision}"`);
  });

  it('publish a new revision also when there is nothing to change', async () => {
    await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true)));
    await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true)));
    assert.deepEqual(changes(b.processes[0]!), ['forward']);
  });

  it('publish a document that is applied directly on one of them', async () => {
    await b.controller.expect(200, 'PUT', '/v1/panel', desired(true));
    await eventually('the document', async () => {
      const { status, json } = await a.controller.request('GET', '/v1/nodes/b/panel');
      if (status === 200) assert.deepEqual(json(), desired(true));
      return status === 200;
    });
    assert.deepEqual(changes(b.processes[0]!), ['forward']);
  });

  it('write only over the expected revision', async () => {
    const write = async (headers: Record<string, string>, body: object): Promise<number> =>
      (await a.controller.request('PUT', '/v1/nodes/b/panel', { headers, body })).status;
    assert.equal(await write({ 'if-none-match': '*' }, desired(true)), 202);
    assert.equal(await write({ 'if-none-match': '*' }, desired(true)), 412);
    const { kv } = await client.get(keyOf('b', 'panel'));
    const etag = `"${kv?.modRevision ?? 0}"`;
    const both = await Promise.all([
      write({ 'if-match': etag }, desired(false)),
      write({ 'if-match': etag }, desired(true, 'ring:1')),
    ]);
    assert.deepEqual(both.sort(), [202, 412]);
    const del = (revision: string): Promise<{ status: number }> =>
      a.controller.request('DELETE', '/v1/nodes/b/panel', { headers: { 'if-match': revision } });
    assert.equal((await del(etag)).status, 412);
    assert.equal((await del('*')).status, 204);
    assert.equal((await del('*')).status, 404);
  });

  it('manage nothing after the document was deleted', async () => {
    await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true)));
    await a.controller.expect(204, 'DELETE', '/v1/nodes/b/panel');
    await eventually('nothing desired', async () => {
      const { status } = await statusOf(a.controller, 'b');
      return status !== undefined && status.desired === undefined;
    });
    await b.controller.expect(404, 'GET', '/v1/panel/desired');
    assert.deepEqual(changes(b.processes[0]!), ['forward']);
  });

  it('reject an invalid document before it is written', async () => {
    await a.controller.expect(400, 'PUT', '/v1/nodes/b/panel', { nfvs: { 3: {} } });
    const twice = {
      nfvs: { 3: { ports: [], patches: [], forwarding: true } },
      pcaps: { 3: { capturing: true } },
    };
    await a.controller.expect(400, 'PUT', '/v1/nodes/b/panel', twice);
    await a.controller.expect(400, 'PUT', '/v1/nodes/-/panel', desired(true));
    assert.equal((await client.get(keyOf('b', 'panel'))).kv, undefined);
  });

  it('keep the desired document when an invalid value is written to etcd, and report it', async () => {
    const revision = await put(a.controller, 'b', desired(true));
    await untilInSync(a.controller, 'b', revision);
    for (const [nonsense, why] of [
      ['{', /not JSON/],
      ['{"document":{"nfvs":{"3":{}}},"since":"x"}', /no document of a panel/],
      [
        '{"document":{"nfvs":{"3":{"ports":[],"patches":[{"src":"ring:0","dst":"ring:1"}],"forwarding":true}}},"since":"x"}',
        /not among the ports/,
      ],
    ] as const) {
      await client.put(keyOf('b', 'panel'), nonsense);
      await eventually('the problem', async () => {
        const { status, problem } = await statusOf(a.controller, 'b');
        return status?.desired?.revision === revision && why.test(problem ?? '');
      });
    }
    await a.controller.expect(404, 'GET', '/v1/nodes/b/panel');
    const next = await put(a.controller, 'b', desired(false));
    const { problem } = await untilInSync(a.controller, 'b', next);
    assert.equal(problem, undefined);
  });

  it('are shown in one picture', async () => {
    const all = await eventually('both panels', async () => {
      const topology = (await a.controller.get('/v1/topology?scope=all')) as Topology;
      return topology.processes.length === 2 && topology;
    });
    assert.deepEqual(
      all.processes.map(({ id }) => id),
      ['a/nfv:3', 'b/nfv:3'],
    );
    assert.ok(all.ports.every(({ id, counters }) => /^[ab]\//.test(id) && counters === undefined));
    const dot = await a.controller.expect(200, 'GET', '/v1/topology?scope=all&format=dot');
    assert.match(dot, /b\/nfv:3/);
    assert.match(await a.controller.expect(200, 'GET', '/v1/topology?scope=all&format=svg'), /<svg/);
  });

  it('are shown despite an invalid value about another node', async () => {
    const time = new Date().toISOString();
    const lists = { processes: [], components: [], ports: [], edges: [] };
    const statuses = [
      [{ processes: [null] }, /one of its processes is not an object/],
      [{ processes: [{ process: 'nfv:1' }] }, /has no valid state/],
      [{ processes: [], problem: {} }, /it has no problem/],
    ] as const;
    for (const [status, why] of statuses) {
      await client.put(keyOf('evil', 'status'), JSON.stringify(status));
      await eventually('the problem', async () =>
        why.test((await statusOf(a.controller, 'evil')).problem ?? ''),
      );
    }
    const strange = { processes: [{ process: 'nfv:1', state: 'toString' }] };
    await client.put(keyOf('evil', 'status'), JSON.stringify(strange));
    await eventually('no problem', async () => {
      const { nodes } = (await a.controller.get('/v1/nodes')) as NodeList;
      return nodes.some(({ node, problem }) => node === 'evil' && problem === undefined);
    });
    const edge = { id: 'e', type: 'patch', process: 'nfv:1', from: 'ring:0', to: 'ring:1', running: true };
    for (const topology of [
      { time, event: 'x', ...lists, processes: [null] },
      { time, event: 'x', ...lists, processes: [{ id: 'nfv:1', type: 'nfv', reachable: true, ports: [{}] }] },
      { time, event: 'x', ...lists, ports: [{ id: 'ring:0', name: {}, type: 'ring', processes: [] }] },
      { time, event: 'x', ...lists, edges: [{ ...edge, match: null }] },
      { time: 'x', event: 'x', ...lists },
    ]) {
      await client.put(topologyKeyOf('evil'), JSON.stringify(topology));
      const dot = await a.controller.expect(200, 'GET', '/v1/topology?scope=all&format=dot');
      assert.doesNotMatch(dot, /evil/);
    }
    await client.delete(topologyKeyOf('evil'));
  });

  it('leave when they are stopped', async () => {
    await b.stop();
    await eventually('one node', async () => {
      const { nodes } = (await a.controller.get('/v1/nodes')) as NodeList;
      return nodes.length === 1;
    });
    await a.controller.expect(404, 'GET', '/v1/nodes/b/status');
    b = await startNode(cluster.urls, 'b');
  });
});

describe('a spp-ctl with a node name in use', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;

  before(async () => {
    cluster = await startCluster({ size: 1 });
  });

  after(() => cluster.stop());

  it('reports so and leaves its panel unchanged, and claims the node once the other has left', async () => {
    const first = await startNode(cluster.urls, 'a');
    await untilConnected(first.controller, 'a');
    const second = await startNode(cluster.urls, 'a');
    const { controller } = second;
    const stateOf = async (): Promise<unknown> =>
      ((await controller.get('/readyz')) as { node: { state: string } }).node.state;
    assert.equal(await stateOf(), 'taken');
    await untilInSync(controller, 'a', await put(controller, 'a', desired(true)));
    assert.deepEqual(changes(second.processes[0]!), []);
    assert.deepEqual(changes(first.processes[0]!), ['forward']);
    const { problem, processes } = (await controller.get('/v1/panel/status')) as {
      problem: string;
      processes: unknown;
    };
    assert.equal(problem, `another spp-ctl holds the claim to node a: ${first.controller.url}`);
    assert.deepEqual(processes, [{ process: 'nfv:3', state: 'unmanaged' }]);
    const refused = await controller.request('PUT', '/v1/panel', { body: desired(false) });
    assert.equal(refused.status, 503);
    assert.match(refused.text, /another spp-ctl holds the claim to node a/);
    await first.stop();
    await eventually('the role', async () => (await stateOf()) === 'ours');
    await eventually('what is desired', () => changes(second.processes[0]!).includes('forward'));
    const { nodes } = await untilConnected(controller, 'a');
    assert.equal(nodes[0]?.url, controller.url);
    await second.stop();
  });
});
