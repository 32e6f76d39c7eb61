import { nodeName } from '../names.js';
import type { Edge } from '../topology.js';
import { BOX, type Contents } from './contents.js';
import type { Box, Side, Socket } from './scene.js';

/** The size of a summary in full size, and in a picture of summaries. */
const SUMMARY = { width: BOX, height: 58 };
export const SMALL = { width: 158, height: 42 };

/** A summary has no sockets. Its cables end at its sides, those of one port at one place. */
export function layOutSummary({ process, edges, index }: Contents, size: 'summary' | 'small'): Box {
  const { width, height } = size === 'small' ? SMALL : SUMMARY;
  const ports: Record<Side, Map<string, Edge[]>> = { in: new Map(), out: new Map() };
  const add = (side: Side, port: string, edge: Edge): void => {
    if (index.ports.get(port) === undefined) return;
    ports[side].set(port, [...(ports[side].get(port) ?? []), edge]);
  };
  for (const edge of edges) {
    add('in', edge.from, edge);
    add('out', edge.to, edge);
  }
  const ends = (['in', 'out'] as const).flatMap((side) =>
    [...ports[side]].map(([port, list], at): Socket => ({
      id: `${process.id} ${side} ${port}`,
      process: process.id,
      port,
      name: nodeName(index, port),
      portType: index.ports.get(port)?.type ?? 'udf',
      side,
      note: '',
      jack: false,
      edges: list.map(({ id }) => id),
      running: list.some(({ running }) => running),
      x: side === 'in' ? 0 : width,
      y: (height * (at + 1)) / (ports[side].size + 1),
      width: 0,
      height: 0,
    })),
  );
  const { id, type } = process;
  return { id, type, x: 0, y: 0, width, height, isSummary: true, sockets: [], blocks: [], cables: [], ends };
}
