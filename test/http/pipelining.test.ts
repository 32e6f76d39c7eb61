import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withPanel } from '../support/panel.js';
import { RawClient } from '../support/raw-client.js';

const GET = 'GET /v1/vfs/1 HTTP/1.1\r\nHost: localhost\r\n\r\n';
const STOP = (name: string): string =>
  `DELETE /v1/vfs/1/components/${name} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

describe('requests that do not wait for the answers before them', () => {
  it('are answered in their order', () =>
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

  it('are taken out of the queue, all of them, when the client goes away', () =>
    withPanel([{ kind: 'vf', clientId: 1, faults: { delayMs: 100 } }], async (controller, vf) => {
      const commanded = new Promise<void>((resolve) => vf.once('command', () => resolve()));
      const client = new RawClient(controller.url).send(['a', 'b', 'c', 'd'].map(STOP).join(''));
      await commanded;
      await client.close();
      await controller.get('/v1/vfs/1');
      assert.deepEqual(
        vf.commands.filter((command) => command.startsWith('component')),
        ['component stop a'],
      );
    }));

  it('are so many and no more: the connection is closed', () =>
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

describe('a client that does not take its answers', () => {
  it('loses its connection when nothing moves on it', () =>
    withPanel(
      Array.from({ length: 99 }, (_, i) => ({ kind: 'vf', clientId: i + 1 })),
      async ({ url }) => {
        const client = new RawClient(url);
        client.socket.pause();
        // Answers of 3 KB each, until the buffers of both ends are full.
        const request = GET.replace('vfs/1', 'processes');
        const more = setInterval(() => client.send(request.repeat(50)), 5);
        await new Promise<void>((resolve) => {
          client.socket.once('error', () => resolve()).once('close', () => resolve());
        }).finally(() => clearInterval(more));
      },
      '--request-timeout',
      '300ms',
    ));
});
