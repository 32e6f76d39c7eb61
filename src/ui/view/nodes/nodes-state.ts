import { useEffect } from 'preact/hooks';
import type { NodesState } from '../../nodes.js';
import { usePage, useStateOf } from '../context.js';

/** The state of the nodes. The view is drawn again when it changes. */
export function useNodes(): NodesState {
  return useStateOf(usePage().nodes);
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
