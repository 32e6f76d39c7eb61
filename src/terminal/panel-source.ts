import type { SppClient, Topology } from '../client.js';
import { inTime } from './deadline.js';
import { ForeignServerError } from './explain.js';
import type { PanelSource } from './follow.js';

/** The panel that a server tells of. @param timeoutMs how long an answer may take, in milliseconds. */
export function createPanelSource(client: SppClient, timeoutMs: number): PanelSource {
  return {
    read: (signal) =>
      inTime(timeoutMs, signal, async (attempt) => {
        const { data } = await client.GET('/v1/topology', { signal: attempt });
        return panelOf(data);
      }),
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
