import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { encoded } from '../../src/etcd/values.js';
import { startStandIn } from './stand-in.js';

interface RangeRequest {
  readonly key: string;
  readonly revision: string;
  readonly limit: string;
}

describe('A client of etcd', () => {
  it('lists all pages as they were at the revision of the first one, whatever is written meanwhile', async () => {
    const requests: RangeRequest[] = [];
    const member = await startStandIn((_request, response, body) => {
      requests.push(JSON.parse(body) as RangeRequest);
      // Each time more has been written.
      const header = { cluster_id: '7', revision: String(10 * requests.length) };
      const key = encoded(`l/${requests.length}`);
      const kv = { key, value: encoded('x'), mod_revision: '2' };
      response.end(JSON.stringify({ header, kvs: [kv], more: requests.length < 3 }));
    });
    const client = new EtcdClient({ endpoints: [member.url] });
    try {
      const { kvs, revision } = await client.list('l/', 1);
      assert.deepEqual([kvs.map(({ key }) => key), revision], [['l/1', 'l/2', 'l/3'], 10]);
      assert.deepEqual(
        requests.map((request) => request.revision),
        ['0', '10', '10'],
      );
    } finally {
      client.gateway.close();
      await member.close();
    }
  });
});
