import {
  type Edge,
  type Index,
  indexOf,
  type Process,
  type Topology,
  type TopologyComponent,
} from '../topology.js';

/** The width of a box, in pixels. The style sheets use the same size. */
export const BOX = 272;

/** A process with its components and edges. */
export interface Contents {
  readonly process: Process;
  readonly components: readonly TopologyComponent[];
  readonly edges: readonly Edge[];
  readonly index: Index;
}

/** Groups components and edges by process in one pass. */
export function contentsOf(topology: Topology): Contents[] {
  const { processes, components, edges } = topology;
  const index = indexOf(topology);
  const byProcess = new Map<string, { components: TopologyComponent[]; edges: Edge[] }>(
    processes.map(({ id }) => [id, { components: [], edges: [] }]),
  );
  for (const each of components) byProcess.get(each.process)?.components.push(each);
  for (const each of edges) byProcess.get(each.process)?.edges.push(each);
  return processes.map((process) => ({
    process,
    index,
    ...(byProcess.get(process.id) ?? { components: [], edges: [] }),
  }));
}
