import type { VNode } from 'preact';
import type { ProcessStatus } from '../../client/sync-states.js';
import { STATES } from '../desired.js';

interface BadgeProps {
  readonly syncStatus: ProcessStatus | undefined;
  /** Whether the process is damaged. The badge shows this in place of the sync state. */
  readonly isDamaged?: boolean;
}

/** The sync state of a process; only a sign if it is in sync. A process that the document does not name has no badge. */
export function Badge({ syncStatus, isDamaged = false }: BadgeProps): VNode | null {
  const state = isDamaged ? 'damaged' : syncStatus?.state;
  if (state === undefined) return null;
  const { sign, word } = STATES[state];
  const isQuiet = state === 'in_sync';
  return (
    <span class={`badge is-${state}`} title={isQuiet ? word : undefined}>
      <span aria-hidden="true">{sign}</span> <span class={isQuiet ? 'hidden' : 'word'}>{word}</span>
    </span>
  );
}
