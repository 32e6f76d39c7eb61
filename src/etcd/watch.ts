import { Backoff, type BackoffOptions, pause } from './backoff.js';
import { type EtcdClient, rangeEnd } from './client.js';
import {
  CompactedError,
  EtcdRefusedError,
  EtcdUnreachableError,
  OtherDataError,
  ReplyTooLongError,
} from './errors.js';
import { chunksOf } from './member-request.js';
import type { Range } from './replies.js';
import { encoded } from './values.js';
import { type KeyChange, WatchDecoder, type WatchFrame } from './watch-frames.js';

export interface WatchOptions {
  /** A key, or a prefix of keys. */
  readonly key: string;
  readonly isPrefix?: boolean;
  /**
   * A key that is written once and never again. When it has another value, or none, etcd has other data than before.
   */
  readonly mark: string;
  /** Time without messages after which the member is probed, in milliseconds. */
  readonly checkMs?: number;
  readonly retry?: BackoffOptions;
}

/** All keys at the revision. */
export interface Listing extends Omit<Range, 'moreAfter'> {
  /** The value of the mark. */
  readonly mark: string | undefined;
}

export interface WatchObserver {
  /** All current keys: initially, and whenever changes were missed. */
  listed(listing: Listing): void;
  /** A key has changed. May be called twice for the same change. */
  changed(change: KeyChange): void;
  /** The watch continues after the last reported change. */
  resumed(): void;
  /** The watch was interrupted. @param error the reason. The watch resumes by itself. */
  lost(error: Error): void;
  /** Changes were missed: all keys are listed again. */
  gap(error: CompactedError | OtherDataError): void;
}

const CHECK_MS = 5_000;
const RETRY: BackoffOptions = { firstMs: 100, maxMs: 5_000 };

/** Watches a key, or all keys with a prefix. */
export class Watch {
  readonly #backoff: Backoff;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  /** The next revision to report; undefined when all keys must be listed. */
  #next: number | undefined;
  /** The cluster of the last listing. */
  #clusterId = '';
  #mark: string | undefined;

  constructor(
    private readonly client: EtcdClient,
    private readonly options: WatchOptions,
    private readonly observer: WatchObserver,
  ) {
    this.#backoff = new Backoff(options.retry ?? RETRY);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Stops the watch. No callback is called afterwards. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('the watch was stopped'));
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!this.#isStopped()) {
      try {
        if (this.#next === undefined) await this.#list();
        else await this.#verify(this.#next);
        await this.#follow();
      } catch (error) {
        if (this.#isStopped()) return;
        if (error instanceof CompactedError || error instanceof OtherDataError) {
          this.#next = undefined;
          this.observer.gap(error);
        } else {
          // The change would be too long again: its key is listed without its value.
          if (error instanceof ReplyTooLongError) this.#next = undefined;
          this.observer.lost(error instanceof Error ? error : new Error(String(error)));
        }
        await pause(this.#backoff.next(), signal);
      }
    }
  }

  #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #list(): Promise<void> {
    const { key, isPrefix = false, mark } = this.options;
    let before = (await this.client.get(mark)).kv?.value;
    let range;
    for (;;) {
      range = isPrefix ? await this.client.list(key) : listOf(await this.client.get(key));
      const after = (await this.client.get(mark)).kv?.value;
      if (this.#isStopped()) return;
      if (after === before) break;
      // The listing may belong to either data.
      before = after;
      await pause(this.#backoff.next(), this.#stopping.signal);
    }
    this.#clusterId = range.clusterId;
    this.#mark = before;
    this.#next = range.revision + 1;
    this.observer.listed({ ...range, mark: this.#mark });
  }

  /** etcd stays silent about a revision that it has not reached: it waits for that revision. */
  async #verify(next: number): Promise<void> {
    const { clusterId, revision, kv } = await this.client.get(this.options.mark);
    if (clusterId !== this.#clusterId)
      throw new OtherDataError(`its cluster id is ${clusterId}, not ${this.#clusterId}`);
    if (revision < next - 1) throw new OtherDataError(`its revision is ${revision}, after ${next - 1}`);
    if (this.#mark !== undefined && kv?.value !== this.#mark)
      throw new OtherDataError(`${this.options.mark} ${kv === undefined ? 'is missing' : 'has changed'}`);
    this.#mark = kv?.value;
  }

  /** @throws the error that ended the watch. */
  async #follow(): Promise<never> {
    const { gateway } = this.client;
    const ended = new AbortController();
    const { signal } = this.#stopping;
    const stop = (): void => ended.abort(signal.reason);
    signal.addEventListener('abort', stop);
    let check: NodeJS.Timeout | undefined;
    let endpoint = gateway.endpoints.current;
    try {
      if (this.#isStopped()) throw signal.reason;
      const stream = await gateway.stream('/v3/watch', this.#request(), ended.signal);
      ({ endpoint } = stream);
      check = this.#checking(endpoint, ended);
      const decoder = new WatchDecoder(gateway.maxReplyBytes);
      for await (const chunk of chunksOf(stream.content, ended.signal))
        for (const frame of decoder.push(chunk)) this.#take(frame, endpoint);
      throw new EtcdUnreachableError([endpoint], 'it has ended the watch');
    } catch (error) {
      gateway.endpoints.failed(endpoint);
      throw ended.signal.aborted ? ended.signal.reason : error;
    } finally {
      clearTimeout(check);
      signal.removeEventListener('abort', stop);
      ended.abort();
    }
  }

  #request(): Readonly<Record<string, unknown>> {
    const { key, isPrefix = false } = this.options;
    const create_request = {
      key: encoded(key),
      ...(isPrefix ? { range_end: rangeEnd(key) } : {}),
      start_revision: String(this.#next),
      progress_notify: true,
      fragment: true,
    };
    return { create_request };
  }

  /** A stopped member does not close the connection; neither does a broken network. */
  #checking(endpoint: string, ended: AbortController): NodeJS.Timeout {
    const { checkMs = CHECK_MS } = this.options;
    const check = (): void => {
      this.client.gateway.callOne(endpoint, '/v3/maintenance/status', {}).then(
        () => {
          this.#backoff.reset();
          timer.refresh();
        },
        (cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : String(cause);
          ended.abort(new EtcdUnreachableError([endpoint], reason, { cause }));
        },
      );
    };
    const timer = setTimeout(check, checkMs);
    return timer;
  }

  #take(frame: WatchFrame, endpoint: string): void {
    const { created, canceled, compactRevision, changes, isFragment, revision } = frame;
    if (compactRevision !== undefined) throw new CompactedError(compactRevision);
    // Such as a missing permission.
    if (canceled !== undefined) throw new EtcdRefusedError(canceled || 'it has canceled the watch');
    if (created) {
      // The member would stay silent until it reaches the revision. The next listing shows whether it lags or has
      // lost its data.
      const isOther = frame.clusterId !== this.#clusterId;
      if (isOther || revision < (this.#next ?? 0) - 1)
        throw new EtcdUnreachableError(
          [endpoint],
          `it is at revision ${revision} of cluster ${frame.clusterId}`,
        );
      this.observer.resumed();
      return;
    }
    this.#backoff.reset();
    for (const change of changes) this.observer.changed(change);
    const last = changes.at(-1)?.kv.modRevision;
    // Changes of one revision may arrive in several messages. When the watch breaks off between them, all of them are
    // reported again.
    if (last !== undefined) this.#next = isFragment ? last : last + 1;
    else this.#next = Math.max(this.#next ?? 0, revision + 1);
  }
}

function listOf({ clusterId, revision, kv }: Awaited<ReturnType<EtcdClient['get']>>): Omit<Listing, 'mark'> {
  return { clusterId, revision, kvs: kv === undefined ? [] : [kv] };
}
