/** Where things are in etcd. */

const ROOT = '/spp-ctl/v1/';

/** Written once, by whoever comes first. Who finds another value knows that everything was lost. */
export const MARK = `${ROOT}mark`;

/** What begins the keys of nodes, which every spp-ctl watches. */
export const NODES = `${ROOT}nodes/`;

/** Topologies are large and seldom asked for: they stand apart, where nobody watches them. */
export const TOPOLOGIES = `${ROOT}topologies/`;

/** What there is of a node: the desired document, who is it now, and how it does. */
export const PARTS = ['panel', 'owner', 'status'] as const;
export type NodePart = (typeof PARTS)[number];

const NAME = /^(?=.{1,64}$)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/** Whether a node may have this name: letters, digits, and between them `.`, `_` and `-`. */
export function isNodeName(text: string): boolean {
  return NAME.test(text);
}

export function keyOf(node: string, part: NodePart): string {
  return `${NODES}${node}/${part}`;
}

export function topologyKeyOf(node: string): string {
  return `${TOPOLOGIES}${node}`;
}

/** @returns undefined for a key that is none of ours. */
export function readKey(key: string): { readonly node: string; readonly part: NodePart } | undefined {
  if (!key.startsWith(NODES)) return undefined;
  const [node = '', word, ...more] = key.slice(NODES.length).split('/');
  const part = PARTS.find((each) => each === word);
  return part === undefined || more.length > 0 || !isNodeName(node) ? undefined : { node, part };
}
