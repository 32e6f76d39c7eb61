/** The part of a process that probing needs. */
export interface Probed {
  /** Idle time of the connection, in milliseconds. */
  readonly session: { readonly idleMs: number };
  status(): Promise<unknown>;
}

/**
 * Probes a process for its status whenever it has been idle. A process that hangs misses its deadline, which closes
 * the session, as with any command.
 *
 * @param intervalMs idle time before a probe, in milliseconds; 0 disables probing.
 * @returns a function that stops probing.
 */
export function probe(process: Probed, intervalMs: number): () => void {
  if (intervalMs === 0) return () => undefined;
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const { idleMs } = process.session;
    if (idleMs < intervalMs) {
      timer = setTimeout(look, intervalMs - idleMs);
      return;
    }
    // The session handles a failed probe.
    process.status().catch(() => undefined);
    timer = setTimeout(look, intervalMs);
  };
  timer = setTimeout(look, intervalMs);
  return () => clearTimeout(timer);
}
