import { kindOf } from '../panel/kinds/index.js';
import type { TopologyComponent, TopologyEdge, TopologyProcess } from './builder.js';
import { type Attributes, node } from './dot-text.js';
import type { Port } from './ports.js';

/** Maximum length of a label line, in characters. Names can be longer. */
const MAX_LINE = 48;

/** Maximum number of lines of an explanation. */
const MAX_LINES = 8;

export const FONT = 'Helvetica';
export const MUTED = '#5f6368';
export const ALARM = '#c5221f';
export const ALIVE = '#137333';

const SHAPES: Readonly<Record<Port['type'], Attributes>> = {
  phy: { shape: 'box3d', fillcolor: '#d9e7fd', color: '#0b57d0' },
  vhost: { shape: 'component', fillcolor: '#e2f3e6', color: '#137333' },
  ring: { shape: 'ellipse', fillcolor: '#fdf3d1', color: '#8a6100' },
  pcap: { shape: 'note', fillcolor: '#f1e6fb', color: '#7627bb' },
  nullpmd: { shape: 'octagon', fillcolor: '#f1f3f4', color: '#5f6368' },
  tap: { shape: 'cds', fillcolor: '#e2f3e6', color: '#137333' },
  memif: { shape: 'folder', fillcolor: '#e2f3e6', color: '#137333' },
  pipe: { shape: 'cylinder', fillcolor: '#fdf3d1', color: '#8a6100' },
  udf: { shape: 'diamond', fillcolor: '#fce8e6', color: '#c5221f' },
};

/** A node of the graph. */
export interface Part {
  readonly id: string;
  readonly text: string;
}

/** A port, shaped and coloured by its type. @param node prefix of its name, if it is ambiguous otherwise. */
export function portPart({ id, name, type, address, counters }: Port, node = ''): Part {
  const label = [node + shortened(name), ...(address === undefined ? [] : [shortened(address)])];
  const counted = Object.entries(counters ?? {}).map(([what, packets]) => `${what} ${packets}`);
  return part(id, {
    ...SHAPES[type],
    class: `port ${type}`,
    label,
    tooltip: counted.length === 0 ? undefined : [name, ...counted],
  });
}

export function componentPart({ id, name, type, core, running, filename }: TopologyComponent): Part {
  return part(id, {
    shape: 'box',
    style: running ? 'filled,rounded' : 'filled,rounded,dashed',
    color: running ? ALIVE : MUTED,
    class: `component ${running ? 'running' : 'idle'}`,
    label: [shortened(name), `${shortened(type)}, core ${core}`],
    tooltip: filename,
  });
}

/** A patch in the box of its process. */
export function patchPart({ id, running }: TopologyEdge): Part {
  const color = running ? ALIVE : MUTED;
  return part(id, { shape: 'point', width: 0.08, fillcolor: color, color, class: 'patch', tooltip: id });
}

/** The classifier table of a process in which not every entry belongs to a classifier. */
export function tablePart({ id }: TopologyProcess): Part {
  return part(id, { shape: 'tab', class: 'table', label: 'classifier table' });
}

/** The content of an empty box. */
export function emptyPart(process: TopologyProcess): Part {
  const { id, type, reachable, error = '' } = process;
  const color = reachable ? MUTED : ALARM;
  const label = reachable ? kindOf({ kind: type }).emptyLabel(process) : wrapped(error);
  return part(id, { shape: 'plaintext', style: '', fontcolor: color, label });
}

export function shortened(text: string): string {
  return text.length > MAX_LINE ? `${text.slice(0, MAX_LINE)}…` : text;
}

function part(id: string, attributes: Attributes): Part {
  return { id, text: node(id, attributes) };
}

/** A sentence, wrapped into lines. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = shortened(word);
    else if (line.length + word.length < MAX_LINE) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(shortened(word));
  }
  return lines.slice(0, MAX_LINES);
}
