import { BackOff, pause } from '../etcd/back-off.js';
import type { EtcdClient } from '../etcd/client.js';
import { EtcdError } from '../etcd/errors.js';
import type { PanelStatus } from '../panel/panel-status.js';
import type { Topology } from '../topology/builder.js';
import { keyOf, topologyKeyOf } from './keys.js';

/** Both ask the processes. */
export interface Published {
  status(): Promise<PanelStatus>;
  topology(): Promise<Topology>;
}

/** How far apart two writes are at the least, in milliseconds. */
const PACE_MS = 1_000;

/** What counts packets differs at each look, and is not told. When it was read is told, and is no change. */
const COUNTED: ReadonlySet<string> = new Set(['counters']);
const CHANGING: ReadonlySet<string> = new Set([...COUNTED, 'time', 'event']);

/** Writes what the node does where others read it, when it has changed, and not more often than once a second. */
export class Publisher {
  readonly #backOff = new BackOff({ firstMs: PACE_MS, maxMs: 30_000 });
  readonly #stopping = new AbortController();
  #lease: string | undefined;
  /** What was written with this lease, by its key. */
  readonly #written = new Map<string, string>();
  #isDue = false;
  #running: Promise<void> | undefined;

  /** @param sources what is published. */
  constructor(
    private readonly client: EtcdClient,
    private readonly node: string,
    private readonly sources: Published,
    private readonly paceMs = PACE_MS,
  ) {}

  /** @param lease what is written is to go with it; undefined when nothing is to be written. */
  use(lease: string | undefined): void {
    this.#lease = lease;
    this.#written.clear();
    this.poke();
  }

  /** It is gone from where it was written, or may be. */
  forget(): void {
    this.#written.clear();
    this.poke();
  }

  /** Something may have changed. */
  poke(): void {
    this.#isDue = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async stop(): Promise<void> {
    this.#lease = undefined;
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#isDue && this.#lease !== undefined) {
      this.#isDue = false;
      let ms = this.paceMs;
      try {
        await this.#publish(this.#lease);
        this.#backOff.reset();
      } catch (error) {
        if (!(error instanceof EtcdError)) throw error;
        // With another lease, or when etcd is back.
        this.#isDue = true;
        ms = this.#backOff.next();
      }
      await pause(ms, signal);
    }
  }

  async #publish(lease: string): Promise<void> {
    const [told, topology] = await Promise.all([this.sources.status(), this.sources.topology()]);
    const status = JSON.stringify(told);
    const entries = [
      { key: keyOf(this.node, 'status'), text: status, compared: status },
      {
        key: topologyKeyOf(this.node),
        text: textOf(topology, COUNTED),
        compared: textOf(topology, CHANGING),
      },
    ];
    const changed = entries.filter(({ key, compared }) => compared !== this.#written.get(key));
    if (changed.length === 0 || lease !== this.#lease) return;
    await this.client.putAll(
      changed.map(({ key, text }) => [key, text] as const),
      lease,
    );
    if (lease !== this.#lease) return;
    for (const { key, compared } of changed) this.#written.set(key, compared);
  }
}

function textOf(topology: Topology, without: ReadonlySet<string>): string {
  return JSON.stringify(topology, (key, value: unknown) => (without.has(key) ? undefined : value));
}
