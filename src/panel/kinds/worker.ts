/** What spp_vf and spp_mirror have in common: both run components on worker cores. */
import { colonMac } from '../../spp/protocol/mac.js';
import type { EalCores } from '../../spp/protocol/eal-cores.js';
import { coresOf as coresOfStatus } from '../../spp/processes/worker-status.js';
import { type Direction, UNUSED, type WorkerStatus } from '../../spp/protocol/worker.js';
import {
  coresOf,
  sortedCores,
  type TopologyBuilder,
  type TopologyComponent,
  type ProcessDetails,
} from '../../topology/builder.js';
import type { ClassifierEntry, Vlan } from '../document/schema.js';
import type { Observation, PortConflict, Spec, SpecConflict } from './process-kind.js';
import { repeated, sorted } from './sorted.js';

export interface ComponentSpec {
  readonly name: string;
  readonly core: number;
  /** A mirror has components of the type `mirror` only, and a vf none of it. */
  readonly type: 'forward' | 'merge' | 'classifier' | 'mirror';
  readonly rx_port: readonly AttachedSpec[];
  readonly tx_port: readonly AttachedSpec[];
}

/** A port on one side of a component. */
export interface AttachedSpec {
  readonly port: string;
  readonly vlan?: Vlan;
}

export interface WorkerSpec {
  readonly components: readonly ComponentSpec[];
  /** Empty for a mirror. */
  readonly classifier_table: readonly ClassifierEntry[];
}

/** The number of ports that a component takes (spp_vf and spp_mirror refuse more). */
export const ROOM: Readonly<Record<ComponentSpec['type'], { readonly rx: number; readonly tx: number }>> = {
  forward: { rx: 1, tx: 1 },
  merge: { rx: Infinity, tx: 1 },
  classifier: { rx: 1, tx: Infinity },
  mirror: { rx: 1, tx: 2 },
};

/** The address that spp_vf takes for the word default (rule V7). */
const DEFAULT_ADDRESS = '00:00:00:00:00:01';

export function normalWorker({ components, classifier_table }: WorkerSpec): WorkerSpec {
  return {
    components: sorted(components.map(normalComponent), ({ name }) => name),
    classifier_table: sorted(classifier_table.map(normalEntry), ({ port }) => port),
  };
}

function normalComponent({ name, core, type, rx_port, tx_port }: ComponentSpec): ComponentSpec {
  return {
    name,
    core,
    type,
    rx_port: sorted(rx_port.map(normalAttached), ({ port }) => port),
    tx_port: sorted(tx_port.map(normalAttached), ({ port }) => port),
  };
}

function normalAttached({ port, vlan }: AttachedSpec): AttachedSpec {
  if (vlan === undefined) return { port };
  const { operation, id = 0, pcp = 0 } = vlan;
  return { port, vlan: operation === 'add' ? { operation, id, pcp } : { operation } };
}

function normalEntry({ mac_address, vlan, port }: ClassifierEntry): ClassifierEntry {
  return { mac_address: normalAddress(mac_address), ...(vlan === undefined ? {} : { vlan }), port };
}

function normalAddress(address: string): string {
  const normal = colonMac(address).toLowerCase();
  return normal === DEFAULT_ADDRESS ? 'default' : normal;
}

/** Two attached ports with the same key are the same. */
export function attachedKey(attached: AttachedSpec): string {
  return JSON.stringify(normalAttached(attached));
}

/** Two entries with the same key are the same. */
export function entryKey(entry: ClassifierEntry): string {
  return `${entry.port} ${matchKey(entry)}`;
}

/** Two entries with the same key are for the same frames. */
export function matchKey({ mac_address, vlan }: ClassifierEntry): string {
  const address = normalAddress(mac_address);
  return vlan === undefined ? address : `${address} ${vlan}`;
}

export function isEmptyWorker({ components, classifier_table }: WorkerSpec): boolean {
  return components.length + classifier_table.length === 0;
}

export function portsOfWorker({ components }: WorkerSpec): Set<string> {
  const ports = new Set<string>();
  for (const { rx_port, tx_port } of components) {
    for (const { port } of rx_port) ports.add(port);
    for (const { port } of tx_port) ports.add(port);
  }
  return ports;
}

/** Names a port on one side of a component. */
export function sideKey(port: string, dir: 'rx' | 'tx', component: string): string {
  return `${port} ${dir} ${component}`;
}

/** A classifier sends the frames of an entry to its port, and any other component everything that it receives. */
export function waysOfWorker({ components, classifier_table }: WorkerSpec): Map<string, readonly string[]> {
  const entries = new Map(classifier_table.map((entry) => [entry.port, entry]));
  const ways = new Map<string, readonly string[]>();
  for (const { name, type, rx_port, tx_port } of components) {
    for (const { port: rx } of rx_port) {
      for (const { port: tx } of tx_port) {
        const sides = [sideKey(rx, 'rx', name), sideKey(tx, 'tx', name)];
        const entry = type === 'classifier' ? entries.get(tx) : undefined;
        if (entry !== undefined)
          ways.set(`${rx} to ${tx} for ${matchKey(entry)}`, [...sides, entryKey(entry)]);
        else if (type !== 'classifier') ways.set(`${rx} to ${tx}`, sides);
      }
    }
  }
  return ways;
}

/** A port receives for one component and sends for one at most. */
export function componentConflicts(components: readonly ComponentSpec[]): SpecConflict[] {
  const found = repeated(components.map(({ name }) => name)).map((at) => ({
    pointer: `/components/${at}/name`,
    detail: `another component has the name ${components[at]?.name ?? ''}`,
  }));
  const users = { rx: new Map<string, string>(), tx: new Map<string, string>() };
  components.forEach(({ name, type, rx_port, tx_port }, at) => {
    const check = (dir: Direction, ports: readonly AttachedSpec[]): void => {
      const room = ROOM[type][dir];
      if (ports.length > room) {
        const limit = `${room} ${dir} ${room === 1 ? 'port' : 'ports'}`;
        found.push({ pointer: `/components/${at}/${dir}_port`, detail: `a ${type} has at most ${limit}` });
      }
      ports.forEach(({ port }, index) => {
        const user = users[dir].get(port);
        if (user === undefined) users[dir].set(port, name);
        else
          found.push({
            pointer: `/components/${at}/${dir}_port/${index}`,
            detail: `${port} is already ${dir} of ${user}`,
          });
      });
    };
    check('rx', rx_port);
    check('tx', tx_port);
  });
  return found;
}

/**
 * An entry is in force only where a classifier sends to its port, and a port has one entry at most. Of two entries of a
 * classifier for the same frames spp_vf would know the later one only (rule V7).
 */
export function entryConflicts({ components, classifier_table: entries }: WorkerSpec): SpecConflict[] {
  const found = repeated(entries.map(({ port }) => port)).map((at) => ({
    pointer: `/classifier_table/${at}`,
    detail: `${entries[at]?.port ?? ''} has another entry`,
  }));
  const classifiers = new Map(
    components.flatMap(({ name, type, tx_port }) =>
      type === 'classifier' ? tx_port.map(({ port }) => [port, name] as const) : [],
    ),
  );
  const ports = new Map<string, string>();
  for (const [at, entry] of entries.entries()) {
    const { port } = entry;
    const pointer = `/classifier_table/${at}`;
    const classifier = classifiers.get(port);
    if (classifier === undefined) {
      found.push({ pointer: `${pointer}/port`, detail: `no classifier sends to ${port}` });
      continue;
    }
    const match = JSON.stringify([classifier, matchKey(entry)]);
    const other = ports.get(match);
    if (other === undefined) ports.set(match, port);
    else found.push({ pointer, detail: `${classifier} already sends the same frames to ${other}` });
  }
  return found;
}

/** A component runs on a worker core of the process only. */
export function coreConflicts<S extends Spec & WorkerSpec>(
  { workers = [] }: Observation<S>,
  { components }: S,
): PortConflict[] {
  return components
    .filter(({ core }) => !workers.includes(core))
    .map(({ name, core }) => ({
      reason: `${name} is desired on core ${core}, but the worker cores are ${workers.join(', ')}`,
    }));
}

/** A process that was just launched. @param spec an empty one. */
export function launchedWorker<S extends Spec & WorkerSpec>(
  spec: S,
  { master, workers }: EalCores,
  phys: readonly string[],
): Observation<S> & { readonly spec: S } {
  return { spec, ports: phys, workers, facts: { lcores: { master, workers } } };
}

export function observeWorker<S extends Spec & WorkerSpec>(
  kind: S['kind'],
  status: WorkerStatus,
  specOf: (worker: WorkerSpec) => S,
): Observation<S> {
  const { components, classifierTable, ports } = status;
  const { master, workers } = coresOfStatus(status);
  const lcores = { master, workers: sortedCores([...workers]) };
  const classified = new Set(
    components.flatMap(({ type, tx_port = [] }) =>
      typeOf(type) === 'classifier' ? tx_port.map(({ port }) => port) : [],
    ),
  );
  const spec = specOf({
    components: components.flatMap(({ name, core, type, rx_port = [], tx_port = [] }) =>
      name === undefined || type === UNUSED
        ? []
        : [
            {
              name,
              core,
              type: typeOf(type),
              rx_port: rx_port.map(attached),
              tx_port: tx_port.map(attached),
            },
          ],
    ),
    // From 18.08.2 on the status also shows the entries of classifiers that were stopped.
    classifier_table: classifierTable.filter(({ port }) => classified.has(port)).map(entryOf),
  });
  const strayEntries = classifierTable.filter(({ port }) => !classified.has(port)).map(entryOf);
  return {
    spec,
    ports,
    workers: lcores.workers,
    facts: { lcores, ...(strayEntries.length === 0 ? {} : { strayEntries: strayEntries.map(normalEntry) }) },
  };
}

/** A classifier has two names. A difference shows a type that is not known yet. */
function typeOf(word: string): ComponentSpec['type'] {
  return (word === 'classifier_mac' ? 'classifier' : word) as ComponentSpec['type'];
}

type StatusPort = NonNullable<WorkerStatus['components'][number]['rx_port']>[number];

function attached({ port, vlan }: StatusPort): AttachedSpec {
  if (vlan === undefined || vlan.operation === 'none') return { port };
  const { operation, id, pcp } = vlan;
  return { port, vlan: operation === 'add' ? { operation, id, pcp } : { operation } };
}

function entryOf({ type, value, port }: WorkerStatus['classifierTable'][number]): ClassifierEntry {
  if (type === 'mac') return { mac_address: value, port };
  const slash = value.indexOf('/');
  return { mac_address: value.slice(slash + 1), vlan: Number(value.slice(0, slash)), port };
}

/** Adds the ports, components and classifier entries of a process to a topology. */
export function addWorker(topology: TopologyBuilder, id: string, status: WorkerStatus): ProcessDetails {
  const { masterLcore, components, classifierTable } = status;
  const ports = topology.addPorts(id, status.ports);
  const unused: number[] = [];
  /** The classifiers by the ports that they send to. */
  const classifiers = new Map<string, TopologyComponent>();
  for (const { name, type, core, rx_port: rx = [], tx_port: tx = [] } of components) {
    if (type === UNUSED) {
      if (core !== masterLcore) unused.push(core);
      continue;
    }
    const running = rx.length > 0 && tx.length > 0;
    // Every component has a name. A status without a name is shown nevertheless.
    const component = topology.addComponent({
      process: id,
      name: name ?? `${type}${core}`,
      type,
      core,
      running,
    });
    topology.addReceivers(component, rx);
    topology.addSenders(component, tx);
    if (typeOf(type) !== 'classifier') continue;
    for (const { port } of tx) if (!classifiers.has(port)) classifiers.set(port, component);
  }
  for (const { type, value, port } of classifierTable)
    topology.addEntry(id, classifiers.get(port), port, { type, value });
  return {
    ...coresOf(masterLcore, sortedCores([masterLcore, ...components.map(({ core }) => core)])),
    'unused-lcores': sortedCores(unused),
    ports,
  };
}
