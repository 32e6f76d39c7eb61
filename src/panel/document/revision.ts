import { createHash } from 'node:crypto';
import { entriesOf } from './document.js';
import type { ObservedPanel } from '../observed/observed-panel.js';
import { normalDocument } from './normal.js';
import type { PanelDocument } from './schema.js';

/** The length of a revision or digest, in characters of base64url: 96 bits of the hash. */
const LENGTH = 16;

/**
 * Identifies what some processes do now. It is the same as long as they do the same.
 *
 * @param ids of the processes, such as `vf:2`. By default all that are connected.
 */
export function revisionOf({ processes }: ObservedPanel, ids: Iterable<string> = processes.keys()): string {
  const hash = createHash('sha256');
  for (const id of [...ids].sort()) {
    // In normal form.
    const spec = processes.get(id)?.spec;
    hash.update(`${id}\n${JSON.stringify(spec ?? null)}\n`);
  }
  return hash.digest('base64url').slice(0, LENGTH);
}

/** Identifies what a document says: documents that say the same have the same. */
export function digestOf(document: PanelDocument): string {
  const text = JSON.stringify(normalDocument(document));
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
}

/** The ids of the processes that a document names. */
export function namedIn(document: PanelDocument): string[] {
  return [...entriesOf(document).keys()];
}
