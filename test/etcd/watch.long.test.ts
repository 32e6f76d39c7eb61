import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { encoded } from '../../src/etcd/values.js';
import { Watch } from '../../src/etcd/watch.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { eventually } from '../support/poll.js';

/** A watch of `/w/`, with its callbacks. */
class RecordedWatch {
  readonly #watch: Watch;
  readonly events: string[] = [];
  /** The values reported so far. */
  readonly values = new Map<string, string>();

  constructor(client: EtcdClient) {
    const options = { key: '/w/', isPrefix: true, mark: '/mark', checkMs: 100 };
    this.#watch = new Watch(client, options, {
      listed: ({ kvs }) => {
        this.events.push('listed');
        this.values.clear();
        for (const { key, value } of kvs) this.values.set(key, value);
      },
      changed: ({ type, kv }) => {
        this.events.push(`${type} ${kv.key}`);
        if (type === 'put') this.values.set(kv.key, kv.value);
        else this.values.delete(kv.key);
      },
      resumed: () => this.events.push('resumed'),
      lost: () => this.events.push('lost'),
      gap: ({ code }) => this.events.push(code),
    });
    this.#watch.start();
  }

  async until(what: string, times = 1): Promise<void> {
    await eventually(
      `${what}, ${times} times`,
      () => this.events.filter((each) => each === what).length >= times,
    );
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }
}

describe('a watch', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let watch: RecordedWatch;

  before(async () => {
    cluster = await startCluster();
  });

  after(() => cluster.stop());

  beforeEach(async () => {
    client = new EtcdClient({ endpoints: cluster.urls, attemptMs: 500 });
    await client.put('/mark', 'first');
    for (const { key } of (await client.list('/w/')).kvs) await client.delete(key);
    await client.put('/w/1', 'one');
    watch = new RecordedWatch(client);
    await watch.until('resumed');
  });

  afterEach(async () => {
    await watch.stop();
    client.gateway.close();
    for (const member of cluster.members) member.thaw();
    await cluster.ready();
  });

  /** The member that serves the watch. */
  function teller(): Cluster['members'][number] {
    return cluster.members.find(({ url }) => url === client.gateway.endpoints.current)!;
  }

  it('lists all keys, then reports changes and nothing else', async () => {
    await client.put('/w/2', 'two');
    await client.put('/x', '');
    await client.delete('/w/1');
    await watch.until('delete /w/1');
    assert.deepEqual(watch.events, ['listed', 'resumed', 'put /w/2', 'delete /w/1']);
    assert.deepEqual([...watch.values], [['/w/2', 'two']]);
  });

  it('misses nothing when its member is killed', async () => {
    const member = teller();
    await member.stop('SIGKILL');
    await client.put('/w/2', 'two');
    await watch.until('put /w/2');
    await watch.until('resumed', 2);
    await member.start();
    // The key may be written before the watch has been resumed.
    assert.deepEqual(watch.events.toSorted(), ['listed', 'lost', 'put /w/2', 'resumed', 'resumed']);
  });

  it('misses nothing when its member stands still without closing the connection', async () => {
    const member = teller();
    const other = new EtcdClient({ endpoints: cluster.urls.filter((url) => url !== member.url) });
    member.freeze();
    await other.put('/w/2', 'two');
    await watch.until('put /w/2');
    assert.ok(watch.events.includes('lost'));
    assert.equal(watch.events.filter((each) => each === 'listed').length, 1);
    assert.notEqual(client.gateway.endpoints.current, member.url);
    other.gateway.close();
  });

  it('leaves a member that has lost the others, though it replies', async () => {
    const member = teller();
    const others = cluster.members.filter((each) => each !== member);
    for (const each of others) each.freeze();
    await watch.until('lost');
    for (const each of others) each.thaw();
    await client.put('/w/2', 'two');
    await watch.until('put /w/2');
  });

  it('lists everything again when missed changes were compacted', async () => {
    await watch.stop();
    const [member] = cluster.members;
    const alone = new EtcdClient({ endpoints: [member!.url], timeoutMs: 300, attemptMs: 200 });
    const others = new EtcdClient({ endpoints: cluster.urls.slice(1) });
    watch = new RecordedWatch(alone);
    await watch.until('resumed');
    member!.freeze();
    await watch.until('lost');
    await others.put('/w/2', 'two');
    await others.delete('/w/1');
    const revision = await others.put('/x', '');
    await others.gateway.call('/v3/kv/compaction', { revision: String(revision) });
    member!.thaw();
    await watch.until('listed', 2);
    assert.ok(watch.events.includes('etcd_compacted'));
    assert.deepEqual([...watch.values], [['/w/2', 'two']]);
    await others.put('/w/3', 'three');
    await watch.until('put /w/3');
    others.gateway.close();
  });

  it('detects that etcd has lost everything', async () => {
    await cluster.empty();
    await client.put('/w/2', 'two');
    await watch.until('etcd_other_data');
    await eventually('what there is now', () => watch.values.get('/w/2') === 'two');
    assert.deepEqual([...watch.values], [['/w/2', 'two']]);
  });

  it('detects the loss also when more was written since than before', async () => {
    await watch.stop();
    const [member, ...others] = cluster.members;
    const alone = new EtcdClient({ endpoints: [member!.url], timeoutMs: 300, attemptMs: 200 });
    watch = new RecordedWatch(alone);
    await watch.until('resumed');
    const { revision } = await client.get('/x');
    await Promise.all(cluster.members.map((each) => each.stop('SIGKILL')));
    await Promise.all(cluster.members.map((each) => each.empty()));
    await Promise.all(others.map((each) => each.start()));
    const other = new EtcdClient({ endpoints: others.map(({ url }) => url) });
    await eventually('two of three', () => other.put('/w/2', 'two'));
    while ((await other.put('/x', '')) <= revision);
    await member!.start();
    await watch.until('etcd_other_data');
    await eventually('what there is now', () => watch.values.get('/w/2') === 'two');
    assert.deepEqual([...watch.values], [['/w/2', 'two']]);
    await watch.stop();
    alone.gateway.close();
    other.gateway.close();
  });

  it('starts without keys, and reports the first one', async () => {
    await client.delete('/w/1');
    await watch.until('delete /w/1');
    await watch.stop();
    watch = new RecordedWatch(client);
    await watch.until('resumed');
    assert.equal(watch.values.size, 0);
    await client.put('/w/1', 'again');
    await watch.until('put /w/1');
  });

  it('continues after a value that is too large to be reported', async () => {
    await watch.stop();
    const small = new EtcdClient({ endpoints: cluster.urls, maxReplyBytes: 10_000 });
    watch = new RecordedWatch(small);
    await watch.until('resumed');
    await client.put('/w/1', 'x'.repeat(10_000));
    await watch.until('listed', 2);
    await watch.until('resumed', 2);
    assert.equal(watch.values.get('/w/1'), '');
    await client.put('/w/2', 'two');
    await watch.until('put /w/2');
    assert.deepEqual(watch.events, ['listed', 'resumed', 'lost', 'listed', 'resumed', 'put /w/2']);
    await watch.stop();
    small.gateway.close();
  });

  it('reports changes that exceed one frame', async () => {
    const large = 'x'.repeat(1_000_000);
    const put = (i: number): object => ({ request_put: { key: encoded(`/w/${i}`), value: encoded(large) } });
    await watch.stop();
    for (let i = 0; i < 6; i++) await client.gateway.call('/v3/kv/txn', { success: [put(i)] });
    watch = new RecordedWatch(client);
    await watch.until('resumed');
    assert.equal(watch.values.get('/w/5'), large);
    await Promise.all([0, 1, 2, 3, 4, 5].map((i) => client.put(`/w/${i}`, `${large}${i}`)));
    await eventually('all of them', () => watch.events.filter((each) => each.startsWith('put')).length >= 6);
    assert.ok(!watch.events.includes('lost'));
  });
});
