import { Backoff, pause } from '../etcd/backoff.js';
import type { EtcdClient } from '../etcd/client.js';
import { EtcdError, EtcdFailedError, EtcdRefusedError } from '../etcd/errors.js';
import { Lease } from '../etcd/lease.js';
import type { KeyValue } from '../etcd/replies.js';
import { keyOf } from './keys.js';
import { ensureMark } from './cluster-mark.js';
import { type Owner, readOwner } from './stored-values.js';

/** Who is the node: this spp-ctl, another one, or nobody knows yet. */
export type ClaimState =
  | { readonly state: 'unknown' }
  | { readonly state: 'ours' }
  | { readonly state: 'taken'; readonly by: Owner | undefined };

export interface NodeClaimObserver {
  /** Whether this spp-ctl is the node is known, or has changed. */
  claimChanged(claim: ClaimState): void;
  /** What is written is to go with this lease; undefined when nothing is to be written. */
  leaseChanged(lease: string | undefined): void;
  /** etcd does not let us be the node, which is tried again. @param why undefined when it does again. */
  refused(why: string | undefined): void;
  /** There is this mark, see MARK. */
  markFound(mark: string): void;
  /** The lease was lost. What was written with it is gone, or will be. */
  leaseLost(why: string): void;
}

export interface NodeClaimOptions {
  readonly node: string;
  readonly self: Omit<Owner, 'since'>;
  /** How long the lease lasts, in seconds. */
  readonly seconds: number;
}

/** What gRPC says of a lease that there is not: another one follows. */
const NOT_FOUND = 5;

/** Makes this spp-ctl the node of its name, unless another one is, and keeps it so. */
export class NodeClaim {
  readonly #lease: Lease;
  readonly #backoff = new Backoff({ firstMs: 200, maxMs: 5_000 });
  readonly #stopping = new AbortController();
  readonly #key: string;
  #url: string;
  #previousRun: string | undefined;
  #state: ClaimState = { state: 'unknown' };
  /** The lease with which we are the node. */
  #heldLease: string | undefined;
  readonly #since = new Date().toISOString();
  #claiming: Promise<void> = Promise.resolve();
  /** The claim that is on its way, or comes next; there is no use for more. */
  #isQueued = false;
  #losses = 0;
  #refusal: string | undefined;

  constructor(
    private readonly client: EtcdClient,
    private readonly options: NodeClaimOptions,
    private readonly observer: NodeClaimObserver,
  ) {
    this.#key = keyOf(options.node, 'owner');
    this.#url = options.self.url;
    this.#lease = new Lease(
      client,
      { seconds: options.seconds },
      {
        granted: () => this.#claim(),
        lost: (why) => {
          this.#losses++;
          this.#setLease(undefined);
          observer.leaseLost(why);
        },
        failed: (error) => this.#failed(error),
      },
    );
  }

  get state(): ClaimState {
    return this.#state;
  }

  /** How often a lease was lost. */
  get losses(): number {
    return this.#losses;
  }

  /** @param previousRun the run of this spp-ctl before this one, which has ended; undefined when it is not known. */
  start(previousRun: string | undefined): void {
    this.#previousRun = previousRun;
    this.#lease.start();
  }

  /** @param url where the API of this spp-ctl is now. */
  urlChanged(url: string): void {
    if (url === this.#url) return;
    this.#url = url;
    this.#claim();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    // A claim that is on its way goes with the lease, or fails without it.
    await Promise.all([this.#claiming, this.#lease.stop()]);
  }

  /** Somebody has written who is the node, or nobody is any more. */
  ownerChanged(kv: KeyValue | undefined): void {
    const isOurs = kv !== undefined && kv.lease === this.#lease.id;
    if (!isOurs) this.#claim();
  }

  #claim(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    this.#claiming = this.#claiming.then(async () => {
      this.#isQueued = false;
      await this.#claimUntilKnown();
    });
  }

  async #claimUntilKnown(): Promise<void> {
    const { signal } = this.#stopping;
    for (;;) {
      const lease = this.#lease.id;
      if (lease === undefined || signal.aborted) return;
      try {
        this.observer.markFound(await ensureMark(this.client));
        const claim = await this.#writeOwner(lease);
        this.#backoff.reset();
        this.#setRefusal(undefined);
        this.#setLease(claim.state === 'ours' ? lease : undefined);
        this.#setState(claim);
        return;
      } catch (error) {
        if (!(error instanceof EtcdError)) throw error;
        this.#failed(error);
        // The lease, which etcd is asked for as well, tells when that lasts.
        await pause(this.#backoff.next(), signal);
      }
    }
  }

  /** One that is away will come back; one that refuses us, or has no space left, is for people. */
  #failed(error: Error): void {
    const isForPeople =
      error instanceof EtcdRefusedError || (error instanceof EtcdFailedError && error.status !== NOT_FOUND);
    if (isForPeople) this.#setRefusal(error.message);
  }

  #setRefusal(why: string | undefined): void {
    if (why === this.#refusal) return;
    this.#refusal = why;
    this.observer.refused(why);
  }

  async #writeOwner(lease: string): Promise<ClaimState> {
    const { self } = this.options;
    const value = JSON.stringify({ ...self, url: this.#url, since: this.#since });
    const first = await this.client.swap(this.#key, value, { expected: 0, lease });
    if (first.done) return { state: 'ours' };
    const { present } = first;
    // It has just gone.
    if (present === undefined) return this.#writeOwner(lease);
    const owner = ownerIn(present);
    // Ours with an earlier lease, or of the run before this one, which has ended. But two that live and have copies of one
    // folder would take it from each other for ever: what was taken from us, we leave.
    const isBefore =
      owner !== undefined && owner.run === this.#previousRun && this.#state.state === 'unknown';
    if (owner?.run !== self.run && !isBefore) return { state: 'taken', by: owner };
    if (present.lease === lease && present.value === value) return { state: 'ours' };
    const again = await this.client.swap(this.#key, value, { expected: present.modRevision, lease });
    return again.done ? { state: 'ours' } : this.#writeOwner(lease);
  }

  #setLease(lease: string | undefined): void {
    if (lease === this.#heldLease) return;
    this.#heldLease = lease;
    this.observer.leaseChanged(lease);
  }

  #setState(claim: ClaimState): void {
    const before = this.#state;
    this.#state = claim;
    const isSame =
      before.state === claim.state &&
      (claim.state !== 'taken' || before.state !== 'taken' || before.by?.run === claim.by?.run);
    if (!isSame) this.observer.claimChanged(claim);
  }
}

/** @returns undefined when nobody can tell who that is. */
function ownerIn({ value }: KeyValue): Owner | undefined {
  try {
    return readOwner(value);
  } catch {
    return undefined;
  }
}
