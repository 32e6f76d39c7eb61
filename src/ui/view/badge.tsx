import type { VNode } from 'preact';
import { type ManagedProcess, STATES } from '../wanted.js';

/** Whether a process is as it is wanted: quiet when it is. One that the document does not name has none. */
export function Badge({ managed }: { readonly managed: ManagedProcess | undefined }): VNode | null {
  if (managed === undefined) return null;
  const { sign, word } = STATES[managed.state];
  const isQuiet = managed.state === 'in_sync';
  return (
    <span class={`badge is-${managed.state}`} title={isQuiet ? 'as it is wanted' : undefined}>
      <span aria-hidden="true">{sign}</span> <span class={isQuiet ? 'hidden' : 'word'}>{word}</span>
    </span>
  );
}
