import type { components } from '#generated/types.js';
import type { KeyValue } from '../etcd/replies.js';
import type { NodeEntry } from './directory.js';
import { readOwner, readStatus } from './stored-values.js';

type Schemas = components['schemas'];

/** The part of a summary that follows from the owner or the status. */
type Part = Partial<Schemas['Node']>;

/** The parts by the value that they follow from: a status is published seldom, and a list has a thousand of them. */
const parts = new WeakMap<KeyValue, Part>();

/** The summary of a node in the list of nodes. */
export function summaryOf(node: string, entry: NodeEntry): Schemas['Node'] {
  const panel = entry.get('panel');
  return {
    node,
    connected: entry.has('owner'),
    ...(panel === undefined ? {} : { revision: String(panel.modRevision) }),
    ...partOf(entry.get('status'), statusPart),
    // A problem of the owner takes precedence.
    ...partOf(entry.get('owner'), ownerPart),
  };
}

function partOf(kv: KeyValue | undefined, make: (text: string) => Part): Part {
  if (kv === undefined) return {};
  let part = parts.get(kv);
  if (part === undefined) parts.set(kv, (part = make(kv.value)));
  return part;
}

function ownerPart(text: string): Part {
  const owner = read(() => readOwner(text));
  if (owner instanceof Error) return { problem: owner.message };
  return { url: owner.url, version: owner.version, since: owner.since };
}

function statusPart(text: string): Part {
  const status = read(() => readStatus(text));
  if (status instanceof Error) return { problem: status.message };
  const { problem } = status;
  return {
    processes: countsOf(status),
    ...findingsIn(status),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The numbers of findings. Another release may have others, or none. */
function findingsIn({ findings }: Schemas['PanelStatus']): Pick<Schemas['Node'], 'findings'> {
  const { error, warning, info } = { ...findings };
  if (typeof error !== 'number' || typeof warning !== 'number' || typeof info !== 'number') return {};
  return { findings: { error, warning, info } };
}

function countsOf({ processes }: Schemas['PanelStatus']): NonNullable<Schemas['Node']['processes']> {
  const counts = { in_sync: 0, drifted: 0, pending: 0, failed: 0, damaged: 0, unmanaged: 0 };
  // Other releases may have other states.
  for (const { state } of processes) if (Object.hasOwn(counts, state)) counts[state]++;
  return counts;
}

/** @returns the error of the reader instead of throwing it. */
export function read<T>(reader: () => T): T | Error {
  try {
    return reader();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
