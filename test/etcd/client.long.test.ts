import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { EtcdBadReplyError, EtcdFailedError, EtcdUnreachableError } from '../../src/etcd/errors.js';
import { Lease } from '../../src/etcd/lease.js';
import { encoded } from '../../src/etcd/values.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { freePorts } from '../../scripts/bench/children.js';
import { eventually } from '../support/poll.js';

function unexpected(what: unknown): never {
  assert.fail(String(what));
}

describe('a client of etcd', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;

  before(async () => {
    cluster = await startCluster();
    client = new EtcdClient({ endpoints: cluster.urls, attemptMs: 1_000 });
  });

  after(async () => {
    client.gateway.close();
    await cluster.stop();
  });

  afterEach(async () => {
    for (const member of cluster.members) member.thaw();
    await cluster.ready();
  });

  it('reads written values, whatever their characters', async () => {
    const revision = await client.put('/a/1', 'größer\n"');
    const { kv } = await client.get('/a/1');
    assert.deepEqual([kv?.value, kv?.modRevision, kv?.lease], ['größer\n"', revision, '0']);
    assert.equal(await client.delete('/a/1'), revision + 1);
    assert.equal((await client.get('/a/1')).kv, undefined);
  });

  it('lists the keys of a prefix only, page by page', async () => {
    for (const name of ['b', 'b/1', 'b/2', 'b/3', 'b0']) await client.put(name, name);
    for (const page of [1, 2, 3, 100]) {
      const { kvs } = await client.list('b/', page);
      assert.deepEqual(
        kvs.map(({ key }) => key),
        ['b/1', 'b/2', 'b/3'],
      );
    }
  });

  it('lists keys that are invalid UTF-8, page by page', async () => {
    for (const byte of [0xc0, 0xfe, 0xff]) {
      const key = Buffer.concat([Buffer.from('u/'), Buffer.of(byte)]).toString('base64');
      await client.gateway.call('/v3/kv/put', { key, value: encoded(String(byte)) });
    }
    for (const page of [1, 2, 3])
      assert.deepEqual(
        (await client.list('u/', page)).kvs.map(({ value }) => value),
        ['192', '254', '255'],
      );
  });

  it('lists values that exceed one reply, except a single value that is too large', async () => {
    for (const [i, size] of [10, 600, 600, 5_000, 600, 10].entries())
      await client.put(`l/${i}`, 'x'.repeat(size));
    const small = new EtcdClient({ endpoints: cluster.urls, maxReplyBytes: 2_000 });
    const { kvs, revision } = await small.list('l/');
    assert.deepEqual(
      kvs.map(({ key, value }) => `${key} ${value.length}`),
      ['l/0 10', 'l/1 600', 'l/2 600', 'l/3 0', 'l/4 600', 'l/5 10'],
    );
    assert.equal(kvs.at(-1)?.modRevision, revision);
  });

  it('rejects a listing over the maximum of keys and characters', async () => {
    for (const name of ['m/1', 'm/2', 'm/3']) await client.put(name, 'xx');
    const most = { keys: 3, chars: 15 };
    assert.equal((await client.list('m/', 2, most)).kvs.length, 3);
    await assert.rejects(client.list('m/', 2, { ...most, keys: 2 }), EtcdBadReplyError);
    await assert.rejects(client.list('m/', 2, { ...most, chars: 14 }), EtcdBadReplyError);
  });

  it('writes only when the key has not changed since', async () => {
    const made = await client.swap('/c', 'one', { expected: 0 });
    assert.ok(made.done);
    const again = await client.swap('/c', 'two', { expected: 0 });
    assert.deepEqual([again.done, !again.done && again.present?.value], [false, 'one']);
    assert.ok((await client.swap('/c', 'three', { expected: made.revision })).done);
    const late = await client.remove('/c', made.revision);
    assert.ok(!late.done);
    const removed = await client.remove('/c', late.present?.modRevision ?? 0);
    assert.deepEqual(removed, { done: true, revision: late.revision + 1 });
    const gone = await client.swap('/c', 'four', { expected: made.revision });
    assert.deepEqual(gone, { done: false, revision: removed.revision, present: undefined });
  });

  it('fails over to another member when one is killed, or stands still', async () => {
    for (const [index, member] of cluster.members.entries()) {
      const { urls } = cluster;
      const ordered = new EtcdClient({ endpoints: [...urls.slice(index), ...urls], attemptMs: 500 });
      await ordered.put(`/d/${index}`, 'before');
      if (index === 0) await member.stop('SIGKILL');
      else member.freeze();
      await ordered.put(`/d/${index}`, 'meanwhile');
      assert.equal((await ordered.get(`/d/${index}`)).kv?.value, 'meanwhile');
      if (index === 0) await member.start();
      else member.thaw();
      await cluster.ready();
      ordered.gateway.close();
    }
  });

  it('reports an unreachable etcd, at once when all members refuse and in time when they stand still', async () => {
    const [port = 0] = await freePorts(1);
    const nobody = new EtcdClient({ endpoints: [`http://127.0.0.1:${port}`] });
    await assert.rejects(nobody.get('/a'), (error) => {
      assert.ok(error instanceof EtcdUnreachableError);
      assert.match(error.message, /127\.0\.0\.1.*: the connection was refused$/);
      return true;
    });
    for (const member of cluster.members) member.freeze();
    const outcomes: string[] = [];
    const hasty = new EtcdClient({
      endpoints: cluster.urls,
      timeoutMs: 300,
      attemptMs: 100,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    await assert.rejects(hasty.put('/a', ''), EtcdUnreachableError);
    assert.deepEqual(outcomes, ['etcd_unreachable']);
  });

  it('reports the error of etcd', async () => {
    await assert.rejects(client.put('/e', '', '12345'), (error) => {
      assert.ok(error instanceof EtcdFailedError);
      assert.deepEqual([error.status, error.reason], [5, 'requested lease not found']);
      return true;
    });
    await assert.rejects(client.put('/e', 'x'.repeat(3_000_000)), EtcdFailedError);
  });

  it('rejects a reply that is too long', async () => {
    await client.put('/f', 'x'.repeat(1_000));
    const small = new EtcdClient({ endpoints: cluster.urls, maxReplyBytes: 1_000 });
    await assert.rejects(small.get('/f'), EtcdBadReplyError);
    await client.delete('/f');
  });

  it('keeps a lease for as long as it is needed', async () => {
    const granted: string[] = [];
    const lease = new Lease(
      client,
      { seconds: 1 },
      { granted: (id) => granted.push(id), lost: unexpected, failed: unexpected },
    );
    lease.start();
    await eventually('a lease', () => lease.id !== undefined);
    await client.put('/g', 'held', lease.id);
    await eventually('a renewal', async () => {
      await client.keepAlive(lease.id ?? '');
      return true;
    });
    assert.equal((await client.get('/g')).kv?.lease, lease.id);
    await lease.stop();
    assert.equal((await client.get('/g')).kv, undefined);
    assert.equal(granted.length, 1);
  });

  it('reports a revoked lease, and gets another one', async () => {
    const events: string[] = [];
    const lease = new Lease(
      client,
      { seconds: 1 },
      {
        granted: () => events.push('granted'),
        lost: (why) => events.push(`lost: ${why}`),
        failed: unexpected,
      },
    );
    lease.start();
    const first = await eventually('a lease', () => lease.id);
    await client.revoke(first);
    await eventually('another lease', () => lease.id !== undefined && lease.id !== first);
    assert.deepEqual(events, ['granted', 'lost: it was revoked', 'granted']);
    await lease.stop();
  });

  it('reports a lost lease when no member replies for its lifetime', async () => {
    const events: string[] = [];
    const hasty = new EtcdClient({ endpoints: cluster.urls, timeoutMs: 200, attemptMs: 100 });
    const lease = new Lease(
      hasty,
      { seconds: 1 },
      {
        granted: () => events.push('granted'),
        lost: () => events.push('lost'),
        failed: () => events.push('failed'),
      },
    );
    lease.start();
    await eventually('a lease', () => lease.id);
    for (const member of cluster.members) member.freeze();
    await eventually('its loss', () => events.includes('lost'));
    for (const member of cluster.members) member.thaw();
    await eventually('another lease', () => events.at(-1) === 'granted' && lease.id);
    assert.deepEqual(
      events.filter((each) => each !== 'failed'),
      ['granted', 'lost', 'granted'],
    );
    await lease.stop();
  });
});
