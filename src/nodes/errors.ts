import { ApiError } from '../errors/api-error.js';

/** What can be wrong with a request about nodes. */
export abstract class NodesError extends ApiError {
  abstract override readonly code: 'no_nodes' | 'node_not_found' | 'nodes_unknown' | 'no_desired_document';
}

export class NoNodesError extends NodesError {
  readonly code = 'no_nodes';

  constructor() {
    super('there are no nodes: spp-ctl was started without --etcd');
  }
}

export class NodeNotFoundError extends NodesError {
  readonly code = 'node_not_found';

  constructor(readonly node: string) {
    super(`there is no node ${node}`);
  }
}

/** etcd was never reached. */
export class NodesUnknownError extends NodesError {
  readonly code = 'nodes_unknown';

  /** @param why undefined when it was not tried to the end yet. */
  constructor(why: string | undefined, options?: ErrorOptions) {
    super(`nothing is known of the nodes yet${why === undefined ? '' : `: ${why}`}`, options);
  }
}

export class NoNodePanelError extends NodesError {
  readonly code = 'no_desired_document';

  /** @param why what is there instead, if something is. */
  constructor(
    readonly node: string,
    why?: string,
  ) {
    super(`no document is desired of node ${node}${why === undefined ? '' : `: ${why}`}`);
  }
}
