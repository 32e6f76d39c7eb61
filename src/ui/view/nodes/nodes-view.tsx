import type { VNode } from 'preact';
import { usePage } from '../context.js';
import { whenOf } from '../time.js';
import { NodeList } from './node-list.js';
import { NodeView } from './node-view.js';
import { useInterval, useNodes } from './nodes-state.js';

/** Interval of reads of the list, in milliseconds. */
const READ_MS = 3_000;

/** The nodes in place of the panel: the list, or one of them. */
export function NodesView(): VNode {
  const { nodes } = usePage();
  const { list, problem, selected } = useNodes();
  useInterval(() => void nodes.read(), READ_MS, nodes);
  return (
    <main class="nodes">
      {problem !== '' && <p class="bad">The nodes cannot be read: {problem}</p>}
      {list?.stale === true && (
        <p class="bad">
          etcd is unreachable: the data are of {whenOf(list.as_of)}, and nothing can be written.
        </p>
      )}
      {selected !== undefined ? (
        <NodeView key={selected} node={selected} entry={list?.nodes.find(({ node }) => node === selected)} />
      ) : (
        list !== undefined && <NodeList list={list} />
      )}
    </main>
  );
}
