import { useEffect, useState } from 'preact/hooks';
import type { Nodes, NodesState } from '../../nodes.js';
import { usePage } from '../context.js';

/** The state of the nodes. The view is drawn again when it changes. */
export function useNodes(): NodesState {
  return useNodesState(usePage().nodes);
}

/** The same outside of the context of the page. */
export function useNodesState(nodes: Nodes): NodesState {
  const [state, setState] = useState(nodes.state);
  useEffect(() => {
    const update = (): void => setState(nodes.state);
    update();
    return nodes.subscribe(update);
  }, [nodes]);
  return state;
}

/** Calls a function at once and then at an interval, while the page is visible. @param key calls it again when it changes. */
export function useInterval(act: () => void, ms: number, key: unknown): void {
  useEffect(() => {
    act();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') act();
    }, ms);
    return () => clearInterval(timer);
  }, [key]);
}
