import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { encoded } from '../../src/etcd/values.js';
import { Watch } from '../../src/etcd/watch.js';
import { type StandIn, startStandIn } from './stand-in.js';

describe('A watch of etcd', () => {
  /** The first revision of each requested stream. */
  let from: string[];
  let streams: ServerResponse[];
  let happened: EventEmitter<{ stream: []; changed: [] }>;
  let reported: string[];
  let member: StandIn;
  let client: EtcdClient;
  let watch: Watch;

  beforeEach(async () => {
    from = [];
    streams = [];
    reported = [];
    happened = new EventEmitter();
    member = await startStandIn((request, response, body) => {
      if (request.url !== '/v3/watch') {
        const isMark = body.includes(encoded('/mark'));
        const kvs = isMark ? [{ key: encoded('/mark'), value: encoded('one'), mod_revision: '2' }] : [];
        // The data have reached this revision, whatever is reported later.
        const revision = from.length === 0 ? '10' : '99';
        response.end(JSON.stringify({ header: { cluster_id: '7', revision }, kvs }));
        return;
      }
      const { create_request: asked } = JSON.parse(body) as { create_request: { start_revision: string } };
      from.push(asked.start_revision);
      streams.push(response);
      frame({ created: true }, 99);
      happened.emit('stream');
    });
    client = new EtcdClient({ endpoints: [member.url] });
    const options = { key: '/w/', isPrefix: true, mark: '/mark', retry: { firstMs: 1, maxMs: 1 } };
    watch = new Watch(client, options, {
      listed: () => undefined,
      changed: ({ kv }) => {
        reported.push(`${kv.key} ${kv.modRevision}`);
        happened.emit('changed');
      },
      resumed: () => undefined,
      lost: () => undefined,
      gap: ({ code }) => reported.push(code),
    });
    const begun = once(happened, 'stream');
    watch.start();
    await begun;
  });

  afterEach(async () => {
    await watch.stop();
    client.gateway.close();
    await member.close();
  });

  function frame(result: object, revision: number): void {
    const header = { cluster_id: '7', revision: String(revision) };
    streams.at(-1)?.write(`${JSON.stringify({ result: { header, ...result } })}\n`);
  }

  function put(name: string, revision: number): object {
    return { kv: { key: encoded(name), value: encoded('x'), mod_revision: String(revision) } };
  }

  /** Ends the stream. @returns the first revision of the next one. */
  async function breakOff(): Promise<string | undefined> {
    const begun = once(happened, 'stream');
    streams.at(-1)?.end();
    await begun;
    return from.at(-1);
  }

  it('goes on after the listed revision when it breaks off before a change', async () => {
    assert.deepEqual(from, ['11']);
    assert.equal(await breakOff(), '11');
  });

  it('goes on after the last change when it breaks off', async () => {
    frame({ events: [put('/w/1', 11), put('/w/2', 12)] }, 12);
    assert.equal(await breakOff(), '13');
    assert.deepEqual(reported, ['/w/1 11', '/w/2 12']);
  });

  it('goes on after the revision of the last progress notification when it breaks off', async () => {
    frame({}, 10);
    frame({ events: [put('/w/1', 11)] }, 11);
    frame({}, 12);
    assert.equal(await breakOff(), '13');
  });

  it('does not go back to the revision of a progress notification that is older than the last change', async () => {
    frame({ events: [put('/w/1', 11), put('/w/2', 12)] }, 12);
    frame({}, 10);
    assert.equal(await breakOff(), '13');
  });

  it('asks for all fragments of a revision again when it breaks off between them', async () => {
    frame({ events: [put('/w/1', 11)], fragment: true }, 11);
    assert.equal(await breakOff(), '11');
    frame({ events: [put('/w/1', 11)], fragment: true }, 11);
    frame({ events: [put('/w/2', 11)] }, 11);
    assert.equal(await breakOff(), '12');
  });
});
