import { Backoff, pause } from '../etcd/backoff.js';
import type { EtcdClient } from '../etcd/client.js';
import { EtcdFailedError, EtcdUnreachableError } from '../etcd/errors.js';
import type { PanelStatus } from '../panel/reconcile/panel-status.js';
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

/** What gRPC says of a lease that there is not: another one follows. */
const NOT_FOUND = 5;

/** OwnWrites what the node does where others read it, when it has changed, and not more often than once a second. */
export class Publisher {
  readonly #backoff = new Backoff({ firstMs: PACE_MS, maxMs: 30_000 });
  /** Ends the pause that there is at present. */
  #pausing = new AbortController();
  #lease: string | undefined;
  /** What was written with this lease, by its key. */
  readonly #written = new Map<string, string>();
  #isDue = false;
  #isStopped = false;
  #running: Promise<void> | undefined;
  #problem: string | undefined;

  /** @param sources what is published. @param complain is told once why it cannot be, unless etcd is away. */
  constructor(
    private readonly client: EtcdClient,
    private readonly node: string,
    private readonly sources: Published,
    private readonly complain: (sentence: string) => void,
    private readonly paceMs = PACE_MS,
  ) {}

  /** @param lease what is written is to go with it; undefined when nothing is to be written. */
  setLease(lease: string | undefined): void {
    if (this.#isStopped) return;
    this.#lease = lease;
    this.#written.clear();
    this.#backoff.reset();
    this.#pausing.abort();
    this.statusChanged();
  }

  /** It is gone from where it was written, or may be. */
  forget(): void {
    this.#written.clear();
    this.statusChanged();
  }

  /** Something may have changed. */
  statusChanged(): void {
    this.#isDue = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#lease = undefined;
    this.#pausing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isDue && this.#lease !== undefined) {
      this.#isDue = false;
      this.#pausing = new AbortController();
      let ms = this.paceMs;
      try {
        await this.#publish(this.#lease);
        this.#backoff.reset();
        this.#problem = undefined;
      } catch (error) {
        this.#failed(error);
        // With another lease, or when etcd is back.
        this.#isDue = true;
        ms = this.#backoff.next();
      }
      await pause(ms, this.#pausing.signal);
    }
  }

  #failed(error: unknown): void {
    const isPassing =
      error instanceof EtcdUnreachableError ||
      (error instanceof EtcdFailedError && error.status === NOT_FOUND);
    const why = error instanceof Error ? error.message : String(error);
    if (isPassing || why === this.#problem) return;
    this.#problem = why;
    this.complain(`what this node does cannot be told to the others: ${why}`);
  }

  async #publish(lease: string): Promise<void> {
    const [panelStatus, topology] = await Promise.all([this.sources.status(), this.sources.topology()]);
    const status = JSON.stringify(panelStatus);
    const entries = [
      { key: keyOf(this.node, 'status'), text: status, compared: status },
      {
        key: topologyKeyOf(this.node),
        text: textOf(topology, COUNTED),
        compared: textOf(topology, CHANGING),
      },
    ];
    // Each by itself: a topology that is too large hides no status.
    const ends = await Promise.allSettled(
      entries.map(async ({ key, text, compared }) => {
        if (compared === this.#written.get(key) || lease !== this.#lease) return;
        await this.client.put(key, text, lease);
        if (lease === this.#lease) this.#written.set(key, compared);
      }),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}

function textOf(topology: Topology, without: ReadonlySet<string>): string {
  return JSON.stringify(topology, (key, value: unknown) => (without.has(key) ? undefined : value));
}
