import type { SppProcess } from './process.js';

/**
 * Asks a process for its status whenever it has been idle for a while. One that hangs misses its deadline, which ends the
 * conversation with it, as with any command.
 *
 * @param intervalMs how long it must have been idle, in milliseconds; 0 asks never.
 * @returns a function that ends this.
 */
export function probe(process: Pick<SppProcess, 'session' | 'status'>, intervalMs: number): () => void {
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
