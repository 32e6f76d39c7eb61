import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { Directory } from '../../src/nodes/directory.js';
import { keyOf } from '../../src/nodes/keys.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { eventually } from '../support/poll.js';
import { forgetNodes } from './scene.js';

/** Interval at which etcd is probed, and how long a reply may take, in milliseconds. */
const CHECK_MS = 500;
const ATTEMPT_MS = 1_000;

describe('the directory of all nodes', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let directory: Directory;
  let observer: EventEmitter<{ found: []; lost: []; changed: [] }>;
  let full: string[];

  before(async () => {
    cluster = await startCluster({ size: 1 });
  });

  after(() => cluster.stop());

  beforeEach(() => {
    client = new EtcdClient({ endpoints: cluster.urls, attemptMs: ATTEMPT_MS });
    observer = new EventEmitter();
    full = [];
  });

  afterEach(async () => {
    await directory.stop();
    await forgetNodes(client);
    client.gateway.close();
  });

  async function follow(own: string, ...max: number[]): Promise<void> {
    directory = new Directory(
      client,
      own,
      {
        listed: () => undefined,
        changed: () => observer.emit('changed'),
        reached: () => observer.emit('found'),
        lost: () => observer.emit('lost'),
        gap: () => undefined,
        full: (node) => {
          full.push(node);
          observer.emit('changed');
        },
      },
      { checkMs: CHECK_MS },
      ...max,
    );
    const found = once(observer, 'found');
    directory.start();
    await found;
  }

  it('always contains our own node, however many others exist', async () => {
    for (const node of ['a', 'b', 'c', 'zz']) await client.put(keyOf(node, 'panel'), '{}');
    await follow('zz', 2);
    assert.deepEqual(directory.names, ['a', 'b', 'zz']);
    assert.deepEqual(full, ['c']);
    const changed = once(observer, 'changed');
    await client.put(keyOf('d', 'panel'), '{}');
    await client.put(keyOf('zz', 'panel'), '{"x":1}');
    await changed;
    await eventually('our own', () => directory.of('zz').get('panel')?.value !== '{}');
    assert.equal(directory.of('zz').get('panel')?.value, '{"x":1}');
    assert.deepEqual(full, ['c', 'd']);
  });

  it('is limited to its maximum, except for our own node', async () => {
    await client.put(keyOf('a', 'panel'), 'x'.repeat(6));
    await follow('zz', 10, 10);
    for (const [node, value] of [
      ['b', 'x'.repeat(5)],
      ['zz', 'x'.repeat(20)],
      ['a', 'x'.repeat(3)],
      ['b', 'x'.repeat(7)],
      ['a', 'x'.repeat(4)],
    ] as const)
      await client.put(keyOf(node, 'panel'), value);
    while (directory.of('a').size > 0) await once(observer, 'changed');
    assert.deepEqual(directory.names, ['b', 'zz']);
    assert.deepEqual(full, ['b', 'a']);
  });

  it('is not current when its member has been silent for longer than the limit, even if no timer could notice', async () => {
    await follow('a');
    assert.equal(directory.isCurrent, true);
    const [member] = cluster.members;
    member!.freeze();
    try {
      // Stands still as a process does that the machine does not run.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, CHECK_MS + ATTEMPT_MS + 1);
      assert.equal(directory.isCurrent, false);
      assert.ok(Date.now() - (directory.asOf ?? 0) > CHECK_MS + ATTEMPT_MS);
    } finally {
      member!.thaw();
    }
    await eventually('current data', () => directory.isCurrent);
  });

  it('has the age of the last confirmation when silence is detected', async () => {
    await follow('a');
    const [member] = cluster.members;
    member!.freeze();
    const frozenAt = Date.now();
    await once(observer, 'lost');
    const noticedAt = Date.now();
    const { asOf = 0 } = directory;
    assert.ok(
      asOf - frozenAt < (noticedAt - frozenAt) / 2,
      `${asOf - frozenAt} of ${noticedAt - frozenAt} ms`,
    );
    const found = once(observer, 'found');
    member!.thaw();
    await found;
    assert.ok((directory.asOf ?? 0) > noticedAt);
  });
});
