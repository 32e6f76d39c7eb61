import { Backoff, pause } from '../etcd/backoff.js';
import type { EtcdClient } from '../etcd/client.js';
import { EtcdError, EtcdFailedError, EtcdRefusedError } from '../etcd/errors.js';
import { Lease } from '../etcd/lease.js';
import type { KeyValue } from '../etcd/replies.js';
import { keyOf } from './keys.js';
import { ensureMark } from './cluster-mark.js';
import { type Owner, readOwner } from './stored-values.js';

/** State of the claim to the node name: not decided yet, held by this spp-ctl, or held by another one. */
export type ClaimState =
  | { readonly state: 'unknown' }
  | { readonly state: 'ours' }
  | { readonly state: 'taken'; readonly by: Owner | undefined };

export interface NodeClaimObserver {
  /** The claim was decided, or has changed. */
  claimChanged(claim: ClaimState): void;
  /** The lease for published values has changed; undefined when nothing must be written. */
  leaseChanged(lease: string | undefined): void;
  /** etcd rejects the claim, which is retried. @param why undefined when it does not any more. */
  refused(why: string | undefined): void;
  /** The mark exists, see MARK. */
  markFound(mark: string): void;
  /** The lease was lost. Its keys are deleted, or will be. */
  leaseLost(why: string): void;
}

export interface NodeClaimOptions {
  readonly node: string;
  readonly self: Omit<Owner, 'since'>;
  /** Lifetime of the lease, in seconds. */
  readonly seconds: number;
}

/** gRPC code of a lease that does not exist: another one is requested. */
const NOT_FOUND = 5;

/** Claims the node name for this spp-ctl, unless another one holds it, and renews the claim. */
export class NodeClaim {
  readonly #lease: Lease;
  readonly #backoff = new Backoff({ firstMs: 200, maxMs: 5_000 });
  readonly #stopping = new AbortController();
  readonly #key: string;
  #url: string;
  #previousRun: string | undefined;
  #state: ClaimState = { state: 'unknown' };
  /** The lease of the claim that this spp-ctl holds. */
  #heldLease: string | undefined;
  readonly #since = new Date().toISOString();
  #claiming: Promise<void> = Promise.resolve();
  /** Whether a claim is queued; one is enough. */
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

  /** Number of lost leases. */
  get losses(): number {
    return this.#losses;
  }

  /** @param previousRun the previous run of this spp-ctl, which has ended; undefined when not known. */
  start(previousRun: string | undefined): void {
    this.#previousRun = previousRun;
    this.#lease.start();
  }

  /** @param url the new URL of the API of this spp-ctl. */
  urlChanged(url: string): void {
    if (url === this.#url) return;
    this.#url = url;
    this.#claim();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    // A pending claim is deleted with the lease, or fails without it.
    await Promise.all([this.#claiming, this.#lease.stop()]);
  }

  /** Records that the owner in etcd has changed. */
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
        // The lease, which needs etcd as well, reports a longer failure.
        await pause(this.#backoff.next(), signal);
      }
    }
  }

  /** An unreachable etcd needs no action; a rejection or a full disk needs an operator. */
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
    // The key was deleted just now.
    if (present === undefined) return this.#writeOwner(lease);
    const owner = ownerIn(present);
    // The claim of an earlier lease, or of the previous run, which has ended. Two running spp-ctl with copies of one
    // folder would take the claim from each other forever: a claim that was taken from us is not taken back.
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

/** @returns undefined when the value is invalid. */
function ownerIn({ value }: KeyValue): Owner | undefined {
  try {
    return readOwner(value);
  } catch {
    return undefined;
  }
}
