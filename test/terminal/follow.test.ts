import assert from 'node:assert/strict';
import { EventEmitter, on, once } from 'node:events';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { EventOptions } from '../../src/client/client.js';
import { followPanel, type PanelReading, type PanelSource } from '../../src/terminal/follow.js';
import { PANEL } from './fixture.js';

/** A scripted server that records its requests. */
class Server extends EventEmitter<{ event: [name: string]; request: [] }> implements PanelSource {
  readonly requests: string[] = [];
  /** What reading fails with. */
  error: Error | undefined;
  /** The callbacks of the client that follows the events. */
  listener: EventOptions = {};

  read(): Promise<PanelReading> {
    this.#note('read');
    return this.error === undefined
      ? Promise.resolve({ topology: PANEL, status: undefined })
      : Promise.reject(this.error);
  }

  async *events(options: EventOptions): AsyncIterable<string> {
    this.listener = options;
    const heard = on(this, 'event', { signal: options.signal });
    this.#note(`events after ${options.lastEventId ?? ''}`);
    for await (const [name] of heard) {
      if (name === 'refused') throw new Error('refused');
      yield name as string;
    }
  }

  /** Resolves when this number of requests was received in all. */
  async untilAsked(times: number): Promise<void> {
    while (this.requests.length < times) await once(this, 'request');
  }

  #note(what: string): void {
    this.requests.push(what);
    this.emit('request');
  }
}

interface Following {
  readonly reported: string[];
  untilReported(times: number): Promise<void>;
  end(): Promise<void>;
  readonly ended: Promise<void>;
}

function follow(server: Server, intervalMs = 0): Following {
  const reported: string[] = [];
  const emitter = new EventEmitter();
  const record = (what: string): void => {
    reported.push(what);
    emitter.emit('reported');
  };
  const ending = new AbortController();
  const ended = followPanel(
    server,
    { show: () => record('shown'), lost: (error) => record(`lost: ${String(error)}`) },
    { intervalMs, retryMs: 10, signal: ending.signal },
  );
  return {
    reported,
    ended,
    untilReported: async (times) => {
      while (reported.length < times) await Promise.race([once(emitter, 'reported'), ended]);
    },
    end: () => {
      ending.abort();
      return ended;
    },
  };
}

describe('following a panel', () => {
  it('reads the panel, follows the events from there, and reads the panel again after a change', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.emit('event', 'changed');
    await following.untilReported(2);
    await following.end();
    assert.deepEqual(server.requests, ['read', 'events after m3k9x2-41', 'read']);
  });

  it('reads the panel once for many simultaneous events', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    for (let i = 0; i < 50; i++) server.emit('event', 'changed');
    await following.untilReported(2);
    await following.end();
    assert.deepEqual(following.reported, ['shown', 'shown']);
  });

  it('does not read the panel for failed commands, which a read may have caused', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.emit('event', 'command_failed');
    server.emit('event', 'connected');
    await following.untilReported(2);
    await following.end();
    assert.equal(server.requests.filter((what) => what === 'read').length, 2);
  });

  it('reads the panel when a process has drifted without a change of its own', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.emit('event', 'sync');
    await following.untilReported(2);
    await following.end();
    assert.deepEqual(server.requests, ['read', 'events after m3k9x2-41', 'read']);
  });

  it('reads the panel at the given interval', async () => {
    const server = new Server();
    const following = follow(server, 100);
    await following.untilReported(3);
    await following.end();
  });

  it('reports a lost connection and shows the panel after reconnecting', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.listener.onLost?.(new Error('gone'), 10);
    server.listener.onLost?.(new Error('still gone'), 10);
    server.listener.onOpen?.();
    await following.untilReported(4);
    await following.end();
    assert.deepEqual(following.reported, ['shown', 'lost: Error: gone', 'lost: Error: still gone', 'shown']);
  });

  it('does not read the panel again when the event stream opens for the first time', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.listener.onOpen?.();
    await turn();
    assert.deepEqual(following.reported, ['shown']);
    await following.end();
  });

  it('retries after a failed read', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.error = new Error('overloaded');
    server.emit('event', 'changed');
    await following.untilReported(3);
    server.error = undefined;
    while (following.reported.at(-1) !== 'shown')
      await following.untilReported(following.reported.length + 1);
    await following.end();
    assert.equal(following.reported[1], 'lost: Error: overloaded');
  });

  it('fails immediately if the first read fails or the event stream is rejected', async () => {
    const server = new Server();
    server.error = new Error('not reachable');
    await assert.rejects(follow(server).ended, /not reachable/);
    server.error = undefined;
    const following = follow(server);
    await server.untilAsked(3);
    server.emit('event', 'refused');
    await assert.rejects(following.ended, /refused/);
  });

  it('stops on request at any point', async () => {
    const server = new Server();
    const following = follow(server);
    await server.untilAsked(2);
    server.error = new Error('gone');
    server.emit('event', 'changed');
    await following.untilReported(2);
    await following.end();
  });
});
