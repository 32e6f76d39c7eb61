import type { components } from '#generated/types.js';
import { EtcdClient } from '../etcd/client.js';
import { EtcdError, OtherDataError } from '../etcd/errors.js';
import type { GatewayOptions } from '../etcd/gateway.js';
import type { Listing } from '../etcd/watch.js';
import { count } from '../metrics/family.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { NotKeptError, type Desired, DesiredChangedError } from '../panel/store/desired.js';
import type { StateFile } from '../files/state-file.js';
import { Directory } from './directory.js';
import { NodeNotFoundError, NoNodePanelError, NodesUnknownError } from './errors.js';
import { EtcdStore } from './etcd-store.js';
import { keyOf, type NodePart } from './keys.js';
import { marked } from './cluster-mark.js';
import { type Published, Publisher } from './publisher.js';
import { NodeClaim, type ClaimState } from './node-claim.js';
import { read, summaryOf } from './summary.js';
import { type AllTopologies, Topologies } from './topologies.js';
import { type Owner, readStatus, readDesired } from './stored-values.js';
import { overwrite } from './own-writes.js';

type Schemas = components['schemas'];

export interface NodesOptions {
  readonly etcd: Omit<GatewayOptions, 'onOutcome'>;
  /** The name of the node that this spp-ctl is to be. */
  readonly node: string;
  readonly leaseSeconds: number;
  readonly self: Omit<Owner, 'since'>;
  /** Tells which run of this spp-ctl was the one before; undefined when that is not known. */
  readonly formerRun: () => Promise<string | undefined>;
  /** Where the last known document is kept; undefined when it is forgotten with the process. */
  readonly file: StateFile | undefined;
}

export interface NodesObserver {
  /** Whether this spp-ctl is the node is known, or has changed. */
  standing(standing: ClaimState): void;
  /** Nothing is heard of etcd. */
  lost(error: Error): void;
  found(): void;
  leaseLost(why: string): void;
  /** Something is wrong that people should look at: a sentence. */
  problem(sentence: string): void;
}

/** What is told of something that others have. */
export interface Aged<T> {
  readonly value: T;
  /** When it was so, on the clock of Date.now(). */
  readonly asOf: number;
}

export interface PutOptions {
  readonly who: string | undefined;
  /** The revision that is to be replaced; `none` when there must be none, undefined for whatever there is. */
  readonly expected: string | undefined;
}

/** How long the begin waits for etcd, in milliseconds. */
const SETTLE_MS = 3_000;

/** How long the end waits for etcd, in milliseconds. */
const STOP_MS = 1_000;

/** What no document has as its revision: that there must be none. */
export const NONE = 'none';

/** The nodes that meet in etcd, this one among them. */
export class Nodes {
  readonly node: string;
  readonly store: EtcdStore;
  /** How many requests to etcd ended how. */
  readonly outcomes = new Map<string, number>();
  readonly #client: EtcdClient;
  readonly #directory: Directory;
  readonly #role: NodeClaim;
  readonly #topologies: Topologies;
  #publisher: Publisher | undefined;
  #lease: string | undefined;
  #whyLost: string | undefined;
  /** What the begin waits for. */
  readonly #settled: Promise<void>;
  #settle: () => void = () => undefined;
  #isListed = false;
  readonly #formerRun: () => Promise<string | undefined>;
  #isStarted = false;

  constructor(
    options: NodesOptions,
    private readonly events: NodesObserver,
  ) {
    const { node, leaseSeconds, self, file } = options;
    this.node = node;
    this.#formerRun = options.formerRun;
    this.#client = new EtcdClient({ ...options.etcd, onOutcome: (outcome) => count(this.outcomes, outcome) });
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.store = new EtcdStore({
      client: this.#client,
      node,
      file,
      complain: (sentence) => events.problem(sentence),
      settled: () => this.#begin(),
    });
    this.#role = new NodeClaim(
      this.#client,
      { node, self, seconds: leaseSeconds },
      {
        standing: (standing) => this.#stand(standing),
        lease: (lease) => {
          this.#lease = lease;
          this.#publisher?.use(lease);
        },
        lost: (why) => events.leaseLost(why),
        marked: (mark) => this.store.marked(mark),
        refused: (why) => this.store.refused(why),
      },
    );
    this.#directory = new Directory(this.#client, node, {
      listed: (listing) => this.#listed(listing),
      changed: (...change) => this.#changed(...change),
      found: () => {
        this.#whyLost = undefined;
        this.store.away(undefined);
        events.found();
      },
      lost: (error) => {
        this.#whyLost = error.message;
        this.store.away(error.message);
        this.#settle();
        events.lost(error);
      },
      gap: (error) => {
        if (!(error instanceof OtherDataError)) return;
        this.store.dataChanged();
        events.problem(error.message);
      },
      full: (name) => events.problem(`there are too many nodes: ${name} is not shown`),
    });
    this.#topologies = new Topologies(this.#client);
  }

  get standing(): ClaimState {
    return this.#role.standing;
  }

  /** Whether what is known here is what etcd has now. */
  get isCurrent(): boolean {
    return this.#directory.isCurrent;
  }

  /** When that was so last, on the clock of Date.now(). */
  get asOf(): number | undefined {
    return this.#directory.asOf;
  }

  get resumes(): number {
    return this.#directory.resumes;
  }

  get losses(): number {
    return this.#role.losses;
  }

  /** @param url where the API of this spp-ctl is, once that is known. */
  listening(url: string): void {
    this.#role.moved(url);
  }

  /** Begins to tell the others what this node does. */
  publish(sources: Published): void {
    this.#publisher = new Publisher(this.#client, this.node, sources, (sentence) =>
      this.events.problem(sentence),
    );
    this.#publisher.use(this.#lease);
  }

  /** What this node does may have changed. */
  poke(): void {
    this.#publisher?.poke();
  }

  /** The node is gone then, unless etcd is away. */
  async stop(): Promise<void> {
    if (!this.#isStarted) return;
    const { gateway } = this.#client;
    // The lease ends by itself where etcd does not answer.
    const timer = setTimeout(() => gateway.close(), STOP_MS);
    await Promise.all([this.#publisher?.stop(), this.#directory.stop(), this.#role.stop()]);
    clearTimeout(timer);
    gateway.close();
  }

  /** @throws NodesUnknownError */
  list(): Aged<readonly Schemas['Node'][]> {
    return this.#aged(this.#directory.names.map((node) => summaryOf(node, this.#directory.of(node))));
  }

  /** @throws NodesUnknownError, NoNodePanelError */
  panel(node: string): Aged<Desired> {
    const kv = this.#directory.of(node).get('panel');
    const asOf = this.#aged(undefined);
    if (kv === undefined) throw new NoNodePanelError(node);
    const desired = read(() => readDesired(kv.value));
    if (desired instanceof Error)
      throw new NoNodePanelError(node, `what is kept is no document: ${desired.message}`);
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
  topologies(event: string): Promise<AllTopologies> {
    return this.#topologies.read(event);
  }

  /** OwnWrites the desired document of a node. @returns its revision. @throws DesiredChangedError, NotKeptError. */
  async put(node: string, document: PanelDocument, { who, expected }: PutOptions): Promise<string> {
    const key = keyOf(node, 'panel');
    const value = { document, since: new Date().toISOString(), ...(who === undefined ? {} : { who }) };
    return await this.#write(key, async () => {
      await marked(this.#client);
      const text = JSON.stringify(value);
      if (expected === undefined) return String(await overwrite(this.#client, key, text));
      const swap = await this.#client.swap(key, text, { expected: revisionIn(expected) });
      if (swap.done) return String(swap.revision);
      throw new DesiredChangedError(expected, swap.present && String(swap.present.modRevision));
    });
  }

  /** Takes the desired document of a node back. @throws NoNodePanelError, DesiredChangedError, NotKeptError. */
  async delete(node: string, expected: string | undefined): Promise<void> {
    const key = keyOf(node, 'panel');
    await this.#write(key, async () => {
      const { kv } = await this.#client.get(key);
      if (kv === undefined) throw new NoNodePanelError(node);
      const revision = String(kv.modRevision);
      if (expected !== undefined && expected !== revision) throw new DesiredChangedError(expected, revision);
      const swap = await this.#client.remove(key, kv.modRevision);
      if (!swap.done)
        throw new DesiredChangedError(revision, swap.present && String(swap.present.modRevision));
    });
  }

  /** @throws NotKeptError when etcd does not write. */
  async #write<T>(key: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (cause) {
      if (!(cause instanceof EtcdError)) throw cause;
      throw new NotKeptError(`etcd (${key})`, cause.message, { cause });
    }
  }

  /** @throws NodesUnknownError when nothing was ever known. */
  #aged<T>(value: T): Aged<T> {
    const { asOf } = this.#directory;
    if (asOf === undefined) throw new NodesUnknownError(this.#whyLost);
    return { value, asOf };
  }

  async #begin(): Promise<void> {
    this.#isStarted = true;
    this.#directory.start();
    this.#role.start(await this.#formerRun());
    const timer = setTimeout(this.#settle, SETTLE_MS);
    await this.#settled;
    clearTimeout(timer);
  }

  #listed({ mark, revision }: Pick<Listing, 'mark' | 'revision'>): void {
    const own = this.#directory.of(this.node);
    this.#isListed = true;
    this.store.listed(mark, revision, own.get('panel'));
    // Where there is no mark, a claim sees to it that there is one, and tells it.
    this.#role.ownerChanged(mark === undefined ? undefined : own.get('owner'));
    if (own.get('status')?.lease !== this.#lease) this.#publisher?.forget();
    else this.poke();
    if (this.standing.state !== 'unknown') this.#settle();
  }

  #changed(name: string, part: NodePart, revision: number): void {
    if (name !== this.node) return;
    const own = this.#directory.of(name);
    if (part === 'panel') {
      this.store.changed(revision, own.get('panel'));
      // Whether or not that changes what any process does, the revision is another one.
      this.poke();
    } else if (part === 'owner') this.#role.ownerChanged(own.get('owner'));
    else if (!own.has('status')) this.#publisher?.forget();
  }

  #stand(standing: ClaimState): void {
    this.store.stand(standing);
    this.events.standing(standing);
    if (this.#isListed) this.#settle();
  }
}

/** What was never a revision is that of nothing that was written. */
function revisionIn(text: string): number {
  if (text === NONE) return 0;
  const revision = Number(text);
  if (Number.isSafeInteger(revision) && revision > 0) return revision;
  throw new DesiredChangedError(text, undefined);
}
