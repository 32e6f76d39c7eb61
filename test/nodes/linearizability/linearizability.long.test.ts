import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dice } from '../../../scripts/random.js';
import { EtcdClient } from '../../../src/etcd/client.js';
import { keyOf } from '../../../src/nodes/keys.js';
import { startController, type TestController } from '../../support/controller.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../../support/etcd.js';
import { type Link, openLink } from '../../support/link.js';
import { eventually } from '../../support/poll.js';
import type { NodeList } from '../scene.js';
import { checkHistory } from './checker.js';
import { Recorder, readUntil, writeUntil } from './clients.js';
import { breakClients, breakMembers, linksTo, type Network } from './faults.js';
import type { Operation } from './history.js';
import { MUTATIONS } from './mutations.js';

/** Every run differs unless the seed is given. The faults do not come at the same moments again, only in the same order. */
const SEED = Number(process.env['SPP_CTL_TEST_SEED'] ?? Date.now() % 2 ** 32);

const DURATION_MS = 120_000;
const WRITERS = 5;
const CONTROLLERS = 3;

/** Nodes without a spp-ctl, whose documents are written by the clients only. */
const NODES = ['x', 'y', 'z'];

describe('the desired documents in an etcd with faults', { skip: WITHOUT_ETCD }, () => {
  let network: Network;
  let cluster: Cluster;
  const controllers: TestController[] = [];

  before(async () => {
    const peers: Link[] = [];
    cluster = await startCluster({
      peerUrl: async (listening, at) => {
        const link = await openLink(Number(new URL(listening).port));
        peers[at] = link;
        return `http://127.0.0.1:${link.port}`;
      },
    });
    const clients = await Promise.all(Array.from({ length: CONTROLLERS }, () => linksTo(cluster)));
    network = { cluster, peers, clients };
    for (const [at, links] of clients.entries()) {
      const urls = links.map(({ port }) => `http://127.0.0.1:${port}`);
      controllers.push(
        await startController('--etcd', urls.join(), '--node', `n${at}`, '--etcd-lease', '5s'),
      );
    }
  });

  after(async () => {
    await Promise.all(controllers.map((controller) => controller.stop()));
    await cluster.stop();
    await Promise.all([...network.peers, ...network.clients.flat()].map((link) => link.close()));
  });

  async function isFresh(controller: TestController): Promise<NodeList | false> {
    const list = (await controller.get('/v1/nodes')) as NodeList;
    return !list.stale && list;
  }

  it('are linearizable: no update is lost, and no stale read is told to be fresh', async () => {
    console.log(`SPP_CTL_TEST_SEED=${SEED}`);
    for (const controller of controllers) await eventually('fresh data', () => isFresh(controller));
    const recorder = new Recorder(NODES);
    const ending = new AbortController();
    const { signal } = ending;
    const faults: string[] = [];
    const report = (fault: string): void => void faults.push(`${recorder.now.toFixed(0)} ms: ${fault}`);
    let seed = SEED;
    const work = [
      ...Array.from({ length: WRITERS }, () => writeUntil(signal, recorder, controllers, new Dice(seed++))),
      ...controllers.map((controller) => readUntil(signal, recorder, controller, new Dice(seed++))),
      breakMembers(network, new Dice(seed++), signal, report),
      breakClients(network, new Dice(seed++), signal, report),
    ];
    const failed = Promise.all(work);
    try {
      await Promise.race([sleep(DURATION_MS), failed]);
    } finally {
      ending.abort();
      await Promise.allSettled(work);
    }
    await failed;
    await cluster.ready();

    const direct = new EtcdClient({ endpoints: cluster.urls });
    for (const node of NODES) {
      const { kv } = await direct.get(keyOf(node, 'panel'));
      for (const controller of controllers)
        await eventually(`the last document of ${node}`, async () => {
          const list = await isFresh(controller);
          if (list === false) return false;
          const revision = list.nodes.find((each) => each.node === node)?.revision;
          return revision === (kv && String(kv.modRevision));
        });
    }
    direct.gateway.close();

    const told = `seed ${SEED}; ${faults.join('; ')}`;
    const all = [...recorder.histories.values()];
    console.log(describeRun(all, recorder, faults.length));
    for (const history of all) assert.equal(checkHistory(history), undefined, told);
    assert.ok(recorder.fresh > 0 && recorder.stale > 0, `too little went wrong: ${told}`);
    for (const [fault, mutate] of Object.entries(MUTATIONS))
      for (const history of all) {
        const wrong = mutate(history, new Dice(SEED));
        if (wrong !== undefined)
          assert.notEqual(checkHistory(wrong), undefined, `${fault} is not found: ${told}`);
      }
  });
});

/** The numbers of operations by outcome. */
function describeRun(histories: readonly Operation[][], { fresh, stale }: Recorder, faults: number): string {
  const counts = new Map<string, number>();
  for (const operation of histories.flat()) {
    const { kind } = operation;
    const outcome =
      kind === 'read' ? '' : typeof operation.outcome === 'string' ? ` ${operation.outcome}` : ' written';
    counts.set(kind + outcome, (counts.get(kind + outcome) ?? 0) + 1);
  }
  const list = [...counts].map(([what, count]) => `${count} ${what}`).join(', ');
  return `${faults} faults; ${list}; lists of nodes: ${fresh} fresh, ${stale} stale`;
}
