import { Backoff, type BackoffOptions, pause } from './backoff.js';
import type { EtcdClient } from './client.js';

export interface LeaseOptions {
  /** How long it lasts when it is not renewed, in seconds. */
  readonly seconds: number;
  readonly retry?: BackoffOptions;
}

export interface LeaseObserver {
  /** There is a new one. What was written with an earlier one is gone, or goes soon. */
  granted(lease: string): void;
  /** What was written with it is gone, or may be: it was not renewed in time, or somebody ended it. */
  lost(why: string): void;
  /** None was granted; it is tried again. */
  failed(error: Error): void;
}

const RETRY: BackoffOptions = { firstMs: 200, maxMs: 5_000 };

/** How often a lease is renewed within the time that it lasts. */
const RENEWALS = 3;

/** A lease that is renewed for as long as etcd is there, and granted anew when it was lost. */
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

  /** The one that we have; undefined when there is none. */
  get id(): string | undefined {
    return this.#id;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends it, and with it what was written with it. Where etcd is away, it ends by itself. */
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
        // It lasts from some moment after this one on.
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

  /** @param since when it was renewed last. @returns why it was lost; undefined when it is not needed any longer. */
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
        if ((await this.client.keepAlive(id)) === undefined) return 'etcd has ended it';
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
