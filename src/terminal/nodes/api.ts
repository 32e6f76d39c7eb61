import type { components, SppClient } from '../../client/client.js';
import { inTime } from '../deadline.js';
import { ForeignServerError } from '../explain.js';

type Schemas = components['schemas'];
export type NodeList = Schemas['NodeList'];
export type Node = Schemas['Node'];
export type NodeStatus = Schemas['NodeStatus'];

const forever: AbortSignal = new AbortController().signal;

/**
 * Reads the list of nodes.
 *
 * @param timeoutMs deadline of the response, in milliseconds. @throws the errors of the client, and ForeignServerError.
 */
export async function listNodes(client: SppClient, timeoutMs: number): Promise<NodeList> {
  const { data } = await inTime(timeoutMs, forever, (signal) => client.GET('/v1/nodes', { signal }));
  const nodes: unknown = (data as NodeList | undefined)?.nodes;
  if (!Array.isArray(nodes)) throw new ForeignServerError('the response is no list of nodes');
  return data;
}

/** Reads the published status of a node. @throws as listNodes does. */
export async function nodeStatus(
  client: SppClient,
  node: string,
  timeoutMs: number,
  aborted: AbortSignal = forever,
): Promise<NodeStatus> {
  const { data } = await inTime(timeoutMs, aborted, (signal) =>
    client.GET('/v1/nodes/{node}/status', { params: { path: { node } }, signal }),
  );
  const connected: unknown = (data as NodeStatus | undefined)?.connected;
  if (typeof connected !== 'boolean') throw new ForeignServerError('the response is no status of a node');
  return data;
}
