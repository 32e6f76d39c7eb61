import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { EtcdBadReplyError, EtcdFailedError, EtcdUnreachableError } from '../../src/etcd/errors.js';
import { eventually } from '../support/poll.js';
import { type StandIn, startStandIn } from './stand-in.js';

const HEADER = { cluster_id: '7', revision: '3' };
const RENEWED = { result: { header: HEADER, ID: '5', TTL: '9' } };
const NO_LEADER = { error: { grpc_code: 14, http_code: 503, message: 'etcdserver: no leader' } };

interface Wrong {
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

describe('a client of several members', () => {
  let wrong: Wrong;
  let bad: StandIn;
  let good: StandIn;

  before(async () => {
    bad = await startStandIn((_request, response) => response.writeHead(wrong.status).end(wrong.text));
    good = await startStandIn((_request, response) => response.end(JSON.stringify(RENEWED)));
  });

  after(() => Promise.all([bad.close(), good.close()]));

  /** Creates clients until one begins with the first URL. */
  function clientOf(urls: readonly string[]): EtcdClient {
    for (;;) {
      const client = new EtcdClient({ endpoints: urls, timeoutMs: 2_000 });
      if (client.gateway.endpoints.current === bad.url) return client;
    }
  }

  const passing: Wrong[] = [
    { what: 'is another server', status: 404, text: '<h1>Not found</h1>' },
    { what: 'is another server that answers at length', status: 404, text: 'x'.repeat(100_000) },
    { what: 'is behind a proxy that does not reach it', status: 502, text: '' },
    { what: 'is another server that says yes', status: 200, text: '<h1>Welcome</h1>' },
    { what: 'has no leader', status: 503, text: JSON.stringify(NO_LEADER) },
    { what: 'loses its leader in the middle', status: 200, text: JSON.stringify(NO_LEADER) },
  ];
  for (const each of passing)
    it(`fails over when a member ${each.what}`, async () => {
      wrong = each;
      const client = clientOf([bad.url, good.url]);
      assert.equal(await client.keepAlive('5'), 9);
      assert.equal(client.gateway.endpoints.current, good.url);
      client.gateway.close();
    });

  it('reports the error when there is no other member', async () => {
    wrong = { what: '', status: 404, text: '' };
    const client = new EtcdClient({ endpoints: [bad.url], timeoutMs: 200 });
    await assert.rejects(client.get('/a'), (error) => {
      assert.ok(error instanceof EtcdUnreachableError);
      assert.equal(error.reason, 'it is not etcd (HTTP 404)');
      return true;
    });
  });

  it('accepts the error of a stream from a member without failover', async () => {
    const error = { grpc_code: 5, message: 'etcdserver: requested lease not found' };
    wrong = { what: '', status: 200, text: JSON.stringify({ error }) };
    const client = clientOf([bad.url, good.url]);
    await assert.rejects(client.keepAlive('5'), (failure) => {
      assert.ok(failure instanceof EtcdFailedError);
      assert.deepEqual([failure.status, failure.reason], [5, 'requested lease not found']);
      return true;
    });
  });

  it('takes a reply of exactly as many bytes as it may have, and none with one more', async () => {
    const { length } = JSON.stringify(RENEWED);
    for (const [maxReplyBytes, isTaken] of [
      [length, true],
      [length - 1, false],
    ] as const) {
      const client = new EtcdClient({ endpoints: [good.url], maxReplyBytes });
      const renewed = client.keepAlive('5');
      if (isTaken) assert.equal(await renewed, 9);
      else await assert.rejects(renewed, EtcdBadReplyError);
      client.gateway.close();
    }
  });

  it('starts no stream after it was cancelled, and tries no further member', async () => {
    const silent = await startStandIn(() => undefined);
    const client = new EtcdClient({ endpoints: [silent.url] });
    const unwanted = (error: unknown): boolean =>
      error instanceof EtcdUnreachableError && error.reason === 'not desired';
    const until = new AbortController();
    const waiting = client.gateway.stream('/v3/watch', {}, until.signal);
    await eventually('a request', () => silent.requests.length > 0);
    until.abort(new Error('not desired'));
    await assert.rejects(waiting, unwanted);
    await assert.rejects(client.gateway.stream('/v3/watch', {}, until.signal), unwanted);
    assert.equal(silent.requests.length, 1);
    await silent.close();
  });
});
