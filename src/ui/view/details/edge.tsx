import type { VNode } from 'preact';
import { deleteEntry, detachPort, removePatches } from '../../requests.js';
import { removePatch } from '../../draft.js';
import { processName } from '../../../text/process-id.js';
import { pageKind } from '../../kinds.js';
import { edgeDetail, nodeName } from '../../names.js';
import type { Selection } from '../../selection.js';
import { type Edge, indexOf, type Process, type Topology } from '../../topology.js';
import { Action } from '../action.js';
import { usePage } from '../context.js';
import { type Fact, Facts } from './facts.js';
import { RawPart } from './raw.js';

interface EdgeProps {
  readonly edge: Edge;
  readonly process: Process;
  readonly topology: Topology;
}

/** An edge: its ends, and how to remove it. */
export function EdgeDetails({ edge, process, topology }: EdgeProps): VNode {
  const page = usePage();
  const index = indexOf(topology);
  const detail = edgeDetail(edge);
  const show = (id: string) => (): void => {
    page.store.select(endOf(id, topology));
  };
  const facts: Fact[] = [
    ['From', nodeName(index, edge.from), show(edge.from)],
    ['To', nodeName(index, edge.to), show(edge.to)],
    ['Process', processName(process.id), () => page.store.select({ kind: 'process', id: process.id })],
    ['State', edge.running ? 'running' : 'idle'],
    ...(detail === '' ? [] : [['VLAN and match', detail] as const]),
  ];
  return (
    <>
      <Facts facts={facts} />
      <Removal edge={edge} process={process} topology={topology} />
      <RawPart part={edge} />
    </>
  );
}

/** The item at an end of an edge. */
function endOf(id: string, topology: Topology): Selection {
  const { ports, components } = indexOf(topology);
  if (components.has(id)) return { kind: 'component', id };
  return ports.has(id) ? { kind: 'port', id } : { kind: 'process', id };
}

/** Removes one patch in the draft: a document can do what a single request cannot. */
function DraftedRemoval({ edge, process, topology }: EdgeProps): VNode {
  const page = usePage();
  const index = indexOf(topology);
  const edit = removePatch(process, nodeName(index, edge.from), nodeName(index, edge.to));
  return (
    <p class="action">
      <button type="button" onClick={() => void page.collect(edit)}>
        Remove the patch
      </button>
    </p>
  );
}

function Removal({ edge, process, topology }: EdgeProps): VNode | null {
  const page = usePage();
  const index = indexOf(topology);
  switch (edge.type) {
    case 'patch': {
      const count = topology.edges.filter(
        ({ type, process: id }) => type === 'patch' && id === process.id,
      ).length;
      if (page.state.draft !== undefined && count > 1)
        return <DraftedRemoval edge={edge} process={process} topology={topology} />;
      return (
        <Action
          label={count === 1 ? 'Remove the patch' : `Remove all ${count} patches`}
          request={removePatches(process)}
          {...(count === 1
            ? {}
            : { question: `${processName(process.id)} cannot remove one patch alone. Remove all?` })}
        />
      );
    }
    case 'rx':
    case 'tx': {
      if (pageKind(process.type).components === undefined) return null;
      const [port, component] = edge.type === 'rx' ? [edge.from, edge.to] : [edge.to, edge.from];
      const name = nodeName(index, component);
      const portName = nodeName(index, port);
      const request = detachPort(process, name, portName, edge.type);
      return <Action label={`Detach ${portName} from ${name}`} request={request} />;
    }
    case 'classify':
      if (edge.match === undefined) return null;
      return (
        <Action
          label="Remove the entry"
          request={deleteEntry(process, { ...edge.match, port: nodeName(index, edge.to) })}
        />
      );
    case 'pipe':
      return null;
  }
}
