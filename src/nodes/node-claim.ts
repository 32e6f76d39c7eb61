import { BackOff, pause } from '../etcd/back-off.js';
import type { EtcdClient } from '../etcd/client.js';
import { EtcdError, EtcdFailedError, EtcdRefusedError } from '../etcd/errors.js';
import { Lease } from '../etcd/lease.js';
import type { KeyValue } from '../etcd/replies.js';
import { keyOf } from './keys.js';
import { marked } from './cluster-mark.js';
import { type Owner, readOwner } from './stored-values.js';

/** Who is the node: this spp-ctl, another one, or nobody knows yet. */
export type ClaimState =
  | { readonly state: 'unknown' }
  | { readonly state: 'ours' }
  | { readonly state: 'taken'; readonly by: Owner | undefined };

export interface NodeClaimObserver {
  /** Whether this spp-ctl is the node is known, or has changed. */
  standing(standing: ClaimState): void;
  /** What is written is to go with this lease; undefined when nothing is to be written. */
  lease(lease: string | undefined): void;
  /** etcd does not let us be the node, which is tried again. @param why undefined when it does again. */
  refused(why: string | undefined): void;
  /** There is this mark, see MARK. */
  marked(mark: string): void;
  /** The lease was lost. What was written with it is gone, or will be. */
  lost(why: string): void;
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
  readonly #backOff = new BackOff({ firstMs: 200, maxMs: 5_000 });
  readonly #stopping = new AbortController();
  readonly #key: string;
  #url: string;
  #formerRun: string | undefined;
  #standing: ClaimState = { state: 'unknown' };
  /** The lease with which we are the node. */
  #held: string | undefined;
  readonly #since = new Date().toISOString();
  #claiming: Promise<void> = Promise.resolve();
  /** The claim that is on its way, or comes next; there is no use for more. */
  #isQueued = false;
  #losses = 0;
  #refusal: string | undefined;

  constructor(
    private readonly client: EtcdClient,
    private readonly options: NodeClaimOptions,
    private readonly events: NodeClaimObserver,
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
          this.#hold(undefined);
          events.lost(why);
        },
        failed: (error) => this.#failed(error),
      },
    );
  }

  get standing(): ClaimState {
    return this.#standing;
  }

  /** How often a lease was lost. */
  get losses(): number {
    return this.#losses;
  }

  /** @param formerRun the run of this spp-ctl before this one, which has ended; undefined when it is not known. */
  start(formerRun: string | undefined): void {
    this.#formerRun = formerRun;
    this.#lease.start();
  }

  /** @param url where the API of this spp-ctl is now. */
  moved(url: string): void {
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
        this.events.marked(await marked(this.client));
        const standing = await this.#take(lease);
        this.#backOff.reset();
        this.#refuse(undefined);
        this.#hold(standing.state === 'ours' ? lease : undefined);
        this.#tell(standing);
        return;
      } catch (error) {
        if (!(error instanceof EtcdError)) throw error;
        this.#failed(error);
        // The lease, which etcd is asked for as well, tells when that lasts.
        await pause(this.#backOff.next(), signal);
      }
    }
  }

  /** One that is away will come back; one that refuses us, or has no space left, is for people. */
  #failed(error: Error): void {
    const isForPeople =
      error instanceof EtcdRefusedError || (error instanceof EtcdFailedError && error.status !== NOT_FOUND);
    if (isForPeople) this.#refuse(error.message);
  }

  #refuse(why: string | undefined): void {
    if (why === this.#refusal) return;
    this.#refusal = why;
    this.events.refused(why);
  }

  async #take(lease: string): Promise<ClaimState> {
    const { self } = this.options;
    const value = JSON.stringify({ ...self, url: this.#url, since: this.#since });
    const first = await this.client.swap(this.#key, value, { expected: 0, lease });
    if (first.done) return { state: 'ours' };
    const { present } = first;
    // It has just gone.
    if (present === undefined) return this.#take(lease);
    const owner = ownerIn(present);
    // Ours with an earlier lease, or of the run before this one, which has ended. But two that live and have copies of one
    // folder would take it from each other for ever: what was taken from us, we leave.
    const isBefore =
      owner !== undefined && owner.run === this.#formerRun && this.#standing.state === 'unknown';
    if (owner?.run !== self.run && !isBefore) return { state: 'taken', by: owner };
    if (present.lease === lease && present.value === value) return { state: 'ours' };
    const again = await this.client.swap(this.#key, value, { expected: present.modRevision, lease });
    return again.done ? { state: 'ours' } : this.#take(lease);
  }

  #hold(lease: string | undefined): void {
    if (lease === this.#held) return;
    this.#held = lease;
    this.events.lease(lease);
  }

  #tell(standing: ClaimState): void {
    const before = this.#standing;
    this.#standing = standing;
    const isSame =
      before.state === standing.state &&
      (standing.state !== 'taken' || before.state !== 'taken' || before.by?.run === standing.by?.run);
    if (!isSame) this.events.standing(standing);
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
