import type { VNode } from 'preact';
import { GROUPINGS, type State } from '../store.js';
import type { Process } from '../topology.js';
import { usePage } from './context.js';
import { Filters } from './filters.js';

interface PictureBarProps {
  readonly state: State;
  readonly processes: readonly Process[];
  readonly isSmall: boolean;
  /** Arranges the boxes anew. */
  readonly tidy: () => void;
}

/** How the boxes of the picture are arranged. */
export function PictureBar({ state, processes, isSmall, tidy }: PictureBarProps): VNode {
  const { store } = usePage();
  const { groupBy, collapsed } = state;
  const isCollapsed = processes.length > 0 && processes.every(({ id }) => collapsed.has(id));
  return (
    <div class="picture-bar">
      <label class="check">
        Group by
        <select
          aria-label="Group by"
          value={groupBy}
          onChange={({ currentTarget: { value } }) =>
            store.set({ groupBy: GROUPINGS.find((each) => each === value) ?? 'path' })
          }
        >
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {groupBy === 'path' && (
        <button type="button" class="small" title="Arrange all boxes by path again" onClick={tidy}>
          Arrange
        </button>
      )}
      {!isSmall && (
        <button
          type="button"
          class="small"
          onClick={() => store.set({ collapsed: new Set(isCollapsed ? [] : processes.map(({ id }) => id)) })}
        >
          {isCollapsed ? 'Expand all' : 'Collapse all'}
        </button>
      )}
      <Filters state={state} />
    </div>
  );
}
