import type { EtcdClient } from '../etcd/client.js';
import type { KeyValue, Swap } from '../etcd/replies.js';
import { DesiredChangedError } from '../panel/store/desired.js';

/** Maximum number of attempts while others write, too. */
const ATTEMPTS = 5;

/**
 * Writes a key unconditionally. The write still names the value that it replaces: a member that was stopped would
 * carry out an old request, after others have replied in its place and newer writes were made.
 *
 * @returns the revision of the write. @throws DesiredChangedError when others keep writing, or as EtcdClient does.
 */
export async function overwrite(client: EtcdClient, key: string, value: string): Promise<number> {
  return await retryOnConflict(client, key, (present) =>
    client.swap(key, value, { expected: present?.modRevision ?? 0 }),
  );
}

/** Deletes a key unconditionally. @returns the revision of the deletion. @throws as overwrite() does. */
export async function removeAny(client: EtcdClient, key: string): Promise<number> {
  return await retryOnConflict(client, key, async (present, revision) =>
    present === undefined ? { done: true, revision } : await client.remove(key, present.modRevision),
  );
}

async function retryOnConflict(
  client: EtcdClient,
  key: string,
  write: (present: KeyValue | undefined, revision: number) => Promise<Swap>,
): Promise<number> {
  let why: DesiredChangedError | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { kv, revision } = await client.get(key);
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
