import type { Topology } from '../client/client.js';
import type { PanelReading } from './follow.js';
import type { Cell, Table } from './table.js';
import { vlanWords } from '../text/vlan-words.js';
import { missingIn } from '../client/sync-states.js';
import { differenceTable, syncCell } from './sync-lines.js';

type TopologyProcess = Topology['processes'][number];
type TopologyComponent = Topology['components'][number];
type TopologyEdge = Topology['edges'][number];

const MISSING: Cell = { text: 'missing', style: 'warning' };
const UNKNOWN: Partial<TopologyProcess> & Pick<TopologyProcess, 'ports'> = { ports: [] };

/** The panel as tables. Empty tables are left out. */
export function panelTables(reading: PanelReading): Table[] {
  const { topology, status } = reading;
  const tables = [
    processTable(reading),
    differenceTable(status),
    patchTable(topology),
    componentTable(topology),
    classifierTable(topology),
    portTable(topology),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function processTable({ topology: { processes }, status }: PanelReading): Table {
  const missing = missingIn(status, processes);
  const rows = [
    ...processes.map((process) => [process.id, statusOf(process), process] as const),
    // Nothing else is known of a process that is not connected.
    ...missing.map(({ process }) => [process, MISSING, UNKNOWN] as const),
  ];
  return {
    title: 'PROCESSES',
    columns: headings('PROCESS', 'STATUS', 'DESIRED', 'MASTER', 'CORES', 'FREE', 'PORTS', 'ERROR'),
    rows: rows.map(([id, state, process]) => [
      { text: id },
      state,
      syncCell(status, id),
      { text: String(process['master-lcore'] ?? '') },
      { text: ranges(process.lcores ?? []) },
      { text: ranges(process['unused-lcores'] ?? []) },
      { text: process.ports.join(',') },
      { text: process.error ?? '', style: 'bad' },
    ]),
  };
}

function patchTable({ edges, ports }: Topology): Table {
  const nameOf = namesOf(ports);
  const patches = edges.filter(({ type }) => type === 'patch' || type === 'pipe');
  return {
    title: 'PATCHES',
    columns: headings('PROCESS', 'FROM', 'TO', 'STATE'),
    rows: patches.map(({ process, from, to, running }) => [
      { text: process },
      { text: nameOf(from) },
      { text: nameOf(to) },
      stateOf(running),
    ]),
  };
}

function componentTable({ components, edges, ports }: Topology): Table {
  const nameOf = namesOf(ports);
  const row = (component: TopologyComponent): Cell[] => {
    const { id, type, core, running, filename = '' } = component;
    const rx = edges.filter((edge) => edge.type === 'rx' && edge.to === id);
    const tx = edges.filter((edge) => edge.type === 'tx' && edge.from === id);
    return [
      { text: id },
      { text: type },
      { text: String(core) },
      stateOf(running),
      { text: rx.map((edge) => nameOf(edge.from) + vlanOf(edge)).join(',') },
      { text: tx.map((edge) => nameOf(edge.to) + vlanOf(edge)).join(',') },
      { text: filename },
    ];
  };
  return {
    title: 'COMPONENTS',
    columns: [
      ...headings('COMPONENT', 'TYPE', 'CORE', 'STATE', 'RX', 'TX'),
      { heading: 'FILE', isBreakable: true },
    ],
    rows: components.map(row),
  };
}

function classifierTable({ edges, ports }: Topology): Table {
  const nameOf = namesOf(ports);
  return {
    title: 'CLASSIFIER ENTRIES',
    columns: headings('FROM', 'TYPE', 'VALUE', 'PORT', 'STATE'),
    rows: edges.flatMap(({ type, from, to, running, match }) =>
      type === 'classify' && match !== undefined
        ? [
            [
              { text: from },
              { text: match.type },
              { text: match.value },
              { text: nameOf(to) },
              stateOf(running),
            ],
          ]
        : [],
    ),
  };
}

function portTable({ ports }: Topology): Table {
  const dropped = (count: number | undefined): Cell =>
    count === undefined || count === 0
      ? { text: String(count ?? '') }
      : { text: String(count), style: 'warning' };
  return {
    title: 'PORTS',
    columns: [
      ...headings('PORT', 'PROCESSES', 'ADDRESS'),
      ...headings('RX', 'TX', 'RX DROP', 'TX DROP').map((column) => ({ ...column, isNumeric: true })),
    ],
    rows: ports.map(({ name, processes, address = '', counters }) => [
      { text: name },
      { text: processes.join(',') },
      { text: address },
      { text: String(counters?.rx ?? '') },
      { text: String(counters?.tx ?? '') },
      dropped(counters?.rx_drop),
      dropped(counters?.tx_drop),
    ]),
  };
}

/** Returns the name of a port as requests use it, and the id of any other item. */
function namesOf(ports: Topology['ports']): (id: string) => string {
  const names = new Map(ports.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function headings(...names: string[]): { heading: string }[] {
  return names.map((heading) => ({ heading }));
}

/** The status of a process. A process without one is shown as connected. */
function statusOf({ reachable, status }: TopologyProcess): Cell {
  if (!reachable) return { text: 'unreachable', style: 'bad' };
  return status === undefined ? { text: 'connected' } : stateOf(status === 'running');
}

function stateOf(isRunning: boolean): Cell {
  return isRunning ? { text: 'running', style: 'good' } : { text: 'idling', style: 'quiet' };
}

function vlanOf({ vlan }: TopologyEdge): string {
  return vlan === undefined || vlan.operation === 'none' ? '' : ` (${vlanWords(vlan)})`;
}

/** Numbers as sorted ranges: 1,2,3,5 is `1-3,5`. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [first: number, last: number][] = [];
  for (const number of sorted) {
    const range = found.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(',');
}
