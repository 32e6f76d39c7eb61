import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { OutcomeUnknownError } from '../../src/etcd/errors.js';
import { encoded } from '../../src/etcd/values.js';
import { freePorts } from '../../scripts/bench/children.js';
import { type StandIn, startStandIn } from './stand-in.js';

/** A transaction as the client writes it: a comparison, a write, and a reading when the comparison fails. */
interface Transaction {
  readonly compare: readonly [{ readonly create_revision?: string; readonly mod_revision?: string }];
  readonly success: readonly [{ readonly request_put?: { readonly value: string } }];
}

describe('A client of etcd', () => {
  let member: StandIn;
  let client: EtcdClient;
  let revision: number;
  /** What is in the one key that there is. */
  let present: { value: string; modRevision: number } | undefined;
  /** Is called when a reply is lost, before the same is asked again. */
  let onLost: () => void;
  let isLost: boolean;

  function write(value: string | undefined): void {
    revision++;
    present = value === undefined ? undefined : { value, modRevision: revision };
  }

  beforeEach(async () => {
    revision = 10;
    present = undefined;
    isLost = true;
    onLost = () => undefined;
    member = await startStandIn((_request, response, body) => {
      const { compare, success } = JSON.parse(body) as Transaction;
      const expected = compare[0].mod_revision ?? compare[0].create_revision;
      const succeeded = expected === String(present?.modRevision ?? 0);
      if (succeeded) {
        const { request_put: put } = success[0];
        write(put && Buffer.from(put.value, 'base64').toString());
      }
      if (isLost) {
        isLost = false;
        onLost();
        response.destroy();
        return;
      }
      const header = { cluster_id: '7', revision: String(revision) };
      const kvs =
        present === undefined
          ? []
          : [
              {
                key: encoded('/k'),
                value: encoded(present.value),
                mod_revision: String(present.modRevision),
              },
            ];
      const reply = succeeded ? { succeeded } : { responses: [{ response_range: { header, kvs } }] };
      response.end(JSON.stringify({ header, ...reply }));
    });
    client = new EtcdClient({ endpoints: [member.url] });
  });

  afterEach(async () => {
    client.gateway.close();
    await member.close();
  });

  it('counts a write whose reply was lost as done when its repetition finds its own value', async () => {
    onLost = () => revision++;
    assert.deepEqual(await client.swap('/k', 'ours', { expected: 0 }), { done: true, revision: 11 });
    assert.equal(member.requests.length, 2);
    assert.deepEqual(present, { value: 'ours', modRevision: 11 });
  });

  it('counts a replacement whose reply was lost as done when its repetition finds its own value', async () => {
    write('before');
    assert.deepEqual(await client.swap('/k', 'ours', { expected: 11 }), { done: true, revision: 12 });
    assert.equal(member.requests.length, 2);
  });

  it('does not know what came of a write whose reply was lost when somebody else has written since', async () => {
    onLost = () => write('theirs');
    await assert.rejects(client.swap('/k', 'ours', { expected: 0 }), OutcomeUnknownError);
  });

  it('counts a deletion whose reply was lost as done when its repetition finds nothing', async () => {
    write('before');
    assert.deepEqual(await client.remove('/k', 11), { done: true, revision: 12 });
    assert.equal(member.requests.length, 2);
  });

  it('does not know what came of a deletion whose reply was lost when somebody else has written since', async () => {
    write('before');
    onLost = () => write('theirs');
    await assert.rejects(client.remove('/k', 11), OutcomeUnknownError);
  });

  it('does not count a write as done that no member had read before another one refused it', async () => {
    const [port = 0] = await freePorts(1);
    const nobody = `http://127.0.0.1:${port}`;
    isLost = false;
    write('ours');
    // Which member is the first is drawn by lot.
    let second: EtcdClient;
    do second = new EtcdClient({ endpoints: [nobody, member.url] });
    while (second.gateway.endpoints.current !== nobody);
    const swap = await second.swap('/k', 'ours', { expected: 0 });
    assert.deepEqual([swap.done, second.gateway.endpoints.current], [false, member.url]);
    write(undefined);
    do second = new EtcdClient({ endpoints: [nobody, member.url] });
    while (second.gateway.endpoints.current !== nobody);
    assert.equal((await second.remove('/k', 11)).done, false);
  });
});
