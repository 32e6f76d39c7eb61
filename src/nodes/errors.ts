import { ApiError, type ProblemItem } from '../errors/api-error.js';
import type { ErrorCode } from '../errors/error-codes.js';

/** Errors of requests about nodes. */
export abstract class NodesError extends ApiError {
  abstract override readonly code:
    'no_nodes' | 'node_not_found' | 'nodes_unknown' | 'node_unreachable' | 'no_desired_document';
}

export class NoNodesError extends NodesError {
  readonly code = 'no_nodes';

  constructor() {
    super('there are no nodes: spp-ctl was started without --etcd');
  }
}

export class NodeNotFoundError extends NodesError {
  readonly code = 'node_not_found';

  /** @param why what is known of the node nevertheless. */
  constructor(
    readonly node: string,
    why?: string,
  ) {
    super(why ?? `there is no node ${node}`);
  }
}

/** etcd was never reached. */
export class NodesUnknownError extends NodesError {
  readonly code = 'nodes_unknown';

  /** @param why undefined while the first attempt is pending. */
  constructor(why: string | undefined, options?: ErrorOptions) {
    super(`the nodes are not known yet${why === undefined ? '' : `: ${why}`}`, options);
  }
}

export class NoNodePanelError extends NodesError {
  readonly code = 'no_desired_document';

  /** @param why what is stored instead, if anything. */
  constructor(
    readonly node: string,
    why?: string,
  ) {
    super(`there is no desired document for node ${node}${why === undefined ? '' : `: ${why}`}`);
  }
}

/** A request for another node cannot be relayed to its spp-ctl. */
export class NodeUnreachableError extends NodesError {
  readonly code = 'node_unreachable';

  /** @param url undefined when the node publishes none. @param why the end of the sentence. */
  constructor(
    readonly node: string,
    readonly url: string | undefined,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`node ${node} cannot be reached${url === undefined ? '' : ` at ${url}`}: ${why}`, options);
  }
}

/** A relayed request has reached the spp-ctl of another node. */
export class WrongNodeError extends NodesError {
  readonly code = 'node_unreachable';

  constructor(
    readonly node: string,
    /** Our own node. */
    readonly own: string,
  ) {
    super(`this is the spp-ctl of node ${own}`);
  }
}

/** The spp-ctl of another node has rejected the relayed request for a reason that concerns the client. */
export class RelayedError extends ApiError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    override readonly items: readonly ProblemItem[],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
