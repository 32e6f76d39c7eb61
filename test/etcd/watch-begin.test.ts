import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { encoded } from '../../src/etcd/values.js';
import { Watch } from '../../src/etcd/watch.js';
import { eventually } from '../support/poll.js';
import { type StandIn, startStandIn } from './stand-in.js';

/** The data of a member: a mark, and one watched key. */
interface Data {
  readonly cluster: string;
  readonly revision: number;
  readonly mark: string | undefined;
  readonly value: string;
}

const FIRST: Data = { cluster: '7', revision: 10, mark: 'one', value: 'old' };

describe('a watch that begins while the data of etcd are replaced', () => {
  let data: Data;
  /** The log of requests and callbacks. */
  let events: string[];
  /** The data from the first occurrence of an event on. */
  let replaced: { readonly after: string; readonly by: Data } | undefined;
  let member: StandIn;
  let client: EtcdClient;
  let watch: Watch;

  function happened(event: string): void {
    events.push(event);
    if (event !== replaced?.after) return;
    data = replaced.by;
    replaced = undefined;
  }

  beforeEach(async () => {
    data = FIRST;
    events = [];
    member = await startStandIn((request, response, body) => {
      const { cluster, revision, mark, value } = data;
      const header = { cluster_id: cluster, revision: String(revision) };
      if (request.url === '/v3/watch') {
        response.write(`${JSON.stringify({ result: { header, created: true } })}\n`);
        return;
      }
      const isMark = body.includes(encoded('/mark'));
      const [key, content] = isMark ? ['/mark', mark] : ['/w/1', value];
      const kv = { key: encoded(key), value: encoded(content ?? ''), mod_revision: '2' };
      response.end(JSON.stringify({ header, kvs: content === undefined ? [] : [kv] }));
      if (request.url === '/v3/kv/range') happened(isMark ? 'mark' : 'keys');
    });
    client = new EtcdClient({ endpoints: [member.url] });
    const options = { key: '/w/', isPrefix: true, mark: '/mark', retry: { firstMs: 1, maxMs: 1 } };
    watch = new Watch(client, options, {
      listed: ({ kvs, mark }) => happened(`listed ${mark} ${kvs[0]?.value}`),
      changed: () => happened('changed'),
      resumed: () => happened('resumed'),
      lost: () => happened('lost'),
      gap: ({ code }) => happened(code),
    });
  });

  afterEach(async () => {
    await watch.stop();
    client.gateway.close();
    await member.close();
  });

  it('does not wait for a future revision of the new data', async () => {
    replaced = { after: 'listed one old', by: { ...FIRST, revision: 3, mark: 'two', value: 'new' } };
    watch.start();
    await eventually('a watch', () => events.includes('resumed'));
    assert.deepEqual(events.slice(events.indexOf('lost')), [
      ...['lost', 'mark', 'etcd_other_data', 'mark', 'keys', 'mark', 'listed two new', 'resumed'],
    ]);
  });

  it('does not continue with the data of another cluster', async () => {
    replaced = { after: 'listed one old', by: { ...FIRST, cluster: '8', revision: 99 } };
    watch.start();
    await eventually('a watch', () => events.includes('resumed'));
    assert.ok(events.includes('etcd_other_data'));
  });

  it('does not assign the old data to the new mark', async () => {
    replaced = { after: 'keys', by: { ...FIRST, mark: 'two', value: 'new' } };
    watch.start();
    await eventually('a watch', () => events.includes('resumed'));
    assert.deepEqual(
      events.filter((each) => each.startsWith('listed')),
      ['listed two new'],
    );
  });

  it('does not assign the new data to the old mark', async () => {
    replaced = { after: 'mark', by: { ...FIRST, mark: undefined, value: 'new' } };
    watch.start();
    await eventually('a watch', () => events.includes('resumed'));
    assert.deepEqual(
      events.filter((each) => each.startsWith('listed')),
      ['listed undefined new'],
    );
  });
});
