/**
 * The releases of SPP that the simulator speaks for, oldest first.
 * Recorded from real processes: 18.05, 18.08.1 and 20.02. The others follow from the history of the public source.
 */
export const RELEASES = [
  '18.02',
  '18.05',
  '18.08.1',
  '18.08.2',
  '18.08.3',
  '18.08.4',
  '19.11',
  '20.02',
] as const;

/** A release of SPP, as `--release` takes it. */
export type Release = (typeof RELEASES)[number];

/** The release that is simulated when none is asked for: the last one. */
export const DEFAULT_RELEASE: Release = '20.02';

const ALIASES: Readonly<Record<string, Release>> = { '18.08': '18.08.1' };

/** Reads a release as a user writes it; `18.08` means 18.08.1. Undefined when there is no such release. */
export function parseRelease(text: string): Release | undefined {
  return ALIASES[text] ?? RELEASES.find((release) => release === text);
}

/** Whether `release` is `since` or a later one. */
export function isSince(release: Release, since: Release): boolean {
  return RELEASES.indexOf(release) >= RELEASES.indexOf(since);
}

const FRAME_BYTES: Readonly<Record<Release, number>> = {
  '18.02': 1000,
  '18.05': 1000,
  '18.08.1': 2048,
  '18.08.2': 2048,
  '18.08.3': 2048,
  '18.08.4': 2048,
  '19.11': 32768,
  '20.02': 32768,
};

/** Bytes in every reply of primary and nfv: text, then NULs up to this size. It is also what one recv() takes. */
export function frameBytes(release: Release): number {
  return FRAME_BYTES[release];
}
