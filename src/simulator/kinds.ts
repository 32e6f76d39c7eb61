import { isSince, type Release } from './release.js';

/** Kinds of process that can be simulated. vm is answered as nfv: the two are one to a controller. */
export const KINDS = ['primary', 'nfv', 'vm', 'vf', 'mirror', 'pcap'] as const;

export type Kind = (typeof KINDS)[number];

interface KindFacts {
  /** Logical cores when none are named, master first. */
  readonly lcores: readonly number[];
  /** Logical cores that it needs at least, the master included. */
  readonly fewestLcores: number;
  /** The release that brought it, for those that came later. */
  readonly since?: Release;
}

/** What sets the kinds apart before they are started. */
export const KIND_FACTS: Readonly<Record<Kind, KindFacts>> = {
  primary: { lcores: [0], fewestLcores: 1 },
  nfv: { lcores: [1, 2], fewestLcores: 1 },
  vm: { lcores: [1, 2], fewestLcores: 1 },
  vf: { lcores: [3, 4, 5, 6, 7], fewestLcores: 2 },
  mirror: { lcores: [8, 9, 10], fewestLcores: 2, since: '18.08.1' },
  pcap: { lcores: [11, 12, 13], fewestLcores: 3, since: '18.08.2' },
};

/** Why there is no such process in that release, or undefined when there is. */
export function whyMissing(kind: Kind, release: Release): string | undefined {
  const { since } = KIND_FACTS[kind];
  if (!since || isSince(release, since)) return undefined;
  return `release ${release} has no ${kind}: it came with ${since}`;
}
