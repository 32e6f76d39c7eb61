/** Processes that are drawn although they are not connected: some have disconnected, others are desired. */
import type { PanelStatus } from '../client/client.js';
import { missingIn } from '../client/sync-states.js';
import { clientIdOf, parseProcessId } from '../text/process-id.js';
import type { Activity } from './activity.js';
import type { PanelDocument, Spec } from './draft.js';
import { specIn } from './draft.js';
import type { GoneProcess } from './gone.js';
import { withSpecDrawn } from './spec-overlay.js';
import type { Process, ProcessType, Topology } from './topology.js';

/** The desired document as it was read. */
export interface DesiredDocument {
  readonly revision: string;
  /** Undefined if it could not be read. */
  readonly document: PanelDocument | undefined;
}

export interface AbsentProcess {
  readonly id: string;
  readonly type: ProcessType;
  /** When it disconnected, as far as that is known, in RFC 3339. */
  readonly since: string | undefined;
  /** The state before, in a few words; empty if unknown. */
  readonly was: string;
  /** Why it disconnected, such as `closed the connection`; empty if unknown. */
  readonly why: string;
  /** Whether the desired document names it. Another one is drawn until a person dismisses it. */
  readonly isDesired: boolean;
  /** The process spec; undefined if there is none, or it is unknown. */
  readonly spec: Spec | undefined;
  /** The lcores that it had; empty if unknown. */
  readonly lcores: readonly number[];
}

/** What the page knows of absent processes. */
interface AbsenceContext {
  readonly topology: Topology | undefined;
  readonly status: PanelStatus | undefined;
  readonly desired: DesiredDocument | undefined;
  readonly gone: readonly GoneProcess[];
  /** The newest first. */
  readonly activity: readonly Activity[];
}

/** The processes that are not connected. A desired one is drawn as soon as the desired document was asked for. */
export function absentIn({ topology, status, desired, gone, activity }: AbsenceContext): AbsentProcess[] {
  const connected = topology?.processes ?? [];
  const here = new Set(connected.map(({ id }) => id));
  const missing = missingIn(status, connected);
  const known = new Map(gone.map((each) => [each.id, each]));
  const desiredIds = new Set(missing.map(({ process }) => process));
  const expected = missing.flatMap(({ process: id, since }): AbsentProcess[] => {
    if (desired === undefined && !known.has(id)) return [];
    const before = known.get(id);
    const event = activity.find(({ lost, processes }) => lost !== undefined && processes.includes(id));
    return [
      {
        id,
        type: parseProcessId(id).kind,
        since: event?.time ?? before?.since ?? since,
        was: before?.was ?? '',
        why: event?.lost ?? '',
        isDesired: true,
        spec: desired?.document && specIn(desired.document, id),
        lcores: before?.lcores ?? [],
      },
    ];
  });
  const others = gone
    .filter(({ id }) => !here.has(id) && !desiredIds.has(id))
    .map((each): AbsentProcess => ({ lcores: [], ...each, why: '', isDesired: false, spec: undefined }));
  return [...expected, ...others];
}

/** The panel with the absent processes, in the order of the topology. What their process specs name is idle. */
export function withAbsent(topology: Topology, absent: readonly AbsentProcess[]): Topology {
  if (absent.length === 0) return topology;
  const processes = absent.map(({ id, type }): Process => {
    const clientId = clientIdOf(id);
    return {
      id,
      type,
      ...(clientId === undefined ? {} : { 'client-id': clientId }),
      reachable: false,
      ports: [],
    };
  });
  const drawn = absent.reduce<Topology>(
    (panel, { id, spec }) => (spec === undefined ? panel : withSpecDrawn(panel, id, spec)),
    { ...topology, processes: [...topology.processes, ...processes] },
  );
  return { ...drawn, processes: [...drawn.processes].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** The primary is first; the others are in the order of their client ids. */
function placeOf({ id }: Pick<Process, 'id'>): number {
  return clientIdOf(id) ?? -1;
}

/** The panels that are shown, by the topology, and what else they were made of. */
const panels = new WeakMap<Topology, { readonly key: string; readonly panel: Topology }>();

/** The panel that is shown: with the absent processes. It stays the same object while nothing of it changes. */
export function shownPanel(context: AbsenceContext): Topology | undefined {
  const { topology, desired } = context;
  if (topology === undefined) return undefined;
  const absent = absentIn(context);
  const key = `${desired?.revision ?? ''} ${absent.map(({ id, spec }) => `${id} ${spec !== undefined}`).join()}`;
  const known = panels.get(topology);
  if (known?.key === key) return known.panel;
  const panel = withAbsent(topology, absent);
  panels.set(topology, { key, panel });
  return panel;
}

/** Such as `missing since 12:01:07, it closed the connection`. @param timeOf writes a time. */
export function absenceText(absent: AbsentProcess, timeOf: (time: string) => string): string {
  const { was, why } = absent;
  const reason = why !== '' ? `, it ${why}` : was !== '' ? `, was ${was}` : '';
  return absentSince(absent, timeOf) + reason;
}

/** Such as `gone since 12:01:07`. @param timeOf writes a time. */
export function absentSince(
  { since, isDesired }: Pick<AbsentProcess, 'since' | 'isDesired'>,
  timeOf: (time: string) => string,
): string {
  return `${isDesired ? 'missing' : 'gone'}${since === undefined ? '' : ` since ${timeOf(since)}`}`;
}
