import { mock } from 'node:test';
import type { EventLog } from '../../src/events/event-log.js';

/** Those that wait for the next event of a log, as far as they begin to wait from now on. */
export function waitingFor(log: EventLog): ReadonlySet<() => void> {
  const waiting = new Set<() => void>();
  const whenMore = log.whenMore.bind(log);
  mock.method(log, 'whenMore', (more: () => void) => {
    waiting.add(more);
    const leave = whenMore(more);
    return () => {
      waiting.delete(more);
      leave();
    };
  });
  return waiting;
}
