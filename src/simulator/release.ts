/**
 * The simulated releases of SPP, oldest first. Each is recorded from real processes.
 * - `18.02-march4`: the commit "version: 18.02" of 4 March 2018, of which nfv, vm and primary were recorded.
 * - `18.02`: the last state before 18.05, of 12 March 2018.
 * - `2018-09`: a state between 18.05 and 18.05.1, of 21 September 2018, which reports itself as 18.05.
 */
export const RELEASES = [
  '18.02-march4',
  '18.02',
  '18.05',
  '2018-09',
  '18.05.1',
  '18.08.1',
  '18.08.2',
  '18.08.3',
  '18.08.4',
  '19.08',
  '19.11',
  '20.02',
] as const;

/** A release of SPP, as `--release` takes it. */
export type Release = (typeof RELEASES)[number];

/** The default release: the last one. */
export const DEFAULT_RELEASE: Release = '20.02';

const ALIASES: Readonly<Record<string, Release>> = { '18.02-march': '18.02-march4', '18.08': '18.08.1' };

/** Parses a release; `18.08` means 18.08.1, `18.02-march` 18.02-march4. Undefined when there is no such release. */
export function parseRelease(text: string): Release | undefined {
  return ALIASES[text] ?? RELEASES.find((release) => release === text);
}

/** Whether `release` is `since` or a later one. */
export function isSince(release: Release, since: Release): boolean {
  return RELEASES.indexOf(release) >= RELEASES.indexOf(since);
}

/**
 * Size of every reply of primary and nfv in bytes: text, padded with NULs. Also the number of bytes that one recv()
 * reads.
 */
export function frameBytes(release: Release): number {
  if (isSince(release, '19.11')) return 32768;
  return isSince(release, '18.05.1') ? 2048 : 1000;
}

/** The changes of each release from the one before it. */
export type Changes<T> = Readonly<Partial<Record<Release, Partial<T>>>>;

/** The properties of a release: those of the first one, with the changes of each release up to it. */
export function inRelease<T extends object>(release: Release, first: T, changes: Changes<T>): T {
  const passed = RELEASES.slice(0, RELEASES.indexOf(release) + 1);
  return passed.reduce((known, each) => ({ ...known, ...changes[each] }), first);
}
