import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createSppClient, type SppEvent, SppError } from '../../src/client/client.js';
import { startController } from '../support/controller.js';
import { textOf } from '../support/event-reader.js';
import { withFolder } from '../support/folder.js';
import { withPanel } from '../support/panel.js';
import { tokenLine } from '../support/tokens.js';

const EVENT_STREAM = { 'content-type': 'text/event-stream' };
const VF = { kind: 'vf', clientId: 2, lcores: [3, 4, 5] } as const;

/** One event in the format of the stream. */
function block(id: string, process = 'vf:2'): string {
  const data = { time: '2026-11-22T10:15:00.000Z', process, type: 'vf', 'client-id': 2, by: 'status' };
  return `id: ${id}\nevent: changed\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Runs a test with a server that handles each request with the next of the given functions. */
async function withServer(
  responses: readonly ((request: IncomingMessage, response: ServerResponse) => void)[],
  test: (url: string, server: Server) => Promise<void>,
): Promise<void> {
  let next = 0;
  const server = createServer((request, response) => {
    const respond = responses[next++];
    assert.ok(respond, 'one request too many');
    respond(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await test(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function stream(
  response: ServerResponse,
  text: string,
  headers: Record<string, string> = {},
): ServerResponse {
  response.writeHead(200, { ...EVENT_STREAM, ...headers }).write(text);
  return response;
}

/** The next events of a client. @param count their number. */
async function take(events: AsyncGenerator<SppEvent>, count: number): Promise<SppEvent[]> {
  const found: SppEvent[] = [];
  while (found.length < count) {
    const next = await events.next();
    assert.ok(next.done !== true, `ended after ${found.length}`);
    found.push(next.value);
  }
  return found;
}

describe('the event stream of the typed client', () => {
  it('yields the events of the server until the loop is left', () =>
    withPanel([VF], async (controller, vf) => {
      const spp = createSppClient({ url: controller.url });
      const seen: string[] = [];
      const onOpen = (): void => vf.drop();
      for await (const event of spp.events({ onOpen })) {
        seen.push(textOf(event));
        if (event.event === 'connected') break;
      }
      assert.deepEqual(seen, ['disconnected vf:2', 'connected vf:2']);
    }));

  it('ends when the signal is aborted', () =>
    withPanel([VF], async ({ url }) => {
      const controller = new AbortController();
      const { signal } = controller;
      const onOpen = (): void => controller.abort();
      for await (const event of createSppClient({ url }).events({ signal, onOpen }))
        assert.fail(textOf(event));
      for await (const event of createSppClient({ url }).events({ signal })) assert.fail(textOf(event));
    }));

  it('starts after a given event, and resumes after the last one', async () => {
    const asked: unknown[] = [];
    const note = ({ headers }: IncomingMessage): void => void asked.push(headers['last-event-id']);
    const lost: string[] = [];
    await withServer(
      [
        (request, response) => {
          note(request);
          const text = `retry: 1\n\n${block('a-2')}`;
          response.writeHead(200, EVENT_STREAM).write(text, () => response.destroy());
        },
        (request) => {
          note(request);
          request.socket.destroy();
        },
        (request, response) => {
          note(request);
          stream(response, block('a-3')).end();
        },
        (request, response) => {
          note(request);
          stream(response, `: \n\n${block('a-4')}`);
        },
      ],
      async (url) => {
        const onLost = (error: Error): void => void lost.push(error.message);
        const events = createSppClient({ url }).events({ lastEventId: 'a-1', onLost });
        const ids = (await take(events, 3)).map(({ id }) => id);
        await events.return();
        assert.deepEqual(ids, ['a-2', 'a-3', 'a-4']);
        assert.deepEqual(asked, ['a-1', 'a-2', 'a-2', 'a-3']);
        assert.equal(lost.length, 3);
      },
    );
  });

  it('starts with past events on request, and resumes after the last one', async () => {
    const asked: unknown[] = [];
    await withServer(
      [
        (request, response) => {
          asked.push(request.url);
          stream(response, `retry: 1\nid: a-6\n\n${block('a-7')}`, { 'last-event-id': 'a-6' }).end();
        },
        (request, response) => {
          asked.push(request.url, request.headers['last-event-id']);
          stream(response, block('a-8'));
        },
      ],
      async (url) => {
        const events = createSppClient({ url }).events({ last: 5 });
        const ids = (await take(events, 2)).map(({ id }) => id);
        await events.return();
        assert.deepEqual(ids, ['a-7', 'a-8']);
        assert.deepEqual(asked, ['/v1/events?last=5', '/v1/events', 'a-7']);
      },
    );
  });

  it('resumes at the start of a stream that had no event', async () => {
    const asked: unknown[] = [];
    await withServer(
      [
        (request, response) => {
          stream(response, 'retry: 1\nid: a-7\n\n', { 'last-event-id': 'a-7' }).end();
        },
        (request, response) => {
          asked.push(request.headers['last-event-id']);
          stream(response, block('a-8'));
        },
      ],
      async (url) => {
        const events = createSppClient({ url }).events();
        await take(events, 1);
        await events.return();
        assert.deepEqual(asked, ['a-7']);
      },
    );
  });

  it('resumes after the last event that was read, whatever start the streams report', async () => {
    const asked: unknown[] = [];
    const respond =
      (id: string, headers: Record<string, string>) =>
      (request: IncomingMessage, response: ServerResponse): void => {
        asked.push(request.headers['last-event-id']);
        stream(response, `retry: 1\n\n${block(id)}`, headers).end();
      };
    await withServer(
      [
        respond('a-8', { 'last-event-id': 'a-7' }),
        respond('a-9', {}),
        respond('a-10', { 'last-event-id': 'a-1' }),
      ],
      async (url) => {
        const events = createSppClient({ url }).events();
        await take(events, 3);
        await events.return();
      },
    );
    assert.deepEqual(asked, [undefined, 'a-8', 'a-9']);
  });

  it('resumes at the start of a lost stream when the next stream reports no start', async () => {
    const asked: unknown[] = [];
    const begin =
      (headers: Record<string, string>) =>
      (request: IncomingMessage, response: ServerResponse): void => {
        asked.push(request.headers['last-event-id']);
        stream(response, 'retry: 1\n\n', headers).end();
      };
    await withServer(
      [
        begin({ 'last-event-id': 'a-7' }),
        begin({}),
        (request, response) => {
          asked.push(request.headers['last-event-id']);
          stream(response, block('a-8'));
        },
      ],
      async (url) => {
        const events = createSppClient({ url }).events();
        await take(events, 1);
        await events.return();
      },
    );
    assert.deepEqual(asked, [undefined, 'a-7', 'a-7']);
  });

  it('retries after the errors rate_limited and request_timeout', () =>
    withServer(
      [
        (_request, response) => void stream(response, `retry: 1\n\n${block('a-1')}`).end(),
        ...[429, 408].map((status) => (_request: IncomingMessage, response: ServerResponse) => {
          response.writeHead(status).end();
        }),
        (_request, response) => void stream(response, block('a-2')),
      ],
      async (url) => {
        const events = createSppClient({ url }).events();
        assert.deepEqual(
          (await take(events, 2)).map(({ id }) => id),
          ['a-1', 'a-2'],
        );
        await events.return();
      },
    ));

  it('backs off while the server is down, and resets the backoff afterwards', async () => {
    const waits: number[] = [];
    const refuse = (_request: IncomingMessage, response: ServerResponse): void =>
      void response.writeHead(503).end('busy');
    await withServer(
      [
        (_request, response) => void stream(response, 'retry: 20\n\n').end(),
        ...[refuse, refuse, refuse],
        (_request, response) => void stream(response, block('a-1')).end(),
        (_request, response) => void stream(response, block('a-2')),
      ],
      async (url) => {
        const onLost = (_error: Error, retryMs: number): void => void waits.push(retryMs);
        const events = createSppClient({ url }).events({ onLost });
        await take(events, 2);
        await events.return();
      },
    );
    const expected = [20, 40, 80, 160, 20];
    assert.equal(waits.length, expected.length);
    for (const [i, ms] of expected.entries()) {
      assert.ok(waits[i]! >= ms && waits[i]! <= ms * 1.25, waits.join(', '));
    }
  });

  it('ignores unknown events', () =>
    withServer(
      [(_request, response) => void stream(response, `event: new\ndata: what\nmore: 1\n\n${block('a-1')}`)],
      async (url) => {
        const events = createSppClient({ url }).events();
        assert.deepEqual((await take(events, 1)).map(textOf), ['changed vf:2 by status']);
        await events.return();
      },
    ));

  it('reconnects when the server is silent', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const lost: Error[] = [];
      await withServer(
        [
          (_request, response) => void stream(response, block('a-1')),
          (_request, response) => void stream(response, block('a-2')),
        ],
        async (url) => {
          const onLost = (error: Error): void => {
            lost.push(error);
            queueMicrotask(() => mock.timers.tick(2_000));
          };
          const events = createSppClient({ url }).events({ onLost });
          await take(events, 1);
          const next = take(events, 1);
          // The reader pauses until it reads again.
          await setImmediate();
          mock.timers.tick(60_000);
          assert.deepEqual(
            (await next).map(({ id }) => id),
            ['a-2'],
          );
          await events.return();
        },
      );
      assert.deepEqual(
        lost.map(({ message }) => message),
        ['the server stopped responding'],
      );
    } finally {
      mock.timers.reset();
    }
  });

  it('throws when the server rejects the request', () =>
    withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'read', 'alices'));
      const controller = await startController('--token-file', file);
      try {
        const { url } = controller;
        await assert.rejects(
          createSppClient({ url }).events().next(),
          (error) => error instanceof SppError && error.code === 'unauthorized',
        );
        const spp = createSppClient({ url, headers: { authorization: 'Bearer alices' } });
        const stop = new AbortController();
        for await (const event of spp.events({ signal: stop.signal, onOpen: () => stop.abort() })) {
          assert.fail(textOf(event));
        }
      } finally {
        await controller.stop();
      }
    }));

  it('rejects a response that is not an event stream', () =>
    withServer(
      [
        (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
        (_request, response) => void stream(response, block('a-1')),
      ],
      async (url) => {
        const lost: string[] = [];
        const events = createSppClient({ url }).events({ onLost: ({ message }) => void lost.push(message) });
        await take(events, 1);
        await events.return();
        assert.deepEqual(lost, ['the response is not an event stream']);
      },
    ));
});
