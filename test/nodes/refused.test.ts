import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { encoded } from '../../src/etcd/values.js';
import { Nodes } from '../../src/nodes/nodes.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { eventually } from '../support/poll.js';

describe('a spp-ctl whose claim is rejected by etcd', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let root: EtcdClient;

  const ask = (path: string, body: object): Promise<unknown> =>
    root.gateway.call(`/v3/auth/${path}`, { ...body });
  const grant = (permType: 'READ' | 'READWRITE'): Promise<unknown> => {
    const perm = { permType, key: encoded('/spp-ctl/'), range_end: encoded('/spp-ctl0') };
    return ask('role/grant', { name: 'node', perm });
  };

  before(async () => {
    cluster = await startCluster({ size: 1 });
    root = new EtcdClient({ endpoints: cluster.urls, user: { name: 'root', password: 'secret' } });
    for (const [name, password] of [
      ['root', 'secret'],
      ['node', 'eyes'],
    ] as const) {
      await ask('user/add', { name, password });
      await ask('role/add', { name });
      await ask('user/grant', { user: name, role: name });
    }
    await grant('READ');
    await ask('enable', {});
  });

  after(async () => {
    root.gateway.close();
    await cluster.stop();
  });

  it('reports the reason once until the claim succeeds', async () => {
    const reported: string[] = [];
    const nodes = new Nodes(
      {
        etcd: { endpoints: cluster.urls, user: { name: 'node', password: 'eyes' } },
        node: 'a',
        leaseSeconds: 60,
        self: { run: 'first', url: 'http://a', version: '0' },
        previousRun: () => Promise.resolve(undefined),
        file: undefined,
      },
      {
        claimChanged: ({ state }) => reported.push(state),
        lost: () => undefined,
        reached: () => undefined,
        leaseLost: () => undefined,
        problem: (sentence) => reported.push(sentence),
      },
    );
    const opening = nodes.store.open();
    await eventually('what is wrong', () => nodes.store.problem);
    await eventually('that it is tried again', () => (nodes.outcomes.get('etcd_refused') ?? 0) > 2);
    const sentence = 'this spp-ctl cannot claim node a: etcd refused: permission denied';
    assert.equal(nodes.store.problem, sentence);
    await grant('READWRITE');
    await eventually('that it is the node', () => nodes.claim.state === 'ours');
    await opening;
    assert.equal(nodes.store.problem, undefined);
    assert.deepEqual(reported, [sentence, 'ours']);
    await nodes.stop();
  });
});
