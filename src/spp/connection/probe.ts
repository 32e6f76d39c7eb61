/** What is to be known of a process to probe it. */
export interface Probed {
  /** How long there has been nothing to do on its connection, in milliseconds. */
  readonly session: { readonly idleMs: number };
  status(): Promise<unknown>;
}

/**
 * Asks a process for its status whenever it has been idle for a while. One that hangs misses its deadline, which ends the
 * conversation with it, as with any command.
 *
 * @param intervalMs how long it must have been idle, in milliseconds; 0 asks never.
 * @returns a function that ends this.
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
    // What is wrong with an answer is the business of the session.
    process.status().catch(() => undefined);
    timer = setTimeout(look, intervalMs);
  };
  timer = setTimeout(look, intervalMs);
  return () => clearTimeout(timer);
}
