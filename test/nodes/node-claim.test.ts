import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { EtcdClient } from '../../src/etcd/client.js';
import type { KeyValue } from '../../src/etcd/replies.js';
import { keyOf } from '../../src/nodes/keys.js';
import { NodeClaim } from '../../src/nodes/node-claim.js';

const KEY = keyOf('a', 'owner');

/** What etcd has, without etcd. */
class Memory {
  readonly client = new EtcdClient({ endpoints: ['http://127.0.0.1'] });
  readonly #keys = new Map<string, KeyValue>();
  #revision = 1;

  constructor() {
    const { client } = this;
    mock.method(client, 'get', (key: string) =>
      Promise.resolve({ clusterId: '7', revision: this.#revision, kv: this.get(key) }),
    );
    mock.method(
      client,
      'swap',
      (key: string, value: string, options: { expected: number; lease?: string }) => {
        const present = this.get(key);
        if ((present?.modRevision ?? 0) !== options.expected)
          return Promise.resolve({ done: false, revision: this.#revision, present });
        return Promise.resolve({ done: true, revision: this.put(key, value, options.lease).modRevision });
      },
    );
    mock.method(client, 'grant', () => Promise.resolve('1'));
    mock.method(client, 'revoke', () => Promise.resolve());
  }

  get(key: string): KeyValue | undefined {
    return this.#keys.get(key);
  }

  put(key: string, value: string, lease = '0'): KeyValue {
    const modRevision = ++this.#revision;
    const kv = { key, value, createRevision: modRevision, modRevision, lease };
    this.#keys.set(key, kv);
    return kv;
  }
}

function ownerOf(run: string): string {
  return JSON.stringify({ run, url: `http://${run}`, version: '0', since: '2026-11-28T10:00:00.000Z' });
}

describe('The claim of a node to its name', () => {
  let claim: NodeClaim;
  /** The reported claims in order: `ours`, or the run that has taken the name. */
  let reported: string[];

  afterEach(() => claim.stop());

  /** Begins, as the run that came after another one. */
  async function begin({ client }: Memory, formerRun: string): Promise<void> {
    reported = [];
    claim = new NodeClaim(
      client,
      { node: 'a', self: { run: 'this', url: 'http://this', version: '0' }, seconds: 3_600 },
      {
        claimChanged: (state) => reported.push(state.state === 'taken' ? (state.by?.run ?? '') : state.state),
        leaseChanged: () => undefined,
        refused: (why) => assert.equal(why, undefined),
        markFound: () => undefined,
        leaseLost: (why) => assert.fail(why),
      },
    );
    claim.start(formerRun);
    await turn();
  }

  it('takes the place of the run before, which has ended', async () => {
    const etcd = new Memory();
    etcd.put(KEY, ownerOf('before'));
    await begin(etcd, 'before');
    assert.deepEqual(reported, ['ours']);
    assert.equal(etcd.get(KEY)?.lease, '1');
  });

  it('leaves the name to another run that has it', async () => {
    const etcd = new Memory();
    etcd.put(KEY, ownerOf('other'));
    await begin(etcd, 'before');
    assert.deepEqual(reported, ['other']);
  });

  it('does not take the name back from a run that has taken it, even if that is said to have been the one before', async () => {
    const etcd = new Memory();
    await begin(etcd, 'copy');
    const taken = etcd.put(KEY, ownerOf('copy'), '2');
    claim.ownerChanged(taken);
    await turn();
    assert.deepEqual(reported, ['ours', 'copy']);
    assert.deepEqual(etcd.get(KEY), taken);
  });
});
