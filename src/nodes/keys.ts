/** Keys in etcd. */

const ROOT = '/spp-ctl/v1/';

/** Written once, by the first spp-ctl. Another value means that etcd has lost its data. */
export const MARK = `${ROOT}mark`;

/** Prefix of the keys of nodes, which every spp-ctl watches. */
export const NODES = `${ROOT}nodes/`;

/** Prefix of the topologies. They are large and seldom read, so they are not watched. */
export const TOPOLOGIES = `${ROOT}topologies/`;

/**
 * Prefix of the times of the last deletions of desired documents. A document that replaces none names the last deletion, so
 * that it is not written again after it was deleted.
 */
export const DELETIONS = `${ROOT}deletions/`;

/** The values of a node: the desired document, the owner of the claim, and the status. */
export const PARTS = ['panel', 'owner', 'status'] as const;
export type NodePart = (typeof PARTS)[number];

const NAME = /^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/** Whether the text is a valid node name: letters and digits, and between them `.`, `_` and `-`. */
export function isNodeName(text: string): boolean {
  return NAME.test(text);
}

export function keyOf(node: string, part: NodePart): string {
  return `${NODES}${node}/${part}`;
}

export function topologyKeyOf(node: string): string {
  return `${TOPOLOGIES}${node}`;
}

export function deletionKeyOf(node: string): string {
  return `${DELETIONS}${node}`;
}

/** @returns undefined for any other key. */
export function readKey(key: string): { readonly node: string; readonly part: NodePart } | undefined {
  if (!key.startsWith(NODES)) return undefined;
  const [node = '', word, ...more] = key.slice(NODES.length).split('/');
  const part = PARTS.find((each) => each === word);
  return part === undefined || more.length > 0 || !isNodeName(node) ? undefined : { node, part };
}
