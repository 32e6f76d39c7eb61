import type { EtcdClient } from '../etcd/client.js';
import type { KeyValue, Swap } from '../etcd/replies.js';
import { DesiredChangedError } from '../panel/store/desired.js';

/** How often it is tried again while others write, too. */
const ATTEMPTS = 5;

/**
 * OwnWrites a key, whatever is there. It names what it takes the place of nevertheless: a member that stood still carries out
 * what it was asked long ago, when others have answered in its place and more was written since.
 *
 * @returns the revision of the write. @throws DesiredChangedError when others write all the time, or as EtcdClient does.
 */
export async function overwrite(client: EtcdClient, key: string, value: string): Promise<number> {
  return await retryOnConflict(client, key, (present) =>
    client.swap(key, value, { expected: present?.modRevision ?? 0 }),
  );
}

/** Deletes a key, whatever is there. @returns the revision at which it is gone. @throws as overwrite() does. */
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

/** What a document has as its revision. */
export function revisionOf(kv: KeyValue | undefined): string | undefined {
  return kv && String(kv.modRevision);
}
