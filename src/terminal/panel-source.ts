import type { SppClient, Topology } from '../client.js';
import { ForeignServerError } from './explain.js';
import type { PanelSource } from './follow.js';

/** The panel that a server tells of. @param timeoutMs how long an answer may take, in milliseconds. */
export function createPanelSource(client: SppClient, timeoutMs: number): PanelSource {
  return {
    read: async (signal) => {
      const attempt = new AbortController();
      const abort = (): void => attempt.abort(signal.reason);
      const timer = setTimeout(
        () => attempt.abort(new DOMException('no answer in time', 'TimeoutError')),
        timeoutMs,
      );
      signal.addEventListener('abort', abort);
      try {
        signal.throwIfAborted();
        const { data } = await client.GET('/v1/topology', { signal: attempt.signal });
        return panelOf(data);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      }
    },
    events: async function* (options) {
      for await (const { event } of client.events(options)) yield event;
    },
  };
}

/** Any server may answer on any port, and with JSON. @throws ForeignServerError when this is no panel. */
function panelOf(data: Topology | undefined): Topology {
  const parts: readonly unknown[] = [data?.processes, data?.components, data?.ports, data?.edges];
  if (data === undefined || !parts.every((part) => Array.isArray(part)))
    throw new ForeignServerError('no panel');
  return data;
}
