import type { EtcdClient } from '../etcd/client.js';
import type { KeyValue, Swap } from '../etcd/replies.js';
import { DesiredChangedError } from '../panel/store/desired.js';
import { type Author, deletionNote } from './adoption.js';
import { deletionKeyOf, keyOf } from './keys.js';

/** Maximum number of attempts while others write, too. */
const ATTEMPTS = 5;

/**
 * Writes the desired document of a node if the stored one is as expected.
 *
 * A member that was stopped, or cut off, carries out an old request later: after others have replied in its place, and newer
 * writes were made. The revision of the replaced document makes such a request fail. A document that replaces none has no
 * such revision; instead it names the last deletion. Otherwise an old request would bring a deleted document back.
 *
 * @param expected the revision of the stored document; 0 when there must be none. @throws as EtcdClient.swap does.
 */
export async function swapDocument(
  client: EtcdClient,
  node: string,
  value: string,
  expected: number,
): Promise<Swap> {
  const key = keyOf(node, 'panel');
  if (expected !== 0) return client.swap(key, value, { expected });
  const deletion = deletionKeyOf(node);
  let swap: Swap | undefined;
  // Between its reading and the write, a document may be created and deleted.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { kv } = await client.get(deletion);
    swap = await client.swap(key, value, {
      expected,
      also: { key: deletion, expected: kv?.modRevision ?? 0 },
    });
    if (swap.done || swap.present !== undefined) return swap;
  }
  throw new DesiredChangedError(null, undefined);
}

/** Deletes the desired document of a node if it has this revision. @throws as EtcdClient.remove does. */
export async function removeDocument(
  client: EtcdClient,
  node: string,
  expected: number,
  author: Author,
): Promise<Swap> {
  return client.remove(keyOf(node, 'panel'), expected, [deletionKeyOf(node), deletionNote(author)]);
}

/**
 * Writes the desired document of a node unconditionally. The write still names what it replaces, see swapDocument.
 *
 * @returns the revision of the write. @throws DesiredChangedError when others keep writing, or as EtcdClient.swap does.
 */
export async function overwrite(client: EtcdClient, node: string, value: string): Promise<number> {
  return await retryOnConflict(client, node, (present) =>
    swapDocument(client, node, value, present?.modRevision ?? 0),
  );
}

/** Deletes the desired document of a node unconditionally. @returns its revision. @throws as overwrite() does. */
export async function removeAny(client: EtcdClient, node: string, author: Author): Promise<number> {
  return await retryOnConflict(client, node, async (present, revision) =>
    present === undefined
      ? { done: true, revision }
      : await removeDocument(client, node, present.modRevision, author),
  );
}

async function retryOnConflict(
  client: EtcdClient,
  node: string,
  write: (present: KeyValue | undefined, revision: number) => Promise<Swap>,
): Promise<number> {
  let why: DesiredChangedError | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { kv, revision } = await client.get(keyOf(node, 'panel'));
    const swap = await write(kv, revision);
    if (swap.done) return swap.revision;
    why = new DesiredChangedError(revisionOf(kv) ?? null, revisionOf(swap.present));
  }
  throw why ?? new DesiredChangedError(null, undefined);
}

/** The revision of a document. */
export function revisionOf(kv: KeyValue | undefined): string | undefined {
  return kv && String(kv.modRevision);
}
