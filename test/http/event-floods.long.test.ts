import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type TestController, withController } from '../support/controller.js';
import { EventReader, textOf, UNPROBED } from '../support/event-reader.js';
import { GREETING, STATUS } from '../support/faulty.js';
import { Peer } from '../support/peer.js';
import { RawClient } from '../support/raw-client.js';

const GET = ['GET /v1/events HTTP/1.1', 'Host: localhost', '', ''];

/** The reply of vf 2 to every change, long enough to fill the buffers soon. */
const REFUSAL = JSON.stringify({
  results: [{ result: 'error', error_details: { message: '\u00e9'.repeat(1_000) } }],
});

/** Runs a test with a vf whose failures fill the buffers of slow readers, and the event log several times. */
async function withFlood(
  test: (controller: TestController, flood: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await withController(
    async (controller) => {
      const vf = new Peer(controller.secondaryPort, (command) =>
        command === '_get_client_id' ? GREETING : command === 'status' ? STATUS : REFUSAL,
      );
      await controller.until(/^connected/);
      const url = `${controller.url}/v1/vfs/2/components/a`;
      const fail = async (times: number): Promise<void> => {
        for (let i = 0; i < times; i++) await (await fetch(url, { method: 'DELETE' })).arrayBuffer();
      };
      try {
        await test(controller, async () => {
          await Promise.all(Array.from({ length: 16 }, () => fail(150)));
        });
      } finally {
        await vf.close();
      }
    },
    ...UNPROBED,
    // Longer than the test takes.
    ...['--command-timeout', '10m', '--request-timeout', '10m'],
  );
}

describe('an event stream of thousands of events', () => {
  it('begins with a reset when the event id is too old, and continues from there', () =>
    withFlood(async (controller, flood) => {
      const { headers } = await controller.request('GET', '/v1/events');
      await flood();
      const reader = await EventReader.after(controller.url, headers.get('last-event-id') ?? '');
      const reset = await reader.next();
      assert.equal(textOf(reset), 'reset: too late');
      const { headers: now } = await controller.request('GET', '/v1/events');
      assert.equal(reset.id, now.get('last-event-id'));
      await controller.request('DELETE', '/v1/vfs/2/components/a');
      assert.equal(textOf(await reader.next()), 'failed vf:2: component stop a: command_failed');
      await reader.close();
    }));

  it('ends at once when spp-ctl stops, even for a client that does not read', () =>
    withFlood(async (controller, flood) => {
      const reader = await EventReader.open(controller.url);
      const blocked = new RawClient(controller.url).send(...GET);
      await blocked.until(/retry/);
      blocked.socket.pause();
      await flood();
      const events = reader.ended();
      await controller.stop();
      assert.ok((await events).length > 0);
      blocked.socket.resume();
      await blocked.closed;
    }));

  it('resets a slow client, and continues', () =>
    withFlood(async (controller, flood) => {
      const slow = new RawClient(controller.url).send(...GET);
      await slow.until(/retry/);
      slow.socket.pause();
      await flood();
      slow.socket.resume();
      const text = await slow.until(/"why":"too slow"/);
      const numbers = [...text.matchAll(/^id: \w+-(\d+)$/gm)].map(([, number]) => Number(number));
      const before = numbers.slice(1, -1);
      assert.deepEqual(
        before,
        before.map((_, i) => (before[0] ?? 0) + i),
        'no event is missing before the reset',
      );
      await controller.request('DELETE', '/v1/vfs/2/components/a');
      await slow.until(new RegExp(`id: \\w+-${(numbers.at(-1) ?? 0) + 1}\\n`));
      await slow.close();
    }));
});
