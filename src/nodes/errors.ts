import { ApiError } from '../errors/api-error.js';

/** Errors of requests about nodes. */
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
