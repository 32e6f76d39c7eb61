import { once, EventEmitter } from 'node:events';
import { perform } from '../../src/operations/perform.js';
import { documentOf } from '../../src/panel/document/document.js';
import type { Panel } from '../../src/panel/document/schema.js';
import { readPanel } from '../../src/panel/observed/observed-panel.js';
import type { Call } from '../../src/panel/plan/step.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import type { RequestOrigin } from '../../src/spp/request-origin.js';
import {
  type ListenerObserver,
  type ListenerOptions,
  PrimaryListener,
  SecondaryListener,
} from '../../src/spp/connection/listener.js';
import { Registry } from '../../src/spp/registry.js';
import type { PanelProcess } from '../support/panel.js';

/** A request origin that stays connected. */
export const ORIGIN: RequestOrigin = {
  gone: false,
  onGone: () => () => undefined,
  changing: () => undefined,
  refused: () => undefined,
  settled: () => undefined,
};

/** An observer that ignores everything. */
export const IGNORING: ListenerObserver = {
  connected: () => undefined,
  disconnected: () => undefined,
  rejected: () => undefined,
  command: () => undefined,
  status: () => undefined,
  unsent: () => undefined,
  overdue: () => undefined,
};

const OPTIONS: Omit<ListenerOptions, 'port'> = {
  host: '127.0.0.1',
  commandTimeoutMs: 30_000,
  responseTimeoutMs: 30_000,
  handshakeTimeoutMs: 30_000,
  maxHandshakes: 100,
  probeIntervalMs: 0,
  maxReplyBytes: 1_048_576,
  queueLimit: 1_000,
};

export interface Scene {
  readonly registry: Registry;
  readonly processes: readonly SimulatedProcess[];
  readonly run: (call: Call) => Promise<void>;
}

/** Runs a test with simulated processes that are connected to a registry, without HTTP. */
export async function withScene(
  processes: readonly PanelProcess[],
  test: (scene: Scene) => Promise<void>,
): Promise<void> {
  const registry = new Registry();
  const connections = new EventEmitter<{ connected: [] }>();
  let connected = 0;
  const events: ListenerObserver = {
    ...IGNORING,
    connected: () => {
      connected++;
      connections.emit('connected');
    },
  };
  const primary = new PrimaryListener({ ...OPTIONS, port: 0 }, registry, events);
  const secondary = new SecondaryListener({ ...OPTIONS, port: 0 }, registry, events);
  const ports = { primary: (await primary.start()).port, secondary: (await secondary.start()).port };
  const simulated = processes.map(
    (options) =>
      new SimulatedProcess({ ...options, port: ports[options.kind === 'primary' ? 'primary' : 'secondary'] }),
  );
  try {
    for (const process of simulated) process.start();
    while (connected < simulated.length) await once(connections, 'connected');
    await test({ registry, processes: simulated, run: (call) => perform(call, ORIGIN, { registry }) });
  } finally {
    await Promise.all(simulated.map((process) => process.stop()));
    await Promise.all([primary.stop(), secondary.stop()]);
  }
}

/** What the processes of a scene do now. */
export async function documentNow({ registry }: Pick<Scene, 'registry'>): Promise<Panel> {
  const { processes } = await readPanel(registry, ORIGIN);
  const specs = [...processes].flatMap(([id, { spec }]) => (spec === undefined ? [] : [[id, spec] as const]));
  return documentOf(new Map(specs));
}
