import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Topology } from '../../src/client/client.js';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf, topologyKeyOf } from '../../src/nodes/keys.js';
import { Publisher } from '../../src/nodes/publisher.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { eventually } from '../support/poll.js';

describe('what a node publishes', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let publisher: Publisher;
  let lease: string;
  /** Number of reads. */
  let looks: number;
  let ports: string[];
  /** Reported problems. */
  let reported: string[];

  before(async () => {
    cluster = await startCluster({ size: 1 });
    client = new EtcdClient({ endpoints: cluster.urls, timeoutMs: 3_000 });
  });

  after(async () => {
    client.gateway.close();
    await cluster.stop();
  });

  async function begin(): Promise<void> {
    looks = 0;
    ports = ['phy:0'];
    reported = [];
    lease = await client.grant(60);
    const topology = (): Topology => ({
      time: new Date().toISOString(),
      event: `x-${++looks}`,
      processes: [{ id: 'nfv:3', type: 'nfv', 'client-id': 3, reachable: true, ports }],
      components: [],
      ports: [{ id: 'phy:0', name: 'phy:0', type: 'phy', number: 0, processes: [], counters: { rx: looks } }],
      edges: [],
    });
    const status = { restore: 'off', drift: 'report', processes: [] } as const;
    publisher = new Publisher(
      client,
      'a',
      { status: () => Promise.resolve(status), topology: () => Promise.resolve(topology()) },
      (sentence) => reported.push(sentence),
      10,
    );
    publisher.setLease(lease);
    await eventually('the topology', async () => (await client.get(topologyKeyOf('a'))).kv);
  }

  const looked = (times: number): Promise<unknown> =>
    eventually(`${times} looks`, () => {
      publisher.statusChanged();
      return looks >= times;
    });

  it('is deleted with the lease', async () => {
    await begin();
    assert.equal((await client.get(keyOf('a', 'status'))).kv?.lease, lease);
    assert.equal((await client.get(topologyKeyOf('a'))).kv?.lease, lease);
    await publisher.stop();
    await client.revoke(lease);
    assert.equal((await client.get(keyOf('a', 'status'))).kv, undefined);
  });

  it('is not written again when only packet counters change', async () => {
    await begin();
    const { revision } = await client.get('/x');
    await looked(6);
    assert.equal((await client.get('/x')).revision, revision);
    ports = ['phy:0', 'phy:1'];
    await looked(9);
    await publisher.stop();
    assert.equal((await client.get('/x')).revision, revision + 1);
    await client.revoke(lease);
  });

  it('is written again with another lease, and after it was lost', async () => {
    await begin();
    const other = await client.grant(60);
    publisher.setLease(other);
    await eventually('it', async () => (await client.get(topologyKeyOf('a'))).kv?.lease === other);
    await client.delete(topologyKeyOf('a'));
    publisher.forget();
    await eventually('it', async () => (await client.get(topologyKeyOf('a'))).kv);
    publisher.setLease(undefined);
    await client.delete(topologyKeyOf('a'));
    publisher.statusChanged();
    await publisher.stop();
    assert.equal((await client.get(topologyKeyOf('a'))).kv, undefined);
  });

  it('includes the status when the topology is too large, which is reported once', async () => {
    await begin();
    await client.delete(keyOf('a', 'status'));
    ports = ['x'.repeat(2_000_000)];
    publisher.forget();
    await eventually('the status', async () => (await client.get(keyOf('a', 'status'))).kv);
    await eventually('what is wrong', () => reported.length > 0);
    const next = looks + 2;
    await eventually('that it is tried again', () => {
      publisher.setLease(lease);
      return looks >= next;
    });
    await publisher.stop();
    assert.equal(reported.length, 1);
    assert.match(reported[0]!, /^the status of this node cannot be published: etcd failed: .*too large/);
    await client.revoke(lease);
  });

  it('is retried when reading fails, and at once with another lease', async () => {
    lease = await client.grant(60);
    reported = [];
    const topology: Topology = {
      ...{ time: new Date().toISOString(), event: 'x' },
      ...{ processes: [], components: [], ports: [], edges: [] },
    };
    let isReadable = false;
    publisher = new Publisher(
      client,
      'a',
      {
        status: () =>
          isReadable
            ? Promise.resolve({ restore: 'off', drift: 'report', processes: [] })
            : Promise.reject(new Error('it is not to be read')),
        topology: () => Promise.resolve(topology),
      },
      (sentence) => reported.push(sentence),
      // Longer than the test runs.
      3_600_000,
    );
    publisher.setLease(lease);
    await eventually('what is wrong', () => reported.length > 0);
    isReadable = true;
    publisher.setLease(lease);
    await eventually('the status', async () => (await client.get(keyOf('a', 'status'))).kv);
    const other = await client.grant(60);
    publisher.setLease(other);
    await eventually('it', async () => (await client.get(topologyKeyOf('a'))).kv?.lease === other);
    await publisher.stop();
    publisher.setLease(lease);
    assert.deepEqual(reported, ['the status of this node cannot be published: it is not to be read']);
    await client.revoke(lease);
    await client.revoke(other);
  });

  it('is retried when etcd is unreachable', async () => {
    await begin();
    const [member] = cluster.members;
    member!.freeze();
    ports = [];
    await looked(looks + 2);
    assert.deepEqual(reported, []);
    member!.thaw();
    await eventually('it', async () =>
      (await client.get(topologyKeyOf('a'))).kv?.value.includes('"ports":[]'),
    );
    await publisher.stop();
  });
});
