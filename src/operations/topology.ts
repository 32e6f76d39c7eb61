import { toDot } from '../topology/dot.js';
import { readAll } from '../spp/reading.js';
import { topologyOf } from '../topology/topology.js';
import { type Handler, Representation } from './operation.js';

const TYPES = {
  json: 'application/json',
  dot: 'text/vnd.graphviz',
  svg: 'image/svg+xml',
} as const;

export const getTopology: Handler<'getTopology'> = async (
  { query, accepts, caller },
  { registry, events, pictures },
) => {
  const type = query.format === undefined ? accepts(Object.values(TYPES)) : TYPES[query.format];
  const event = events.lastId;
  const time = new Date();
  const topology = topologyOf(await readAll(registry.list(), caller), time, event);
  if (type === TYPES.dot) return new Representation(`${type};charset=utf-8`, toDot(topology));
  if (type !== TYPES.svg) return topology;
  // Names in it come from processes. Whatever they are, nothing in a picture is to be carried out.
  const headers = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' };
  return new Representation(type, await pictures.draw(toDot(topology)), headers);
};
