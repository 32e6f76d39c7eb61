import type { SppClient } from '../../client/client.js';
import type { Paint } from '../colours.js';
import { documentLines, type ListFormat, nameLines } from '../output.js';
import { differenceTable } from '../sync-lines.js';
import { type Table, tableLines } from '../table.js';
import { listNodes, nodeStatus, type Node, type NodeStatus } from './api.js';
import { nodeListLines, notInSync } from './lines.js';

interface AllStatusOptions {
  readonly timeoutMs: number;
  readonly format: ListFormat | undefined;
  /** Maximum width of a line in columns. */
  readonly width: number;
  readonly paint: Paint;
}

/**
 * The sync states of all nodes as lines: a table of the nodes, and one of their processes that are not in sync. As a document,
 * the list of the responses of /v1/nodes/{node}/status.
 *
 * @throws the errors of the client.
 */
export async function allStatusLines(
  client: SppClient,
  { timeoutMs, format, width, paint }: AllStatusOptions,
): Promise<string[]> {
  const list = await listNodes(client, timeoutMs);
  if (format === 'name') return nameLines(list.nodes.map(({ node }) => ({ id: node })));
  const isDocument = format === 'json' || format === 'yaml';
  const statuses = new Array<NodeStatus>();
  // One after the other: they come from the memory of the server.
  for (const each of list.nodes)
    if (isDocument || isOutOfSync(each)) statuses.push(await nodeStatus(client, each.node, timeoutMs));
  if (isDocument) return documentLines(statuses, format);
  const table = outOfSyncTable(statuses);
  return [
    ...nodeListLines(list, Date.now(), width, format === 'wide', paint),
    ...(table.rows.length === 0 ? [] : ['', ...tableLines(table, width, paint)]),
  ];
}

function isOutOfSync({ processes }: Node): boolean {
  return processes !== undefined && notInSync(processes) > 0;
}

/**
 * The failures, conflicts and differences of all processes of all nodes, and the other processes that are not connected.
 */
export function outOfSyncTable(statuses: readonly NodeStatus[]): Table {
  const { title, columns } = differenceTable(undefined);
  return {
    title,
    columns: [{ heading: 'NODE', isBreakable: true }, ...columns],
    rows: statuses.flatMap(({ node, status }) => {
      const { rows } = differenceTable(status);
      const explained = new Set(rows.map(([process]) => process?.text));
      const others = (status?.processes ?? []).filter(
        ({ process, state }) => state === 'pending' && !explained.has(process),
      );
      return [
        ...rows.map((row) => [{ text: node }, ...row]),
        ...others.map(({ process }) => [
          { text: node },
          { text: process },
          { text: 'pending', style: 'warning' as const },
          { text: '' },
          { text: 'not connected' },
        ]),
      ];
    }),
  };
}
