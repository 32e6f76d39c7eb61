import { documentWith, type Entry, entriesOf } from '../../src/panel/document/document.js';
import type { LaunchSpec, PanelDocument } from '../../src/panel/document/schema.js';
import { type Host, type Launch, launchedOptions, type SimulatedProcess } from '../../src/simulator/index.js';
import { chain } from './restore-documents.js';
import { unluckyHost } from './restore-world.js';
import { Kept, type KeptOptions } from './kept.js';

const SERVER = '127.0.0.1:6666';
const secondary = { '--proc-type': 'secondary' } as const;

/** How the processes of {@link PROCESSES} are launched. Both nfvs have the same master core. */
export const LAUNCHES: Readonly<Record<string, LaunchSpec>> = {
  'nfv:1': { eal: { '-l': '10,11', ...secondary }, app: { '-s': SERVER } },
  'nfv:2': { eal: { '-l': '10,12', ...secondary }, app: { '-s': SERVER } },
  'vf:3': { eal: { '-c': '0xf8', ...secondary }, app: { '--client-id': '3', '-s': SERVER } },
  'mirror:4': { eal: { '-l': '8,9,13', ...secondary }, app: { '-s': SERVER } },
  'pcap:5': { eal: { '-l': '14-16', ...secondary }, app: { '-s': SERVER, '-c': 'ring:4' } },
};

export const LAUNCHED: readonly string[] = Object.keys(LAUNCHES);

/** A document in which the secondaries are launched. */
export function withLaunches(document: PanelDocument, launches = LAUNCHES): PanelDocument {
  return documentWith(
    new Map(
      [...entriesOf(document)].map(([id, entry]) => [
        id,
        entry === 'absent' ? entry : { ...entry, launch: launches[id] },
      ]),
    ),
  );
}

/** The panel of the restore tests, of which spp-ctl launches all but the primary. */
export const WHOLE = withLaunches(chain(true));

/** The same processes, of which none but the primary is to run. */
export const NOTHING: PanelDocument = documentWith(
  new Map<string, Entry>([
    ['primary', { spec: { kind: 'primary', ports: [], pipes: [], patches: [], forwarding: false } }],
    ...LAUNCHED.map((id) => [id, 'absent'] as const),
  ]),
);

/**
 * What becomes of a launch: the process starts, the program is not there, the process dies once it is connected, or it connects when
 * arrive() is called.
 */
export type Fate = 'starts' | 'missing' | 'crashes' | 'late';

/** A host with a primary that launches simulated processes, and its panel services. */
export class LaunchWorld {
  readonly kept: Kept;
  readonly host: Host;
  /** The ids of the processes that were launched, in order. */
  readonly launched: string[] = [];
  /** What becomes of the next launch of a process. */
  fate: (id: string) => Fate = () => 'starts';
  /** Called with each command that a process gets, before it is carried out. */
  onCommand: (id: string) => void = () => undefined;
  /** The last primary. */
  #primary: SimulatedProcess | undefined;
  readonly #late: (() => void)[] = [];
  readonly #lives = new Map<string, SimulatedProcess>();

  constructor(options: KeptOptions & { readonly seed?: number } = {}) {
    const { seed = 1, ...kept } = options;
    this.host = unluckyHost(seed);
    this.kept = new Kept({ ...kept, host: this.host });
  }

  async start(): Promise<void> {
    await this.kept.start();
    await this.startPrimary();
  }

  /** Starts a primary, and resolves when it is connected. */
  async startPrimary(): Promise<void> {
    await this.#begin('primary', {
      kind: 'primary',
      lcores: [0, 1],
      onLaunch: (launch) => this.#onLaunch(launch),
    });
  }

  /** The process that lives under an id. @throws RangeError when none does. */
  process(id: string): SimulatedProcess {
    const process = this.#lives.get(id);
    if (process === undefined) throw new RangeError(`${id} does not run`);
    return process;
  }

  get living(): readonly string[] {
    return [...this.#lives.keys()].sort();
  }

  /** Kills a process, and resolves when that was noticed. */
  async kill(id: string): Promise<void> {
    const isNoticed = this.kept.next(new RegExp(`^disconnected ${id}$`));
    this.process(id).die();
    // Secondaries that it has launched keep the connection of a primary open: only a missing reply shows that it has ended.
    if (id === 'primary') this.kept.reconciler.touched(id);
    await isNoticed;
  }

  /** Resolves when all processes of the desired document are in sync. */
  inSync(): Promise<void> {
    const document = this.kept.desired?.document ?? {};
    return this.kept.untilStates(
      Object.fromEntries([...entriesOf(document).keys()].map((id) => [id, 'in_sync'])),
    );
  }

  /** Has the processes connect that are late. */
  arrive(): void {
    for (const begin of this.#late.splice(0)) begin();
  }

  async stop(): Promise<void> {
    await this.kept.stop();
  }

  #onLaunch(launch: Launch): void {
    const id = `${launch.kind}:${launch.clientId}`;
    this.launched.push(id);
    const fate = this.fate(id);
    if (fate === 'missing') return;
    // The port is replaced by that of the controller.
    const options = launchedOptions({ ...launch, controller: undefined }, { port: 0 });
    if (fate === 'late') {
      this.#late.push(() => void this.#begin(id, options).catch(() => undefined));
      return;
    }
    const started = this.#begin(id, options);
    (fate === 'crashes' ? started.then(() => this.#lives.get(id)?.die()) : started).catch(() => undefined);
  }

  async #begin(id: string, options: Parameters<Kept['create']>[0]): Promise<void> {
    const process = this.kept.create({ ...options, respawn: false });
    process.on('ended', () => {
      if (this.#lives.get(id) === process) this.#lives.delete(id);
      void this.kept.detach(process);
    });
    process.on('command', () => this.onCommand(id));
    this.#lives.set(id, process);
    if (id === 'primary') this.#primary = process;
    else this.#primary?.launched(process);
    const isConnected = this.kept.next(new RegExp(`^connected ${id}$`));
    process.start();
    if (process.state === 'ended' || process.isHung) {
      this.#lives.delete(id);
      isConnected.catch(() => undefined);
      return;
    }
    await isConnected;
  }
}

/** Runs a test with a host, and ends it whatever happens. */
export async function withLaunchWorld(
  options: KeptOptions,
  test: (world: LaunchWorld) => Promise<void>,
): Promise<void> {
  const world = new LaunchWorld(options);
  try {
    await world.start();
    await test(world);
  } finally {
    await world.stop();
  }
}
