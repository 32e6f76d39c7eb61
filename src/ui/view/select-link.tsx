import type { ComponentChildren, VNode } from 'preact';
import type { Selection } from '../selection.js';
import { usePage } from './context.js';

/** A link in a text that selects an item. */
export function SelectLink({
  to,
  children,
}: {
  readonly to: Selection;
  readonly children: ComponentChildren;
}): VNode {
  const page = usePage();
  return (
    <button type="button" class="link" onClick={() => page.store.select(to)}>
      {children}
    </button>
  );
}
