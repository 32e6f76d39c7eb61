import { Backoff, pause } from '../etcd/backoff.js';
import type { EtcdClient } from '../etcd/client.js';
import { EtcdFailedError, EtcdUnreachableError } from '../etcd/errors.js';
import type { PanelStatus } from '../panel/reconcile/panel-status.js';
import type { Topology } from '../topology/builder.js';
import { keyOf, topologyKeyOf } from './keys.js';

/** Sources of the published values. Both read the processes. */
export interface Published {
  status(): Promise<PanelStatus>;
  topology(): Promise<Topology>;
}

/** Minimum interval between two writes, in milliseconds. */
const PACE_MS = 1_000;

/** Packet counters differ at each read and are not published. The time of the read is published, but is no change. */
const COUNTED: ReadonlySet<string> = new Set(['counters']);
const CHANGING: ReadonlySet<string> = new Set([...COUNTED, 'time', 'event']);

/** gRPC code of a lease that does not exist: another one is requested. */
const NOT_FOUND = 5;

/** Publishes the status and topology of the node when they have changed, at most once a second. */
export class Publisher {
  readonly #backoff = new Backoff({ firstMs: PACE_MS, maxMs: 30_000 });
  /** Ends the current pause. */
  #pausing = new AbortController();
  #lease: string | undefined;
  /** Values written with the current lease, by key. */
  readonly #written = new Map<string, string>();
  #isDue = false;
  #isStopped = false;
  #running: Promise<void> | undefined;
  #problem: string | undefined;

  /**
   * @param sources what is published. @param onProblem called once when publishing fails, unless etcd is unreachable.
   */
  constructor(
    private readonly client: EtcdClient,
    private readonly node: string,
    private readonly sources: Published,
    private readonly complain: (sentence: string) => void,
    private readonly paceMs = PACE_MS,
  ) {}

  /** @param lease the lease of published values; undefined when nothing must be written. */
  setLease(lease: string | undefined): void {
    if (this.#isStopped) return;
    this.#lease = lease;
    this.#written.clear();
    this.#backoff.reset();
    this.#pausing.abort();
    this.statusChanged();
  }

  /** Records that published values were deleted, or may have been. */
  forget(): void {
    this.#written.clear();
    this.statusChanged();
  }

  /** Records that the status may have changed. */
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
        // With another lease, or when etcd is reachable again.
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
    this.complain(`the status of this node cannot be published: ${why}`);
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
    // Separate writes: a topology that is too large does not block the status.
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
