import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf } from '../../src/nodes/keys.js';
import { Nodes } from '../../src/nodes/nodes.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { eventually } from '../support/poll.js';

/** Longer than any test waits. */
const HOUR_MS = 3_600_000;

describe('a node that stops', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;

  before(async () => {
    cluster = await startCluster({ size: 1 });
    client = new EtcdClient({ endpoints: cluster.urls });
  });

  after(async () => {
    client.gateway.close();
    await cluster.stop();
  });

  it('does not wait for an etcd that does not reply', async () => {
    const nodes = new Nodes(
      {
        etcd: { endpoints: cluster.urls, timeoutMs: HOUR_MS, attemptMs: HOUR_MS },
        node: 'a',
        leaseSeconds: 3_600,
        self: { run: 'first', url: 'http://a', version: '0' },
        previousRun: () => Promise.resolve(undefined),
        file: undefined,
      },
      {
        claimChanged: () => undefined,
        lost: () => undefined,
        reached: () => undefined,
        leaseLost: () => undefined,
        problem: () => undefined,
      },
    );
    await nodes.store.open();
    const lists = { processes: [], components: [], ports: [], edges: [] };
    nodes.publish({
      status: () => Promise.resolve({ restore: 'off', drift: 'report', processes: [] }),
      topology: () => Promise.resolve({ time: new Date().toISOString(), event: 'x', ...lists }),
    });
    await eventually('its status', async () => (await client.get(keyOf('a', 'status'))).kv);
    const [member] = cluster.members;
    member!.freeze();
    // The claim is retried, and etcd does not reply.
    nodes.listening('http://b');
    await setImmediate();
    await nodes.stop();
    member!.thaw();
    assert.ok((nodes.outcomes.get('etcd_unreachable') ?? 0) > 0);
  });
});
