import type { components } from '#generated/types.js';
import type { NodeEntry } from './directory.js';
import { readOwner, readStatus } from './stored-values.js';

type Schemas = components['schemas'];

/** The summary of a node in the list of nodes. */
export function summaryOf(node: string, entry: NodeEntry): Schemas['Node'] {
  const [ownerKv, panelKv, statusKv] = [entry.get('owner'), entry.get('panel'), entry.get('status')];
  const owner = ownerKv && read(() => readOwner(ownerKv.value));
  const status = statusKv && read(() => readStatus(statusKv.value));
  const problem =
    owner instanceof Error ? owner.message : status instanceof Error ? status.message : status?.problem;
  return {
    node,
    connected: owner !== undefined,
    ...(owner === undefined || owner instanceof Error
      ? {}
      : { url: owner.url, version: owner.version, since: owner.since }),
    ...(panelKv === undefined ? {} : { revision: String(panelKv.modRevision) }),
    ...(status === undefined || status instanceof Error ? {} : countsIn(status)),
    ...(problem === undefined ? {} : { problem }),
  };
}

function countsIn(status: Schemas['PanelStatus']): Pick<Schemas['Node'], 'processes' | 'findings'> {
  const { findings } = status;
  return { processes: countsOf(status), ...(findings === undefined ? {} : { findings }) };
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
