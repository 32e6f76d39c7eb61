import type { VNode } from 'preact';
import { ACTIVITY, DOCUMENT, DRAFT, isSame, LAUNCH, type PanelSelection } from '../selection.js';
import type { State } from '../store.js';
import { usePage } from './context.js';
import { whenOf } from './time.js';

/** What happened last, and the ways to change the panel: always in reach. */
export function ChangeBar({ state }: { readonly state: State }): VNode | null {
  const { topology, status, activity, draft } = state;
  if (topology === undefined) return null;
  const [last] = activity;
  const count = draft?.edits.length ?? 0;
  return (
    <nav class={draft === undefined ? 'change-bar' : 'change-bar is-draft'} aria-label="Changes">
      <Tool state={state} to={ACTIVITY} label="What happened" />
      {status !== undefined && <Tool state={state} to={DOCUMENT} label="Document" />}
      {status !== undefined && (
        <Tool state={state} to={DRAFT} label={draft === undefined ? 'Draft' : `Draft (${count})`} />
      )}
      <Tool state={state} to={LAUNCH} label="Launch" />
      {draft !== undefined ? (
        <span class="last">
          Changes are collected in the draft, not sent. {count === 1 ? '1 change' : `${count} changes`} so
          far.
        </span>
      ) : (
        last !== undefined && (
          <span class={last.bad ? 'last bad' : 'last'} title={last.text}>
            <time dateTime={last.time}>{whenOf(last.time)}</time> {last.text}
          </span>
        )
      )}
    </nav>
  );
}

interface ToolProps {
  readonly state: State;
  readonly to: PanelSelection;
  readonly label: string;
}

function Tool({ state: { selection }, to, label }: ToolProps): VNode {
  const page = usePage();
  const isSelected = isSame(selection, to);
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      onClick={() => page.store.select(isSelected ? undefined : to)}
    >
      {label}
    </button>
  );
}
