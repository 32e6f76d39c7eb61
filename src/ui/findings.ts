import type { components } from '#generated/types.js';
import { type Focus, focusOf, type FindingSelection, joined, type Part } from './selection.js';
import { type Edge, indexOf, type Topology } from './topology.js';

type Schemas = components['schemas'];

/** What is wrong with the panel, as `GET /v1/topology/findings` reports it. */
export type FindingList = Schemas['FindingList'];
export type Finding = Schemas['Finding'];
export type Severity = Finding['severity'];

/** The severities, the most severe first. The sign distinguishes them without colour. */
export const SEVERITIES: readonly (readonly [severity: Severity, sign: string])[] = [
  ['error', '✕'],
  ['warning', '⚠'],
  ['info', 'i'],
];

/** The numbers of findings by severity. Severities without findings are left out. */
export type Counts = readonly (readonly [severity: Severity, count: number])[];

export function countsOf(findings: readonly Finding[]): Counts {
  return SEVERITIES.map(([severity]) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return [severity, count] as const;
  }).filter(([, count]) => count > 0);
}

/** Such as `1 error, 2 warnings, 3 worth knowing`. Empty without findings. */
export function countsText(counts: Counts): string {
  const words = counts.map(([severity, count]) =>
    severity === 'info' ? `${count} worth knowing` : `${count} ${severity}${count === 1 ? '' : 's'}`,
  );
  return words.join(', ');
}

/** Two findings of one kind with the same subjects are the same finding, in whatever order these are. */
export function findingId({ kind, subjects }: Finding): string {
  return [kind, ...[...subjects].sort()].join(' ');
}

export function findingOf(list: FindingList | undefined, { id }: FindingSelection): Finding | undefined {
  return list?.findings.find((each) => findingId(each) === id);
}

/** A subject of a finding as an item of the panel. A capture port has the name of a process; the process is meant. */
export function partOf(topology: Topology, subject: string): Part {
  const { processes, components } = indexOf(topology);
  if (components.has(subject)) return { kind: 'component', id: subject };
  return { kind: processes.has(subject) ? 'process' : 'port', id: subject };
}

/** The findings about an item. Those about a component are also about its process. */
export function findingsAbout(
  list: FindingList | undefined,
  topology: Topology,
  { kind, id }: Part,
): readonly Finding[] {
  return (list?.findings ?? []).filter(({ subjects }) =>
    subjects.some((subject) => {
      const part = partOf(topology, subject);
      const isOwn = kind === 'process' && indexOf(topology).components.get(subject)?.process === id;
      return isOwn || (part.kind === kind && part.id === id);
    }),
  );
}

/**
 * The findings about the boxes and the shared ports of the picture, by their ids. A finding about a component or a pipe
 * belongs to the process that has it.
 */
export function findingsByItem(
  list: FindingList | undefined,
  topology: Topology,
): ReadonlyMap<string, readonly Finding[]> {
  const { components, ports } = indexOf(topology);
  const items = new Map<string, Finding[]>();
  for (const finding of list?.findings ?? []) {
    const ids = finding.subjects.map((subject) => {
      const port = ports.get(subject);
      return (
        components.get(subject)?.process ?? (port?.type === 'pipe' ? port.processes[0] : undefined) ?? subject
      );
    });
    for (const id of new Set(ids)) items.set(id, [...(items.get(id) ?? []), finding]);
  }
  return items;
}

/** The subjects of a finding and the connections between them; if there are none, everything connected to a subject. */
export function findingFocus(topology: Topology, { subjects }: Finding): Focus | undefined {
  const named = new Set(subjects);
  const isBetween = ({ from, to, process }: Edge): boolean =>
    [from, to, process].filter((id) => named.has(id)).length > 1;
  const edges = topology.edges.filter(isBetween);
  const parts = subjects.map((subject) => partOf(topology, subject));
  const owners = topology.components.filter(({ id }) => named.has(id)).map(({ process }) => process);
  const idsOf = (kind: Part['kind']): string[] =>
    parts.filter((part) => part.kind === kind).map(({ id }) => id);
  if (edges.length === 0) return joined(parts.map((part) => focusOf(topology, part)));
  return {
    edges: new Set(edges.map(({ id }) => id)),
    ports: new Set(idsOf('port')),
    components: new Set(idsOf('component')),
    processes: new Set([...idsOf('process'), ...owners, ...edges.map(({ process }) => process)]),
    byEdges: true,
  };
}
