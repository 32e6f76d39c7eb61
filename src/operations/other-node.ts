import type { SppClient } from '../client/client.js';
import { NodesUnknownError, NodeUnreachableError, NoNodesError, WrongNodeError } from '../nodes/errors.js';
import type { Nodes } from '../nodes/nodes.js';
import { RELAYED_BY } from '../nodes/relay.js';
import type { OperationRequest, Services } from './operation.js';

/** The operations that take the name of a node. */
type Relayed =
  | 'getPanel'
  | 'planPanel'
  | 'listPanelChanges'
  | 'getPanelChange'
  | 'listFindings'
  | 'checkDocument'
  | 'tracePackets';

type Request = Pick<OperationRequest<Relayed>, 'query' | 'header' | 'signal'>;

/** What a request to another node has in common with the others. */
export interface NodeRequest {
  readonly params: { readonly query: { readonly node: string } };
  readonly signal: AbortSignal;
}

/** Sends a request to another node. Throws as Relay.ask does. */
export type AskNode = <T>(
  send: (
    client: SppClient,
    request: NodeRequest,
  ) => Promise<{ readonly data: T; readonly response: Response }>,
) => Promise<{ readonly data: T; readonly response: Response }>;

/**
 * Sends the request to the node of its query, if that is another one.
 *
 * @returns undefined when this spp-ctl handles the request.
 * @throws NoNodesError, NodeNotFoundError, NodeUnreachableError; WrongNodeError when the request was relayed to the wrong node.
 */
export function otherNode(
  { query, header, signal }: Request,
  { nodes, relay }: Services,
): AskNode | undefined {
  const { node } = query;
  if (node === undefined) return undefined;
  if (nodes === undefined || relay === undefined) throw new NoNodesError();
  if (node === nodes.node && nodes.claim.state !== 'taken') return undefined;
  if (header(RELAYED_BY) !== undefined) throw new WrongNodeError(node, nodes.node);
  const target = targetOf(node, nodes);
  return (send) =>
    relay.ask(target, signal(), (client, aborted) =>
      send(client, { params: { query: { node } }, signal: aborted }),
    );
}

/** @throws NodeNotFoundError, NodeUnreachableError */
function targetOf(node: string, nodes: Nodes): ReturnType<Nodes['summary']> {
  try {
    return nodes.summary(node);
  } catch (error) {
    if (!(error instanceof NodesUnknownError)) throw error;
    throw new NodeUnreachableError(node, undefined, error.message, { cause: error });
  }
}
