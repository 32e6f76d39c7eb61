/** A draft drawn into the panel: what it adds is idle, and what it removes is gone. The state of processes stays. */
import { type Draft, type Edit, processOf } from './draft.js';
import { LAUNCHABLE, pageKind } from './kinds.js';
import type { Edge, Port, PortType, Process, Topology, TopologyComponent } from './topology.js';
import { targetOf, type Target } from './words.js';

/** The panel as it would be drawn after the draft. */
export function withDraft(topology: Topology, draft: Draft | undefined): Topology {
  return (draft?.edits ?? []).reduce(withEdit, topology);
}

type Body = Readonly<Record<string, unknown>>;
type Drawing = (topology: Topology, target: Target, body: Body) => Topology;

const DRAWINGS: ReadonlyMap<string, Drawing> = new Map<string, Drawing>([
  ['DELETE ', eraseProcess],
  ['PUT ports', drawPort],
  ['PUT patches', drawPatch],
  ['DELETE patches', erasePatches],
  ['POST components', drawComponent],
  ['DELETE components/*', eraseComponent],
  ['PUT components/*/ports', drawAttached],
]);

function withEdit(topology: Topology, edit: Edit): Topology {
  const { method, path, body } = edit;
  const target = targetOf(path);
  if (target?.resource === 'launch') return drawLaunched(topology, edit);
  if (target === undefined || !topology.processes.some(({ id }) => id === target.process)) return topology;
  return DRAWINGS.get(`${method} ${target.resource}`)?.(topology, target, { ...body }) ?? topology;
}

function eraseProcess(topology: Topology, { process }: Target): Topology {
  return {
    ...withoutEdges(topology, (edge) => edge.process === process),
    processes: topology.processes.filter(({ id }) => id !== process),
    components: topology.components.filter((each) => each.process !== process),
  };
}

/** A process that is launched has the NICs of the host. Its lowest core handles commands. */
function drawLaunched(topology: Topology, edit: Edit): Topology {
  const id = processOf(edit);
  const [word = '', digits] = id?.split(':') ?? [];
  const [type] = LAUNCHABLE.find(([each]) => each === word) ?? [];
  if (id === undefined || type === undefined || topology.processes.some((each) => each.id === id))
    return topology;
  const { launch, components, runControl } = pageKind(type);
  const { eal }: Body = { ...edit.body };
  const [master, ...workers] = coresIn(eal);
  const process: Process = {
    id,
    type,
    'client-id': Number(digits),
    reachable: true,
    ...(runControl === undefined ? {} : { status: 'idling' }),
    ...(master === undefined ? {} : { 'master-lcore': master, lcores: [master, ...workers] }),
    ...(components === undefined ? {} : { 'unused-lcores': workers }),
    ports:
      launch?.hasVhosts === true
        ? topology.ports.filter((port) => port.type === 'phy').map((port) => port.id)
        : [],
  };
  return { ...topology, processes: [...topology.processes, process] };
}

/** The cores of the list that the page writes; none for another notation. */
function coresIn(eal: unknown): number[] {
  const list = typeof eal === 'object' && eal !== null && '-l' in eal ? String(eal['-l']) : '';
  return /^\d+(,\d+)*$/.test(list) ? list.split(',').map(Number) : [];
}

function drawPort(topology: Topology, { process }: Target, { action, port }: Body): Topology {
  const name = String(port);
  if (action === 'add') return withPort(topology, process, name);
  const id = portId(topology, process, name);
  const processes = topology.processes.map((each) =>
    each.id === process ? { ...each, ports: each.ports.filter((other) => other !== id) } : each,
  );
  return withoutEdges(
    { ...topology, processes },
    (edge) => edge.process === process && (edge.from === id || edge.to === id),
  );
}

function drawPatch(topology: Topology, { process }: Target, { src, dst }: Body): Topology {
  const [from, to] = [portId(topology, process, String(src)), portId(topology, process, String(dst))];
  return withEdge(topology, { type: 'patch', process, from, to });
}

function erasePatches(topology: Topology, { process }: Target, { src, dst }: Body): Topology {
  const [from, to] = [portId(topology, process, String(src)), portId(topology, process, String(dst))];
  const isMeant = (edge: Edge): boolean => src === undefined || (edge.from === from && edge.to === to);
  return withoutEdges(topology, (edge) => edge.type === 'patch' && edge.process === process && isMeant(edge));
}

function drawComponent(topology: Topology, { process }: Target, { name, type, core }: Body): Topology {
  const component: TopologyComponent = {
    id: `${process}/${String(name)}`,
    process,
    name: String(name),
    type: String(type),
    core: Number(core),
    running: false,
  };
  const others = topology.components.filter(({ id }) => id !== component.id);
  const processes = topology.processes.map((each) => {
    const unused = each['unused-lcores'];
    if (each.id !== process || unused === undefined) return each;
    return { ...each, 'unused-lcores': unused.filter((lcore) => lcore !== component.core) };
  });
  return { ...topology, processes, components: [...others, component] };
}

function eraseComponent(topology: Topology, { process, component }: Target): Topology {
  const id = `${process}/${component}`;
  const components = topology.components.filter((each) => each.id !== id);
  return withoutEdges({ ...topology, components }, ({ from, to }) => from === id || to === id);
}

function drawAttached(topology: Topology, { process, component }: Target, body: Body): Topology {
  const { action, dir, port } = body;
  const [id, name] = [`${process}/${component}`, String(port)];
  const known = action === 'attach' ? withPort(topology, process, name) : topology;
  const other = portId(known, process, name);
  const [from, to] = dir === 'rx' ? [other, id] : [id, other];
  if (action === 'attach') return withEdge(known, { type: dir === 'rx' ? 'rx' : 'tx', process, from, to });
  return withoutEdges(known, (edge) => edge.from === from && edge.to === to);
}

/** The id of a port of a process, which its name is for most ports. */
export function portId({ ports }: Topology, process: string, name: string): string {
  const own = ports.find((port) => port.name === name && port.processes.includes(process));
  return (own ?? ports.find((port) => port.name === name))?.id ?? name;
}

const TYPES: readonly PortType[] = ['phy', 'vhost', 'ring', 'pcap', 'nullpmd', 'tap', 'memif', 'pipe'];

/** The panel with a port of a process. */
export function withPort(topology: Topology, process: string, name: string): Topology {
  const id = portId(topology, process, name);
  const known = topology.ports.find((port) => port.id === id);
  const type = TYPES.find((each) => name.startsWith(`${each}:`)) ?? 'udf';
  const port: Port = known ?? { id, name, type, number: Number(/\d+$/.exec(name)?.[0] ?? 0), processes: [] };
  const owned: Port = { ...port, processes: [...new Set([...port.processes, process])] };
  return {
    ...topology,
    ports: [...topology.ports.filter((each) => each !== known), owned],
    processes: topology.processes.map((each) =>
      each.id === process ? { ...each, ports: [...new Set([...each.ports, id])] } : each,
    ),
  };
}

/** The panel with an idle edge. */
export function withEdge(topology: Topology, edge: Omit<Edge, 'id' | 'running'>): Topology {
  const { process, from, to, match } = edge;
  const id = `${process} ${from} -> ${to}${match === undefined ? '' : ` ${match.type} ${match.value}`}`;
  if (topology.edges.some((each) => each.id === id)) return topology;
  return { ...topology, edges: [...topology.edges, { ...edge, id, running: false }] };
}

function withoutEdges(topology: Topology, isGone: (edge: Edge) => boolean): Topology {
  return { ...topology, edges: topology.edges.filter((edge) => !isGone(edge)) };
}
