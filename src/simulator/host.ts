import type { Kind } from './kinds.js';

export interface HostOptions {
  /** Number of phy ports. Default 2. */
  readonly phys?: number;
  /** Number of rings. Default 8. */
  readonly rings?: number;
}

/**
 * The machine that several simulated processes run on: the ports there are, and who attached which ring first.
 * A ring that a vf attached can't be attached by a mirror from then on (recorded twice with 20.02). No other pair of
 * kinds is known to be in each other's way: nfv and vf of 18.05 and 18.08 were recorded with the same rings.
 * A ring stays in use when its process ends, because its name stays in the memory that the processes share.
 */
export class Host {
  readonly phys: number;
  readonly rings: number;
  readonly #users = new Map<number, Kind>();

  constructor({ phys = 2, rings = 8 }: HostOptions = {}) {
    this.phys = phys;
    this.rings = rings;
  }

  /** The kind of process that attached a ring first, if any did. */
  firstUser(ring: number): Kind | undefined {
    return this.#users.get(ring);
  }

  /** Attaches a ring to a process of that kind. False when it can't be. */
  attachRing(ring: number, kind: Kind): boolean {
    const first = this.#users.get(ring);
    if (first === undefined) this.#users.set(ring, kind);
    return !(first === 'vf' && kind === 'mirror');
  }
}
