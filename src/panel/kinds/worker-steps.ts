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

/** A port on one side of a component. */
interface Attachment {
  readonly component: ComponentSpec;
  readonly dir: Direction;
  readonly attached: AttachedSpec;
  /** The same for the same port on the same side of the same component, whatever the VLAN operations. */
  readonly side: string;
  /** The keys of the steps that attach and detach it. Each is made once: plans look them up often. */
  readonly attach: string;
  readonly detach: string;
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
  const before = new Map(observed.components.map((component) => [component.name, component]));
  const after = new Map(desired.components.map((component) => [component.name, component]));
  const stays = (name: string): boolean => {
    const [a, b] = [before.get(name), after.get(name)];
    return a !== undefined && b !== undefined && a.core === b.core && a.type === b.type;
  };
  const stopping = observed.components.filter(({ name }) => !stays(name));
  const starting = desired.components.filter(({ name }) => !stays(name));
  const had = attachmentsOf(process, observed);
  const has = attachmentsOf(process, desired);
  const [hadSides, hasSides] = [had, has].map((list) => new Map(list.map((each) => [each.side, each])));
  const isKept = (each: Attachment, others: typeof hadSides): boolean =>
    stays(each.component.name) && sameVlan(each, others?.get(each.side));
  const detaching = had.filter((each) => !isKept(each, hasSides));
  const attaching = has.filter((each) => !isKept(each, hadSides));

  // An entry stays only if its port stays with its classifier.
  const moved = new Set(detaching.filter(({ dir }) => dir === 'tx').map(({ attached }) => attached.port));
  const observedEntries = new Map(observed.classifier_table.map((entry) => [entryKey(entry), entry]));
  const desiredEntries = new Map(desired.classifier_table.map((entry) => [entryKey(entry), entry]));
  const desiredByPort = new Map(desired.classifier_table.map((entry) => [entry.port, entry]));
  const removed = [...observedEntries].filter(
    ([key, { port }]) => !desiredEntries.has(key) || moved.has(port),
  );
  const added = [...desiredEntries].filter(([key, { port }]) => !observedEntries.has(key) || moved.has(port));

  const startKeys = new Map(starting.map(({ name }) => [name, `${process} start ${name}`]));
  const startKey = (name: string): string[] => {
    const key = startKeys.get(name);
    return key === undefined ? [] : [key];
  };
  const stopKey = (name: string): string => `${process} stop ${name}`;
  const detachKey = ({ detach }: Attachment): string => detach;
  const attachKey = ({ attach }: Attachment): string => attach;
  const deleteKey = (port: string): string => `${process} delete entry ${port}`;

  for (const [key, entry] of removed) {
    const { port } = entry;
    const same = desiredByPort.get(port);
    steps.push({
      key: deleteKey(port),
      process,
      call: commands.entry('del', entry),
      change: OTHER,
      reason:
        same === undefined
          ? `no entry for ${port} is desired`
          : moved.has(port) && entryKey(same) === key
            ? `${port} is moved, and its entry would move with it unseen`
            : `another entry for ${port} is desired`,
      after: [],
      rank: RANK.deleteEntry,
      interrupts: true,
      closes: [key],
    });
  }
  for (const each of detaching) {
    const { component, dir, attached } = each;
    const { port } = attached;
    steps.push({
      key: detachKey(each),
      process,
      call: commands.detach(component.name, dir, attached),
      change: { do: 'detach', port, direction: dir, component: component.name },
      reason: stays(component.name)
        ? hasSides?.has(each.side) === true
          ? `another VLAN operation is desired at ${port}`
          : `${port} is not desired as ${dir} of ${component.name}`
        : `${component.name} is stopped next`,
      after: dir === 'tx' ? [deleteKey(port)] : [],
      rank: dir === 'rx' ? RANK.detachRx : RANK.detachTx,
      interrupts: true,
      closes: [each.side],
    });
  }
  const detachingFrom = grouped(detaching, ({ component }) => component.name);
  const detachingPort = grouped(detaching, ({ attached }) => attached.port);
  for (const { name, core, type } of stopping) {
    const other = after.get(name);
    steps.push({
      key: stopKey(name),
      process,
      call: commands.stop(name),
      change: OTHER,
      reason:
        other === undefined
          ? `${name} is not desired`
          : other.core === core
            ? `${name} is desired as a ${other.type}, not as a ${type}`
            : `${name} is desired on core ${other.core}, not on core ${core}`,
      after: (detachingFrom.get(name) ?? []).map(detachKey),
      rank: RANK.stop,
      interrupts: true,
    });
  }
  const stoppingOn = grouped(stopping, ({ core }) => core);
  for (const component of starting) {
    const { name, core, type } = component;
    // Early releases run components of one type on a core, and one classifier.
    const onCore = (stoppingOn.get(core) ?? []).filter(
      (other) => other.name === name || other.type !== type || type === 'classifier',
    );
    const inTheWay = new Set([...(before.has(name) ? [name] : []), ...onCore.map((other) => other.name)]);
    steps.push({
      key: startKeys.get(name) ?? '',
      process,
      call: commands.start(component),
      change: OTHER,
      reason: `${name} is desired as a ${type} on core ${core}`,
      after: [...inTheWay].map(stopKey),
      rank: RANK.start,
    });
  }
  for (const each of attaching) {
    const { component, dir, attached } = each;
    steps.push({
      key: attachKey(each),
      process,
      call: commands.attach(component.name, dir, attached),
      change: { do: 'attach', port: attached.port, direction: dir, component: component.name },
      reason: `${component.name} is desired to have ${attached.port} as ${dir}`,
      after: [
        ...startKey(component.name),
        // The port must be free on that side, and the component must have room for it.
        ...[...(detachingPort.get(attached.port) ?? []), ...(detachingFrom.get(component.name) ?? [])]
          .filter((other) => other.dir === dir)
          .map(detachKey),
      ],
      rank: dir === 'rx' ? RANK.attachRx : RANK.attachTx,
      opens: [each.side],
    });
  }
  const attachingPort = grouped(attaching, ({ attached }) => attached.port);
  const removedMatch = grouped(removed, ([, entry]) => matchKey(entry));
  for (const [key, entry] of added) {
    const { port, mac_address, vlan } = entry;
    steps.push({
      key: `${process} add entry ${port}`,
      process,
      call: commands.entry('add', entry),
      change: OTHER,
      reason: `frames for ${mac_address}${vlan === undefined ? '' : ` with VLAN id ${vlan}`} are desired on ${port}`,
      after: [
        deleteKey(port),
        ...(attachingPort.get(port) ?? []).filter(({ dir }) => dir === 'tx').map(attachKey),
        // Two ports cannot have the same address at the same time.
        ...(removedMatch.get(matchKey(entry)) ?? []).map(([, other]) => deleteKey(other.port)),
      ],
      rank: RANK.addEntry,
      opens: [key],
    });
  }
  return steps;
}

function attachmentsOf(process: string, { components }: WorkerSpec): Attachment[] {
  const of = (component: ComponentSpec, dir: Direction, attached: AttachedSpec): Attachment => {
    const side = sideKey(attached.port, dir, component.name);
    const [attach, detach] = [`${process} attach ${side}`, `${process} detach ${side}`];
    return { component, dir, attached, side, attach, detach };
  };
  return components.flatMap((component) => [
    ...component.rx_port.map((attached) => of(component, 'rx', attached)),
    ...component.tx_port.map((attached) => of(component, 'tx', attached)),
  ]);
}

/** @param b on the same side. Undefined for none. */
function sameVlan({ attached: a }: Attachment, b: Attachment | undefined): boolean {
  if (b === undefined) return false;
  if (a.vlan === undefined && b.attached.vlan === undefined) return true;
  return attachedKey(a) === attachedKey(b.attached);
}
