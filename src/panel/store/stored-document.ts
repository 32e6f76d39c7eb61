import { validators } from '#generated/validators.js';
import { documentConflicts } from '../document/conflicts.js';
import type { PanelDocument } from '../document/schema.js';

/** The longest message, in characters. */
const MAX_TOLD = 200;

/**
 * Checks a document that was read from a store, where anybody may have changed it.
 *
 * @throws Error with what is wrong with the document: a sentence.
 */
export function storedDocument(value: unknown): PanelDocument {
  const isPanel = validators.applyPanel.body;
  if (isPanel === undefined) throw new Error('no schema says what a document is');
  if (!isPanel(value)) {
    const [error] = isPanel.errors ?? [];
    const what = error === undefined ? '' : ` (${error.keyword} at ${error.instancePath || '/'})`;
    throw new Error(`it has no document of a panel${what}`.slice(0, MAX_TOLD));
  }
  const [conflict] = documentConflicts(value);
  if (conflict !== undefined) throw new Error(`${conflict.pointer}: ${conflict.detail}`.slice(0, MAX_TOLD));
  return value;
}
