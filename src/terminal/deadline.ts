/**
 * Does something that has to end in time.
 *
 * @param timeoutMs how long it may take, in milliseconds.
 * @param signal ends it before that.
 * @param task is given a signal that ends it in either case, and has to respect it.
 * @throws what the task throws, which is a TimeoutError when it took too long.
 */
export async function inTime<T>(
  timeoutMs: number,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const attempt = new AbortController();
  const abort = (): void => attempt.abort(signal.reason);
  const timer = setTimeout(
    () => attempt.abort(new DOMException('no answer in time', 'TimeoutError')),
    timeoutMs,
  );
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    return await task(attempt.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
