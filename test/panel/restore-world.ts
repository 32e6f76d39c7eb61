import { documentOf, specsOf } from '../../src/panel/document/document.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { normalDocument } from '../../src/panel/document/normal.js';
import type { PanelStatus } from '../../src/panel/reconcile/panel-status.js';
import { Host, type SimulatedProcess } from '../../src/simulator/index.js';
import { HANG_MS } from '../support/limits.js';
import { type PanelProcess } from '../support/panel.js';
import { idOf, Kept, type KeptOptions } from './kept.js';
import { PROCESSES } from './restore-documents.js';
import { ORIGIN } from './scene.js';

/** How a process can end: by `kill -9` or a crash, by the command, and by SIGTERM. */
export const WAYS = ['kill', 'exit', 'terminate'] as const;

export type Way = (typeof WAYS)[number];

type ReportedProcess = PanelStatus['processes'][number];

/** The instructions for a person where spp-ctl cannot continue by itself. */
const NAMED = /restart|end all secondaries|use another|remove \//;

/** All that races in the real processes, each time against them; but for the lags, which differ from time to time. */
function lostRace(name: string): boolean | undefined {
  return name.startsWith('pcap-') ? undefined : true;
}

/** A host with room for all kinds of port, on which the races that real processes have are lost. */
export function unluckyHost(seed: number): Host {
  return new Host({ rings: 16, with: ['pcap', 'memif'], seed, races: 'chance', decideRace: lostRace });
}

export interface RestoreOptions extends KeptOptions {
  readonly seed?: number;
  readonly processes?: readonly PanelProcess[];
}

/** A host whose processes end and are launched again as by an operator, and its panel services. */
export class RestoreWorld {
  readonly kept: Kept;
  readonly host: Host;
  /** The processes that died by themselves. */
  readonly deaths: string[] = [];
  readonly #options: Map<string, PanelProcess>;
  readonly #lives = new Map<string, SimulatedProcess>();
  readonly #ending = new Set<SimulatedProcess>();

  constructor({ seed = 1, processes = PROCESSES, ...options }: RestoreOptions = {}) {
    this.host = unluckyHost(seed);
    this.kept = new Kept({ restore: true, ...options, host: this.host });
    this.#options = new Map(processes.map((each) => [idOf(each), each]));
  }

  get ids(): readonly string[] {
    return [...this.#options.keys()];
  }

  /** Starts everything as {@link launchAll}. */
  async start(): Promise<void> {
    await this.kept.start();
    await this.launchAll();
  }

  has(id: string): boolean {
    return this.#lives.has(id);
  }

  process(id: string): SimulatedProcess {
    const process = this.#lives.get(id);
    if (process === undefined) throw new RangeError(`${id} is not running`);
    return process;
  }

  /** Ends a process, and resolves when that was noticed. Does nothing when it has ended. */
  async end(id: string, way: Way): Promise<void> {
    const process = this.#lives.get(id);
    if (process === undefined) return;
    this.#ending.add(process);
    this.#lives.delete(id);
    const { kept } = this;
    const isNoticed =
      process.state === 'connected' ? kept.next(new RegExp(`^disconnected ${id}$`)) : Promise.resolve();
    if (way === 'kill') process.die();
    else if (way === 'terminate') await process.stop();
    else {
      const found = kept.registry.list().find((each) => each.id === id);
      // It may have gone just now.
      await found?.exit(ORIGIN).catch(() => process.die());
    }
    await isNoticed;
    await kept.detach(process);
  }

  /**
   * Launches a process with the same options. When it connects, it resolves as soon as that was noticed.
   *
   * @returns whether it has connected: one that ends or hangs before never does.
   */
  async launch(id: string): Promise<boolean> {
    const options = this.#options.get(id);
    if (options === undefined) throw new RangeError(`no ${id} belongs here`);
    if (this.#lives.has(id)) return true;
    const process = this.kept.create({ ...options, respawn: false });
    process.on('ended', () => {
      if (this.#lives.get(id) !== process) return;
      this.#lives.delete(id);
      if (!this.#ending.has(process)) this.deaths.push(id);
    });
    const isConnected = this.kept.next(new RegExp(`^connected ${id}$`));
    process.start();
    if (process.state === 'ended') {
      await this.kept.detach(process);
      return false;
    }
    this.#lives.set(id, process);
    if (process.isHung) return false;
    await isConnected;
    return true;
  }

  /** Launches all processes that are not running, the primary first. */
  async launchAll(): Promise<void> {
    if (this.#options.has('primary')) await this.launch('primary');
    await Promise.all(this.ids.map((id) => this.launch(id)));
  }

  /** Another process is to be there under this id from now on, or none. */
  replace(id: string, options: PanelProcess | undefined): void {
    this.#options.delete(id);
    if (options !== undefined) this.#options.set(idOf(options), options);
  }

  /** Resolves when everything that is named is in sync. */
  async inSync(ids: readonly string[] = [...specsOf(this.desired).keys()]): Promise<void> {
    await this.#until((statuses) => ids.every((id) => statuses.get(id)?.state === 'in_sync'));
  }

  /** Resolves when each process is in sync or needs a person. @returns the processes that need a person. */
  async settled(): Promise<ReportedProcess[]> {
    const statuses = await this.#until(
      (each) =>
        each.size > 0 &&
        [...each.values()].every((process) => isSettled(process)) &&
        this.kept.panelServices.lock.isQuiet,
    );
    return [...statuses.values()].filter(({ state }) => state !== 'in_sync');
  }

  /** Follows the instructions for a person until everything is in sync. */
  async helped(): Promise<void> {
    // The second time for what only shows once the first was done.
    for (let count = 0; count < 2; count++) {
      const instructions = (await this.settled()).flatMap(({ conflicts = [], damage }) => [
        ...conflicts,
        ...(damage === undefined ? [] : [damage.mend]),
      ]);
      if (instructions.length === 0) return;
      await this.#help(instructions.join('\n'));
    }
    await this.inSync();
  }

  async #help(instructions: string): Promise<void> {
    const files = [...instructions.matchAll(/remove \/tmp\/([\w.-]+)/g)].map(([, file = '']) => file);
    if (/restart the primary|end all secondaries|primary is restarted/i.test(instructions)) {
      for (const id of this.ids) await this.end(id, 'terminate');
      for (const file of files) this.host.removeFile(file);
      await this.launchAll();
      return;
    }
    for (const [, kind = '', clientId = ''] of instructions.matchAll(
      /(?:restart|end) (nfv|vf|mirror) (\d+)/gi,
    )) {
      const id = `${kind}:${clientId}`;
      await this.end(id, 'terminate');
      await this.launch(id);
    }
  }

  /** What is desired, in the one form that documents are compared in. */
  get desired(): PanelDocument {
    const { desired } = this.kept;
    return normalDocument(desired?.document ?? documentOf(new Map()));
  }

  async stop(): Promise<void> {
    for (const process of this.#lives.values()) this.#ending.add(process);
    await this.kept.stop();
  }

  async #until(
    isReached: (statuses: ReadonlyMap<string, ReportedProcess>) => boolean,
  ): Promise<Map<string, ReportedProcess>> {
    for (;;) {
      const seen = this.kept.log.length;
      const { processes } = await this.kept.status();
      const named = new Set(specsOf(this.desired).keys());
      const statuses = new Map(
        processes.flatMap((each) => (named.has(each.process) ? [[each.process, each] as const] : [])),
      );
      if (isReached(statuses)) return statuses;
      await this.#more(seen, processes);
    }
  }

  /** Waits for a new log line, and fails with the unreached states after a long time without one. */
  async #more(seen: number, processes: readonly ReportedProcess[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const isLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const others = processes.filter(({ state }) => state !== 'in_sync');
        reject(
          new Error(
            `nothing happens any more: ${JSON.stringify(others, undefined, 1)}\n${this.kept.log.slice(-40).join('\n')}`,
          ),
        );
      }, HANG_MS);
    });
    try {
      await Promise.race([this.kept.more(seen), isLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function isSettled({ state, conflicts = [], failure, damage }: ReportedProcess): boolean {
  if (state === 'in_sync') return true;
  if (failure?.next_try !== undefined) return false;
  return damage !== undefined || conflicts.some((each) => NAMED.test(each));
}

/** Runs a test with a host on which everything was applied, and ends it whatever happens. */
export async function withRestored(
  desired: PanelDocument,
  test: (world: RestoreWorld) => Promise<void>,
  options: RestoreOptions = {},
): Promise<void> {
  const world = new RestoreWorld(options);
  try {
    await world.start();
    const change = await world.kept.apply(desired);
    if (change.state !== 'done') throw new Error(JSON.stringify(change, undefined, 1));
    await world.inSync();
    await test(world);
  } finally {
    await world.stop();
  }
}
