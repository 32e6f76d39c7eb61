import { Backoff, type BackoffOptions, pause } from './backoff.js';
import { type ChangesSince, type EtcdClient, type KeyRange, rangeOf } from './client.js';
import {
  CompactedError,
  EtcdRefusedError,
  EtcdUnreachableError,
  OtherDataError,
  ReplyTooLongError,
} from './errors.js';
import { chunksOf } from './member-request.js';
import { type Header, type KeyValue, type Range, readRange } from './replies.js';
import type { Message } from './values.js';
import { type KeyChange, WatchDecoder, type WatchFrame } from './watch-frames.js';

export interface WatchOptions extends KeyRange {
  /**
   * A key that is written once and never again. When it has another value, or none, etcd has other data than before.
   */
  readonly mark: string;
  /** Interval between two probes of the member, in milliseconds. */
  readonly checkMs?: number;
  readonly retry?: BackoffOptions;
}

/** All keys at the revision. */
export interface Listing extends Omit<Range, 'moreAfter' | 'count'> {
  /** The value of the mark. */
  readonly mark: string | undefined;
}

export interface WatchObserver {
  /** All current keys: initially, and whenever changes were missed. */
  listed(listing: Listing): void;
  /** A key has changed. May be called twice for the same change. */
  changed(change: KeyChange): void;
  /** The watch goes on, and all changes that were missed have been reported. */
  resumed(): void;
  /** The watch was interrupted. @param error the reason. The watch resumes by itself. */
  lost(error: Error): void;
  /** Changes were missed: all keys are listed again. */
  gap(error: CompactedError | OtherDataError): void;
}

const CHECK_MS = 5_000;
const RETRY: BackoffOptions = { firstMs: 100, maxMs: 5_000 };

/** Number of probes without all missed changes, after which all keys are listed again. */
const MAX_PROBES_BEHIND = 2;

/** The changes that are not reported yet after an interruption. */
interface Missed extends ChangesSince {
  /** When they were asked for, on the clock of performance.now(). */
  readonly askedAt: number;
}

/**
 * Watches a key, or all keys with a prefix.
 *
 * The member that serves the watch is probed with a read of the mark at regular intervals: a member replies to it only when
 * it has every write that was completed before. Neither a stopped member nor a broken network closes the connection.
 */
export class Watch {
  readonly #backoff: Backoff;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  /** The next revision to report; undefined when all keys must be listed. */
  #next: number | undefined;
  /** The cluster of the last listing. */
  #clusterId = '';
  #mark: string | undefined;
  /** The reported keys that exist. */
  readonly #keys = new Set<string>();
  #missed: Missed | undefined;
  #confirmedAt: number | undefined;

  constructor(
    private readonly client: EtcdClient,
    private readonly options: WatchOptions,
    private readonly observer: WatchObserver,
  ) {
    this.#backoff = new Backoff(options.retry ?? RETRY);
  }

  /** Longest time without confirmation of a watch that is not interrupted, in milliseconds. */
  get limitMs(): number {
    return (this.options.checkMs ?? CHECK_MS) + this.client.gateway.attemptMs;
  }

  /**
   * The time up to which the reported data are complete, on the clock of performance.now(): the member that has replied to a
   * request of this time had all earlier writes. Undefined before the first listing.
   */
  get confirmedAt(): number | undefined {
    return this.#confirmedAt;
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
    let askedAt;
    for (;;) {
      askedAt = performance.now();
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
    this.#keys.clear();
    for (const { key: each } of range.kvs) this.#keys.add(each);
    this.#missed = undefined;
    this.#confirmedAt = askedAt;
    this.observer.listed({ ...range, mark: this.#mark });
  }

  /** etcd stays silent about a revision that it has not reached: it waits for that revision. */
  async #verify(next: number): Promise<void> {
    const askedAt = performance.now();
    const reply = await this.client.get(this.options.mark);
    this.#checkData(reply, next);
    this.#missed = undefined;
    if (reply.revision === next - 1) this.#confirmedAt = askedAt;
    else this.#missed = { ...(await this.client.changesSince(this.options, next)), askedAt };
  }

  /** @param next the first revision that may be missing. @throws OtherDataError */
  #checkData(
    { clusterId, revision, kv }: Header & { readonly kv: KeyValue | undefined },
    next: number,
  ): void {
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
    let endpoint = gateway.endpoints.current;
    try {
      if (this.#isStopped()) throw signal.reason;
      const stream = await gateway.stream('/v3/watch', this.#request(), ended.signal);
      ({ endpoint } = stream);
      void this.#probe(endpoint, ended);
      const decoder = new WatchDecoder(gateway.maxReplyBytes);
      for await (const chunk of chunksOf(stream.content, ended.signal))
        for (const frame of decoder.push(chunk)) this.#take(frame, endpoint);
      throw new EtcdUnreachableError([endpoint], 'it has ended the watch');
    } catch (error) {
      gateway.endpoints.failed(endpoint);
      throw ended.signal.aborted ? ended.signal.reason : error;
    } finally {
      signal.removeEventListener('abort', stop);
      ended.abort();
    }
  }

  #request(): Readonly<Record<string, unknown>> {
    const create_request = {
      ...rangeOf(this.options),
      start_revision: String(this.#next),
      progress_notify: true,
      fragment: true,
    };
    return { create_request };
  }

  /** Probes the member at regular intervals. @param ended ends the watch when the member does not reply. */
  async #probe(endpoint: string, ended: AbortController): Promise<void> {
    const { checkMs = CHECK_MS, mark } = this.options;
    const { signal } = ended;
    const hasEnded = (): boolean => signal.aborted;
    let behind = 0;
    let askedAt = performance.now();
    for (;;) {
      await pause(askedAt + checkMs - performance.now(), signal);
      if (hasEnded()) return;
      askedAt = performance.now();
      const wasComplete = this.#missed === undefined;
      const next = this.#next ?? 0;
      try {
        const request: Message = rangeOf({ key: mark });
        const reply = readRange(await this.client.gateway.callOne(endpoint, '/v3/kv/range', request));
        if (hasEnded()) return;
        this.#checkData({ ...reply, kv: reply.kvs[0] }, next);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const isOther = error instanceof OtherDataError;
        ended.abort(isOther ? error : new EtcdUnreachableError([endpoint], reason, { cause: error }));
        return;
      }
      this.#backoff.reset();
      if (wasComplete) this.#confirmedAt = askedAt;
      else if (this.#missed !== undefined && ++behind >= MAX_PROBES_BEHIND) {
        this.#next = undefined;
        ended.abort(new EtcdUnreachableError([endpoint], 'it does not report all changes'));
        return;
      }
    }
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
      if (this.#missed === undefined) this.observer.resumed();
      else this.#catchUp();
      return;
    }
    this.#backoff.reset();
    for (const change of changes) {
      if (change.type === 'put') this.#keys.add(change.kv.key);
      else this.#keys.delete(change.kv.key);
      this.observer.changed(change);
    }
    const last = changes.at(-1)?.kv.modRevision;
    // Changes of one revision may arrive in several messages. When the watch breaks off between them, all of them are
    // reported again.
    if (last !== undefined) this.#next = isFragment ? last : last + 1;
    else this.#next = Math.max(this.#next ?? 0, revision + 1);
    this.#catchUp();
  }

  /** Changes arrive in the order of their revisions, but a deletion leaves no key with its revision. */
  #catchUp(): void {
    if (this.#missed === undefined) return;
    const { revision, lastWrite, count, askedAt } = this.#missed;
    const reported = (this.#next ?? 0) - 1;
    const isComplete = reported >= lastWrite && this.#keys.size === count;
    if (reported < revision && !isComplete) return;
    this.#missed = undefined;
    this.#confirmedAt = askedAt;
    this.observer.resumed();
  }
}

function listOf({ clusterId, revision, kv }: Awaited<ReturnType<EtcdClient['get']>>): Omit<Listing, 'mark'> {
  return { clusterId, revision, kvs: kv === undefined ? [] : [kv] };
}
