/** The search: words that are looked for everywhere, and filters such as `kind:nfv`. */
import type { PanelStatus } from '../client/client.js';
import { processName, SECONDARY_TYPES } from '../text/process-id.js';
import { syncStatusOf } from './desired.js';
import { type FindingList, findingsAbout } from './findings.js';
import { isRunning, nodeName, portKind, stateOf } from './names.js';
import type { Part } from './selection.js';
import { type Edge, indexOf, type Process, type Topology } from './topology.js';

/** The filters, and what they are about. */
const FILTERS = ['kind', 'state', 'port', 'mac', 'vlan', 'finding'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is known of the panel besides the topology. */
export interface SearchContext {
  readonly status?: PanelStatus | undefined;
  readonly findings?: FindingList | undefined;
}

const FILTER = new RegExp(`^(${FILTERS.join('|')}):(.+)$`);
const SECONDARY_NAME = new RegExp(`\\b(${SECONDARY_TYPES.join('|')})\\s+(\\d+)`, 'g');

interface Query {
  readonly words: readonly RegExp[];
  readonly filters: readonly (readonly [filter: Filter, value: string])[];
}

function termsOf(text: string): string[] {
  return text.toLowerCase().replace(SECONDARY_NAME, '$1:$2').split(/\s+/).filter(Boolean);
}

function filterIn(term: string): readonly [filter: Filter, value: string] | undefined {
  const [, name, value] = FILTER.exec(term) ?? [];
  const filter = FILTERS.find((each) => each === name);
  return filter === undefined || value === undefined ? undefined : [filter, value];
}

/** The terms of a search. `nfv 1` is one term, and neither `nfv 1` nor `ring:1` matches `nfv 10` or `ring:10`. */
function queryOf(text: string): Query {
  const terms = termsOf(text);
  const words = terms.filter((term) => filterIn(term) === undefined);
  return { words: words.map(wordOf), filters: terms.map(filterIn).filter((each) => each !== undefined) };
}

function wordOf(word: string): RegExp {
  const [before, after] = [/^\d/.test(word) ? '(?<!\\d)' : '', /\d$/.test(word) ? '(?!\\d)' : ''];
  return new RegExp(before + word.replaceAll(/[^\w\s]/g, '\\$&') + after);
}

/** The value of a filter in the text of a search. Empty without the filter. */
export function filterValue(text: string, filter: Filter): string {
  return queryOf(text).filters.find(([name]) => name === filter)?.[1] ?? '';
}

/** The text of a search with another value of a filter. An empty value removes the filter. */
export function withFilter(text: string, filter: Filter, value: string): string {
  const others = text
    .split(/\s+/)
    .filter((term) => term !== '' && !term.toLowerCase().startsWith(`${filter}:`));
  return [...others, ...(value === '' ? [] : [`${filter}:${value.replaceAll(/\s/g, '')}`])].join(' ');
}

/** The searchable text of a process, in lower case: names, state, ports, components and MAC addresses. */
function textOf(process: Process, topology: Topology): string {
  const index = indexOf(topology);
  const words = [processName(process.id), process.id, stateOf(process, topology), ...process.ports];
  for (const each of topology.components)
    if (each.process === process.id) words.push(each.name, each.type, each.filename ?? '');
  for (const each of topology.edges)
    if (each.process === process.id)
      words.push(nodeName(index, each.from), nodeName(index, each.to), each.match?.value ?? '');
  return words.join('\n').toLowerCase();
}

/** The states of a process that a filter can name: whether it runs, and its sync state. */
function statesOf(process: Process, topology: Topology, status: PanelStatus | undefined): string[] {
  const own = !process.reachable ? 'unreachable' : isRunning(process, topology) ? 'running' : 'idle';
  const sync = syncStatusOf(status, process.id)?.state;
  return [own, ...(process.damage === undefined ? [] : ['damaged']), ...(sync === undefined ? [] : [sync])];
}

function passes(
  process: Process,
  topology: Topology,
  [filter, value]: Query['filters'][number],
  { status, findings }: SearchContext,
): boolean {
  const index = indexOf(topology);
  const edges = topology.edges.filter((edge) => edge.process === process.id);
  const ports = (): Set<string> =>
    new Set([...process.ports, ...edges.flatMap(({ from, to }) => [from, to])]);
  switch (filter) {
    case 'kind':
      return process.type === value;
    case 'state':
      return statesOf(process, topology, status).includes(value);
    case 'port':
      return [...ports()].some((id) => index.ports.get(id)?.name === value);
    case 'mac': {
      const addresses = [...ports()].map((id) => index.ports.get(id)?.address ?? '');
      const entries = edges.map(({ match }) => match?.value ?? '');
      return [...addresses, ...entries].some((text) => text.toLowerCase().includes(value));
    }
    case 'vlan':
      return edges.some((edge) => vlansOf(edge).includes(value));
    case 'finding': {
      const about = findingsAbout(findings, topology, { kind: 'process', id: process.id });
      return about.some(({ severity, kind }) => value === 'present' || value === severity || value === kind);
    }
  }
}

/** The VLAN ids that an edge adds or matches. */
function vlansOf({ vlan, match }: Edge): string[] {
  const added = vlan?.operation === 'add' ? [String(vlan.id)] : [];
  return match?.type === 'vlan' ? [...added, match.value.split('/')[0] ?? ''] : added;
}

/** The part of the panel that matches a search. An empty text matches everything. */
export function search(topology: Topology, text: string, context: SearchContext = {}): Topology {
  const { words, filters } = queryOf(text);
  if (words.length + filters.length === 0) return topology;
  const found = (haystack: string): boolean => words.every((word) => word.test(haystack));
  const processes = topology.processes.filter(
    (process) =>
      filters.every((filter) => passes(process, topology, filter, context)) &&
      found(textOf(process, topology)),
  );
  const ids = new Set(processes.map(({ id }) => id));
  const edges = topology.edges.filter(({ process }) => ids.has(process));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const isNamed = words.length > 0 && filters.length === 0;
  const ports = topology.ports.filter(
    (port) =>
      ends.has(port.id) ||
      (isNamed && found(`${port.name}\n${portKind(port)}\n${port.address ?? ''}`.toLowerCase())) ||
      port.processes.some((id) => ids.has(id) && id !== 'primary'),
  );
  return {
    ...topology,
    processes,
    edges,
    ports,
    components: topology.components.filter(({ process }) => ids.has(process)),
  };
}

/** What a search is most likely about: a port or component of that name, or the first process that matches. */
export function bestMatch(topology: Topology, text: string, context: SearchContext = {}): Part | undefined {
  const found = search(topology, text, context);
  const terms = termsOf(text).map((term) => (filterIn(term)?.[0] === 'port' ? term.slice(5) : term));
  const isExact = ({ name }: { readonly name: string }): boolean => terms.includes(name.toLowerCase());
  const process = found.processes.find(({ id }) => terms.includes(id));
  if (process !== undefined) return { kind: 'process', id: process.id };
  const port = found.ports.find(isExact);
  if (port !== undefined) return { kind: 'port', id: port.id };
  const component = found.components.find(isExact);
  if (component !== undefined) return { kind: 'component', id: component.id };
  const [first] = found.processes;
  if (first !== undefined) return { kind: 'process', id: first.id };
  return found.ports[0] && { kind: 'port', id: found.ports[0].id };
}
