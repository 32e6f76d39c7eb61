import { randomUUID } from 'node:crypto';
import type { EtcdClient } from '../etcd/client.js';
import { OutcomeUnknownError } from '../etcd/errors.js';
import { MARK } from './keys.js';

/** Creates the mark unless it exists. @returns its value. @throws as EtcdClient does. */
export async function ensureMark(client: EtcdClient): Promise<string> {
  const existing = await readMark(client);
  if (existing !== undefined) return existing;
  const own = randomUUID();
  try {
    const swap = await client.swap(MARK, own, { expected: 0 });
    return swap.done ? own : (swap.present?.value ?? own);
  } catch (error) {
    // The reply was lost and another spp-ctl has created the mark: its value counts, whoever has written it.
    const created = error instanceof OutcomeUnknownError ? await readMark(client) : undefined;
    if (created === undefined) throw error;
    return created;
  }
}

async function readMark(client: EtcdClient): Promise<string | undefined> {
  const { kv } = await client.get(MARK);
  return kv?.value;
}
