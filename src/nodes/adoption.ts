import type { EtcdClient } from '../etcd/client.js';
import { EtcdError } from '../etcd/errors.js';
import { deletionKeyOf } from './keys.js';
import { objectIn, textIn } from './stored-values.js';
import { read } from './summary.js';

/** A desired document of this node that was written or deleted in etcd, and is desired here from now on. */
export interface Adoption {
  /** This node. */
  readonly node: string;
  /** The revision of the document; undefined when it was deleted. */
  readonly revision: string | undefined;
  /** The principal of the request; undefined when unknown. */
  readonly who: string | undefined;
  /** The node whose spp-ctl took the request; undefined when unknown. */
  readonly by: string | undefined;
}

/** Who has deleted a document. */
export interface Author {
  /** The node whose spp-ctl took the request. */
  readonly by: string;
  /** The principal of the request; undefined when unknown. */
  readonly who?: string | undefined;
}

/** The note about a deletion, which is the value of a key of its own: a deleted key has no value. */
export function deletionNote({ by, who }: Author): string {
  return JSON.stringify({ by, since: new Date().toISOString(), ...(who === undefined ? {} : { who }) });
}

/**
 * Reads the note about a deletion.
 *
 * @param after the revision of the deleted document. @param upTo the revision at which it was known to be deleted.
 * @returns nothing when the deletion has no note, or the note cannot be read.
 */
export async function readDeletionNote(
  client: EtcdClient,
  node: string,
  after: number,
  upTo: number,
): Promise<{ readonly who?: string; readonly by?: string }> {
  try {
    const { kv } = await client.get(deletionKeyOf(node));
    if (kv === undefined || kv.modRevision <= after || kv.modRevision > upTo) return {};
    const note = read(() => noteIn(kv.value));
    return note instanceof Error ? {} : note;
  } catch (error) {
    // Without the note, the deletion is recorded nevertheless.
    if (error instanceof EtcdError) return {};
    throw error;
  }
}

/** @throws Error with a message about the value. */
function noteIn(text: string): { readonly who?: string; readonly by: string } {
  const { by, who } = objectIn(text);
  return { by: textIn(by, 'by'), ...(who === undefined ? {} : { who: textIn(who, 'who') }) };
}
