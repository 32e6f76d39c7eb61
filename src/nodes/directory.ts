import type { EtcdClient } from '../etcd/client.js';
import type { CompactedError, OtherDataError } from '../etcd/errors.js';
import type { KeyValue } from '../etcd/replies.js';
import { type Listing, Watch, type WatchOptions } from '../etcd/watch.js';
import type { KeyChange } from '../etcd/watch-frames.js';
import { MARK, type NodePart, NODES, readKey } from './keys.js';

/** What there is of a node. */
export type NodeEntry = ReadonlyMap<NodePart, KeyValue>;

export interface DirectoryObserver {
  /** Everything is known anew: what is not there now may have been deleted, or lost. */
  listed(listing: Pick<Listing, 'mark' | 'revision'>): void;
  /** It was written, or deleted. @param revision at which that was. */
  changed(node: string, part: NodePart, revision: number): void;
  /** It is watched again. */
  reached(): void;
  /** Nothing is heard of etcd. It is told once. */
  lost(error: Error): void;
  /** What has changed meanwhile is not known. */
  gap(error: CompactedError | OtherDataError): void;
  /** There are more nodes than are kept, or more is known of them. */
  full(node: string): void;
}

/** How many nodes are kept besides our own. */
const MAX_NODES = 1_000;

/** How many characters of what others have are kept: as many as a listing may have. */
const MAX_CHARS = 100_000_000;

/** How long the watch may hear nothing before it asks, and then until it knows that nobody answers, in milliseconds. */
const CHECK_MS = 5_000;
const REPLY_TIMEOUT_MS = 2_000;

const NOTHING: NodeEntry = new Map();

/** Knows of all nodes what etcd has, as it changes. */
export class Directory {
  readonly #nodes = new Map<string, Map<NodePart, KeyValue>>();
  readonly #watch: Watch;
  /** In the values that are kept of others. */
  #chars = 0;
  #isWatching = false;
  /** How long etcd may be silent, at the most, before that is noticed, in milliseconds. */
  readonly #silenceMs: number;
  /** When it was known last that this is how it is, on the clock of Date.now(). */
  #asOf: number | undefined;
  #isLossReported = false;
  /** How often the watch was begun again. */
  #resumes = -1;

  constructor(
    client: EtcdClient,
    /** Our own node, which is kept however many there are. */
    private readonly own: string,
    private readonly observer: DirectoryObserver,
    { checkMs = CHECK_MS }: Pick<WatchOptions, 'checkMs'> = {},
    private readonly maxNodes = MAX_NODES,
    private readonly maxChars = MAX_CHARS,
  ) {
    this.#silenceMs = checkMs + REPLY_TIMEOUT_MS;
    this.#watch = new Watch(
      client,
      { key: NODES, isPrefix: true, mark: MARK, checkMs },
      {
        listed: (listing) => this.#list(listing),
        changed: (change) => this.#change(change),
        resumed: () => this.#reached(),
        lost: (error) => this.#lost(error),
        gap: (error) => {
          this.#stopWatching();
          observer.gap(error);
        },
      },
    );
  }

  start(): void {
    this.#watch.start();
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }

  /** Whether what is known here is what etcd has now. */
  get isCurrent(): boolean {
    return this.#isWatching;
  }

  /** When that was so last, on the clock of Date.now(); undefined when it never was. */
  get asOf(): number | undefined {
    return this.#isWatching ? Date.now() : this.#asOf;
  }

  get resumes(): number {
    return Math.max(this.#resumes, 0);
  }

  /** In the order of their names. */
  get names(): string[] {
    return [...this.#nodes.keys()].sort();
  }

  of(node: string): NodeEntry {
    return this.#nodes.get(node) ?? NOTHING;
  }

  #list({ kvs, mark, revision }: Listing): void {
    this.#nodes.clear();
    this.#chars = 0;
    for (const kv of kvs) this.#set(kv);
    this.#asOf = Date.now();
    this.observer.listed({ mark, revision });
  }

  #change({ type, kv }: KeyChange): void {
    const found = readKey(kv.key);
    if (found === undefined) return;
    const { node, part } = found;
    this.#asOf = Date.now();
    if (type === 'put') {
      if (!this.#set(kv)) return;
    } else {
      this.#remove(node, part);
    }
    this.observer.changed(node, part, kv.modRevision);
  }

  #set(kv: KeyValue): boolean {
    const found = readKey(kv.key);
    if (found === undefined) return false;
    const { node, part } = found;
    this.#remove(node, part);
    const isOwn = node === this.own;
    const isFull = !this.#nodes.has(node) && this.#others >= this.maxNodes;
    if (!isOwn && (isFull || this.#chars + kv.value.length > this.maxChars)) {
      this.observer.full(node);
      return false;
    }
    const entry = this.#nodes.get(node) ?? new Map<NodePart, KeyValue>();
    entry.set(part, kv);
    this.#nodes.set(node, entry);
    if (!isOwn) this.#chars += kv.value.length;
    return true;
  }

  #remove(node: string, part: NodePart): void {
    const entry = this.#nodes.get(node);
    const kv = entry?.get(part);
    if (entry === undefined || kv === undefined) return;
    if (node !== this.own) this.#chars -= kv.value.length;
    entry.delete(part);
    if (entry.size === 0) this.#nodes.delete(node);
  }

  get #others(): number {
    return this.#nodes.size - (this.#nodes.has(this.own) ? 1 : 0);
  }

  #reached(): void {
    this.#isWatching = true;
    this.#asOf = Date.now();
    this.#isLossReported = false;
    this.#resumes++;
    this.observer.reached();
  }

  #lost(error: Error): void {
    this.#stopWatching();
    if (this.#isLossReported) return;
    this.#isLossReported = true;
    this.observer.lost(error);
  }

  #stopWatching(): void {
    // When it was lost it had been silent for some time, or what it tells had stood still.
    if (this.#isWatching) this.#asOf = Math.max(this.#asOf ?? 0, Date.now() - this.#silenceMs);
    this.#isWatching = false;
  }
}
