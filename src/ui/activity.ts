import type { SppEvent } from '../client/client.js';
import { processName, SECONDARY_TYPES } from '../text/process-id.js';
import { changeText, isFailed, type PanelChange } from './desired.js';
import { sentence } from './names.js';
import { wordsOf } from './words.js';

/** What an entry is about, for the filter. */
export type ActivityKind = 'change' | 'document' | 'connection' | 'failure' | 'sync' | 'finding' | 'other';

/** The kinds in words, in the order in which they are offered. */
export const ACTIVITY_KINDS: readonly (readonly [ActivityKind, string])[] = [
  ['change', 'changes'],
  ['document', 'documents'],
  ['connection', 'connections'],
  ['failure', 'failures and damage'],
  ['sync', 'sync states'],
  ['finding', 'findings'],
];

/** An entry in the list of what happened. */
export interface Activity {
  readonly id: string;
  readonly time: string;
  readonly text: string;
  readonly bad: boolean;
  readonly kind: ActivityKind;
  /** The ids of the processes that it is about. */
  readonly processes: readonly string[];
  /** The principal; undefined when unknown. */
  readonly who?: string;
  /** The recorded change that can be undone; undefined for an event. */
  readonly change?: PanelChange;
  /** Whether it is part of a recorded change of the panel. */
  readonly isPart?: boolean;
  /** Why a process disconnected, as a predicate. */
  readonly lost?: string;
}

/** Describes an event in one sentence. */
export function activityOf(event: SppEvent): Activity {
  const { data } = event;
  const isOff = event.event === 'sync' && (event.data.state === 'drifted' || event.data.state === 'failed');
  const isError = event.event === 'finding_appeared' && event.data.severity === 'error';
  const bad = isOff || isError || ['disconnected', 'command_failed', 'damaged'].includes(event.event);
  const subjects = 'subjects' in data ? data.subjects.map((id) => id.replace(/\/.*$/, '')) : [];
  return {
    id: event.id,
    time: data.time,
    text: textOf(event),
    bad,
    kind: KINDS[event.event],
    processes: 'process' in data ? [data.process] : subjects.filter((id) => isProcessId(id)),
    ...('who' in data ? { who: data.who } : {}),
    ...(event.event === 'changed' && isPartOfChange(event.data) ? { isPart: true } : {}),
    ...(event.event === 'disconnected' ? { lost: event.data.why } : {}),
  };
}

/** Whether the subject of a finding is a process. A capture port has the name of a process. */
function isProcessId(subject: string): boolean {
  return subject === 'primary' || SECONDARY_TYPES.some((type) => subject.startsWith(`${type}:`));
}

const KINDS: Readonly<Record<SppEvent['event'], ActivityKind>> = {
  connected: 'connection',
  disconnected: 'connection',
  changed: 'change',
  command_failed: 'failure',
  sync: 'sync',
  damaged: 'failure',
  mended: 'failure',
  finding_appeared: 'finding',
  finding_resolved: 'finding',
  reset: 'other',
};

type Changed = (SppEvent & { event: 'changed' })['data'];

/** Whether a change of a process was part of an applied document, an undo, a restore or a repair. */
function isPartOfChange({ by, request }: Changed): boolean {
  return by === 'panel' || (request !== undefined && /^\/v1\/panel(\/|$)/.test(request.path));
}

/** Describes a recorded change of the panel. */
export function activityOfChange(change: PanelChange): Activity {
  const { id, started, who, commands, pending } = change;
  return {
    id,
    time: started,
    text: `${changeText(change)}.`,
    bad: isFailed(change),
    kind: 'document',
    processes: [...new Set([...commands.map(({ process }) => process), ...pending])],
    ...(who === undefined ? {} : { who }),
    change,
  };
}

/**
 * Events and recorded changes, the newest first. An event that is part of a recorded change is left out.
 *
 * @param activity the newest first. @param changes undefined if they could not be read.
 */
export function merged(
  activity: readonly Activity[],
  changes: readonly PanelChange[] | undefined,
): readonly Activity[] {
  if (changes === undefined) return activity;
  const spans = changes.map(({ started, ended }) => [
    Date.parse(started),
    ended === undefined ? Infinity : Date.parse(ended) + REPORT_MS,
  ]);
  const isRecorded = ({ time }: Activity): boolean => {
    const at = Date.parse(time);
    return spans.some(([from = 0, to = 0]) => at >= from && at <= to);
  };
  const all = [
    ...activity.filter((each) => each.isPart !== true || !isRecorded(each)),
    ...changes.map(activityOfChange),
  ];
  // All times have the same format. A stable sort keeps the order of events of the same millisecond.
  return all.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
}

/** Maximum time from the end of a change until its events, in milliseconds. */
const REPORT_MS = 1_000;

/** What is shown of what happened. An empty text means everything. */
export interface ActivityFilter {
  readonly process: string;
  readonly who: string;
  readonly kind: string;
}

export const NO_FILTER: ActivityFilter = { process: '', who: '', kind: '' };

export function filtered(activity: readonly Activity[], filter: ActivityFilter): readonly Activity[] {
  const { process, who, kind } = filter;
  return activity.filter(
    (each) =>
      (process === '' || each.processes.includes(process)) &&
      (who === '' || each.who === who) &&
      (kind === '' || each.kind === kind || (kind === 'failure' && each.lost !== undefined)),
  );
}

/** With more entries than this in one second, those that nobody has caused are shown in one line. */
const MANY_IN_A_SECOND = 10;

/** Entries of one second, of which the first is the newest. */
export interface ActivityGroup {
  readonly entries: readonly [Activity, ...Activity[]];
  /** Undefined for a single entry. */
  readonly text: string | undefined;
}

/** Entries in groups: what fills one second, such as the connection of a panel, is one line. Changes and failures stay lines. */
export function grouped(activity: readonly Activity[]): ActivityGroup[] {
  const secondOf = ({ time }: Activity): string => time.slice(0, 19);
  const quiet = new Map<string, Activity[]>();
  for (const each of activity) {
    const word = EVENTS[each.kind];
    if (word === undefined || each.bad) continue;
    const known = quiet.get(secondOf(each));
    if (known === undefined) quiet.set(secondOf(each), [each]);
    else known.push(each);
  }
  return activity.flatMap((each): ActivityGroup[] => {
    const [first, ...rest] = quiet.get(secondOf(each)) ?? [];
    if (first === undefined || rest.length < MANY_IN_A_SECOND || each.bad || EVENTS[each.kind] === undefined)
      return [{ entries: [each], text: undefined }];
    return each === first ? [{ entries: [first, ...rest], text: groupText([first, ...rest]) }] : [];
  });
}

/** What is counted of each kind of entry that can be part of a group. */
const EVENTS: Readonly<Partial<Record<ActivityKind, readonly [one: string, many: string]>>> = {
  connection: ['process connected', 'processes connected'],
  sync: ['sync state changed', 'sync states changed'],
  finding: ['finding appeared or was resolved', 'findings appeared or were resolved'],
};

function groupText(entries: readonly Activity[]): string {
  const counts = Object.entries(EVENTS).flatMap(([kind, words]) => {
    const count = entries.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${count} ${words[count === 1 ? 0 : 1]}`];
  });
  return `${counts.join(', ')}.`;
}

/** Predicates of the sync states. */
const SYNC: Readonly<Record<(SppEvent & { event: 'sync' })['data']['state'], string>> = {
  in_sync: 'is in sync',
  drifted: 'has drifted',
  pending: 'is desired but not connected',
  failed: 'could not be brought to its desired state',
  damaged: 'is damaged',
  unmanaged: 'is unmanaged',
};

type Resolved = (SppEvent & { event: 'finding_resolved' })['data'];

/** That a finding does not apply any more. @param first its first subject. @param others its other subjects, as a list. */
const RESOLVED: Readonly<Record<Resolved['kind'], (first: string, others: string) => string>> = {
  shared_port: (port) => `${port} no longer has two readers`,
  unread_ring: (ring) => `${ring} is no longer a ring without a reader`,
  unwritten_ring: (ring) => `${ring} is no longer a ring without a writer`,
  loop: (first, others) => `The loop through ${[first, others].filter(Boolean).join(', ')} no longer exists`,
  incomplete_component: (component) => `${component} no longer lacks a port`,
  forwarder_inputs: (component) => `${component} no longer has several rx ports`,
  merge_input: (component) => `${component} no longer has one rx port only`,
  idle_in_path: (element) => `${element} is no longer idle in a path`,
  stray_entry: (element, port) => `${element} no longer has an entry without effect for ${port}`,
  repeated_address: (element) => `${element} no longer has two entries for the same packets`,
  no_default: (element) => `${element} no longer lacks a default entry`,
  tag_added_twice: (element, port) => `${element} no longer adds a second VLAN tag at ${port}`,
  tag_removed_in_vain: (element, port) => `${element} no longer removes missing VLAN tags at ${port}`,
  shared_core: (first, others) => `${first} no longer shares a core with ${others}`,
  growing_drops: (port) => `The drops at ${port} no longer grow`,
  unused_port: (port, process) => `${port} is no longer an unused port of ${process}`,
  unused_queue: (queue) => `${queue} is no longer an unused queue`,
  nic_without_path: (nic) => `${nic} is no longer a NIC without a path`,
};

/** The name of the subject of a finding: a port, process or component. */
function subjectName(subject: string): string {
  const [process = '', component] = subject.split('/');
  if (!isProcessId(process)) return subject;
  return component === undefined ? processName(process) : `${component} of ${processName(process)}`;
}

function textOf({ event, data }: SppEvent): string {
  switch (event) {
    case 'connected':
      return `${processName(data.process)} connected.`;
    case 'disconnected':
      return `${processName(data.process)} disconnected: it ${data.why}.`;
    case 'changed':
      return `${changedText(data)}.`;
    case 'command_failed':
      return `${processName(data.process)}: “${data.command}” failed: ${data.message}`;
    case 'sync':
      return `${processName(data.process)} ${SYNC[data.state]}${data.reason === undefined ? '' : `: ${data.reason}`}.`;
    case 'damaged':
      return `${processName(data.process)} is damaged: ${data.reason}. ${data.mend}.`;
    case 'mended':
      return `${processName(data.process)} is no longer damaged.`;
    case 'finding_appeared':
      return sentence(data.reason);
    case 'finding_resolved':
      return `${resolvedText(data)}.`;
    case 'reset':
      return `Some events were missed (${data.why}). The panel was read again.`;
  }
}

function resolvedText({ kind, subjects }: Resolved): string {
  const [first = '', ...others] = subjects.map(subjectName);
  return RESOLVED[kind](first, others.join(', '));
}

function changedText({ process, by, who, request }: Changed): string {
  const name = processName(process);
  if (by === 'status') return `${name} was changed past spp-ctl`;
  const words = request && wordsOf(request);
  const what =
    words === undefined
      ? `${name} was changed`
      : words.process === undefined
        ? `${words.after} on ${name}`
        : words.after;
  return `${what}${by === 'panel' ? ', by spp-ctl to reconcile the panel' : who === undefined ? '' : `, by ${who}`}`;
}
