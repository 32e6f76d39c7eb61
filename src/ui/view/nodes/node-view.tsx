import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { desiredIn } from '../../../client/sync-states.js';
import { processName } from '../../../text/process-id.js';
import { reasonOf } from '../../connection/api.js';
import { stateOf } from '../../names.js';
import type { Node, NodeStatus } from '../../nodes.js';
import type { Topology } from '../../topology.js';
import { Badge } from '../badge.js';
import { usePage } from '../context.js';
import { focusOnce } from '../plan.js';
import { whenOf } from '../time.js';
import { NodeDocumentPart } from './node-document.js';
import { Connected, Findings, Sync } from './node-list.js';
import { useInterval } from './nodes-state.js';

/** Interval of reads, in milliseconds. A node publishes its panel at most once a second. */
const READ_MS = 2_000;

interface NodeProps {
  readonly node: string;
  /** The entry of the list; undefined when the node is not in it. */
  readonly entry: Node | undefined;
}

interface Reading {
  readonly topology: Topology | undefined;
  readonly status: NodeStatus | undefined;
  readonly problem: string;
}

/** The panel of a node as it was last published, and its desired document. */
export function NodeView({ node, entry }: NodeProps): VNode {
  const { nodes } = usePage();
  const [{ topology, status, problem }, setReading] = useState<Reading>({
    topology: undefined,
    status: undefined,
    problem: '',
  });
  const read = async (): Promise<void> => {
    try {
      const [panel, state] = await Promise.all([nodes.topology(node), nodes.status(node)]);
      setReading({ topology: panel, status: state, problem: '' });
    } catch (error) {
      setReading((before) => ({ ...before, problem: reasonOf(error) }));
    }
  };
  useInterval(() => void read(), READ_MS, node);
  return (
    <>
      <div class="nodes-head">
        <button type="button" onClick={() => nodes.set({ selected: undefined })}>
          ← All nodes
        </button>
        <h2 tabIndex={-1} ref={focusOnce}>
          Node {node}
        </h2>
        {entry !== undefined && (
          <>
            <Connected connected={entry.connected} />
            <Sync node={entry} />
            <Findings node={entry} />
            {entry.url !== undefined && (
              <a href={`${entry.url}/ui/`} rel="noreferrer">
                its own page
              </a>
            )}
          </>
        )}
      </div>
      {problem !== '' && <p class="bad">The node cannot be read: {problem}</p>}
      {entry?.problem !== undefined && <p class="bad">{entry.problem}</p>}
      {topology === undefined ? (
        <p>{status?.connected === false ? 'No spp-ctl runs for this node.' : 'Loading the panel …'}</p>
      ) : (
        <Panel node={node} topology={topology} status={status} />
      )}
      <NodeDocumentPart node={node} status={status} />
    </>
  );
}

interface PanelProps {
  readonly node: string;
  readonly topology: Topology;
  readonly status: NodeStatus | undefined;
}

function Panel({ node, topology, status }: PanelProps): VNode {
  const { nodes } = usePage();
  const [picture, setPicture] = useState('');
  const { time, processes } = topology;
  useEffect(() => {
    let isCurrent = true;
    // A panel that is too large to be drawn is in the table.
    nodes.picture(node).then(
      (url) => isCurrent && setPicture(url),
      () => isCurrent && setPicture(''),
    );
    return () => {
      isCurrent = false;
    };
  }, [nodes, node, time]);
  const states = new Map(
    (status?.status ? desiredIn(status.status) : []).map((each) => [each.process, each]),
  );
  const missing = [...states.values()].filter(({ process }) => !processes.some(({ id }) => id === process));
  return (
    <section aria-label={`Panel of ${node}`}>
      <h3>Panel</h3>
      <p class="small-print">
        As published by the node, unchanged since <time dateTime={time}>{whenOf(time)}</time>; without packet
        counters.
      </p>
      {picture !== '' && (
        <div class="node-picture" tabIndex={0} role="region" aria-label="Picture of the panel">
          <img src={picture} alt={`The panel of node ${node}; the table below has its processes`} />
        </div>
      )}
      <div class="table-room" tabIndex={0} role="region" aria-label="Processes">
        <table>
          <thead>
            <tr>
              {['Process', 'Status', 'Sync state', 'Reason'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[
              ...processes.map((process) => ({ id: process.id, state: stateOf(process, topology) })),
              ...missing.map(({ process }) => ({ id: process, state: 'not connected' })),
            ].map(({ id, state }) => {
              const sync = states.get(id);
              return (
                <tr key={id}>
                  <th scope="row">{processName(id)}</th>
                  <td>{state}</td>
                  <td>{sync === undefined ? '–' : <Badge syncStatus={sync} />}</td>
                  <td>{reasonsOf(sync).join('; ') || '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function reasonsOf(sync: ReturnType<typeof desiredIn>[number] | undefined): readonly string[] {
  const { damage, failure, conflicts = [], differences = [] } = sync ?? {};
  return [
    ...(damage === undefined ? [] : [damage.reason]),
    ...(failure === undefined ? [] : [failure.error]),
    ...conflicts,
    ...differences,
  ];
}
