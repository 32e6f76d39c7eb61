import type { VNode } from 'preact';
import { setRunning } from '../requests.js';
import type { Process } from '../topology.js';
import { processName } from '../../text/process-id.js';
import type { ProcessStatus } from '../../client/sync-states.js';
import { STATES } from '../desired.js';
import { usePage } from './context.js';
import { foldItem, switchItem } from './items.js';

/** Starts and stops a process that forwards or captures as a whole. */
export function Switch({
  process,
  running,
  isRoving = false,
}: {
  readonly process: Process;
  readonly running: boolean;
  readonly isRoving?: boolean;
}): VNode {
  const page = usePage();
  const label = `${running ? 'Stop' : 'Start'} ${processName(process.id)}`;
  return (
    <button
      type="button"
      class="switch"
      tabIndex={isRoving ? -1 : 0}
      data-item={switchItem(process.id)}
      aria-label={label}
      title={label}
      onClick={() => void page.send(setRunning(process, !running))}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={running ? 'M3 3h8v8H3z' : 'M3.5 2l8 5-8 5z'} />
      </svg>
    </button>
  );
}

/** Collapses a box into a summary, and expands it again. */
export function Fold({
  process,
  isFolded,
}: {
  readonly process: Process;
  readonly isFolded: boolean;
}): VNode {
  const { store } = usePage();
  const label = `${isFolded ? 'Expand' : 'Collapse'} ${processName(process.id)}`;
  const toggle = (): void => {
    const collapsed = new Set(store.state.collapsed);
    if (!collapsed.delete(process.id)) collapsed.add(process.id);
    store.set({ collapsed });
  };
  return (
    <button
      type="button"
      class="switch fold"
      tabIndex={-1}
      data-item={foldItem(process.id)}
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={isFolded ? 'M2 7h10M7 2v10' : 'M2 7h10'} />
      </svg>
    </button>
  );
}

/** The sync state of a process, or that it is damaged, in words. */
export function stateWord(
  { damage }: Pick<Process, 'damage'>,
  syncStatus: ProcessStatus | undefined,
): string | undefined {
  return damage === undefined ? syncStatus && STATES[syncStatus.state].word : STATES.damaged.word;
}
