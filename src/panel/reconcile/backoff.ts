/** How fast spp-ctl does things by itself. All times are in milliseconds. */
export interface BackoffOptions {
  /** How far apart two looks at the panel are at the least, when nobody waits for them. */
  readonly lookMs: number;
  /** After what a process is asked again that could not be read. */
  readonly rereadMs: number;
  /** After what something that failed is tried again first; then after twice as long each time. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** After how many attempts that failed there are no more. */
  readonly maxFailed: number;
  /** For how long a process has to stay as it was made for it to be calm. Above `maxDelayMs`, or a fight never slows down. */
  readonly calmMs: number;
}

export const DEFAULT_BACKOFF: BackoffOptions = {
  lookMs: 250,
  rereadMs: 1_000,
  firstDelayMs: 1_000,
  maxDelayMs: 60_000,
  maxFailed: 10,
  calmMs: 120_000,
};

/** How long to wait when something has happened so often, one after the other. @param count 1 for the first time. */
export function delayAfter(count: number, { firstDelayMs, maxDelayMs }: BackoffOptions): number {
  return Math.min(firstDelayMs * 2 ** (count - 1), maxDelayMs);
}
