import { setTimeout as sleep } from 'node:timers/promises';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { Child, freePorts } from './children.js';
import type { Usage } from '../leash.js';
import { type HostSize, processesOf } from './full-host.js';
import type { RawCommand, ReplayReady, ReplayReply } from './raw-replay.js';
import type { SimCommand, SimHostLog, SimHostReady } from './sim-host.js';

/** Interval of the checks whether the processes are there, in milliseconds, and how long they may take. */
const POLL_MS = 5;
const PATIENCE_MS = 30_000;

interface Ports {
  readonly primary: number;
  readonly secondary: number;
}

/** Hosts of simulated processes, one after another, in one process of their own. */
export class SimHost {
  readonly #child = new Child('scripts/bench/sim-host.js');
  readonly #loaded = this.#child.ask<object>(undefined, (reply): reply is object => 'loaded' in reply);

  /** Starts a host. The processes of the host before end at once. Resolves when all processes have connected. */
  async start(ports: Ports, size: HostSize, hotplugMs = 0): Promise<void> {
    await this.#loaded;
    const order = {
      ...{ primaryPort: ports.primary, secondaryPort: ports.secondary, hotplugMs },
      ...{ processes: processesOf(size), nics: size.nics },
    };
    await this.#child.ask<SimHostReady>(
      { simulate: order },
      (reply): reply is SimHostReady => 'connected' in reply,
    );
  }

  /** Ends all processes at once. */
  async kill(): Promise<void> {
    await this.#loaded;
    await this.#child.ask<object>({ kill: true }, (reply): reply is object => 'killed' in reply);
  }

  /** The commands since the last call, in the order in which the processes received them. */
  async commands(): Promise<readonly SimCommand[]> {
    const isLog = (reply: object): reply is SimHostLog => 'log' in reply;
    return (await this.#child.ask<SimHostLog>({ commands: true }, isLog)).log;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

/** An spp-ctl and the host that it controls. */
export class ControlledHost {
  readonly #sim = new SimHost();

  private constructor(
    private readonly server: Child,
    private readonly ports: Ports,
    private readonly url: string,
  ) {}

  /** @param options of spp-ctl besides its ports. */
  static async start(options: readonly string[] = []): Promise<ControlledHost> {
    const [primary = 0, secondary = 0, api = 0] = await freePorts(3);
    const args = ['-p', primary, '-s', secondary, '-a', api, '--log-level', 'warn', ...options].map(String);
    const server = new Child('bin/spp-ctl.js', args);
    const host = new ControlledHost(server, { primary, secondary }, `http://127.0.0.1:${api}`);
    await until(async () => (await host.processes()) >= 0);
    return host;
  }

  /** Starts a new host in place of the one before. Resolves when spp-ctl knows all its processes. */
  async renew(size: HostSize, hotplugMs = 0): Promise<void> {
    await this.#sim.kill();
    await until(async () => (await this.processes()) === 0);
    await this.#sim.start(this.ports, size, hotplugMs);
    const count = processesOf(size).length;
    await until(async () => (await this.processes()) === count);
  }

  /** As {@link renew}, without waiting for spp-ctl. */
  async reboot(size: HostSize, hotplugMs = 0): Promise<void> {
    await this.#sim.kill();
    await until(async () => (await this.processes()) === 0);
    await this.#sim.start(this.ports, size, hotplugMs);
  }

  commands(): Promise<readonly SimCommand[]> {
    return this.#sim.commands();
  }

  /** Applies a document. @returns the time of the request, in milliseconds. @throws Error unless it was applied. */
  async apply(document: PanelDocument): Promise<number> {
    const start = performance.now();
    const body = await this.request('PUT', '/v1/panel?on_failure=stop', document);
    const ms = performance.now() - start;
    const { state, differences } = JSON.parse(body) as { state: string; differences: readonly object[] };
    if (state !== 'done') throw new Error(`the document was not applied: ${JSON.stringify(differences)}`);
    return ms;
  }

  /** Deletes the desired document, if there is one. */
  async forget(): Promise<void> {
    await fetch(`${this.url}/v1/panel/desired`, { method: 'DELETE' });
  }

  /** Sends a request. @returns the body. @throws Error with the response unless its status is 200. */
  async request(method: string, path: string, body?: object): Promise<string> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (response.status !== 200)
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return text;
  }

  async stop(): Promise<void> {
    await Promise.all([this.server.stop(), this.#sim.stop()]);
  }

  usage(): Promise<Usage> {
    return this.server.usage();
  }

  async processes(): Promise<number> {
    return (JSON.parse(await this.request('GET', '/v1/processes')) as unknown[]).length;
  }
}

/** Plain sockets, and a host that is connected to them. */
export class RawHost {
  readonly #sim = new SimHost();

  private constructor(
    private readonly replayer: Child,
    private readonly ports: Ports,
  ) {}

  static async start(): Promise<RawHost> {
    const [primary = 0, secondary = 0] = await freePorts(2);
    const replayer = new Child('scripts/bench/raw-replay.js', [primary, secondary].map(String));
    await replayer.ask<object>(undefined, (reply): reply is object => 'listening' in reply);
    return new RawHost(replayer, { primary, secondary });
  }

  async renew(size: HostSize, hotplugMs = 0): Promise<void> {
    await this.#sim.kill();
    await this.#connected(0);
    await this.#sim.start(this.ports, size, hotplugMs);
    await this.#connected(processesOf(size).length);
  }

  async #connected(awaited: number): Promise<void> {
    await this.replayer.ask<ReplayReady>({ awaited }, (reply): reply is ReplayReady => 'identified' in reply);
  }

  /** Sends commands to the host. @returns how long they took, in milliseconds. */
  async replay(commands: readonly RawCommand[]): Promise<number> {
    const isReply = (reply: object): reply is ReplayReply => 'replayMs' in reply;
    const replay = commands.map(({ process, text }) => ({ process, text }));
    return (await this.replayer.ask<ReplayReply>({ replay }, isReply)).replayMs;
  }

  async stop(): Promise<void> {
    await Promise.all([this.replayer.stop(), this.#sim.stop()]);
  }
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error('a server or its processes did not start in time');
    await sleep(POLL_MS);
  }
}
