/**
 * Runs a task with a deadline.
 *
 * @param timeoutMs the deadline, in milliseconds.
 * @param signal aborts the task before the deadline.
 * @param task receives a signal that is aborted in both cases, and must respect it.
 * @throws what the task throws: a TimeoutError after the deadline.
 */
export async function inTime<T>(
  timeoutMs: number,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const attempt = new AbortController();
  const abort = (): void => attempt.abort(signal.reason);
  const timer = setTimeout(
    () => attempt.abort(new DOMException('no response in time', 'TimeoutError')),
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
