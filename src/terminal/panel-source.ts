import type { PanelStatus, SppClient, Topology } from '../client/client.js';
import { ifSupported } from '../client/refresh-loop.js';
import { pause } from '../client/pause.js';
import { inTime } from './deadline.js';
import { ForeignServerError } from './explain.js';
import type { PanelSource } from './follow.js';
import { nodeStatus } from './nodes/api.js';

/** How long the events of another node, which has none here, are waited for at a time, in milliseconds. */
const NO_EVENTS_MS = 3_600_000;

/**
 * Reads the panel of a node, as the node last published it, from a server. It has no events: read it again and again.
 *
 * @param timeoutMs deadline of a response, in milliseconds.
 * @param withStatus whether to read the sync states, too.
 */
export function createNodeSource(
  client: SppClient,
  node: string,
  timeoutMs: number,
  withStatus: boolean,
): PanelSource {
  return {
    read: (signal) =>
      inTime(timeoutMs, signal, async (attempt) => {
        const params = { query: { node } };
        const { data } = await client.GET('/v1/topology', { params, signal: attempt });
        const topology = panelOf(data);
        if (!withStatus) return { topology, status: undefined, node };
        const { status, stale, as_of: asOf } = await nodeStatus(client, node, timeoutMs, attempt);
        return { topology, status, node, ...(stale ? { outdatedSince: asOf } : {}) };
      }),
    // eslint-disable-next-line require-yield -- it only ends
    events: async function* ({ signal }) {
      while (signal?.aborted !== true) await pause(NO_EVENTS_MS, signal);
    },
  };
}

/**
 * Reads the panel and its events from a server.
 *
 * @param timeoutMs deadline of a response, in milliseconds.
 * @param withStatus whether to read the sync states, too.
 */
export function createPanelSource(client: SppClient, timeoutMs: number, withStatus: boolean): PanelSource {
  return {
    read: (signal) =>
      inTime(timeoutMs, signal, async (attempt) => {
        const { data } = await client.GET('/v1/topology', { signal: attempt });
        const topology = panelOf(data);
        // The status is read last: events after the id in the topology cover later changes of the status.
        return { topology, status: withStatus ? await statusOf(client, attempt) : undefined };
      }),
    events: async function* (options) {
      for await (const { event } of client.events(options)) yield event;
    },
  };
}

/** Validates a topology, because any server may respond with JSON. @throws ForeignServerError if it is none. */
function panelOf(data: Topology | undefined): Topology {
  const parts: readonly unknown[] = [data?.processes, data?.components, data?.ports, data?.edges];
  if (data === undefined || !parts.every((part) => Array.isArray(part)))
    throw new ForeignServerError('the response is no topology');
  return data;
}

/** @returns undefined if the server is too old for it. */
async function statusOf(client: SppClient, signal: AbortSignal): Promise<PanelStatus | undefined> {
  const response = await ifSupported(client.GET('/v1/panel/status', { signal }));
  if (response === undefined) return undefined;
  const { data } = response;
  const parts: readonly unknown[] = [data.restore, data.drift];
  const processes: unknown = data.processes;
  return Array.isArray(processes) && !parts.includes(undefined) ? data : undefined;
}
