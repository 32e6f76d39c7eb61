import type { VNode } from 'preact';

/** What stands in place of an empty panel. */
export function Nothing({ searched }: { readonly searched: boolean }): VNode {
  return (
    <p class="nothing">
      {searched ? 'No matches.' : 'No SPP process is connected. Processes appear when they connect.'}
    </p>
  );
}
