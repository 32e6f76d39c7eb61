import { toDot } from '../topology/dot.js';
import { readStatuses } from '../spp/reading.js';
import { topologyOf } from '../topology/topology.js';
import { NoNodesError } from '../nodes/errors.js';
import type { Nodes } from '../nodes/nodes.js';
import { ageOf } from './age.js';
import { type Handler, Json, Representation } from './operation.js';

const TYPES = {
  json: 'application/json',
  dot: 'text/vnd.graphviz',
  svg: 'image/svg+xml',
} as const;

export const getTopology: Handler<'getTopology'> = async (
  { query, accepts, origin },
  { registry, events, pictures, nodes },
) => {
  const type = query.format === undefined ? accepts(Object.values(TYPES)) : TYPES[query.format];
  const event = events.lastId;
  const time = new Date();
  const { node } = query;
  const isOfAll = node === undefined && query.scope === 'all';
  const { topology, asOf } =
    node !== undefined
      ? await nodesOf(nodes).topology(node)
      : isOfAll
        ? await nodesOf(nodes).topologies(event)
        : { topology: topologyOf(await readStatuses(registry.list(), origin), time, event), asOf: undefined };
  const age = asOf === undefined ? {} : ageOf(asOf);
  if (type === TYPES.dot) return new Representation(`${type};charset=utf-8`, toDot(topology, isOfAll), age);
  if (type !== TYPES.svg) return new Json(topology, age);
  // Names in the picture come from processes; nothing in it must be executed.
  const headers = {
    ...age,
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
  };
  return new Representation(type, await pictures.draw(toDot(topology, isOfAll)), headers);
};

/** @throws NoNodesError */
function nodesOf(nodes: Nodes | undefined): Nodes {
  if (nodes === undefined) throw new NoNodesError();
  return nodes;
}
