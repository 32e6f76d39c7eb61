const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something that is abandoned when the user or the system ends the command. A second signal ends the process at once. */
export async function untilSignal<T>(task: (leaving: AbortSignal) => Promise<T>): Promise<T> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  for (const signal of SIGNALS) process.once(signal, leave);
  try {
    return await task(leaving.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, leave);
  }
}
