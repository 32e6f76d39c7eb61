import type { VNode } from 'preact';
import { changeText, type PanelChange } from '../desired.js';
import { wordsOf } from '../words.js';

/** The progress of the change of the panel that is running. */
export function ChangeProgress({ change }: { readonly change: PanelChange | undefined }): VNode | null {
  if (change === undefined) return null;
  const { commands, rollback } = change;
  const list = rollback ?? commands;
  const ended = list.filter(({ outcome }) => outcome !== 'waiting').length;
  const next = list.find(({ outcome }) => outcome === 'waiting');
  const what = next && (wordsOf(next)?.before ?? `${next.method} ${next.path}`);
  const label =
    rollback === undefined ? 'Commands that have ended' : 'Commands of the rollback that have ended';
  return (
    <section class="notice is-running" aria-label="Change in progress">
      <p>
        {rollback === undefined ? changeText(change) : 'A command failed. Rolling back'}: {ended} of{' '}
        {list.length}.
      </p>
      <progress aria-label={label} max={list.length} value={ended} />
      {what !== undefined && <p class="small-print">{what}</p>}
    </section>
  );
}
