import { launchWords } from '../../spp/protocol/launch.js';
import { parseProcessId, processName, type SecondaryType } from '../../text/process-id.js';
import { vlanWords } from '../../text/vlan-words.js';
import { kindOf, type ProcessSpec } from '../kinds/index.js';
import type { AttachedSpec, ComponentSpec } from '../kinds/worker.js';
import { entriesOf, specsOf } from './document.js';
import { normalDocument } from './normal.js';
import type { ClassifierEntry, LaunchSpec, PanelDocument, Patch, Pipe } from './schema.js';

/** A line of the difference: removed, added, changed, or unchanged with changes below it. */
export interface Difference {
  readonly sign: '-' | '+' | '~' | ' ';
  readonly text: string;
  /** Whether the line belongs to the line above. */
  readonly isInner: boolean;
}

export interface ProcessDifference {
  /** Such as `vf:2`. */
  readonly process: string;
  /** At least one. */
  readonly differences: readonly Difference[];
}

/**
 * The differences of the processes that the desired document names: of connected ones, of those that are to be launched, and of
 * those that are to be ended.
 */
export function diffPanels(observed: PanelDocument, desired: PanelDocument): ProcessDifference[] {
  const before = specsOf(normalDocument(observed));
  return [...entriesOf(normalDocument(desired))].flatMap(([process, entry]) => {
    const was = before.get(process);
    const differences =
      entry === 'absent'
        ? was && [endedLine(process)]
        : was === undefined
          ? entry.launch && [...launchLines(process, entry.launch), ...diffSpecs({}, entry.spec)]
          : [...diffSpecs(was, entry.spec)];
    return differences === undefined || differences.length === 0 ? [] : [{ process, differences }];
  });
}

function endedLine(id: string): Difference {
  return { sign: '-', text: `process ${processName(id)}`, isInner: false };
}

function launchLines(id: string, { eal, app }: LaunchSpec): Difference[] {
  const { kind, clientId = 0 } = parseProcessId(id);
  const program = `spp_${kind as SecondaryType}` as const;
  const [launch, , , ...options] = launchWords({ clientId, program, eal, app });
  return [
    { sign: '+', text: `process ${processName(id)}`, isInner: false },
    { sign: '+', text: [launch, ...options].join(' '), isInner: true },
  ];
}

/** The word for each sign in {@link differencesBetween}. */
const WORDS: Readonly<Record<Difference['sign'], string>> = {
  '-': 'extra ',
  '+': 'missing ',
  '~': 'different ',
  ' ': '',
};

/**
 * How a process differs from its process spec: `extra patch phy:0 to ring:1`, `missing port ring:0`. Both are of the same kind.
 * Members and components are compared as the caller iterates.
 */
export function* differencesBetween(observed: ProcessSpec, desired: ProcessSpec): Iterable<string> {
  const [was, is] = [observed, desired].map((spec) => kindOf(spec).normal(spec));
  if (was === undefined || is === undefined) return;
  let outer: Difference | undefined;
  for (const difference of diffSpecs(was, is)) {
    const { sign, text, isInner } = difference;
    if (!isInner) outer = difference;
    else if (outer?.sign === '-' || outer?.sign === '+') continue;
    // A component that stays is only the heading of its ports.
    if (sign !== ' ')
      yield isInner ? `${WORDS[sign]}${text} of ${outer?.text ?? ''}` : `${WORDS[sign]}${text}`;
  }
}

/** Compares two process specs of any kind member by member. @param was without members for a process that does not run. */
function* diffSpecs(was: Members, is: Members): Iterable<Difference> {
  for (const diff of MEMBERS) yield* diff(was, is);
}

/** All members that process specs have. Each kind of process has some of them. */
interface Members {
  readonly ports?: readonly string[];
  readonly pipes?: readonly Pipe[];
  readonly patches?: readonly Patch[];
  readonly components?: readonly ComponentSpec[];
  readonly classifier_table?: readonly ClassifierEntry[];
  readonly forwarding?: boolean;
  readonly capturing?: boolean;
}

/** The comparison of each member, in the order of the lines. */
const MEMBERS: readonly ((was: Members, is: Members) => Iterable<Difference>)[] = [
  (was, is) => compare(was.ports, is.ports, PORT),
  (was, is) => compare(was.pipes, is.pipes, PIPE),
  (was, is) => compare(was.patches, is.patches, PATCH),
  (was, is) => compareComponents(was.components, is.components),
  (was, is) => compare(was.classifier_table, is.classifier_table, ENTRY),
  (was, is) => compareSwitch('forwarding', was.forwarding, is.forwarding),
  (was, is) => compareSwitch('capturing', was.capturing, is.capturing),
];

/** The texts for the items of a list. */
interface Terms<T> {
  /** Identifies an item. */
  readonly label: (item: T) => string;
  /** The part of an item that may change. */
  readonly detail: (item: T) => string;
  /** The text for a missing detail in a change. */
  readonly without?: string;
}

const PORT: Terms<string> = { label: (port) => `port ${port}`, detail: () => '' };
const PIPE: Terms<Pipe> = {
  label: ({ port }) => `port ${port}`,
  detail: ({ rx, tx }) => `from ${rx} to ${tx}`,
};
const PATCH: Terms<Patch> = { label: ({ src }) => `patch ${src}`, detail: ({ dst }) => `to ${dst}` };
const ENTRY: Terms<ClassifierEntry> = {
  label: ({ port }) => `classifier entry ${port}`,
  detail: ({ mac_address, vlan }) => `for ${mac_address}${vlan === undefined ? '' : ` with VLAN id ${vlan}`}`,
};
const COMPONENT: Terms<ComponentSpec> = {
  label: ({ name }) => `component ${name}:`,
  detail: ({ type, core }) => `${type} on core ${core}`,
};

function attachedTerms(dir: 'rx' | 'tx'): Terms<AttachedSpec> {
  return {
    label: ({ port }) => `${dir} ${port}`,
    detail: ({ vlan }) => (vlan === undefined ? '' : vlanWords(vlan)),
    without: 'no VLAN operation',
  };
}

function compare<T>(
  was: readonly T[] = [],
  is: readonly T[] = [],
  terms: Terms<T>,
  isInner = false,
): Difference[] {
  const { label, detail, without = '' } = terms;
  const line = (sign: Difference['sign'], item: T, more: string): Difference => ({
    sign,
    text: more === '' ? label(item) : `${label(item)} ${more}`,
    isInner,
  });
  const after = new Set(is.map(label));
  const before = new Map(was.map((item) => [label(item), item]));
  return [
    ...was.filter((item) => !after.has(label(item))).map((item) => line('-', item, detail(item))),
    ...is.flatMap((item) => {
      const old = before.get(label(item));
      if (old === undefined) return [line('+', item, detail(item))];
      const [then, now] = [detail(old), detail(item)];
      return then === now ? [] : [line('~', item, `${now || without} (now ${then || without})`)];
    }),
  ];
}

/** Compares components and their ports. */
function* compareComponents(
  was: readonly ComponentSpec[] = [],
  is: readonly ComponentSpec[] = [],
): Iterable<Difference> {
  const before = new Map(was.map((component) => [component.name, component]));
  const after = new Map(is.map((component) => [component.name, component]));
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name), after.get(name)];
    const head = compare(old === undefined ? [] : [old], now === undefined ? [] : [now], COMPONENT);
    yield* head;
    const ports = (['rx', 'tx'] as const).flatMap((dir) =>
      compare(old?.[`${dir}_port`], now?.[`${dir}_port`], attachedTerms(dir), true),
    );
    if (head.length === 0 && ports.length > 0 && now !== undefined)
      yield { sign: ' ', text: `${COMPONENT.label(now)} ${COMPONENT.detail(now)}`, isInner: false };
    yield* ports;
  }
}

function compareSwitch(what: string, was: boolean | undefined, is: boolean | undefined): Difference[] {
  const word = (isOn = false): string => (isOn ? 'on' : 'off');
  if (was === undefined)
    return is === true ? [{ sign: '+', text: `${what} ${word(is)}`, isInner: false }] : [];
  return was === is ? [] : [{ sign: '~', text: `${what} ${word(is)} (now ${word(was)})`, isInner: false }];
}
