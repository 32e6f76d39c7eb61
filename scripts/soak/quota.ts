/** How much there is to do. Several workers may share one. */
export interface Quota {
  /** Takes one. @returns false when nothing is left, and ever after. */
  take(): boolean;
}

/** A number of things to do; none once the signal is aborted. */
export function countQuota(count: number, signal: AbortSignal): Quota {
  let left = count;
  return { take: () => !signal.aborted && left-- > 0 };
}

/** As much as can be done until the signal is aborted. */
export function untilAborted(signal: AbortSignal): Quota {
  return { take: () => !signal.aborted };
}
