import type { components } from '#generated/types.js';
import { EtcdClient } from '../etcd/client.js';
import { EtcdError, OtherDataError } from '../etcd/errors.js';
import type { GatewayOptions } from '../etcd/gateway.js';
import type { Listing } from '../etcd/watch.js';
import { count } from '../metrics/family.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { NotKeptError, type Desired, DesiredChangedError } from '../panel/store/desired.js';
import type { StateFile } from '../files/state-file.js';
import type { Adoption } from './adoption.js';
import { Directory } from './directory.js';
import { NodeNotFoundError, NoNodePanelError, NodesUnknownError } from './errors.js';
import { EtcdStore } from './etcd-store.js';
import { keyOf, type NodePart } from './keys.js';
import { ensureMark } from './cluster-mark.js';
import { type Published, Publisher } from './publisher.js';
import { NodeClaim, type ClaimState } from './node-claim.js';
import { read, summaryOf } from './summary.js';
import { type ReadTopology, Topologies } from './topologies.js';
import { type Owner, readStatus, readDesired } from './stored-values.js';
import { overwrite, removeDocument, swapDocument } from './own-writes.js';

type Schemas = components['schemas'];

export interface NodesOptions {
  readonly etcd: Omit<GatewayOptions, 'onOutcome'>;
  /** The node name that this spp-ctl claims. */
  readonly node: string;
  readonly leaseSeconds: number;
  readonly self: Omit<Owner, 'since'>;
  /** Returns the previous run of this spp-ctl; undefined when not known. */
  readonly previousRun: () => Promise<string | undefined>;
  /** File of the last known document; undefined to keep it in memory only. */
  readonly file: StateFile | undefined;
}

export interface NodesObserver {
  /** The claim was decided, or has changed. */
  claimChanged(claim: ClaimState): void;
  /** etcd is unreachable. */
  lost(error: Error): void;
  reached(): void;
  leaseLost(why: string): void;
  /** The desired document of this node was written or deleted elsewhere. */
  adopted?(adoption: Adoption): void;
  /** Something needs attention: a sentence. */
  problem(sentence: string): void;
}

/** A value of other nodes with its age. */
export interface Aged<T> {
  readonly value: T;
  /** When the value was current, on the clock of Date.now(). */
  readonly asOf: number;
}

export interface PutOptions {
  readonly principal: string | undefined;
  /** The expected revision; `none` when no document may exist, undefined for any. */
  readonly expected: string | undefined;
}

/** How long the start waits for etcd, in milliseconds. */
const READY_TIMEOUT_MS = 3_000;

/** How long the stop waits for etcd, in milliseconds. */
const STOP_TIMEOUT_MS = 1_000;

/** The expected revision when no document may exist. */
export const NONE = 'none';

/** The nodes of the cluster in etcd, this spp-ctl among them. */
export class Nodes {
  readonly node: string;
  readonly store: EtcdStore;
  /** Number of requests to etcd by outcome. */
  readonly outcomes = new Map<string, number>();
  readonly #client: EtcdClient;
  readonly #directory: Directory;
  readonly #claim: NodeClaim;
  readonly #topologies: Topologies;
  #publisher: Publisher | undefined;
  #lease: string | undefined;
  #unreachableReason: string | undefined;
  /** Resolves when the start need not wait for etcd any longer. */
  readonly #ready: Promise<void>;
  #markReady: () => void = () => undefined;
  #isListed = false;
  readonly #previousRun: () => Promise<string | undefined>;
  #isStarted = false;

  constructor(
    options: NodesOptions,
    private readonly observer: NodesObserver,
  ) {
    const { node, leaseSeconds, self, file } = options;
    this.node = node;
    this.#previousRun = options.previousRun;
    this.#client = new EtcdClient({ ...options.etcd, onOutcome: (outcome) => count(this.outcomes, outcome) });
    this.#ready = new Promise((resolve) => (this.#markReady = resolve));
    this.store = new EtcdStore({
      client: this.#client,
      node,
      file,
      onProblem: (sentence) => observer.problem(sentence),
      onAdopted: (adoption) => observer.adopted?.(adoption),
      ready: () => this.#start(),
    });
    this.#claim = new NodeClaim(
      this.#client,
      { node, self, seconds: leaseSeconds },
      {
        claimChanged: (claim) => this.#claimChanged(claim),
        leaseChanged: (lease) => {
          this.#lease = lease;
          this.#publisher?.setLease(lease);
        },
        leaseLost: (why) => observer.leaseLost(why),
        markFound: (mark) => this.store.markFound(mark),
        refused: (why) => this.store.refused(why),
      },
    );
    this.#directory = new Directory(this.#client, node, {
      listed: (listing) => this.#listed(listing),
      changed: (...change) => this.#changed(...change),
      reached: () => {
        this.#unreachableReason = undefined;
        this.store.setUnreachable(undefined);
        observer.reached();
      },
      lost: (error) => {
        this.#unreachableReason = error.message;
        this.store.setUnreachable(error.message);
        this.#markReady();
        observer.lost(error);
      },
      gap: (error) => {
        if (!(error instanceof OtherDataError)) return;
        this.store.dataChanged();
        observer.problem(error.message);
      },
      full: (name) => observer.problem(`there are too many nodes: ${name} is not shown`),
    });
    this.#topologies = new Topologies(this.#client);
  }

  get claim(): ClaimState {
    return this.#claim.state;
  }

  /** Whether the data are current. */
  get isCurrent(): boolean {
    return this.#directory.isCurrent;
  }

  /** Time of the last confirmation of the data, on the clock of Date.now(). */
  get asOf(): number | undefined {
    return this.#directory.asOf;
  }

  get resumes(): number {
    return this.#directory.resumes;
  }

  get losses(): number {
    return this.#claim.losses;
  }

  /** @param url the URL of the API of this spp-ctl, once known. */
  listening(url: string): void {
    this.#claim.urlChanged(url);
  }

  /** Starts publishing the status and topology of this node. */
  publish(sources: Published): void {
    this.#publisher = new Publisher(this.#client, this.node, sources, (sentence) =>
      this.observer.problem(sentence),
    );
    this.#publisher.setLease(this.#lease);
  }

  /** Records that the status of this node may have changed. */
  statusChanged(): void {
    this.#publisher?.statusChanged();
  }

  /** Gives up the claim, unless etcd is unreachable. */
  async stop(): Promise<void> {
    if (!this.#isStarted) return;
    const { gateway } = this.#client;
    // The lease expires by itself when etcd does not reply.
    const timer = setTimeout(() => gateway.close(), STOP_TIMEOUT_MS);
    await Promise.all([this.#publisher?.stop(), this.#directory.stop(), this.#claim.stop()]);
    clearTimeout(timer);
    gateway.close();
  }

  /** @throws NodesUnknownError */
  list(): Aged<readonly Schemas['Node'][]> {
    return this.#aged(this.#directory.names.map((node) => summaryOf(node, this.#directory.of(node))));
  }

  /** The number of nodes, as far as known. */
  get counts(): { readonly connected: number; readonly disconnected: number } {
    const { names } = this.#directory;
    const connected = names.filter((node) => this.#directory.of(node).has('owner')).length;
    return { connected, disconnected: names.length - connected };
  }

  /** @throws NodesUnknownError, NodeNotFoundError */
  summary(node: string): Schemas['Node'] {
    const entry = this.#directory.of(node);
    this.#aged(undefined);
    if (entry.size === 0) throw new NodeNotFoundError(node);
    return summaryOf(node, entry);
  }

  /** @throws NodesUnknownError, NoNodePanelError */
  panel(node: string): Aged<Desired> {
    const kv = this.#directory.of(node).get('panel');
    const asOf = this.#aged(undefined);
    if (kv === undefined) throw new NoNodePanelError(node);
    const desired = read(() => readDesired(kv.value));
    if (desired instanceof Error)
      throw new NoNodePanelError(node, `the stored value is not a document: ${desired.message}`);
    return { ...asOf, value: { ...desired, revision: String(kv.modRevision) } };
  }

  /** @throws NodesUnknownError, NodeNotFoundError */
  status(node: string): Aged<Omit<Schemas['NodeStatus'], 'as_of' | 'stale'>> {
    const entry = this.#directory.of(node);
    const aged = this.#aged(undefined);
    if (entry.size === 0) throw new NodeNotFoundError(node);
    const { connected, revision, problem } = summaryOf(node, entry);
    const kv = entry.get('status');
    const status = kv && read(() => readStatus(kv.value));
    return {
      ...aged,
      value: {
        node,
        connected,
        ...(revision === undefined ? {} : { revision }),
        ...(problem === undefined ? {} : { problem }),
        ...(status === undefined || status instanceof Error ? {} : { status }),
      },
    };
  }

  /** @param event the id of the last event here. @throws NodesUnknownError */
  topologies(event: string): Promise<ReadTopology> {
    return this.#topologies.read(event);
  }

  /** The topology that a node has published. @throws NodesUnknownError, NodeNotFoundError */
  async topology(node: string): Promise<ReadTopology> {
    const { connected } = this.summary(node);
    const found = await this.#topologies.readOf(node);
    if (found !== undefined) return found;
    const why = connected
      ? 'has not published a topology yet'
      : 'publishes no topology: no spp-ctl runs for it';
    throw new NodeNotFoundError(node, `node ${node} ${why}`);
  }

  /** Writes the desired document of a node. @returns its revision. @throws DesiredChangedError, NotKeptError. */
  async put(node: string, document: PanelDocument, { principal, expected }: PutOptions): Promise<string> {
    const key = keyOf(node, 'panel');
    const value = {
      document,
      since: new Date().toISOString(),
      by: this.node,
      ...(principal === undefined ? {} : { who: principal }),
    };
    return await this.#write(key, async () => {
      await ensureMark(this.#client);
      const text = JSON.stringify(value);
      if (expected === undefined) return String(await overwrite(this.#client, node, text));
      const swap = await swapDocument(this.#client, node, text, revisionIn(expected));
      if (swap.done) return String(swap.revision);
      throw new DesiredChangedError(expected, swap.present && String(swap.present.modRevision));
    });
  }

  /** Deletes the desired document of a node. @throws NoNodePanelError, DesiredChangedError, NotKeptError. */
  async delete(node: string, { principal, expected }: PutOptions): Promise<void> {
    const key = keyOf(node, 'panel');
    await this.#write(key, async () => {
      const { kv } = await this.#client.get(key);
      if (kv === undefined) throw new NoNodePanelError(node);
      const revision = String(kv.modRevision);
      if (expected !== undefined && expected !== revision) throw new DesiredChangedError(expected, revision);
      const author = { by: this.node, who: principal };
      const swap = await removeDocument(this.#client, node, kv.modRevision, author);
      if (!swap.done)
        throw new DesiredChangedError(revision, swap.present && String(swap.present.modRevision));
    });
  }

  /** @throws NotKeptError when the write to etcd fails. */
  async #write<T>(key: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (cause) {
      if (!(cause instanceof EtcdError)) throw cause;
      throw new NotKeptError(`etcd (${key})`, cause.message, { cause });
    }
  }

  /** @throws NodesUnknownError when etcd was never reached. */
  #aged<T>(value: T): Aged<T> {
    const { asOf } = this.#directory;
    if (asOf === undefined) throw new NodesUnknownError(this.#unreachableReason);
    return { value, asOf };
  }

  async #start(): Promise<void> {
    this.#isStarted = true;
    this.#directory.start();
    this.#claim.start(await this.#previousRun());
    const timer = setTimeout(this.#markReady, READY_TIMEOUT_MS);
    await this.#ready;
    clearTimeout(timer);
  }

  #listed({ mark, revision }: Pick<Listing, 'mark' | 'revision'>): void {
    const own = this.#directory.of(this.node);
    this.#isListed = true;
    this.store.listed(mark, revision, own.get('panel'));
    // Without a mark, the claim creates one and reports it.
    this.#claim.ownerChanged(mark === undefined ? undefined : own.get('owner'));
    if (own.get('status')?.lease !== this.#lease) this.#publisher?.forget();
    else this.statusChanged();
    if (this.claim.state !== 'unknown') this.#markReady();
  }

  #changed(name: string, part: NodePart, revision: number): void {
    if (name !== this.node) return;
    const own = this.#directory.of(name);
    if (part === 'panel') {
      this.store.changed(revision, own.get('panel'));
      // The revision has changed even if the document is equal.
      this.statusChanged();
    } else if (part === 'owner') this.#claim.ownerChanged(own.get('owner'));
    else if (!own.has('status')) this.#publisher?.forget();
  }

  #claimChanged(claim: ClaimState): void {
    this.store.claimChanged(claim);
    this.observer.claimChanged(claim);
    if (this.#isListed) this.#markReady();
  }
}

/** Text that is no revision never equals the revision of a write. */
function revisionIn(text: string): number {
  if (text === NONE) return 0;
  const revision = Number(text);
  if (Number.isSafeInteger(revision) && revision > 0) return revision;
  throw new DesiredChangedError(text, undefined);
}
