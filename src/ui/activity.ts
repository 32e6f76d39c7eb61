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
      (kind === '' || each.kind === kind),
  );
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

/** Noun phrases for the kinds of finding. */
const FINDINGS: Readonly<Record<(SppEvent & { event: 'finding_resolved' })['data']['kind'], string>> = {
  shared_port: 'port with two readers',
  unread_ring: 'ring without a reader',
  unwritten_ring: 'ring without a writer',
  loop: 'loop',
  incomplete_component: 'component without a port',
  forwarder_inputs: 'forwarder with several rx ports',
  merge_input: 'merge with one rx port',
  idle_in_path: 'idle process or component in a path',
  stray_entry: 'classifier entry without effect',
  repeated_address: 'repeated classifier entry',
  no_default: 'classifier without a default',
  tag_added_twice: 'VLAN tag added twice',
  tag_removed_in_vain: 'VLAN tag removed where there is none',
  shared_core: 'core of two processes',
  growing_drops: 'dropped packets',
  unused_port: 'unused port',
  unused_queue: 'unused queue',
  nic_without_path: 'NIC without a path',
};

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
      return `No longer found: ${FINDINGS[data.kind]} (${data.subjects.join(', ')}).`;
    case 'reset':
      return `Some events were missed (${data.why}). The panel was read again.`;
  }
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
