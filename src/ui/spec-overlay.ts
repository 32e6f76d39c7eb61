/** A process spec drawn into the panel: what it names is idle. */
import { parseProcessId } from '../text/process-id.js';
import type { Component, Entry, Spec } from './draft.js';
import { portId, withEdge, withPort } from './draft-overlay.js';
import { pageKind } from './kinds.js';
import type { Edge, Topology, TopologyComponent } from './topology.js';

/** The panel with the contents of a process that it has already, without ports. */
export function withSpecDrawn(topology: Topology, process: string, spec: Spec): Topology {
  const { ports = [], patches = [], pipes = [], components = [], classifier_table: entries = [] } = spec;
  let panel = ports.reduce((known, port) => withPort(known, process, port), topology);
  const edge = (type: Edge['type'], from: string, to: string, about: Partial<Edge> = {}): void => {
    panel = withEdge(panel, { type, process, from, to, ...about });
  };
  /** The id of a port, which the panel has afterwards. */
  const port = (name: string): string => {
    panel = withPort(panel, process, name);
    return portId(panel, process, name);
  };
  for (const { src, dst } of patches) edge('patch', port(src), port(dst));
  for (const { port: pipe, rx, tx } of pipes) {
    edge('pipe', port(rx), port(pipe));
    edge('pipe', port(pipe), port(tx));
  }
  for (const component of components) {
    const drawn = drawnComponent(process, component);
    panel = { ...panel, components: [...panel.components, drawn] };
    for (const { port: name } of component.rx_port) edge('rx', port(name), drawn.id);
    for (const { port: name } of component.tx_port) edge('tx', drawn.id, port(name));
  }
  for (const entry of entries) {
    const classifier = components.find(
      ({ type, tx_port: ports }) => type === 'classifier' && ports.some(({ port }) => port === entry.port),
    );
    const from = classifier === undefined ? process : `${process}/${classifier.name}`;
    edge('classify', from, port(entry.port), { match: matchOf(entry) });
  }
  if (!pageKind(parseProcessId(process).kind).patchesPorts) return panel;
  // Only a process with a status has a field of ports.
  const processes = panel.processes.map((each) =>
    each.id === process ? { ...each, status: 'idling' as const } : each,
  );
  return { ...panel, processes };
}

function drawnComponent(process: string, { name, type, core }: Component): TopologyComponent {
  const { kind } = parseProcessId(process);
  return { id: `${process}/${name}`, process, name, type: type ?? kind, core, running: false };
}

function matchOf({ mac_address: address, vlan }: Entry): NonNullable<Edge['match']> {
  return vlan === undefined ? { type: 'mac', value: address } : { type: 'vlan', value: `${vlan}/${address}` };
}
