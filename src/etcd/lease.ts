import { Backoff, type BackoffOptions, pause } from './backoff.js';
import type { EtcdClient } from './client.js';

export interface LeaseOptions {
  /** Lifetime without renewal, in seconds. */
  readonly seconds: number;
  readonly retry?: BackoffOptions;
}

export interface LeaseObserver {
  /** A new lease was granted. Keys of an earlier lease are deleted, or will be soon. */
  granted(lease: string): void;
  /** The lease was lost: not renewed in time, or revoked. Its keys are deleted, or may be. */
  lost(why: string): void;
  /** No lease was granted; it is retried. */
  failed(error: Error): void;
}

const RETRY: BackoffOptions = { firstMs: 200, maxMs: 5_000 };

/** Number of renewals within the lifetime of a lease. */
const RENEWALS = 3;

/** A lease that is renewed while etcd is reachable, and granted again after it was lost. */
export class Lease {
  readonly #backoff: Backoff;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #id: string | undefined;

  constructor(
    private readonly client: EtcdClient,
    private readonly options: LeaseOptions,
    private readonly observer: LeaseObserver,
  ) {
    this.#backoff = new Backoff(options.retry ?? RETRY);
  }

  /** The id of the current lease; undefined when there is none. */
  get id(): string | undefined {
    return this.#id;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Revokes the lease, which deletes its keys. While etcd is unreachable, the lease expires by itself. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    const id = this.#id;
    this.#id = undefined;
    if (id !== undefined) await this.client.revoke(id).catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        // The lifetime starts later than this moment.
        const since = performance.now();
        this.#id = await this.client.grant(this.options.seconds);
        this.#backoff.reset();
        this.observer.granted(this.#id);
        const why = await this.#keep(this.#id, since);
        if (why === undefined) return;
        this.#id = undefined;
        this.observer.lost(why);
      } catch (error) {
        this.observer.failed(error instanceof Error ? error : new Error(String(error)));
        await pause(this.#backoff.next(), signal);
      }
    }
  }

  /**
   * @param since time of the last renewal. @returns why the lease was lost; undefined when it is not needed any
   * longer.
   */
  async #keep(id: string, since: number): Promise<string | undefined> {
    const { signal } = this.#stopping;
    const lastsMs = this.options.seconds * 1_000;
    let renewed = since;
    let waitMs = lastsMs / RENEWALS;
    for (;;) {
      await pause(waitMs, signal);
      if (signal.aborted) return undefined;
      const now = performance.now();
      try {
        if ((await this.client.keepAlive(id)) === undefined) return 'it was revoked';
        renewed = now;
        waitMs = lastsMs / RENEWALS;
      } catch (error) {
        if (performance.now() - renewed >= lastsMs)
          return `it could not be renewed: ${error instanceof Error ? error.message : String(error)}`;
        waitMs = this.#backoff.next();
        continue;
      }
      this.#backoff.reset();
    }
  }
}
