import { EventEmitter, once } from 'node:events';
import { createPanelServices, type PanelServices, type PanelTimes } from '../../src/server/panel-services.js';
import { perform } from '../../src/operations/perform.js';
import type { Change, OnFailure } from '../../src/panel/apply/change.js';
import { documentOf } from '../../src/panel/document/document.js';
import type { Panel, PanelDocument } from '../../src/panel/document/schema.js';
import { readPanel } from '../../src/panel/observed/observed-panel.js';
import { DEFAULT_BACKOFF, type BackoffOptions } from '../../src/panel/reconcile/backoff.js';
import type { Desired } from '../../src/panel/store/desired.js';
import type { PanelStatus } from '../../src/panel/reconcile/panel-status.js';
import type { Call } from '../../src/panel/plan/step.js';
import { type Host, SimulatedProcess } from '../../src/simulator/index.js';
import {
  type ListenerObserver,
  type ListenerOptions,
  PrimaryListener,
  SecondaryListener,
} from '../../src/spp/connection/listener.js';
import type { AnyProcess } from '../../src/spp/processes/index.js';
import { Registry } from '../../src/spp/registry.js';
import type { PanelProcess } from '../support/panel.js';
import { ORIGIN } from './scene.js';
import { within } from '../support/limits.js';

/** A backoff that is a hundred times as fast as the default. */
export const QUICK: BackoffOptions = {
  ...DEFAULT_BACKOFF,
  lookMs: 2,
  gatherMs: 1,
  rereadMs: 10,
  firstDelayMs: 10,
  maxDelayMs: 80,
  maxFailed: 4,
  calmMs: 1_000,
  startMs: 0,
};

export interface KeptOptions {
  readonly stateDir?: string;
  readonly restore?: boolean;
  readonly repair?: boolean;
  readonly primaryLost?: 'keep' | 'restart';
  readonly backoff?: Partial<BackoffOptions>;
  readonly lives?: PanelTimes['lives'];
  readonly commandTimeoutMs?: number;
  readonly queueLimit?: number;
  /** The host that the processes share; by default each process has its own host. */
  readonly host?: Host;
}

/** The panel services, with TCP connections to simulated processes and without HTTP. */
export class Kept {
  readonly registry = new Registry();
  /** In order: `connected vf:2`, `sync vf:2 in_sync`, `changed by restore: done`, `problem: …`. */
  readonly log: string[] = [];
  readonly changes: Change[] = [];
  readonly panelServices: PanelServices;
  readonly #host: Host | undefined;
  readonly #records = new EventEmitter<{ record: [] }>();
  readonly #stopped = new AbortController();
  readonly #processes = new Set<SimulatedProcess>();
  readonly #primary: PrimaryListener;
  readonly #secondary: SecondaryListener;
  #ports = { primary: 0, secondary: 0 };

  constructor(options: KeptOptions) {
    const {
      stateDir,
      restore = false,
      repair = false,
      primaryLost = 'keep',
      backoff = {},
      lives = {},
    } = options;
    this.#host = options.host;
    this.panelServices = createPanelServices(
      {
        'state-dir': stateDir,
        restore: restore ? 'on' : 'off',
        drift: repair ? 'repair' : 'report',
        'primary-lost': primaryLost,
      },
      this.registry,
      {
        sync: (id, state) => this.#record(`sync ${id} ${state}`),
        changed: (change) => {
          this.changes.push(change);
          this.#record(`changed by ${change.cause}: ${change.state}`);
        },
        problem: (sentence) => this.#record(`problem: ${sentence}`),
        claimChanged: () => undefined,
        reached: () => undefined,
        lost: () => undefined,
        leaseLost: () => undefined,
      },
      () => undefined,
      { backoff: { ...QUICK, ...backoff }, lives: { reconnectMs: 0, startMs: 0, ...lives } },
    );
    const { reconciler } = this.panelServices;
    const events: ListenerObserver = {
      connected: (process: AnyProcess) => {
        reconciler.connected(process);
        this.#record(`connected ${process.id}`);
      },
      disconnected: (process) => {
        reconciler.disconnected(process);
        this.#record(`disconnected ${process.id}`);
      },
      status: (process, lasting) => reconciler.statusRead(process, lasting),
      rejected: () => undefined,
      command: () => undefined,
      unsent: () => undefined,
      overdue: () => undefined,
    };
    const listening: ListenerOptions = {
      host: '127.0.0.1',
      port: 0,
      commandTimeoutMs: options.commandTimeoutMs ?? 10_000,
      responseTimeoutMs: 2 * (options.commandTimeoutMs ?? 10_000),
      handshakeTimeoutMs: 10_000,
      maxHandshakes: 100,
      probeIntervalMs: 0,
      maxReplyBytes: 1_048_576,
      queueLimit: options.queueLimit ?? 100,
    };
    this.#primary = new PrimaryListener(listening, this.registry, events);
    this.#secondary = new SecondaryListener(listening, this.registry, events);
  }

  get reconciler(): PanelServices['reconciler'] {
    return this.panelServices.reconciler;
  }

  /** Undefined when no document is desired. */
  get desired(): Desired | undefined {
    return this.panelServices.desired.current;
  }

  deleteDesired(expected: string | undefined): Promise<void> {
    return this.panelServices.applier.deleteDesired(expected);
  }

  async start(): Promise<void> {
    await this.panelServices.open();
    this.#ports = {
      primary: (await this.#primary.start()).port,
      secondary: (await this.#secondary.start()).port,
    };
  }

  /** Ends as spp-ctl does, and ends the processes. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.panelServices.stop();
    await Promise.all([...this.#processes].map((process) => process.stop()));
    await Promise.all([this.#primary.stop(), this.#secondary.stop()]);
    await this.panelServices.close();
  }

  /** Starts a process that comes back by itself when it dies, and waits until it is connected. */
  async attach(options: PanelProcess): Promise<SimulatedProcess> {
    const process = this.create(options);
    const isConnected = this.next(new RegExp(`^connected ${idOf(options)}$`));
    process.start();
    await isConnected;
    return process;
  }

  /** Creates a process, which connects when it is started, and is ended by stop(). */
  create(options: PanelProcess): SimulatedProcess {
    const port = this.#ports[options.kind === 'primary' ? 'primary' : 'secondary'];
    const process = new SimulatedProcess({
      retryMs: 5,
      respawn: true,
      sharedHost: this.#host,
      ...options,
      port,
    });
    this.#processes.add(process);
    return process;
  }

  async detach(process: SimulatedProcess): Promise<void> {
    this.#processes.delete(process);
    await process.stop();
  }

  /** Performs a call as a request would. */
  async run(call: Call): Promise<void> {
    await perform(call, ORIGIN, this);
    this.reconciler.touched(`${call.operation.includes('Nfv') ? 'nfv' : 'pcap'}:${clientIdOf(call)}`);
  }

  apply(desired: PanelDocument, onFailure: OnFailure = 'rollback'): Promise<Change> {
    return this.panelServices.applier.apply(desired, {
      onFailure,
      revision: undefined,
      principal: undefined,
      origin: ORIGIN,
    });
  }

  /** The states by process. */
  async states(): Promise<Record<string, string>> {
    const { processes } = await this.status();
    return Object.fromEntries(processes.map(({ process, state }) => [process, state]));
  }

  status(): Promise<PanelStatus> {
    return this.reconciler.status();
  }

  /** The observed panel as a document. */
  async document(): Promise<Panel> {
    const { processes } = await readPanel(this.registry, ORIGIN);
    return documentOf(
      new Map([...processes].flatMap(([id, { spec }]) => (spec === undefined ? [] : [[id, spec] as const]))),
    );
  }

  /** Resolves when the log has this number of matching lines in all. */
  async until(pattern: RegExp, times = 1): Promise<void> {
    while (this.#count(pattern) < times)
      await this.#another(() => `${String(pattern)} in ${this.log.join('; ')}`);
  }

  /** Resolves when the log has another matching line. */
  next(pattern: RegExp): Promise<void> {
    return this.until(pattern, this.#count(pattern) + 1);
  }

  /** Resolves when the processes have at least these states. */
  async untilStates(expected: Readonly<Record<string, string>>): Promise<void> {
    for (;;) {
      const seen = this.log.length;
      const states = await this.states();
      if (Object.entries(expected).every(([id, state]) => states[id] === state)) return;
      await this.more(seen);
    }
  }

  /** Resolves when the log is longer than this. */
  async more(seen: number): Promise<void> {
    while (this.log.length === seen) await this.#another(() => `more than ${this.log.join('; ')}`);
  }

  /** Waits for another line of the log. */
  #another(what: () => string): Promise<unknown> {
    return within(once(this.#records, 'record'), what, this.#stopped.signal);
  }

  #count(pattern: RegExp): number {
    return this.log.filter((each) => pattern.test(each)).length;
  }

  #record(text: string): void {
    this.log.push(text);
    this.#records.emit('record');
  }
}

/** Such as `primary` and `vf:2`. */
export function idOf({ kind, clientId }: Pick<PanelProcess, 'kind' | 'clientId'>): string {
  return clientId === undefined ? kind : `${kind}:${clientId}`;
}

function clientIdOf({ path }: Call): number {
  return path !== undefined && 'client_id' in path ? path.client_id : 0;
}

/** Runs a test with the panel services, and stops them afterwards. */
export async function withKept(options: KeptOptions, test: (kept: Kept) => Promise<void>): Promise<void> {
  const kept = new Kept(options);
  await kept.start();
  try {
    await test(kept);
  } finally {
    await kept.stop();
  }
}

export const NFV = { kind: 'nfv', clientId: 1 } as const;
export const PCAP = { kind: 'pcap', clientId: 4 } as const;

/** A document for nfv 1: with these ports, forwarding or not. */
export function nfv(ports: readonly string[], forwarding = false): Panel {
  return { nfvs: { 1: { ports: [...ports], patches: [], forwarding } } };
}

/** The call that adds or deletes a port of nfv 1. */
export function portCall(action: 'add' | 'del', port: string): Call {
  return { operation: 'updateNfvPort', path: { client_id: 1 }, body: { action, port } };
}

/** Resolves when this command arrives. @param act is called before the command is executed. */
export function at(process: SimulatedProcess, command: string, act = (): void => undefined): Promise<void> {
  return new Promise((resolve) => {
    const listener = (text: string): void => {
      if (text !== command) return;
      process.off('command', listener);
      act();
      resolve();
    };
    process.on('command', listener);
  });
}
