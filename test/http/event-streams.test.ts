import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { startController, type TestController, withController } from '../support/controller.js';
import { EventReader, textOf, UNPROBED } from '../support/event-reader.js';
import { withFolder } from '../support/folder.js';
import { withPanel } from '../support/panel.js';
import { RawClient } from '../support/raw-client.js';
import { tokenLine } from '../support/tokens.js';

const NFV = { kind: 'nfv', clientId: 1 } as const;
const GET = ['GET /v1/events HTTP/1.1', 'Host: localhost', '', ''];

/** Changes nfv 1 this number of times. */
async function change(controller: TestController, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: i % 2 === 0 ? 'start' : 'stop' });
  }
}

describe('an event stream', () => {
  it('forbids caching and buffering', () =>
    withController(async ({ url }) => {
      const reader = await EventReader.open(url);
      const { headers } = reader.response;
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-accel-buffering'), 'no');
      assert.equal(headers.get('content-encoding'), null);
      await reader.close();
    }));

  it('begins with the reconnection delay and an event id', () =>
    withController(async (controller) => {
      const { text, headers } = await controller.request('GET', '/v1/events');
      const id = headers.get('last-event-id') ?? '';
      assert.match(id, /^[0-9a-z]+-0$/);
      assert.equal(text, `retry: 1000\nid: ${id}\n\n`);
      const again = await controller.request('GET', '/v1/events', { headers: { 'last-event-id': id } });
      assert.equal(again.text, 'retry: 1000\n\n');
      assert.equal(again.headers.get('last-event-id'), null);
      const reader = await EventReader.after(controller.url, id);
      await reader.close();
    }));

  it('supports HEAD', () =>
    withController(
      async (controller) => {
        for (let i = 0; i < 3; i++) {
          const { status, headers, text } = await controller.request('HEAD', '/v1/events');
          assert.equal(status, 200);
          assert.equal(headers.get('content-type'), 'text/event-stream');
          assert.equal(text, '');
        }
      },
      '--max-event-streams',
      '1',
    ));

  it('resumes after the event id in the header or the URL; the header takes precedence', () =>
    withPanel(
      [NFV],
      async (controller) => {
        const all = await EventReader.open(controller.url);
        await change(controller, 3);
        const [first, second, third] = await all.take(3);
        assert.ok(first && second && third);
        const byHeader = await EventReader.after(controller.url, first.id);
        assert.deepEqual(await byHeader.take(2), [second, third]);
        const byUrl = await EventReader.open(controller.url, {}, `?after=${second.id}`);
        assert.deepEqual(await byUrl.next(), third);
        const byBoth = await EventReader.open(
          controller.url,
          { 'last-event-id': second.id },
          `?after=${first.id}`,
        );
        assert.deepEqual(await byBoth.next(), third);
        const byNothing = await EventReader.open(controller.url, { 'last-event-id': '' }, '?after=');
        await change(controller, 1);
        const fourth = await all.next();
        for (const reader of [byHeader, byUrl, byBoth, byNothing]) {
          assert.deepEqual(await reader.next(), fourth);
          await reader.close();
        }
        await all.close();
      },
      ...UNPROBED,
    ));

  it('begins with past events on request, unless the request names an event', () =>
    withPanel(
      [NFV],
      async (controller) => {
        const all = await EventReader.open(controller.url);
        await change(controller, 3);
        const [first, second, third] = await all.take(3);
        assert.ok(first && second && third);
        const reader = await EventReader.open(controller.url, {}, '?last=2');
        const lastTwo = await reader.take(2);
        // Events about findings may have come after the changes.
        const events = [first, second, third];
        while (events.at(-1)?.id !== lastTwo.at(-1)?.id) events.push(await all.next());
        assert.deepEqual(lastTwo, events.slice(-2));
        assert.equal(reader.response.headers.get('last-event-id'), events.at(-3)?.id);
        const byId = await EventReader.open(controller.url, { 'last-event-id': second.id }, '?last=3');
        assert.deepEqual(await byId.next(), third);
        for (const each of [all, reader, byId]) await each.close();
        const refused = await controller.request('GET', '/v1/events?last=1001');
        assert.equal(refused.status, 400);
        assert.match(refused.text, /^invalid key\(last\): 1001 \(expected a number from 0 to 1000\)/);
      },
      ...UNPROBED,
    ));

  it('begins with a reset when the event id is of an earlier run or invalid', async () => {
    const earlier = await startController();
    const { headers } = await earlier.request('GET', '/v1/events');
    const id = headers.get('last-event-id') ?? '';
    await earlier.stop();
    await withController(async ({ url }) => {
      for (const known of [id, 'nonsense', '-1', '%00', 'x'.repeat(8_000)]) {
        const reader = await EventReader.after(url, known);
        assert.equal(textOf(await reader.next()), 'reset: restarted');
        await reader.close();
      }
    });
  });

  it('is rejected above the maximum number of streams until another one ends', () =>
    withController(
      async (controller) => {
        const readers = [await EventReader.open(controller.url), await EventReader.open(controller.url)];
        const headers = { accept: 'application/problem+json' };
        const refused = await controller.request('GET', '/v1/events', { headers });
        assert.equal(refused.status, 503);
        assert.equal(refused.headers.get('retry-after'), '1');
        assert.equal((refused.json() as { code: string }).code, 'too_many_streams');
        await readers[0]?.close();
        // The server may notice the end of a connection a little later.
        let status = 503;
        while (status === 503) ({ status } = await controller.request('GET', '/v1/events'));
        assert.equal(status, 200);
        await readers[1]?.close();
      },
      '--max-event-streams',
      '2',
    ));

  it('has a comment every 15 seconds', () =>
    withController(async ({ url }) => {
      mock.timers.enable({ apis: ['setInterval'] });
      try {
        const readers = [await EventReader.open(url), await EventReader.open(url)];
        for (let beats = 1; beats <= 3; beats++) {
          mock.timers.tick(14_999);
          mock.timers.tick(1);
          for (const reader of readers) await reader.comments(beats);
        }
        for (const reader of readers) {
          assert.equal(reader.text.split('\n\n').length, 1 + 3 + 1);
          await reader.close();
        }
      } finally {
        mock.timers.reset();
      }
    }));

  it('lasts longer than the timeouts of requests and responses', () =>
    withPanel(
      [NFV],
      async (controller) => {
        const reader = await EventReader.open(controller.url);
        await controller.until(/^asked the nfv 1: status/, 30);
        await change(controller, 1);
        assert.equal(textOf(await reader.next()), 'changed nfv:1 by setNfvForwarding');
        await reader.close();
      },
      ...['--probe-interval', '20ms', '--request-timeout', '500ms'],
    ));

  it('ends when the files for access control are reloaded', () =>
    withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'read', 'alices'));
      await withController(
        async (controller) => {
          const headers = { authorization: 'Bearer alices' };
          const reader = await EventReader.open(controller.url, headers);
          await folder.write('tokens', tokenLine('bob', 'read', 'bobs'));
          controller.reload();
          assert.deepEqual(await reader.ended(), []);
          assert.equal((await controller.request('GET', '/v1/events', { headers })).status, 401);
        },
        '--token-file',
        file,
      );
    }));

  it('continues for other clients when one disconnects or sends malformed bytes', () =>
    withPanel(
      [NFV],
      async (controller) => {
        const reader = await EventReader.open(controller.url);
        const leaving = new RawClient(controller.url).send(...GET);
        await leaving.until(/retry/);
        leaving.socket.resetAndDestroy();
        const rude = new RawClient(controller.url).send(...GET, '\0\0\r\n\r\n');
        await rude.until(/retry/);
        await rude.close();
        await change(controller, 1);
        assert.equal(textOf(await reader.next()), 'changed nfv:1 by setNfvForwarding');
        await reader.close();
        // The places of these streams are free again.
        let status = 503;
        while (status === 503) ({ status } = await controller.request('GET', '/v1/events'));
      },
      ...UNPROBED,
      '--max-event-streams',
      '3',
    ));

  it('is sent to clients that expect 100-continue', () =>
    withController(async ({ url }) => {
      const [line = '', ...others] = GET;
      const client = new RawClient(url).send(line, 'Expect: 100-continue', ...others);
      assert.match(await client.until(/retry/), /HTTP\/1\.1 200 [^]*text\/event-stream/);
      await client.send('GET /healthz HTTP/1.1', 'Host: localhost', '', '').closed;
    }));

  it('has no chunks, and ends with its connection', () =>
    withController(async (controller) => {
      const client = new RawClient(controller.url).send(...GET);
      const text = await client.until(/retry[^]*\n\n/);
      assert.match(text, /\r\nConnection: close\r\n/i);
      assert.match(text, /\r\n\r\nretry: 1000\nid: \w+-0\n\n$/);
      await controller.stop();
      await client.closed;
    }));

  it('is the last response of its connection, which is closed for further requests', () =>
    withController(async (controller) => {
      const HEALTH = ['GET /healthz HTTP/1.1', 'Host: localhost', '', ''];
      const before = new RawClient(controller.url).send(...HEALTH).send(...GET);
      assert.match(await before.until(/retry/), /^HTTP\/1\.1 200 [^]*HTTP\/1\.1 200 [^]*text\/event-stream/);
      const late = new RawClient(controller.url).send(...GET);
      await late.until(/retry/);
      await late.send(...HEALTH).closed;
      await new RawClient(controller.url).send([...GET, ...HEALTH].join('\r\n')).closed;
      const head = new RawClient(controller.url).send('HEAD /v1/events HTTP/1.1', ...GET.slice(1));
      await head.send(...HEALTH).until(/event-stream[^]*HTTP\/1\.1 200 /);
      await head.close();
      assert.ok(!before.socket.destroyed);
      await before.close();
    }));
});
