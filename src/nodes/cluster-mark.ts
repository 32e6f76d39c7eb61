import { randomUUID } from 'node:crypto';
import type { EtcdClient } from '../etcd/client.js';
import { MARK } from './keys.js';

/** Creates the mark unless it exists. @returns its value. @throws as EtcdClient does. */
export async function ensureMark(client: EtcdClient): Promise<string> {
  const { kv } = await client.get(MARK);
  if (kv !== undefined) return kv.value;
  const own = randomUUID();
  const swap = await client.swap(MARK, own, { expected: 0 });
  return swap.done ? own : (swap.present?.value ?? own);
}
