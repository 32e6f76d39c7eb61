import { clientIdOf, formatProcessId } from '../../text/process-id.js';
import { KINDS, kindOf, kindOfId, type ProcessSpec } from '../kinds/index.js';
import type { LaunchSpec, Panel, PanelDocument } from './schema.js';

/** The kinds of process that have a client id. */
const SECONDARIES = KINDS.filter(({ kind }) => kind !== 'primary');

/** What a document says about a process that is to run. */
export interface PresentEntry {
  readonly spec: ProcessSpec;
  /** How the process is launched. Undefined when somebody else starts it. */
  readonly launch?: LaunchSpec | undefined;
}

/** What a document says about one process. */
export type Entry = PresentEntry | 'absent';

/** What a document says, by the id of the process, such as `primary` and `vf:2`. */
export function entriesOf(document: PanelDocument): Map<string, Entry> {
  const launches = launchesIn(document);
  const entries = new Map<string, Entry>();
  for (const [id, spec] of specsOf(document)) {
    const launch = launches.get(id);
    entries.set(id, launch === undefined ? { spec } : { spec, launch });
  }
  for (const id of absentIn(document)) entries.set(id, 'absent');
  return entries;
}

/** The document that says this. @param entries by the id of the process. */
export function documentWith(entries: ReadonlyMap<string, Entry>): PanelDocument {
  const present = [...entries].flatMap(([id, entry]) =>
    entry === 'absent' ? [] : [[id, entry.spec] as const],
  );
  const document = documentOf(new Map(present)) as Record<string, unknown>;
  for (const [id, entry] of entries) {
    const clientId = clientIdOf(id);
    if (clientId === undefined) continue;
    const { member } = kindOfId(id);
    const specs = document[member] as Record<number, object>;
    if (entry === 'absent') specs[clientId] = { present: false };
    else if (entry.launch !== undefined) specs[clientId] = { ...specs[clientId], launch: entry.launch };
  }
  return document;
}

/** The process specs of a document by the id of the process, such as `primary` and `vf:2`. */
export function specsOf(document: PanelDocument): Map<string, ProcessSpec> {
  return new Map(KINDS.flatMap((kind) => [...kind.specsIn(document)]));
}

/** The document with these process specs. @param specs by the id of the process. */
export function documentOf(specs: ReadonlyMap<string, ProcessSpec>): Panel {
  const byKind = new Map(KINDS.map((kind) => [kind, new Map<string, ProcessSpec>()]));
  for (const [id, spec] of specs) byKind.get(kindOf(spec))?.set(String(clientIdOf(id) ?? ''), spec);
  return Object.assign({}, ...[...byKind].map(([kind, own]) => kind.documentOf(own))) as Panel;
}

/** How the processes of a document are launched, by the id of the process. Those that somebody else starts are missing. */
export function launchesIn(document: PanelDocument): Map<string, LaunchSpec> {
  const launches = new Map<string, LaunchSpec>();
  for (const [id, { launch }] of livesIn(document)) if (launch !== undefined) launches.set(id, launch);
  return launches;
}

/** The ids of the processes that are not to run. */
export function absentIn(document: PanelDocument): string[] {
  return livesIn(document).flatMap(([id, { present }]) => (present === false ? [id] : []));
}

/** What a process spec of a secondary says besides what the process does. */
interface Life {
  readonly present?: boolean | undefined;
  readonly launch?: LaunchSpec | undefined;
}

function livesIn(document: PanelDocument): (readonly [id: string, life: Life])[] {
  return SECONDARIES.flatMap(({ kind, member }) =>
    Object.entries((document[member] ?? {}) as Readonly<Record<string, Life>>).map(
      ([clientId, life]) => [formatProcessId(kind, Number(clientId)), life] as const,
    ),
  );
}
