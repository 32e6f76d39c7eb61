import type { components } from '#generated/types.js';

type Schemas = components['schemas'];

/** The panel as `GET /v1/topology` reports it. */
export type Topology = Schemas['Topology'];
export type Process = Schemas['TopologyProcess'];
export type TopologyComponent = Schemas['TopologyComponent'];
export type Port = Schemas['TopologyPort'];
export type Counters = Schemas['TopologyCounters'];
export type Edge = Schemas['TopologyEdge'];
export type ProcessType = Process['type'];
export type PortType = Port['type'];

/** The items of a topology by their ids. */
export interface Index {
  readonly processes: ReadonlyMap<string, Process>;
  readonly components: ReadonlyMap<string, TopologyComponent>;
  readonly ports: ReadonlyMap<string, Port>;
  readonly edges: ReadonlyMap<string, Edge>;
}

const indexes = new WeakMap<Topology, Index>();

/** The index of a topology. It is computed once per topology. */
export function indexOf(topology: Topology): Index {
  const known = indexes.get(topology);
  if (known !== undefined) return known;
  const index: Index = {
    processes: byId(topology.processes),
    components: byId(topology.components),
    ports: byId(topology.ports),
    edges: byId(topology.edges),
  };
  indexes.set(topology, index);
  return index;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
