import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { OutcomeUnknownError } from '../../src/etcd/errors.js';
import { encoded } from '../../src/etcd/values.js';
import { ensureMark } from '../../src/nodes/cluster-mark.js';
import { MARK } from '../../src/nodes/keys.js';
import { startStandIn } from '../etcd/stand-in.js';

/**
 * Runs a test with a member of etcd that has no mark. The reply to the creation of the mark is lost.
 *
 * @param left the mark that the next request finds.
 */
async function withLostReply(
  left: string | undefined,
  test: (client: EtcdClient, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  let isLost = false;
  const member = await startStandIn((request, response) => {
    const isWrite = request.url?.endsWith('/kv/txn') === true;
    if (isWrite && !isLost) {
      isLost = true;
      response.destroy();
      return;
    }
    const header = { cluster_id: '7', revision: '11' };
    const kv = { key: encoded(MARK), value: encoded(left ?? ''), mod_revision: '11' };
    const range = { header, kvs: isLost && left !== undefined ? [kv] : [] };
    response.end(JSON.stringify(isWrite ? { header, responses: [{ response_range: range }] } : range));
  });
  const client = new EtcdClient({ endpoints: [member.url] });
  try {
    await test(client, member.requests);
  } finally {
    client.gateway.close();
    await member.close();
  }
}

describe('The mark of the cluster', () => {
  it('is that of another spp-ctl when the reply to its own creation was lost', () =>
    withLostReply('theirs', async (client, requests) => {
      assert.equal(await ensureMark(client), 'theirs');
      assert.equal(requests.at(-1)?.endsWith('/kv/range'), true, 'it is read again');
    }));

  it('is unknown when the reply to its creation was lost and it does not exist', () =>
    withLostReply(undefined, async (client) => {
      await assert.rejects(ensureMark(client), OutcomeUnknownError);
    }));
});
