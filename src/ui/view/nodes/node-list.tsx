import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { NOT_IN_SYNC, STATES } from '../../desired.js';
import { foundIn, type Node, type NodeList as List, syncOf } from '../../nodes.js';
import { usePage } from '../context.js';
import { whenOf } from '../time.js';

/** The nodes as a table, those that need attention first. */
export function NodeList({ list }: { readonly list: List }): VNode {
  const [text, setText] = useState('');
  const found = foundIn(list, text);
  return (
    <>
      <div class="nodes-head">
        <h2>Nodes</h2>
        <input
          type="search"
          aria-label="Search the nodes"
          placeholder="Search: host-1, drifted, disconnected …"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="count" role="status">
          {found.length === list.nodes.length ? list.nodes.length : `${found.length} of ${list.nodes.length}`}
        </span>
      </div>
      <div class="table-room" tabIndex={0} role="region" aria-label="Nodes">
        <table>
          <thead>
            <tr>
              {['Node', 'State', 'In sync', 'Findings', 'Revision', 'Started', 'Version'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((node) => (
              <Row key={node.node} node={node} />
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p class="nothing">No matches.</p>}
    </>
  );
}

function Row({ node }: { readonly node: Node }): VNode {
  const { nodes } = usePage();
  const { connected, revision = '–', since, version = '–', problem } = node;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => nodes.set({ selected: node.node })}>
          {node.node}
        </button>
        {problem !== undefined && <p class="bad">{problem}</p>}
      </th>
      <td>
        <Connected connected={connected} />
      </td>
      <td>
        <Sync node={node} />
      </td>
      <td>
        <Findings node={node} />
      </td>
      <td>{revision}</td>
      <td>{since === undefined ? '–' : whenOf(since)}</td>
      <td>{version}</td>
    </tr>
  );
}

export function Connected({ connected }: Pick<Node, 'connected'>): VNode {
  return connected ? (
    <span class="badge is-in_sync">✓ connected</span>
  ) : (
    <span class="badge is-failed">✕ disconnected</span>
  );
}

/** The number of processes in sync, and of those that are not. */
export function Sync({ node }: { readonly node: Node }): VNode {
  const sync = syncOf(node);
  const { processes } = node;
  if (sync === undefined || processes === undefined) return <>–</>;
  return (
    <span class="badges">
      <span>
        {sync.inSync} of {sync.all}
      </span>
      {NOT_IN_SYNC.filter((state) => processes[state] > 0).map((state) => (
        <span key={state} class={`badge is-${state}`}>
          {STATES[state].sign} {processes[state]} {STATES[state].word}
        </span>
      ))}
    </span>
  );
}

/** The number of errors and warnings on the panel of a node. */
export function Findings({ node: { findings } }: { readonly node: Node }): VNode {
  if (findings === undefined) return <>–</>;
  const { error, warning } = findings;
  if (error + warning === 0) return <>none</>;
  return (
    <span class="badges">
      {error > 0 && (
        <span class="badge is-error">
          ✕ {error} {error === 1 ? 'error' : 'errors'}
        </span>
      )}
      {warning > 0 && (
        <span class="badge is-warning">
          ⚠ {warning} {warning === 1 ? 'warning' : 'warnings'}
        </span>
      )}
    </span>
  );
}
