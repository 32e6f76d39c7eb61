import { once, EventEmitter } from 'node:events';
import { perform } from '../../src/operations/perform.js';
import { readPanel } from '../../src/panel/observed/observed-panel.js';
import type { Call } from '../../src/panel/plan/step.js';
import { Host, isSince, type Release, SimulatedProcess } from '../../src/simulator/index.js';
import type { HostOptions } from '../../src/simulator/index.js';
import {
  type ListenerObserver,
  type ListenerOptions,
  PrimaryListener,
  SecondaryListener,
} from '../../src/spp/connection/listener.js';
import { Registry } from '../../src/spp/registry.js';
import type { PanelProcess } from '../support/panel.js';
import { Applying } from './applying.js';
import { ORIGIN, IGNORING } from './scene.js';

const LISTENING: ListenerOptions = {
  host: '127.0.0.1',
  port: 0,
  commandTimeoutMs: 60_000,
  responseTimeoutMs: 60_000,
  handshakeTimeoutMs: 60_000,
  maxHandshakes: 100,
  probeIntervalMs: 0,
  maxReplyBytes: 1_048_576,
  queueLimit: 1_000,
};

/** The processes of a host of a release. */
export function processesOf(release: Release): PanelProcess[] {
  const list: PanelProcess[] = [
    { kind: 'primary', lcores: [0, 1] },
    { kind: 'nfv', clientId: 1 },
    { kind: 'nfv', clientId: 5 },
    { kind: 'vf', clientId: 2 },
  ];
  if (isSince(release, '18.08.1')) list.push({ kind: 'mirror', clientId: 3 });
  if (isSince(release, '18.08.2')) list.push({ kind: 'pcap', clientId: 4, capture: 'phy:0' });
  return list.map((each) => ({ ...each, release }));
}

/** A whole host of simulated processes that share it, connected to a registry over TCP, without HTTP. */
export class HostWorld {
  readonly registry = new Registry();
  readonly applying = new Applying(() => readPanel(this.registry, ORIGIN));
  readonly host: Host;
  /** Which processes died, and how. */
  readonly deaths: string[] = [];
  #processes: readonly SimulatedProcess[] = [];
  readonly #primary: PrimaryListener;
  readonly #secondary: SecondaryListener;
  readonly #news = new EventEmitter<{ connected: [] }>();
  #connected = 0;

  constructor(options: HostOptions = {}) {
    this.host = new Host({ rings: 16, with: ['pcap', 'memif'], ...options });
    const events: ListenerObserver = {
      ...IGNORING,
      connected: () => {
        this.#connected++;
        this.#news.emit('connected');
      },
    };
    this.#primary = new PrimaryListener(LISTENING, this.registry, events);
    this.#secondary = new SecondaryListener(LISTENING, this.registry, events);
  }

  get processes(): readonly SimulatedProcess[] {
    return this.#processes;
  }

  async start(processes: readonly PanelProcess[]): Promise<void> {
    const [primary, secondary] = await Promise.all([this.#primary.start(), this.#secondary.start()]);
    this.#processes = processes.map((options) => {
      const { port } = options.kind === 'primary' ? primary : secondary;
      const process = new SimulatedProcess({ ...options, sharedHost: this.host, port });
      process.on('ended', (how) => this.deaths.push(`${options.kind} ${options.clientId ?? ''} ${how}`));
      return process;
    });
    for (const process of this.#processes) process.start();
    while (this.#connected < processes.length) await once(this.#news, 'connected');
  }

  run(call: Call): Promise<void> {
    return perform(call, ORIGIN, { registry: this.registry });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((process) => process.stop()));
    await Promise.all([this.#primary.stop(), this.#secondary.stop()]);
  }
}

/** Runs a test with a host, and ends it whatever happens. */
export async function withHost(
  release: Release,
  options: HostOptions,
  test: (world: HostWorld) => Promise<void>,
): Promise<void> {
  const world = new HostWorld(options);
  try {
    await world.start(processesOf(release));
    await test(world);
  } finally {
    await world.stop();
  }
}
