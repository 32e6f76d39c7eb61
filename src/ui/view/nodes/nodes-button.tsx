import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { severityOf } from '../../nodes.js';
import type { State } from '../../store.js';
import { usePage } from '../context.js';
import { useNodes } from './nodes-state.js';

/** The button that shows the nodes. A server without etcd has none. */
export function NodesButton({ connection }: Pick<State, 'connection'>): VNode | null {
  const { nodes } = usePage();
  const { list, isOpen } = useNodes();
  useEffect(() => {
    if (connection.state === 'connected' || connection.state === 'polling') void nodes.read();
  }, [connection.state]);
  if (list === undefined) return null;
  const bad = list.nodes.filter((node) => severityOf(node) > 1).length;
  return (
    <button
      type="button"
      class="nodes-button"
      aria-pressed={isOpen}
      onClick={() => nodes.set({ isOpen: !isOpen, selected: undefined })}
    >
      {list.nodes.length} {list.nodes.length === 1 ? 'node' : 'nodes'}
      {bad > 0 && <span class="badge is-failed">{bad} to look at</span>}
    </button>
  );
}
