import { validators } from '#generated/validators.js';
import { documentConflicts } from '../document/conflicts.js';
import type { PanelDocument } from '../document/schema.js';

/** How much of what is wrong is told, in characters. */
const MAX_TOLD = 200;

/**
 * A document that was kept somewhere, where everybody may have changed it.
 *
 * @throws Error saying what is wrong with it, in a sentence.
 */
export function storedDocument(value: unknown): PanelDocument {
  const isPanel = validators.applyPanel.body;
  if (isPanel === undefined) throw new Error('no schema says what a document is');
  if (!isPanel(value)) {
    const [fault] = isPanel.errors ?? [];
    const what = fault === undefined ? '' : ` (${fault.keyword} at ${fault.instancePath || '/'})`;
    throw new Error(`it has no document of a panel${what}`.slice(0, MAX_TOLD));
  }
  const [contradiction] = documentConflicts(value);
  if (contradiction !== undefined)
    throw new Error(`${contradiction.pointer}: ${contradiction.detail}`.slice(0, MAX_TOLD));
  return value;
}
