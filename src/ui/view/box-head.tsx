import type { VNode } from 'preact';
import type { GoneProcess } from '../gone.js';
import type { Box } from '../layout/scene.js';
import { setRunning } from '../requests.js';
import type { Process } from '../topology.js';
import { processName } from '../../text/process-id.js';
import type { ProcessStatus } from '../../client/sync-states.js';
import { STATES } from '../desired.js';
import { usePage } from './context.js';
import { dismissItem, foldItem, switchItem } from './items.js';
import { placed } from './placed.js';
import { timeOf } from './time.js';

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

interface GoneBoxProps {
  readonly box: Box;
  readonly gone: GoneProcess;
  readonly isSmall: boolean;
}

/** A process that is no longer connected. */
export function GoneBox({ box, gone, isSmall }: GoneBoxProps): VNode {
  const text = `${processName(gone.id)}, ${goneText(gone)}`;
  return (
    <div
      class={`box is-gone${isSmall ? ' is-small' : ''}`}
      role="group"
      aria-label={text}
      title={text}
      data-process={gone.id}
      style={placed(box)}
    >
      <GoneText gone={gone} isSmall={isSmall} isRoving />
    </div>
  );
}

/** The sync state of a process, or that it is damaged, in words. */
export function stateWord(
  { damage }: Pick<Process, 'damage'>,
  syncStatus: ProcessStatus | undefined,
): string | undefined {
  return damage === undefined ? syncStatus && STATES[syncStatus.state].word : STATES.damaged.word;
}

/** Such as `gone since 12:01:07, was running`. */
export function goneText({ since, was }: GoneProcess): string {
  return `gone since ${timeOf(since)}${was === '' ? '' : `, was ${was}`}`;
}

/** When a process disconnected, and a button that dismisses it. */
export function GoneText({
  gone,
  isSmall = false,
  isRoving = false,
}: {
  readonly gone: GoneProcess;
  readonly isSmall?: boolean;
  /** Whether the arrow keys lead to the button, in place of the Tab key. */
  readonly isRoving?: boolean;
}): VNode {
  const { store } = usePage();
  const name = processName(gone.id);
  return (
    <>
      <p class="name">{name}</p>
      <p class="state">{isSmall ? `gone since ${timeOf(gone.since)}` : goneText(gone)}</p>
      <button
        type="button"
        class="dismiss"
        tabIndex={isRoving ? -1 : 0}
        data-item={dismissItem(gone.id)}
        aria-label={`Dismiss ${name}`}
        title="Dismiss"
        onClick={() => store.dismissGone(gone.id)}
      >
        ✕
      </button>
    </>
  );
}
