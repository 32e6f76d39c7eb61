import { useEffect, useRef } from 'preact/hooks';
import type { State } from '../store.js';
import type { Topology } from '../topology.js';

/** Time without a change of the panel after which the boxes are arranged, in milliseconds. */
const QUIET_MS = 3_000;

/** Time without a change of the panel after which it has come up, in milliseconds. The launch of a process takes seconds. */
const BOOT_MS = 30_000;

/**
 * Arranges the boxes of a panel that comes up while the page is open: the processes come in any order, and are patched later.
 * In the end the picture is that of a page that is opened then. A box that a person has moved ends this.
 *
 * @param drawn the panel, which is the same object while only counters change.
 * @param arrange arranges all boxes anew.
 */
export function useBoot({ pinned }: Pick<State, 'pinned'>, drawn: Topology, arrange: () => void): void {
  const isComingUp = useRef(false);
  if (drawn.processes.every(({ type }) => type === 'primary')) isComingUp.current = true;
  if (pinned.size > 0) isComingUp.current = false;
  useEffect(() => {
    if (!isComingUp.current) return undefined;
    const quiet = setTimeout(() => {
      if (isComingUp.current) arrange();
    }, QUIET_MS);
    const up = setTimeout(() => (isComingUp.current = false), BOOT_MS);
    return () => {
      clearTimeout(quiet);
      clearTimeout(up);
    };
  }, [drawn]);
}
