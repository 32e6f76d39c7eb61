import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import type { PanelStatus, SppEvent } from '../../src/client/client.js';
import { Api, reasonOf } from '../../src/ui/connection/api.js';
import { type ConnectionState, ServerConnection } from '../../src/ui/connection/server-connection.js';
import type { FindingList } from '../../src/ui/findings.js';
import type { Topology } from '../../src/ui/topology.js';
import { usual } from './topologies.js';

/** Interval of the periodic reads of the page, in milliseconds: longer than a test takes. */
const READ_EVERY_MS = 3_600_000;

/** A server whose responses a test sets, and a page that follows it. */
class Scene {
  readonly streams: ServerResponse[] = [];
  readonly requests: IncomingMessage[] = [];
  /** Responds to `/v1/topology`; undefined for the usual response. */
  respond: ((response: ServerResponse) => void) | undefined;
  /** Responds to `/v1/panel/status`; undefined for a server that is too old to have it. */
  status: PanelStatus | undefined;
  /** Responds to `/v1/topology/findings`; undefined for a server that is too old to have it. */
  findings: FindingList | undefined;
  /** Responds to requests for events with an error, in place of the events. */
  refusal: readonly [status: number, code: string, detail: string] | undefined;
  token: string | undefined;
  visible = true;
  readonly #changes = new EventEmitter();
  readonly #log: string[] = [];
  readonly #server: Server = createServer((request, response) => this.#serve(request, response));
  #connection: ServerConnection | undefined;

  async start(port = 0): Promise<this> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  follow(url = `http://127.0.0.1:${this.port}`): ServerConnection {
    const api = new Api(url, () => this.token);
    const events = {
      read: ({ processes }: Topology, status: PanelStatus | undefined, findings: FindingList | undefined) => {
        const more = [status?.drift, findings && `${findings.findings.length} findings`];
        this.#record([`read ${processes.length}`, ...more.filter(Boolean)].join(', '));
      },
      happened: ({ id, event }: SppEvent) => this.#record(`${event} ${id}`),
      connection: (connection: ConnectionState) =>
        this.#record('why' in connection ? `${connection.state}: ${connection.why}` : connection.state),
    };
    const visibility = { visible: () => this.visible, onWake: () => undefined };
    this.#connection = new ServerConnection(api, events, visibility, {
      readEveryMs: READ_EVERY_MS,
      settleMs: 1,
    });
    void this.#connection.run();
    return this.#connection;
  }

  #record(what: string): void {
    this.#log.push(what);
    this.#changes.emit('change');
  }

  /** Removes and returns the recorded lines up to the first that matches. */
  async until(pattern: RegExp): Promise<string[]> {
    for (;;) {
      const found = this.#log.findIndex((each) => pattern.test(each));
      if (found >= 0) return this.#log.splice(0, found + 1);
      await once(this.#changes, 'change');
    }
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    this.requests.push(request);
    if (request.url === '/v1/topology') {
      if (this.respond !== undefined) this.respond(response);
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(usual().topology));
    } else if (request.url === '/v1/panel/status') {
      if (this.status === undefined) response.writeHead(404).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(this.status));
    } else if (request.url === '/v1/topology/findings') {
      if (this.findings === undefined) response.writeHead(404).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(this.findings));
    } else if (this.refusal !== undefined) {
      problem(response, ...this.refusal);
    } else {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      this.streams.push(response);
      this.#changes.emit('change');
    }
  }

  send(text: string): void {
    this.streams.at(-1)!.write(text);
  }

  /** Waits until the requests that the page has sent so far have arrived. */
  async caughtUp(): Promise<void> {
    for (let count = 0; count < 3; count++)
      await (await fetch(`http://127.0.0.1:${this.port}/v1/panel/status`)).text();
  }

  /** Numbers of requests of the page for the panel and for the events. */
  get counts(): { readonly reads: number; readonly events: number } {
    const reads = this.requests.filter(({ url }) => url === '/v1/topology').length;
    return { reads, events: this.eventRequests.length };
  }

  async stop(): Promise<void> {
    this.#connection?.stop();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close').catch(() => undefined);
  }

  get eventRequests(): IncomingMessage[] {
    return this.requests.filter(({ url = '' }) => /^\/v1\/events\b/.test(url));
  }
}

function problem(response: ServerResponse, status: number, code: string, detail: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: '', status, code, detail }));
}

describe('the connection of the page to its server', () => {
  let scene: Scene;
  afterEach(() => scene.stop());

  it('opens the event stream and then reads the panel, so that no event is missed', async () => {
    scene = await new Scene().start();
    scene.follow();
    assert.deepEqual(await scene.until(/^read/), ['connected', 'read 6']);
    assert.equal(scene.eventRequests.length, 1);
  });

  it('reads the sync states, and stops asking a server that is too old for them', async () => {
    scene = await new Scene().start();
    const reads = (): number => scene.requests.filter(({ url }) => url === '/v1/panel/status').length;
    scene.follow();
    assert.deepEqual(await scene.until(/^read/), ['connected', 'read 6']);
    scene.send('id: x-2\nevent: changed\ndata: {}\n\n');
    await scene.until(/^read 6$/);
    assert.equal(reads(), 1);
    // The one that comes after it is newer.
    scene.status = { restore: 'off', drift: 'repair', processes: [] };
    scene.streams[0]!.destroy();
    await scene.until(/^read 6, repair$/);
    scene.send('id: x-3\nevent: sync\ndata: {}\n\n');
    await scene.until(/^read 6, repair$/);
    assert.equal(reads(), 3);
  });

  it('reads the findings, and stops asking a server that is too old for them', async () => {
    scene = await new Scene().start();
    const reads = (): number => scene.requests.filter(({ url }) => url === '/v1/topology/findings').length;
    scene.follow();
    assert.deepEqual(await scene.until(/^read/), ['connected', 'read 6']);
    scene.findings = { findings: [], unknown: [] };
    scene.send('id: x-2\nevent: changed\ndata: {}\n\n');
    await scene.until(/^read 6$/);
    assert.equal(reads(), 1);
    scene.streams[0]!.destroy();
    await scene.until(/^read 6, 0 findings$/);
    assert.equal(reads(), 2);
  });

  it('reads the panel again after events, once for simultaneous events', async () => {
    scene = await new Scene().start();
    scene.follow();
    await scene.until(/^read/);
    scene.send(
      'id: x-2\nevent: changed\ndata: {"process":"nfv:3"}\n\nid: x-3\nevent: connected\ndata: {}\n\n',
    );
    assert.deepEqual(await scene.until(/^read/), ['changed x-2', 'connected x-3', 'read 6']);
  });

  it('reports a lost connection, reconnects, and resumes after the last event', async () => {
    scene = await new Scene().start();
    scene.follow();
    await scene.until(/^read/);
    scene.send('id: x-7\nevent: changed\ndata: {}\n\n');
    await scene.until(/^read/);
    scene.streams[0]!.destroy();
    await scene.until(/^lost/);
    assert.deepEqual(await scene.until(/^read/), ['connected', 'read 6']);
    assert.equal(scene.eventRequests[1]!.headers['last-event-id'], 'x-7');
  });

  it('reports an ended event stream and reconnects', async () => {
    scene = await new Scene().start();
    scene.follow();
    await scene.until(/^connected$/);
    scene.streams[0]!.end();
    await scene.until(/^lost: the server ended the stream$/);
    await scene.until(/^connected$/);
  });

  it('connects to a server that starts later', async () => {
    const first = await new Scene().start();
    const { port } = first;
    await first.stop();
    scene = new Scene();
    scene.follow(`http://127.0.0.1:${port}`);
    await scene.until(/^lost: the server cannot be reached$/);
    await scene.start(port);
    await scene.until(/^connected$/);
  });

  it('reconnects immediately on request', async () => {
    const first = await new Scene().start();
    const { port } = first;
    await first.stop();
    scene = new Scene();
    const connection = scene.follow(`http://127.0.0.1:${port}`);
    // Each attempt that fails makes the next one come later.
    for (let attempt = 0; attempt < 3; attempt++) {
      await scene.until(/^lost/);
      connection.retry();
    }
    await scene.start(port);
    connection.retry();
    await scene.until(/^connected$/);
  });

  it('asks for a token, waits for it, and sends it', async () => {
    scene = await new Scene().start();
    scene.refusal = [401, 'unauthorized', 'a bearer token is needed'];
    const connection = scene.follow();
    await scene.until(/^token: a bearer token is needed$/);
    connection.readSoon();
    scene.refusal = undefined;
    scene.token = 'secret';
    connection.retry();
    await scene.until(/^read/);
    assert.deepEqual(
      scene.requests.map(({ headers }) => headers.authorization),
      [undefined, 'Bearer secret', 'Bearer secret', 'Bearer secret', 'Bearer secret'],
    );
  });

  it('sends no requests while it waits for the first token', async ({ mock }) => {
    scene = await new Scene().start();
    mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    scene.refusal = [401, 'unauthorized', 'a bearer token is needed'];
    const connection = scene.follow();
    await scene.until(/^token/);
    scene.refusal = undefined;
    connection.readSoon();
    mock.timers.tick(3 * READ_EVERY_MS);
    await scene.caughtUp();
    assert.deepEqual(scene.counts, { reads: 0, events: 1 });
  });

  it('sends no requests after its token was rejected until it has another token', async ({ mock }) => {
    scene = await new Scene().start();
    mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    const connection = scene.follow();
    await scene.until(/^connected$/);
    mock.timers.tick(1);
    await scene.until(/^read/);
    scene.respond = (response) => problem(response, 401, 'unauthorized', 'the token is unknown');
    connection.readSoon();
    mock.timers.tick(1);
    await scene.until(/^token: the token is unknown$/);
    scene.respond = undefined;
    const { counts } = scene;
    scene.send('id: x-2\nevent: changed\ndata: {}\n\n');
    await scene.until(/^changed/);
    mock.timers.tick(3 * READ_EVERY_MS);
    await scene.caughtUp();
    assert.deepEqual(scene.counts, counts);
    connection.retry();
    await scene.until(/^connected$/);
    mock.timers.tick(1);
    await scene.until(/^read/);
  });

  it('polls the panel if the server provides no event stream', async () => {
    scene = await new Scene().start();
    scene.refusal = [503, 'too_many_streams', 'no room for another stream'];
    scene.follow();
    assert.deepEqual(await scene.until(/^read/), ['polling: no room for another stream', 'read 6']);
    scene.refusal = undefined;
    await scene.until(/^connected$/);
  });

  it('does not read the panel while the page is hidden', async () => {
    scene = await new Scene().start();
    const connection = scene.follow();
    await scene.until(/^read/);
    scene.visible = false;
    scene.send('id: x-2\nevent: changed\ndata: {}\n\n');
    await scene.until(/^changed/);
    assert.equal(scene.requests.filter(({ url }) => url === '/v1/topology').length, 1);
    scene.visible = true;
    connection.readSoon();
    await scene.until(/^read/);
  });

  it('reports when reading the panel fails and when it works again', async () => {
    scene = await new Scene().start();
    const connection = scene.follow();
    await scene.until(/^read/);
    scene.respond = (response) => problem(response, 500, 'internal', 'it went wrong');
    connection.readSoon();
    await scene.until(/^lost: it went wrong$/);
    scene.respond = undefined;
    connection.readSoon();
    assert.deepEqual(await scene.until(/^connected$/), ['read 6', 'connected']);
    assert.equal(scene.streams.length, 1);
  });

  it('reports the message of an error response, and a message of its own if there is no response', async () => {
    scene = await new Scene().start();
    scene.respond = (response) => problem(response, 400, 'unsafe', 'it would end the process');
    const api = new Api(`http://127.0.0.1:${scene.port}`, () => undefined);
    const reason = (): Promise<string> => api.topology().then(() => 'none', reasonOf);
    assert.equal(await reason(), 'it would end the process');
    scene.respond = (response) => response.destroy();
    assert.equal(await reason(), 'the server cannot be reached');
  });
});
