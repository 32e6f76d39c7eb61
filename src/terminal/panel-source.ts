import type { PanelStatus, SppClient, Topology } from '../client/client.js';
import { ifSupported } from '../client/refresh-loop.js';
import { inTime } from './deadline.js';
import { ForeignServerError } from './explain.js';
import type { PanelSource } from './follow.js';

/**
 * The panel that a server tells of.
 *
 * @param timeoutMs how long an answer may take, in milliseconds.
 * @param withStatus whether it is asked, too, if the panel is as it is desired.
 */
export function createPanelSource(client: SppClient, timeoutMs: number, withStatus: boolean): PanelSource {
  return {
    read: (signal) =>
      inTime(timeoutMs, signal, async (attempt) => {
        const { data } = await client.GET('/v1/topology', { signal: attempt });
        const topology = panelOf(data);
        // Read last, so that no event comes between that is not told after the topology.
        return { topology, status: withStatus ? await statusOf(client, attempt) : undefined };
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

/** @returns undefined when the server is too old for it. */
async function statusOf(client: SppClient, signal: AbortSignal): Promise<PanelStatus | undefined> {
  const answer = await ifSupported(client.GET('/v1/panel/status', { signal }));
  if (answer === undefined) return undefined;
  const { data } = answer;
  const parts: readonly unknown[] = [data.restore, data.drift];
  const processes: unknown = data.processes;
  return Array.isArray(processes) && !parts.includes(undefined) ? data : undefined;
}
