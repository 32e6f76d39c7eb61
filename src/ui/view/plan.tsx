import type { VNode } from 'preact';
import { processName } from '../../text/process-id.js';
import type { PanelPlan } from '../desired.js';

/** Moves the focus to the question when it appears. */
export function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}

/** The commands of a plan with their reasons, and its conflicts. */
export function Plan({ plan: { commands, conflicts, pending } }: { readonly plan: PanelPlan }): VNode {
  return (
    <div class="plan-body" tabIndex={0} role="group" aria-label="Plan">
      {commands.length === 0 && conflicts.length === 0 && <p>No changes are needed.</p>}
      <ol class="differences">
        {commands.map(({ process, method, path, body, reason }) => (
          <li key={`${method} ${path} ${JSON.stringify(body)}`}>
            {processName(process)}: {reason}
            <code>
              {method} {path} {body === undefined ? '' : JSON.stringify(body)}
            </code>
          </li>
        ))}
      </ol>
      {conflicts.map(({ process, reason, instead }) => (
        <p key={`${process} ${reason}`} class="bad">
          {processName(process)}: {instead === undefined ? reason : `${reason}; ${instead}`}
        </p>
      ))}
      {pending.length > 0 && (
        <p>Not connected, skipped: {pending.map((id) => processName(id)).join(', ')}.</p>
      )}
    </div>
  );
}
