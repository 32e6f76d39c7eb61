import { useEffect, useRef, useState } from 'preact/hooks';
import { RefreshLoop } from '../../client/refresh-loop.js';

/** What was read last. */
export interface Reading<T> {
  /** Undefined before the first reading. */
  readonly value: T | undefined;
  /** Why the last reading failed; undefined when it succeeded. */
  readonly error: unknown;
}

/**
 * Reads something from the server, one reading at a time.
 *
 * @param key it is read again when this changes. All changes during a reading cause one more.
 */
export function useReading<T>(key: string, read: (signal: AbortSignal) => Promise<T>): Reading<T> {
  const [reading, setReading] = useState<Reading<T>>({ value: undefined, error: undefined });
  const latest = useRef(read);
  latest.current = read;
  const loop = useRef<RefreshLoop | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const next = async (): Promise<void> => {
      try {
        const value = await latest.current(signal);
        if (!signal.aborted) setReading({ value, error: undefined });
      } catch (error) {
        if (!signal.aborted) setReading((before) => ({ ...before, error }));
      }
    };
    loop.current = new RefreshLoop(next, { signal });
    return () => leaving.abort();
  }, []);
  useEffect(() => loop.current?.request(), [key]);
  return reading;
}
