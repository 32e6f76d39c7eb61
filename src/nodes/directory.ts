import type { EtcdClient } from '../etcd/client.js';
import type { CompactedError, OtherDataError } from '../etcd/errors.js';
import type { KeyValue } from '../etcd/replies.js';
import { type Listing, Watch, type WatchOptions } from '../etcd/watch.js';
import type { KeyChange } from '../etcd/watch-frames.js';
import { MARK, type NodePart, NODES, readKey } from './keys.js';

/** The stored values of a node. */
export type NodeEntry = ReadonlyMap<NodePart, KeyValue>;

export interface DirectoryObserver {
  /** All nodes were listed again: a missing value may have been deleted, or lost. */
  listed(listing: Pick<Listing, 'mark' | 'revision'>): void;
  /** A value of a node was written or deleted. @param revision the revision of the change. */
  changed(node: string, part: NodePart, revision: number): void;
  /** etcd is reachable again, and the data are complete. */
  reached(): void;
  /** etcd is unreachable. Called once per interruption. */
  lost(error: Error): void;
  /** Changes were missed. */
  gap(error: CompactedError | OtherDataError): void;
  /** The maximum of nodes or of their data is exceeded. */
  full(node: string): void;
}

/** Maximum number of nodes besides our own. */
const MAX_NODES = 1_000;

/** Maximum number of characters in the values of other nodes: the maximum of a listing. */
const MAX_CHARS = 100_000_000;

const NOTHING: NodeEntry = new Map();

/** The values of all nodes in etcd, kept up to date by a watch. */
export class Directory {
  readonly #nodes = new Map<string, Map<NodePart, KeyValue>>();
  readonly #watch: Watch;
  /** Number of characters in the values of other nodes. */
  #chars = 0;
  #isWatching = false;
  #isLossReported = false;
  /** Number of times the watch was resumed. */
  #resumes = -1;

  constructor(
    client: EtcdClient,
    /** Our own node, to which the maximum does not apply. */
    private readonly own: string,
    private readonly observer: DirectoryObserver,
    probing: Pick<WatchOptions, 'checkMs'> = {},
    private readonly maxNodes = MAX_NODES,
    private readonly maxChars = MAX_CHARS,
  ) {
    this.#watch = new Watch(
      client,
      { key: NODES, isPrefix: true, mark: MARK, ...probing },
      {
        listed: (listing) => this.#list(listing),
        changed: (change) => this.#change(change),
        resumed: () => this.#reached(),
        lost: (error) => this.#lost(error),
        gap: (error) => {
          this.#isWatching = false;
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

  /**
   * Whether the data are current: no change is missing, except changes since the last confirmation, which is recent. The
   * time is that of the question, because timers may be late.
   */
  get isCurrent(): boolean {
    const ageMs = this.#ageMs;
    return this.#isWatching && ageMs !== undefined && ageMs <= this.#watch.limitMs;
  }

  /** Time of the last confirmation of the data, on the clock of Date.now(); undefined when there was none. */
  get asOf(): number | undefined {
    const ageMs = this.#ageMs;
    return ageMs === undefined ? undefined : Date.now() - ageMs;
  }

  /** Time since the last confirmation of the data, in milliseconds. */
  get #ageMs(): number | undefined {
    const { confirmedAt } = this.#watch;
    return confirmedAt === undefined ? undefined : performance.now() - confirmedAt;
  }

  get resumes(): number {
    return Math.max(this.#resumes, 0);
  }

  /** Node names, sorted. */
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
    this.observer.listed({ mark, revision });
  }

  #change({ type, kv }: KeyChange): void {
    const found = readKey(kv.key);
    if (found === undefined) return;
    const { node, part } = found;
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
    this.#isLossReported = false;
    this.#resumes++;
    this.observer.reached();
  }

  #lost(error: Error): void {
    this.#isWatching = false;
    if (this.#isLossReported) return;
    this.#isLossReported = true;
    this.observer.lost(error);
  }
}
