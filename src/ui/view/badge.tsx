import type { VNode } from 'preact';
import type { ProcessStatus } from '../../client/sync-states.js';
import { STATES } from '../desired.js';

interface BadgeProps {
  readonly syncStatus: ProcessStatus | undefined;
  /** Whether the process is damaged, which says more than whether it is as it is desired. */
  readonly isDamaged?: boolean;
}

/** Whether a process is as it is desired: quiet when it is. One that the document does not name has none. */
export function Badge({ syncStatus, isDamaged = false }: BadgeProps): VNode | null {
  const state = isDamaged ? 'damaged' : syncStatus?.state;
  if (state === undefined) return null;
  const { sign, word } = STATES[state];
  const isQuiet = state === 'in_sync';
  return (
    <span class={`badge is-${state}`} title={isQuiet ? 'as it is desired' : undefined}>
      <span aria-hidden="true">{sign}</span> <span class={isQuiet ? 'hidden' : 'word'}>{word}</span>
    </span>
  );
}
