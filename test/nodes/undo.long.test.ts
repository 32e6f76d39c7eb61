import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { components } from '../../generated/types.js';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf } from '../../src/nodes/keys.js';
import { readDesired } from '../../src/nodes/stored-values.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { isQuestion, NEW, OLD, PROCESSES } from '../panel/faults.js';
import { at } from '../panel/kept.js';
import { type RunningCommand, runCommand } from '../support/command.js';
import type { TestController } from '../support/controller.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { codeOf } from '../support/faulty.js';
import { withFolder } from '../support/folder.js';
import type { Panel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { desired, forgetNodes, put, startNode, untilConnected, untilInSync } from './scene.js';

type Change = components['schemas']['PanelChange'];
type Status = components['schemas']['PanelStatus'];

const RECONCILED = ['--restore', 'on', '--drift', 'repair'];

describe('the undo of a change whose desired document is in etcd', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  const running: Panel[] = [];

  before(async () => {
    cluster = await startCluster({ size: 1 });
    client = new EtcdClient({ endpoints: cluster.urls });
  });

  after(async () => {
    client.gateway.close();
    await cluster.stop();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((panel) => panel.stop()));
    await forgetNodes(client);
  });

  async function start(node: string): Promise<Panel> {
    const panel = await startNode(cluster.urls, node, undefined, ...RECONCILED);
    running.push(panel);
    await untilConnected(panel.controller, node);
    return panel;
  }

  /** The desired document of node a in etcd; undefined for none. */
  async function stored(): Promise<unknown> {
    const { kv } = await client.get(keyOf('a', 'panel'));
    return kv && readDesired(kv.value).document;
  }

  /** The panel, of which only nfv 3 is connected. */
  async function nfvsOf({ controller }: Panel): Promise<unknown> {
    const { nfvs } = (await controller.get('/v1/panel')) as components['schemas']['Panel'];
    return { nfvs };
  }

  async function apply(controller: TestController, document: object): Promise<Change> {
    return JSON.parse(await controller.expect(200, 'PUT', '/v1/panel', document)) as Change;
  }

  async function undo(controller: TestController, { id }: Change): Promise<Change> {
    return JSON.parse(await controller.expect(200, 'POST', `/v1/panel/changes/${id}/undo`)) as Change;
  }

  /** Resolves once the node b reads this document of node a. */
  async function untilRead({ controller }: Panel, document: object): Promise<void> {
    await eventually('the document at the other node', async () => {
      const response = await controller.request('GET', '/v1/nodes/a/panel');
      if (response.status === 200) assert.deepEqual(response.json(), document);
      return response.status === 200;
    });
  }

  it('brings back the earlier document for all nodes, and its undo the later one', async () => {
    const [a, b] = [await start('a'), await start('b')];
    await apply(a.controller, desired(true, 'ring:0'));
    const change = await apply(a.controller, desired(true, 'ring:1'));
    const undone = await undo(a.controller, change);
    assert.equal(undone.state, 'done');
    assert.deepEqual(await stored(), desired(true, 'ring:0'));
    await untilRead(b, desired(true, 'ring:0'));
    await undo(a.controller, undone);
    assert.deepEqual(await stored(), desired(true, 'ring:1'));
    await untilRead(b, desired(true, 'ring:1'));
  });

  it('deletes the document from etcd when there was none before', async () => {
    const { controller } = await start('a');
    const undone = await undo(controller, await apply(controller, desired(true, 'ring:0')));
    assert.equal(await stored(), undefined);
    await undo(controller, undone);
    assert.deepEqual(await stored(), desired(true, 'ring:0'));
  });

  it('conflicts with a document that was written through another node since, and leaves it', async () => {
    const [a, b] = [await start('a'), await start('b')];
    const change = await apply(a.controller, desired(true, 'ring:0'));
    await untilInSync(b.controller, 'a', await put(b.controller, 'a', desired(true, 'ring:1')));
    const refused = await a.controller.request('POST', `/v1/panel/changes/${change.id}/undo`, {
      headers: { accept: 'application/problem+json' },
    });
    assert.deepEqual([refused.status, codeOf(refused)], [409, 'conflict']);
    assert.match(refused.text, /nfv 3: it was changed since by /);
    assert.deepEqual(await stored(), desired(true, 'ring:1'));
    assert.deepEqual(await nfvsOf(a), desired(true, 'ring:1'));
  });

  it('does not replace a document that is written through another node meanwhile', async () => {
    const [a, b] = [await start('a'), await start('b')];
    await apply(a.controller, desired(true, 'ring:0'));
    const change = await apply(a.controller, desired(true, 'ring:1'));
    const [nfv] = a.processes;
    assert.ok(nfv !== undefined);
    nfv.faults.delayMs = 200;
    const isUndoing = at(nfv, 'del ring:1');
    const undoing = undo(a.controller, change);
    await isUndoing;
    const revision = await put(b.controller, 'a', desired(true, 'ring:2'));
    nfv.faults.delayMs = 0;
    const { state, not_kept } = await undoing;
    assert.equal(state, 'done');
    assert.match(not_kept ?? '', new RegExp(`"${revision}"|${revision}`));
    await untilInSync(b.controller, 'a', revision);
    assert.deepEqual(await stored(), desired(true, 'ring:2'));
    assert.deepEqual(await nfvsOf(a), desired(true, 'ring:2'));
  });
});

/** The command as node a, with the same ports and folder however often it is started. */
class Node {
  #command: RunningCommand | undefined;
  #api = '';
  secondary = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly folder: string,
  ) {}

  async start(): Promise<void> {
    const ports = ['-p', '0', '-s', String(this.secondary), '-a', '0', '--probe-interval', '0'];
    const etcd = ['--etcd', this.urls.join(), '--node', 'a', '--state-dir', this.folder, '--restore', 'on'];
    this.#command = runCommand('bin/spp-ctl.js', [...ports, ...etcd]);
    const [line] = await this.#command.until(/^.*spp-ctl is listening.*$/m);
    const { api, secondary } = JSON.parse(line) as { api: string; secondary: number };
    this.#api = api;
    this.secondary = secondary;
  }

  /** Ends it gracefully, or at once. */
  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#command?.child.kill(signal);
    await this.#command?.ended;
  }

  async send<T>(method: string, path: string, body?: object): Promise<T> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(this.#api + path, { method, ...json });
    const text = await response.text();
    assert.equal(response.status, 200, `${method} ${path}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** Applies a document. */
  async apply(document: object): Promise<Change> {
    const change = await this.send<Change>('PUT', '/v1/panel', document);
    assert.equal(change.state, 'done');
    return change;
  }

  /** Resolves once all processes are in sync. @returns the status then. */
  async inSync(): Promise<Status> {
    return eventually('all processes in sync', async () => {
      const status = await this.send<Status>('GET', '/v1/panel/status');
      const { processes } = status;
      const isInSync = processes.every(({ state }) => state === 'in_sync');
      return processes.length === PROCESSES.length && isInSync && status;
    });
  }
}

describe(
  'spp-ctl that is killed during an undo, with its desired document in etcd',
  { skip: WITHOUT_ETCD },
  () => {
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

    async function withNode(
      test: (node: Node, processes: readonly SimulatedProcess[]) => Promise<void>,
    ): Promise<void> {
      await withFolder(async ({ path }) => {
        const node = new Node(cluster.urls, path);
        await node.start();
        const processes = PROCESSES.map(
          (options) => new SimulatedProcess({ ...options, port: node.secondary, retryMs: 10 }),
        );
        try {
          for (const process of processes) process.start();
          await eventually('all processes', async () => {
            return (await node.send<unknown[]>('GET', '/v1/processes')).length === PROCESSES.length;
          });
          await test(node, processes);
        } finally {
          await Promise.all(processes.map((process) => process.stop()));
          // Gives up its claim for the next test.
          await node.stop('SIGTERM');
          await forgetNodes(client);
        }
      });
    }

    /** Undoes a change, and kills spp-ctl at the first command, or after its reply, and so on. @returns whether it was killed. */
    async function killedWhileUndoing(
      node: Node,
      processes: readonly SimulatedProcess[],
      { id }: Change,
      number: number,
    ): Promise<boolean> {
      let count = 0;
      let killed: Promise<void> | undefined;
      for (const process of processes)
        process.on('command', (text) => {
          if (isQuestion(text) || count++ !== Math.floor(number / 2)) return;
          if (number % 2 === 1) process.once('sent', () => void (killed = node.stop('SIGKILL')));
          else killed = node.stop('SIGKILL');
        });
      const undoing = node.send('POST', `/v1/panel/changes/${id}/undo`);
      await undoing.catch(() => undefined);
      for (const process of processes) process.removeAllListeners('command');
      await killed;
      return killed !== undefined;
    }

    async function stored(): Promise<{ readonly document: unknown; readonly revision: string }> {
      const { kv } = await client.get(keyOf('a', 'panel'));
      assert.ok(kv !== undefined);
      return { document: readDesired(kv.value).document, revision: String(kv.modRevision) };
    }

    it('settles the undo when it starts again, and the panel and etcd have the same document', () =>
      withNode(async (node, processes) => {
        let number = 0;
        for (let wasKilled = true; wasKilled; number++) {
          await node.apply(OLD);
          const change = await node.apply(NEW);
          wasKilled = await killedWhileUndoing(node, processes, change, number);
          if (wasKilled) await node.start();
          await node.inSync();
          const panel = await node.send<object>('GET', '/v1/panel');
          const changes = await node.send<Change[]>('GET', '/v1/panel/changes');
          const { state } = changes.find(({ undoes }) => undoes === change.id) ?? {};
          assert.deepEqual(panel, state === 'done' ? OLD : NEW, `killed at half command ${number}: ${state}`);
          assert.deepEqual((await stored()).document, panel);
          if (!wasKilled) assert.equal(state, 'done');
        }
        assert.ok(number > 10, `killed ${number} times`);
      }));

    it('keeps a document that was written to etcd while it was not running', () =>
      withNode(async (node, processes) => {
        const third = { ...OLD, pcaps: { 4: { capturing: true } } };
        for (let number = 0, wasKilled = true; wasKilled; number++) {
          await node.apply(OLD);
          const change = await node.apply(NEW);
          wasKilled = await killedWhileUndoing(node, processes, change, number);
          const value = JSON.stringify({ document: third, since: new Date().toISOString() });
          const revision = await client.put(keyOf('a', 'panel'), value);
          if (wasKilled) await node.start();
          await eventually('that document', async () => {
            const { desired: document } = await node.send<Status>('GET', '/v1/panel/status');
            return document?.revision === String(revision);
          });
          await node.inSync();
          await eventually('the end of the interruption', async () => {
            const { interrupted } = await node.send<Status>('GET', '/v1/panel/status');
            return interrupted === undefined;
          });
          assert.deepEqual(await stored(), { document: third, revision: String(revision) });
          assert.deepEqual(await node.send('GET', '/v1/panel'), third);
        }
      }));
  },
);
