/**
 * Races of the real processes, and how often they were lost when counted.
 * - `hotplug-after-death`: the first add by hotplug after a death fails (H4; 13 of 25).
 * - `nfv-beside-primary`: a hotplug of an nfv fails beside one of the primary (H5; 8 of 8).
 * - `vf-beside-primary`: a hotplug of a vf or mirror fails beside one of the primary (H5; most runs).
 * - `primary-beside-secondary`: a hotplug of the primary fails beside one of a secondary (H13; 1 of 12).
 * - `patch-while-forwarding`: an nfv dies of a patch to a port that was never an end of a patch (N3; 11 of 518).
 * - `delete-while-forwarding`: an nfv dies of a delete of a port that it sends to (N8; 1 of 9).
 * - `memif-delete-kills`: the removal of a memif fails when a process dies of it meanwhile (10 of 23).
 * - `vhost-again-while-forwarding`: an nfv dies of adding its own vhost again while it forwards from it (H6; 3 of
 *   14).
 * - `vhost-again-while-sending`: the same while it forwards to it, after its reply (2 of 18).
 * - `pcap-start-lags`, `pcap-file-lags`: a status soon after `start` of a pcap still says idle, or names no file
 *   yet.
 * - `pcap-stop-lags`, `pcap-close-lags`: a status soon after `stop` still says running, or still names the file.
 */
const CHANCES = {
  'hotplug-after-death': 13 / 25,
  'nfv-beside-primary': 1,
  'vf-beside-primary': 0.8,
  'primary-beside-secondary': 1 / 12,
  'patch-while-forwarding': 11 / 518,
  'delete-while-forwarding': 1 / 9,
  'memif-delete-kills': 10 / 23,
  'vhost-again-while-forwarding': 3 / 14,
  'vhost-again-while-sending': 2 / 18,
  'pcap-start-lags': 1 / 50,
  'pcap-file-lags': 1 / 5,
  'pcap-stop-lags': 1 / 50,
  'pcap-close-lags': 1 / 5,
} as const;

export type RaceName = keyof typeof CHANCES;

export const RACE_NAMES: readonly RaceName[] = Object.freeze(
  Object.keys(CHANCES).filter((name): name is RaceName => name in CHANCES),
);

/** When a race is lost: at random with a seed, as often as counted; never; or always. */
export const RACE_POLICIES = ['chance', 'never', 'always'] as const;

export type RacePolicy = (typeof RACE_POLICIES)[number];

export interface RaceOptions {
  /** Default never. */
  readonly races?: RacePolicy | undefined;
  /** Seed of the random decisions: any 32-bit number. Default 1. */
  readonly seed?: number | undefined;
  /**
   * Called for each race before the policy: true when it is lost, false when it is won, undefined to leave it to the
   * policy. For replaying recordings.
   */
  readonly decideRace?: ((name: RaceName) => boolean | undefined) | undefined;
}

/** A small random source with the same numbers for the same seed (mulberry32): from 0 up to 1. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Decides each race of one host. */
export class Races {
  readonly #options: RaceOptions;
  /** A random number that is no race: a duration. */
  readonly random: () => number;

  constructor(options: RaceOptions) {
    this.#options = options;
    this.random = randomSource(options.seed ?? 1);
  }

  /** Whether the race is lost this time. */
  isLost(name: RaceName): boolean {
    const decided = this.#options.decideRace?.(name);
    if (decided !== undefined) return decided;
    switch (this.#options.races ?? 'never') {
      case 'never':
        return false;
      case 'always':
        return true;
      case 'chance':
        return this.random() < CHANCES[name];
    }
  }
}
