import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { describe, it } from 'node:test';
import { withController } from '../support/controller.js';
import { withPanel } from '../support/panel.js';
import { Peer } from '../support/peer.js';
import { RawClient } from '../support/raw-client.js';
import { scrape } from '../support/scrape.js';

const GET = 'GET /v1/vfs/1 HTTP/1.1\r\nHost: localhost\r\n\r\n';
const STOP = (name: string): string =>
  `DELETE /v1/vfs/1/components/${name} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

const RESULTS = [{ result: 'success' }];

/** The reply of a vf without components. */
function reply(command: string): string {
  const info = { 'client-id': 1, phy: [], vhost: [], ring: [], core: [] };
  if (command === 'status') return JSON.stringify({ results: RESULTS, info });
  const isAsked = command === '_get_client_id';
  return JSON.stringify({ results: RESULTS, ...(isAsked ? { client_id: 1, process_type: 'vf' } : {}) });
}

describe('pipelined requests', () => {
  it('get their responses in order', () =>
    withPanel([{ kind: 'vf', clientId: 1 }], async ({ url }) => {
      const client = new RawClient(url);
      client.send(GET + STOP('a') + GET.replace('GET', 'PATCH') + GET.replaceAll('/1 ', '/9 '));
      const text = await client.until(/sec_id 9 not found\.$/);
      assert.deepEqual(text.match(/HTTP\/1\.1 \d+/g), [
        'HTTP/1.1 200',
        'HTTP/1.1 204',
        'HTTP/1.1 405',
        'HTTP/1.1 404',
      ]);
      await client.close();
    }));

  it('are all removed from the queue when the client disconnects', () =>
    withController(
      async (controller) => {
        const stopping = new EventEmitter();
        // When the first stop gets its response, all others have left the queue.
        const vf = new Peer(controller.secondaryPort, (command) => {
          if (command !== 'component stop a') return reply(command);
          stopping.emit('sent');
          return undefined;
        });
        await controller.until(/^connected vf 1$/);
        const sent = once(stopping, 'sent');
        const client = new RawClient(controller.url).send(['a', 'b', 'c', 'd'].map(STOP).join(''));
        await sent;
        await client.close();
        const unsent = { reason: 'client_gone' };
        while ((await scrape(controller)).value('spp_process_unsent_commands_total', unsent) < 3);
        await vf.send(reply('component stop a'));
        await controller.get('/v1/vfs/1');
        assert.deepEqual(
          vf.received.filter((command) => command.startsWith('component')),
          ['component stop a'],
        );
        await vf.close();
      },
      '--command-timeout',
      '60s',
      '--response-timeout',
      '60s',
    ));

  it('are limited: beyond the maximum the connection is closed', () =>
    withPanel(
      [{ kind: 'vf', clientId: 1 }],
      async (controller, vf) => {
        vf.hang();
        const client = new RawClient(controller.url).send(GET.repeat(65));
        assert.equal(await client.untilClosed(), '');
        const last = GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
        const patient = new RawClient(controller.url).send(GET.repeat(63) + last);
        assert.equal((await patient.untilClosed()).match(/HTTP\/1\.1 500 /g)?.length, 64);
      },
      '--command-timeout',
      '500ms',
    ));
});

describe('a client that does not read its responses', () => {
  it('is disconnected', () =>
    withController(
      async (controller) => {
        const info = { 'client-id': 1, phy: [], vhost: [], ring: [] };
        // More than the buffers of both ends can hold.
        const core = [{ core: 4, type: 'unuse', name: 'x'.repeat(900_000) }];
        const peer = new Peer(controller.secondaryPort, (command) =>
          command === 'status'
            ? JSON.stringify({ results: RESULTS, info: { ...info, core } })
            : reply(command),
        );
        await controller.until(/^connected vf 1$/);
        const client = new RawClient(controller.url).send(GET.repeat(60));
        client.socket.pause();
        // A client that does not read notices the end by an error when it writes.
        const more = setInterval(() => client.send('\r\n'), 20);
        await new Promise<void>((resolve) => {
          client.socket.once('error', () => resolve());
        }).finally(() => clearInterval(more));
        await peer.close();
      },
      '--request-timeout',
      '300ms',
    ));
});
