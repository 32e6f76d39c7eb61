import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import type { KeyValue } from '../../src/etcd/replies.js';
import { EtcdStore } from '../../src/nodes/etcd-store.js';
import { keyOf, MARK } from '../../src/nodes/keys.js';
import { ensureMark } from '../../src/nodes/cluster-mark.js';
import { Nodes } from '../../src/nodes/nodes.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { DesiredChangedError } from '../../src/panel/store/desired.js';
import { StateFile } from '../../src/files/state-file.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { createFolder, type Folder } from '../support/folder.js';
import { eventually } from '../support/poll.js';
import { forgetNodes } from './scene.js';

const KEY = keyOf('a', 'panel');

function documentWith(...ports: string[]): PanelDocument {
  return { nfvs: { 3: { ports, patches: [], forwarding: true } } };
}

/** A document written by another client. */
function textWith(...ports: string[]): string {
  return JSON.stringify({ document: documentWith(...ports), since: new Date().toISOString() });
}

function desiredIn(store: EtcdStore): string | undefined {
  return store.desired?.revision;
}

describe('the document of a node in etcd', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let folder: Folder;
  /** `changed` for each document of another client, and reported problems. */
  let reported: string[];
  const stores: EtcdStore[] = [];

  before(async () => {
    cluster = await startCluster({ size: 1 });
  });

  after(() => cluster.stop());

  beforeEach(async () => {
    client = new EtcdClient({ endpoints: cluster.urls });
    folder = await createFolder();
    reported = [];
  });

  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await forgetNodes(client);
    await client.delete(MARK);
    client.gateway.close();
    await folder.remove();
  });

  const file = (): StateFile => new StateFile(join(folder.path, 'node.json'));
  const markInFile = async (): Promise<unknown> => {
    const found = await file().read();
    return found.state === 'read' ? (found.content as { mark?: string }).mark : undefined;
  };

  /** With the claim held, unless it is not decided yet. */
  async function open(state: 'ours' | 'unknown' = 'ours'): Promise<EtcdStore> {
    const store = new EtcdStore({
      client,
      node: 'a',
      file: file(),
      onProblem: (sentence) => reported.push(sentence),
      ready: () => Promise.resolve(),
    });
    store.onChange = () => reported.push('changed');
    stores.push(store);
    await store.open();
    if (state === 'ours') store.claimChanged({ state });
    return store;
  }

  /** Writes a document as another client. */
  async function write(text: string): Promise<KeyValue> {
    await client.put(KEY, text);
    const { kv } = await client.get(KEY);
    assert.ok(kv);
    return kv;
  }

  it('is not replaced by an older one that is reported late', async () => {
    const store = await open();
    const mark = await ensureMark(client);
    store.listed(mark, (await client.get(KEY)).revision, undefined);
    const older = await write(textWith('ring:9'));
    const { revision } = await store.put(documentWith('ring:0'));
    store.changed(older.modRevision, older);
    store.listed(mark, older.modRevision, older);
    assert.equal(desiredIn(store), revision);
    await client.delete(KEY);
    const { revision: deleted } = await client.get(KEY);
    const again = await store.put(documentWith('ring:1'));
    store.changed(deleted, undefined);
    assert.equal(desiredIn(store), again.revision);
    assert.deepEqual(reported, []);
  });

  it('is replaced by an older one when etcd has other data', async () => {
    const store = await open();
    const mark = await ensureMark(client);
    const older = await write(textWith('ring:9'));
    await store.put(documentWith('ring:0'));
    store.dataChanged();
    store.listed(mark, older.modRevision, older);
    assert.equal(desiredIn(store), String(older.modRevision));
    store.dataChanged();
    store.listed(mark, older.modRevision - 1, undefined);
    assert.equal(desiredIn(store), String(older.modRevision));
    assert.match(reported.at(-1) ?? '', /^etcd has lost its data/);
  });

  it('is said to be lost no longer when etcd has it again, as from a backup', async () => {
    const store = await open();
    const mark = await ensureMark(client);
    const { revision } = await store.put(documentWith('ring:0'));
    const kv = (await client.get(KEY)).kv!;
    store.dataChanged();
    store.listed(mark, kv.modRevision - 1, undefined);
    assert.match(store.problem ?? '', /^etcd has lost its data/);
    store.dataChanged();
    store.listed(mark, kv.modRevision, kv);
    assert.deepEqual([store.problem, desiredIn(store)], [undefined, revision]);
  });

  it('is recognised as our own when it is reported, also in a new etcd', async () => {
    const store = await open();
    store.listed(undefined, (await client.get(KEY)).revision, undefined);
    await store.put(documentWith('ring:0'));
    const { kv } = await client.get(KEY);
    store.changed(kv!.modRevision, kv);
    assert.deepEqual(reported, []);
    assert.equal(await markInFile(), (await client.get(MARK)).kv?.value);
  });

  it('counts as deleted, not lost, when it was deleted meanwhile, also in a new etcd', async () => {
    const nodes = new Nodes(
      {
        etcd: { endpoints: cluster.urls },
        node: 'a',
        leaseSeconds: 2,
        self: { run: 'first', url: 'http://a', version: '0' },
        previousRun: () => Promise.resolve(undefined),
        file: file(),
      },
      {
        claimChanged: () => undefined,
        lost: () => undefined,
        reached: () => undefined,
        leaseLost: () => undefined,
        problem: (sentence) => reported.push(sentence),
      },
    );
    await nodes.store.open();
    const { value: mark } = await eventually('the mark', async () => (await client.get(MARK)).kv);
    await client.put(KEY, textWith('ring:0'));
    await eventually('the document', async () => nodes.store.desired && (await markInFile()) === mark);
    await nodes.store.close();
    await nodes.stop();
    await client.delete(KEY);
    const store = await open();
    assert.notEqual(store.desired, undefined);
    store.listed(mark, (await client.get(KEY)).revision, undefined);
    assert.equal(store.desired, undefined);
    assert.deepEqual(reported, ['changed']);
  });

  it('is not applied before the claim is decided', async () => {
    const store = await open('unknown');
    const kv = await write(textWith('ring:0'));
    store.listed(await ensureMark(client), kv.modRevision, kv);
    assert.equal(desiredIn(store), undefined);
    store.claimChanged({ state: 'ours' });
    assert.equal(desiredIn(store), String(kv.modRevision));
    assert.ok(reported.includes('changed'));
  });

  it('is created only when none exists', async () => {
    const store = await open();
    await client.put(KEY, textWith('ring:0'));
    await assert.rejects(store.put(documentWith('ring:1'), { expected: null }), DesiredChangedError);
    const kv = await write('no document');
    store.listed(await ensureMark(client), kv.modRevision, kv);
    assert.match(reported.join(), /has no valid document/);
    await store.put(documentWith('ring:1'), { expected: null });
    assert.equal(store.problem, undefined);
  });

  it('is the last of several concurrent writes', async () => {
    const store = await open();
    const mark = await ensureMark(client);
    const first = store.put(documentWith('ring:0'));
    const second = store.put(documentWith('ring:1'));
    const { revision } = await Promise.race([first, second]);
    const between = (await client.get(KEY)).kv!;
    store.changed(between.modRevision, between);
    const all = await Promise.all([first, second]);
    assert.ok(all.some((desired) => desired.revision === revision));
    assert.equal(desiredIn(store), String((await client.get(KEY)).kv?.modRevision));
    assert.equal(await markInFile(), mark);
    assert.deepEqual(reported, []);
  });

  it('is the one that etcd wrote last when the reply to an earlier write arrives after it', async () => {
    const store = await open();
    const swap = client.swap.bind(client);
    const done = new EventEmitter<{ first: []; second: [] }>();
    const spy = mock.method(client, 'swap', async (...[key, value, options]: Parameters<typeof swap>) => {
      const isFirst = value.includes('ring:0');
      const second = isFirst ? once(done, 'second') : undefined;
      const result = await swap(key, value, options);
      if (isFirst) done.emit('first');
      await second;
      return result;
    });
    const isWritten = once(done, 'first');
    const first = store.put(documentWith('ring:0'));
    await isWritten;
    const { revision } = await store.put(documentWith('ring:1'));
    done.emit('second');
    await first;
    spy.mock.restore();
    assert.equal(desiredIn(store), revision);
    assert.deepEqual(store.desired?.document, documentWith('ring:1'));
    assert.equal(String((await client.get(KEY)).kv?.modRevision), revision);
  });

  it('is not replaced by a late request of a stopped member', async () => {
    const store = await open();
    for (const change of [() => store.put(documentWith('ring:0')), () => store.delete()]) {
      const call = client.gateway.call.bind(client.gateway);
      const asked: Parameters<typeof call>[] = [];
      const spy = mock.method(client.gateway, 'call', (...request: Parameters<typeof call>) => {
        asked.push(request);
        return call(...request);
      });
      await change();
      spy.mock.restore();
      const { modRevision } = await write(textWith('ring:7'));
      for (const request of asked) await call(...request);
      assert.equal((await client.get(KEY)).kv?.modRevision, modRevision);
    }
  });

  it('is overwritten whatever is stored, also when that changes meanwhile', async () => {
    const store = await open();
    const get = client.get.bind(client);
    const spy = mock.method(client, 'get', async (key: string) => {
      const found = await get(key);
      // Another client is faster twice.
      if (key === KEY && spy.mock.callCount() < 4) await client.put(KEY, textWith('ring:9'));
      return found;
    });
    const { revision } = await store.put(documentWith('ring:0'));
    spy.mock.restore();
    assert.equal(String((await client.get(KEY)).kv?.modRevision), revision);
  });
});
