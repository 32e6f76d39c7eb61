import assert from 'node:assert/strict';
import http from 'node:http';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import type { Call, ConnectedIds } from '../support/calls.js';
import { assertDocumented, EVENT_STREAM } from '../support/document.js';
import { type Panel, type PanelProcess, startPanel } from '../support/panel.js';
import { isCommand } from '../support/wire-grammar.js';

/** One process of each type and of the releases that differ most. All reconnect after an exit. */
const PROCESSES: readonly PanelProcess[] = [
  { kind: 'primary', lcores: [0, 14], flow: true, strictMemory: true },
  { kind: 'vf', clientId: 1 },
  { kind: 'vf', clientId: 2, release: '2018-09' },
  { kind: 'vf', clientId: 3, release: '18.08.1' },
  { kind: 'nfv', clientId: 4 },
  { kind: 'nfv', clientId: 5, release: '18.05' },
  { kind: 'nfv', clientId: 6, release: '18.08.1' },
  { kind: 'vm', clientId: 7, release: '18.02' },
  { kind: 'mirror', clientId: 8, lcores: [8, 4, 10] },
  { kind: 'pcap', clientId: 9 },
];

export const CONNECTED: ConnectedIds = { vfs: [1, 2, 3], nfvs: [4, 5, 6, 7], mirrors: [8], pcaps: [9] };

/** The primary restarts after this number of flow rules, because its status has no room for some hundreds of them. */
const MAX_RULES = 50;

export interface Reply {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

/** A panel that gets one request after another and is checked meanwhile. */
export class Campaign {
  /** All changing commands that processes received since this was last emptied. */
  readonly changes: string[] = [];
  /** Observed violations. */
  readonly #faults: string[] = [];
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  readonly #names = new Map<string, SimulatedProcess>();
  #leaving: string[] = [];
  #rules = 0;

  private constructor(private readonly panel: Panel) {
    for (const process of panel.processes) this.#watch(process);
  }

  static async start(): Promise<Campaign> {
    return new Campaign(await startPanel(PROCESSES.map((each) => ({ retryMs: 1, respawn: true, ...each }))));
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    await this.panel.stop();
  }

  /** Sends a request unmodified. The response must be documented, and the processes must get only valid commands. */
  async send(call: Call): Promise<Reply> {
    const before = new Map([...this.#names.keys()].map((name) => [name, this.#connections(name)]));
    const reply = await this.#exchange(call);
    assertDocumented(call.method, call.path, reply.status, reply.type ?? null, reply.text);
    // A process has confirmed its exit, but still has to disconnect and reconnect.
    for (const name of this.#leaving.splice(0)) {
      await this.panel.controller.until(new RegExp(`^connected ${name}$`), (before.get(name) ?? 0) + 1);
    }
    assert.deepEqual(this.#faults, []);
    if (this.#rules >= MAX_RULES) {
      this.#rules = 0;
      await this.send({ method: 'DELETE', path: '/v1/primary', headers: {} });
    }
    return reply;
  }

  /** Starts the components of the examples in the document, for requests about a component. */
  async furnish(): Promise<void> {
    for (const { options } of this.#names.values()) {
      const { kind, clientId } = options;
      if (kind !== 'vf' && kind !== 'mirror') continue;
      const [name, type] = kind === 'vf' ? ['mg0', 'merge'] : ['mr1', kind];
      const body = JSON.stringify({ name, core: 4, type });
      const path = `/v1/${kind}s/${clientId ?? 0}/components`;
      await this.send({ method: 'POST', path, headers: {}, body: Buffer.from(body) });
    }
    this.changes.length = 0;
  }

  /** Checks that every process is connected and replies, so that all earlier commands have arrived, too. */
  async assertAlive(): Promise<void> {
    const shown = await Promise.all(
      [...this.#names].map(async ([name, process]) => {
        const { clientId, kind } = process.options;
        const path =
          clientId === undefined ? 'primary/status' : `${kind === 'vm' ? 'nfv' : kind}s/${clientId}`;
        const { status } = await this.#exchange({ method: 'GET', path: `/v1/${path}`, headers: {} });
        return `${name}: ${process.state} ${status}`;
      }),
    );
    assert.deepEqual(
      shown,
      [...this.#names.keys()].map((name) => `${name}: connected 200`),
    );
    assert.deepEqual(this.#faults, []);
  }

  #watch(process: SimulatedProcess): void {
    const { kind, clientId } = process.options;
    const name = clientId === undefined ? kind : `${kind === 'vm' ? 'nfv' : kind} ${clientId}`;
    this.#names.set(name, process);
    process.on('command', (text) => {
      if (!isCommand(kind, text)) this.#faults.push(`${name} was sent ${JSON.stringify(text)}`);
      if (text.startsWith('flow create')) this.#rules++;
      if (text === 'exit') this.#leaving.push(name);
      if (text !== 'status' && text !== '_get_client_id') this.changes.push(`${name}: ${text}`);
    });
    process.on('hung', () => this.#faults.push(`${name} hangs after ${process.commands.at(-1) ?? ''}`));
    process.on('ended', (how) => {
      if (how === 'died') this.#faults.push(`${name} died of ${process.commands.at(-1) ?? ''}`);
    });
  }

  #connections(name: string): number {
    return this.panel.controller.happened.filter((each) => each === `connected ${name}`).length;
  }

  /** Not with fetch, which would normalise the path and reject headers. */
  #exchange({ method, path, headers, body }: Call): Promise<Reply> {
    const { hostname, port } = new URL(this.panel.controller.url);
    const length = body === undefined ? {} : { 'content-length': body.length };
    return new Promise((resolve, reject) => {
      http
        .request(
          { agent: this.#agent, hostname, port, method, path, headers: { ...headers, ...length } },
          (response) => {
            const chunks: Buffer[] = [];
            const type = response.headers['content-type'];
            const done = (): void => {
              const text = Buffer.concat(chunks).toString();
              resolve({ status: response.statusCode ?? 0, type, text });
            };
            response.on('error', reject).on('end', done);
            response.on('data', (chunk: Buffer) => {
              chunks.push(chunk);
              if (type !== EVENT_STREAM) return;
              // A stream does not end by itself.
              done();
              response
                .off('error', reject)
                .on('error', () => undefined)
                .destroy();
            });
          },
        )
        .on('error', reject)
        .end(body);
    });
  }
}
