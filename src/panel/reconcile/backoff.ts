/** The delays of the reconciler, in milliseconds. */
export interface BackoffOptions {
  /** The shortest time between two observations of the panel that nobody waits for. */
  readonly lookMs: number;
  /**
   * How long a process that has connected waits for the others that the desired document names: after a reboot, they connect at
   * nearly the same time, and one plan restores all of them. When all are connected, the wait ends at once.
   */
  readonly gatherMs: number;
  /** The time until a process is read again that could not be read. */
  readonly rereadMs: number;
  /** The delay after the first failure. Each further failure doubles it. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** The number of failures after which a process is given up. */
  readonly maxFailed: number;
  /** How long a process must stay in sync to be calm. Above `maxDelayMs`, or a fight with another client never slows down. */
  readonly calmMs: number;
  /** How long a primary that closed its connection may take to connect again, before it counts as ended. */
  readonly primaryGraceMs: number;
  /** The same for a primary that did not reply. When it was killed, secondaries that it has launched keep its connection open. */
  readonly silentPrimaryGraceMs: number;
  /** How long after the start of spp-ctl or a connection of the primary processes may still connect. */
  readonly startMs: number;
}

export const DEFAULT_BACKOFF: BackoffOptions = {
  lookMs: 250,
  gatherMs: 25,
  rereadMs: 1_000,
  firstDelayMs: 1_000,
  maxDelayMs: 60_000,
  maxFailed: 10,
  calmMs: 120_000,
  primaryGraceMs: 5_000,
  silentPrimaryGraceMs: 30_000,
  startMs: 10_000,
};

/** The delay after some failures in a row, in milliseconds. @param count from 1. */
export function delayAfter(count: number, { firstDelayMs, maxDelayMs }: BackoffOptions): number {
  return Math.min(firstDelayMs * 2 ** (count - 1), maxDelayMs);
}
