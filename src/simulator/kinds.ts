import { isSince, type Release } from './release.js';

/** Kinds of process that can be simulated. A controller cannot distinguish vm from nfv. */
export const KINDS = ['primary', 'nfv', 'vm', 'vf', 'mirror', 'pcap'] as const;

export type Kind = (typeof KINDS)[number];

interface KindFacts {
  /** Default logical cores, master first. */
  readonly lcores: readonly number[];
  /** Minimum number of logical cores, the master included. */
  readonly fewestLcores: number;
  /** The first release with this kind; undefined when all have it. */
  readonly since?: Release;
}

/** Properties of the kinds before they are started. */
export const KIND_FACTS: Readonly<Record<Kind, KindFacts>> = {
  primary: { lcores: [0], fewestLcores: 1 },
  nfv: { lcores: [1, 2], fewestLcores: 1 },
  vm: { lcores: [1, 2], fewestLcores: 1 },
  vf: { lcores: [3, 4, 5, 6, 7], fewestLcores: 2 },
  mirror: { lcores: [8, 9, 10], fewestLcores: 2, since: '18.08.1' },
  pcap: { lcores: [11, 12, 13], fewestLcores: 3, since: '18.08.2' },
};

/** Why the release has no such process; undefined when it has. */
export function whyMissing(kind: Kind, release: Release): string | undefined {
  const { since } = KIND_FACTS[kind];
  if (!since || isSince(release, since)) return undefined;
  return `release ${release} has no ${kind}: available since ${since}`;
}
