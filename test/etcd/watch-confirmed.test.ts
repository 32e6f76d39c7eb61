import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { encoded } from '../../src/etcd/values.js';
import { Watch } from '../../src/etcd/watch.js';
import { type StandIn, startStandIn } from './stand-in.js';

/** What changed in the watched range since a revision. */
interface Missed {
  readonly revision: number;
  /** The revisions of the keys that were written since. */
  readonly written: readonly number[];
  /** Number of keys in the range. */
  readonly count: number;
}

const HEADER = { cluster_id: '7' };

describe('The data of a watch of etcd', () => {
  let happened: EventEmitter<{ event: [string] }>;
  let events: string[];
  let streams: ServerResponse[];
  let revision: number;
  let mark: string;
  let missed: Missed;
  /** Whether the member replies to reads of the mark. */
  let isSilent: boolean;
  let member: StandIn;
  let client: EtcdClient;
  let watch: Watch;

  function happen(event: string): void {
    events.push(event);
    happened.emit('event', event);
  }

  /** Resolves when this has happened so many times in all. */
  async function until(event: string, times = 1): Promise<void> {
    while (events.filter((each) => each === event).length < times) await once(happened, 'event');
  }

  function reply(response: ServerResponse, keys: readonly [string, string, number][], count: number): void {
    const kvs = keys.map(([key, value, mod]) => ({
      key: encoded(key),
      value: encoded(value),
      mod_revision: String(mod),
    }));
    const header = { ...HEADER, revision: String(revision) };
    response.end(JSON.stringify({ header, kvs, count: String(count) }));
  }

  function frame(result: object, at = revision): void {
    const header = { ...HEADER, revision: String(at) };
    streams.at(-1)?.write(`${JSON.stringify({ result: { header, ...result } })}\n`);
  }

  beforeEach(async () => {
    happened = new EventEmitter();
    events = [];
    streams = [];
    revision = 10;
    mark = 'one';
    missed = { revision: 10, written: [], count: 2 };
    isSilent = false;
    member = await startStandIn((request, response, body) => {
      if (request.url === '/v3/watch') {
        streams.push(response);
        frame({ created: true });
        happen('stream');
      } else if (body.includes(encoded('/mark'))) {
        happen('mark');
        if (!isSilent) reply(response, [['/mark', mark, 2]], 1);
      } else if (body.includes('min_mod_revision')) {
        happen('missed');
        ({ revision } = missed);
        reply(
          response,
          missed.written.map((each) => [`/w/${each}`, '', each]),
          missed.count,
        );
      } else {
        happen('list');
        const keys = [1, 2].map((each): [string, string, number] => [`/w/${each}`, 'x', each]);
        reply(response, keys, 2);
      }
    });
    client = new EtcdClient({ endpoints: [member.url], attemptMs: 1_000 });
    const options = {
      key: '/w/',
      isPrefix: true,
      mark: '/mark',
      checkMs: 20,
      retry: { firstMs: 1, maxMs: 1 },
    };
    watch = new Watch(client, options, {
      listed: () => happen('listed'),
      changed: ({ type, kv }) => happen(`${type} ${kv.modRevision}`),
      resumed: () => happen('resumed'),
      lost: () => happen('lost'),
      gap: ({ code }) => happen(code),
    });
    watch.start();
    await until('resumed');
  });

  afterEach(async () => {
    await watch.stop();
    client.gateway.close();
    await member.close();
  });

  function put(at: number): object {
    return { kv: { key: encoded(`/w/${at}`), value: encoded('x'), mod_revision: String(at) } };
  }

  function deletion(name: number, at: number): object {
    return { type: 'DELETE', kv: { key: encoded(`/w/${name}`), mod_revision: String(at) } };
  }

  /** Breaks the watch off, and resolves when it has begun again. */
  async function breakOff(since: Missed): Promise<void> {
    missed = since;
    ({ revision } = since);
    const streamsBefore = streams.length;
    streams.at(-1)?.end();
    await until('stream', streamsBefore + 1);
  }

  it('are confirmed as of the time at which a probe was sent', async () => {
    const marks = events.filter((each) => each === 'mark').length;
    const before = performance.now();
    await until('mark', marks + 2);
    const first = watch.confirmedAt ?? 0;
    assert.ok(first >= before - 20 && first <= performance.now(), `${first}, after ${before}`);
    await until('mark', marks + 4);
    assert.ok((watch.confirmedAt ?? 0) > first);
  });

  it('are not confirmed while the member does not reply, and neither by changes', async () => {
    isSilent = true;
    const marks = events.filter((each) => each === 'mark').length;
    await until('mark', marks + 1);
    const asked = performance.now();
    frame({ events: [put(11)] }, 11);
    await until('put 11');
    assert.ok((watch.confirmedAt ?? 0) < asked);
    isSilent = false;
    await until('lost');
    assert.ok((watch.confirmedAt ?? 0) < asked);
    await until('resumed', 2);
    assert.ok((watch.confirmedAt ?? 0) > asked);
  });

  it('are complete at once after an interruption in which nothing was written', async () => {
    await breakOff({ revision: 10, written: [], count: 2 });
    await until('resumed', 2);
    assert.ok(!events.includes('missed'));
  });

  it('are complete at once after an interruption in which only other keys were written', async () => {
    await breakOff({ revision: 15, written: [], count: 2 });
    await until('resumed', 2);
    assert.ok(events.includes('missed'));
  });

  it('are complete after an interruption once the last missed write is reported', async () => {
    await breakOff({ revision: 15, written: [12, 14], count: 4 });
    frame({ events: [put(12)] });
    await until('put 12');
    frame({ events: [put(14)] });
    await until('resumed', 2);
    assert.deepEqual(events.slice(events.lastIndexOf('put 14')).slice(0, 2), ['put 14', 'resumed']);
  });

  it('are complete after an interruption once the missed deletions are reported, too', async () => {
    await breakOff({ revision: 15, written: [12], count: 2 });
    frame({ events: [put(12)] });
    await until('put 12');
    frame({ events: [deletion(1, 13)] });
    await until('resumed', 2);
    assert.deepEqual(events.slice(events.lastIndexOf('delete 13')).slice(0, 2), ['delete 13', 'resumed']);
  });

  it('are complete once a later change is reported than the missed ones', async () => {
    await breakOff({ revision: 15, written: [], count: 1 });
    frame({ events: [put(16)] }, 16);
    await until('resumed', 2);
    assert.deepEqual(events.slice(events.lastIndexOf('put 16')).slice(0, 2), ['put 16', 'resumed']);
  });

  it('are listed again when the member replies, but does not report what was missed', async () => {
    await breakOff({ revision: 15, written: [12], count: 3 });
    await until('listed', 2);
    await until('resumed', 2);
  });

  it('are listed again when a probe finds other data', async () => {
    mark = 'two';
    await until('listed', 2);
    assert.ok(events.includes('etcd_other_data'));
  });
});
