import type { HostChange } from '../../spp/host/change.js';
import type { Direction } from '../../spp/protocol/worker.js';
import type { ClassifierEntry } from '../document/schema.js';
import type { Call, Step } from '../plan/step.js';
import { grouped } from './grouped.js';
import {
  type AttachedSpec,
  attachedKey,
  type ComponentSpec,
  entryKey,
  matchKey,
  sideKey,
  type WorkerSpec,
} from './worker.js';

/** Steps that start traffic or let it go on come before steps that end it. */
const RANK = {
  start: 0,
  attachTx: 1,
  addEntry: 2,
  attachRx: 3,
  deleteEntry: 4,
  detachRx: 5,
  detachTx: 6,
  stop: 7,
};

/** The calls of a process that runs components. */
export interface WorkerCommands {
  readonly start: (component: ComponentSpec) => Call;
  readonly stop: (name: string) => Call;
  readonly attach: (name: string, dir: Direction, attached: AttachedSpec) => Call;
  readonly detach: (name: string, dir: Direction, attached: AttachedSpec) => Call;
  readonly entry: (action: 'add' | 'del', entry: ClassifierEntry) => Call;
}

/** The host shares nothing with components and classifier entries; the process opens pending ports with them. */
const OTHER: HostChange = { do: 'other' };

/** A port that is detached from one side of a component, or attached to it. */
interface Move {
  readonly component: ComponentSpec;
  readonly dir: Direction;
  readonly attached: AttachedSpec;
  /** Whether the port stays there, with another VLAN operation. */
  readonly stays: boolean;
  /** The same for the same port on the same side of the same component, whatever the VLAN operations. */
  readonly side: string;
  /** The key of the step. It is made once: plans look it up often. */
  readonly key: string;
}

/** A component with what changes of it. */
interface Part {
  readonly component: ComponentSpec;
  /** Whether the component is neither stopped nor started. */
  readonly stays: boolean;
  /** The key of the step that stops or starts it. */
  readonly key: string;
  readonly moves: readonly Move[];
}

/**
 * The steps of a process that runs components. What stays the same is not touched.
 *
 * A port receives for one component and sends for one at most. It has one entry in the classifier table at most. The entry is
 * in force while a classifier sends to the port. It is deleted before the port is detached: spp_vf would keep it, unseen.
 */
export function workerSteps(
  process: string,
  observed: WorkerSpec,
  desired: WorkerSpec,
  commands: WorkerCommands,
): Step[] {
  const steps: Step[] = [];
  const after = new Map(desired.components.map((component) => [component.name, component]));
  const had = new Map<string, Part>();
  for (const component of observed.components)
    had.set(component.name, partOf(process, 'stop', 'detach', component, after.get(component.name)));
  const has = desired.components.map((component) =>
    partOf(process, 'start', 'attach', component, had.get(component.name)?.component),
  );
  const stopping = [...had.values()].filter(({ stays }) => !stays);
  const detaching = [...had.values()].flatMap(({ moves }) => moves);

  // An entry stays only if its port stays with its classifier.
  const moved = new Set(detaching.filter(({ dir }) => dir === 'tx').map(({ attached }) => attached.port));
  const observedEntries = new Map(observed.classifier_table.map((entry) => [entryKey(entry), entry]));
  const desiredEntries = new Map(desired.classifier_table.map((entry) => [entryKey(entry), entry]));
  const desiredByPort = new Map(desired.classifier_table.map((entry) => [entry.port, entry]));
  const removed = [...observedEntries].filter(
    ([key, { port }]) => !desiredEntries.has(key) || moved.has(port),
  );
  const added = [...desiredEntries].filter(([key, { port }]) => !observedEntries.has(key) || moved.has(port));

  const deleteKeys = new Map(removed.map(([, { port }]) => [port, `${process} delete entry ${port}`]));

  for (const [key, entry] of removed) {
    const { port } = entry;
    const other = desiredByPort.get(port);
    steps.push({
      key: deleteKeys.get(port) ?? '',
      process,
      call: commands.entry('del', entry),
      change: OTHER,
      reason:
        other === undefined
          ? `no entry for ${port} is desired`
          : moved.has(port) && entryKey(other) === key
            ? `${port} is moved, and its entry would move with it unseen`
            : `another entry for ${port} is desired`,
      after: [],
      rank: RANK.deleteEntry,
      interrupts: true,
      closes: [key],
    });
  }
  for (const { component, dir, attached, stays, side, key } of detaching) {
    const { name } = component;
    const { port } = attached;
    steps.push({
      key,
      process,
      call: commands.detach(name, dir, attached),
      change: { do: 'detach', port, direction: dir, component: name },
      reason:
        had.get(name)?.stays !== true
          ? `${name} is stopped next`
          : stays
            ? `another VLAN operation is desired at ${port}`
            : `${port} is not desired as ${dir} of ${name}`,
      after: dir === 'tx' ? keysOf(deleteKeys.get(port)) : [],
      rank: dir === 'rx' ? RANK.detachRx : RANK.detachTx,
      interrupts: true,
      closes: [side],
    });
  }
  for (const { component, key, moves } of stopping) {
    const { name, core, type } = component;
    const other = after.get(name);
    steps.push({
      key,
      process,
      call: commands.stop(name),
      change: OTHER,
      reason:
        other === undefined
          ? `${name} is not desired`
          : other.core === core
            ? `${name} is desired as a ${other.type}, not as a ${type}`
            : `${name} is desired on core ${other.core}, not on core ${core}`,
      after: moves.map((move) => move.key),
      rank: RANK.stop,
      interrupts: true,
    });
  }
  const stoppingOn = grouped(stopping, ({ component }) => component.core);
  for (const { component, stays, key } of has) {
    if (stays) continue;
    const { name, core, type } = component;
    // Early releases run components of one type on a core, and one classifier.
    const inTheWay = (stoppingOn.get(core) ?? []).filter(
      ({ component: other }) => other.name !== name && (other.type !== type || type === 'classifier'),
    );
    steps.push({
      key,
      process,
      call: commands.start(component),
      change: OTHER,
      reason: `${name} is desired as a ${type} on core ${core}`,
      after: keysOf(had.get(name)?.key, ...inTheWay.map((other) => other.key)),
      rank: RANK.start,
    });
  }
  const detachingPort = grouped(detaching, ({ attached }) => attached.port);
  const attachingTo = new Map<string, string>();
  for (const part of has) {
    for (const { component, dir, attached, side, key } of part.moves) {
      const { name } = component;
      const { port } = attached;
      const needed = part.stays ? [] : [part.key];
      // The port must be free on that side, and the component must have room for it.
      for (const other of detachingPort.get(port) ?? []) if (other.dir === dir) needed.push(other.key);
      for (const other of had.get(name)?.moves ?? []) if (other.dir === dir) needed.push(other.key);
      steps.push({
        key,
        process,
        call: commands.attach(name, dir, attached),
        change: { do: 'attach', port, direction: dir, component: name },
        reason: `${name} is desired to have ${port} as ${dir}`,
        after: needed,
        rank: dir === 'rx' ? RANK.attachRx : RANK.attachTx,
        opens: [side],
      });
      if (dir === 'tx') attachingTo.set(port, key);
    }
  }
  const removedMatch = grouped(removed, ([, entry]) => matchKey(entry));
  for (const [key, entry] of added) {
    const { port, mac_address, vlan } = entry;
    // Two ports cannot have the same address at the same time.
    const sameMatch = removedMatch.get(matchKey(entry)) ?? [];
    steps.push({
      key: `${process} add entry ${port}`,
      process,
      call: commands.entry('add', entry),
      change: OTHER,
      reason: `frames for ${mac_address}${vlan === undefined ? '' : ` with VLAN id ${vlan}`} are desired on ${port}`,
      after: keysOf(
        deleteKeys.get(port),
        attachingTo.get(port),
        ...sameMatch.map(([, other]) => deleteKeys.get(other.port)),
      ),
      rank: RANK.addEntry,
      opens: [key],
    });
  }
  return steps;
}

/** The keys of the steps that there are. */
function keysOf(...keys: readonly (string | undefined)[]): string[] {
  return keys.filter((key) => key !== undefined);
}

/** @param other the component of the same name on the other side of the difference. Undefined for none. */
function partOf(
  process: string,
  action: 'stop' | 'start',
  move: 'detach' | 'attach',
  component: ComponentSpec,
  other: ComponentSpec | undefined,
): Part {
  const { name, core, type } = component;
  const stays = other?.core === core && other.type === type;
  const moves: Move[] = [];
  for (const dir of ['rx', 'tx'] as const) {
    const ports = component[`${dir}_port`];
    const others = stays ? other[`${dir}_port`] : undefined;
    if (others !== undefined && isSameSide(ports, others)) continue;
    const byPort = others && new Map(others.map((attached) => [attached.port, attached]));
    for (const attached of ports) {
      const same = byPort?.get(attached.port);
      if (isSameAttached(attached, same)) continue;
      const side = sideKey(attached.port, dir, name);
      const key = `${process} ${move} ${side}`;
      moves.push({ component, dir, attached, stays: same !== undefined, side, key });
    }
  }
  return { component, stays, key: `${process} ${action} ${name}`, moves };
}

function isSameSide(a: readonly AttachedSpec[], b: readonly AttachedSpec[]): boolean {
  return a.length === b.length && a.every((attached, at) => isSameAttached(attached, b[at]));
}

function isSameAttached(a: AttachedSpec, b: AttachedSpec | undefined): boolean {
  if (a.port !== b?.port) return false;
  if (a.vlan === undefined && b.vlan === undefined) return true;
  return attachedKey(a) === attachedKey(b);
}
