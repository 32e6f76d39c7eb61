import type { OptionTable } from '../../options/option-table.js';
import { nodeName, OptionError } from '../../options/option-values.js';

/** The option of a command for the panel of one node. */
export const NODE_OPTION = {
  node: {
    value: 'NAME',
    default: undefined,
    unset: 'the node at --url',
    help: 'the panel of another node, by way of the spp-ctl at --url',
    parse: nodeName,
  },
} as const satisfies OptionTable;

/** The options of a command for the panel of one node, or for those of all nodes. */
export const NODE_SELECTION = {
  ...NODE_OPTION,
  all: { help: 'the panels of all nodes' },
} as const satisfies OptionTable;

/** The selected nodes. Without both, the node at --url. */
export interface NodeSelection {
  readonly node: string | undefined;
  readonly all: boolean;
}

/** @throws OptionError if the options contradict each other. */
export function checkSelection({ node, all }: NodeSelection): void {
  if (all && node !== undefined) throw new OptionError('--all cannot be used with --node');
}

/** The parameters of a request for the panel of a node; none for the node at --url. */
export interface NodeQuery {
  readonly params?: { readonly query: { readonly node: string } };
}

export function queryOf(node: string | undefined): NodeQuery {
  return node === undefined ? {} : { params: { query: { node } } };
}
